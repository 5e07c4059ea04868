import Foundation
import Testing

/// A statistician's year at the command line: what is owed, routine corrections, the final year, the triangle.
@Suite struct RevisionPolicyTests {
    private let desk: TestDesk

    /// December 2024 and January 2025 filed; then a consultation of December turns up, and January is closed.
    init() throws {
        desk = try TestDesk()
        try done("consultation add --question 拖欠工资 --channel phone --category wages --on 2024-12-03")
        try done("period close 2024-12 --today 2025-01-03")
        try done("filing make --period 2024-12 --out \(desk.outside) --today 2025-01-03")
        try done("consultation add --question 加班费 --channel phone --category wages --on 2024-12-20")
        try done("period close 2025-01 --today 2025-02-05")
    }

    @discardableResult
    private func done(_ line: String) throws -> String {
        let reply = try desk.run(line)
        #expect(reply.exitCode == 0, "\(line)\n\(reply.text)")
        return reply.text
    }

    private func refused(_ line: String, _ code: String, exit: Int32 = 1) throws -> String {
        let reply = try desk.run(line)
        // Wrong usage that parsing sees has no code.
        let isTold = reply.text.contains("[\(code)]") || code == "usage" && reply.text.hasPrefix("错误：")
        #expect(reply.exitCode == exit && isTold, "\(line)\n\(reply.text)")
        return reply.text
    }

    private func json(_ line: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(try done(line + " --json").utf8))
    }

    @Test func routineCorrectionsAreShownThenFiled() throws {
        let make = "filing make --period 2025-01 --out \(desk.outside) --today 2025-02-06"
        let shown = try done(make + " --with-revisions")
        #expect(shown.hasPrefix("2024-12 第1号"), "\(shown)")
        #expect(shown.contains("咨询") && shown.contains("1 → 2"))
        #expect(shown.contains("尚未报送。核对无误后加 --confirm，依次报送：2024-12 更正、2025-01"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.outside).count == 1)
        let all = try #require(try json(make + " --with-revisions --confirm") as? [String: Any])
        let filings = try #require(all["filings"] as? [[String: Any]])
        let lines = filings.compactMap { $0["filing"] as? [String: Any] }
        #expect(lines.compactMap { $0["period"] as? String } == ["2024-12", "2025-01"])
        #expect(lines.compactMap { $0["number"] as? Int } == [2, 3])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: desk.outside).sorted()
                == ["LDF-330106-2024-12-1", "LDF-330106-2024-12-2", "LDF-330106-2025-01-3"])
        for name in ["LDF-330106-2024-12-2", "LDF-330106-2025-01-3"] {
            try done("filing check \(desk.outside)/\(name)")
        }
        _ = try refused(make + " --with-revisions --confirm", "already-filed")
        let list = try done("filing list --year 2024 --today 2025-02-06")
        #expect(list.contains("2024-12  已报送"), "\(list)")
        #expect(list.contains("初步数，随至 2025-02 的报送例行修订，2025-03-31 定稿"))
        #expect(list.contains("第1号") && list.contains("已被取代"))
    }

    @Test func aFilingMadeAloneTellsWhatWaits() throws {
        let text = try done("filing make --period 2025-01 --out \(desk.outside) --today 2025-02-06")
        #expect(text.contains("提示：2024-12 已报的数字或者案件现有变动，应随本期例行更正"), "\(text)")
        _ = try refused(
            "filing make --period 2025-01 --out \(desk.outside) --confirm", "usage", exit: 2)
        _ = try refused(
            "filing make --period 2025-01 --out \(desk.outside) --with-revisions --again", "usage", exit: 2)
    }

    @Test func whatIsOwedIsOnePage() throws {
        let text = try done("filing due --today 2025-03-10")
        #expect(text.contains("待报  2025-01  已结账  2025-02-10前，已逾期28天"), "\(text)")
        #expect(text.contains("待更正  2024-12  随 2025-01 例行修订："))
        #expect(text.contains("无答复  2024-12  第1号 → upper"))
        #expect(text.contains("将定稿  月报 2024年度  2025-03-31起只有经批准的更正"))
        #expect(text.contains("与所报不同：2024-12，请在此前更正：labordesk filing correct 2024-12"))
        let answer = try #require(try json("filing due --today 2025-03-10") as? [String: Any])
        #expect(answer["overdue"] as? [String] == ["month 2025-01", "month 2025-02"])
        // A year without holiday data is told before anything else.
        #expect(try done("filing due --today 2031-01-02").hasPrefix("【注意】节假日数据缺失："))
        _ = try refused("filing due --scheme none", "usage", exit: 2)
        _ = try refused("filing due --as clerk", "not-permitted")
    }

    @Test func theCalendarOfAYear() throws {
        try done("setting set filing.due.week 2")
        let text = try done("filing calendar --year 2025")
        #expect(text.contains("期满后5个工作日内报送（默认），随后3期例行修订，年度结束后的03-31起定稿"), "\(text)")
        #expect(text.contains("2025-09  2025-09-01 至 2025-09-30  2025-10-14前报送  最后一次例行修订随 2025-12"))
        let weeks = try done("filing calendar --year 2025 --scheme week")
        #expect(weeks.contains("期满后2个工作日内报送（设置 filing.due.week）"))
        #expect(try done("filing calendar --year 2034").hasPrefix("【注意】节假日数据缺失：2034年"))
        let answer = try #require(try json("filing calendar --year 2025 --scheme october-year") as? [String: Any])
        let periods = try #require(answer["periods"] as? [[String: Any]])
        #expect(periods.first?["finalOn"] as? String == "2025-12-31" && periods.first?["lastRevision"] == nil)
        _ = try refused("setting set filing.final 02-29", "usage", exit: 2)
        _ = try refused("setting set filing.revised.none 2", "usage", exit: 2)
        _ = try refused("setting set filing.due.SCHEME 2", "usage", exit: 2)
    }

    @Test func afterTheYearIsFinalALeadApproves() throws {
        try done("officer add counts --name 统计员 --role statistician")
        let correct = "filing correct 2024-12 --out \(desk.outside) --confirm --today 2025-04-02"
        let text = try refused(correct, "period-final")
        #expect(text.contains("自 2025-03-31 起已定稿") && text.contains("--approved-by") && text.contains("ERROR"))
        _ = try refused(correct + " --approved-by 主任 --because 复核发现漏报", "period-final")
        _ = try refused(correct + " --reason ERROR --because 复核发现漏报 --as counts", "period-final")
        _ = try refused(correct + " --reason ERROR --approved-by 主任", "usage", exit: 2)
        try done(correct + " --reason ERROR --approved-by 主任 --because 复核发现漏报 --as counts")
        let list = try done("filing list --year 2024 --today 2025-04-02")
        #expect(list.contains("2025-03-31 已定稿"), "\(list)")
        #expect(list.contains("2025-04-02 由 主任（admin）批准：复核发现漏报"))
        #expect(try done("filing reported 2024-12 --today 2026-01-01 --on 2100-01-01").contains("批准：复核发现漏报"))
        let periods = try #require(try json("filing list --year 2024 --today 2025-04-02") as? [[String: Any]])
        let december = try #require(periods.last)
        #expect(december["stage"] as? String == "final" && december["finalOn"] as? String == "2025-03-31")
        let filings = try #require(december["filings"] as? [[String: Any]])
        #expect(filings.map { $0["isSuperseded"] as? Bool } == [true, false])
        #expect(filings.last?["approvedBy"] as? String == "admin")
    }

    @Test func theTriangleIsATableAndCSV() throws {
        try done(
            "filing make --period 2025-01 --out \(desk.outside) --with-revisions --confirm --today 2025-02-06")
        let csv = try done("filing triangle --year 2024 --indicator consultations --csv")
        let lines = csv.split(separator: "\n").map(String.init)
        #expect(lines.first == "\u{FEFF}期间,首报,第1次修订")
        #expect(lines.last == "2024-12,1,2" && lines.count == 13)
        let text = try done("filing triangle --year 2025 --indicator consultations")
        #expect(text.hasPrefix("咨询（人次），历次所报："))
        let byMonth = try done("filing triangle --year 2024 --indicator consultations --by-month --csv")
        // The clock of the program, not the desk's day, dates a filing.
        #expect(byMonth.split(separator: "\n").last?.hasPrefix("2024-12,") == true)
        _ = try refused("filing triangle --year 2024 --indicator none", "usage", exit: 2)
        _ = try refused(
            "filing triangle --year 2024 --indicator accepted --from 330106 --to 330100/市总", "usage", exit: 2)
    }

    @Test func aReportAsFiledListsAdjustments() throws {
        let text = try done("report --from 2025-01 --to 2025-01 --as-filed")
        #expect(!text.contains("上次所报累计"))
        try done("consultation add --question 工伤 --channel phone --category wages --on 2025-01-09")
        try done("period close 2025-02 --today 2025-03-03")
        let second = try done("report --from 2025-02 --to 2025-02 --as-filed")
        #expect(second.contains("本年累计＝上次所报累计（2025-01）＋本期＋以前月份调整"), "\(second)")
        #expect(second.contains("2025-01  咨询（人次）  +1"))
        let answer = try #require(try json("report --from 2025-02 --to 2025-02 --as-filed") as? [String: Any])
        let year = try #require(answer["yearSoFar"] as? [String: Any])
        #expect(year["lastReturn"] as? String == "2025-01")
        let adjustments = try #require(year["adjustments"] as? [[String: Any]])
        let known = try #require(adjustments.first?["known"] as? [String: Any])
        #expect(adjustments.count == 1 && known["consultations"] as? Int == 1)
    }
}
