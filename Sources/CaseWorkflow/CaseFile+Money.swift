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
        return [.paid(payment)]
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
