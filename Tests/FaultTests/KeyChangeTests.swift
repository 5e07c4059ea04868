import Foundation
import Testing

/// The power fails, or the folder refuses, while the keys are changed: every number is readable before and after.
@Suite(.serialized) struct KeyChangeTests {
    private func sealedDesk() throws -> (scratch: Scratch, recoveryKey: String) {
        let scratch = try Scratch()
        let recoveryKey = try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "n1") + ["--id-number", "110101199003070556"])
        try scratch.desk(["import", "ledger", try scratch.makeLedger(cases: 120)])
        return (scratch, recoveryKey)
    }

    private func keyFiles(_ scratch: Scratch) -> [String] {
        scratch.files(below: scratch.home + "/keys").filter { $0.hasSuffix(".key") }
    }

    private func expectWhole(_ scratch: Scratch, _ recoveryKey: String, _ when: String) throws {
        #expect(try scratch.check().clean, "\(when)")
        #expect(try scratch.desk(["case", "show", "n1"]).contains("110*************56"), "\(when)")
        #expect(try scratch.run(["key", "check", recoveryKey, "--home", scratch.home]).code == 0, "\(when)")
    }

    @Test func endedAtAnyMoment() throws {
        let (scratch, recoveryKey) = try sealedDesk()
        var moments = SeededMoments(seed: 5)
        for turn in 0..<12 {
            let running = try Running(
                Program.Call(["key", "change", recoveryKey, "--home", scratch.home]), in: scratch.folder)
            let files = keyFiles(scratch).count
            let limit = moments.next(below: 2_000)
            var looks = 0
            while try !running.hasEnded() {
                looks += 1
                // Half of the runs end once the new key lies there, the others anywhere on the way.
                let isReached = turn % 2 == 0 ? looks >= limit : keyFiles(scratch).count > files
                if isReached { running.kill() }
            }
            _ = try running.wait()
            try expectWhole(scratch, recoveryKey, "turn \(turn)")
        }
        try scratch.desk(["key", "change", recoveryKey])
        try expectWhole(scratch, recoveryKey, "at the end")
        #expect(keyFiles(scratch).count == 2)
        // The recovery key alone brings everything back.
        for path in keyFiles(scratch) { unlink(path) }
        #expect(try scratch.run(["case", "show", "n1", "--home", scratch.home]).complained.contains("[keys-missing]"))
        try scratch.desk(["key", "restore", recoveryKey])
        try expectWhole(scratch, recoveryKey, "brought back")
    }

    @Test(.enabled(if: Program.canBeNobody))
    func aFolderOfKeysThatMayNotBeWritten() throws {
        let (scratch, recoveryKey) = try sealedDesk()
        try scratch.handOver(folders: 0o700, files: 0o600)
        chmod(scratch.home + "/keys", 0o500)
        let before = keyFiles(scratch)
        let words = ["key", "change", recoveryKey, "--home", scratch.home]
        let outcome = try Running(Program.Call(words, isByNobody: true), in: scratch.folder).wait()
        #expect(BadInputTests.fault(outcome) == nil && outcome.code == 1)
        #expect(keyFiles(scratch) == before)
        chmod(scratch.home + "/keys", 0o700)
        try expectWhole(scratch, recoveryKey, "refused")
        // Key files that may not be written are replaced, not written.
        for path in before { chmod(path, 0o400) }
        #expect(try Running(Program.Call(words, isByNobody: true), in: scratch.folder).wait().code == 0)
        try expectWhole(scratch, recoveryKey, "changed")
    }

    /// No room for the new key, or for the transaction: the old keys stay in use.
    @Test(arguments: [0, 1, 64, 400])
    func noRoom(blocks: Int) throws {
        let (scratch, recoveryKey) = try sealedDesk()
        _ = try Running(
            Program.Call(["key", "change", recoveryKey, "--home", scratch.home], fileBlocks: blocks),
            in: scratch.folder
        ).wait()
        try expectWhole(scratch, recoveryKey, "\(blocks) blocks")
        try scratch.desk(["key", "change", recoveryKey])
        try expectWhole(scratch, recoveryKey, "after \(blocks) blocks")
        #expect(keyFiles(scratch).count == 2)
    }
}
