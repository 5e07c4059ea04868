import Foundation
import Testing

/// Decisions about volumes whose retention is over, at the command line.
struct RetentionTests {
    private static let number = "西湖区工调〔2014〕00001号"

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        let number = RetentionTests.number
        for line in [
            "case open --worker 王甲 --employer 样例公司 --category wages --summary 欠薪 --on 2014-03-03",
            "case receive \(number) --on 2014-03-03", "case refuse \(number) --ground out-of-scope --on 2014-03-04",
            "case archive \(number) --volume 卷一 --pages 12 --retention-years 5 --missing application --missing rights "
                + "--missing identity --missing cover --on 2014-04-02",
        ] {
            let reply = try desk.run(line)
            #expect(reply.exitCode == 0, "\(line): \(reply.text)")
        }
        return desk
    }

    @Test func aDecisionIsRecordedAndHolds() throws {
        let desk = try desk()
        let number = RetentionTests.number
        #expect(
            try desk.run("retention list").text
                == "\(number)  卷号 卷一  12页  2014-04-02归档  保管5年  2019-04-02期满\n")
        #expect(try desk.run("retention list --settled").text == "还没有作过处置决定。\n")
        for (options, code) in [
            ("--decision keep --record 鉴1号 --reason 仍有价值", "out-of-range"),
            ("--decision destroy --record 鉴1号 --reason 仍有价值 --on 2019-04-02", "out-of-range"),
            ("--decision destroy --until 2030-01-01 --record 鉴1号 --reason 无价值", "usage"),
        ] {
            let reply = try desk.run("retention decide \(number) \(options) --today 2025-06-30")
            #expect(reply.exitCode != 0 && reply.text.contains("[\(code)]"), "\(reply.text)")
        }
        #expect(try desk.run("retention decide \(number) --decision zz --record 鉴1号 --reason x").exitCode == 2)
        let kept = try desk.run(
            "retention decide \(number) --decision keep --until 2030-12-31 --record 鉴1号 --reason 仍有查考价值")
        #expect(kept.text == "\(number)（卷号 卷一）：2025-06-30 决定延长保管至 2030-12-31（鉴1号）：仍有查考价值\n")
        #expect(try desk.run("retention list").text == "没有保管期满的卷宗。\n")
        #expect(try desk.run("retention decide \(number) --decision destroy --record 鉴2号 --reason 无价值").exitCode == 0)
        let settled = try desk.run("retention list --settled").text
        #expect(settled.contains("决定销毁（鉴2号）") && !settled.contains("鉴1号"))
        #expect(try desk.run("retention list --settled --json").text.contains("\"decision\":\"destroy\""))
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func onlyAnAdministratorDecides() throws {
        let desk = try desk()
        let reply = try desk.run(
            "retention decide \(RetentionTests.number) --decision destroy --record 鉴1号 --reason 无价值 --as clerk")
        #expect(reply.exitCode == 1 && reply.text.contains("[not-permitted]"))
        #expect(try desk.run("retention list").text.hasPrefix(RetentionTests.number))
    }
}
