import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// A revision table in words: as filed | as known | difference, then the cases behind it.
struct RevisionLines {
    let table: RevisionTable

    init(_ table: RevisionTable) { self.table = table }

    /// Cases shown before the rest is only counted.
    private static let most = 20

    func tell() {
        let filing = table.filing
        Output.line(
            "\(filing.period) 第\(filing.number)号（\(filing.type.name.chinese)）与现在所知的对照：",
            "\(filing.period), number \(filing.number) (\(filing.type.name.english)), beside what is known now:")
        guard !table.isEmpty else { return Output.line("  没有差异", "  no difference") }
        for line in table.lines {
            let name = RevisionLines.name(of: line.indicator).text(in: Output.language)
            let detail = line.detail.isEmpty ? "" : " \(line.detail)"
            let sign = line.difference > 0 ? "+" : ""
            Output.line("  \(name)\(detail)  \(line.filed) → \(line.known)  \(sign)\(line.difference) \(line.unit)")
        }
        if table.lines.isEmpty {
            Output.line("  本期各数不变，期末的案件状态有变动", "  no figure of the period changes; cases stood otherwise at its end")
        }
        for cause in table.causes.prefix(RevisionLines.most) {
            Output.line("  \(cause.number)")
            for event in cause.events {
                Output.line("    \(event.on)  " + event.sentence.text(in: Output.language))
            }
        }
        let rest = table.causes.count - RevisionLines.most
        if rest > 0 { Output.line("  另有\(rest)件案件", "  and \(rest) more cases") }
    }

    static func name(of code: String) -> Sentence {
        if code == "opening" { return Sentence("期初未结", "open at the start") }
        return FilingIndicator(rawValue: code)?.name ?? Sentence(code, code)
    }
}

/// A revision table for programs.
struct RevisionAnswer: Encodable {
    struct Line: Encodable {
        let indicator: String
        let detail: String
        let unit: String
        let filed: Int64
        let known: Int64
        let difference: Int64
    }

    struct Cause: Encodable {
        let number: String
        let why: [String]
    }

    let period: String
    let filing: String
    let sequence: Int
    let isFiled: Bool
    let lines: [Line]
    let cases: [Cause]

    init(_ table: RevisionTable, isFiled: Bool) {
        period = table.filing.period
        filing = table.filing.id
        sequence = table.filing.number
        self.isFiled = isFiled
        lines = table.lines.map {
            Line(
                indicator: $0.indicator, detail: $0.detail, unit: $0.unit, filed: $0.filed, known: $0.known,
                difference: $0.difference)
        }
        cases = table.causes.map { cause in
            Cause(number: cause.number, why: cause.events.map { $0.sentence.text(in: Output.language) })
        }
    }
}
