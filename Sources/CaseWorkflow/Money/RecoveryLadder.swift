/// The rungs of the money ladder as of a day, for one head of claim or for all. Every rung is in fen.
public struct RecoveryLadder: Hashable, Sendable {
    public var claimed: Int64 = 0
    /// Agreed or awarded.
    public var agreed: Int64 = 0
    /// Of what was agreed: what had to be paid by the day (without a term: from the day of the agreement).
    public var due: Int64 = 0
    public var receivedVerified: Int64 = 0
    public var receivedStated: Int64 = 0
    public var waived: Int64 = 0
    public var inEnforcement: Int64 = 0
    /// Laid out by the union or a fund and not yet repaid: no recovery.
    public var advanced: Int64 = 0
    /// Had a named last day, the day has passed, and the money is not there.
    public var overdue: Int64 = 0

    public var received: Int64 { receivedVerified + receivedStated }
    /// agreed − waived − received; negative where more came in than was agreed.
    public var outstanding: Int64 { agreed - waived - received }

    public init() {}

    mutating func add(_ other: RecoveryLadder) {
        claimed += other.claimed
        agreed += other.agreed
        due += other.due
        receivedVerified += other.receivedVerified
        receivedStated += other.receivedStated
        waived += other.waived
        inEnforcement += other.inEnforcement
        advanced += other.advanced
        overdue += other.overdue
    }
}

extension RecoveryLedger {
    /// The ladder as of a day, all heads together; nil for every day up to now.
    public func ladder(on day: Day? = nil) -> RecoveryLadder {
        var total = RecoveryLadder()
        for ladder in ladders(on: day).values { total.add(ladder) }
        return total
    }

    /// The ladder per head of claim as of a day.
    public func ladders(on day: Day? = nil) -> [ClaimHead: RecoveryLadder] {
        var ladders: [ClaimHead: RecoveryLadder] = [:]
        var termed: [ClaimHead: Int64] = [:]
        for entry in entries {
            if let day, entry.on > day { continue }
            var sign: Int64 = 1
            var source = entry
            if entry.kind == .reversed {
                guard let undone = entry.entry.flatMap(self.entry) else { continue }
                source = undone
                sign = -1
            }
            var ladder = ladders[source.head, default: RecoveryLadder()]
            let amount = sign * source.amount.fen
            switch source.kind {
            case .claimed: ladder.claimed += amount
            case .agreed, .awarded:
                if let supersededOn = source.supersededOn, day.map({ supersededOn <= $0 }) ?? true { break }
                ladder.agreed += amount
                if day.map({ (source.dueOn ?? source.on) <= $0 }) ?? true { ladder.due += amount }
                if let dueOn = source.dueOn, day.map({ dueOn < $0 }) ?? true {
                    termed[source.head, default: 0] += amount
                }
            case .received: ladder.receive(amount, source.evidence)
            case .advanced: ladder.advanced += amount
            case .advanceRepaid:
                ladder.advanced -= amount
                ladder.receive(amount, source.evidence)
            case .waived: ladder.waived += amount
            case .enforcement: ladder.inEnforcement += amount
            case .reversed: break
            }
            ladders[source.head] = ladder
        }
        for (head, amount) in termed {
            let paid = (ladders[head]?.received ?? 0) + (ladders[head]?.waived ?? 0)
            ladders[head]?.overdue = max(0, amount - paid)
        }
        return ladders
    }

    /// What is still to be paid, oldest term first: the heads and amounts a new payment goes to when nobody says otherwise.
    public func open() -> [(head: ClaimHead, amount: Int64, dueOn: Day?)] {
        let ladders = ladders()
        var paid = ladders.mapValues { $0.received + $0.waived }
        let reversed = reversedNumbers
        var open: [(head: ClaimHead, amount: Int64, dueOn: Day?)] = []
        let obligations = entries.filter {
            ($0.kind == .agreed || $0.kind == .awarded) && !reversed.contains($0.number) && $0.supersededOn == nil
        }
        for entry in obligations.sorted(by: { ($0.dueOn ?? $0.on, $0.number) < ($1.dueOn ?? $1.on, $1.number) }) {
            let covered = min(max(0, paid[entry.head, default: 0]), entry.amount.fen)
            paid[entry.head, default: 0] -= covered
            if entry.amount.fen > covered { open.append((entry.head, entry.amount.fen - covered, entry.dueOn)) }
        }
        return open
    }
}

extension RecoveryLadder {
    fileprivate mutating func receive(_ amount: Int64, _ evidence: Evidence?) {
        if evidence == .verified { receivedVerified += amount } else { receivedStated += amount }
    }
}
