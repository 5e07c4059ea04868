/// One year's exceptions to Monday to Friday, as the State Council's notices give them.
///
/// Days of late December that the next year's notice moves belong to the year they fall in.
public struct WorkingYear: Hashable, Sendable {
    public let year: Int
    /// Days off that fall on Monday to Friday, in order.
    public let off: [Day]
    /// Saturdays and Sundays that are worked, in order.
    public let worked: [Day]

    var firstDay: Day? { Day(year: year, month: 1, day: 1) }
    var lastDay: Day? { Day(year: year, month: 12, day: 31) }

    /// How many days of the year are worked.
    var workingDays: Int {
        guard let first = firstDay, let last = lastDay else { return 0 }
        let weekdays = (0...last.days(since: first)).count { first.adding(days: $0).isMondayToFriday }
        return weekdays - off.count + worked.count
    }
}
