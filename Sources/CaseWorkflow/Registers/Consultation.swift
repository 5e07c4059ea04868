/// Somebody asked for advice (来访来电咨询). Not a case; it becomes one in a single step and stays linked to it.
public struct Consultation: Hashable, Sendable, Codable {
    public var office: OfficeCode
    public var on: Day
    public var channel: Channel
    /// Persons who asked together (人次).
    public var persons: Int
    public var name: String?
    public var phone: Commitment?
    public var isMigrant: Bool?
    public var category: UnionCategory?
    public var question: String
    public var answer: String
    /// The case it became, and the day it did: from that day it is deducted in the umbrella figure.
    public var promoted: Promotion?

    public struct Promotion: Hashable, Sendable, Codable {
        public var on: Day
        public var to: CaseFile.ID
        public var number: String

        public init(on: Day, to: CaseFile.ID, number: String) {
            self.on = on
            self.to = to
            self.number = number
        }
    }

    public init(
        office: OfficeCode, on: Day, channel: Channel, persons: Int = 1, name: String? = nil, phone: Commitment? = nil,
        isMigrant: Bool? = nil, category: UnionCategory? = nil, question: String, answer: String = "",
        promoted: Promotion? = nil
    ) {
        self.office = office
        self.on = on
        self.channel = channel
        self.persons = persons
        self.name = name
        self.phone = phone
        self.isMigrant = isMigrant
        self.category = category
        self.question = question
        self.answer = answer
        self.promoted = promoted
    }

    /// What it adds to the figures: the persons on its day; once promoted, the same number to be deducted on that day.
    public func contribution() -> Contribution {
        var contribution = Contribution()
        func key(_ indicator: Indicator, _ day: Day) -> CellKey {
            CellKey(
                office: office, day: day, indicator: indicator, category: category?.rawValue ?? "",
                channel: channel.rawValue, flags: isMigrant == true ? CellKey.Flag.migrant : 0)
        }
        contribution.add(Int64(persons), key(.consultations, on))
        if let promoted { contribution.add(Int64(persons), key(.consultationsPromoted, promoted.on)) }
        return contribution
    }
}
