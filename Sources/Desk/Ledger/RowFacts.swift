import CaseStore
import CaseWorkflow
import OfficeLedger

/// What a row says, or what a case that was taken in from one says, by field and in one spelling: for telling a repeated
/// row from one that fills blanks and from one that contradicts.
struct RowFacts {
    private(set) var values: [LedgerField: String] = [:]
    /// What was assumed where the old ledger said nothing.
    private(set) var assumed: [LedgerField: String] = [:]

    /// What the row itself says: blank, held and assumed cells say nothing.
    init(_ row: LedgerRow, desk: Desk, office: OfficeCode?) throws(StoreError) {
        let silent = row.blank.union(row.assumed).union(row.heldFields)
        func says(_ field: LedgerField) -> Bool { !silent.contains(FieldSet(field)) }
        values[.applicant] = row.applicant?.name
        if says(.sex), row.sex != .unknown { values[.sex] = row.sex.rawValue }
        if let id = row.residentID { values[.residentID] = try desk.store.commitment(.residentID, id.text).hex }
        if let phone = row.phone { values[.phone] = try desk.store.commitment(.phone, phone.text).hex }
        if says(.migrantWorker), let isMigrant = row.isMigrant { values[.migrantWorker] = String(isMigrant) }
        values[.employer] = row.employer
        values[.creditCode] = row.creditCode?.text
        values[.industry] = row.industry?.rawValue
        values[.category] = row.category?.rawValue
        if says(.claimed) { values[.claimed] = String(row.claimed.fen) }
        if says(.agreed) { values[.agreed] = String(row.agreed.fen) }
        if says(.received) { values[.received] = String(row.received.fen) }
        values[.acceptedOn] = row.acceptedOn.description
        if let outcome = row.outcome, says(.outcome) { values[.outcome] = outcome.rawValue }
        values[.closedOn] = row.closedOn?.description
        values[.mediator] = row.mediator
        if says(.district), row.district != nil { values[.district] = office?.text }
        if says(.persons) { values[.persons] = String(row.persons) }
    }

    /// What the case said when it was taken in, with every correction since.
    init(_ events: [Event], officeOf: OfficeCode?) {
        let effective = CaseMaking.effective(events)
        guard case .opened(let opening) = effective.first else { return }
        let assumed = Set(opening.takenIn?.assumed ?? [])
        func says(_ field: LedgerField) -> Bool { !assumed.contains(field.rawValue) }
        let worker = opening.workers.first
        let employer = opening.employers.first
        if let name = worker?.name, name != "（姓名不详）" { values[.applicant] = name }
        if says(.sex), let sex = worker?.sex, sex != .unknown { values[.sex] = sex.rawValue }
        values[.residentID] = worker?.residentID?.hex
        values[.phone] = worker?.phone?.hex
        if says(.migrantWorker), let isMigrant = worker?.isMigrant { values[.migrantWorker] = String(isMigrant) }
        values[.employer] = employer?.name
        values[.creditCode] = employer?.creditCode
        values[.industry] = employer?.industry?.rawValue
        values[.category] = opening.category?.rawValue
        if says(.claimed) { values[.claimed] = String(opening.claims.reduce(0) { $0 + $1.amount.fen }) }
        values[.acceptedOn] = opening.on.description
        values[.district] = opening.office.text
        if says(.persons) { values[.persons] = String(opening.persons) }
        readCourse(effective, assumed)
        assume(opening, assumed)
    }

    private mutating func assume(_ opening: Opening, _ names: Set<String>) {
        let worker = opening.workers.first
        let counted: [(LedgerField, String?)] = [
            (.sex, worker?.sex.rawValue), (.migrantWorker, worker?.isMigrant.map { String($0) }),
            (.claimed, String(opening.claims.reduce(0) { $0 + $1.amount.fen })), (.agreed, "0"), (.received, "0"),
            (.persons, String(opening.persons)),
        ]
        for (field, value) in counted where values[field] == nil && names.contains(field.rawValue) {
            assumed[field] = value
        }
    }

    private mutating func readCourse(_ events: [Event], _ assumed: Set<String>) {
        var agreed: Int64 = 0
        var received: Int64 = 0
        var outcome: LedgerOutcome = .open
        for event in events {
            switch event {
            case .mediation(.agreed(let agreement)): agreed += agreement.totalFen
            case .paid(let payment): received += payment.allocations.reduce(0) { $0 + $1.amount.fen }
            case .mediation(.assigned(let assignment)): values[.mediator] = assignment.mediators.first?.name
            case .mediation(.refused): outcome = .refused
            case .mediation(.closed(let closing)):
                values[.closedOn] = closing.on.description
                outcome =
                    switch closing.outcome {
                    case .agreement: .agreement
                    case .settled: .settled
                    case .noAgreement: .noAgreement
                    case .toArbitration: .toArbitration
                    case .toLitigation: .toLitigation
                    case .withdrawn: .withdrawn
                    }
            default: break  // nothing else of a case stands in a ledger's row
            }
        }
        values[.outcome] = outcome.rawValue
        if agreed > 0 || !assumed.contains(LedgerField.agreed.rawValue) { values[.agreed] = String(agreed) }
        if received > 0 || !assumed.contains(LedgerField.received.rawValue) { values[.received] = String(received) }
    }

    /// Whether a later row may put these into a case's blanks without touching its course: who the parties are and what is claimed.
    static func canFill(_ fields: [LedgerField]) -> Bool {
        !fields.allSatisfy { field in
            switch field {
            case .mediator, .outcome, .agreed, .received, .closedOn, .district, .street, .remark, .caseNumber,
                .acceptedOn:
                true
            case .applicant, .sex, .residentID, .phone, .migrantWorker, .employer, .creditCode, .industry, .category,
                .claimed, .persons:
                false
            }
        }
    }
}
