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

    /// Opens a desk that is there. A current one costs two pragmas; an older one is brought up to date first.
    ///
    /// - Throws: `StoreError.notADesk`, `.newerDesk`.
    static func open(path: String, readers: Int) throws -> SQLiteEngine {
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.notADesk(path: path) }
        let engine: SQLiteEngine
        let application: Int64
        let version: Int64
        do {
            engine = try SQLiteEngine(path: path, readers: readers)
            (application, version) = try engine.outside { connection in
                (try connection.int("PRAGMA application_id") ?? 0, try connection.int("PRAGMA user_version") ?? 0)
            }
        } catch {
            if SQLiteDesk.isForeign(error) { throw StoreError.notADesk(path: path) }
            throw error
        }
        guard application == Migrations.applicationID else { throw StoreError.notADesk(path: path) }
        // A desk is made with its tables and its version in one transaction: no version is damage, not an old desk.
        guard version > 0 else { throw StoreError.corrupt("user_version \(version)") }
        guard version <= currentVersion else {
            throw StoreError.newerDesk(found: Int(version), known: Int(currentVersion))
        }
        if version < currentVersion {
            try engine.write { connection in
                // Another process may have done it while this one waited for its turn.
                try upgrade(connection, from: try connection.int("PRAGMA user_version") ?? 0)
            }
        }
        return engine
    }

    /// True when SQLite says that the file is none of its own.
    private static func isForeign(_ error: any Error) -> Bool {
        switch error {
        case let error as SQLiteFailure: error.code & 0xFF == SQLITE_NOTADB
        case let error as DatabaseError: error.resultCode == .SQLITE_NOTADB
        default: false
        }
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
