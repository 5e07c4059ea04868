// The rules of the money: nothing is paid twice, nothing more than is open, and every mistake is undone by an entry.

extension CaseFile {
    func pay(_ payment: Payment, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(payment.on, facts)
        guard !payment.allocations.isEmpty else { throw Refused(.amountNotPositive, field: "amount") }
        try positive(payment.allocations.map(\.amount), "amount")
        if let reference = payment.reference { try readable(reference, "reference", most: 100) }
        let ladder = ledger.ladder()
        guard ladder.agreed > 0 else { throw Refused(.nothingAgreed, field: "amount") }
        if isRepeated(payment) {
            throw Refused(.paymentTwice, field: "reference", known: payment.reference ?? "\(payment.on)")
        }
        let paid = payment.allocations.reduce(Int64(0)) { $0 + $1.amount.fen }
        let open = ladder.outstanding - ladder.advanced
        guard paid <= open else {
            throw Refused(
                .paysMoreThanOpen, field: "amount", known: "\(Money(fen: paid)) > \(Money(fen: max(0, open)))")
        }
        try check(headsOf: payment)
        try check(claimantsOf: payment, facts)
        return [.paid(payment)]
    }

    /// No head takes more than is open under it: the rest would be missing where it is owed.
    private func check(headsOf payment: Payment) throws(Refused) {
        let ladders = ledger.ladders()
        for (head, fen) in payment.sums(by: { $0.head }).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let ladder = ladders[head] ?? RecoveryLadder()
            guard fen > max(0, ladder.outstanding - ladder.advanced) else { continue }
            let open = ladders.filter { $0.value.outstanding - $0.value.advanced > 0 }
                .sorted { $0.key.rawValue < $1.key.rawValue }
                .map { ($0.key.name, Money(fen: $0.value.outstanding - $0.value.advanced)) }
            let paid = Money(fen: fen)
            throw Refused(
                .paysMoreThanHeadOwes, field: "head",
                known: Sentence(
                    "\(head.name.chinese)\(paid)；未付：\(open.map { "\($0.0.chinese)\($0.1)" }.joined(separator: "、"))",
                    "\(head.name.english) \(paid); open: "
                        + open.map { "\($0.0.english) \($0.1)" }.joined(separator: ", ")))
        }
    }

    /// A claimant is a line of the roll, and gets no more than was agreed for that line or, where the agreement names no
    /// claimants, than that line claims.
    private func check(claimantsOf payment: Payment, _ facts: Facts) throws(Refused) {
        let lines = parties.roll?.count ?? parties.persons
        for (claimant, fen) in payment.sums(by: { $0.claimant }).sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
            guard let claimant else { continue }
            guard (1...max(1, lines)).contains(claimant) else {
                throw Refused(.claimantNotOnRoll, field: "claimant", known: "\(claimant) / \(lines)")
            }
            guard let owed = ledger.owed(to: claimant, claimed: facts.roll.claimed[claimant]) else { continue }
            guard fen <= owed else {
                throw Refused(
                    .paysMoreThanClaimantOwed, field: "claimant",
                    known: "\(claimant): \(Money(fen: fen)) > \(Money(fen: max(0, owed)))")
            }
        }
    }

    /// The same day, payer, amount and voucher again is the same payment told twice.
    private func isRepeated(_ payment: Payment) -> Bool {
        let reversed = ledger.reversedNumbers
        let live = ledger.entries.filter {
            ($0.kind == .received || $0.kind == .advanced) && !reversed.contains($0.number)
        }
        if let reference = payment.reference {
            return live.contains { $0.reference == reference && $0.payer == payment.payer }
        }
        return payment.allocations.allSatisfy { allocation in
            live.contains {
                $0.on == payment.on && $0.payer == payment.payer && $0.head == allocation.head
                    && $0.amount == allocation.amount && $0.claimant == allocation.claimant && $0.reference == nil
            }
        }
    }

    func repay(_ repayment: AdvanceRepayment, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(repayment.on, facts)
        try positive(repayment.amount, "amount")
        guard let entry = ledger.entry(repayment.entry) else {
            throw Refused(.noSuchEntry, field: "entry", known: "\(repayment.entry)")
        }
        guard entry.kind == .advanced else { throw Refused(.notAnAdvance, field: "entry", known: entry.kind.name) }
        try day(repayment.on, notBefore: entry.on)
        let left = ledger.unrepaid(repayment.entry)
        guard repayment.amount <= left else {
            throw Refused(.repaysMoreThanAdvanced, field: "amount", known: "\(repayment.amount) > \(left)")
        }
        return [.advanceRepaid(repayment)]
    }

    func reverse(_ reversal: Reversal, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(reversal.on, facts)
        try readable(reversal.reason, "reason")
        guard let entry = ledger.entry(reversal.entry) else {
            throw Refused(.noSuchEntry, field: "entry", known: "\(reversal.entry)")
        }
        guard !ledger.reversedNumbers.contains(entry.number) else {
            throw Refused(.entryReversed, field: "entry", known: "\(entry.number)")
        }
        switch entry.kind {
        case .received, .waived, .enforcement, .advanceRepaid: break
        case .advanced:
            guard ledger.unrepaid(entry.number) == entry.amount else {
                throw Refused(.entryCannotBeReversed, field: "entry", known: "\(entry.number)")
            }
        case .claimed, .agreed, .awarded, .reversed:
            throw Refused(.entryCannotBeReversed, field: "entry", known: entry.kind.name)
        }
        try day(reversal.on, notBefore: entry.on)
        return [.entryReversed(reversal)]
    }

    func waive(_ waiver: Waiver, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(waiver.on, facts)
        try positive(waiver.amount, "amount")
        try readable(waiver.reason, "reason")
        // What another head was overpaid, or what was advanced, is no longer there to be given up.
        let total = ledger.ladder()
        let head = ledger.ladders()[waiver.head] ?? RecoveryLadder()
        let open = min(head.outstanding, total.outstanding - total.advanced)
        guard waiver.amount.fen <= open else {
            throw Refused(
                .waivesMoreThanOpen, field: "amount", known: "\(waiver.amount) > \(Money(fen: max(0, open)))")
        }
        return [.waived(waiver)]
    }
}
