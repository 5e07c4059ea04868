/// One line of a light register: what is counted but is no case.
public enum RegisterEntry: Hashable, Sendable {
    case consultation(Consultation)
    case drafting(Drafting)
    case outreach(OutreachSession)

    public enum Register: String, Code {
        case consultation, drafting, outreach

        public var name: Sentence {
            switch self {
            case .consultation: Sentence("咨询登记", "consultations")
            case .drafting: Sentence("代写文书登记", "drafted documents")
            case .outreach: Sentence("宣传咨询场次登记", "outreach sessions")
            }
        }
    }

    public var register: Register {
        switch self {
        case .consultation: .consultation
        case .drafting: .drafting
        case .outreach: .outreach
        }
    }

    public var office: OfficeCode {
        switch self {
        case .consultation(let entry): entry.office
        case .drafting(let entry): entry.office
        case .outreach(let entry): entry.office
        }
    }

    public var on: Day {
        switch self {
        case .consultation(let entry): entry.on
        case .drafting(let entry): entry.on
        case .outreach(let entry): entry.on
        }
    }

    public func contribution() -> Contribution {
        switch self {
        case .consultation(let entry): entry.contribution()
        case .drafting(let entry): entry.contribution()
        case .outreach(let entry): entry.contribution()
        }
    }

    /// Turns down what no register can hold: a day to come, no persons, words that cannot be read or amounts without bound.
    public func checked(_ facts: Facts) throws(Refused) {
        try facts.require(.intake)
        try facts.notInFuture(on)
        switch self {
        case .consultation(let entry):
            try RegisterEntry.count(entry.persons, "persons", least: 1)
            try readable(entry.question, "question")
            try readable(entry.answer, "answer", required: false)
            if let name = entry.name { try readable(name, "name", most: 100) }
        case .drafting(let entry):
            try RegisterEntry.count(entry.copies, "copies", least: 1)
            try readable(entry.note, "note", required: false)
            if let name = entry.name { try readable(name, "name", most: 100) }
        case .outreach(let entry):
            try RegisterEntry.count(entry.sessions, "sessions", least: 1)
            try RegisterEntry.count(entry.visitors, "visitors", least: 0)
            try RegisterEntry.count(entry.leaflets, "leaflets", least: 0)
            if let staff = entry.staff { try RegisterEntry.count(staff, "staff", least: 0) }
            if let lawyers = entry.lawyers { try RegisterEntry.count(lawyers, "lawyers", least: 0) }
            try readable(entry.place, "place", most: 200)
            try readable(entry.note, "note", required: false)
        }
    }

    private static func count(_ value: Int, _ field: String, least: Int) throws(Refused) {
        guard value >= least else { throw Refused(.amountNotPositive, field: field, known: String(value)) }
        guard value <= 10_000_000 else { throw Refused(.amountTooLarge, field: field, known: String(value)) }
    }
}

extension RegisterEntry: Codable {
    private enum CodingKeys: String, CodingKey { case register, entry }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(register, forKey: .register)
        switch self {
        case .consultation(let entry): try container.encode(entry, forKey: .entry)
        case .drafting(let entry): try container.encode(entry, forKey: .entry)
        case .outreach(let entry): try container.encode(entry, forKey: .entry)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Register.self, forKey: .register) {
        case .consultation: self = .consultation(try container.decode(Consultation.self, forKey: .entry))
        case .drafting: self = .drafting(try container.decode(Drafting.self, forKey: .entry))
        case .outreach: self = .outreach(try container.decode(OutreachSession.self, forKey: .entry))
        }
    }
}
