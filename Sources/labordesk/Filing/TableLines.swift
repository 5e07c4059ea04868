import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import OfficeLedger

/// What came of a summary table, in words.
struct TableLines {
    let reception: TableReception

    init(_ reception: TableReception) { self.reception = reception }

    func tell() {
        let (sender, period, outcome) = (reception.sender, reception.period.name, reception.outcome.name)
        Output.line(
            "\(sender.name)（\(sender.code)）\(period) 汇总表：\(outcome.chinese)",
            "\(sender.name) (\(sender.code)), \(period), summary table: \(outcome.english)")
        if let filing = reception.filing { tell(filing) }
        tellDifferences()
        for finding in reception.findings { Output.line("  \(finding.rule)  " + place(of: finding) + text(finding)) }
        if reception.outcome == .accepted { tellBlank() }
        if !reception.unused.isEmpty {
            let columns = reception.unused
            Output.line(
                "  未采用的列：\(columns.joined(separator: "、"))", "  Columns not used: \(columns.joined(separator: ", "))")
        }
    }

    private func tell(_ filing: ReceivedFiling) {
        let kind = FilingType(rawValue: filing.kind)?.name ?? Sentence(filing.kind, filing.kind)
        guard reception.outcome != .withdrawn else {
            let taken = reception.standing.map { "\($0.number)" } ?? "?"
            return Output.line(
                "  \(filing.numberWords.chinese)（\(kind.chinese)），收件第\(filing.serial)号：第\(taken)号不再计数，这一期视同未报",
                "  \(filing.numberWords.english) (\(kind.english)), our receipt \(filing.serial): number \(taken) counts no longer, and "
                    + "the period as never reported")
        }
        Output.line(
            "  \(filing.numberWords.chinese)（\(kind.chinese)），收件第\(filing.serial)号，期初未结\(filing.opening)件，期末未结\(filing.closing)件",
            "  \(filing.numberWords.english) (\(kind.english)), our receipt \(filing.serial), \(filing.opening) open at the start, "
                + "\(filing.closing) at the end")
        if let bridge = reception.bridge, bridge.revisions == 0 {
            Output.line(
                "  期初与上期收到的期末\(bridge.previouslyReceivedClosing)件一致",
                "  It opens with what was received as open before: \(bridge.previouslyReceivedClosing)")
        }
    }

    private func tellDifferences() {
        guard let standing = reception.standing, reception.outcome != .withdrawn, reception.outcome != .repeated else {
            return
        }
        Output.line(
            "  与在案的第\(standing.number)号汇总表对照：", "  Beside table number \(standing.number), which stood:")
        if reception.differences.isEmpty { Output.line("    没有差异", "    no difference") }
        for difference in reception.differences {
            let name = difference.figure.name.text(in: Output.language)
            let change = difference.after - difference.before
            let sign = change > 0 ? "+" : ""
            func shown(_ value: Int64) -> String {
                difference.figure.isMoney ? Money(fen: value).plain : String(value)
            }
            Output.line(
                "    \(name)  \(shown(difference.before)) → \(shown(difference.after))  \(sign)\(shown(change))")
        }
    }

    private func tellBlank() {
        guard !reception.blank.isEmpty else { return }
        let names = reception.blank.map(\.name)
        Output.line(
            "  没有填、不计数的\(names.count)项：\(names.map(\.chinese).joined(separator: "；"))",
            "  \(names.count) left blank and not counted: \(names.map(\.english).joined(separator: "; "))")
    }

    private func place(of finding: TableReception.Finding) -> String {
        guard let row = finding.row else { return "" }
        let column = finding.column ?? ""
        return Sentence(
            "第\(row)行\(column.isEmpty ? "" : "\(column)列")  ",
            "row \(row)\(column.isEmpty ? "" : ", column \(column)")  "
        ).text(in: Output.language)
    }

    private func text(_ finding: TableReception.Finding) -> String { finding.sentence.text(in: Output.language) }
}

extension ReceivedFiling {
    /// Its number, and whether it is one of a desk's filings or of an office's tables.
    var numberWords: Sentence {
        isTable ? Sentence("汇总表第\(number)号", "table \(number)") : Sentence("#\(number)", "#\(number)")
    }
}

/// What came of a summary table, for programs.
struct TableAnswer: Encodable {
    struct Finding: Encodable {
        let rule: String
        let isWarning: Bool
        let row: Int?
        let column: String?
        let field: String?
        let text: String

        init(_ finding: TableReception.Finding) {
            rule = finding.rule
            isWarning = finding.isWarning
            row = finding.row
            column = finding.column
            field = finding.field
            text = finding.sentence.text(in: Output.language)
        }
    }

    struct Difference: Encodable {
        let figure: String
        let unit: String
        let before: Int64
        let after: Int64
    }

    let office: OfficeCode
    let period: String
    let outcome: String
    let number: Int?
    let serial: Int?
    let type: String?
    let opening: Int64?
    let closing: Int64?
    let previouslyReceivedClosing: Int64?
    let revisions: Int64?
    let standing: Int?
    let differences: [Difference]
    let blank: [String]
    let findings: [Finding]

    init(_ reception: TableReception) {
        office = reception.sender.code
        period = reception.period.name
        outcome = reception.outcome.rawValue
        number = reception.filing?.number
        serial = reception.filing?.serial
        type = reception.filing?.kind
        opening = reception.filing?.opening
        closing = reception.filing?.closing
        previouslyReceivedClosing = reception.bridge?.previouslyReceivedClosing
        revisions = reception.bridge?.revisions
        standing = reception.standing?.number
        differences = reception.differences.map {
            Difference(figure: $0.figure.rawValue, unit: $0.figure.unit.rawValue, before: $0.before, after: $0.after)
        }
        blank = reception.blank.map(\.rawValue)
        findings = reception.findings.map(Finding.init)
    }
}

/// A received table for programs.
struct KnownTableAnswer: Encodable {
    let office: OfficeCode
    let name: String
    let scheme: String
    let period: String
    let number: Int
    let type: String
    let on: Day
    let standing: String
    let opening: Int64
    let closing: Int64
    let responsible: ReturnPersons?
    let reportedOn: Day?

    init(_ table: KnownTable) {
        let filing = table.filing
        office = filing.sender
        name = filing.senderName
        scheme = filing.scheme
        period = filing.period
        number = filing.number
        type = filing.kind
        on = filing.on
        standing = table.standing.rawValue
        opening = filing.opening
        closing = filing.closing
        responsible = filing.responsible
        reportedOn = filing.reportedOn
    }
}
