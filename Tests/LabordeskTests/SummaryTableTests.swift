import Foundation
import Testing

/// Offices without a desk, from the command line: the form goes out, the table comes in.
@Suite struct SummaryTableTests {
    private static let office = "330106-cy"

    private static func desk() throws -> TestDesk {
        let desk = try TestDesk()
        #expect(try desk.run("office add \(office) --name 翠苑街道总工会 --level town").exitCode == 0)
        return desk
    }

    /// Two open at the start, three accepted, two closed, three open at the end.
    private static func table(_ changes: [String: String] = [:], period: String = "2025-05") -> String {
        var lines = ["代码,单位,数值", "office,,\(office)", "period,,\(period)"]
        let money = ["claimed", "agreed", "received", "received-verified", "recovered-closing"]
        let values = [
            ("opening", "2"), ("closing", "3"), ("accepted", "3"), ("closed", "2"), ("agreement", "1"),
            ("withdrawn", "1"),
            ("succeeded", "1"), ("persons", "12"), ("claimed", "36000"), ("agreed", "12000"), ("received", "9000"),
            ("received-verified", "9000"), ("recovered-closing", "12000"), ("consultations", "40"),
            ("consultations-promoted", "3"), ("drafting", "2"), ("outreach-sessions", "1"),
            ("outreach-visitors", "120"),
            ("outreach-leaflets", "300"), ("head", "王甲"), ("reviewer", "李乙"), ("preparer", "张丙"),
        ]
        for (code, value) in values {
            lines.append("\(code),\(money.contains(code) ? "元" : ""),\(changes[code] ?? value)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func take(_ desk: TestDesk, _ text: String, _ options: String = "") throws -> TestDesk.Reply {
        let file = desk.outside + "/table.csv"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return try desk.run("filing receive-table \(file) --office \(office) --period 2025-05 \(options)")
    }

    @Test func fromTheFormToTheFigures() throws {
        let desk = try Self.desk()
        let form = desk.outside + "/form.xlsx"
        let made = try desk.run("filing table-form --office \(Self.office) --period 2025-05 --out \(form)")
        #expect(made.exitCode == 0 && FileManager.default.fileExists(atPath: form), "\(made.text)")
        // As it went out: every required figure is named with its row.
        let empty = try desk.run("filing receive-table \(form) --office \(Self.office) --period 2025-05")
        #expect(empty.exitCode == 1 && empty.text.contains("已退回，没有任何改动"), "\(empty.text)")
        #expect(empty.text.contains("T-BLANK  第7行E列  “期初未结”没有填。空着不等于0"), "\(empty.text)")

        let taken = try Self.take(desk, Self.table())
        #expect(taken.exitCode == 0, "\(taken.text)")
        #expect(taken.text.contains("翠苑街道总工会（330106-cy）2025-05 汇总表：已接受，只报汇总数"), "\(taken.text)")
        #expect(taken.text.contains("汇总表第1号（首次报送），收件第1号，期初未结2件，期末未结3件"), "\(taken.text)")
        let coverage = try desk.run("filing coverage 2025-05")
        #expect(coverage.exitCode == 0 && coverage.text.contains("只报汇总数  汇总表第1号"), "\(coverage.text)")
        #expect(coverage.text.contains("下级单位1个，只报汇总数1个"), "\(coverage.text)")
        let json = try desk.run("filing coverage 2025-05 --json").text
        #expect(
            json.contains(#""expected":1"#) && json.contains(#""summaryOnly":1"#) && json.contains(#""missing":0"#),
            "\(json)")
        let report = try desk.run("report --from 2025-05 --to 2025-05 --json").text
        #expect(report.contains(#""accepted":3"#) && report.contains(#""claimedFen":3600000"#), "\(report)")
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func replacedAndTakenBack() throws {
        let desk = try Self.desk()
        #expect(try Self.take(desk, Self.table()).exitCode == 0)
        let same = try Self.take(desk, Self.table())
        #expect(same.exitCode == 0 && same.text.contains("以前已接受，没有变动"), "\(same.text)")
        let changed = Self.table(["claimed": "48000"])
        let shown = try Self.take(desk, changed)
        #expect(shown.exitCode == 1 && shown.text.contains("T-STANDS"), "\(shown.text)")
        #expect(shown.text.contains("请求金额  36000.00 → 48000.00  +12000.00"), "\(shown.text)")
        let replaced = try Self.take(desk, changed, "--replace --json")
        #expect(replaced.exitCode == 0 && replaced.text.contains(#""outcome":"accepted""#), "\(replaced.text)")
        #expect(
            replaced.text.contains(#""number":2"#) && replaced.text.contains(#""type":"replacement""#),
            "\(replaced.text)")
        let back = try desk.run("filing receive-table --withdraw --office \(Self.office) --period 2025-05")
        #expect(back.exitCode == 0 && back.text.contains("已撤回"), "\(back.text)")
        let tables = try desk.run("filing tables")
        let lines = tables.text.split(separator: "\n")
        #expect(lines.count == 3 && lines[0].hasSuffix("已被替换") && lines[1].hasSuffix("已撤回"), "\(tables.text)")
        #expect(try desk.run("filing coverage 2025-05").exitCode == 1)
        let none = try desk.run("filing receive-table --withdraw --office \(Self.office) --period 2025-05")
        #expect(none.exitCode == 1 && none.text.contains("T-NONE"), "\(none.text)")
        #expect(try desk.run("check").exitCode == 0)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let changes: [String: String]
        let says: String
        var testDescription: String { says }

        init(_ changes: [String: String], _ says: String) {
            self.changes = changes
            self.says = says
        }
    }

    @Test(
        arguments: [
            Bad(["closing": "4"], "T-STOCK  第5行  期末未结4件，而期初＋受理＋重新办理＋移入−移出−结案−终止得3件，差1件"),
            Bad(["agreement": "0"], "T-CLOSED  第7行  调解结案2件，各结果相加为1件"),
            Bad(["received": "1"], "T-RECEIVED  第14行"), Bad(["persons": "十几"], "T-CELL  第11行C列  “调解涉及人数”填的是“十几”"),
            Bad(["accepted": "-3"], "T-NEGATIVE  第6行C列"), Bad(["drafting": ""], "T-BLANK  第19行C列"),
            Bad(["persons": "2"], "T-ACCEPTED  第11行"),
        ])
    func badTablesAreNamed(_ bad: Bad) throws {
        let desk = try Self.desk()
        let reply = try Self.take(desk, Self.table(bad.changes))
        #expect(reply.exitCode == 1 && reply.text.contains(bad.says), "\(reply.text)")
        #expect(try desk.run("filing tables").text.contains("没有收到汇总表"))
    }

    @Test func wrongUsage() throws {
        let desk = try Self.desk()
        let table = "filing receive-table"
        for line in [
            "\(table) --office \(Self.office) --period 2025-05",
            "\(table) a.csv --withdraw --office \(Self.office) --period 2025-05",
            "\(table) a.csv --office \(Self.office)", "\(table) a.csv --office \(Self.office) --period 2025-13",
            "filing table-form --office \(Self.office) --period 2025-05 --out form.csv",
        ] {
            let reply = try desk.run(line)
            #expect(reply.exitCode == 2, "\(line): \(reply.text)")
        }
        let unknown = try desk.run("\(table) a.csv --office 无此单位 --period 2025-05")
        #expect(unknown.exitCode == 1, "\(unknown.text)")
        let clerk = try Self.take(desk, Self.table(), "--as clerk")
        #expect(clerk.exitCode == 1 && clerk.text.contains("[not-permitted]"), "\(clerk.text)")
    }
}
