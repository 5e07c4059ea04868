public import CaseWorkflow

/// What a report is asked for.
public struct ReportQuery: Hashable, Sendable {
    public var from: Day
    public var to: Day
    public var basis: Basis
    /// Basis cohort: with everything known of as of this day. nil: today.
    public var asOf: Day?
    public var by: [GroupKey]
    /// Only what was known when the period was closed.
    public var asFiled: Bool
    /// nil: the officer's own office and everything below it.
    public var office: OfficeCode?

    /// Which day books a figure: the day of the event (the only basis of a filing), or the day of acceptance.
    public enum Basis: String, CaseIterable, Hashable, Sendable, Codable {
        case event, cohort
    }

    public init(
        from: Day, to: Day, basis: Basis = .event, asOf: Day? = nil, by: [GroupKey] = [], asFiled: Bool = false,
        office: OfficeCode? = nil
    ) {
        self.from = from
        self.to = to
        self.basis = basis
        self.asOf = asOf
        self.by = by
        self.asFiled = asFiled
        self.office = office
    }
}

/// What the groups of a report are told apart by.
public enum GroupKey: String, CaseIterable, Hashable, Sendable, Codable {
    case office, year, month, closedMonth, category, outcome, sex, migrant, industry

    public var name: Sentence {
        switch self {
        case .office: Sentence("单位", "office")
        case .year: Sentence("年度", "year")
        case .month: Sentence("月份", "month")
        case .closedMonth: Sentence("结案月份", "month closed")
        case .category: Sentence("争议类型", "kind of dispute")
        case .outcome: Sentence("调解结果", "outcome")
        case .sex: Sentence("性别", "sex")
        case .migrant: Sentence("是否农民工", "migrant worker")
        case .industry: Sentence("行业", "industry")
        }
    }

    /// Whether cells carry it; the others are known to the docket alone.
    var isInCells: Bool {
        switch self {
        case .office, .year, .month, .category: true
        case .closedMonth, .outcome, .sex, .migrant, .industry: false
        }
    }
}

/// The values that tell one group from the others, in the order of the query's keys. Codes; `unknown` and `open` where there is none.
public struct GroupValues: Hashable, Sendable, Comparable {
    public var values: [String]

    public init(_ values: [String]) { self.values = values }

    public static func < (one: GroupValues, other: GroupValues) -> Bool {
        one.values.lexicographicallyPrecedes(other.values)
    }
}
