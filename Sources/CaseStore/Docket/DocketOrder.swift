public import CaseWorkflow

/// By which column a list of cases is sorted.
public struct DocketOrder: Hashable, Sendable {
    public var column: Column
    public var isDescending: Bool

    public enum Column: String, CaseIterable, Sendable {
        /// The day of registration.
        case registered
        /// The case number, by its letters and digits.
        case number
        /// The next day by which somebody must act; cases without one come last.
        case due
        /// What is claimed.
        case claimed
    }

    public init(_ column: Column, isDescending: Bool) {
        self.column = column
        self.isDescending = isDescending
    }

    /// The latest registrations first.
    public static let newest = DocketOrder(.registered, isDescending: true)
}

/// A line's place in a sorted list: the value it is sorted by, and the case. The next page begins after it, whatever was recorded
/// meanwhile.
public struct DocketPlace: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case number(Int64)
        case text(String)
        /// Among the cases without a day: by registration.
        case none(registered: Int64)
    }

    let value: Value
    let key: Int64

    init(_ value: Value, _ key: Int64) {
        self.value = value
        self.key = key
    }

    /// As it stands in an address; nil when it was not made by `text`.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Int64(parts[1]) else { return nil }
        switch parts[0] {
        case "n":
            guard let number = Int64(parts[2]) else { return nil }
            value = .number(number)
        case "t": value = .text(String(parts[2]))
        case "z":
            guard let day = Int64(parts[2]) else { return nil }
            value = .none(registered: day)
        case _: return nil
        }
        self.key = key
    }

    public var text: String {
        switch value {
        case .number(let number): "n.\(key).\(number)"
        case .text(let text): "t.\(key).\(text)"
        case .none(let day): "z.\(key).\(day)"
        }
    }
}

/// A line of a sorted list.
public struct ListedCase: Sendable {
    public let row: DocketRow
    /// The next day, from today on, by which somebody must act.
    public let nextDue: Day?
    public let place: DocketPlace
}
