import Foundation
import Testing

/// A desk on a disk or in a folder that may not be written to: everything can be looked at, and nothing is changed.
@Suite(.serialized, .enabled(if: Program.canBeNobody)) struct ReadOnlyDeskTests {
    /// What may not be written.
    enum Place: String, CaseIterable, Sendable {
        case folderAndFiles, filesAlone, folderAlone

        var folders: mode_t { self == .filesAlone ? 0o700 : 0o500 }
        var files: mode_t { self == .folderAlone ? 0o600 : 0o400 }
    }

    private static let readings: [[String]] = [
        ["status", "n1"], ["agenda"], ["report", "--from", "2026-01", "--to", "2026-12"], ["case", "list"],
        ["case", "show", "n1"], ["case", "events", "n1"], ["check"], ["setting", "list"], ["import", "list"],
    ]
    private static let writings: [[String]] = [
        Scratch.opening("李四"), ["case", "note", "n1", "--text", "x"], ["consultation", "add", "--question", "q"],
        ["office", "add", "3302", "--name", "乙", "--level", "district"], ["check", "--rebuild"],
    ]

    @Test(arguments: Place.allCases)
    func canBeReadAndNotWritten(_ place: Place) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "n1") + ["--id-number", "110101199003070556"])
        let before = try ReadOnlyDeskTests.readings.map { try scratch.desk($0) }
        try scratch.handOver(folders: place.folders, files: place.files)
        for (words, expected) in zip(ReadOnlyDeskTests.readings, before) {
            let outcome = try run(words, scratch)
            #expect(outcome.code == 0 && outcome.said == expected, "\(words): \(outcome.complained)")
        }
        let bytes = try scratch.bytes(scratch.home + "/desk.sqlite")
        for words in ReadOnlyDeskTests.writings {
            let outcome = try run(words, scratch)
            #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1, "\(words)")
            #expect(outcome.complained.contains("[read-only]"), "\(words): \(outcome.complained)")
        }
        #expect(try scratch.bytes(scratch.home + "/desk.sqlite") == bytes)
        // A backup is written elsewhere.
        #expect(try run(["backup", "copy.tar"], scratch).code == 0)
        try scratch.handOver(folders: 0o700, files: 0o600)
        #expect(try run(["restore", "copy.tar", "--home", scratch.folder + "/again"], scratch, at: nil).code == 0)
        #expect(try run(["case", "note", "n1", "--text", "x"], scratch).code == 0)
    }

    /// A log that still holds commits and an index of it that cannot be made: a sentence, not half of the desk.
    @Test func aLogThatCannotBeReadIsNamed() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let ledger = try scratch.makeLedger(cases: 400)
        let running = try Running(
            Program.Call(["import", "ledger", ledger, "--home", scratch.home]), in: scratch.folder)
        let log = scratch.home + "/desk.sqlite-wal"
        while try !running.hasEnded() {
            var status = stat()
            if stat(log, &status) == 0, status.st_size > 100_000 { running.kill() }
        }
        _ = try running.wait()
        unlink(scratch.home + "/desk.sqlite-shm")
        try scratch.handOver(folders: 0o500, files: 0o400)
        let outcome = try run(["case", "list"], scratch)
        #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1)
        #expect(outcome.complained.contains("desk.sqlite-wal"), "\(outcome.complained)")
        try scratch.handOver(folders: 0o700, files: 0o600)
        #expect(try run(["check"], scratch).code == 0)
    }

    /// Nothing may be read either.
    @Test func aFileThatMayNotBeReadIsNamed() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.handOver(folders: 0o500, files: 0)
        let outcome = try run(["case", "list"], scratch)
        #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1)
        try scratch.handOver(folders: 0o700, files: 0o600)
    }

    private func run(_ words: [String], _ scratch: Scratch) throws -> Program.Outcome {
        try run(words, scratch, at: scratch.home)
    }

    private func run(_ words: [String], _ scratch: Scratch, at home: String?) throws -> Program.Outcome {
        let place = home.map { ["--home", $0] } ?? []
        return try Running(Program.Call(words + place, isByNobody: true), in: scratch.folder).wait()
    }
}
