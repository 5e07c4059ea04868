import Foundation
import GRDBSQLite

/// Prepared statements on one of GRDB's connections, through the C API: bulk rows go in and out without a copy more
/// than needed, and a statement is prepared once (an uncached one costs ten times its run).
///
/// Belongs to the queue of its connection: whoever holds it there is alone with it.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    private var idle: [String: OpaquePointer] = [:]
    private(set) var changes = 0
    private(set) lazy var search: any SearchIndex = SQLiteSearchIndex(connection: self)

    init(handle: OpaquePointer) { self.handle = handle }

    func run(_ sql: String, _ values: [SQLValue]) throws {
        let statement = try prepared(sql)
        defer { giveBack(statement, sql) }
        try bind(values, to: statement)
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw failure(code) }
        changes = Int(sqlite3_changes(handle))
    }

    func each(_ sql: String, _ values: [SQLValue], _ body: (any Row) throws -> Bool) throws {
        let statement = try prepared(sql)
        defer { giveBack(statement, sql) }
        try bind(values, to: statement)
        let row = SQLiteRow(statement: statement)
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(code) }
            if try !body(row) { return }
        }
    }

    /// Runs statements one after the other, such as a migration; none may take values.
    func script(_ sql: String) throws {
        var message: UnsafeMutablePointer<CChar>?
        let code = sqlite3_exec(handle, sql, nil, nil, &message)
        sqlite3_free(message)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// A statement that is the caller's alone until it gives it back: for loops of a million rows.
    func prepared(_ sql: String) throws -> OpaquePointer {
        if let statement = idle.removeValue(forKey: sql) { return statement }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw failure(code) }
        return statement
    }

    func giveBack(_ statement: OpaquePointer, _ sql: String) {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        if idle.count < 256, idle[sql] == nil {
            idle[sql] = statement
        } else {
            sqlite3_finalize(statement)
        }
    }

    func finalizeAll() {
        for statement in idle.values { sqlite3_finalize(statement) }
        idle = [:]
    }

    func failure(_ code: Int32) -> SQLiteFailure {
        let system = systemReason()
        return SQLiteFailure(
            code: sqlite3_extended_errcode(handle) & 0xFF == code & 0xFF ? sqlite3_extended_errcode(handle) : code,
            message: String(cString: sqlite3_errmsg(handle)), system: system)
    }

    /// Why the file system failed. SQLite keeps the reason of a failed statement; that of a failed commit is still the thread's.
    func systemReason() -> Int32 {
        let last = errno
        let kept = sqlite3_system_errno(handle)
        return kept == 0 ? last : kept
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws {
        for (offset, value) in values.enumerated() {
            let code = SQLiteConnection.bind(value, to: statement, at: Int32(offset + 1))
            guard code == SQLITE_OK else { throw failure(code) }
        }
    }

    /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    static func bind(_ value: SQLValue, to statement: OpaquePointer, at place: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, place)
        case .int(let value): return sqlite3_bind_int64(statement, place, value)
        case .text(let value):
            var value = value
            return value.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    characters.baseAddress.map {
                        sqlite3_bind_text64(
                            statement, place, $0, UInt64(characters.count), transient, UInt8(SQLITE_UTF8))
                    } ?? sqlite3_bind_text(statement, place, "", 0, transient)
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { buffer in
                buffer.baseAddress.map { sqlite3_bind_blob64(statement, place, $0, UInt64(buffer.count), transient) }
                    ?? sqlite3_bind_zeroblob(statement, place, 0)
            }
        }
    }
}

/// The row that a statement stands on; valid inside the closure it was handed to.
struct SQLiteRow: Row {
    let statement: OpaquePointer

    func int(_ column: Int) -> Int64? {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER
            ? sqlite3_column_int64(statement, Int32(column)) : nil
    }

    func text(_ column: Int) -> String? {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_TEXT,
            let start = sqlite3_column_text(statement, Int32(column))
        else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8]? {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_BLOB else { return nil }
        let count = Int(sqlite3_column_bytes(statement, Int32(column)))
        guard count > 0, let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    var columnCount: Int { Int(sqlite3_column_count(statement)) }

    func value(_ column: Int) -> SQLValue {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_INTEGER: .int(sqlite3_column_int64(statement, Int32(column)))
        case SQLITE_TEXT: SQLValue(text(column))
        case SQLITE_BLOB: SQLValue(blob(column))
        default: .null
        }
    }
}

/// What SQLite answered instead of doing what was asked.
struct SQLiteFailure: Error {
    let code: Int32
    let message: String
    /// The `errno` of the last call that failed for the file system's sake; says nothing for other failures.
    let system: Int32
}
