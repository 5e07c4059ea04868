public import CaseWorkflow

/// What is asked of the figures: which days, whose, and as known when.
public struct CellQuery: Hashable, Sendable {
    public var from: Day
    public var to: Day
    /// nil: every office of the desk.
    public var offices: [OfficeCode]?
    /// nil: every indicator.
    public var indicators: [Indicator]?
    /// Cells of epochs up to this one, “as filed”; nil for everything, “as known”.
    public var epochUpTo: Int?
    /// nil: one sum for all days; else one for each year, month or day.
    public var by: Step?
    /// What the sums are not told apart by: with all three parts merged, whole months and years come from the totals.
    public var merged: Set<Part>

    public enum Step: Hashable, Sendable {
        case year, month, day
    }

    /// Parts of a cell that a sum can do without: `category` and `channel` are empty then, and of the flags
    /// `CellKey.Flag.legalAid` alone stays.
    public enum Part: Hashable, Sendable {
        case category, channel, traits
    }

    /// Whether totals answer it: they tell no part apart, and leave the days to closing out.
    var isOfTotals: Bool {
        guard let indicators, !indicators.contains(.durations) else { return false }
        return merged == [.category, .channel, .traits]
    }

    public init(
        from: Day, to: Day, offices: [OfficeCode]? = nil, indicators: [Indicator]? = nil, epochUpTo: Int? = nil,
        by: Step? = nil, merged: Set<Part> = []
    ) {
        self.from = from
        self.to = to
        self.offices = offices
        self.indicators = indicators
        self.epochUpTo = epochUpTo
        self.by = by
        self.merged = merged
    }
}

/// One sum of cells.
public struct CellSum: Hashable, Sendable {
    /// 2017, 201703 or 20170305 when sums were asked by year, month or day; 0 otherwise.
    public let start: Int
    public let office: OfficeCode
    public let indicator: Indicator
    public let detail: String
    public let category: String
    public let channel: String
    public let flags: Int
    public let value: Int64

    public init(
        start: Int, office: OfficeCode, indicator: Indicator, detail: String, category: String, channel: String,
        flags: Int, value: Int64
    ) {
        self.start = start
        self.office = office
        self.indicator = indicator
        self.detail = detail
        self.category = category
        self.channel = channel
        self.flags = flags
        self.value = value
    }
}

extension Store {
    /// The sums of cells over some days, from the coarsest cells that fit: whole years, then whole months, then days.
    ///
    /// - Throws: `StoreError.corrupt` when a sum leaves the range of whole numbers or a cell names no indicator.
    public func cells(_ query: CellQuery) throws(StoreError) -> [CellSum] {
        try attempt {
            try engine.read { connection in
                var sums: [CellName: Int64] = [:]
                for range in CellRange.covering(query.from, query.to, step: query.by) {
                    try CellReading(connection: connection).add(range, query, to: &sums)
                }
                return try sums.filter { $0.value != 0 }.map { name, value in
                    guard let office = OfficeCode(name.office), let indicator = Indicator(rawValue: name.indicator)
                    else {
                        throw StoreError.corrupt("cell \(name.office) \(name.indicator)")
                    }
                    return CellSum(
                        start: name.start, office: office, indicator: indicator, detail: name.detail,
                        category: name.category, channel: name.channel, flags: name.flags, value: value)
                }.sorted(by: CellSum.inOrder)
            }
        }
    }
}

extension CellSum {
    /// The order of the table, so that the same figures always come in the same order.
    static func inOrder(_ one: CellSum, _ other: CellSum) -> Bool {
        if one.start != other.start { return one.start < other.start }
        if one.office != other.office { return one.office < other.office }
        if one.indicator != other.indicator { return one.indicator.rawValue < other.indicator.rawValue }
        if one.detail != other.detail { return one.detail < other.detail }
        if one.category != other.category { return one.category < other.category }
        if one.channel != other.channel { return one.channel < other.channel }
        return one.flags < other.flags
    }
}

struct CellName: Hashable {
    var start: Int
    var office: String
    var indicator: Int
    var detail: String
    var category: String
    var channel: String
    var flags: Int
}

/// A stretch of cells of one grain: years, months or days.
struct CellRange: Hashable {
    var grain: Grain
    var from: Int
    var to: Int

    /// The fewest ranges that cover the days exactly, none coarser than the step that is asked for.
    static func covering(_ from: Day, _ to: Day, step: CellQuery.Step?) -> [CellRange] {
        guard from <= to else { return [] }
        if step == .day { return [CellRange(grain: .day, from: from.number, to: to.number)] }
        var ranges: [CellRange] = []
        var day = from
        while day <= to {
            let (year, month, number) = day.civil
            let monthEnd = day.adding(days: Day.length(ofMonth: month, in: year) - number)
            let yearEnd = Day(year: year, month: 12, day: 31) ?? monthEnd
            let range: CellRange
            if step != .month, month == 1, number == 1, yearEnd <= to {
                range = CellRange(grain: .year, from: year, to: year)
                day = yearEnd.adding(days: 1)
            } else if number == 1, monthEnd <= to {
                range = CellRange(grain: .month, from: year * 100 + month, to: year * 100 + month)
                day = monthEnd.adding(days: 1)
            } else {
                let end = min(monthEnd, to)
                range = CellRange(grain: .day, from: day.number, to: end.number)
                day = end.adding(days: 1)
            }
            if let last = ranges.last, last.grain == range.grain {
                ranges[ranges.count - 1].to = range.to
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }
}

struct CellReading {
    let connection: any Connection

    func add(_ range: CellRange, _ query: CellQuery, to sums: inout [CellName: Int64]) throws {
        let start: String =
            switch query.by {
            case nil: "0"
            case .year: range.grain == .year ? "start" : range.grain == .month ? "start / 100" : "start / 10000"
            case .month: range.grain == .day ? "start / 100" : "start"
            case .day: "start"
            }
        var condition = "grain = ? AND start BETWEEN ? AND ?"
        let grain = query.isOfTotals ? range.grain.total ?? range.grain : range.grain
        var values: [SQLValue] = [SQLValue(grain.rawValue), SQLValue(range.from), SQLValue(range.to)]
        if let offices = query.offices {
            condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
            values += offices.map { .text($0.text) }
        }
        if let indicators = query.indicators {
            condition += " AND indicator IN (\(indicators.map { _ in "?" }.joined(separator: ", ")))"
            values += indicators.map { SQLValue($0.rawValue) }
        }
        if let epoch = query.epochUpTo {
            condition += " AND epoch <= ?"
            values.append(SQLValue(epoch))
        }
        let category = query.merged.contains(.category) ? "''" : "category"
        let channel = query.merged.contains(.channel) ? "''" : "channel"
        let flags = query.merged.contains(.traits) ? "flags & \(CellKey.Flag.legalAid)" : "flags"
        try connection.each(
            """
            SELECT \(start), office, indicator, detail, \(category), \(channel), \(flags), SUM(value)
            FROM cell WHERE \(condition) GROUP BY 1, 2, 3, 4, 5, 6, 7
            """, values
        ) { row in
            let name = CellName(
                start: row.count(0), office: row.text(1) ?? "", indicator: row.count(2), detail: row.text(3) ?? "",
                category: row.text(4) ?? "", channel: row.text(5) ?? "", flags: row.count(6))
            let (sum, overflow) = (sums[name] ?? 0).addingReportingOverflow(row.int(7) ?? 0)
            guard !overflow else { throw StoreError.corrupt("cell sum") }
            sums[name] = sum
            return true
        }
    }
}
