import CaseWorkflow
import SafeCrypto

extension FilingCase {
    /// The names of a record's elements; others are the schema's to refuse.
    static let fieldNames: Set<String> = [
        "reason", "office", "kind", "registeredOn", "refusedOn", "acceptedOn", "terminatedOn", "closedOn", "outcome",
        "category", "cause", "channel", "sex", "migrant", "newForm", "industry", "persons", "collective", "claimed",
        "agreed", "receivedVerified", "receivedStated", "waived",
    ]

    /// Reads a record from the texts of its attributes and elements, by name.
    ///
    /// The schema has looked at them before; nil when one cannot be read all the same.
    init?(uid: String, rev: String, action: String, replaces: String?, values: [String: String]) {
        guard let rev = Int64(rev) else { return nil }
        var replaced: Digest?
        if let replaces {
            guard let digest = Digest(hex: replaces) else { return nil }
            replaced = digest
        }
        switch action {
        case "A", "R":
            guard let facts = Facts(values) else { return nil }
            self.init(
                uid: uid, rev: rev, change: action == "A" ? .added(facts) : .replaced(facts),
                replaces: replaced)
        case "D":
            guard let reason = values["reason"].flatMap(DeletionReason.init(rawValue:)) else { return nil }
            self.init(uid: uid, rev: rev, change: .deleted(reason), replaces: replaced)
        default: return nil
        }
    }
}

extension FilingCase.Facts {
    init?(_ values: [String: String]) {
        /// An absent value is nil inside; one that cannot be read makes the whole nil.
        func optional<Value>(_ name: String, _ read: (String) -> Value?) -> Value?? {
            guard let text = values[name] else { return .some(nil) }
            return read(text).map { .some($0) }
        }
        func flag(_ text: String) -> Bool? {
            switch text {
            case "true", "1": true
            case "false", "0": false
            default: nil
            }
        }
        func fen(_ name: String) -> Int64? { values[name].flatMap { Int64($0) } }
        guard let office = values["office"].flatMap({ OfficeCode($0) }),
            let kind = values["kind"].flatMap(ProcedureKind.init(rawValue:)),
            let registeredOn = values["registeredOn"].flatMap({ Day($0) }),
            let refusedOn = optional("refusedOn", { Day($0) }),
            let acceptedOn = optional("acceptedOn", { Day($0) }),
            let terminatedOn = optional("terminatedOn", { Day($0) }),
            let closedOn = optional("closedOn", { Day($0) }),
            let channel = values["channel"],
            let sex = Sex.allCases.first(where: { $0.standardDigit == values["sex"] }),
            let isMigrant = optional("migrant", flag),
            let isNewForm = values["newForm"].flatMap(flag),
            let persons = fen("persons"),
            let isCollective = values["collective"].flatMap(flag),
            let claimed = fen("claimed"), let agreed = fen("agreed"),
            let receivedVerified = fen("receivedVerified"), let receivedStated = fen("receivedStated"),
            let waived = fen("waived")
        else { return nil }
        self.init(
            office: office, kind: kind, registeredOn: registeredOn, refusedOn: refusedOn, acceptedOn: acceptedOn,
            terminatedOn: terminatedOn, closedOn: closedOn, outcome: values["outcome"], category: values["category"],
            cause: values["cause"], channel: channel, sex: sex, isMigrant: isMigrant, isNewForm: isNewForm,
            industry: values["industry"], persons: persons, isCollective: isCollective,
            money: FilingMoney(
                claimed: claimed, agreed: agreed, receivedVerified: receivedVerified, receivedStated: receivedStated,
                waived: waived))
    }
}
