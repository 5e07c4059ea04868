/// What was claimed, agreed and came in, in the order the desk learned it. Entries are only ever appended, so that their
/// numbers stay; of an earlier one nothing changes but that a later instance may supersede it.
///
/// Every rung of the ladder (claimed → agreed → due → received → overdue → in enforcement → waived) is worked
/// out from the entries as of a day; a mistake is undone by an entry that reverses it.
public struct RecoveryLedger: Hashable, Sendable, Codable {
    public struct Entry: Hashable, Sendable, Codable {
        /// Its place in the ledger, from 1.
        public let number: Int
        public let on: Day
        public let kind: Kind
        public let head: ClaimHead
        public let amount: Money
        public var claimant: Int?
        /// Of an obligation: the last day to pay.
        public var dueOn: Day?
        public var evidence: Evidence?
        public var payer: Payer?
        public var channel: PaymentChannel?
        public var reference: String?
        /// The entry that a reversal undoes or a repayment repays.
        public var entry: Int?
        public var dayAssumed: Bool?
        /// Of an obligation: the day on which the decision of a later instance took its place.
        public internal(set) var supersededOn: Day?
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case claimed, agreed, awarded, received, advanced
        case advanceRepaid = "advance-repaid"
        case waived
        case enforcement
        case reversed

        public var name: Sentence {
            switch self {
            case .claimed: Sentence("请求", "claimed")
            case .agreed: Sentence("协议", "agreed")
            case .awarded: Sentence("裁决", "awarded")
            case .received: Sentence("到账", "received")
            case .advanced: Sentence("垫付", "advanced")
            case .advanceRepaid: Sentence("垫付归还", "advance repaid")
            case .waived: Sentence("放弃", "waived")
            case .enforcement: Sentence("申请执行", "in enforcement")
            case .reversed: Sentence("冲正", "reversed")
            }
        }
    }

    public private(set) var entries: [Entry] = []

    public init() {}

    public func entry(_ number: Int) -> Entry? {
        number >= 1 && number <= entries.count ? entries[number - 1] : nil
    }

    /// Entries that were reversed, by number.
    public var reversedNumbers: Set<Int> {
        var numbers: Set<Int> = []
        for entry in entries where entry.kind == .reversed {
            if let undone = entry.entry { numbers.insert(undone) }
        }
        return numbers
    }

    /// What of an advance is not yet repaid; zero when the entry is no live advance.
    public func unrepaid(_ number: Int) -> Money {
        guard let advance = entry(number), advance.kind == .advanced, !reversedNumbers.contains(number) else {
            return .zero
        }
        var left = advance.amount.fen
        let reversed = reversedNumbers
        for entry in entries
        where entry.kind == .advanceRepaid && entry.entry == number && !reversed.contains(entry.number) {
            left -= entry.amount.fen
        }
        return Money(fen: left)
    }

    mutating func append(
        on: Day, _ kind: Kind, _ head: ClaimHead, _ amount: Money, claimant: Int? = nil, dueOn: Day? = nil,
        evidence: Evidence? = nil, payer: Payer? = nil, channel: PaymentChannel? = nil, reference: String? = nil,
        entry: Int? = nil, dayAssumed: Bool? = nil
    ) {
        entries.append(
            Entry(
                number: entries.count + 1, on: on, kind: kind, head: head, amount: amount, claimant: claimant,
                dueOn: dueOn, evidence: evidence, payer: payer, channel: channel, reference: reference, entry: entry,
                dayAssumed: dayAssumed))
    }

    mutating func setClaims(_ claims: [Claim], on day: Day) {
        let reversed = reversedNumbers
        for entry in entries where entry.kind == .claimed && !reversed.contains(entry.number) {
            append(on: day, .reversed, entry.head, entry.amount, entry: entry.number)
        }
        for claim in claims { append(on: day, .claimed, claim.head, claim.amount, claimant: claim.claimant) }
    }

    mutating func oblige(_ obligations: [Obligation], on day: Day, awarded: Bool = false) {
        for obligation in obligations {
            append(
                on: day, awarded ? .awarded : .agreed, obligation.head, obligation.amount,
                claimant: obligation.claimant, dueOn: obligation.dueOn)
        }
    }

    /// From a day on an obligation no longer counts: a later instance decided the same claim.
    ///
    /// - Parameter made: the day on which it was agreed or awarded.
    mutating func supersede(_ obligation: Obligation, made: Day, on day: Day) {
        let place = entries.firstIndex {
            ($0.kind == .agreed || $0.kind == .awarded) && $0.on == made && $0.head == obligation.head
                && $0.amount == obligation.amount && $0.claimant == obligation.claimant
                && $0.dueOn == obligation.dueOn && $0.supersededOn == nil
        }
        if let place { entries[place].supersededOn = max(day, made) }
    }

    mutating func receive(_ payment: Payment) {
        for allocation in payment.allocations {
            append(
                on: payment.on, payment.payer.isAdvance ? .advanced : .received, allocation.head, allocation.amount,
                claimant: allocation.claimant, evidence: payment.evidence, payer: payment.payer,
                channel: payment.channel, reference: payment.reference,
                dayAssumed: payment.dayAssumed ? true : nil)
        }
    }

    mutating func repay(_ repayment: AdvanceRepayment) {
        let head = entry(repayment.entry)?.head ?? .other
        append(
            on: repayment.on, .advanceRepaid, head, repayment.amount, evidence: repayment.evidence,
            payer: .employer, entry: repayment.entry)
    }

    mutating func reverse(_ reversal: Reversal) {
        guard let entry = entry(reversal.entry) else { return }
        append(on: reversal.on, .reversed, entry.head, entry.amount, entry: entry.number)
    }
}
