import CaseWorkflow
import Foundation
import GRDB
import GRDBSQLite
import SafeCrypto
import StableJSON
import Synchronization

/// The desk in one SQLite file: write-ahead log, every commit flushed to disk, several processes at once.
///
/// A command line opens one connection; a server that answers many people asks for readers beside it.
final class SQLiteEngine: Engine {
    let kind = EngineKind.sqlite
    private let writer: any DatabaseWriter
    private let connections = Mutex<[Int: Held]>([:])

    /// Handed from queue to queue by GRDB, never used on two at once.
    private struct Held: @unchecked Sendable {
        let connection: SQLiteConnection
    }

    /// - Parameter readers: connections beside the writing one; 0 for a program that does one thing and ends.
    init(path: String, readers: Int) throws {
        var configuration = Configuration()
        configuration.busyMode = .callback(SQLiteEngine.waitFairly)
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = max(1, readers)
        configuration.prepareDatabase { db in
            db.add(tokenizer: BigramTokenizer.self)
            guard let handle = db.sqliteConnection else { return }
            // A desk may be a million cases: 32 MiB of pages instead of 2. Deleted personal data is overwritten.
            sqlite3_exec(handle, "PRAGMA cache_size = -32768; PRAGMA secure_delete = ON;", nil, nil, nil)
            sqlite3_exec(handle, "PRAGMA synchronous = FULL;", nil, nil, nil)
        }
        if readers > 0 {
            let pool = try DatabasePool(path: path, configuration: configuration)
            writer = pool
            // The pool lowers it to NORMAL after `prepareDatabase`: a commit must survive a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } else {
            writer = try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    deinit { close() }

    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        var result: T?
        try writer.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                result = try body(try connection(of: db))
                return .commit
            }
        }
        guard let result else { throw StoreError.unreachable("transaction") }
        return result
    }

    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        if let queue = writer as? DatabaseQueue {
            var result: T?
            try queue.inDatabase { db in
                try db.inTransaction(.deferred) {
                    result = try body(try connection(of: db))
                    return .commit
                }
            }
            guard let result else { throw StoreError.unreachable("transaction") }
            return result
        }
        return try writer.read { db in try body(try connection(of: db)) }
    }

    func outside<T>(_ body: (any Connection) throws -> T) throws -> T {
        try writer.writeWithoutTransaction { db in try body(try connection(of: db)) }
    }

    func copy(to path: String) throws {
        try outside { try $0.run("VACUUM INTO ?", [.text(path)]) }
    }

    func close() {
        connections.withLock { held in
            for item in held.values { item.connection.finalizeAll() }
            held = [:]
        }
        try? writer.close()
    }

    private func connection(of db: Database) throws -> SQLiteConnection {
        guard let handle = db.sqliteConnection else { throw StoreError.unreachable("closed") }
        let address = Int(bitPattern: handle)
        if let known = connections.withLock({ $0[address] }) { return known.connection }
        let made = Held(connection: SQLiteConnection(handle: handle))
        connections.withLock { $0[address] = made }
        return made.connection
    }

    /// Waits a few milliseconds, a little different each time, for up to two minutes: two hundred processes that all
    /// want to write get their turn without one of them starving in ever longer sleeps.
    private static let waitFairly: @Sendable (Int) -> Bool = { tries in
        usleep(UInt32(1_000 + (UInt64(getpid()) &* 2_654_435_761 &+ UInt64(tries) &* 40_503) % 9_000))
        return tries < 20_000
    }
}

extension StoreError {
    /// What a failure of the database or the file system means to a person.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as SQLiteFailure: self.init(code: error.code, message: error.message)
        case let error as DatabaseError:
            self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "SQLite \(error.resultCode)")
        case let error as CryptoProblem: self.init(crypto: error)
        case let error as StableJSON.DecodingFailure: self = .corrupt(String(describing: error))
        case let error as StableJSON.EncodingFailure: self = .corrupt(String(describing: error))
        case let error as Refused: self = .refused(error)
        case let error as CocoaError: self.init(file: error)
        default: self = .unreachable(String(describing: error))
        }
    }

    /// What Foundation could not do with a file, in the system's words.
    private init(file error: CocoaError) {
        let reason = (error.underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
        if error.code == .fileWriteOutOfSpace {
            self = .diskFull
        } else {
            self = .unreachable(
                [error.filePath, reason ?? error.localizedDescription].compactMap { $0 }.joined(separator: ": "))
        }
    }

    private init(code: Int32, message: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
        case SQLITE_FULL: self = .diskFull
        // Our statements are fixed: SQLITE_ERROR means that the file's tables are not those the desk was made with.
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_ERROR: self = .corrupt(message)
        default: self = .unreachable(message)
        }
    }
}

/// Runs the body and turns whatever it throws into a `StoreError`.
func attempt<T>(_ body: () throws -> T) throws(StoreError) -> T {
    do {
        return try body()
    } catch {
        throw StoreError(error)
    }
}
