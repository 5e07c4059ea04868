/// The limitation period for arbitration (仲裁时效, 调解仲裁法 27): as long as the rules table says, restarted by an
/// interruption while it runs, stretched by a suspension, and not running for wage arrears while the employment lasts.
///
/// How it stands is worked out in `Limitation+Standing.swift`.
public struct Limitation: Hashable, Sendable, Codable {
    /// The day the worker knew or should have known.
    public internal(set) var knownOn: Day?
    /// The day the employment ended: from here the year runs for wages.
    public internal(set) var employmentEndedOn: Day?
    public internal(set) var isWageClaim: Bool
    public internal(set) var interruptions: [Interruption] = []
    public internal(set) var suspensions: [LimitationSuspension] = []
    /// The day the other side promised to perform after the period had run out (民法典 192, second paragraph).
    public internal(set) var promisedOn: Day?

    public init(knownOn: Day?, employmentEndedOn: Day?, isWageClaim: Bool) {
        self.knownOn = knownOn
        self.employmentEndedOn = employmentEndedOn
        self.isWageClaim = isWageClaim
    }
}

/// An event that restarts the period while it runs (调解仲裁法 27; 17号令 31).
public struct Interruption: Hashable, Sendable, Codable {
    public var on: Day
    public var kind: Kind

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case claimAsserted = "claim-asserted"
        case reliefSought = "relief-sought"
        case otherSideConsents = "other-side-consents"
        case negotiationRefused = "negotiation-refused"
        case negotiationFailed = "negotiation-failed"
        case settlementBreached = "settlement-breached"
        case mediationRefused = "mediation-refused"
        case mediationFailed = "mediation-failed"
        case agreementEffective = "agreement-effective"
        case agreementBreached = "agreement-breached"

        public var name: Sentence {
            switch self {
            case .claimAsserted: Sentence("主张权利", "claim asserted")
            case .reliefSought: Sentence("请求权利救济", "relief sought")
            case .otherSideConsents: Sentence("对方同意履行", "the other side consented to perform")
            case .negotiationRefused: Sentence("不同意协商或者5日内不回应", "negotiation refused or unanswered for 5 days")
            case .negotiationFailed: Sentence("协商未达成一致", "negotiation failed")
            case .settlementBreached: Sentence("不履行和解协议", "settlement not performed")
            case .mediationRefused: Sentence("对方不同意调解", "mediation refused")
            case .mediationFailed: Sentence("调解不成", "mediation failed")
            case .agreementEffective:
                Sentence("调解协议生效（对方同意履行）", "the agreement took effect (the other side consents to perform)")
            case .agreementBreached: Sentence("不履行调解协议", "mediation agreement not performed")
            }
        }
    }

    public init(on: Day, kind: Kind) {
        self.on = on
        self.kind = kind
    }
}

/// The other side promised to perform after the period had run out: it starts nothing anew, but the other side can no
/// longer plead the limitation (民法典 192, second paragraph).
public struct LatePromise: Hashable, Sendable, Codable {
    public var on: Day
    /// The last day of the period that had run out.
    public var lapsedOn: Day

    public init(on: Day, lapsedOn: Day) {
        self.on = on
        self.lapsedOn = lapsedOn
    }

    var sentence: Sentence {
        Sentence(
            "时效已于\(lapsedOn)届满，此后对方同意履行，不得再以时效届满抗辩（民法典第192条第2款）",
            "the other side promised to perform after the limitation period had run out on \(lapsedOn); it can no longer "
                + "plead the limitation (民法典 192, second paragraph)")
    }
}

/// The period stands still for force majeure or another proper reason, and goes on afterwards.
public struct LimitationSuspension: Hashable, Sendable, Codable {
    public var from: Day
    public var until: Day?
    public var reason: String

    public init(from: Day, until: Day? = nil, reason: String) {
        self.from = from
        self.until = until
        self.reason = reason
    }
}

extension UnionCategory {
    /// Arrears of pay: not limited while the employment lasts, one year after it ended (调解仲裁法 27, fourth paragraph).
    public var isWageArrears: Bool { head == .wages || head == .overtime }
}
