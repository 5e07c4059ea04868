import CaseStore
import CaseWorkflow
import Foundation

/// Counts a figure again from each thing that adds to it: the same cells as the report, one case at a time.
struct FigureReading {
    let desk: Desk
    let query: FigureQuery
    let tree: OfficeTree
    let offices: [OfficeCode]
    /// The last epoch that counts; nil for everything known now.
    let epoch: Int?

    private var store: Store { desk.store }
    private var days: ClosedRange<Day> { query.report.from...query.report.to }
    private var asOf: Day { query.report.asOf ?? desk.today }
    private var figure: ReportFigure { query.figure }

    func read() throws(StoreError) -> FigureBreakdown {
        var breakdown = FigureBreakdown()
        var shares: [CaseKey: Int64] = [:]
        switch (query.report.basis, epoch) {
        case (.cohort, _): try addCohort(to: &shares)
        case (.event, nil):
            try addCounted(to: &shares)
            try takeLaterSuccess(outOf: &shares)
        case (.event, .some(let epoch)): try addFiled(upTo: try store.lastSequence(ofEpoch: epoch), to: &shares)
        }
        breakdown.cases = shares.filter { $0.value != 0 }.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
        if query.report.basis == .event {
            breakdown.lines = try lines()
            breakdown.senders = try senders()
        }
        return breakdown
    }

    private func addCounted(to shares: inout [CaseKey: Int64]) throws(StoreError) {
        let inScope = Set(offices)
        try store.keyedCountedCases(.counting(days)) { key, counted in
            let value = share(of: counted, inScope)
            if value != 0 { shares[key] = value }
        }
    }

    /// What a case adds on basis event, as the report books it.
    private func share(of counted: CountedCase, _ inScope: Set<OfficeCode>) -> Int64 {
        var figures = Figures()
        let isLegalAid = counted.kind == .legalAid
        for cell in counted.cells where cell.day <= query.report.to && inScope.contains(cell.office) {
            guard query.group.isEmpty || counted.group(query.keys, office: cell.office, on: cell.day) == query.values
            else { continue }
            if cell.day < query.report.from {
                figures.addBefore(cell.value, cell.indicator, isLegalAid: isLegalAid)
            } else if cell.indicator != .durations {
                figures.add(cell.value, cell.indicator, detail: cell.detail, isLegalAid: isLegalAid)
            }
        }
        return figure.value(figures)
    }

    /// Of the rate of the accepted: what happened after the day asked about does not count.
    private func takeLaterSuccess(outOf shares: inout [CaseKey: Int64]) throws(StoreError) {
        guard figure.isOfCohort else { return }
        let inScope = Set(offices)
        try store.keyedHistories(.accepted(days, changedAfter: asOf)) { key, events in
            let then = CaseFile.replay(events.known(by: asOf))?.counted
            shares[key] = then.map { share(of: $0, inScope) } ?? 0
        }
    }

    private func addCohort(to shares: inout [CaseKey: Int64]) throws(StoreError) {
        func add(_ counted: CountedCase, _ key: CaseKey) {
            let group = counted.group(query.keys, office: counted.office, on: counted.acceptedOn)
            guard query.group.isEmpty || group == query.values else { return }
            var figures = Figures()
            counted.addToCohort(of: &figures)
            shares[key] = figure.value(figures)
        }
        try store.keyedCountedCases(.accepted(days), offices: offices) { key, counted in
            if counted.changedOn <= asOf { add(counted, key) }
        }
        try store.keyedHistories(.accepted(days, changedAfter: asOf), offices: offices) { key, events in
            let then = CaseFile.replay(events.known(by: asOf))?.counted
            if let then, then.acceptedOn != nil { add(then, key) }
        }
    }

    /// As filed: each case is folded from what was recorded of it by then.
    private func addFiled(upTo sequence: Int64, to shares: inout [CaseKey: Int64]) throws(StoreError) {
        let inScope = Set(offices)
        var rest = try store.filingCandidates(
            from: query.report.from, to: query.report.to, sequence: sequence, touchedSince: sequence)[...]
        while !rest.isEmpty {
            let portion = rest.prefix(500)
            rest = rest.dropFirst(portion.count)
            for (candidate, commits) in zip(portion, try store.commits(of: portion, upTo: sequence)) {
                guard let counted = CaseFile.replay(commits.flatMap(\.events))?.counted else { continue }
                let value = share(of: counted, inScope)
                if value != 0 { shares[candidate.caseKey] = value }
            }
        }
    }

    private func lines() throws(StoreError) -> [(record: RegisterRecord, value: Int64)] {
        guard query.keys.allSatisfy({ $0 == .office || $0 == .category }) else { return [] }
        let inScope = Set(offices)
        let sequence: Int64?
        if let epoch { sequence = try store.lastSequence(ofEpoch: epoch) } else { sequence = nil }
        var lines: [(record: RegisterRecord, value: Int64)] = []
        for register in RegisterEntry.Register.allCases {
            try store.registerLines(register, upTo: query.report.to, sequence: sequence) { record in
                guard !record.isVoid else { return }
                var figures = Figures()
                for (key, value) in record.entry.contribution().cells
                where days.contains(key.day) && inScope.contains(key.office) && isInGroup(key.office, key.category) {
                    figures.add(value, key.indicator, detail: key.detail, isLegalAid: false)
                }
                let value = figure.value(figures)
                if value != 0 { lines.append((record, value)) }
            }
        }
        return lines.sorted {
            ($1.record.entry.on, $0.record.id.uuidString) < ($0.record.entry.on, $1.record.id.uuidString)
        }
    }

    /// Whether something that knows its office and category alone belongs to the group.
    private func isInGroup(_ office: OfficeCode, _ category: String) -> Bool {
        query.group.allSatisfy { key, value in
            key == .office ? office.text == value : (category.isEmpty ? "unknown" : category) == value
        }
    }

    private func senders() throws(StoreError) -> [(office: Office, value: Int64)] {
        let received = try ReceivedSums(store, of: offices, epoch: epoch)
        guard !received.isEmpty, query.keys.allSatisfy({ $0 == .office || $0 == .category }) else { return [] }
        var figures: [OfficeCode: Figures] = [:]
        func isLegalAid(_ sum: CellSum) -> Bool { sum.flags & CellKey.Flag.legalAid != 0 }
        for sum in received.within(query.report.from, query.report.to, by: nil, Indicator.reported)
        where isInGroup(sum.office, sum.category) {
            figures[sum.office, default: Figures()].add(
                sum.value, sum.indicator, detail: sum.detail, isLegalAid: isLegalAid(sum))
        }
        for sum in received.before(query.report.from, upTo: query.report.to)
        where isInGroup(sum.office, sum.category) {
            figures[sum.office, default: Figures()].addBefore(
                sum.value, sum.indicator, isLegalAid: isLegalAid(sum))
        }
        return figures.sorted { $0.key < $1.key }.compactMap { code, figures in
            let value = figure.value(figures)
            guard value != 0, let office = tree.offices[code] else { return nil }
            return (office, value)
        }
    }
}
