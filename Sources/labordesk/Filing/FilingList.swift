import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk

struct FilingList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "How each period stands with the office above: due, filed, answered, corrected.")
    @Option(help: "Only those that end in this year.") var year: Int?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let periods = try opened.periods(of: try scheme.office(at: opened), scheme: try scheme.known(), year: year)
        if desk.speech.json { return try Output.json(try periods.map { try PeriodLine($0) }) }
        guard !periods.isEmpty else { return Output.line("没有期间。", "There are no periods.") }
        for standing in periods {
            let late = standing.isOverdue(on: opened.today) ? Sentence("，已逾期", ", overdue") : Sentence("", "")
            let due =
                standing.state.isOwed && standing.isBeforeFirstUse
                ? Sentence("启用前，不须报送", "before the first use, not owed")
                : Sentence("\(standing.due)前报送\(late.chinese)", "due \(standing.due)\(late.english)")
            let firm = FilingList.words(standing.finality)
            Output.line(
                "\(standing.period.name)  \(standing.state.name.chinese)  \(due.chinese)\(firm.chinese)",
                "\(standing.period.name)  \(standing.state.name.english)  \(due.english)\(firm.english)"
            )
            for filing in standing.filings { try tell(filing, of: standing) }
        }
    }

    private func tell(_ filing: FilingRecord, of standing: PeriodStanding) throws {
        let past = standing.isSuperseded(filing) ? Sentence("，已被取代", ", superseded") : Sentence("", "")
        Output.line(
            "    → \(filing.receiver)  第\(filing.number)号  \(filing.type.name.chinese)  \(filing.state.name.chinese)\(past.chinese)  \(filing.digest.prefix(12))",
            "    → \(filing.receiver)  number \(filing.number)  \(filing.type.name.english)  "
                + "\(filing.state.name.english)\(past.english)  \(filing.digest.prefix(12))")
        try FilingList.tell(approvalOf: filing, indent: "      ")
    }

    /// How firm the figures are, and until when they change; nothing while none are filed.
    static func words(_ finality: PeriodFinality) -> Sentence {
        guard let stage = finality.stage else { return Sentence("", "") }
        switch stage {
        case .provisional:
            let last = finality.lastRevision?.name ?? ""
            return Sentence(
                "  初步数，随至 \(last) 的报送例行修订，\(finality.finalOn) 定稿",
                "  provisional, revised with the filings up to \(last), final on \(finality.finalOn)")
        case .settled:
            return Sentence(
                "  例行修订已毕，\(finality.finalOn) 定稿", "  past its routine revisions, final on \(finality.finalOn)")
        case .final: return Sentence("  \(finality.finalOn) 已定稿", "  final since \(finality.finalOn)")
        }
    }

    /// Who approved a change of a final year, and why.
    static func tell(approvalOf filing: FilingRecord, indent: String) throws {
        guard let approval = try filing.approval() else { return }
        Output.line(
            "\(indent)\(approval.on) 由 \(approval.name)（\(approval.officer)）批准：\(approval.because)",
            "\(indent)approved by \(approval.name) (\(approval.officer)) on \(approval.on): \(approval.because)")
    }
}
