/// The handler tells the recipient and the office how the matter stands (法律援助法 46).
public struct AidReport: Hashable, Sendable, Codable {
    public var on: Day
    public var text: String

    public init(on: Day, text: String) {
        self.on = on
        self.text = text
    }
}

/// An application for arbitration, a suit, an appeal or an application for enforcement is handed in.
public struct AidFiling: Hashable, Sendable, Codable {
    public var on: Day
    /// The arbitration commission or court.
    public var body: String
    /// Whose it is: an employer that sues or appeals begins the instance too.
    public var by: Side
    /// Papers were missing when it was handed in: the commission must name them all, once (办案规则 29).
    public var isIncomplete: Bool?
    public internal(set) var docketing: AidDocketing?
    public internal(set) var correction: AidFilingCorrection?

    public init(on: Day, body: String, by: Side = .worker, isIncomplete: Bool? = nil) {
        self.on = on
        self.body = body
        self.by = by
        self.isIncomplete = isIncomplete
    }
}

/// The tribunal accepted the filing under its number.
public struct AidDocketing: Hashable, Sendable, Codable {
    public var on: Day
    public var number: String
    /// Under the simple procedure (简易程序), which has a term of its own in Zhejiang.
    public var isSimple: Bool?

    public init(on: Day, number: String, isSimple: Bool? = nil) {
        self.on = on
        self.number = number
        self.isSimple = isSimple
    }
}

/// A hearing that took place.
public struct AidHearing: Hashable, Sendable, Codable {
    public var on: Day
    public var place: String
    public var note: String?

    public init(on: Day, place: String, note: String? = nil) {
        self.on = on
        self.place = place
        self.note = note
    }
}

/// A paper that decides or settles the matter, on the day the handler received it.
public struct AidPaper: Hashable, Sendable, Codable {
    public var on: Day
    public var kind: Kind
    public var number: String
    /// The body that made it, or the parties of a settlement.
    public var body: String
    /// What it obliges the other side to pay.
    public var obligations: [Obligation]
    /// What it means for the worker; nil for a paper that leaves the claim open.
    public var result: AidResult?
    /// How it came: the terms to sue run from its service.
    public var manner: Service.Manner

    public enum Kind: String, Code {
        case finalAward = "final-award"
        case nonFinalAward = "non-final-award"
        case arbitralMediation = "arbitral-mediation"
        case firstJudgment = "first-judgment"
        case finalJudgment = "final-judgment"
        case courtMediation = "court-mediation"
        case ruling
        case nonAcceptance = "non-acceptance"
        case mediationAgreement = "mediation-agreement"
        case settlementAgreement = "settlement-agreement"

        public var name: Sentence {
            switch self {
            case .finalAward: Sentence("终局裁决书", "final award")
            case .nonFinalAward: Sentence("非终局裁决书", "non-final award")
            case .arbitralMediation: Sentence("仲裁调解书", "arbitral mediation paper")
            case .firstJudgment: Sentence("一审判决书", "judgment at first instance")
            case .finalJudgment: Sentence("终审判决书", "final judgment")
            case .courtMediation: Sentence("民事调解书", "court mediation paper")
            case .ruling: Sentence("裁定书、决定书", "ruling")
            case .nonAcceptance: Sentence("不予受理通知书、裁定书", "refusal to docket")
            case .mediationAgreement: Sentence("调解协议书", "mediation agreement")
            case .settlementAgreement: Sentence("和解协议", "settlement agreement")
            }
        }

        /// Awards and judgments award; agreements and mediation papers fix what was agreed.
        public var isAward: Bool {
            switch self {
            case .finalAward, .nonFinalAward, .firstJudgment, .finalJudgment, .ruling, .nonAcceptance: true
            case .arbitralMediation, .courtMediation, .mediationAgreement, .settlementAgreement: false
            }
        }

        /// The document under which its service starts a term to sue (调解仲裁法 48, 50); nil when none starts.
        var service: Service.Document? {
            switch self {
            case .finalAward: .finalAward
            case .nonFinalAward: .nonFinalAward
            case .arbitralMediation, .firstJudgment, .finalJudgment, .courtMediation, .ruling, .nonAcceptance,
                .mediationAgreement, .settlementAgreement:
                nil
            }
        }

        /// The papers that can come out of a form of service.
        public static func allowed(in form: AidForm) -> [Kind] {
            switch form {
            case .drafting: []
            case .negotiation: [.settlementAgreement]
            case .mediation: [.mediationAgreement, .settlementAgreement]
            case .arbitration:
                [.finalAward, .nonFinalAward, .arbitralMediation, .ruling, .nonAcceptance, .settlementAgreement]
            case .firstInstance:
                [.firstJudgment, .finalJudgment, .courtMediation, .ruling, .nonAcceptance, .settlementAgreement]
            case .secondInstance: [.finalJudgment, .courtMediation, .ruling, .settlementAgreement]
            case .enforcement: [.ruling, .nonAcceptance, .settlementAgreement]
            }
        }
    }

    public init(
        on: Day, kind: Kind, number: String, body: String, obligations: [Obligation] = [], result: AidResult? = nil,
        manner: Service.Manner = .inPerson
    ) {
        self.on = on
        self.kind = kind
        self.number = number
        self.body = body
        self.obligations = obligations
        self.result = result
        self.manner = manner
    }
}
