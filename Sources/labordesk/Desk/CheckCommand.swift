import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

/// `labordesk check`: the journal proves everything else.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Replay the journal and name every difference in chain, docket, ledger, deadlines, figures and search.",
        discussion:
            "Silent but for one line when all is well. Held rows and recorded warnings are no differences. --rebuild makes everything but the journal and the sealed numbers anew."
    )

    @Flag(help: "Make everything that follows from the journal anew first.")
    var rebuild = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        if rebuild { try desk.store.rebuild() }
        let result = try desk.store.check { done, total in
            Output.progress(Sentence("核对 \(done)/\(total)", "checking \(done)/\(total)").text(in: Output.language))
        }
        Output.endProgress()
        if self.desk.speech.json {
            try Output.json(CheckAnswer(result))
        } else {
            for finding in result.findings { Output.line(finding.sentence) }
            Output.line(
                "核对\(result.commits)次记录、\(result.cases)件案件：\(result.findings.isEmpty ? "全部相符" : "发现\(result.findingCount)处不符")",
                "\(result.commits) commits and \(result.cases) cases checked: \(result.findings.isEmpty ? "all in order" : "\(result.findingCount) differences")"
            )
        }
        if !result.findings.isEmpty { throw ExitCode(1) }
    }
}

/// What `check --json` says.
private struct CheckAnswer: Encodable {
    var clean: Bool
    var commits: Int64
    var cases: Int64
    var differences: Int
    var findings: [Line]

    struct Line: Encodable {
        var table: String
        var key: String
        var field: String
        var stored: String
        var expected: String
    }

    init(_ report: CheckReport) {
        clean = report.isClean
        commits = report.commits
        cases = report.cases
        differences = report.findingCount
        findings = report.findings.map {
            Line(table: $0.table, key: $0.key, field: $0.field, stored: $0.stored, expected: $0.expected)
        }
    }
}
