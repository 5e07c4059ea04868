import CaseWorkflow
import Foundation
import GRDB
import GRDBSQLite

/// Making, opening and upgrading the database file of a desk.
enum SQLiteDesk {
    static var currentVersion: Int64 { Int64(Migrations.steps.count) }

    /// A new, empty desk database.
    ///
    /// - Throws: `StoreError.alreadyADesk` when the file exists.
    static func create(path: String, readers: Int) throws -> SQLiteEngine {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.alreadyADesk(path: path) }
        let engine = try SQLiteEngine(path: path, readers: readers)
        try engine.outside { connection in
            // A commit of a case is about 1 KiB: on pages of 4 KiB a quarter of the journal would be empty.
            try connection.run("PRAGMA page_size = 8192")
            try connection.each("PRAGMA journal_mode = WAL", []) { _ in true }
        }
        try engine.write { connection in
            try upgrade(connection, from: 0)
            try connection.run("PRAGMA application_id = \(Migrations.applicationID)")
        }
        return engine
    }

    /// Opens a desk that is there. A current one costs two pragmas; an older one is brought up to date first. Where nothing can
    /// be written the desk is only read.
    ///
    /// - Throws: `StoreError.notADesk`, `.newerDesk`; `.readOnly` for an older desk that cannot be brought up to date.
    static func open(path: String, readers: Int) throws -> SQLiteEngine {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.notADesk(path: path) }
        let engine: SQLiteEngine
        let application: Int64
        let version: Int64
        do {
            (engine, application, version) = try opened(path, readers)
        } catch {
            if SQLiteDesk.code(of: error) == SQLITE_NOTADB { throw StoreError.notADesk(path: path) }
            throw SQLiteDesk.lackOfRoom(error, path) ?? error
        }
        guard application == Migrations.applicationID else { throw StoreError.notADesk(path: path) }
        // A desk is made with its tables and its version in one transaction: no version is damage, not an old desk.
        guard version > 0 else { throw StoreError.corrupt("user_version \(version)") }
        guard version <= currentVersion else {
            throw StoreError.newerDesk(found: Int(version), known: Int(currentVersion))
        }
        if version < currentVersion {
            guard !engine.isReadOnly else { throw StoreError.readOnly(path: path) }
            try engine.write { connection in
                // Another process may have done it while this one waited for its turn.
                try upgrade(connection, from: try connection.int("PRAGMA user_version") ?? 0)
            }
        }
        return engine
    }

    /// Opens the file for writing, or for reading where its place allows no more, and reads the marks in its header.
    private static func opened(
        _ path: String, _ readers: Int
    ) throws -> (engine: SQLiteEngine, application: Int64, version: Int64) {
        func marked(_ access: SQLiteEngine.Access) throws -> (SQLiteEngine, Int64, Int64) {
            let engine = try SQLiteEngine(path: path, readers: readers, access)
            let (application, version) = try engine.outside { connection in
                (try connection.int("PRAGMA application_id") ?? 0, try connection.int("PRAGMA user_version") ?? 0)
            }
            return (engine, application, version)
        }
        if access(path, W_OK) == 0, access(NewFile.folder(of: path), W_OK) == 0 { return try marked(.writing) }
        do {
            return try marked(.reading)
        } catch  where [SQLITE_CANTOPEN, SQLITE_READONLY].contains(SQLiteDesk.code(of: error)) {
            // Without a place for the log's index the file can be read as it lies, if the log holds nothing more.
            guard access(path, R_OK) == 0 else { throw error }
            var log = stat()
            guard stat(path + "-wal", &log) != 0 || log.st_size == 0 else {
                throw StoreError.invalid(
                    Sentence(
                        "案件台上次没有正常结束，文件 desk.sqlite-wal 里还有记录，而这里不能写入；请把整个文件夹复制到可写的地方再打开",
                        "The desk was not ended properly: desk.sqlite-wal still holds records, and nothing can be written here. Copy the whole folder to a place that can be written, and open it there"
                    ))
            }
            return try marked(.unchanging)
        }
    }

    /// The primary result code of SQLite; 0 when it was somebody else who failed.
    private static func code(of error: any Error) -> Int32 {
        switch error {
        case let error as SQLiteFailure: error.code & 0xFF
        case let error as DatabaseError: error.resultCode.rawValue
        default: 0  // Foundation's errors, and ours.
        }
    }

    /// Why a file could not be opened when the reason is want of room: the system's own reason is lost by then.
    private static func lackOfRoom(_ error: any Error, _ path: String) -> StoreError? {
        guard [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code(of: error)) else { return nil }
        var limit = rlimit()
        // The index of the log takes 32 KiB.
        if getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0, limit.rlim_cur < 1 << 15 {
            return .fileLimit
        }
        var disk = statvfs()
        if statvfs(path, &disk) == 0, disk.f_bavail == 0 { return .diskFull }
        return nil
    }

    private static func upgrade(_ connection: any Connection, from version: Int64) throws {
        guard let connection = connection as? SQLiteConnection else { return }
        for step in Migrations.steps.dropFirst(Int(max(0, version))) { try connection.script(step) }
        try connection.run("PRAGMA user_version = \(currentVersion)")
        if (1..<Migrations.lastRemaking).contains(version) { try Rebuilding(connection: connection).run() }
    }

    /// The schema as SQLite holds it, one statement after the other.
    static func schemaText(_ connection: any Connection) throws -> String {
        let statements = try connection.all(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY tbl_name, type DESC, name
            """
        ) { $0.text(0) ?? "" }
        return statements.map { $0 + ";\n" }.joined(separator: "\n")
    }
}
