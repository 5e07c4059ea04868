import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// `labordesk demo`: invented sample data, and a desk made of them.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Write an invented office ledger and make a sample desk of it.",
        discussion: """
            The ledger is as untidy as real ones and nobody in it exists. The same --cases and --seed give the same bytes. With \
            --ledger-only the files are written and no desk is made (for trying import, or for measuring it).
            """)

    @Option(help: "How many cases.")
    var cases = 600

    @Option(help: "Another seed gives another ledger.")
    var seed: UInt64 = 1

    @Option(help: "The first day of acceptance.")
    var from: Day?

    @Option(help: "The last day anything happens.")
    var to: Day?

    @Option(help: ArgumentHelp("Where the files and the desk go; must not hold a desk yet.", valueName: "dir"))
    var out = "demo-desk"

    @Flag(help: "Write the files only.")
    var ledgerOnly = false

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        guard (1...20_000_000).contains(cases) else {
            throw Problem.usage("件数应当在1到20000000之间", "The number of cases must be from 1 to 20,000,000", field: "cases")
        }
        let first = from ?? Day(year: 2025, month: 1, day: 2) ?? Day(serial: 20_000)
        let last = to ?? Day(year: 2026, month: 6, day: 30) ?? first.adding(days: 500)
        guard first <= last else { throw Problem.usage("起始日晚于截止日", "The first day is after the last", field: "from") }
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let ledger = out + "/ledger.csv"
        let outreach = out + "/outreach.csv"
        try SampleLedger(cases: cases, seed: seed, from: first, to: last).write(to: ledger)
        try SampleOutreach(sessions: max(1, cases / 10), seed: seed, from: first, to: last).write(to: outreach)
        if ledgerOnly {
            Output.line("样例台账：\(ledger)；场次表：\(outreach)", "Sample ledger: \(ledger); outreach list: \(outreach)")
            return
        }
        let made = try Store.create(
            home: out + "/desk",
            office: Office(
                code: try DemoCommand.office("3301"), name: "样例市总工会", level: .city, parent: nil, area: "330100"),
            administrator: Officer(
                code: try DemoCommand.officer("admin"), name: "admin", office: try DemoCommand.office("3301"),
                roles: [.administrator]),
            at: Output.milliseconds())
        made.store.close()
        try Data((made.recoveryKey + "\n").utf8).write(to: URL(fileURLWithPath: out + "/recovery-key.txt"))
        Output.line("样例案件台：\(out)/desk", "Sample desk: \(out)/desk")
        Output.line(
            "样例台账：\(ledger)；场次表：\(outreach)；恢复密钥：\(out)/recovery-key.txt（真实的案件台切勿这样保存）",
            "Sample ledger: \(ledger); outreach list: \(outreach); recovery key: \(out)/recovery-key.txt (never keep a real one like this)"
        )
    }

    private static func office(_ text: String) throws -> OfficeCode {
        guard let code = OfficeCode(text) else { throw Problem.usage("单位代码不合规范", "No office code") }
        return code
    }

    private static func officer(_ text: String) throws -> OfficerCode {
        guard let code = OfficerCode(text) else { throw Problem.usage("人员代码不合规范", "No officer code") }
        return code
    }
}
