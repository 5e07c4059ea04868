/// How an aided matter ended (结案), on the day the handler received the last paper or was told.
public struct AidClosing: Hashable, Sendable, Codable {
    public var on: Day
    public var result: AidResult
    /// The paper it rests on, when it is not among the papers received.
    public var paper: String?
    public var note: String?
    /// The notice of missing papers went unanswered: the application counts as withdrawn (视为撤回, 法律援助法 43).
    public var isDeemed: Bool

    public init(on: Day, result: AidResult, paper: String? = nil, note: String? = nil, isDeemed: Bool = false) {
        self.on = on
        self.result = result
        self.paper = paper
        self.note = note
        self.isDeemed = isDeemed
    }
}

/// What came of an aided matter, for the recipient.
public enum AidResult: String, Code {
    case won
    case partlyWon = "partly-won"
    case lost
    case mediated, settled
    /// Negotiation or mediation ended without a result; the recipient may go on in a linked file.
    case notSettled = "not-settled"
    case withdrawn
    /// Advice or a drafted document was all that was wanted.
    case advised

    public var name: Sentence {
        switch self {
        case .won: Sentence("胜诉", "won")
        case .partlyWon: Sentence("部分胜诉", "partly won")
        case .lost: Sentence("败诉", "lost")
        case .mediated: Sentence("调解", "mediated")
        case .settled: Sentence("和解", "settled")
        case .notSettled: Sentence("未达成协议", "no agreement")
        case .withdrawn: Sentence("撤回", "withdrawn")
        case .advised: Sentence("已提供咨询或者代写文书", "advised")
        }
    }

    /// Whether the worker got something of what was asked.
    public var isSuccess: Bool {
        switch self {
        case .won, .partlyWon, .mediated, .settled: true
        case .lost, .notSettled, .withdrawn, .advised: false
        }
    }

    /// Whether a paper must show it.
    public var needsPaper: Bool {
        switch self {
        case .won, .partlyWon, .lost, .mediated, .settled: true
        case .notSettled, .withdrawn, .advised: false
        }
    }

    /// The results a form of service can have; nil: nobody was appointed.
    public static func allowed(in form: AidForm?) -> [AidResult] {
        switch form {
        case nil: [.withdrawn, .advised]
        case .drafting: [.advised, .withdrawn]
        case .negotiation: [.settled, .notSettled, .advised, .withdrawn]
        case .mediation: [.mediated, .settled, .notSettled, .withdrawn]
        case .arbitration, .firstInstance, .secondInstance:
            [.won, .partlyWon, .lost, .mediated, .settled, .withdrawn]
        case .enforcement: [.won, .partlyWon, .lost, .settled, .withdrawn]
        }
    }
}

/// The decision to stop giving aid (终止法律援助决定书, 法律援助法 48).
public struct AidTermination: Hashable, Sendable, Codable {
    public var on: Day
    public var ground: Ground
    public var reason: String
    /// The number of the written decision.
    public var letter: String
    public internal(set) var objection: AidObjection?

    /// The eight grounds of 法律援助法 48, in its order.
    public enum Ground: String, Code {
        case obtainedByFraud = "obtained-by-fraud"
        case concealedFacts = "concealed-facts"
        case unlawfulUse = "unlawful-use"
        case meansChanged = "means-changed"
        case proceedingsEnded = "proceedings-ended"
        case ownLawyer = "own-lawyer"
        case recipientAsks = "recipient-asks"
        case other

        public var name: Sentence {
            switch self {
            case .obtainedByFraud: Sentence("以欺骗等不正当手段获得援助", "aid was obtained by fraud")
            case .concealedFacts: Sentence("隐瞒重要事实或者提供虚假证据", "facts were concealed or evidence was false")
            case .unlawfulUse: Sentence("利用法律援助从事违法活动", "aid was used for unlawful acts")
            case .meansChanged: Sentence("经济状况发生变化，不再符合条件", "means changed and no longer qualify")
            case .proceedingsEnded: Sentence("案件终止审理或者已被撤销", "the proceedings ended or were revoked")
            case .ownLawyer: Sentence("自行委托律师或者其他代理人", "the recipient engaged a lawyer of their own")
            case .recipientAsks: Sentence("受援人有正当理由要求终止", "the recipient asks for it with good reason")
            case .other: Sentence("法律法规规定的其他情形", "another ground named by law")
            }
        }
    }

    /// The day on which an objection overturned it; nil while it stands.
    public var overturnedOn: Day? { objection?.decision.flatMap { $0.overturned ? $0.on : nil } }

    public init(on: Day, ground: Ground, reason: String, letter: String) {
        self.on = on
        self.ground = ground
        self.reason = reason
        self.letter = letter
    }
}

/// The handler's closing report with copies of the papers (法律援助法 50).
public struct AidClosingReport: Hashable, Sendable, Codable {
    public var on: Day
    public var text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}

/// The check of a finished file: a score from 0 to 100, by somebody who did not handle it (法律援助法 59).
public struct AidQualityReview: Hashable, Sendable, Codable {
    public var on: Day
    public var score: Int
    public var reviewer: String
    public var note: String?

    public static let scores = 0...100

    public init(on: Day, score: Int, reviewer: String, note: String? = nil) {
        self.on = on
        self.score = score
        self.reviewer = reviewer
        self.note = note
    }
}
