public import CaseStore
public import CaseWorkflow

// What follows from what is typed in a step, the same at the command line and in a form.

extension CaseFile {
    /// The heads a payment goes to when nobody says otherwise: what is open, the oldest term first. What is more than
    /// that stays on the last head, for the rules to turn down.
    public func allocations(of amount: Money, claimant: Int? = nil) -> [Payment.Allocation] {
        var left = amount.fen
        var shares: [(head: ClaimHead, fen: Int64)] = []
        for open in ledger.open() where left > 0 {
            let share = min(left, open.amount)
            left -= share
            if let place = shares.firstIndex(where: { $0.head == open.head }) {
                shares[place].fen += share
            } else {
                shares.append((open.head, share))
            }
        }
        if left != 0 || shares.isEmpty {
            if shares.isEmpty {
                shares.append((intake.category?.head ?? .other, left))
            } else {
                shares[shares.count - 1].fen += left
            }
        }
        return shares.map { Payment.Allocation(head: $0.head, amount: Money(fen: $0.fen), claimant: claimant) }
    }
}

extension Link.Relation {
    /// What the other case records; nil where only one of the two has something to record.
    public var inverse: Link.Relation? {
        switch self {
        case .continuedBy: .continues
        case .continues: .continuedBy
        case .duplicateOf: nil
        case .parallel: .parallel
        case .sameDispute: .sameDispute
        }
    }
}

extension Service.Document {
    /// What the terms of the law call a paper made from this form.
    public init(form code: String) {
        switch code {
        case "refusal-notice": self = .refusalNotice
        case "mediation-agreement": self = .agreement
        case "aid-refusal": self = .aidRefusal
        case "aid-termination": self = .aidTermination
        // The other forms begin no term when they are served.
        default: self = .other
        }
    }
}

extension Desk {
    /// The name that cases give somebody who is named by code or name.
    public func personName(_ text: String) throws(StoreError) -> String { try person(text).name }

    /// A mediator or handler by the code or name of the list, else an officer by code, else the name as typed.
    public func person(_ text: String) throws(StoreError) -> MediatorReference {
        let listed = try store.mediators()
        if let mediator = listed.first(where: { $0.code == text }) {
            return MediatorReference(code: mediator.code, name: mediator.name)
        }
        let named = listed.filter { $0.name == text && $0.active }
        if named.count == 1 { return MediatorReference(code: named[0].code, name: text) }
        if let officer = try store.officers().first(where: { $0.code.text == text }) {
            return MediatorReference(code: officer.code.text, name: officer.name)
        }
        return MediatorReference(name: text)
    }
}
