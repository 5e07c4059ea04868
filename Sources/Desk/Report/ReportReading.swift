import CaseStore
import CaseWorkflow

/// Reads the figures of one report from the store: from cells where they carry every key, else from the docket.
struct ReportReading {
    let desk: Desk
    let query: ReportQuery
    let asOf: Day
    let offices: [OfficeCode]

    typealias Groups = [GroupValues: Figures]

    func read(epoch: Int?) throws(StoreError) -> (total: Figures, groups: Groups) {
        switch query.basis {
        case .cohort: return try CohortReading(reading: self).read()
        case .event:
            var total = Figures()
            var groups: Groups = [:]
            let cells = CellReport(reading: self, epoch: epoch)
            try cells.add(to: &total)
            if query.by.allSatisfy(\.isInCells) {
                if !query.by.isEmpty { try cells.add(to: &groups) }
            } else {
                try DocketReading(reading: self).add(to: &groups)
            }
            try addCohortRate(to: &total, &groups)
            return (total, groups)
        }
    }

    /// Success of the cases accepted in the period, open ones kept: the rate `ofAccepted`.
    private func addCohortRate(to total: inout Figures, _ groups: inout Groups) throws(StoreError) {
        guard try CohortReading.isCurrent(desk, asOf) else {
            let cohort = try CohortReading(reading: self).read()
            total.cohort = cohort.total.cohort
            for (key, figures) in cohort.groups where groups[key] != nil { groups[key]?.cohort = figures.cohort }
            return
        }
        let days = query.from...query.to
        for share in try desk.store.acceptedShares(accepted: days, offices: offices, by: query.by.map(\.column)) {
            total.cohort.denominator += share.accepted
            total.cohort.numerator += share.succeeded
            let key = GroupValues(zip(query.by, share.values).map { $0.value(of: $1) })
            groups[key]?.cohort.denominator += share.accepted
            groups[key]?.cohort.numerator += share.succeeded
        }
    }
}

extension GroupKey {
    /// The docket's column that tells the groups apart; a year is read off its months.
    fileprivate var column: CohortColumn {
        switch self {
        case .office: .office
        case .year, .month: .acceptedMonth
        case .closedMonth: .closedMonth
        case .category: .category
        case .outcome: .outcome
        case .sex: .sex
        case .migrant: .isMigrant
        case .industry: .industry
        }
    }

    /// The group that a value of the column stands for, as `CohortFacts.key` names it.
    fileprivate func value(of text: String?) -> String {
        switch self {
        case .office, .sex: text ?? ""
        case .year: text.map { String($0.prefix(4)) } ?? "unknown"
        case .month: text.flatMap { Int($0) }.map(GroupValues.month) ?? "unknown"
        case .closedMonth: text.flatMap { Int($0) }.map(GroupValues.month) ?? "open"
        case .category, .industry: text ?? "unknown"
        case .outcome: text ?? "open"
        case .migrant: text.map { $0 == "1" ? "yes" : "no" } ?? "unknown"
        }
    }
}

/// Event-basis figures from cells.
private struct CellReport {
    let reading: ReportReading
    let epoch: Int?

    private var query: ReportQuery { reading.query }

    func add(to total: inout Figures) throws(StoreError) {
        for sum in try sums(from: query.from, to: query.to, by: nil) { total.add(sum) }
        for sum in try before(query.from) { total.addBefore(sum.value, sum.indicator, isLegalAid: sum.isLegalAid) }
    }

    func add(to groups: inout ReportReading.Groups) throws(StoreError) {
        let step: CellQuery.Step? = query.by.contains(.month) ? .month : query.by.contains(.year) ? .year : nil
        for sum in try sums(from: query.from, to: query.to, by: step) {
            groups[key(sum, start: sum.start), default: Figures()].add(sum)
        }
        try addStocks(step, to: &groups)
    }

    /// The stock that each group opens with: flows before the period, carried from step to step.
    private func addStocks(_ step: CellQuery.Step?, to groups: inout ReportReading.Groups) throws(StoreError) {
        guard let step else {
            for sum in try before(query.from) {
                groups[key(sum, start: 0), default: Figures()].addBefore(
                    sum.value, sum.indicator, isLegalAid: sum.isLegalAid)
            }
            return
        }
        var standing: [StockKey: Int64] = [:]
        for sum in try before(query.from) { standing[StockKey(sum, self), default: 0] += sum.stock }
        var flows: [Int: [StockKey: Int64]] = [:]
        for sum in try sums(from: query.from, to: query.to, by: step, indicators: Indicator.stockMovers) {
            flows[sum.start, default: [:]][StockKey(sum, self), default: 0] += sum.stock
        }
        for start in steps(step) {
            for (stock, value) in standing where value != 0 {
                let key = self.key(office: stock.office, category: stock.category, start: start)
                if stock.isLegalAid {
                    groups[key, default: Figures()].legalAid.opening += value
                } else {
                    groups[key, default: Figures()].mediation.opening += value
                }
            }
            for (stock, value) in flows[start] ?? [:] { standing[stock, default: 0] += value }
        }
    }

    private struct StockKey: Hashable {
        var office: String
        var category: String
        var isLegalAid: Bool

        init(_ sum: CellSum, _ report: CellReport) {
            office = report.query.by.contains(.office) ? sum.office.text : ""
            category = report.query.by.contains(.category) ? sum.category : ""
            isLegalAid = sum.isLegalAid
        }
    }

    /// 2017 or 201703 of every step of the period.
    private func steps(_ step: CellQuery.Step) -> [Int] {
        var starts: [Int] = []
        var day = query.from
        while day <= query.to {
            let start = step == .month ? day.number / 100 : day.number / 10_000
            if starts.last != start { starts.append(start) }
            day = day.adding(days: Day.length(ofMonth: day.month, in: day.year) - day.day + 1)
        }
        return starts
    }

    private func sums(
        from: Day, to: Day, by step: CellQuery.Step?, indicators: [Indicator]? = nil
    ) throws(StoreError) -> [CellSum] {
        try reading.desk.store.cells(
            CellQuery(
                from: from, to: to, offices: reading.offices, indicators: indicators, epochUpTo: epoch, by: step,
                merged: query.by.contains(.category) ? [.channel, .traits] : [.category, .channel, .traits]))
    }

    private func before(_ day: Day) throws(StoreError) -> [CellSum] {
        guard let first = Day(year: 1949, month: 1, day: 1), first < day else { return [] }
        return try sums(from: first, to: day.adding(days: -1), by: nil, indicators: Indicator.stockMovers)
    }

    private func key(_ sum: CellSum, start: Int) -> GroupValues {
        key(office: sum.office.text, category: sum.category, start: start)
    }

    private func key(office: String, category: String, start: Int) -> GroupValues {
        GroupValues(
            query.by.map { key in
                switch key {
                case .office: office
                case .category: category.isEmpty ? "unknown" : category
                case .year: String(start > 10_000 ? start / 100 : start)
                case .month: GroupValues.month(start)
                case .closedMonth, .outcome, .sex, .migrant, .industry: ""
                }
            })
    }
}

extension GroupValues {
    /// `2017-03` of 201703.
    static func month(_ number: Int) -> String { "\(number / 100)-\(number % 100 < 10 ? "0" : "")\(number % 100)" }

    static func month(_ day: Day) -> String { month(day.number / 100) }
}

extension CellSum {
    var isLegalAid: Bool { flags & CellKey.Flag.legalAid != 0 }
    var stock: Int64 { indicator.stockSign * value }
}

extension Figures {
    mutating func add(_ sum: CellSum) { add(sum.value, sum.indicator, detail: sum.detail, isLegalAid: sum.isLegalAid) }
}
