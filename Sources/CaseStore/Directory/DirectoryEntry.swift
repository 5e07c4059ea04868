public import CaseWorkflow
import SafeCrypto

/// What the desk knows beside its cases: offices, people, bodies, settings and rules. Each is recorded whole; the latest
/// commit of a code is how it stands.
public enum DirectoryEntry: Hashable, Sendable {
    case office(Office)
    case officer(Officer)
    case organisation(Organisation)
    case mediator(ListedMediator)
    case setting(Setting)
    /// A table of working days in the import format, merged over the shipped one.
    case calendar(ImportedText)
    /// Deadline rules in the import format, merged over the shipped ones.
    case rules(ImportedText)
    /// A key with which an office of this desk signs.
    case signingKey(OfficeKey)
    /// A key of an office elsewhere that this desk trusts.
    case trustedKey(TrustedKey)
}

/// A mediation organisation (调解组织): the body that seals, one of several an office may run.
public struct Organisation: Hashable, Sendable, Codable {
    public let code: String
    public var name: String
    public var office: OfficeCode
    public var kind: OrganisationKind
    public var active: Bool

    public init(code: String, name: String, office: OfficeCode, kind: OrganisationKind, active: Bool = true) {
        self.code = code
        self.name = name
        self.office = office
        self.kind = kind
        self.active = active
    }
}

/// A mediator or handler on an office's list, with certificate and term of office.
public struct ListedMediator: Hashable, Sendable, Codable {
    public let code: String
    public var name: String
    public var office: OfficeCode
    public var organisation: String?
    public var kind: Kind
    public var firm: String?
    public var certificate: String?
    public var termFrom: Day?
    /// The last day of the term or of the certificate, whichever ends first.
    public var termTo: Day?
    public var active: Bool

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case fullTime = "full-time"
        case partTime = "part-time"
        case lawyer, volunteer
        case publicServant = "public-servant"

        public var name: Sentence {
            switch self {
            case .fullTime: Sentence("专职", "full-time")
            case .partTime: Sentence("兼职", "part-time")
            case .lawyer: Sentence("律师", "lawyer")
            case .volunteer: Sentence("志愿者", "volunteer")
            case .publicServant: Sentence("公务员", "public servant")
            }
        }
    }

    public init(
        code: String, name: String, office: OfficeCode, organisation: String? = nil, kind: Kind, firm: String? = nil,
        certificate: String? = nil, termFrom: Day? = nil, termTo: Day? = nil, active: Bool = true
    ) {
        self.code = code
        self.name = name
        self.office = office
        self.organisation = organisation
        self.kind = kind
        self.firm = firm
        self.certificate = certificate
        self.termFrom = termFrom
        self.termTo = termTo
        self.active = active
    }
}

/// One choice of an office, by a dotted key: `retention.mediation.success`, `number.mediation`.
public struct Setting: Hashable, Sendable, Codable {
    public var office: OfficeCode
    public var key: String
    public var value: String

    public init(office: OfficeCode, key: String, value: String) {
        self.office = office
        self.key = key
        self.value = value
    }
}

/// A text that an office imported, under the name it gave.
public struct ImportedText: Hashable, Sendable, Codable {
    public var office: OfficeCode
    public var name: String
    public var text: String

    public init(office: OfficeCode, name: String, text: String) {
        self.office = office
        self.name = name
        self.text = text
    }
}

extension DirectoryEntry {
    var subject: JournalRow.Subject {
        switch self {
        case .office: .office
        case .officer: .officer
        case .organisation: .organisation
        case .mediator: .mediator
        case .setting: .setting
        case .calendar: .calendar
        case .rules: .rules
        case .signingKey: .signingKey
        case .trustedKey: .trustedKey
        }
    }

    /// What tells it from others of its subject.
    var code: String {
        switch self {
        case .office(let office): office.code.text
        case .officer(let officer): officer.code.text
        case .organisation(let organisation): organisation.code
        case .mediator(let mediator): mediator.code
        case .setting(let setting): setting.office.text + "/" + setting.key
        case .calendar(let text), .rules(let text): text.name
        case .signingKey(let key): key.key.fingerprint.hex
        case .trustedKey(let key): key.signer.text + "/" + key.key.fingerprint.hex
        }
    }

    /// The office that it belongs to, whose administrators may write it.
    public var office: OfficeCode {
        switch self {
        case .office(let office): office.parent ?? office.code
        case .officer(let officer): officer.office
        case .organisation(let organisation): organisation.office
        case .mediator(let mediator): mediator.office
        case .setting(let setting): setting.office
        case .calendar(let text), .rules(let text): text.office
        case .signingKey(let key): key.office
        case .trustedKey(let key): key.office
        }
    }
}

/// An entry of a newer version of Labordesk: this one must not guess what it means.
struct UnknownEntry: Error, Hashable {
    let type: String
    let format: Int
}

/// Written as `[type, format, facts]`, like the events of a case.
extension DirectoryEntry: Codable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(subject.rawValue)
        try container.encode(1)
        switch self {
        case .office(let office): try container.encode(office)
        case .officer(let officer): try container.encode(officer)
        case .organisation(let organisation): try container.encode(organisation)
        case .mediator(let mediator): try container.encode(mediator)
        case .setting(let setting): try container.encode(setting)
        case .calendar(let text), .rules(let text): try container.encode(text)
        case .signingKey(let key): try container.encode(key)
        case .trustedKey(let key): try container.encode(key)
        }
    }

    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let type = try container.decode(String.self)
        let format = try container.decode(Int.self)
        guard format == 1 else { throw UnknownEntry(type: type, format: format) }
        switch type {
        case "office": self = .office(try container.decode(Office.self))
        case "officer": self = .officer(try container.decode(Officer.self))
        case "organisation": self = .organisation(try container.decode(Organisation.self))
        case "mediator": self = .mediator(try container.decode(ListedMediator.self))
        case "setting": self = .setting(try container.decode(Setting.self))
        case "calendar": self = .calendar(try container.decode(ImportedText.self))
        case "rules": self = .rules(try container.decode(ImportedText.self))
        case "signing-key": self = .signingKey(try container.decode(OfficeKey.self))
        case "trusted-key": self = .trustedKey(try container.decode(TrustedKey.self))
        default: throw UnknownEntry(type: type, format: format)
        }
    }
}
