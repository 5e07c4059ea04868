import Foundation
import Testing

/// Personal numbers go in and never come out in plain: not in a file of the desk, not in a backup, not in an answer.
struct PrivacyTests {
    private static let own = ["110101199003070556", "13800001234", "6222020200112233445"]

    @Test func noNumberLeavesTheDesk() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let ledger = try scratch.makeLedger(cases: 120)
        let secrets = try PrivacyTests.numbers(in: scratch.bytes(ledger)) + PrivacyTests.own
        #expect(secrets.count > 180)
        let problems = scratch.folder + "/problems.csv"
        let backup = scratch.folder + "/copy.tar"
        let number = try PrivacyTests.firstNumber(scratch.bytes(ledger))
        var answers: [String] = []
        for words in [
            ["import", "ledger", ledger, "--problems", problems], ["import", "ledger", ledger],
            Scratch.opening("张三", number: "n1") + [
                "--id-number", PrivacyTests.own[0], "--phone", PrivacyTests.own[1], "--bank-account",
                PrivacyTests.own[2],
            ],
            ["case", "receive", "n1"], ["case", "add-worker", "n1", "--worker", "李四", "--phone", PrivacyTests.own[1]],
            ["case", "show", "n1"], ["case", "events", "n1"], ["case", "list"], ["status", "n1"],
            ["status", secrets[0]],
            ["status", PrivacyTests.own[1]], ["case", "show", number], ["case", "events", number], ["agenda"],
            ["report", "--from", "2025-01", "--to", "2026-12", "--by", "office,category,sex,industry"], ["check"],
            ["consultation", "list"], ["office", "list"], ["officer", "list"], ["backup", backup, "--without-keys"],
        ] {
            for extra in words.contains("open") || words.contains("backup") || words.contains("add-worker")
                || words.contains("receive")
                ? [[]] : [[], ["--json"]]
            {
                let outcome = try scratch.run(words + extra + ["--home", scratch.home])
                #expect(
                    outcome.code == 0 || words[0] == "import" && outcome.code == 1, "\(words): \(outcome.complained)")
                answers += [outcome.said, outcome.complained]
            }
        }
        let said = Array(answers.joined(separator: "\n").utf8)
        #expect(PrivacyTests.found(secrets, in: said) == [])
        for path in scratch.files(below: scratch.home) + [backup, problems] {
            guard FileManager.default.fileExists(atPath: path) else { continue }
            #expect(PrivacyTests.found(secrets, in: try scratch.bytes(path)) == [], "\(path)")
        }
        let whole = scratch.files(below: scratch.folder).filter { $0 != ledger && !$0.hasSuffix("outreach.csv") }
        for path in whole { #expect(PrivacyTests.found(secrets, in: try scratch.bytes(path)) == [], "\(path)") }
    }

    /// Every run of 11 or more digits (and a last X) of the sample that is an ID or telephone number.
    private static func numbers(in bytes: [UInt8]) -> [String] {
        var found: Set<String> = []
        for field in String(decoding: bytes, as: UTF8.self).split(whereSeparator: { ",\"\n\r：:；; ".contains($0) }) {
            let digits = field.utf8.prefix { (0x30...0x39).contains($0) }.count
            let isID = field.utf8.count == 18 && digits >= 17
            let isPhone = field.utf8.count == 11 && digits == 11 && field.hasPrefix("1")
            if isID || isPhone { found.insert(String(field)) }
        }
        return found.sorted()
    }

    /// The number of the first case of the sample.
    private static func firstNumber(_ bytes: [UInt8]) throws -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard
            let field = text.split(whereSeparator: { $0 == "," || $0.isNewline }).first(where: { $0.hasPrefix("杭工调") })
        else {
            throw Program.Failure("the sample holds no case")
        }
        return String(field)
    }

    /// The secrets that stand somewhere in the bytes. Runs of digits are cut out and compared, so that the search is one pass.
    private static func found(_ secrets: [String], in bytes: [UInt8]) -> [String] {
        let known = Set(secrets.map { Array($0.utf8) })
        let lengths = Set(known.map(\.count)).sorted()
        var hits: Set<String> = []
        var run = 0
        for (place, byte) in bytes.enumerated() {
            let isDigit = (0x30...0x39).contains(byte)
            run = isDigit || byte == 0x58 ? run + 1 : 0
            guard run >= 11 else { continue }
            for length in lengths where run >= length {
                let piece = Array(bytes[(place + 1 - length)...place])
                if known.contains(piece) { hits.insert(String(decoding: piece, as: UTF8.self)) }
            }
        }
        return hits.sorted()
    }
}
