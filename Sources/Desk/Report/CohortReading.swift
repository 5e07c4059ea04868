import CaseStore
import CaseWorkflow

/// Cases accepted in the period with everything known as of a day: latest outcome, all money whenever agreed or paid.
struct CohortReading {
    let reading: ReportReading

    private var query: ReportQuery { reading.query }

    func read() throws(StoreError) -> (total: Figures, groups: ReportReading.Groups) {
        var total = Figures()
        var groups: ReportReading.Groups = [:]
        func add(_ counted: CountedCase) {
            counted.addToCohort(of: &total)
            if !query.by.isEmpty {
                let group = counted.group(query.by, office: counted.office, on: counted.acceptedOn)
                counted.addToCohort(of: &groups[group, default: Figures()])
            }
        }
        let days = query.from...query.to
        let store = reading.desk.store
        try store.countedCases(.accepted(days), offices: reading.offices) { counted in
            if counted.changedOn <= reading.asOf { add(counted) }
        }
        // What happened after the day asked about is left out, in the cases where something did.
        try store.histories(.accepted(days, changedAfter: reading.asOf), offices: reading.offices) { events in
            let then = CaseFile.replay(events.known(by: reading.asOf))?.counted
            if let then, then.acceptedOn != nil { add(then) }
        }
        return (total, groups)
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

extension CountedCase {
    /// The group that the case belongs to, as it stands now.
    ///
    /// - Parameters:
    ///   - office: the one that a figure is booked to; nil for the owner.
    ///   - day: the day whose month and year stand in the group; nil leaves them empty.
    func group(_ keys: [GroupKey], office: OfficeCode? = nil, on day: Day? = nil) -> GroupValues {
        GroupValues(
            keys.map { key in
                switch key {
                case .office: (office ?? self.office).text
                case .year: day.map { String($0.year) } ?? ""
                case .month: day.map(GroupValues.month) ?? ""
                case .closedMonth: closedOn.map(GroupValues.month) ?? "open"
                case .category: category ?? "unknown"
                case .outcome: outcome ?? "open"
                case .sex: sex.rawValue
                case .migrant: isMigrant.map { $0 ? "yes" : "no" } ?? "unknown"
                case .industry: industry ?? "unknown"
                }
            })
    }

    /// What a cohort counts of the case: how it came in, its latest outcome, and its money under the heads of its ledger.
    func addToCohort(of figures: inout Figures) {
        let isLegalAid = kind == .legalAid
        func add(_ value: Int64, _ indicator: Indicator, _ detail: String = "") {
            figures.add(value, indicator, detail: detail, isLegalAid: isLegalAid)
        }
        if let outcome, closedOn != nil { add(1, .closed, outcome) }
        for cell in cells {
            switch cell.indicator {
            case .registered, .accepted, .succeeded, .persons, .collective, .claimed, .agreed, .receivedVerified,
                .receivedStated, .waived, .recoveredClosing:
                add(cell.value, cell.indicator, cell.detail)
            case .refused, .reopened, .transferredIn, .transferredOut, .closed, .groupIncidents, .aidTerminated,
                .refusalOverturned, .personsCovered, .personsMigrant, .personsWomen, .personsNewForm, .personsMinors,
                .personsDisabled, .personsOver60, .personsCollective, .advanced, .advanceRepaid, .enforcement, .due,
                .averted, .consultations, .consultationsPromoted, .drafting, .outreachSessions, .outreachVisitors,
                .outreachLeaflets, .outreachStaff, .outreachLawyers, .results, .durations, .returnVisits:
                break
            }
        }
    }
}
