public import CaseStore
public import CaseWorkflow

/// The days of a year's returns: when each period is due, when it is revised for the last time, when it is final.
public struct FilingCalendar: Sendable {
    public let office: Office
    public let choices: SchemeChoices
    public let lines: [Line]
    /// Years whose working days are not known: the due days that depend on them may be wrong.
    public let missingYears: [Int]

    public struct Line: Sendable {
        public let period: Period
        public let due: DueDay
        /// The last filing with which the period is revised routinely; nil where there is none.
        public let lastRevision: Period?
        public let lastRevisionDue: Day?
        public let finalOn: Day
    }

    /// What a person must be told loudly.
    public var warnings: [Sentence] { missingYears.map(WorkingCalendar.missing) }
}

extension Desk {
    /// The calendar of the periods that end in a year.
    public func filingCalendar(
        of code: OfficeCode? = nil, scheme: String = Period.monthScheme, year: Int
    ) throws(StoreError) -> FilingCalendar {
        let office = try office(code)
        let policy = try policy(scheme, of: office.code)
        let lines = Period.periods(of: scheme, in: year).map { period in
            let last = policy.lastRevision(of: period)
            return FilingCalendar.Line(
                period: period, due: policy.due(period), lastRevision: last,
                lastRevisionDue: last.map { policy.due($0).day }, finalOn: policy.finalDay(period))
        }
        let missing = lines.flatMap { line in
            line.due.missingYears + (line.lastRevision.map { policy.due($0).missingYears } ?? [])
        }
        return FilingCalendar(
            office: office, choices: policy.choices, lines: lines, missingYears: Set(missing).sorted())
    }
}
