import Foundation
import Testing

/// What nobody should type, at every kind of command: a sentence and a code, never a trap, never a hang.
struct HostileInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let arguments: [String]
        var input: [UInt8] = []
        let exitCode: Int32
        let says: String
        var testDescription: String { name }

        init(_ name: String, _ arguments: [String], input: [UInt8] = [], _ exitCode: Int32, _ says: String) {
            self.name = name
            self.arguments = arguments
            self.input = input
            self.exitCode = exitCode
            self.says = says
        }
    }

    private static let number = "西湖区工调〔2025〕00001号"
    private static let long = String(repeating: "长", count: 30_000)

    private static func json(_ summaryBytes: Int) -> [UInt8] {
        Array(#"{"worker":"甲","employer":"乙","summary":""#.utf8) + [UInt8](repeating: 97, count: summaryBytes)
            + Array("\"}".utf8)
    }

    static let cases: [Case] = [
        Case("10 MB field", ["case", "open", "-"], input: json(10_000_000), 1, "[text-too-long]"),
        Case("more than 10 MiB", ["case", "open", "-"], input: json(11 << 20), 1, "[too-large]"),
        Case("cut JSON", ["case", "open", "-"], input: Array(#"{"worker":"#.utf8), 2, "[invalid-json]"),
        Case(
            "invalid UTF-8 in JSON", ["case", "open", "-"], input: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], 2,
            "[invalid-json]"),
        Case(
            "NUL in a name", ["case", "open", "-"], input: Array(#"{"worker":"a\u0000b","employer":"x"}"#.utf8), 1,
            "[text-unreadable]"),
        Case("control character in a name", ["case", "open", "--worker", "a\u{1}b", "--employer", "x"], 1, "--worker"),
        Case(
            "control character in an address", ["case", "add-worker", number, "--worker", "甲", "--address", "a\u{7}"],
            1, "[text-unreadable]"),
        Case(
            "direction character in a note", ["case", "note", number, "--text", "a\u{202E}b"], 1, "[text-unreadable]"),
        Case("long note", ["case", "note", number, "--text", long], 1, "[text-too-long]"),
        Case(
            "long attendee", ["case", "hold-session", number, "--attendee", long, "--record", "x"], 1, "[text-too-long]"
        ),
        Case(
            "no schemas of SDMX", ["filing", "check", "/nowhere", "--sdmx-schemas", "/nowhere"], 1, "[no-sdmx-schemas]"),
        Case("long number", ["case", "show", long], 1, "[not-found]"),
        Case("blank number", ["case", "show", ""], 1, "[not-found]"),
        Case("unknown case", ["case", "accept", "无此案"], 1, "[not-found]"),
        Case("unknown code", ["case", "close", number, "--outcome", "maybe"], 2, "noAgreement"),
        Case("unknown flag", ["case", "accept", number, "--please"], 2, "--please"),
        Case(
            "no such day", ["case", "accept", number, "--on", "2025-02-30", "--today", "2025-06-30"], 2, "2025-02-30"),
        Case(
            "day to come", ["case", "note", number, "--text", "x", "--on", "2025-07-01", "--today", "2025-06-30"], 1,
            "[day-in-future]"),
        Case(
            "amount beyond all bounds", ["case", "pay", number, "--amount", "99999999999999999999"], 2,
            "99999999999999999999"),
        Case(
            "amount of nothing", ["case", "waive", number, "--head", "wages", "--amount", "0", "--reason", "x"], 1,
            "[amount-not-positive]"),
        Case("largest amount", ["case", "pay", number, "--amount", "90000000000000000"], 1, "[amount-too-large]"),
        Case(
            "entry that cannot be", ["case", "reverse", number, "--entry", "9223372036854775807", "--reason", "x"], 1,
            "[no-such-entry]"),
        Case(
            "entry below all", ["case", "reverse", number, "--entry=-9223372036854775808", "--reason", "x"], 1,
            "[no-such-entry]"),
        Case(
            "event below all", ["case", "correct", number, "--event=-1", "--set", "on=2025-01-01", "--reason", "x"], 1,
            "[no-such-event]"),
        Case(
            "event beyond",
            ["case", "correct", number, "--event", "9223372036854775807", "--set", "a=1", "--reason", "x"], 1,
            "[no-such-event]"),
        Case(
            "deep path",
            [
                "case", "correct", number, "--event", "0", "--set", String(repeating: "a.", count: 5_000) + "b=1",
                "--reason", "x",
            ], 1, "[no-such-field]"),
        Case(
            "path without value", ["case", "correct", number, "--event", "0", "--set", "on", "--reason", "x"], 2,
            "[usage]"),
        Case(
            "path into a word", ["case", "correct", number, "--event", "0", "--set", "summary.x=1", "--reason", "x"], 1,
            "[no-such-field]"),
        Case(
            "correction to nonsense",
            ["case", "correct", number, "--event", "0", "--set", "workers={}", "--reason", "x"], 1,
            "[correction-unreadable]"),
        Case(
            "credit code nobody was given",
            ["case", "open", "--worker", "甲", "--employer", "乙", "--credit-code", "12345"],
            1, "[unreadable]"),
        Case(
            "correction to such a code",
            ["case", "correct", number, "--event", "0", "--set", "employers.0.creditCode=12345", "--reason", "x"], 1,
            "[correction-unreadable]"),
        Case(
            "persons beyond all bounds", ["case", "open", "--worker", "甲", "--persons", "9223372036854775807"], 1,
            "[amount-too-large]"),
        Case(
            "resident ID that is none", ["case", "add-worker", number, "--worker", "甲", "--id-number", "12345"], 1,
            "[invalid]"),
        Case("office that cannot be", ["case", "open", "--worker", "甲", "--office", "../etc"], 2, "[usage]"),
        Case("officer that cannot be", ["case", "list", "--as", "a b"], 2, "--as"),
        Case("officer nobody knows", ["case", "list", "--as", "nobody"], 1, "[officer-unknown]"),
        Case("limit of nothing", ["case", "list", "--limit", "0"], 2, "--limit"),
        Case("roll that is a folder", ["case", "roll", number, "/"], 1, "--file"),
        Case("calendar that is not there", ["calendar", "import", "/no/such/file"], 1, "[unreachable]"),
        Case("rules that are none", ["rule", "import", "/dev/null"], 1, "--file"),
        Case("endless table", ["calendar", "import", "/dev/zero"], 1, "[not-a-file]"),
        Case("year nobody knows", ["calendar", "show", "-9223372036854775808"], 2, "year"),
        Case("setting with a path in it", ["setting", "set", "../x", "1"], 2, "../x"),
        Case(
            "negative visitors", ["outreach", "add", "--kind", "street", "--place", "x", "--visitors=-1"], 1,
            "[amount-not-positive]"),
        Case(
            "boundless copies", ["drafting", "add", "--kind", "other", "--copies", "9223372036854775807"], 1,
            "[amount-too-large]"),
        Case(
            "consultation nobody knows", ["consultation", "promote", "00000000-0000-0000-0000-000000000000"], 1,
            "[not-found]"),
        Case("identifier that is none", ["consultation", "promote", "x"], 2, "x"),
        Case(
            "score beyond", ["case", "aid-review-quality", number, "--score", "101", "--reviewer", "x"], 1,
            "[wrong-procedure]"),
        Case("no desk", ["case", "list", "--home", "/no/such/desk"], 1, "[not-a-desk]"),
    ]

    @Test(arguments: cases)
    func isAnswered(_ hostile: Case) throws {
        let desk = try TestDesk()
        _ = try desk.run(
            "case open --worker 张伟 --employer 甲厂 --category wages --claim wages=1000 --summary 欠薪 --on 2025-06-01")
        let reply = try desk.run(hostile.arguments, input: hostile.input)
        #expect(reply.exitCode == hostile.exitCode, "\(reply.text.prefix(500))")
        #expect(reply.text.contains(hostile.says), "\(reply.text.prefix(500))")
        let after = try desk.run(["case", "list", "--json"])
        #expect(after.text.contains("\"version\":1"))
        #expect(!after.text.contains("\"version\":2"))
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        let desk = try TestDesk()
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = [
            "-c", #""$0" case open --worker "$(printf '\377\376')" --employer x"#,
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
                .appendingPathComponent("labordesk").path,
        ]
        shell.environment = ["LABORDESK_HOME": desk.path, "PATH": "/bin:/usr/bin"]
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 2)
    }
}
