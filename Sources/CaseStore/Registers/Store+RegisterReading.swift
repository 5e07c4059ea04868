public import CaseWorkflow
public import Foundation
import SafeCrypto
import StableJSON

/// One commit of a register line: how it stood from then on.
public struct RegisterCommit: Hashable, Sendable {
    public var version: Int
    public var officer: String
    /// Milliseconds since 1970, a label.
    public var at: Int64
    public var record: RegisterRecord
}

extension Store {
    /// A line of a register as it stands.
    ///
    /// - Throws: `StoreError.notFound`.
    public func registerRecord(_ id: UUID) throws(StoreError) -> RegisterRecord {
        try attempt {
            try engine.read { connection in
                guard case .register(let record) = try RegisterWriting(connection: connection).known(id)?.entry else {
                    throw StoreError.notFound(id.uuidString.lowercased())
                }
                return record
            }
        }
    }

    /// Everything that was recorded of a line, oldest first: corrections and voidings with their reasons.
    ///
    /// - Throws: `StoreError.notFound`.
    public func registerHistory(_ id: UUID) throws(StoreError) -> [RegisterCommit] {
        try attempt {
            try engine.read { connection in
                let key = try connection.int("SELECT entryKey FROM registerEntry WHERE id = ?", [.blob(id.bytes)])
                guard let key else { throw StoreError.notFound(id.uuidString.lowercased()) }
                return try connection.all(
                    "SELECT version, officer, at, events FROM journal WHERE subjectKey = ? ORDER BY version",
                    [.int(key)]
                ) { row in
                    guard case .register(let record) = try EntryWriting.decode(row.blob(3) ?? []) else {
                        throw StoreError.corrupt("journal register")
                    }
                    return RegisterCommit(
                        version: row.count(0), officer: row.text(1) ?? "", at: row.int(2) ?? 0, record: record)
                }
            }
        }
    }

    /// The lines of a register by day, latest first.
    public func register(
        _ register: RegisterEntry.Register, offices: [OfficeCode], from: Day, to: Day, limit: Int = 200
    ) throws(StoreError) -> [RegisterRecord] {
        try registerRows(register, offices: offices, from: from, to: to, limit: limit).map(\.record)
    }

    /// How many lines a register has between two days.
    public func countRegister(
        _ register: RegisterEntry.Register, offices: [OfficeCode], from: Day, to: Day
    ) throws(StoreError) -> Int {
        try attempt {
            try engine.read { connection in
                var count: Int64 = 0
                for office in offices {
                    count +=
                        try connection.int(
                            "SELECT COUNT(*) FROM registerEntry WHERE register = ? AND office = ? AND onDay BETWEEN ? AND ?",
                            [.text(register.rawValue), .text(office.text), SQLValue(from), SQLValue(to)]) ?? 0
                }
                return Int(count)
            }
        }
    }

    /// The same with the place of each line, for a list that is read in parts.
    ///
    /// - Parameter after: the place of the last line of the part before.
    public func registerRows(
        _ register: RegisterEntry.Register, offices: [OfficeCode], from: Day, to: Day, limit: Int,
        after: RegisterPosition? = nil
    ) throws(StoreError) -> [RegisterRow] {
        let last = after.map { min($0.on, to) } ?? to
        return try attempt {
            try engine.read { connection in
                var rows: [RegisterRow] = []
                for office in offices {
                    rows += try connection.all(
                        """
                        SELECT id, isVoid, state, onDay, entryKey FROM registerEntry
                        WHERE register = ? AND office = ? AND onDay BETWEEN ? AND ? AND (onDay < ? OR entryKey < ?)
                        ORDER BY onDay DESC, entryKey DESC LIMIT ?
                        """,
                        [
                            .text(register.rawValue), .text(office.text), SQLValue(from), SQLValue(last),
                            SQLValue(after?.on ?? last), .int(after?.key ?? .max), SQLValue(limit),
                        ], RegisterRow.init)
                }
                return Array(rows.sorted { $1.position < $0.position }.prefix(limit))
            }
        }
    }
}
