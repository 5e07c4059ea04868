/// One head of claim with the amount asked for, for the whole case or for one claimant of a roll.
public struct Claim: Hashable, Sendable, Codable {
    public var head: ClaimHead
    public var amount: Money
    /// The claimant's line on the roll (from 1); nil for the case as a whole.
    public var claimant: Int?

    public init(head: ClaimHead, amount: Money, claimant: Int? = nil) {
        self.head = head
        self.amount = amount
        self.claimant = claimant
    }
}

/// What an agreement, award or judgment obliges the employer to pay, by one day.
public struct Obligation: Hashable, Sendable, Codable {
    /// The last day to pay is at most so many years after the agreement or award.
    public static let mostYears = 10

    public var head: ClaimHead
    public var amount: Money
    /// The last day to pay; nil when the paper names none.
    public var dueOn: Day?
    public var claimant: Int?

    public init(head: ClaimHead, amount: Money, dueOn: Day? = nil, claimant: Int? = nil) {
        self.head = head
        self.amount = amount
        self.dueOn = dueOn
        self.claimant = claimant
    }
}

/// How well a payment is proven: seen on paper, or told by a party.
public enum Evidence: String, CaseIterable, Hashable, Sendable, Codable {
    case verified, stated

    public var name: Sentence {
        switch self {
        case .verified: Sentence("有凭证", "verified by evidence")
        case .stated: Sentence("当事人陈述", "stated by a party")
        }
    }
}

/// Who the money came from.
public enum Payer: String, CaseIterable, Hashable, Sendable, Codable {
    case employer
    case generalContractor = "general-contractor"
    case wageGuaranteeFund = "wage-guarantee-fund"
    case court
    case insuranceFund = "insurance-fund"
    case union
    case emergencyAdvance = "emergency-advance"

    /// Money that the union or a fund lays out is no recovery until the employer repays it.
    public var isAdvance: Bool {
        switch self {
        case .union, .emergencyAdvance, .wageGuaranteeFund: true
        case .employer, .generalContractor, .court, .insuranceFund: false
        }
    }

    public var name: Sentence {
        switch self {
        case .employer: Sentence("用人单位", "employer")
        case .generalContractor: Sentence("总承包单位", "general contractor")
        case .wageGuaranteeFund: Sentence("欠薪保障基金", "wage guarantee fund")
        case .court: Sentence("法院", "court")
        case .insuranceFund: Sentence("社保基金", "insurance fund")
        case .union: Sentence("工会垫付", "union advance")
        case .emergencyAdvance: Sentence("应急周转金", "emergency advance")
        }
    }
}

public enum PaymentChannel: String, CaseIterable, Hashable, Sendable, Codable {
    case cash, transfer
    case mobile
    case escrow

    public var name: Sentence {
        switch self {
        case .cash: Sentence("现金", "cash")
        case .transfer: Sentence("银行转账", "bank transfer")
        case .mobile: Sentence("移动支付", "mobile payment")
        case .escrow: Sentence("代管账户", "escrow")
        }
    }
}

/// Money that came in, and which heads of claim it goes to.
public struct Payment: Hashable, Sendable, Codable {
    public var on: Day
    public var allocations: [Allocation]
    public var evidence: Evidence
    public var payer: Payer
    public var channel: PaymentChannel?
    /// Voucher or transfer number as on the paper.
    public var reference: String?
    /// True when the day was worked out (a taken-in ledger has no payment day), not recorded.
    public var dayAssumed: Bool

    public struct Allocation: Hashable, Sendable, Codable {
        public var head: ClaimHead
        public var amount: Money
        public var claimant: Int?

        public init(head: ClaimHead, amount: Money, claimant: Int? = nil) {
            self.head = head
            self.amount = amount
            self.claimant = claimant
        }
    }

    public init(
        on: Day, allocations: [Allocation], evidence: Evidence, payer: Payer = .employer,
        channel: PaymentChannel? = nil, reference: String? = nil, dayAssumed: Bool = false
    ) {
        self.on = on
        self.allocations = allocations
        self.evidence = evidence
        self.payer = payer
        self.channel = channel
        self.reference = reference
        self.dayAssumed = dayAssumed
    }
}

/// An advance that the employer paid back: from that day the money counts as recovered.
public struct AdvanceRepayment: Hashable, Sendable, Codable {
    public var on: Day
    /// The ledger entry of the advance.
    public var entry: Int
    public var amount: Money
    public var evidence: Evidence

    public init(on: Day, entry: Int, amount: Money, evidence: Evidence) {
        self.on = on
        self.entry = entry
        self.amount = amount
        self.evidence = evidence
    }
}

/// The undoing of a mistaken ledger entry; the entry itself stays.
public struct Reversal: Hashable, Sendable, Codable {
    public var on: Day
    public var entry: Int
    public var reason: String

    public init(on: Day, entry: Int, reason: String) {
        self.on = on
        self.entry = entry
        self.reason = reason
    }
}

/// What the worker gave up of what was agreed.
public struct Waiver: Hashable, Sendable, Codable {
    public var on: Day
    public var head: ClaimHead
    public var amount: Money
    public var reason: String

    public init(on: Day, head: ClaimHead, amount: Money, reason: String) {
        self.on = on
        self.head = head
        self.amount = amount
        self.reason = reason
    }
}

/// Agreed or awarded money that a court is asked to enforce.
public struct Enforcement: Hashable, Sendable, Codable {
    public var on: Day
    public var head: ClaimHead
    public var amount: Money
    public var court: String?

    public init(on: Day, head: ClaimHead, amount: Money, court: String? = nil) {
        self.on = on
        self.head = head
        self.amount = amount
        self.court = court
    }
}
