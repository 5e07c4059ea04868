import Foundation
import Testing

/// A desk that is not there, not ours, damaged, without keys or without room: a sentence each time, and nothing half done.
@Suite(.serialized) struct DamagedDeskTests {
    /// One way in which a desk may be unfit.
    enum Damage: String, CaseIterable, Sendable {
        case missing, isFile, isEmpty, newerSchema, noSchema, otherApplication, halved, cutToAHeader, emptied,
            overwritten
    }

    private static let words: [[String]] = [
        ["status", "n1"], ["agenda"], ["report", "--from", "2026-01", "--to", "2026-12"], ["case", "list"],
        ["case", "show", "n1"],
        ["check"], ["check", "--rebuild"], Scratch.opening("李四"), ["case", "note", "n1", "--text", "x"],
        ["office", "add", "3302", "--name", "乙", "--level", "district"], ["consultation", "add", "--question", "q"],
        ["backup", "copy.tar"],
    ]

    @Test(arguments: Damage.allCases)
    func refusesWithASentence(_ damage: Damage) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "n1"))
        let home = try inflict(damage, scratch)
        let before = try? scratch.bytes(home + "/desk.sqlite")
        for words in DamagedDeskTests.words {
            let outcome = try scratch.run(words + ["--home", home])
            #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1, "\(words)")
            #expect(!outcome.errors.isEmpty, "\(words)")
        }
        #expect((try? scratch.bytes(home + "/desk.sqlite")) == before)
        #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/copy.tar"))
    }

    /// - Returns: the path to name as home.
    private func inflict(_ damage: Damage, _ scratch: Scratch) throws -> String {
        let path = scratch.home + "/desk.sqlite"
        var bytes = try scratch.bytes(path)
        switch damage {
        case .missing: return scratch.folder + "/nowhere"
        case .isFile: return path
        case .isEmpty:
            try FileManager.default.createDirectory(
                atPath: scratch.folder + "/empty", withIntermediateDirectories: true)
            return scratch.folder + "/empty"
        // The header of the file holds the schema's version in bytes 60–63 and the application in 68–71.
        case .newerSchema: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
        case .noSchema: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 0])
        case .otherApplication: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
        case .halved: bytes.removeLast(bytes.count / 2)
        case .cutToAHeader: bytes.removeLast(bytes.count - 100)
        case .emptied: bytes = []
        case .overwritten: for place in stride(from: 100, to: bytes.count, by: 37) { bytes[place] ^= 0xFF }
        }
        try scratch.write(bytes, to: path)
        return scratch.home
    }

    @Test(arguments: [true, false])
    func theKeysAreNotThisDesks(areGone: Bool) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let secret = ["--id-number", "110101199003070556"]
        try scratch.desk(Scratch.opening("张三", number: "n1") + secret)
        let keys = scratch.home + "/keys"
        for name in try FileManager.default.contentsOfDirectory(atPath: keys) where name.hasSuffix(".key") {
            try FileManager.default.removeItem(atPath: keys + "/" + name)
            if !areGone { try scratch.write([UInt8](repeating: 0x30, count: 64), to: keys + "/" + name) }
        }
        for words in [Scratch.opening("李四") + secret, ["case", "show", "n1"], ["backup", "copy.tar"]] {
            let outcome = try scratch.run(words + ["--home", scratch.home])
            #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1, "\(words)")
            #expect(outcome.complained.contains("[keys-"), "\(words)")
        }
        #expect(try scratch.desk(["status", "n1"]).contains("n1"))
        let check = try scratch.check()
        #expect(check.cases == 1 && !check.clean)
    }

    /// Files may not grow beyond a few sizes, from nothing to just too little: the command says so and changes nothing, or is done.
    @Test(arguments: [0, 1, 16, 64, 400, 2000])
    func noRoomOnTheDisk(blocks: Int) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let ledger = try scratch.makeLedger(cases: 300)
        let calls = [
            Scratch.opening("张三"), ["consultation", "add", "--question", "q"], ["import", "ledger", ledger],
            ["backup", "copy.tar"],
            ["check"],
        ]
        for words in calls {
            let before = try scratch.check()
            let outcome = try Running(
                Program.Call(words + ["--home", scratch.home], fileBlocks: blocks), in: scratch.folder
            ).wait()
            // With no room at all there is none for the sentence either: both streams go to files here.
            if blocks > 0 { #expect(BadInputTests.fault(outcome) == nil, "\(words)") }
            #expect(outcome.code.map { (0...2).contains($0) } == true, "\(words): signal \(outcome.signal)")
            let after = try scratch.check()
            #expect(after.clean, "\(words)")
            if outcome.code != 0, words.first != "import" { #expect(after.commits == before.commits, "\(words)") }
            if outcome.code != 0 { #expect(after.cases == before.cases, "\(words)") }
            if outcome.code == 1, blocks > 0 {
                #expect(outcome.complained.contains("[file-limit]"), "\(words): \(outcome.complained)")
            }
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.folder + "/copy.tar.new"))
    }
}
