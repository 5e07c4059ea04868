import CaseWorkflow

// The same amounts in agreement, receipt and return.

extension VolumeInspection {
    mutating func amounts() {
        agreementPapers()
        claimantsInAgreement()
        receipts()
        performance()
        figures()
    }

    /// Each agreement paper bears the total that the case holds now.
    private mutating func agreementPapers() {
        guard let agreement = mediation?.agreement else { return }
        let total = CaseRecord.figures(Money(fen: agreement.totalFen))
        // Of several makings the last one counts: it is the one that was signed.
        guard let last = file.record.documents.lastIndex(where: { $0.form == "mediation-agreement" }) else { return }
        let written = Set((values[last + 1] ?? []).compactMap { $0.text("协议总额") })
        for amount in written.sorted() where amount != total {
            find(
                .amount, "第\(last + 1)件调解协议书写明\(amount)元，案件登记的协议金额是\(total)元",
                "the agreement paper (\(last + 1)) says \(amount) yuan, the case \(total) yuan")
        }
    }

    /// An agreement that names claimants names all of the roll.
    private mutating func claimantsInAgreement() {
        guard let agreement = mediation?.agreement, let roll = file.parties.roll else { return }
        let named = Set(agreement.obligations.compactMap(\.claimant))
        guard !named.isEmpty, named.count != roll.count, !agreement.isPartial else { return }
        find(
            .amount, "名册有\(roll.count)人，协议列明\(named.count)人",
            "the roll has \(roll.count) claimants, the agreement names \(named.count)")
    }

    /// What a receipt says was paid stands in the ledger: same day, same amount.
    private mutating func receipts() {
        let reversed = file.ledger.reversedNumbers
        var paid: [String: Int] = [:]
        for entry in file.ledger.entries where entry.kind == .received || entry.kind == .advanced {
            guard !reversed.contains(entry.number) else { continue }
            paid[entry.on.chinese + " " + CaseRecord.figures(entry.amount), default: 0] += 1
        }
        for (index, document) in file.record.documents.enumerated() where document.form == "payment-receipt" {
            guard let copy = values[index + 1]?.first, case .list(let lines)? = copy["付款"] else { continue }
            var told: [String: Int] = [:]
            for line in lines {
                guard let on = line.text("付款日期"), let amount = line.text("付款金额") else { continue }
                told[on + " " + amount, default: 0] += 1
            }
            for (line, count) in told.sorted(by: { $0.key < $1.key }) where paid[line, default: 0] < count {
                find(
                    .amount, "第\(index + 1)件收款收据上的一笔（\(line)元）在台账中没有",
                    "a line of the receipt (paper \(index + 1)), \(line) yuan, is not in the ledger")
            }
        }
    }

    /// What was closed as performed on the spot was paid.
    private mutating func performance() {
        guard let closing = mediation?.closing, closing.ground == .immediatePerformance else { return }
        let ladder = file.ledger.ladder()
        guard ladder.outstanding > 0 else { return }
        let open = CaseRecord.figures(Money(fen: ladder.outstanding))
        find(
            .amount, "以即时履行结案，还有\(open)元没有收款记录",
            "closed as performed on the spot, with \(open) yuan of which no receipt is recorded")
    }

    /// What the case adds to the returns is what its ledger says.
    private mutating func figures() {
        guard file.acceptedOn != nil, case .live = file.standing else { return }
        let ladder = file.ledger.ladder()
        let cells = file.contribution().cells
        func sum(_ indicators: Set<Indicator>) -> Int64 {
            cells.reduce(0) { indicators.contains($1.key.indicator) ? $0 + $1.value : $0 }
        }
        let pairs: [(Sentence, Int64, Int64)] = [
            (Sentence("协议、裁判金额", "agreed or awarded"), ladder.agreed, sum([.agreed])),
            (Sentence("到账金额", "received"), ladder.received, sum([.receivedVerified, .receivedStated])),
        ]
        for (name, inLedger, inReturn) in pairs where inLedger != inReturn {
            let (one, other) = (
                CaseRecord.figures(Money(fen: inLedger)), CaseRecord.figures(Money(fen: inReturn))
            )
            find(
                .amount, "\(name.chinese)：台账\(one)元，报表\(other)元",
                "\(name.english): \(one) yuan in the ledger, \(other) yuan in the return")
        }
    }
}

extension FormRecord {
    /// The words of a field; nil for one that is missing or no words.
    func text(_ field: String) -> String? {
        if case .text(let text)? = self[field] { text } else { nil }
    }
}
