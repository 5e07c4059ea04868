public import CaseStore
public import CaseWorkflow

/// One period of a return scheme: a calendar month, the 21st to the 20th, a week, a year from October.
public struct Period: Hashable, Sendable {
    public let scheme: String
    /// Its own name: `2025-03`.
    public let name: String
    public let from: Day
    public let to: Day

    public static let monthScheme = ReturnScheme.month.rawValue

    /// A calendar month, `YYYY-MM`; nil for anything else.
    public init?(month text: String) {
        guard text.utf8.count == 7, let first = Day(text + "-01") else { return nil }
        scheme = Period.monthScheme
        name = text
        from = first
        to = first.adding(days: Day.length(ofMonth: first.month, in: first.year) - 1)
    }

    /// The 21st of the month before to the 20th of this one.
    public init?(month21 text: String) {
        guard let month = Period(month: text) else { return nil }
        scheme = ReturnScheme.month21.rawValue
        name = text
        from = month.from.adding(months: -1).adding(days: 20)
        to = month.from.adding(days: 19)
    }

    /// October to September, named by the year it ends in.
    public init?(octoberYear text: String) {
        guard text.utf8.count == 4, let end = Day(text + "-09-30"),
            let start = Day(year: end.year - 1, month: 10, day: 1)
        else { return nil }
        scheme = ReturnScheme.octoberYear.rawValue
        name = text
        from = start
        to = end
    }

    /// The week (Monday to Sunday) that holds a day, named by its Monday.
    public init(weekOf day: Day) {
        scheme = ReturnScheme.week.rawValue
        from = day.adding(days: 1 - day.weekday)
        to = from.adding(days: 6)
        name = from.description
    }

    /// A period of a scheme by its name.
    public init?(scheme: String, name: String) {
        guard let scheme = ReturnScheme(rawValue: scheme) else { return nil }
        switch scheme {
        case .month: self.init(month: name)
        case .month21: self.init(month21: name)
        case .octoberYear: self.init(octoberYear: name)
        case .week:
            guard let day = Day(name) else { return nil }
            self.init(weekOf: day)
        }
    }

    /// The period of a scheme that a day lies in; nil only where the years have more than four digits.
    public init?(_ scheme: ReturnScheme, holding day: Day) {
        switch scheme {
        case .month: self.init(month: String(day.description.prefix(7)))
        case .month21:
            let end = day.day > 20 ? day.adding(days: 1 - day.day).adding(months: 1) : day
            self.init(month21: String(end.description.prefix(7)))
        case .octoberYear:
            let end = day.month > 9 ? day.adding(days: 1 - day.day).adding(months: 12) : day
            self.init(octoberYear: String(end.description.prefix(4)))
        case .week: self.init(weekOf: day)
        }
    }

    /// The period of the same scheme that begins when this one is over.
    public var next: Period? { ReturnScheme(rawValue: scheme).flatMap { Period($0, holding: to.adding(days: 1)) } }

    /// The period of the same scheme that was over when this one began.
    public var previous: Period? {
        ReturnScheme(rawValue: scheme).flatMap { Period($0, holding: from.adding(days: -1)) }
    }

    public static let schemes = ReturnScheme.allCases.map(\.rawValue)
}
