public import CaseWorkflow

/// The place of a line in its register: by day, then in the order the desk learned of them. Whatever comes in later, and also when the
/// line itself is moved, the place stays where it is.
public struct RegisterPosition: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let on: Day
    let key: Int64

    init(on: Day, key: Int64) {
        self.on = on
        self.key = key
    }

    /// As `description` writes it; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let on = Day(String(parts[0])),
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let key = Int64(parts[1])
        else { return nil }
        self.init(on: on, key: key)
    }

    /// `2025-06-03.17`.
    public var description: String { "\(on).\(key)" }

    public static func < (one: RegisterPosition, other: RegisterPosition) -> Bool {
        (one.on, one.key) < (other.on, other.key)
    }
}

/// A line of a register with its place.
public struct RegisterRow: Sendable {
    public let record: RegisterRecord
    public let position: RegisterPosition

    /// From the columns `id, isVoid, state, onDay, entryKey` of `registerEntry`.
    init(_ row: any Row) throws {
        record = try RegisterRecord(row)
        guard let on = row.day(3), let key = row.int(4) else { throw StoreError.corrupt("registerEntry") }
        position = RegisterPosition(on: on, key: key)
    }
}
