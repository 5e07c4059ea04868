import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// What is owed, the calendar of returns, the revision triangle, approval of a final year, summary tables.
@Suite("Returns in the browser") struct ReturnsTests {
    @Test func theTriangleShowsEveryFilingOfAYear() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await ReturnsTests.file(desk, "2025-03")
        try desk.accepted(on: "2025-03-28", office: StatisticsDesk.westLake)
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-03/revisions")
            try await visitor.post(
                "/months/month/2025-03/revisions", [("kind", "correction"), ("reason", "LATE"), ("confirm", "1")])
            #expect(visitor.status == .seeOther)
            try await visitor.get("/months/triangle?year=2025&indicator=accepted")
            #expect(visitor.page.contains("第1次修订"))
            #expect(visitor.page.contains("<span class=\"badge\">+1</span>"))
            #expect(visitor.page.contains("<svg class=\"chart\""))
            try await visitor.get("/months/triangle?year=2025&indicator=claimed")
            #expect(visitor.page.contains("+¥12,000.00"))
            #expect(!visitor.page.contains("<svg class=\"chart\""))
            try await visitor.get("/months/triangle?year=2024")
            #expect(visitor.page.contains("这一年还没有报送过"))
            try await visitor.get("/months/triangle?indicator=nonsense")
            #expect(visitor.status == .notFound)
            try await visitor.get("/months")
            #expect(visitor.links("/months/triangle").count == 1)
        }
    }

    @Test func whatIsOwedStandsOnThePageOfMonths() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            #expect(visitor.page.contains("待办的报送事项"))
            #expect(visitor.page.contains("2025-06"))
            try await visitor.get("/months/calendar?year=2025")
            #expect(visitor.page.contains("2026-03"))
            #expect(visitor.page.contains("年度结束后的"))
        }
        try await ReturnsTests.file(desk, "2025-03")
        try desk.accepted(on: "2025-03-28")
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            #expect(visitor.page.contains("报出，尚无答复"))
        }
        // Whoever only reads sees the calendar, and not what is owed.
        try await desk.browse(as: "mediator") { visitor in
            try await visitor.get("/months")
            #expect(!visitor.page.contains("待办的报送事项"))
            try await visitor.get("/months/calendar")
            #expect(visitor.status == .ok)
        }
    }

    /// A final year is changed by a lead's approval alone, with a reason.
    @Test func aFinalYearAsksForApproval() async throws {
        let desk = try StatisticsDesk()
        try desk.accepted(on: "2024-03-04")
        try await ReturnsTests.file(desk, "2024-03")
        try desk.accepted(on: "2024-03-05")
        try await desk.browse(as: "counter") { visitor in
            let path = "/months/month/2024-03/revisions"
            try await visitor.get(path)
            #expect(visitor.page.contains("负责人批准"))
            let fields = [("kind", "correction"), ("reason", "ERROR"), ("confirm", "1")]
            try await visitor.post(path, fields)
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("已定稿"))
            try await visitor.post(path, fields + [("approved-by", "mediator"), ("because", "漏登一件")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("漏登一件</textarea>"))
            try await visitor.post(path, fields + [("approved-by", "lead"), ("because", "漏登一件")])
            #expect(visitor.status == .seeOther)
            try await visitor.get("/months/month/2024-03")
            #expect(visitor.page.contains("由主任批准：漏登一件"))
            // A year that is not final asks for nothing.
            try await visitor.get("/months/month/2025-03")
            #expect(!visitor.page.contains("负责人批准"))
        }
    }

    @Test func aSummaryTableIsTakenInWithItsFindings() async throws {
        let desk = try StatisticsDesk()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/received/tables")
            #expect(visitor.page.contains("没有收到汇总表"))
            try await visitor.get("/received/tables/form.xlsx?office=hz-xh&period=2025-05")
            #expect(visitor.page.hasPrefix("PK"))
            let blank = visitor.bytes
            let given = [("office", "hz-xh"), ("scheme", "month"), ("period", "2025-05")]
            try await visitor.get("/received/tables")
            try await visitor.upload("/received/tables", given, file: ("table", "blank.xlsx", blank))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("须改正"))
            try await visitor.upload(
                "/received/tables", given, file: ("table", "a.csv", try ReturnsTests.filled(blank, accepted: 3)))
            #expect(visitor.status == .ok)
            #expect(visitor.page.contains("已接受，只报汇总数"))
            // Another one does not take its place unasked; what differs is shown.
            let other = try ReturnsTests.filled(blank, accepted: 4)
            try await visitor.upload("/received/tables", given, file: ("table", "b.csv", other))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("与在案的汇总表对照"))
            #expect(visitor.page.contains("<strong>+1</strong>"))
            try await visitor.upload(
                "/received/tables", given + [("replace", "yes")], file: ("table", "b.csv", other))
            #expect(visitor.status == .ok)
            #expect(visitor.page.contains("已被替换"))
            try await visitor.upload(
                "/received/tables", [("office", "hz-xh"), ("period", "5月")], file: ("table", "b.csv", other))
            #expect(visitor.page.contains("period-fault"))
            try await visitor.upload("/received/tables", given, file: ("table", "", []))
            #expect(visitor.page.contains("table-fault"))
            try await visitor.post("/received/tables/withdrawal", given)
            #expect(visitor.page.contains("已撤回"))
        }
        try await desk.browse(as: "mediator") { visitor in
            try await visitor.get("/received/tables/form.xlsx?office=hz-xh&period=2025-05")
            #expect(visitor.status == .forbidden)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }

    /// Closes a month and files it with an office above.
    private static func file(_ desk: StatisticsDesk, _ month: String) async throws {
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/\(month)")
            try await visitor.post("/months/month/\(month)/closing")
            #expect(visitor.status == .seeOther)
            try await visitor.post("/months/month/\(month)/filings")
            #expect(visitor.status == .seeOther)
        }
    }

    /// The blank table with noughts wherever something must stand, and the accepted cases, all of them still open.
    private static func filled(_ blank: [UInt8], accepted: Int) throws -> [UInt8] {
        let path = FileManager.default.temporaryDirectory.path + "/table-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(blank).write(to: URL(fileURLWithPath: path))
        let lines = try PastedRoll.text(of: path).split(separator: "\n").map { line in
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            while cells.count < 5 { cells.append("") }
            if cells[4].isEmpty, !cells[0].isEmpty, cells[0].allSatisfy(\.isASCII), !cells[2].isEmpty, cells[2] != "必填"
            {
                cells[4] = ["accepted", "closing", "persons"].contains(cells[0]) ? String(accepted) : "0"
            }
            return cells.map { "\"\($0)\"" }.joined(separator: ",")
        }
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}
