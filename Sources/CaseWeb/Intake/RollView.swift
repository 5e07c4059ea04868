import CaseStore
import CaseWorkflow
import Desk

/// A pasted roll shown back, line by line, with what is wrong beside each line.
struct RollView {
    let roll: PastedRoll

    func view(in language: Language) -> View {
        let twins = roll.twins
        return [
            "problem": roll.problem?.text(in: language), "summary": summary.text(in: language),
            "leftOut": roll.leftOut.isEmpty ? nil : roll.leftOut.listed(in: language),
            "lines": roll.lines.map { line -> View in
                let claimant = line.claimant
                let isTwin = twins.contains(claimant.name)
                return [
                    "line": line.line, "name": claimant.name, "id": claimant.residentID.map(RollView.masked),
                    "sex": claimant.sex == .unknown ? nil : claimant.sex.name.text(in: language),
                    "claimed": claimant.claimed.fen == 0 ? nil : claimant.claimed.description,
                    "migrant": line.isMigrant ? Words["yes"].text(in: language) : nil,
                    "flaws": line.flaws.map { flaw in
                        flaw.column.name.text(in: language) + (language == .chinese ? "：" : ": ")
                            + flaw.sentence.text(in: language)
                    }, "isWrong": !line.flaws.isEmpty, "isTwin": isTwin, "isRight": line.flaws.isEmpty && !isTwin,
                ]
            },
        ]
    }

    private var summary: Sentence {
        let (count, wrong) = (roll.lines.count, roll.flawed)
        let sum = roll.claimed?.description
        let all = Sentence(
            "共\(count)人" + (sum.map { "，请求金额合计\($0)" } ?? ""),
            "\(count) persons" + (sum.map { " who claim \($0) together" } ?? ""))
        return wrong == 0
            ? Sentence(all.chinese + "。", all.english + ".")
            : Sentence("\(all.chinese)，其中\(wrong)行需要改正。", "\(all.english); \(wrong) lines must be mended.")
    }

    private static func masked(_ id: String) -> String {
        id.count > 10 ? id.prefix(3) + String(repeating: "*", count: id.count - 5) + id.suffix(2) : "****"
    }
}
