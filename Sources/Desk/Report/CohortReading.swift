import CaseStore
import CaseWorkflow

/// Cases accepted in the period with everything known as of a day: latest outcome, all money whenever agreed or paid.
struct CohortReading {
    let reading: ReportReading

    private var query: ReportQuery { reading.query }

    func read() throws(StoreError) -> (total: Figures, groups: ReportReading.Groups) {
        var total = Figures()
        var groups: ReportReading.Groups = [:]
        func add(_ facts: CohortFacts) {
            facts.add(to: &total)
            if !query.by.isEmpty { facts.add(to: &groups[facts.key(query.by), default: Figures()]) }
        }
        let days = query.from...query.to
        if try CohortReading.isCurrent(reading.desk, reading.asOf) {
            try reading.desk.store.cohort(accepted: days, offices: reading.offices) { row in
                add(CohortFacts(row))
            }
        } else {
            try reading.desk.store.histories(.accepted(days), offices: reading.offices) { events in
                if let file = CaseFile.replay(events.known(by: reading.asOf)), file.acceptedOn != nil {
                    add(CohortFacts(file))
                }
            }
        }
        return (total, groups)
    }

    /// True when nothing is dated after the day asked about: the columns as they stand are the answer.
    static func isCurrent(_ desk: Desk, _ day: Day) throws(StoreError) -> Bool {
        try desk.store.lastFigureDay().map { $0 <= day } ?? true
    }
}

extension [Event] {
    /// What had happened by a day: later events are left out, corrections of earlier ones kept.
    func known(by day: Day) -> [Event] {
        var effective = self
        for case .corrected(let correction) in self where effective.indices.contains(correction.ordinal) {
            effective[correction.ordinal] = correction.event
        }
        return effective.filter { event in
            if case .corrected = event { return false }
            return event.on <= day
        }
    }
}

/// What a cohort counts of one case.
struct CohortFacts {
    var acceptedOn: Day?
    var closedOn: Day?
    var office: String
    var outcome: String?
    var category: String?
    var sex: String
    var isMigrant: Bool?
    var industry: String?
    var isLegalAid: Bool
    var persons: Int64
    var isCollective: Bool
    var claimedFen: Int64
    var agreedFen: Int64
    var receivedFen: Int64
    var verifiedFen: Int64
    var waivedFen: Int64
    var closingFen: Int64

    init(_ row: CohortRow) {
        acceptedOn = row.acceptedOn
        closedOn = row.closedOn
        office = row.office
        outcome = row.outcome
        category = row.category
        sex = row.sex
        isMigrant = row.isMigrant
        industry = row.industry
        isLegalAid = row.kind == .legalAid
        persons = Int64(row.persons)
        isCollective = row.isCollective
        claimedFen = row.claimedFen
        agreedFen = row.agreedFen
        receivedFen = row.receivedFen
        verifiedFen = row.verifiedFen
        waivedFen = row.waivedFen
        closingFen = row.closingFen
    }

    init(_ file: CaseFile) {
        let summary = file.summary
        acceptedOn = summary.acceptedOn
        closedOn = summary.closedOn
        office = file.office.text
        outcome = summary.outcome
        category = summary.category
        sex = summary.sex.rawValue
        isMigrant = summary.isMigrant
        industry = summary.industry
        isLegalAid = file.kind == .legalAid
        persons = Int64(summary.persons)
        isCollective = summary.isCollective
        claimedFen = summary.claimedFen
        agreedFen = summary.agreedFen
        receivedFen = summary.receivedFen
        verifiedFen = summary.receivedVerifiedFen
        waivedFen = summary.waivedFen
        closingFen = summary.closingFen
    }

    /// The group that the case as a whole belongs to; a group by month or year is the month or year of acceptance.
    func key(_ keys: [GroupKey]) -> GroupValues { key(keys, on: acceptedOn) }

    /// The same for one figure booked on a day.
    func key(_ keys: [GroupKey], on day: Day?) -> GroupValues {
        GroupValues(
            keys.map { key in
                switch key {
                case .office: office
                case .year: day.map { String($0.year) } ?? "unknown"
                case .month: day.map(GroupValues.month) ?? "unknown"
                case .closedMonth: closedOn.map(GroupValues.month) ?? "open"
                case .category: category ?? "unknown"
                case .outcome: outcome ?? "open"
                case .sex: sex
                case .migrant: isMigrant.map { $0 ? "yes" : "no" } ?? "unknown"
                case .industry: industry ?? "unknown"
                }
            })
    }

    func add(to figures: inout Figures) {
        func add(_ value: Int64, _ indicator: Indicator, _ detail: String = "") {
            figures.add(value, indicator, detail: detail, isLegalAid: isLegalAid)
        }
        add(1, .registered)
        add(1, .accepted)
        add(persons, .persons)
        if isCollective { add(1, .collective) }
        if let outcome, closedOn != nil { add(1, .closed, outcome) }
        let head = category.flatMap(UnionCategory.init)?.head.rawValue ?? ClaimHead.other.rawValue
        add(claimedFen, .claimed, head)
        add(agreedFen, .agreed, head)
        add(verifiedFen, .receivedVerified, head)
        add(receivedFen - verifiedFen, .receivedStated, head)
        add(waivedFen, .waived, head)
        add(closingFen, .recoveredClosing)
        if !isLegalAid {
            figures.cohort.denominator += 1
            if let outcome, MediationClosing.Outcome(rawValue: outcome)?.isSuccess == true {
                figures.cohort.numerator += 1
            }
        }
    }
}

/// Event-basis figures by what only the docket knows of a case: sex, industry, outcome, month of closing.
struct DocketReading {
    let reading: ReportReading

    private var query: ReportQuery { reading.query }

    func add(to groups: inout ReportReading.Groups) throws(StoreError) {
        try reading.desk.store.histories(.registered(upTo: query.to), offices: reading.offices) { events in
            guard let file = CaseFile.replay(events) else { return }
            let facts = CohortFacts(file)
            for (cell, value) in file.contribution().cells where cell.day <= query.to {
                let isLegalAid = cell.flags & CellKey.Flag.legalAid != 0
                if cell.day >= query.from {
                    groups[facts.key(query.by, on: cell.day), default: Figures()].add(
                        value, cell.indicator, detail: cell.detail, isLegalAid: isLegalAid)
                } else if cell.indicator.stockSign != 0, !query.by.contains(.month), !query.by.contains(.year) {
                    groups[facts.key(query.by, on: query.from), default: Figures()].addBefore(
                        value, cell.indicator, isLegalAid: isLegalAid)
                }
            }
        }
    }
}
