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
    let isReadOnly: Bool
    private let path: String
    private let writer: any DatabaseWriter
    private let connections = Mutex<[Int: Held]>([:])

    /// Handed from queue to queue by GRDB, never used on two at once.
    private struct Held: @unchecked Sendable {
        let connection: SQLiteConnection
    }

    /// What may be done with the file.
    enum Access {
        case writing
        /// Others may write to it meanwhile.
        case reading
        /// Nobody can: not even a place for the shared index of the log can be made.
        case unchanging
    }

    /// - Parameter readers: connections beside the writing one; 0 for a program that does one thing and ends.
    init(path: String, readers: Int, _ access: Access = .writing) throws {
        self.path = path
        isReadOnly = access != .writing
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .callback(SQLiteEngine.waitFairly)
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = max(1, readers)
        configuration.prepareDatabase { db in
            db.add(tokenizer: BigramTokenizer.self)
            guard let handle = db.sqliteConnection else { return }
            // A desk may be a million cases: 32 MiB of pages instead of 2. Deleted personal data is overwritten.
            sqlite3_exec(handle, SQLiteEngine.usualPages + "; PRAGMA secure_delete = ON;", nil, nil, nil)
            sqlite3_exec(handle, "PRAGMA synchronous = FULL;", nil, nil, nil)
        }
        if access == .unchanging {
            writer = try DatabaseQueue(path: SQLiteEngine.unchanging(path), configuration: configuration)
        } else if readers > 0, !isReadOnly {
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
        guard !isReadOnly else { throw StoreError.readOnly(path: path) }
        var result: T?
        try writer.writeWithoutTransaction { db in
            do {
                try db.inTransaction(.immediate) {
                    result = try body(try connection(of: db))
                    return .commit
                }
            } catch let error as DatabaseError {
                // Beginning and ending are GRDB's; why the file system failed is known only here.
                let system = try connection(of: db).systemReason()
                throw SQLiteFailure(
                    code: error.extendedResultCode.rawValue, message: error.message ?? "SQLite \(error.resultCode)",
                    system: system)
            }
        }
        guard let result else { throw StoreError.unreachable("transaction") }
        return result
    }

    func writeBulk<T>(_ body: (any Connection) throws -> T) throws -> T {
        // Identifiers are random keys, and want the pages of their index in memory: some 30 MiB for a million cases.
        try outside { try $0.run("PRAGMA cache_size = -65536") }
        // Where the memory cannot be given back the next commands have more than they need, and nothing else.
        defer { try? outside { try $0.run(SQLiteEngine.usualPages) } }
        return try write(body)
    }

    private static let usualPages = "PRAGMA cache_size = -32768"

    func schemaVersion() throws -> Int {
        try outside { Int(try $0.int("PRAGMA user_version") ?? 0) }
    }

    func shred() throws {
        try outside { try $0.each("PRAGMA wal_checkpoint(TRUNCATE)", []) { _ in true } }
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

    /// The file as an address that tells SQLite to look for no log and no other program.
    private static func unchanging(_ path: String) -> String {
        let plain = CharacterSet(charactersIn: "%?#").inverted
        return "file:" + (path.addingPercentEncoding(withAllowedCharacters: plain) ?? path) + "?immutable=1"
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
