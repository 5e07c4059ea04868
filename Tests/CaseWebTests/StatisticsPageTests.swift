import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

@Suite("The page of statistics")
struct StatisticsPageTests {
    static let periods: [(address: String, from: String, to: String)] = [
        ("", "2025-06-01", "2025-06-30"),
        ("?scheme=month&period=2025-03", "2025-03-01", "2025-03-31"),
        ("?scheme=month-21&period=2025-03", "2025-02-21", "2025-03-20"),
        ("?scheme=week&period=2025-03-05", "2025-03-03", "2025-03-09"),
        ("?scheme=week&period=2025-03", "2025-02-24", "2025-03-02"),
        ("?scheme=october-year&period=2025", "2024-10-01", "2025-09-30"),
        ("?scheme=year&period=2025-03", "2025-01-01", "2025-12-31"),
        ("?scheme=days&from=2025-03-05&to=2025-04-02", "2025-03-05", "2025-04-02"),
    ]

    @Test(arguments: periods)
    func everyPeriodIsInTheAddress(_ period: (address: String, from: String, to: String)) async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics" + period.address)
            #expect(visitor.status == .ok)
            #expect(visitor.page.contains("\(period.from) 至 \(period.to)"))
        }
    }

    static let wrong = [
        "?scheme=month&period=2025-13", "?scheme=fortnight", "?scheme=days&from=2025-03-05",
        "?scheme=days&from=2025-04-01&to=2025-03-01", "?basis=guess", "?by=shoe-size", "?as-of=yesterday",
        "?scheme=year&period=20", "?period=2025-03&known=filed", "?basis=cohort&known=filed",
    ]

    @Test(arguments: wrong)
    func whatCannotBeReadIsSaidBesideTheForm(_ address: String) async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics" + address)
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("role=\"alert\""))
            #expect(visitor.page.contains("<table"))
        }
    }

    @Test func anOfficeOutsideIsNotFound() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "west") { visitor in
            try await visitor.get("/statistics?office=hz-xh")
            #expect(visitor.status == .ok)
            for address in [
                "/statistics?office=hz-gs", "/statistics?office=nowhere", "/statistics/report.csv?office=hz",
                "/statistics/cases?indicator=accepted-cases&from=2025-03-01&to=2025-03-31&office=hz-gs",
                "/months?office=hz-gs", "/months/month/2025-03?office=hz-gs", "/received?office=hz",
            ] {
                try await visitor.get(address)
                #expect(visitor.status == .notFound, "\(address)")
            }
        }
    }

    @Test func picturesBearTheirNamesAndTables() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "auditor") { visitor in
            try await visitor.get("/statistics?period=2025-03")
            let pictures = visitor.page.components(separatedBy: "<svg class=\"chart\"").count - 1
            #expect(pictures == 7 + 3)
            #expect(visitor.page.components(separatedBy: "role=\"img\"").count - 1 == pictures)
            #expect(visitor.page.components(separatedBy: "查看数据表").count - 1 == pictures)
            #expect(visitor.page.contains("拱墅区总工会 &lt;A&amp;B&gt;"))
            #expect(!visitor.page.contains("<A&B>"))
            #expect(!visitor.page.contains("style="))
        }
    }

    @Test func publishedTablesLeaveSmallCellsOut() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics?period=2025-03&by=sex&publish=1")
            #expect(visitor.status == .ok)
            #expect(visitor.page.contains("不足3"))
            #expect(visitor.links("/statistics/cases?").isEmpty)
            #expect(visitor.links("/statistics/report").isEmpty)
            try await visitor.get("/statistics/report.csv?period=2025-03&publish=1")
            #expect(visitor.status == .notFound)
        }
    }

    @Test func oneSmallCellTakesTheNextWithIt() {
        #expect(SmallCells.hidden([[1], [9], [5], [0]]) == [true, false, true, false])
        #expect(SmallCells.hidden([[2], [9], [1], [5]]) == [true, false, true, false])
        #expect(SmallCells.hidden([[3], [9]]) == [false, false])
        #expect(SmallCells.hidden([[5, 2], [9, 9]]) == [true, true])
        #expect(SmallCells.hidden([]) == [])
        #expect(SmallCells.hidden([[1]]) == [true])
    }

    @Test func fenAreShownOnDemand() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics?period=2025-03")
            #expect(visitor.page.contains("0.60"))
            #expect(!visitor.page.contains("¥6,000.00"))
            try await visitor.get("/statistics?period=2025-03&fen=1")
            #expect(visitor.page.contains(Money(fen: 600_000).description))
        }
    }
}
