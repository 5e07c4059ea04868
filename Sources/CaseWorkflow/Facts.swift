/// What the rules must be told: looked up by the shell inside the same transaction, never fetched by the rules.
public struct Facts: Sendable {
    /// The day on which the officer acts.
    public var today: Day
    public var calendar: WorkingCalendar
    public var rules: DeadlineRules
    /// The owning office's GB/T 2260 area, which chooses local rules.
    public var area: String?
    public var officer: OfficerCode
    /// The officer's roles in the owning office (empty when the office is outside the officer's subtree).
    public var roles: [Role]
    /// Interests found between the people named in the command and the parties of this or a linked case.
    public var conflicts: [Conflict]
    /// Every event recorded so far; needed only to correct one.
    public var history: [Event]
    /// The kind of the body that mediates, when the case names one: it decides which review is open.
    public var organisation: OrganisationKind?
    /// What the roll says of the claimants that the command names.
    public var roll: RollFacts
    /// A fresh code for the public look-up, should the command accept a case.
    public var lookUpCode: String?

    public init(
        today: Day, calendar: WorkingCalendar, rules: DeadlineRules, area: String?, officer: OfficerCode,
        roles: [Role], conflicts: [Conflict] = [], history: [Event] = [],
        organisation: OrganisationKind? = nil, roll: RollFacts = RollFacts(), lookUpCode: String? = nil
    ) {
        self.lookUpCode = lookUpCode
        self.today = today
        self.calendar = calendar
        self.rules = rules
        self.area = area
        self.officer = officer
        self.roles = roles
        self.conflicts = conflicts
        self.history = history
        self.organisation = organisation
        self.roll = roll
    }
}

/// Why somebody should not act in a case.
public struct Conflict: Hashable, Sendable, Codable {
    public var person: String
    public var kind: Kind
    public var detail: String

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// The mediator or handler is a party, or an agent of one.
        case isParty = "is-party"
        /// The same person acts for the other side in this dispute.
        case actsForOtherSide = "acts-for-other-side"
        /// Was challenged or stepped back in this case.
        case recused
        /// The certificate or the term of office has ended.
        case termEnded = "term-ended"
        /// Both sides are aided and the handler's firm is the same (杭州市法律援助条例 32).
        case sameFirm = "same-firm"
        /// A public servant may not act for pay in such a case.
        case publicServant = "public-servant"

        public var name: Sentence {
            switch self {
            case .isParty: Sentence("是本案当事人或其代理人", "is a party or a party's agent")
            case .actsForOtherSide: Sentence("在同一争议中为对方服务", "acts for the other side of the dispute")
            case .recused: Sentence("已在本案回避", "has stepped back in this case")
            case .termEnded: Sentence("聘期或者证书已到期", "has a certificate or term that ended")
            case .sameFirm: Sentence("与对方的承办人同属一所", "is of the same firm as the other side's handler")
            case .publicServant: Sentence("公务员不得担任", "is a public servant and may not act")
            }
        }
    }

    public init(person: String, kind: Kind, detail: String) {
        self.person = person
        self.kind = kind
        self.detail = detail
    }

    /// Who it is, and what stands against it.
    var sentence: Sentence { Sentence("\(person)：\(kind.name.chinese)", "\(person): \(kind.name.english)") }
}
