import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExport

/// Every rule for answers, and what breaks it: cut, changed, mixed up, or sent to hang, fill or fool the desk.
@Suite struct HostileAnswerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let rule: AnswerRule
        let edit: @Sendable (TamperedAnswer) throws -> Void

        init(_ name: String, _ rule: AnswerRule, _ edit: @escaping @Sendable (TamperedAnswer) throws -> Void) {
            self.name = name
            self.rule = rule
            self.edit = edit
        }

        var testDescription: String { name }
    }

    static let cases = folderCases + documentCases + contentCases

    static let folderCases = [
        Case("no folder", .folder) { try FileManager.default.removeItem(atPath: $0.folder) },
        Case("a link", .link) { answer in
            try FileManager.default.removeItem(atPath: answer.folder + "/result.xml")
            try FileManager.default.createSymbolicLink(
                atPath: answer.folder + "/result.xml", withDestinationPath: answer.folder + "/receipt.xml")
        },
        Case("a folder in it", .link) {
            try FileManager.default.createDirectory(
                atPath: $0.folder + "/signature.xml", withIntermediateDirectories: true)
        },
        Case("a page beside it", .extra) { try $0.write("view.html", "<html/>") },
        Case("both kinds of answer", .extra) { answer in
            let other = try FilingAnswer.incorporation(SyntheticAnswer.incorporation()).documents()
            try answer.write("incorporated.xml", String(decoding: other[1].bytes, as: UTF8.self))
        },
        Case("no receipt", .missing) { try FileManager.default.removeItem(atPath: $0.folder + "/receipt.xml") },
        Case("a receipt alone", .missing) { try FileManager.default.removeItem(atPath: $0.folder + "/result.xml") },
        Case("a receipt of 10 MB", .limit) { answer in
            try answer.write("receipt.xml", try answer.text("receipt.xml") + String(repeating: "\n", count: 10 << 20))
        },
    ]

    static let documentCases = [
        Case("a DOCTYPE", .doctype) {
            try $0.replace("result.xml", "<result", "<!DOCTYPE result [<!ENTITY a \"aaaa\">]><result")
        },
        Case("an external entity", .doctype) {
            try $0.replace("receipt.xml", "<receipt", "<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><receipt")
        },
        Case("a cut result", .xml) { try $0.write("result.xml", String(try $0.text("result.xml").dropLast(20))) },
        Case("an empty receipt", .xml) { try $0.write("receipt.xml", "") },
        Case("a processing instruction", .xml) { try $0.replace("result.xml", "<findings", "<?x y?><findings") },
        Case("another encoding", .xml) { try $0.replace("receipt.xml", "UTF-8", "UTF-7") },
        Case("10,000 attributes", .limit) { answer in
            let many = (0..<10_000).map { " a\($0)=\"1\"" }.joined()
            try answer.replace("result.xml", "<findings", "<findings\(many)")
        },
        Case("a long text", .limit) { answer in
            try answer.replace("result.xml", "<zh>", "<zh>" + String(repeating: "长", count: 100_000))
        },
        Case("deep nesting", .limit) { answer in
            let deep = String(repeating: "<a>", count: 500) + String(repeating: "</a>", count: 500)
            try answer.replace("result.xml", "<zh>", deep + "<zh>")
        },
        Case("another namespace", .xsd) { try $0.replace("result.xml", "urn:labordesk:receipt:1", "urn:x") },
        Case("another major version", .xsd) {
            try $0.replace("receipt.xml", "urn:labordesk:receipt:1", "urn:labordesk:receipt:2")
        },
        Case("a schema of their own", .xsd) {
            try $0.replace(
                "result.xml", "<result",
                "<result xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x /tmp/x.xsd\""
            )
        },
        Case("a receipt in the result's place", .xsd) { try $0.write("result.xml", try $0.text("receipt.xml")) },
        Case("a result in the receipt's place", .xsd) { try $0.write("receipt.xml", try $0.text("result.xml")) },
        Case("a number beyond all numbers", .xsd) {
            try $0.replace("result.xml", "refusedRecords=\"1\"", "refusedRecords=\"99999999999999999999\"")
        },
        Case("a serial of 0", .xsd) { try $0.replace("receipt.xml", "serial=\"7\"", "serial=\"0\"") },
        Case("a day that is none", .xsd) {
            try $0.replace("receipt.xml", "from=\"2026-03-01\"", "from=\"2026-02-30\"")
        },
        Case("a 25th hour", .xsd) { try $0.replace("receipt.xml", "T10:20", "T25:20") },
        Case("201 findings", .xsd) { answer in
            let one = "<finding rule=\"X\" severity=\"error\"><zh>一</zh><en>one</en></finding>"
            try answer.replace("result.xml", "</findings>", String(repeating: one, count: 199) + "</findings>")
        },
        Case("an unknown severity", .xsd) { try $0.replace("result.xml", "severity=\"error\"", "severity=\"fatal\"") },
        Case("a rule with a space", .xsd) { try $0.replace("result.xml", "rule=\"R-CONFLICT\"", "rule=\"A B\"") },
        Case("no message", .xsd) { try $0.replace("result.xml", pattern("<zh>[^<]*</zh>", in: $0), "<zh></zh>") },
        Case("a control total left out", .xsd) { try $0.replace("result.xml", " deleted=\"1\"", "") },
    ]

    static let contentCases = [
        Case("a name with a line break", .text) { try $0.replace("receipt.xml", "示例区", "示例&#10;区") },
        Case("a name that is not normalised", .text) { try $0.replace("receipt.xml", "示例区", "e\u{301}") },
        Case("a message that clears the terminal", .text) { try $0.replace("result.xml", "<zh>", "<zh>\u{9B}2J") },
        Case("a message that turns the writing", .text) { try $0.replace("result.xml", "<en>", "<en>\u{202E}") },
        Case("an office that answers itself", .parties) {
            try $0.replace("receipt.xml", "<sender code=\"D01\">", "<sender code=\"C01\">")
        },
        Case("a period that ends before it begins", .period) {
            try $0.replace("receipt.xml", "to=\"2026-03-31\"", "to=\"2026-02-28\"")
        },
        Case("the result of another filing", .identity) { answer in
            var receipt = try SyntheticAnswer.receipt(serial: 8)
            receipt.filing = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10"
            let other = try FilingAnswer.result(SyntheticAnswer.partlyAccepted(receipt)).documents()
            try answer.write("result.xml", String(decoding: other[1].bytes, as: UTF8.self))
        },
        Case("another number", .identity) { answer in
            try answer.replace("receipt.xml", "serial=\"7\"", "serial=\"8\"")
            try answer.reseal()
        },
        Case("another manifest", .identity) { answer in
            let digest = SHA256.digest(of: "another").hex
            try answer.replace("receipt.xml", SyntheticAnswer.digest.hex, digest)
            try answer.reseal()
        },
        Case("a receipt changed after the result was made", .identity) {
            try $0.replace("receipt.xml", "10:20:30", "09:20:30")
        },
        Case("an unknown outcome", .outcome) {
            try $0.replace("result.xml", "outcome=\"partly-accepted\"", "outcome=\"half-lost\"")
        },
        Case("accepted with an error", .outcome) {
            try $0.replace("result.xml", "outcome=\"partly-accepted\"", "outcome=\"accepted\"")
        },
        Case("partly accepted without a refused record", .outcome) {
            try $0.replace("result.xml", "refusedRecords=\"1\"", "refusedRecords=\"0\"")
        },
        Case("kept without a number of the receipt", .outcome) { answer in
            try answer.replace("receipt.xml", " serial=\"7\"", "")
            try answer.replace("result.xml", " serial=\"7\"", "")
            try answer.reseal()
        },
        Case("refused on arrival under a number", .outcome) {
            try $0.replace(
                "result.xml", "outcome=\"partly-accepted\"", "outcome=\"returned\" remedy=\"settle\"")
        },
        Case("kept, with something to be done", .outcome) {
            try $0.replace("result.xml", " refusedRecords", " remedy=\"settle\" refusedRecords")
        },
        Case("something unknown to be done", .outcome) {
            try $0.replace("result.xml", " refusedRecords", " remedy=\"pray\" refusedRecords")
        },
        Case("quarantined without the number expected", .outcome) {
            try $0.replace("result.xml", "outcome=\"partly-accepted\"", "outcome=\"quarantined\"")
        },
    ]

    private static func pattern(_ pattern: String, in answer: TamperedAnswer) throws -> String {
        let text = try answer.text("result.xml")
        return String(text[try #require(text.range(of: pattern, options: .regularExpression))])
    }

    @Test(.timeLimit(.minutes(10)), arguments: cases)
    func itIsRefused(row: Case) throws {
        let answer = try TamperedAnswer()
        #expect(try answer.rules() == [])
        try row.edit(answer)
        let rules = try answer.rules()
        #expect(rules.contains(row.rule), "\(rules)")
    }

    /// The rest is reached by the tests of writing and of holding an answer against a filing.
    @Test func everyRuleIsReached() {
        let others: Set<AnswerRule> = [
            .container, .filing, .digest, .exists, .write, .signature, .signatureNone, .signatureUnknown,
            .signatureRevoked, .signatureRequired,
        ]
        #expect(Set(HostileAnswerTests.cases.map(\.rule)).union(others) == Set(AnswerRule.allCases))
    }

    @Test func aFilingInItselfIsRefused() throws {
        var incorporation = try SyntheticAnswer.incorporation()
        incorporation.by.filing = incorporation.receipt.filing
        let refusal = #expect(throws: AnswerRefusal.self) {
            _ = try FilingAnswer.incorporation(incorporation).documents()
        }
        #expect(refusal?.problems.map(\.rule) == [.container])
    }

    /// The writer refuses what a reader would.
    @Test func nothingIsWrittenThatWouldBeRefused() throws {
        let edits: [(AnswerRule, (inout FilingReceipt) -> Void)] = [
            (.xsd, { $0.filing = "not a UUID" }), (.xsd, { $0.serial = 0 }), (.xsd, { $0.sequence = 0 }),
            (.xsd, { $0.bytes = -1 }), (.xsd, { $0.receivedAt = "yesterday" }), (.xsd, { $0.period.label = "../x" }),
            (.text, { $0.sender.name = "\n" }), (.parties, { $0.sender = $0.receiver }),
            (.period, { $0.period.to = $0.period.from.adding(days: -1) }),
        ]
        for (rule, edit) in edits {
            let scratch = try ScratchFolder()
            var receipt = try SyntheticAnswer.receipt()
            edit(&receipt)
            let answer = FilingAnswer.result(try SyntheticAnswer.partlyAccepted(receipt))
            let refusal = #expect(throws: AnswerRefusal.self) { try answer.write(into: scratch.path) }
            #expect(refusal?.problems.map(\.rule) == [rule])
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
        }
        let receipt = try SyntheticAnswer.receipt()
        let nameless = FilingResult.Finding(rule: "no rule", severity: .error, message: Sentence("错", "wrong"))
        let silent = FilingResult.Finding(rule: "X", severity: .error, message: Sentence("\n", "wrong"))
        for (rule, finding) in [(AnswerRule.xsd, nameless), (.text, silent)] {
            let answer = FilingAnswer.result(FilingResult(receipt: receipt, outcome: .rejected, findings: [finding]))
            let refusal = #expect(throws: AnswerRefusal.self) { _ = try answer.documents() }
            #expect(refusal?.problems.map(\.rule) == [rule])
        }
    }

    /// Random edits, the same every time: whatever they do, the reading ends.
    @Test(.timeLimit(.minutes(10)), arguments: ["receipt.xml", "result.xml"])
    func randomEditsNeverTrap(name: String) throws {
        var seed: UInt64 = 42
        func random(below limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        let answer = try TamperedAnswer()
        let original = Array(try answer.text(name).utf8)
        let alphabet = Array("<>/=\"'&;: 0129-azA\n\0\u{FF}".utf8)
        for _ in 0..<300 {
            var bytes = original
            for _ in 0...random(below: 3) {
                let place = random(below: bytes.count)
                switch random(below: 3) {
                case 0: bytes[place] = alphabet[random(below: alphabet.count)]
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(below: 20)))
                default: bytes.insert(contentsOf: original[place / 2..<min(place, place / 2 + 40)], at: place)
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: answer.folder + "/" + name))
            _ = try answer.rules()
        }
    }
}
