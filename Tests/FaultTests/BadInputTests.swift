import Foundation
import Testing

/// Whatever is typed or handed over, a command ends with 0, 1 or 2, with a sentence, and leaves the desk in order.
@Suite(.serialized) struct BadInputTests {
    private static let values: [[UInt8]] = [
        [], Array("x".utf8), Array("-1".utf8), Array("99999999999999999999999999".utf8),
        Array("9223372036854775807".utf8),
        Array("-9223372036854775808".utf8), Array("2017-02-30".utf8), Array("9999-12-31".utf8),
        Array("0001-01-01".utf8),
        [0xFF, 0xFE, 0xC3, 0x28], Array("a\u{1}\u{1B}[31m\u{7F}\u{202E}b".utf8), Array("'; DROP TABLE desk; --".utf8),
        Array("--".utf8), Array("--home".utf8), Array("-".utf8), Array("../../../etc/passwd".utf8),
        Array("/dev/full".utf8),
        Array("１２３".utf8), [UInt8](repeating: 0x61, count: 100_000), Array("wages=92233720368547758.07".utf8),
        Array("wages=99999999999999999999".utf8), Array("1e309".utf8), Array("%s%n".utf8), Array("2026-01-05".utf8),
    ]

    @Test func everyCommandAnswersBadWordsWithASentence() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "x"))
        let leaves = try CommandTree.leaves(in: scratch.folder)
        #expect(leaves.count > 90, "the commands could not be read from the help")
        var turn = 0
        var calls: [Program.Call] = []
        for leaf in leaves {
            let home = leaf.takesHome ? ["--home", scratch.home] : []
            let path = leaf.path.map { Array($0.utf8) }
            let whole = leaf.required + home
            for words in [whole, leaf.required + ["--nonsense"]] { calls.append(Program.Call(leaf.path + words)) }
            func next() -> [UInt8] {
                turn += 1
                return BadInputTests.values[turn % BadInputTests.values.count]
            }
            if leaf.required.contains(where: { !$0.hasPrefix("--") }) {
                let value = next()
                let words = leaf.required.map { $0.hasPrefix("--") ? Array($0.utf8) : value }
                calls.append(Program.Call(bytes: path + words + home.map { Array($0.utf8) }))
            }
            let optional = leaf.options.filter { $0 != "--home" && $0 != "--lang" && !leaf.required.contains($0) }
            for place in 0..<min(2, optional.count) {
                let option = optional[(turn + place * 7) % optional.count]
                calls.append(Program.Call(bytes: path + (whole + [option]).map { Array($0.utf8) } + [next()]))
            }
        }
        for (call, outcome) in zip(calls, try Program.run(calls, width: 3, in: scratch.folder)) {
            #expect(BadInputTests.fault(outcome) == nil, "\(call.shown)")
        }
        #expect(try scratch.check().clean)
    }

    /// What is wrong with an answer; nil when nothing is.
    static func fault(_ outcome: Program.Outcome) -> String? {
        guard let code = outcome.code else { return "ended by signal \(outcome.signal)" }
        let complaint = outcome.complained
        if !(0...2).contains(code) { return "exit \(code): \(complaint.prefix(300))" }
        if code != 0, complaint.isEmpty, outcome.output.isEmpty { return "exit \(code) without a word" }
        if outcome.errors.count > 20_000 { return "a complaint of \(outcome.errors.count) bytes" }
        if String(validating: outcome.errors, as: UTF8.self) == nil { return "a complaint that is no UTF-8" }
        let isHarmless = complaint.unicodeScalars.allSatisfy {
            $0 == "\n" || $0 == "\t"
                || $0.value >= 32 && !(0x7F...0x9F).contains($0.value) && !(0x202A...0x202E).contains($0.value)
        }
        if !isHarmless { return "control characters on the terminal" }
        for word in ["Fatal error", "Error Domain", "NSCocoa", "SQLiteFailure"] where complaint.contains(word) {
            return "internal words: \(complaint.prefix(300))"
        }
        return nil
    }

    /// Bodies on standard input, most of them larger or deeper than anything honest.
    @Test(arguments: [
        "", "{", "[]", "null", "{\"worker\":1}", "{\"worker\":[\"张三\"],\"nonsense\":true}",
        "{\"worker\":\"a\\u0000b\"}",
        "{\"worker\":\"\\ud800\"}", "{\"on\":\"2017-02-30\"}", "{\"persons\":1e400}", "{\"claim\":{\"wages\":-1}}",
    ])
    func theBodyOfACase(_ body: String) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try refuses(Array(body.utf8), scratch)
    }

    @Test(
        arguments: [
            (Array("{\"summary\":\"".utf8), UInt8(0x61), 11 << 20), ([], UInt8(0x5B), 1 << 20),
            ([], UInt8(0xFF), 1 << 16),
            (Array("{\"worker\":".utf8), UInt8(0x5B), 1 << 20),
            (Array("{\"persons\":".utf8), UInt8(0x39), 10 << 20 - 100),
        ] as [([UInt8], UInt8, Int)])
    func aHugeBody(_ start: [UInt8], _ filling: UInt8, _ count: Int) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try refuses(start + [UInt8](repeating: filling, count: count), scratch)
    }

    private func refuses(_ body: [UInt8], _ scratch: Scratch) throws {
        let file = scratch.folder + "/body"
        try scratch.write(body, to: file)
        let outcome = try scratch.run(["case", "open", "-", "--home", scratch.home], input: file)
        #expect(BadInputTests.fault(outcome) == nil && outcome.code != 0)
        #expect(try scratch.check().cases == 0)
    }

    /// A file whose name is one letter, beside the folder one stands in; a device without an end; a pipe without a writer.
    @Test func unusualPlaces() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        mkfifo(scratch.folder + "/pipe", 0o600)
        #expect(try scratch.run(["backup", "x", "--home", scratch.home]).code == 0)
        for words in [
            ["import", "ledger", "/dev/full"], ["import", "outreach", "/dev/full"], ["import", "ledger", "/dev/zero"],
            ["import", "ledger", scratch.folder + "/pipe"], ["calendar", "import", scratch.folder + "/pipe"],
            ["rule", "import", scratch.folder + "/pipe"], ["import", "ledger", scratch.folder],
            ["backup", "/dev/full"],
            ["backup", scratch.folder], ["backup", "/proc/x"],
            ["restore", "/dev/zero", "--home", scratch.folder + "/other"],
        ] {
            let home = words.contains("--home") ? [] : ["--home", scratch.home]
            let outcome = try scratch.run(words + home)
            #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1, "\(words)")
        }
        #expect(try scratch.check().clean)
    }

    /// A file that is no ledger; the description keeps megabytes of bytes out of the test's log.
    struct NoTable: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let content: [UInt8]
    }

    static let noTables = [
        NoTable(testDescription: "empty", content: []),
        NoTable(testDescription: "one NUL", content: [0]),
        NoTable(testDescription: "the start of a zip", content: Array("PK\u{3}\u{4}".utf8)),
        NoTable(testDescription: "a header of one column", content: Array("案号\n".utf8)),
        NoTable(testDescription: "1 MiB of 0xFF", content: [UInt8](repeating: 0xFF, count: 1 << 20)),
        NoTable(testDescription: "1 MiB of quotation marks", content: [UInt8](repeating: 0x22, count: 1 << 20)),
        NoTable(testDescription: "3 MiB of commas", content: [UInt8](repeating: 0x2C, count: 3 << 20)),
    ]

    /// Files that are no ledger, for every command that reads a table.
    @Test(arguments: noTables)
    func aFileThatIsNoTable(_ file: NoTable) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "x"))
        let path = scratch.folder + "/file.csv"
        try scratch.write(file.content, to: path)
        for words in [
            ["import", "ledger", path], ["case", "roll", "x", path], ["calendar", "import", path],
            ["rule", "import", path],
            ["restore", path, "--home", scratch.folder + "/other"],
        ] {
            let home = words.contains("--home") ? [] : ["--home", scratch.home]
            let outcome = try scratch.run(words + home)
            #expect(BadInputTests.fault(outcome) == nil && outcome.code != 0, "\(words)")
        }
        #expect(try scratch.check().clean)
        #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/other"))
    }
}
