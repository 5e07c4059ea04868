import CaseWorkflow

/// The rungs of the money of a case, from what was claimed to what came in, as bars of one length to the fen.
struct MoneyLadder {
    let ladder: RecoveryLadder

    struct Rung {
        let name: Sentence
        let fen: Int64
        /// Which colour: a class of the style sheet.
        let tone: String
    }

    init(_ ladder: RecoveryLadder) { self.ladder = ladder }

    /// The rungs that have anything on them, in their order; what was claimed and what came in always.
    var rungs: [Rung] {
        let all = [
            Rung(name: Sentence("请求", "claimed"), fen: ladder.claimed, tone: "tone-5"),
            Rung(name: Sentence("协议或者裁决", "agreed or awarded"), fen: ladder.agreed, tone: "tone-1"),
            Rung(name: Sentence("到期", "due"), fen: ladder.due, tone: "tone-1"),
            Rung(name: Sentence("到账（有凭证）", "received (verified)"), fen: ladder.receivedVerified, tone: "tone-3"),
            Rung(name: Sentence("到账（陈述）", "received (stated)"), fen: ladder.receivedStated, tone: "tone-3"),
            Rung(name: Sentence("未付", "outstanding"), fen: max(0, ladder.outstanding), tone: "tone-2"),
            Rung(name: Sentence("逾期", "overdue"), fen: ladder.overdue, tone: "tone-bad"),
            Rung(name: Sentence("申请执行", "in enforcement"), fen: ladder.inEnforcement, tone: "tone-4"),
            Rung(name: Sentence("放弃", "waived"), fen: ladder.waived, tone: "tone-5"),
            Rung(name: Sentence("垫付", "advanced"), fen: ladder.advanced, tone: "tone-4"),
        ]
        return all.enumerated().filter { $0.offset == 0 || $0.element.fen != 0 }.map(\.element)
    }

    /// The picture; the table beside it says the same in figures.
    func svg(in language: Language) -> String {
        let rungs = rungs
        let most = max(1, rungs.map(\.fen).max() ?? 1)
        let (label, width, line) = (124, 240, 26)
        let height = rungs.count * line + 4
        var parts = [
            "<svg class=\"chart ladder\" viewBox=\"0 0 \(label + width + 116) \(height)\" role=\"img\" aria-label=\"\(Words["case.money"].text(in: language))\">"
        ]
        for (place, rung) in rungs.enumerated() {
            let top = place * line + 2
            // Whole units of the picture; a rung with anything on it is seen.
            let length = max(rung.fen > 0 ? 2 : 0, Int(Int64(width) * (rung.fen / 100) / max(1, most / 100)))
            parts.append(
                "<text x=\"\(label - 8)\" y=\"\(top + 16)\" text-anchor=\"end\">\(rung.name.text(in: language))</text>"
                    + "<rect class=\"\(rung.tone)\" x=\"\(label)\" y=\"\(top)\" width=\"\(min(width, max(0, length)))\" height=\"20\" rx=\"2\"/>"
                    + "<text x=\"\(label + min(width, max(0, length)) + 6)\" y=\"\(top + 16)\">\(Money(fen: rung.fen))</text>"
            )
        }
        return parts.joined() + "</svg>"
    }
}
