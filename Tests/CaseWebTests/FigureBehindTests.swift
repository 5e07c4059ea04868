import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// Every figure of a report opens what it is made of, and the shares come to the figure.
@Suite("What is behind a figure")
struct FigureBehindTests {
    static let months = [("2025-03-01", "2025-03-31"), ("2025-01-01", "2025-06-30"), ("2024-03-01", "2024-03-31")]

    @Test(arguments: months, ReportQuery.Basis.allCases)
    func everyFigureIsTheSumOfItsShares(_ days: (String, String), _ basis: ReportQuery.Basis) throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        let query = ReportQuery(from: Day(days.0)!, to: Day(days.1)!, basis: basis)
        let total = try desk.desk().report(query).total
        for figure in ReportFigure.all {
            let breakdown = try desk.desk().breakdown(FigureQuery(figure, of: query))
            #expect(breakdown.total == figure.value(of: total), "\(figure.indicator) \(figure.detail)")
        }
    }

    @Test(arguments: [GroupKey.office, .category, .sex, .migrant, .outcome, .closedMonth, .industry])
    func everyFigureOfAGroupIsTheSumOfItsShares(_ key: GroupKey) throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        var query = ReportQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!)
        query.by = [key]
        let groups = try desk.desk().report(query).groups
        #expect(!groups.isEmpty)
        for (group, figures) in groups {
            for figure in ReportFigure.all where figure.indicator != "of-accepted" {
                let breakdown = try desk.desk().breakdown(
                    FigureQuery(figure, of: query, group: [(key, group.values[0])]))
                #expect(
                    breakdown.total == figure.value(of: figures), "\(key) \(group.values[0]) \(figure.indicator)")
            }
        }
    }

    @Test func theColumnsBesideAreTheSumsOfTheirShares() throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        let query = ReportQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!)
        let compared = try desk.desk().compared(try desk.desk().report(query))
        for figure in ReportFigure.all {
            for (figures, days) in [(compared.year, query.yearSoFar), (compared.last, query.lastYear)] {
                let breakdown = try desk.desk().breakdown(FigureQuery(figure, of: days))
                #expect(breakdown.total == figure.value(of: figures), "\(figure.indicator) \(days.from)")
            }
        }
    }

    @Test func asFiledTheListHoldsWhatWasKnownThen() throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try desk.desk().close(Period(month: "2025-03")!)
        let late = try desk.accepted(on: "2025-03-28", office: StatisticsDesk.westLake)
        try desk.withdrawn(late, on: "2025-03-30")
        try desk.consulted(on: "2025-03-20")
        var query = ReportQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!)
        query.asFiled = true
        let filed = try desk.desk().report(query).total
        var known = query
        known.asFiled = false
        let now = try desk.desk().report(known).total
        #expect(now.mediation.accepted == filed.mediation.accepted + 1)
        for figure in ReportFigure.all {
            let then = try desk.desk().breakdown(FigureQuery(figure, of: query))
            #expect(then.total == figure.value(of: filed), "as filed: \(figure.indicator) \(figure.detail)")
            let today = try desk.desk().breakdown(FigureQuery(figure, of: known))
            #expect(today.total == figure.value(of: now), "as known: \(figure.indicator) \(figure.detail)")
        }
    }

    @Test func codesOfFiguresStay() {
        let codes = ReportTable.lines.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.prefix(6) == [
                "open-at-the-start-cases", "registered-cases", "refused-cases", "accepted-cases", "collective",
                "persons",
            ])
        #expect(Set(ReportFigure.all.map { $0.indicator + "/" + $0.detail }).count == ReportFigure.all.count)
        for code in [
            "open-at-the-end-cases", "closed-cases", "claimed", "agreed-or-awarded", "received", "migrant-workers",
            "women",
        ] {
            #expect(codes.contains(code), "\(code)")
        }
    }

    /// On the page: each link leads to a list whose total is the figure that it stands on.
    @Test func everyLinkOnThePageLeadsToItsFigure() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics?period=2025-03&by=category")
            #expect(visitor.status == .ok)
            let page = visitor.page
            let links = visitor.links("/statistics/cases?")
            #expect(links.count > 25)
            for link in links {
                let written = link.replacing("&", with: "&amp;")
                let found = try #require(page.range(of: "href=\"\(written)\">"))
                let shown = String(page[found.upperBound...].prefix { $0 != "<" })
                try await visitor.get(link)
                #expect(visitor.status == .ok, "\(link)")
                let start = try #require(visitor.page.range(of: "<div class=\"tile\"><b>"))
                let total = String(visitor.page[start.upperBound...].prefix { $0 != "<" })
                let isMoney = total.contains("¥")
                let read = isMoney ? ReportTable.tenThousands(try fen(total)) : total
                #expect(read == shown, "\(link)")
            }
        }
    }

    private func fen(_ text: String) throws -> Int64 {
        // Yuan with two decimals, or none.
        let digits = text.filter { $0.isNumber || $0 == "." || $0 == "-" }
        let parts = digits.split(separator: ".")
        let whole = try #require(Int64(parts[0]))
        return whole * 100 + (parts.count > 1 ? try #require(Int64(parts[1])) : 0)
    }

    @Test func aListIsPaged() async throws {
        let desk = try StatisticsDesk()
        for _ in 0..<53 { try desk.accepted(on: "2025-05-05") }
        try await desk.browse(as: "counter") { visitor in
            let address = "/statistics/cases?indicator=accepted-cases&from=2025-05-01&to=2025-05-31"
            try await visitor.get(address)
            #expect(visitor.page.contains("1 / 2"))
            #expect(visitor.links("/cases/").count == 50)
            try await visitor.get(address + "&page=2")
            #expect(visitor.links("/cases/").count == 3)
            #expect(visitor.page.contains("<b>53</b>"))
        }
    }

    @Test func aCaseOfAnotherOfficeCountsAndIsNotNamed() throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        let id = try desk.accepted(on: "2025-03-13", office: StatisticsDesk.westLake)
        let number = try desk.store.caseFile(id).file.number
        try desk.transferred(id, to: StatisticsDesk.gongshu, on: "2025-04-01")
        let figure = try #require(ReportFigure(indicator: "accepted-cases"))
        var query = ReportQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!)
        query.office = StatisticsDesk.westLake
        let west = desk.desk("west")
        let breakdown = try west.breakdown(FigureQuery(figure, of: query))
        #expect(breakdown.total == 3)
        let shown = try west.shown(breakdown.cases)
        #expect(shown.count(where: { $0.row == nil }) == 1)
        #expect(!shown.contains { $0.row?.number == number })
    }

    @Test func exportsAreRecordedAndHarmless() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        let before = try desk.store.knowledge().sequence
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/statistics/cases.csv?indicator=accepted-cases&from=2025-03-01&to=2025-03-31")
            #expect(visitor.status == .ok)
            #expect(visitor.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(visitor.page.contains("'=王甲"))
            try await visitor.get("/statistics/report.csv?period=2025-03&by=office")
            #expect(visitor.page.contains("西湖区总工会"))
            try await visitor.get("/statistics/report.xlsx?period=2025-03")
            #expect(visitor.bytes.starts(with: [0x50, 0x4B]))
        }
        // Each file, and the signing in.
        #expect(try desk.store.knowledge().sequence >= before + 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }
}
