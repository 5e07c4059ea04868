import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

@testable import CaseWeb

/// The page of a case says all that the command line says of it.
@Suite struct CommandLineParityTests {
    @Test func nothingThatTheCommandLineSaysIsMissingOnThePage() async throws {
        let desk = try WebDesk()
        let number = try desk.open(id: try CasePageTests.validID())
        for step in CommandLineParityTests.course { try desk.desk().perform(step, on: number) }
        let said = try ["case show", "status", "case events"].map { try desk.run($0, number) }
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)")
            let page = CommandLineParityTests.text(of: browser.page)
            // The page sets a colon between who acts and what is to be done.
            let run = page.replacing("：", with: "")
            for line in said.joined(separator: "\n").split(separator: "\n") {
                for part in CommandLineParityTests.parts(of: String(line)) {
                    #expect(page.contains(part) || run.contains(part), "“\(part)” of “\(line)”")
                }
            }
        }
    }

    private static let course: [Command] = {
        let day = Day("2025-06-03")!
        let mediation: [MediationCommand] = [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "样例mediator")])),
            .holdSession(Session(on: day, place: "调解室", attendees: ["王甲"], record: "双方到场")),
            .agree(
                Agreement(
                    on: day,
                    obligations: [
                        Obligation(head: .wages, amount: Money(fen: 600_000), dueOn: Day("2025-06-10")),
                        Obligation(head: .wages, amount: Money(fen: 300_000), dueOn: Day("2025-07-10")),
                    ], terms: "分两期付清", performance: .instalments)),
            .mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }),
        ]
        return mediation.map { .mediation($0) } + [
            .appointAgent(Agent(name: "样例代理", side: .worker, kind: .union, power: .special, on: day)),
            .pay(
                Payment(
                    on: Day("2025-06-12")!, allocations: [.init(head: .wages, amount: Money(fen: 250_000))],
                    evidence: .verified, reference: "凭证7")),
            .reverseEntry(Reversal(on: Day("2025-06-13")!, entry: 4, reason: "金额录错")),
            .pay(
                Payment(
                    on: Day("2025-06-12")!, allocations: [.init(head: .wages, amount: Money(fen: 350_000))],
                    evidence: .verified, reference: "凭证8")),
            .waive(Waiver(on: Day("2025-06-14")!, head: .wages, amount: Money(fen: 10_000), reason: "自愿")),
            .note(Note(on: Day("2025-06-15")!, text: "单位来电")),
        ]
    }()

    /// What a line says, without the words that only name the parts of a line.
    private static func parts(of line: String) -> [String] {
        let labels: Set = [
            "职工", "用人单位", "代理人", "事由", "承办", "金额", "期限", "期限已过", "注意", "下一步", "经过", "单位", "当事人", "最近", "款项", "电话",
            "身份证",
            "调解员", "v1", "约定", "到期",
        ]
        return line.split { "，、：；（）()→—　 ".contains($0) }.map(String.init).filter { part in
            !labels.contains(part) && part != "-" && !part.hasPrefix("第") && !part.hasPrefix("v")
                && !part.hasSuffix("人")
        }.flatMap(CommandLineParityTests.figures)
    }

    /// `请求12,000.00` says a label and a figure.
    private static func figures(_ part: String) -> [String] {
        guard let digit = part.firstIndex(where: \.isASCII), digit > part.startIndex, part[digit].isNumber else {
            return [part]
        }
        return [String(part[digit...])]
    }

    private static func text(of page: String) -> String {
        var text = ""
        var isTag = false
        for character in page {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    }
}

extension WebDesk {
    /// What the program prints about a case.
    func run(_ command: String, _ number: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("labordesk")
        process.arguments =
            command.split(separator: " ").map(String.init) + [
                number, "--as", "mediator", "--today", WebDesk.today.description, "--lang", "zh",
            ]
        process.environment = ["LABORDESK_HOME": path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self)
    }
}
