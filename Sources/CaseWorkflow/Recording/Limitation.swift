/// The limitation period for arbitration (仲裁时效, 调解仲裁法 27): one year, restarted by an interruption,
/// stretched by a suspension, and not running for wage arrears while the employment lasts.
public struct Limitation: Hashable, Sendable, Codable {
    /// The day the worker knew or should have known.
    public internal(set) var knownOn: Day?
    /// The day the employment ended: from here the year runs for wages.
    public internal(set) var employmentEndedOn: Day?
    public internal(set) var isWageClaim: Bool
    public internal(set) var interruptions: [Interruption] = []
    public internal(set) var suspensions: [LimitationSuspension] = []

    public init(knownOn: Day?, employmentEndedOn: Day?, isWageClaim: Bool) {
        self.knownOn = knownOn
        self.employmentEndedOn = employmentEndedOn
        self.isWageClaim = isWageClaim
    }

    /// What the period stands at.
    public enum Standing: Hashable, Sendable {
        case unknown
        /// Wage arrears during the employment are not limited.
        case notRunning
        case runs(until: Day, from: Day)
        case suspended(since: Day)
    }

    /// Day 0 of the year now running: the last interruption, else the known day, else (wages) the end of employment.
    public var start: Day? {
        var start = isWageClaim ? employmentEndedOn : knownOn ?? employmentEndedOn
        for interruption in interruptions where start.map({ interruption.on >= $0 }) ?? true {
            start = interruption.on
        }
        return start
    }

    /// The last day of the period, before rolling off rest days: one year from the start, plus the days it stood still.
    public func standing() -> Standing {
        if isWageClaim, employmentEndedOn == nil, knownOn != nil || !interruptions.isEmpty { return .notRunning }
        guard let start else { return .unknown }
        var end = start.adding(months: 12)
        for suspension in suspensions where suspension.from >= start {
            guard let until = suspension.until else { return .suspended(since: suspension.from) }
            end = end.adding(days: max(0, until.days(since: suspension.from)))
        }
        return .runs(until: end, from: start)
    }
}

/// An event that restarts the year (调解仲裁法 27; 17号令 31).
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
            case .agreementBreached: Sentence("不履行调解协议", "mediation agreement not performed")
            }
        }
    }

    public init(on: Day, kind: Kind) {
        self.on = on
        self.kind = kind
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
