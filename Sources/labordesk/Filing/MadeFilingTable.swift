import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// What is said of a filing that was made.
enum MadeFilingTable {
    static func make(_ request: FilingRequest, at desk: Desk, asJSON: Bool) throws {
        let made: MadeFiling
        do throws(FilingRefusal) {
            made = try desk.makeFiling(request)
        } catch { throw Problem(error) }
        if asJSON { return try Output.json(MadeFilingAnswer(made)) }
        tell(made)
    }

    private static func tell(_ made: MadeFiling) {
        let header = made.header
        let control = made.written.control
        let coverage = header.coverage
        Output.line(
            "已生成报送件（\(header.type.name.chinese)）：\(made.path)",
            "Made the filing (\(header.type.name.english)): \(made.path)")
        Output.line(
            "  \(header.sender.name) → \(header.receiver.name)，第\(header.sequence)号，\(header.period.from) 至 "
                + "\(header.period.to)",
            "  \(header.sender.name) → \(header.receiver.name), number \(header.sequence), "
                + "\(header.period.from) to \(header.period.to)")
        Output.line(
            "  案件记录 \(control.records.total) 条，受理 \(control.totals.stock.accepted) 件，结案 "
                + "\(control.totals.stock.closed) 件，期末未结 \(control.totals.stock.closing) 件",
            "  \(control.records.total) case records; \(control.totals.stock.accepted) accepted, "
                + "\(control.totals.stock.closed) closed, \(control.totals.stock.closing) open at the end")
        if coverage.expected > 0 {
            Output.line(
                "  下级单位 \(coverage.expected) 个：已含 \(coverage.received.count) 个，无数据 \(coverage.missing.count) 个",
                "  \(coverage.expected) offices below: \(coverage.received.count) are in, nothing from "
                    + "\(coverage.missing.count)")
        }
        if let bridge = control.totals.bridge, bridge.revisions != 0 {
            Output.line(
                "  上期报送期末 \(bridge.previouslyFiledClosing)，此后对以前期间的调整 \(bridge.revisions)，本期期初 "
                    + "\(control.totals.stock.opening)",
                "  previously filed closing \(bridge.previouslyFiledClosing), revisions of earlier periods "
                    + "\(bridge.revisions), opening \(control.totals.stock.opening)")
        }
        Output.line("  清单 SHA-256 \(made.record.digest)", "  SHA-256 of the manifest \(made.record.digest)")
        for problem in made.written.warnings {
            Output.line("提示：\(problem.text(in: .chinese))", "Note: \(problem.text(in: .english))")
        }
    }
}
