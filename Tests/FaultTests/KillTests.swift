import Foundation
import Testing

/// The power fails while something is being recorded: afterwards the desk is whole, and what was acknowledged is there.
@Suite(.serialized) struct KillTests {
    /// When an intake is ended.
    enum Moment: Sendable, CustomStringConvertible {
        /// After so many looks at the desk's folder.
        case looks(Int)
        /// Once the staging folder holds a file of at least so many bytes.
        case staged(Int)
        /// Once the write-ahead log holds so many bytes.
        case logged(Int)

        var description: String {
            switch self {
            case .looks(let count): "after \(count) looks"
            case .staged(let bytes): "\(bytes) bytes staged"
            case .logged(let bytes): "\(bytes) bytes logged"
            }
        }
    }

    private static func isReached(_ moment: Moment, _ looks: Int, _ scratch: Scratch) -> Bool {
        switch moment {
        case .looks(let count): looks >= count
        case .staged(let bytes): scratch.files(below: scratch.home + "/staging").contains { size($0) >= bytes }
        case .logged(let bytes): size(scratch.home + "/desk.sqlite-wal") >= bytes
        }
    }

    /// 0 for a file that is not there.
    private static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    @Test(arguments: [
        Moment.looks(30), .staged(0), .staged(40_000), .logged(80_000), .logged(200_000), .logged(400_000),
    ])
    func anIntakeIsWholeOrNotAtAll(_ moment: Moment) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let ledger = try scratch.makeLedger(cases: 160)
        let running = try Running(
            Program.Call(["import", "ledger", ledger, "--home", scratch.home]), in: scratch.folder)
        var looks = 0
        while try !running.hasEnded(), looks < 1_000_000 {
            looks += 1
            if KillTests.isReached(moment, looks, scratch) { running.kill() }
        }
        _ = try running.wait()
        let after = try scratch.check()
        #expect(after.clean)
        #expect(after.cases == 0 || after.cases == 160)
        try scratch.desk(["import", "ledger", ledger])
        let again = try scratch.check()
        #expect(again.clean && again.cases == 160)
        #expect(scratch.files(below: scratch.home + "/staging").isEmpty)
    }

    /// One command after the other is begun and ended at another point of its way; those that had said yes are there.
    @Test func whatWasAcknowledgedIsThere() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(Scratch.opening("张三", number: "n1"))
        var moments = SeededMoments(seed: 11)
        var acknowledged = 0
        var begun = 0
        for turn in 0..<40 {
            let words =
                turn % 2 == 0
                ? Scratch.opening("李四", number: "k\(turn)") : ["case", "note", "n1", "--text", "第\(turn)次"]
            let running = try Running(Program.Call(words + ["--home", scratch.home]), in: scratch.folder)
            // Every fourth command is let go on to its end.
            let limit = turn % 4 == 3 ? Int.max : moments.next(below: 2_000)
            var looks = 0
            while try !running.hasEnded() {
                looks += 1
                if looks >= limit { running.kill() }
            }
            let outcome = try running.wait()
            begun += 1
            guard outcome.code == 0 else {
                #expect(outcome.signal == SIGKILL, "\(words): \(outcome.complained)")
                continue
            }
            acknowledged += 1
            if turn % 2 == 0 {
                #expect(try scratch.desk(["status", "k\(turn)"]).contains("k\(turn)"))
            } else {
                #expect(try scratch.desk(["case", "events", "n1"]).contains("第\(turn)次"))
            }
        }
        let check = try scratch.check()
        #expect(check.clean && acknowledged >= 10)
        // The desk itself made two commits, the first case one.
        #expect(check.commits >= acknowledged + 3 && check.commits <= begun + 3)
    }

    /// Ended while the tables are made anew: the old ones stand, and a second go ends well.
    @Test(arguments: [0, 100_000])
    func aRebuildIsWholeOrNotAtAll(logged: Int) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        try scratch.desk(["import", "ledger", try scratch.makeLedger(cases: 150)])
        let running = try Running(Program.Call(["check", "--rebuild", "--home", scratch.home]), in: scratch.folder)
        var looks = 0
        while try !running.hasEnded(), looks < 1_000_000 {
            looks += 1
            let size = KillTests.size(scratch.home + "/desk.sqlite-wal")
            if looks > 20, size >= logged { running.kill() }
        }
        _ = try running.wait()
        #expect(try scratch.check().clean)
        try scratch.desk(["check", "--rebuild"])
        #expect(try scratch.check().cases == 150)
    }
}

/// The same moments every time.
struct SeededMoments {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }
}
