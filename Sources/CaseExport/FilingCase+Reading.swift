import CaseWorkflow
import SafeCrypto

extension FilingCase {
    /// The names of a record's elements; others are the schema's to refuse.
    static let fieldNames: Set<String> = [
        "reason", "office", "kind", "registeredOn", "refusedOn", "acceptedOn", "terminatedOn", "closedOn", "outcome",
        "takenOverFrom", "takenOverUnder", "acceptedThere", "handedOverOn", "handedOverTo", "handedOverUnder",
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
            let takenOver = FilingCase.TakenOver.read(values, flag),
            let handedOver = FilingCase.HandedOver.read(values),
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
            terminatedOn: terminatedOn, closedOn: closedOn, outcome: values["outcome"], takenOver: takenOver,
            handedOver: handedOver, category: values["category"], cause: values["cause"], channel: channel, sex: sex,
            isMigrant: isMigrant, isNewForm: isNewForm,
            industry: values["industry"], persons: persons, isCollective: isCollective,
            money: FilingMoney(
                claimed: claimed, agreed: agreed, receivedVerified: receivedVerified, receivedStated: receivedStated,
                waived: waived))
    }
}

extension FilingCase.TakenOver {
    /// nil when it cannot be read; nil inside when it is not there.
    fileprivate static func read(_ values: [String: String], _ flag: (String) -> Bool?) -> FilingCase.TakenOver?? {
        let texts = ["takenOverFrom", "takenOverUnder", "acceptedThere"].map { values[$0] }
        if texts.allSatisfy({ $0 == nil }) { return .some(nil) }
        guard let from = texts[0].flatMap({ OfficeCode($0) }), let token = texts[1],
            let accepted = texts[2].flatMap(flag)
        else { return nil }
        return .some(FilingCase.TakenOver(from: from, token: token, wasAccepted: accepted))
    }
}

extension FilingCase.HandedOver {
    /// nil when it cannot be read; nil inside when it is not there.
    fileprivate static func read(_ values: [String: String]) -> FilingCase.HandedOver?? {
        let texts = ["handedOverOn", "handedOverTo", "handedOverUnder"].map { values[$0] }
        if texts.allSatisfy({ $0 == nil }) { return .some(nil) }
        guard let on = texts[0].flatMap({ Day($0) }), let to = texts[1].flatMap({ OfficeCode($0) }),
            let token = texts[2]
        else { return nil }
        return .some(FilingCase.HandedOver(on: on, to: to, token: token))
    }
}
