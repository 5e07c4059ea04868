import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// A roll pasted out of a spreadsheet.
@Suite struct PastedRollTests {
    private static let today = Day("2025-06-30")!
    /// Valid ones, made for these tests.
    private static let ids = ["11010519491231002X", "440524188001010014"]

    @Test func aHeadingNamesTheColumns() throws {
        let roll = PastedRoll(
            "序号\t姓名\t身份证号码\t联系电话\t请求金额（元）\t性别\r\n1\t王甲\t\(Self.ids[0])\t13800000000\t12,000.50\t\r\n2\t李乙\t\t\t3000\t女\r\n",
            today: Self.today)
        #expect(roll.problem == nil)
        #expect(roll.isRight)
        #expect(roll.leftOut == ["序号", "联系电话"])
        #expect(roll.table.claimants.map(\.name) == ["王甲", "李乙"])
        #expect(roll.table.claimants.map(\.claimed.fen) == [1_200_050, 300_000])
        #expect(roll.table.claimants.map(\.sex) == [.female, .female])
        #expect(roll.table.claimants.map(\.line) == [1, 2])
        #expect(roll.claimed == Money(fen: 1_500_050))
    }

    @Test func withoutAHeadingTheContentTells() {
        let roll = PastedRoll(
            "1\t王甲\t男\t\(Self.ids[0])\t13800000000\t12000\n2\t李乙\t女\t\t13900000000\t3000.5", today: Self.today)
        #expect(roll.problem == nil)
        #expect(roll.places == [.name: 1, .sex: 2, .idNumber: 3, .claimed: 5])
        #expect(roll.table.claimants.map(\.claimed.fen) == [1_200_000, 300_050])
    }

    /// Two columns of sums are not told apart by guessing.
    @Test func whatIsNotClearIsLeftOut() {
        let roll = PastedRoll("王甲\t100\t200\n李乙\t300\t100", today: Self.today)
        #expect(roll.places == [.name: 0])
        #expect(PastedRoll("100\t200", today: Self.today).problem != nil)
    }

    @Test func everyLineSaysWhatIsWrongWithIt() {
        let roll = PastedRoll(
            """
            姓名\t身份证号\t请求金额\t农民工
            王甲\t110105194912310021\t很多\t是
            \t\t100\t
            李乙\t\(Self.ids[0])\t\t也许
            赵丙\t\(Self.ids[0])\t\t
            钱丁\t\t5\t
            钱丁\t\t6\t
            """, today: Self.today)
        #expect(roll.problem == nil)
        #expect(
            roll.lines.map { $0.flaws.map(\.column) } == [
                [.claimed, .idNumber], [.name], [.migrant], [.idNumber], [], [],
            ])
        #expect(roll.lines[3].flaws.first?.sentence.chinese == "与第4行的身份证号相同")
        #expect(roll.twins == ["钱丁"])
        #expect(roll.flawed == 4)
        #expect(!roll.isRight)
        #expect(roll.table.claimants.map(\.name) == ["钱丁", "钱丁"])
    }

    @Test(arguments: ["", " \n\t\n", "姓名", "姓名\t姓名\n王甲\t王甲", "身份证号\n1"])
    func aTableThatNamesNobodyIsTurnedDown(_ text: String) {
        #expect(PastedRoll(text, today: Self.today).problem != nil)
    }

    @Test func someThousandsAreRead() {
        let lines = (1...PastedRoll.most).map { "样例\($0 % 10 == 0 ? "一" : "二")\t\($0).50" }
        #expect(PastedRoll(lines.joined(separator: "\n"), today: Self.today).table.claimants.count == PastedRoll.most)
        let more = lines + ["样例\t1", "样例\t1"]
        #expect(PastedRoll(more.joined(separator: "\n"), today: Self.today).problem != nil)
    }

    @Test func aFileBecomesTextThatReadsTheSame() throws {
        let path = FileManager.default.temporaryDirectory.path + "/roll-\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("\u{FEFF}姓名,请求金额\r\n\"王\t甲\",\"1,000\"\r\n\r\n李乙,2\r\n".utf8).write(to: URL(fileURLWithPath: path))
        let text = try PastedRoll.text(of: path)
        #expect(text == "姓名\t请求金额\n王 甲\t1,000\n李乙\t2")
        #expect(PastedRoll(text, today: Self.today).table.claimants.map(\.claimed.fen) == [100_000, 200])
        try Data([0x50, 0x4B, 3, 4, 0, 0]).write(to: URL(fileURLWithPath: path))
        #expect(throws: TypedProblem.self) { try PastedRoll.text(of: path) }
    }
}
