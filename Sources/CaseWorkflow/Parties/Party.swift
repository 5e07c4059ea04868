/// Who stands on the workers' side: a worker, a union worker or a union body (工会法律援助办法 2).
public struct Worker: Hashable, Sendable, Codable {
    public var name: String
    /// The keyed commitment to the resident ID; the number itself is sealed in the store.
    public var residentID: Commitment?
    public var phone: Commitment?
    public var bankAccount: Commitment?
    public var sex: Sex
    public var birth: Day?
    /// nil: nobody asked or wrote it down.
    public var isMigrant: Bool?
    public var traits: [WorkerTrait]
    public var address: String?

    public init(
        name: String, residentID: Commitment? = nil, phone: Commitment? = nil, bankAccount: Commitment? = nil,
        sex: Sex = .unknown, birth: Day? = nil, isMigrant: Bool? = nil, traits: [WorkerTrait] = [],
        address: String? = nil
    ) {
        self.name = name
        self.residentID = residentID
        self.phone = phone
        self.bankAccount = bankAccount
        self.sex = sex
        self.birth = birth
        self.isMigrant = isMigrant
        self.traits = traits
        self.address = address
    }

    /// Whole years of age on a day; nil when the birth date is not known.
    public func age(on day: Day) -> Int? {
        guard let birth else { return nil }
        let (now, then) = (day.civil, birth.civil)
        return now.year - then.year - ((now.month, now.day) < (then.month, then.day) ? 1 : 0)
    }
}

/// What else is known of a worker and counted in the returns.
public enum WorkerTrait: String, CaseIterable, Hashable, Sendable, Codable {
    case newFormEmployment = "new-form"
    case unionMember = "union-member"
    case unionWorker = "union-worker"
    case disabled
    case hardship
    case modelWorker = "model-worker"
    case pregnantOrNursing = "pregnant-or-nursing"
    case dispatched
    case pastRetirementAge = "past-retirement-age"

    public var name: Sentence {
        switch self {
        case .newFormEmployment: Sentence("新就业形态劳动者", "new-form employment")
        case .unionMember: Sentence("工会会员", "union member")
        case .unionWorker: Sentence("工会工作者", "union worker")
        case .disabled: Sentence("残疾人", "disabled")
        case .hardship: Sentence("困难职工", "in hardship")
        case .modelWorker: Sentence("劳动模范", "model worker")
        case .pregnantOrNursing: Sentence("“三期”女职工", "pregnant or nursing")
        case .dispatched: Sentence("劳务派遣工", "dispatched worker")
        case .pastRetirementAge: Sentence("超龄劳动者", "past retirement age")
        }
    }
}

/// A keyed commitment to a personal number: 32 hexadecimal digits that say nothing without the desk's key.
///
/// Events carry commitments only, so that a lawful erasure of the sealed number leaves the journal whole.
public struct Commitment: Hashable, Sendable, Codable, CustomStringConvertible {
    public let hex: String

    public init(hex: String) { self.hex = hex }

    public init(from decoder: any Decoder) throws {
        hex = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }

    public var description: String { String(hex.prefix(8)) }
}

/// Who stands on the employing side.
public struct Employer: Hashable, Sendable, Codable {
    public var name: String
    /// The unified social credit code as given (18 characters); a doubtful one is kept with a warning (law: GB 32100 pilot codes).
    public var creditCode: String?
    public var industry: IndustrySection?
    public var ownership: EmployerOwnership?
    public var size: EmployerSize?
    public var capacity: EmployerCapacity
    public var legalRepresentative: String?
    public var address: String?
    public var phone: Commitment?

    public init(
        name: String, creditCode: String? = nil, industry: IndustrySection? = nil,
        ownership: EmployerOwnership? = nil, size: EmployerSize? = nil, capacity: EmployerCapacity = .employer,
        legalRepresentative: String? = nil, address: String? = nil, phone: Commitment? = nil
    ) {
        self.name = name
        self.creditCode = creditCode
        self.industry = industry
        self.ownership = ownership
        self.size = size
        self.capacity = capacity
        self.legalRepresentative = legalRepresentative
        self.address = address
        self.phone = phone
    }
}

/// In which capacity an employer is a party; in labour dispatch both are joint parties (调解仲裁法 22).
public enum EmployerCapacity: String, CaseIterable, Hashable, Sendable, Codable {
    case employer
    case dispatchAgency = "dispatch-agency"
    case userEmployer = "user-employer"
    case generalContractor = "general-contractor"
    case platform

    public var name: Sentence {
        switch self {
        case .employer: Sentence("用人单位", "employer")
        case .dispatchAgency: Sentence("劳务派遣单位", "dispatch agency")
        case .userEmployer: Sentence("用工单位", "user employer")
        case .generalContractor: Sentence("施工总承包单位", "general contractor")
        case .platform: Sentence("平台企业", "platform")
        }
    }
}

public enum Side: String, CaseIterable, Hashable, Sendable, Codable {
    case worker, employer

    public var name: Sentence {
        switch self {
        case .worker: Sentence("职工方", "the worker's side")
        case .employer: Sentence("用人单位方", "the employer's side")
        }
    }
}

/// Who speaks for a party, and how far (调解仲裁法 24: a power of attorney states matters and powers).
public struct Agent: Hashable, Sendable, Codable {
    public var name: String
    public var side: Side
    public var kind: Kind
    public var power: Power
    public var on: Day

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case lawyer, relative, union, colleague, staff, representative
    }

    /// A special power is needed to admit, waive, change claims or settle.
    public enum Power: String, CaseIterable, Hashable, Sendable, Codable {
        case general, special
    }

    public init(name: String, side: Side, kind: Kind, power: Power, on: Day) {
        self.name = name
        self.side = side
        self.kind = kind
        self.power = power
        self.on = on
    }
}

/// The roll of claimants of a collective dispute: the rows live in the store, the event carries their digest.
public struct ClaimantRoll: Hashable, Sendable, Codable {
    public var on: Day
    public var count: Int
    /// SHA-256 (hex) over the roll's rows in order.
    public var digest: String
    public var claimed: Money
    /// How many of them are women, migrant workers, in new-form employment, disabled, under 18, over 60.
    public var women: Int
    public var migrants: Int
    public var newForm: Int
    public var disabled: Int
    public var minors: Int
    public var over60: Int

    public init(
        on: Day, count: Int, digest: String, claimed: Money, women: Int = 0, migrants: Int = 0, newForm: Int = 0,
        disabled: Int = 0, minors: Int = 0, over60: Int = 0
    ) {
        self.on = on
        self.count = count
        self.digest = digest
        self.claimed = claimed
        self.women = women
        self.migrants = migrants
        self.newForm = newForm
        self.disabled = disabled
        self.minors = minors
        self.over60 = over60
    }
}

/// Everybody in a case.
public struct Parties: Hashable, Sendable, Codable {
    public internal(set) var workers: [Worker]
    public internal(set) var employers: [Employer]
    public internal(set) var agents: [Agent]
    /// Persons in the application (人), as declared; the roll's count once there is a roll.
    public internal(set) var persons: Int
    public internal(set) var roll: ClaimantRoll?
    /// Elected representatives of a collective dispute: three to five (办案规则 63).
    public internal(set) var representatives: [String]

    public init(workers: [Worker], employers: [Employer], persons: Int) {
        self.workers = workers
        self.employers = employers
        self.persons = persons
        agents = []
        roll = nil
        representatives = []
    }

    /// Ten or more workers with a common claim (调解仲裁法 7).
    public var isCollective: Bool { persons >= 10 }
}
