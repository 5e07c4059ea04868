import CaseStore
import CaseWorkflow

/// Reads the figures of one report from the store: sums of cells where they carry every key, else case by case from the
/// cells that each case adds.
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
            let cells = CellReport(
                reading: self, epoch: epoch, received: try ReceivedSums(desk.store, of: offices, epoch: epoch))
            var total = try cells.total()
            var groups: Groups = [:]
            if !query.by.isEmpty {
                groups =
                    query.by.allSatisfy(\.isInCells) ? try cells.groups() : try CountedReport(reading: self).groups()
            }
            if epoch == nil { try LaterSuccess(reading: self).takeOut(of: &total, &groups) }
            return (total, groups)
        }
    }
}

/// Event-basis figures from sums of cells.
private struct CellReport {
    let reading: ReportReading
    let epoch: Int?
    /// Of offices below that file.
    let received: ReceivedSums

    private var query: ReportQuery { reading.query }

    func total() throws(StoreError) -> Figures {
        var total = Figures()
        for sum in try sums(from: query.from, to: query.to) {
            total.add(sum.value, sum.indicator, detail: sum.detail, isLegalAid: sum.isLegalAid)
        }
        for sum in try before() { total.addBefore(sum.value, sum.indicator, isLegalAid: sum.isLegalAid) }
        return total
    }

    func groups() throws(StoreError) -> ReportReading.Groups {
        var grouped = GroupedFigures(keys: query.by)
        let merged = parts(by: query.by)
        for sum in try sums(from: query.from, to: query.to, by: grouped.step, merged: merged) {
            grouped.add(
                sum.value, sum.indicator, detail: sum.detail, isLegalAid: sum.isLegalAid, start: sum.start,
                to: group(sum))
        }
        for sum in try before(merged: merged) {
            grouped.addBefore(sum.value, sum.indicator, isLegalAid: sum.isLegalAid, to: group(sum))
        }
        return grouped.groups(from: query.from, to: query.to)
    }

    private func parts(by keys: [GroupKey]) -> Set<CellQuery.Part> {
        keys.contains(.category) ? [.channel, .traits] : [.category, .channel, .traits]
    }

    private func sums(
        from: Day, to: Day, by step: CellQuery.Step? = nil, indicators: [Indicator] = Indicator.reported,
        merged: Set<CellQuery.Part> = [.category, .channel, .traits]
    ) throws(StoreError) -> [CellSum] {
        try reading.desk.store.cells(
            CellQuery(
                from: from, to: to, offices: reading.offices, indicators: indicators, epochUpTo: epoch, by: step,
                merged: merged)) + received.within(from, to, by: step, indicators)
    }

    private func before(
        merged: Set<CellQuery.Part> = [.category, .channel, .traits]
    ) throws(StoreError) -> [CellSum] {
        guard let first = Day(year: 1949, month: 1, day: 1), first < query.from else { return [] }
        return try reading.desk.store.cells(
            CellQuery(
                from: first, to: query.from.adding(days: -1), offices: reading.offices,
                indicators: Indicator.stockMovers, epochUpTo: epoch, by: nil, merged: merged))
            + received.before(query.from, upTo: query.to)
    }

    private func group(_ sum: CellSum) -> GroupValues {
        GroupValues(
            query.by.map { key in
                switch key {
                case .office: sum.office.text
                case .category: sum.category.isEmpty ? "unknown" : sum.category
                case .year, .month, .closedMonth, .outcome, .sex, .migrant, .industry: ""
                }
            })
    }
}

/// Event-basis figures by what no cell carries: sex, industry, outcome, month of closing. A case stands in them as it is
/// now; each of its figures counts for the office it is booked to.
private struct CountedReport {
    let reading: ReportReading

    private var query: ReportQuery { reading.query }

    func groups() throws(StoreError) -> ReportReading.Groups {
        var grouped = GroupedFigures(keys: query.by)
        let offices = Set(reading.offices)
        let isByOffice = query.by.contains(.office)
        try reading.desk.store.countedCases(.counting(query.from...query.to)) { counted in
            let isLegalAid = counted.kind == .legalAid
            var group = counted.group(query.by)
            for cell in counted.cells where cell.day <= query.to && offices.contains(cell.office) {
                if isByOffice { group = counted.group(query.by, office: cell.office) }
                if cell.day >= query.from {
                    grouped.add(
                        cell.value, cell.indicator, detail: cell.detail, isLegalAid: isLegalAid,
                        start: grouped.start(of: cell.day), to: group)
                } else {
                    grouped.addBefore(cell.value, cell.indicator, isLegalAid: isLegalAid, to: group)
                }
            }
        }
        return grouped.groups(from: query.from, to: query.to)
    }
}

/// Takes out of the rate of the accepted what happened after the day asked about: the cases concerned are folded again
/// without it, and no others.
private struct LaterSuccess {
    let reading: ReportReading

    private var query: ReportQuery { reading.query }

    func takeOut(of total: inout Figures, _ groups: inout ReportReading.Groups) throws(StoreError) {
        let days = query.from...query.to
        try reading.desk.store.histories(.accepted(days, changedAfter: reading.asOf)) { events in
            if let now = CaseFile.replay(events)?.counted { add(now, -1, to: &total, &groups) }
            if let then = CaseFile.replay(events.known(by: reading.asOf))?.counted { add(then, 1, to: &total, &groups) }
        }
    }

    private func add(
        _ counted: CountedCase, _ sign: Int64, to total: inout Figures, _ groups: inout ReportReading.Groups
    ) {
        guard counted.kind == .mediation else { return }
        for cell in counted.cells
        where query.from <= cell.day && cell.day <= query.to && reading.offices.contains(cell.office) {
            let value = sign * cell.value
            let change: Figures.Rate
            switch cell.indicator {
            case .accepted: change = Figures.Rate(numerator: 0, denominator: value)
            case .succeeded: change = Figures.Rate(numerator: value, denominator: 0)
            default: continue  // the rate has no other part
            }
            total.cohort.add(change)
            groups[counted.group(query.by, office: cell.office, on: cell.day)]?.cohort.add(change)
        }
    }
}

extension Figures.Rate {
    fileprivate mutating func add(_ other: Figures.Rate) {
        numerator += other.numerator
        denominator += other.denominator
    }
}

extension CellSum {
    fileprivate var isLegalAid: Bool { flags & CellKey.Flag.legalAid != 0 }
}
