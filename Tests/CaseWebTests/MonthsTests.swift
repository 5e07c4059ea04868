import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

@Suite("Months and filings in the browser")
struct MonthsTests {
    @Test func aMonthIsClosedFiledAndCorrected() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            #expect(visitor.page.contains("2025-06"))
            #expect(visitor.page.contains("未结账"))
            #expect(visitor.page.contains("逾期"))
            try await visitor.get("/months/month/2025-03")
            #expect(visitor.page.contains("争议类型未填"))
            try await visitor.post(
                "/months/month/2025-03/closing", [("responsible", "负责人甲"), ("reviewer", "审核人乙")])
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("已结账。"))
            #expect(visitor.page.contains("审核人乙"))
            #expect(visitor.page.contains("样例counter"))

            try await visitor.post("/months/month/2025-03/filings")
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            let zip = try #require(visitor.links("/filings/").first)
            try await visitor.get(zip)
            #expect(visitor.headers[.contentDisposition]?.contains("LDF-hz-2025-03-1.zip") == true)
            let first = visitor.bytes
            try await visitor.get(zip)
            #expect(visitor.bytes == first)
            let paper = zip.replacing("filing.zip", with: "")
            for (name, start) in [("workbook.xlsx", "PK"), ("bulletin.docx", "PK"), ("bulletin.txt", "杭州市总工会")] {
                try await visitor.get(paper + name)
                #expect(visitor.page.hasPrefix(start), "\(name)")
            }
            try await visitor.get(paper + "view.html")
            #expect(visitor.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            #expect(visitor.page.contains("杭州市总工会"))
        }
        // Something comes to light: the table shows it with its case, and the correction is filed once it is confirmed.
        let late = try desk.accepted(on: "2025-03-28", office: StatisticsDesk.westLake)
        let number = try desk.store.caseFile(late).file.number
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-03/revisions")
            #expect(visitor.page.contains("accepted") || visitor.page.contains("受理"))
            #expect(visitor.page.contains("+1"))
            #expect(visitor.links("/cases/").contains(CasesController.path(number)))
            let fields = [("kind", "correction"), ("reason", "LATE"), ("reviewer", "审核人丙")]
            try await visitor.post("/months/month/2025-03/revisions", fields)
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("confirm-fault"))
            #expect(visitor.page.contains("审核人丙"))
            try await visitor.post("/months/month/2025-03/revisions", fields + [("confirm", "1")])
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("更正"))
            #expect(visitor.page.contains("已被取代"))
            // Both filings can still be had.
            for zip in visitor.links("/filings/").filter({ $0.hasSuffix("zip") }) {
                try await visitor.get(zip)
                #expect(visitor.status == .ok)
            }
            try await visitor.get("/statistics?period=2025-03")
            #expect(visitor.page.contains("报送与修订"))
            try await visitor.post("/months/month/2025-03/revisions", fields + [("confirm", "1")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("没有要更正的"))
            try await visitor.post(
                "/months/month/2025-03/revisions", [("kind", "withdrawal"), ("reason", "ERROR"), ("confirm", "1")])
            #expect(visitor.status == .seeOther)
            try await visitor.get("/months/month/2025-03")
            #expect(visitor.page.contains("已撤回"))
        }
        #expect(try desk.store.filings(of: desk.top, scheme: "month").map(\.number) == [1, 2, 3])
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }

    @Test func whatCannotBeDoneIsSaidAndKeepsWhatWasTyped() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-07")
            try await visitor.post("/months/month/2025-07/closing", [("reviewer", "审核人乙")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("尚不能结账"))
            #expect(visitor.page.contains("value=\"审核人乙\""))
            try await visitor.post("/months/month/2025-06/filings")
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("尚未结账"))
            try await visitor.post("/months/month/2025-06/closing", [("reviewer", "坏\u{7}名")])
            #expect(visitor.status == .unprocessableContent)
            try await visitor.post("/months/month/2025-06/closing")
            #expect(visitor.status == .seeOther)
            try await visitor.post("/months/month/2025-06/reopening")
            #expect(visitor.status == .unprocessableContent)
            try await visitor.post("/months/month/2025-06/reopening", [("reason", "漏登一件")])
            #expect(visitor.status == .seeOther)
            try await visitor.get("/months/month/2025-06")
            #expect(visitor.page.contains("漏登一件"))
            for strange in [
                "/months/month/2025-13", "/months/fortnight/1", "/filings/none/filing.zip",
                "/months/month/2025-03/revisions",
            ] {
                try await visitor.get(strange)
                #expect([.notFound, .conflict].contains(visitor.status), "\(strange)")
            }
        }
    }

    /// Who may look and who may act: the statistician and the lead count, the auditor looks, the mediator only reads figures.
    static let rights: [(officer: String, path: String, get: HTTPResponse.Status, post: HTTPResponse.Status)] = [
        ("lead", "/months/month/2025-06", .ok, .seeOther), ("counter", "/months/month/2025-06", .ok, .seeOther),
        ("auditor", "/months/month/2025-06", .ok, .forbidden), ("mediator", "/months/month/2025-06", .ok, .forbidden),
        ("west", "/months/month/2025-06", .ok, .seeOther),
        ("west", "/months/month/2025-06?office=hz", .notFound, .notFound),
        ("north", "/months/month/2025-06?office=hz-xh", .notFound, .notFound),
    ]

    @Test(arguments: rights)
    func rightsAreHeld(
        _ row: (officer: String, path: String, get: HTTPResponse.Status, post: HTTPResponse.Status)
    ) async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: row.officer) { visitor in
            try await visitor.get("/account")
            let parts = row.path.split(separator: "?office=").map(String.init)
            try await visitor.post(parts[0] + "/closing", parts.count > 1 ? [("office", parts[1])] : [])
            #expect(visitor.status == row.post)
            try await visitor.get(row.path)
            #expect(visitor.status == row.get)
        }
    }

    @Test func theAuditorReadsFilingsAndChangesNothing() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-03")
            try await visitor.post("/months/month/2025-03/closing")
            try await visitor.post("/months/month/2025-03/filings")
        }
        let before = try desk.store.filings(of: desk.top, scheme: "month")
        try await desk.browse(as: "auditor") { visitor in
            try await visitor.get("/months/month/2025-03")
            let zip = try #require(visitor.links("/filings/").first)
            try await visitor.get(zip)
            #expect(visitor.status == .ok)
            try await visitor.get("/months/month/2025-03/revisions")
            #expect(visitor.status == .ok)
            #expect(!visitor.page.contains("name=\"confirm\""))
            try await visitor.get("/account")
            for path in ["filings", "revisions", "closing", "reopening"] {
                try await visitor.post("/months/month/2025-03/" + path, [("confirm", "1"), ("kind", "withdrawal")])
                #expect(visitor.status == .forbidden, "\(path)")
            }
            try await visitor.upload("/received", file: ("filing", "a.zip", [1]))
            #expect(visitor.status == .forbidden)
        }
        #expect(try desk.store.filings(of: desk.top, scheme: "month") == before)
        try await desk.browse(as: "north") { visitor in
            try await visitor.get("/filings/\(before[0].id)/filing.zip")
            #expect(visitor.status == .notFound)
        }
    }

    @Test func todayRemindsWhoeverCounts() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/")
            #expect(visitor.page.contains("待结账和报送的月份"))
            #expect(visitor.links("/months/month/") == ["/months/month/2025-06"])
        }
        try await desk.browse(as: "auditor") { visitor in
            try await visitor.get("/")
            #expect(!visitor.page.contains("待结账和报送的月份"))
        }
        try desk.desk().close(Period(month: "2025-03")!)
        let reminders = try desk.desk("counter").periodReminders()
        #expect(reminders.map(\.standing.period.name) == ["2025-03", "2025-04", "2025-05", "2025-06"])
        #expect(reminders[0].daysLate > 60)
        #expect(reminders[3].daysLate < 0)
    }
}
