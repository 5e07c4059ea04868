public import CaseStore
public import CaseWorkflow

/// The calendar of a scheme's returns: when each period is due, how long it is revised routinely, and from which day it stands
/// for good.
public struct SchemePolicy: Sendable {
    public let choices: SchemeChoices
    public let calendar: WorkingCalendar

    public init(choices: SchemeChoices, calendar: WorkingCalendar) {
        self.choices = choices
        self.calendar = calendar
    }

    /// The last day to file a period: working days after its end.
    public func due(_ period: Period) -> DueDay {
        guard let term = Term(length: choices.due, unit: .workingDay) else {
            preconditionFailure("a setting is 1 to 60 working days")
        }
        return calendar.due(from: period.to, term)
    }

    /// The day from which a period is final: the first day of that month and number after the end of the year that it
    /// ends in.
    public func finalDay(_ period: Period) -> Day {
        let end = SchemePolicy.lastDay(of: choices.scheme, in: period.to.year)
        let inYear = Day(SchemePolicy.digits(end.year) + "-" + choices.final)
        if let inYear, inYear > end { return inYear }
        return Day(SchemePolicy.digits(end.year + 1) + "-" + choices.final) ?? end.adding(months: 3)
    }

    /// The last period with whose filing this one is still revised routinely: so many on, as long as that filing is due
    /// before the year is final. nil where no filing comes in time.
    public func lastRevision(of period: Period) -> Period? {
        let final = finalDay(period)
        var last: Period?
        var next = period
        for _ in 0..<choices.revised {
            guard let following = next.next, due(following).day < final else { break }
            last = following
            next = following
        }
        return last
    }

    /// The periods that are revised routinely with the filing of this one, oldest first.
    func window(before period: Period) -> [Period] {
        var window: [Period] = []
        var one = period
        for _ in 0..<choices.revised {
            guard let before = one.previous else { break }
            window.insert(before, at: 0)
            one = before
        }
        return window
    }

    /// How firm what was filed of a period is on a day.
    ///
    /// - Parameter isLastRevisionFiled: the filing with which it is revised routinely for the last time was made.
    func finality(of period: Period, isFiled: Bool, isLastRevisionFiled: (Period) -> Bool, on day: Day)
        -> PeriodFinality
    {
        let finalOn = finalDay(period)
        let last = lastRevision(of: period)
        let stage: PeriodFinality.Stage?
        if !isFiled {
            stage = nil
        } else if finalOn <= day {
            stage = .final
        } else if let last, !isLastRevisionFiled(last) {
            stage = .provisional
        } else {
            stage = .settled
        }
        return PeriodFinality(
            stage: stage, lastRevision: last, lastRevisionDue: last.map { due($0).day }, finalOn: finalOn)
    }

    /// The last day of the last period that ends in a year.
    private static func lastDay(of scheme: ReturnScheme, in year: Int) -> Day {
        guard let last = Day(year: year, month: 12, day: 31) else { return Day(serial: .max) }
        var period = Period(scheme, holding: last)
        while let found = period, found.to.year > year { period = found.previous }
        return period?.to ?? last
    }

    private static func digits(_ year: Int) -> String {
        let text = String(year)
        return String(repeating: "0", count: max(0, 4 - text.count)) + text
    }
}

/// How firm the figures of a filed period are.
public struct PeriodFinality: Hashable, Sendable {
    /// nil while nothing of it stands with the receiver.
    public let stage: Stage?
    /// The last filing with which it is revised routinely; nil where there is none.
    public let lastRevision: Period?
    /// When that filing is due.
    public let lastRevisionDue: Day?
    /// From this day on it stands for good.
    public let finalOn: Day

    public enum Stage: String, Code {
        /// First figures (初步): what is learned late goes into the next filings.
        case provisional
        /// Past its routine revisions; may be corrected until the year is final.
        case settled
        /// Only a correction with a reason that a lead approved may change it.
        case final

        public var name: Sentence {
            switch self {
            case .provisional: Sentence("初步数", "provisional")
            case .settled: Sentence("例行修订已毕", "past its routine revisions")
            case .final: Sentence("已定稿", "final")
            }
        }
    }
}

extension Desk {
    /// The calendar of an office's returns in a scheme, by its settings.
    ///
    /// - Throws: `StoreError.invalid` for a scheme that does not exist.
    public func policy(_ scheme: String, of office: OfficeCode) throws(StoreError) -> SchemePolicy {
        guard let scheme = ReturnScheme(rawValue: scheme) else {
            let known = Period.schemes
            throw .invalid(
                Sentence(
                    "没有报表周期“\(scheme.prefix(40))”，可用：\(known.joined(separator: "、"))",
                    "There is no scheme “\(scheme.prefix(40))”; there are \(known.joined(separator: ", "))"))
        }
        return SchemePolicy(
            choices: try store.choices(of: office, in: scheme), calendar: try store.rulebook().calendar)
    }
}
