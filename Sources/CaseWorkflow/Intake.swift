/// What was written down when the dispute came in.
public struct Intake: Hashable, Sendable, Codable {
    public internal(set) var registeredOn: Day
    public internal(set) var channel: Channel
    public internal(set) var track: Track
    public internal(set) var category: UnionCategory?
    /// The court cause, by edition and number: `2021/186(5)`.
    public internal(set) var cause: String?
    public internal(set) var summary: String
    public internal(set) var entrustment: Entrustment?
    public internal(set) var organisation: String?
    /// A group incident by the local threshold (群体性), apart from a collective dispute.
    public internal(set) var isGroupIncident: Bool
    public internal(set) var isCollectiveContract: Bool
    public internal(set) var consultation: String?
    public internal(set) var takenIn: TakenInMark?
    /// True when the case number was given by hand and is none of the office's series.
    public internal(set) var isNumberApart: Bool?
    public internal(set) var entrustmentReply: EntrustmentReply?
    /// Set when another office, with a desk of its own, handed the case over.
    public internal(set) var takenOver: TakenOver?
}

/// Where a case that was taken in from an old ledger came from, and what had to be assumed.
public struct TakenInMark: Hashable, Sendable, Codable {
    public var batch: String
    public var row: Int
    /// Stable codes of what the row did not say: `persons`, `migrant`, `payment-day`, `agreement-day` …
    public var assumed: [String]
    /// Codes of rules the row breaks; history is recorded as it was, with a warning.
    public var warnings: [String]
    /// A case that was still open when taken in waits in the backlog, not in the agenda.
    public var isBacklog: Bool
    /// What the row's other columns said, by the column's words.
    public var extras: [String: String]?
    /// The street or town of the row (街道).
    public var street: String?
    /// Every kind of dispute that the row names, where it names several: the money beside them is one amount, and which of them the
    /// case counts under waits for a person.
    public var causes: [UnionCategory]?

    public init(
        batch: String, row: Int, assumed: [String], warnings: [String], isBacklog: Bool,
        extras: [String: String]? = nil, street: String? = nil, causes: [UnionCategory]? = nil
    ) {
        self.extras = extras
        self.street = street
        self.causes = causes
        self.batch = batch
        self.row = row
        self.assumed = assumed
        self.warnings = warnings
        self.isBacklog = isBacklog
    }
}

/// How much procedure a case wants: a wage call settled by phone is one command.
public enum Track: String, CaseIterable, Hashable, Sendable, Codable {
    case simple, ordinary, major

    public var name: Sentence {
        switch self {
        case .simple: Sentence("简易", "simple")
        case .ordinary: Sentence("一般", "ordinary")
        case .major: Sentence("重大", "major")
        }
    }
}

/// A case that another body sent: its number, the day its papers were signed for, and the reply it is owed.
///
/// 委派 (court, before filing), 委托 (court, after filing; arbitration before the hearing) and 交办 (handed down) have their own limits.
public struct Entrustment: Hashable, Sendable, Codable {
    public var kind: Kind
    public var sender: String
    public var senderNumber: String
    /// The day the papers were signed for: day 0 of the entrusted term.
    public var signedFor: Day
    public var replyDue: Day?
    /// The day both parties consented to mediation entrusted by arbitration: day 0 of its term (办案规则 70).
    public var consentOn: Day?
    /// The day the message came over the courts' online platform, when it did (人民法院在线调解规则 12).
    public var onlineOn: Day?

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case courtDelegation = "court-delegation"
        case courtOrdinary = "court-ordinary"
        case courtSimple = "court-simple"
        case arbitration
        case handedDown = "handed-down"

        public var name: Sentence {
            switch self {
            case .courtDelegation: Sentence("法院委派（立案前）", "court delegation (before filing)")
            case .courtOrdinary: Sentence("法院委托（普通程序）", "court entrustment (ordinary procedure)")
            case .courtSimple: Sentence("法院委托（简易程序）", "court entrustment (summary procedure)")
            case .arbitration: Sentence("仲裁委托", "arbitration entrustment")
            case .handedDown: Sentence("上级交办", "handed down")
            }
        }
    }

    public init(
        kind: Kind, sender: String, senderNumber: String, signedFor: Day, replyDue: Day? = nil, consentOn: Day? = nil,
        onlineOn: Day? = nil
    ) {
        self.kind = kind
        self.sender = sender
        self.senderNumber = senderNumber
        self.signedFor = signedFor
        self.replyDue = replyDue
        self.consentOn = consentOn
        self.onlineOn = onlineOn
    }
}

public struct EntrustmentReply: Hashable, Sendable, Codable {
    public var on: Day
    public var text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}
