import CaseWorkflow

/// Two rows of one case number: the same record written twice, a record that fills gaps, or a contradiction.
public enum RepeatedRow {
    public enum Comparison: Hashable, Sendable {
        /// Nothing new; spellings may differ.
        case same
        /// The later row says what the first left blank, held or assumed, in these fields.
        case fills(FieldSet)
        /// The rows contradict each other in these fields: the later row is held and the first stays.
        case differs(FieldSet)
    }

    /// Compares decoded values, not spellings. A remark never contradicts; a cell that is held says nothing.
    public static func compare(_ first: LedgerRow, _ later: LedgerRow) -> Comparison {
        var filled: FieldSet = []
        var different: FieldSet = []
        for field in LedgerField.allCases where field != .caseNumber && says(field, later) {
            let isHeld = first.held.contains { $0.field == field }
            if !isHeld, agrees(field, first, later) { continue }
            if !says(field, first) {
                filled.insert(field)
            } else if field != .remark {
                different.insert(field)
            }
        }
        if !different.isEmpty { return .differs(different) }
        return filled.isEmpty ? .same : .fills(filled)
    }

    /// The first row with its gaps filled from the later one, in these fields.
    public static func filling(_ first: LedgerRow, from later: LedgerRow, _ fields: FieldSet) -> LedgerRow {
        var merged = first
        for field in fields.fields {
            switch field {
            case .caseNumber, .acceptedOn: break
            case .applicant: merged.applicant = later.applicant
            case .sex: merged.sex = later.sex
            case .residentID: merged.residentID = later.residentID
            case .phone: merged.phone = later.phone
            case .migrantWorker: merged.isMigrant = later.isMigrant
            case .employer: merged.employer = later.employer
            case .creditCode: merged.creditCode = later.creditCode
            case .industry: merged.industry = later.industry
            case .category: merged.category = later.category
            case .claimed: merged.claimed = later.claimed
            case .mediator: merged.mediator = later.mediator
            case .outcome: merged.outcome = later.outcome
            case .agreed: merged.agreed = later.agreed
            case .received: merged.received = later.received
            case .closedOn: merged.closedOn = later.closedOn
            case .district: merged.district = later.district
            case .street: merged.street = later.street
            case .persons: merged.persons = later.persons
            case .remark: merged.remark = later.remark
            }
            merged.blank.subtract(FieldSet(field))
            merged.assumed.subtract(FieldSet(field))
            merged.held.removeAll { $0.field == field }
            merged.notes += later.notes.filter { $0.field == field }
        }
        return merged
    }

    /// A field says something when it is written, read with certainty and not assumed.
    private static func says(_ field: LedgerField, _ row: LedgerRow) -> Bool {
        !row.blank.contains(field) && !row.assumed.contains(field) && !row.held.contains { $0.field == field }
    }

    private static func agrees(_ field: LedgerField, _ one: LedgerRow, _ other: LedgerRow) -> Bool {
        switch field {
        case .caseNumber: one.caseNumber == other.caseNumber
        case .applicant:
            one.applicant?.name == other.applicant?.name && one.applicant?.others == other.applicant?.others
        case .sex: one.sex == other.sex
        case .residentID: one.residentID?.text == other.residentID?.text
        case .phone: one.phone == other.phone
        case .migrantWorker: one.isMigrant == other.isMigrant
        case .employer: one.employer == other.employer
        case .creditCode: one.creditCode?.text == other.creditCode?.text
        case .industry: one.industry == other.industry
        case .category: one.category == other.category
        case .claimed: one.claimed == other.claimed
        case .acceptedOn: one.acceptedOn == other.acceptedOn
        case .mediator: one.mediator == other.mediator
        case .outcome: one.outcome == other.outcome
        case .agreed: one.agreed == other.agreed
        case .received: one.received == other.received
        case .closedOn: one.closedOn == other.closedOn
        case .district: one.district == other.district
        case .street: street(one.street) == street(other.street)
        case .persons: one.persons == other.persons
        case .remark: one.remark == other.remark
        }
    }

    /// 浦沿 and 浦沿街道 are one street.
    private static func street(_ name: String?) -> Substring? {
        guard let name else { return nil }
        for suffix in ["街道办事处", "街道", "镇", "乡"] where name.hasSuffix(suffix) && name.count > suffix.count {
            return name.dropLast(suffix.count)
        }
        return name[...]
    }
}
