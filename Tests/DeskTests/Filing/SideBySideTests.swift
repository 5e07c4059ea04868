import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// Several schemes over the same cells: calendar months, months from the 21st, weeks and the year from October, closed, filed,
/// corrected and received side by side.
@Suite struct SideBySideTests {
    /// The last quarter of 2024 and the first of 2025 by each scheme, and the years they lie in.
    private static let periods: [Period] = {
        let months = ["2025-01", "2025-02", "2025-03"]
        let from21 = ["2025-01", "2025-02", "2025-03", "2025-04"]
        let named =
            months.map { ("month", $0) } + from21.map { ("month-21", $0) } + [("october-year", "2025")]
        var found = named.compactMap { Period(scheme: $0.0, name: $0.1) }
        var week = Period(weekOf: FilingDesk.day("2025-03-03"))
        while week.to < FilingDesk.day("2025-03-31") {
            found.append(week)
            week = Period(weekOf: week.to.adding(days: 1))
        }
        return found.sorted { ($0.to, $0.scheme) < ($1.to, $1.scheme) }
    }()

    /// Days of acceptance, and of withdrawal where there was one, at every seam between the schemes.
    private static let cases: [(on: String, closed: String?)] = [
        ("2024-09-30", nil), ("2024-10-01", "2025-01-21"), ("2024-12-31", nil), ("2025-01-01", "2025-01-20"),
        ("2025-01-20", nil), ("2025-01-21", "2025-03-09"), ("2025-02-28", nil), ("2025-03-02", "2025-03-03"),
        ("2025-03-09", nil), ("2025-03-10", "2025-03-20"), ("2025-03-20", nil), ("2025-03-21", "2025-03-31"),
        ("2025-03-30", nil), ("2025-03-31", nil), ("2025-04-20", "2025-04-20"),
    ]
    /// Recorded after everything was filed.
    private static let late: [(on: String, closed: String?)] = [("2025-01-20", "2025-03-16"), ("2025-03-21", nil)]

    private static func expected(_ period: Period, _ cases: [(on: String, closed: String?)]) -> [Int64] {
        func count(_ isIn: (Day) -> Bool, _ day: ((on: String, closed: String?)) -> String?) -> Int64 {
            Int64(cases.compactMap(day).map(FilingDesk.day).count(where: isIn))
        }
        let opening = count({ $0 < period.from }) { $0.on } - count({ $0 < period.from }) { $0.closed }
        let accepted = count({ period.from <= $0 && $0 <= period.to }) { $0.on }
        let closed = count({ period.from <= $0 && $0 <= period.to }) { $0.closed }
        return [opening, accepted, closed, opening + accepted - closed]
    }

    private static func stock(_ totals: FilingTotals) -> [Int64] {
        let stock = totals.stock
        return [stock.opening, stock.accepted, stock.closed, stock.closing]
    }

    private static func record(_ cases: [(on: String, closed: String?)], from first: Int, at desk: ExchangeDesk) throws
    {
        for (place, one) in cases.enumerated() {
            let id = try desk.accepted(first + place, on: one.on)
            if let closed = one.closed { try desk.withdraw(id, on: closed) }
        }
    }

    @Test func everySchemeCountsTheSameCellsByItsOwnDays() throws {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        (city.today, district.today) = (FilingDesk.day("2025-10-09"), FilingDesk.day("2025-10-09"))
        try Self.record(Self.cases, from: 1, at: district)
        #expect(Set(Self.periods.map(\.scheme)) == Set(Period.schemes))

        // Filed by their ends, whatever the scheme: the numbers run through all of them.
        for (place, period) in Self.periods.enumerated() {
            let made = try district.fileUpper(period)
            #expect(made.header.sequence == Int64(place + 1))
            #expect(Self.stock(made.written.control.totals) == Self.expected(period, Self.cases), "\(period)")
            // Only a filing of the same scheme is continued.
            let before = period.previous.flatMap { one in Self.periods.firstIndex(of: one) }
            #expect((made.written.control.totals.bridge != nil) == (before != nil), "\(period)")
            #expect(try FilingDesk.check(made.path).problems.map(\.rule) == [.signatureNone])
            try city.take(made)
        }
        for period in Self.periods {
            #expect(
                try Self.stock(city.rolledUp(period)) == Self.expected(period, Self.cases), "\(period)")
        }

        // Late cases: each scheme's periods are corrected, none of the others' is touched.
        try Self.record(Self.late, from: 100, at: district)
        let all = Self.cases + Self.late
        for period in Self.periods {
            guard Self.expected(period, all) != Self.expected(period, Self.cases) else { continue }
            let others = try Self.periods.filter { $0 != period }.map { try Self.stock(city.rolledUp($0)) }
            let made = try district.fileUpper(period, .init(.correction, .late))
            #expect(Self.stock(made.written.control.totals) == Self.expected(period, all), "\(period)")
            try city.take(made)
            #expect(
                try Self.periods.filter { $0 != period }.map { try Self.stock(city.rolledUp($0)) } == others)
        }
        for period in Self.periods {
            #expect(try Self.stock(city.rolledUp(period)) == Self.expected(period, all), "\(period)")
            let reported = try #require(try district.desk.reported(period, on: district.today))
            #expect(Self.stock(reported.totals) == Self.expected(period, all))
        }
        // A report of calendar months at the city counts the months alone, once.
        let march = try #require(Period(month: "2025-03"))
        let report = try city.desk.report(ReportQuery(from: march.from, to: march.to))
        #expect(report.total.mediation.accepted == Self.expected(march, all)[1])
        for desk in [city, district] { #expect(try desk.store.check().isClean) }
    }

    /// Weeks in the same folder as months: routine corrections keep to their scheme.
    @Test func routineCorrectionsKeepToTheirScheme() throws {
        let desk = try ExchangeDesk("hz", "样例市总工会", .city)
        desk.today = FilingDesk.day("2025-04-05")
        let week = Period(weekOf: FilingDesk.day("2025-03-24"))
        let march = try #require(Period(month: "2025-03"))
        try desk.fileUpper(march)
        try desk.fileUpper(week)
        try desk.accepted(1, on: "2025-03-26")
        let next = try #require(week.next)
        desk.today = FilingDesk.day("2025-04-07")
        try desk.desk.close(next)
        let made = try desk.desk.makeFilingWithRevisions(
            FilingRequest(period: next, folder: desk.path + "/out", software: "labordesk test"))
        #expect(made.map(\.header.period.scheme) == ["week", "week"])
        #expect(made.map(\.header.sequence) == [3, 4])
        let april = try #require(march.next)
        #expect(try desk.desk.routineRevisions(with: april).waiting.map(\.period) == [march])
    }
}
