import CaseWorkflow
import Desk

extension CasePage {
    /// The money ladder as a picture and per head of claim, and the ledger's entries.
    func moneyView(_ language: Language) -> View {
        let today = status.today
        let heads = file.ledger.ladders(on: today).sorted {
            $0.value.claimed > $1.value.claimed
                || $0.value.claimed == $1.value.claimed && $0.key.rawValue < $1.key.rawValue
        }
        let total = status.ladder
        guard !file.ledger.entries.isEmpty else { return ["money": nil] }
        let reversed = file.ledger.reversedNumbers
        return [
            "money": [
                "chart": MoneyLadder(total).svg(in: language),
                "total": row(Words["case.total"].text(in: language), total),
                "heads": heads.map { row($0.key.name.text(in: language), $0.value) },
                "rungs": MoneyLadder(total).rungs.map { rung -> View in
                    ["name": rung.name.text(in: language), "amount": Money(fen: rung.fen).description]
                },
                "entries": file.ledger.entries.map { entry($0, isReversed: reversed.contains($0.number), language) },
                "results": file.record.results.isEmpty
                    ? nil
                    : [
                        "rows": file.record.results.map { result -> View in
                            [
                                "day": result.on.description, "kind": result.kind.name.text(in: language),
                                "persons": result.persons, "averted": result.averted?.description,
                            ]
                        }
                    ] as View,
            ] as View
        ]
    }

    private func row(_ name: String, _ ladder: RecoveryLadder) -> View {
        [
            "name": name, "claimed": Money(fen: ladder.claimed).description,
            "agreed": Money(fen: ladder.agreed).description, "due": Money(fen: ladder.due).description,
            "received": Money(fen: ladder.received).description,
            "outstanding": Money(fen: ladder.outstanding).description,
            "overdue": Money(fen: ladder.overdue).description, "isOverdue": ladder.overdue > 0,
            "waived": Money(fen: ladder.waived).description,
        ]
    }

    private func entry(_ entry: RecoveryLedger.Entry, isReversed: Bool, _ language: Language) -> View {
        let details: [Sentence?] = [
            entry.claimant.map { Sentence("名册第\($0)号", "line \($0) of the roll") },
            entry.dueOn.map { Sentence("\($0)到期", "due \($0)") }, entry.evidence?.name, entry.payer?.name,
            entry.channel?.name, entry.reference.map { Sentence(same: $0) },
            entry.entry.map { Sentence("针对第\($0)笔", "of entry \($0)") },
            entry.dayAssumed == true ? Sentence("日期为推定", "the day was assumed") : nil,
            entry.supersededOn.map {
                Sentence("\($0)起由后一程序的文书取代", "superseded on \($0) by a later instance")
            },
            isReversed ? Words["case.reversed"] : nil,
        ]
        return [
            "number": entry.number, "day": entry.on.description, "kind": entry.kind.name.text(in: language),
            "head": entry.head.name.text(in: language), "amount": entry.amount.description,
            "details": details.compactMap(\.self).joined().text(in: language), "isReversed": isReversed,
        ]
    }
}
