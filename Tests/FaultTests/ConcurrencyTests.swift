import Foundation
import Testing

/// Many programs at one desk.
@Suite(.serialized) struct ConcurrencyTests {
    /// How many cases are opened, and how many programs do it side by side.
    @Test(arguments: [(200, 8), (48, 16)])
    func everyCaseGetsItsNumber(_ count: Int, _ width: Int) throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let calls = (0..<count).map { _ in Program.Call(Scratch.opening("张三") + ["--json", "--home", scratch.home]) }
        let outcomes = try Program.run(calls, width: width, in: scratch.folder)
        struct Answer: Decodable { var number: String }
        var numbers: [String] = []
        for outcome in outcomes {
            #expect(outcome.code == 0, "\(outcome.complained)")
            if outcome.code == 0 {
                numbers.append(try JSONDecoder().decode(Answer.self, from: Data(outcome.output)).number)
            }
        }
        // …00001号 to …00200号, each once.
        let ordinals = numbers.compactMap { Int($0.suffix(6).dropLast()) }
        #expect(ordinals.sorted() == Array(1...count))
        let check = try scratch.check()
        #expect(check.clean && check.cases == count)
    }

    /// Both looked at version 1; one wins, the other is told.
    @Test func theSameStepTwice() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        for turn in 0..<3 {
            let number = "n\(turn)"
            try scratch.desk(Scratch.opening("张三", number: number))
            let call = Program.Call(["case", "receive", number, "--expect-version", "1", "--home", scratch.home])
            let outcomes = try Program.run([call, call], width: 2, in: scratch.folder)
            #expect(outcomes.compactMap(\.code).sorted() == [0, 1])
            for outcome in outcomes where outcome.code == 1 { #expect(outcome.complained.contains("[outdated]")) }
        }
        #expect(try scratch.check().clean)
    }

    /// The same act sent several times at once is done once, and every sender gets its result.
    @Test func theSameActManyTimes() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let act = ["--command-id", "3F2504E0-4F89-11D3-9A0C-0305E82C3301", "--json", "--home", scratch.home]
        let call = Program.Call(Scratch.opening("张三") + act)
        let outcomes = try Program.run(Array(repeating: call, count: 8), width: 8, in: scratch.folder)
        for outcome in outcomes { #expect(outcome.code == 0, "\(outcome.complained)") }
        #expect(try scratch.check().cases == 1)
    }

    /// Reports made while a ledger goes in see none of it or all of it; commands of others wait and are done.
    @Test func aReaderDuringAnIntake() throws {
        let scratch = try Scratch()
        try scratch.makeDesk()
        let ledger = try scratch.makeLedger(cases: 600)
        let intake = try Running(
            Program.Call(["import", "ledger", ledger, "--home", scratch.home]), in: scratch.folder)
        var seen: Set<Int> = []
        var opened = 0
        while try !intake.hasEnded(), opened < 100 {
            let report = try scratch.run(["case", "list", "--limit", "2000", "--json", "--home", scratch.home])
            #expect(report.code == 0, "\(report.complained)")
            seen.insert(report.said.components(separatedBy: "杭工调").count - 1)
            let other = try scratch.run(Scratch.opening("张三") + ["--home", scratch.home])
            #expect(other.code == 0, "\(other.complained)")
            if other.code == 0 { opened += 1 }
        }
        let outcome = try intake.wait()
        #expect(outcome.code == 0, "\(outcome.complained)")
        #expect(seen.isSubset(of: [0, 600]), "\(seen)")
        let check = try scratch.check()
        #expect(check.clean && check.cases == 600 + opened)
    }
}
