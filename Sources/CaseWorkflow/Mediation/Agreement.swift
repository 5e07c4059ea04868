/// What the parties agreed, and the marks that make it bind.
public struct Agreement: Hashable, Sendable, Codable {
    public var on: Day
    public var isPartial: Bool
    public var obligations: [Obligation]
    public var terms: String
    /// How it is to be performed: at once, in one payment, in instalments.
    public var performance: Performance
    public internal(set) var marks: [AgreementMark] = []
    public internal(set) var effectiveOn: Day?
    public internal(set) var reviews: [Review] = []

    public enum Performance: String, CaseIterable, Hashable, Sendable, Codable {
        case immediate, once, instalments

        public var name: Sentence {
            switch self {
            case .immediate: Sentence("即时履行", "on the spot")
            case .once: Sentence("一次性履行", "in one payment")
            case .instalments: Sentence("分期履行", "in instalments")
            }
        }
    }

    public init(on: Day, isPartial: Bool = false, obligations: [Obligation], terms: String, performance: Performance) {
        self.on = on
        self.isPartial = isPartial
        self.obligations = obligations
        self.terms = terms
        self.performance = performance
    }

    public var missingMarks: [AgreementMark.Maker] {
        AgreementMark.Maker.allCases.filter { maker in !marks.contains { $0.maker == maker } }
    }

    public var totalFen: Int64 { obligations.reduce(0) { $0 + $1.amount.fen } }
}

/// One of the four marks without which an agreement has no effect (调解仲裁法 14).
public struct AgreementMark: Hashable, Sendable, Codable {
    public var on: Day
    public var maker: Maker
    /// Who signed for the party, when an agent did: that needs a special power (调解仲裁法 24).
    public var signer: String?

    public enum Maker: String, CaseIterable, Hashable, Sendable, Codable {
        case worker, employer, mediator, seal

        public var name: Sentence {
            switch self {
            case .worker: Sentence("职工方签名或者盖章", "the worker's signature")
            case .employer: Sentence("用人单位签名或者盖章", "the employer's signature or seal")
            case .mediator: Sentence("调解员签名", "the mediator's signature")
            case .seal: Sentence("调解组织印章", "the organisation's seal")
            }
        }
    }

    public init(on: Day, maker: Maker, signer: String? = nil) {
        self.on = on
        self.maker = maker
        self.signer = signer
    }
}

/// An application for arbitration review (仲裁审查) or judicial confirmation (司法确认), and what came of it.
public struct Review: Hashable, Sendable, Codable {
    public var kind: Kind
    public var appliedOn: Day
    public var body: String
    public internal(set) var acceptedOn: Day?
    public internal(set) var decision: ReviewDecision?

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case arbitration, judicial

        public var name: Sentence {
            switch self {
            case .arbitration: Sentence("仲裁审查", "arbitration review")
            case .judicial: Sentence("司法确认", "judicial confirmation")
            }
        }
    }

    public init(kind: Kind, appliedOn: Day, body: String) {
        self.kind = kind
        self.appliedOn = appliedOn
        self.body = body
    }
}

public struct ReviewDecision: Hashable, Sendable, Codable {
    public var on: Day
    public var confirmed: Bool
    public var paper: String?

    public init(on: Day, confirmed: Bool, paper: String? = nil) {
        self.on = on
        self.confirmed = confirmed
        self.paper = paper
    }
}

/// A day to pay passed and the money is not there: the limitation period starts anew (17号令 31(8)).
public struct Breach: Hashable, Sendable, Codable {
    public var on: Day
    public var note: String

    public init(on: Day, note: String) {
        self.on = on
        self.note = note
    }
}

/// How a mediation ended.
public struct MediationClosing: Hashable, Sendable, Codable {
    public var on: Day
    public var outcome: Outcome
    public var ground: Ground
    /// The number of the court's or tribunal's paper, when one ended it.
    public var paper: String?
    public var note: String?
    public internal(set) var conduct: Conduct?
    public internal(set) var agreement: Agreement?
    /// The day an agreement was breached before or after the closing.
    public internal(set) var breach: Breach?

    /// One table for every figure: closed = agreement + settled + the three noAgreements + withdrawn.
    public enum Outcome: String, CaseIterable, Hashable, Sendable, Codable {
        case agreement, settled, noAgreement
        case toArbitration, toLitigation
        case withdrawn

        public var name: Sentence {
            switch self {
            case .agreement: Sentence("达成调解协议", "agreement reached")
            case .settled: Sentence("和解", "settled")
            case .noAgreement: Sentence("未达成协议", "no agreement")
            case .toArbitration: Sentence("未达成协议，转仲裁", "no agreement, to arbitration")
            case .toLitigation: Sentence("未达成协议，转诉讼", "no agreement, to litigation")
            case .withdrawn: Sentence("撤回申请", "withdrawn")
            }
        }

        public var isSuccess: Bool {
            switch self {
            case .agreement, .settled: true
            case .noAgreement, .toArbitration, .toLitigation, .withdrawn: false
            }
        }

        public var isNoAgreement: Bool {
            switch self {
            case .noAgreement, .toArbitration, .toLitigation: true
            case .agreement, .settled, .withdrawn: false
            }
        }
    }

    public enum Ground: String, CaseIterable, Hashable, Sendable, Codable {
        /// The four marks are there.
        case effectiveAgreement = "effective-agreement"
        case arbitrationPaper = "arbitration-paper"
        case courtPaper = "court-paper"
        case immediatePerformance = "immediate-performance"
        /// A settlement agreement between the parties.
        case settlementAgreement = "settlement-agreement"
        case proofOfPayment = "proof-of-payment"
        case statementByBoth = "statement-by-both"
        case partyStops = "party-stops"
        /// The last day passed (17号令 29: 视为调解不成).
        case termExpired = "term-expired"
        case applicantWithdraws = "applicant-withdraws"
        /// As an old ledger says.
        case takenIn = "taken-in"

        public var name: Sentence {
            switch self {
            case .effectiveAgreement: Sentence("调解协议生效", "the agreement took effect")
            case .arbitrationPaper: Sentence("仲裁调解书", "arbitral mediation paper")
            case .courtPaper: Sentence("民事调解书", "court mediation paper")
            case .immediatePerformance: Sentence("即时履行", "performed on the spot")
            case .settlementAgreement: Sentence("和解协议", "settlement agreement")
            case .proofOfPayment: Sentence("付款凭证", "proof of payment")
            case .statementByBoth: Sentence("双方声明", "statement by both sides")
            case .partyStops: Sentence("一方不愿继续调解", "a party stops")
            case .termExpired: Sentence("调解期限届满", "the term expired")
            case .applicantWithdraws: Sentence("申请人撤回", "the applicant withdraws")
            case .takenIn: Sentence("按原台账", "as the old ledger says")
            }
        }

        /// The grounds that may carry an outcome.
        public static func allowed(for outcome: Outcome) -> [Ground] {
            switch outcome {
            case .agreement: [.effectiveAgreement, .arbitrationPaper, .courtPaper, .immediatePerformance]
            case .settled: [.settlementAgreement, .proofOfPayment, .statementByBoth]
            case .noAgreement, .toArbitration, .toLitigation: [.partyStops, .termExpired]
            case .withdrawn: [.applicantWithdraws]
            }
        }
    }

    public init(on: Day, outcome: Outcome, ground: Ground, paper: String? = nil, note: String? = nil) {
        self.on = on
        self.outcome = outcome
        self.ground = ground
        self.paper = paper
        self.note = note
    }
}
