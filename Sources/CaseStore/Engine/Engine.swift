/// The seam between what the store means and the database that keeps it.
///
/// Reads and writes are one SQL text for every engine (STRICT tables; no rowid, OR REPLACE, strftime, COLLATE or JSON
/// functions), run inside a transaction that the engine opens. What no two databases do alike (finding names, taking a
/// staging file over, copying a live desk) is a member of its own.
protocol Engine: AnyObject, Sendable {
    var kind: EngineKind { get }

    /// True for a desk that may be looked at but not changed: its place cannot be written to.
    var isReadOnly: Bool { get }

    /// Runs the body in one transaction that is alone in writing from its first statement; undone when the body throws.
    ///
    /// - Throws: `StoreError.readOnly` before the body, for a desk that is only read.
    func write<T>(_ body: (any Connection) throws -> T) throws -> T

    /// The same for a million rows: with as much memory for pages as that takes.
    func writeBulk<T>(_ body: (any Connection) throws -> T) throws -> T

    /// Runs the body on one unchanging state of the desk.
    func read<T>(_ body: (any Connection) throws -> T) throws -> T

    /// Runs the body outside of any transaction, for statements that SQL forbids inside of one.
    func outside<T>(_ body: (any Connection) throws -> T) throws -> T

    /// Which step of the schema the desk stands at.
    func schemaVersion() throws -> Int

    /// Overwrites what was deleted where the engine still keeps it beside the tables, such as a log.
    func shred() throws

    /// Writes a whole, consistent copy of a live desk's database into a new file.
    func copy(to path: String) throws

    /// Gives back the files and handles; nothing may be asked afterwards.
    func close()
}

/// The databases this build can keep a desk in; the conformance tests run on each.
enum EngineKind: String, CaseIterable, Sendable {
    case sqlite

    static var available: [EngineKind] { allCases }
}

/// One conversation with the database. Statements are prepared once and kept.
protocol Connection: AnyObject {
    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ values: [SQLValue]) throws

    /// Hands each row to the body, until it answers false or the rows end.
    func each(_ sql: String, _ values: [SQLValue], _ body: (any Row) throws -> Bool) throws

    /// How many rows the last `run` inserted, changed or deleted.
    var changes: Int { get }

    /// The search index of this engine.
    var search: any SearchIndex { get }
}

/// One row of an answer; columns count from 0. A column of another type reads as nil.
protocol Row {
    func int(_ column: Int) -> Int64?
    func text(_ column: Int) -> String?
    func blob(_ column: Int) -> [UInt8]?
    var columnCount: Int { get }
    /// The value whatever its type, for comparing and showing.
    func value(_ column: Int) -> SQLValue
}

/// A value bound into a statement or read from a column.
enum SQLValue: Hashable, Sendable {
    case null
    case int(Int64)
    case text(String)
    case blob([UInt8])

    init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    init(_ value: Int64?) { self = value.map { .int($0) } ?? .null }
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    init(_ value: [UInt8]?) { self = value.map { .blob($0) } ?? .null }
    init(_ value: Bool?) { self = value.map { .int($0 ? 1 : 0) } ?? .null }

    /// The value as a person reads it in a finding.
    var shown: String {
        switch self {
        case .null: "∅"
        case .int(let value): String(value)
        case .text(let value): value.count > 80 ? value.prefix(80) + "…" : value
        case .blob(let bytes):
            "x'" + bytes.prefix(24).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                + (bytes.count > 24 ? "…(\(bytes.count))'" : "'")
        }
    }
}

extension Connection {
    func run(_ sql: String) throws { try run(sql, []) }

    /// The first row, as the body reads it.
    func first<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (any Row) throws -> T) throws -> T? {
        var found: T?
        try each(sql, values) { row in
            found = try body(row)
            return false
        }
        return found
    }

    func all<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (any Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try each(sql, values) { row in
            found.append(try body(row))
            return true
        }
        return found
    }

    func int(_ sql: String, _ values: [SQLValue] = []) throws -> Int64? {
        try first(sql, values) { $0.int(0) } ?? nil
    }
}

extension Row {
    /// The integer of a column that is NOT NULL; 0 when the row breaks its own table, which `check` names.
    func count(_ column: Int) -> Int { Int(int(column) ?? 0) }
    func flag(_ column: Int) -> Bool? { int(column).map { $0 != 0 } }
}
