import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// When a period is due, until when it is revised and from when it is final.
@Suite struct SchemePolicyTests {
    private static func policy(
        _ scheme: ReturnScheme, due: Int? = nil, revised: Int? = nil, final: String? = nil
    ) -> SchemePolicy {
        SchemePolicy(
            choices: SchemeChoices(scheme: scheme, due: due, revised: revised, final: final), calendar: .shipped)
    }

    private static func period(_ scheme: ReturnScheme, _ name: String) throws -> Period {
        try #require(Period(scheme: scheme.rawValue, name: name))
    }

    private static let finals: [(ReturnScheme, String, String?, String)] = [
        (ReturnScheme.month, "2025-03", nil, "2026-03-31"), (.month, "2025-12", nil, "2026-03-31"),
        // The year of the 21st to the 20th ends on 20 December, so that the 25th lies after it.
        (.month21, "2025-12", "12-25", "2025-12-25"), (.month21, "2025-12", "12-20", "2026-12-20"),
        // The week of 29 December 2025 ends in 2026.
        (.week, "2025-12-29", nil, "2027-03-31"), (.week, "2025-12-22", nil, "2026-03-31"),
        (.octoberYear, "2025", nil, "2025-12-31"), (.octoberYear, "2025", "03-31", "2026-03-31"),
        (.month, "2024-02", "01-01", "2025-01-01"),
    ]

    @Test(arguments: finals)
    func aYearIsFinalOnTheFirstSuchDayAfterItsEnd(
        scheme: ReturnScheme, name: String, final: String?, expected: String
    ) throws {
        let period = try Self.period(scheme, name)
        #expect(Self.policy(scheme, final: final).finalDay(period) == FilingDesk.day(expected))
    }

    private static let lastRevisions: [(ReturnScheme, String, Int?, String?)] = [
        (ReturnScheme.month, "2025-03", nil, "2025-06"), (.month, "2025-03", 1, "2025-04"),
        // The filing of March is due in April, after the year before is final.
        (.month, "2024-12", nil, "2025-02"), (.month, "2024-11", nil, "2025-02"),
        (.month, "2025-03", 0, nil), (.week, "2025-03-03", nil, "2025-03-24"),
        (.month21, "2025-11", nil, "2026-02"), (.octoberYear, "2025", nil, nil),
    ]

    @Test(arguments: lastRevisions)
    func theLastRoutineRevisionComesBeforeTheYearIsFinal(
        scheme: ReturnScheme, name: String, revised: Int?, expected: String?
    ) throws {
        let period = try Self.period(scheme, name)
        #expect(Self.policy(scheme, revised: revised).lastRevision(of: period)?.name == expected)
    }

    /// Working days, through National Day 2025 (1 to 8 October, with 28 September and 11 October worked).
    @Test(arguments: [("2025-09", 5, "2025-10-14"), ("2025-03", 5, "2025-04-08"), ("2025-03", 1, "2025-04-01")])
    func dueDaysAreWorkingDays(name: String, days: Int, expected: String) throws {
        let due = Self.policy(.month, due: days).due(try Self.period(.month, name))
        #expect(due.day == FilingDesk.day(expected) && due.missingYears.isEmpty)
    }

    @Test func aYearWithoutHolidayDataIsTold() throws {
        let desk = try FilingDesk()
        let calendar = try desk.desk.filingCalendar(year: 2034)
        #expect(calendar.missingYears == [2034, 2035] && calendar.warnings.count == 2)
        #expect(try desk.desk.filingCalendar(year: 2024).warnings.isEmpty)
        #expect(try desk.desk.filingCalendar(year: 0).lines.isEmpty)
        #expect(try desk.desk.filingCalendar(year: 9999).lines.count == 12)
        #expect(throws: StoreError.self) { try desk.desk.filingCalendar(scheme: "none", year: 2024) }
    }

    @Test func anOfficeChoosesForAllSchemesOrForOne() throws {
        let desk = try FilingDesk()
        func set(_ key: String, _ value: String, _ office: OfficeCode = FilingDesk.city) throws {
            try desk.record(.setting(Setting(office: office, key: key, value: value)))
        }
        func choices(_ scheme: ReturnScheme) throws -> SchemeChoices {
            try desk.store.choices(of: FilingDesk.westLake, in: scheme)
        }
        #expect(try choices(.month) == SchemeChoices(scheme: .month, due: 5, revised: 3, final: "03-31"))
        try set("filing.due", "10")
        try set("filing.revised", "2")
        try set("filing.due.week", "2")
        try set("filing.final.october-year", "11-30", FilingDesk.westLake)
        #expect(
            try choices(.month)
                == SchemeChoices(scheme: .month, due: 10, revised: 2, final: "03-31", dueKey: "filing.due"))
        #expect(
            try choices(.week)
                == SchemeChoices(scheme: .week, due: 2, revised: 2, final: "03-31", dueKey: "filing.due.week"))
        #expect(try choices(.octoberYear).final == "11-30")
        #expect(try desk.store.choices(of: FilingDesk.city, in: .octoberYear).final == "12-31")
    }

    @Test func periodsFollowOneAnother() throws {
        for scheme in ReturnScheme.allCases {
            var period = try #require(Period(scheme, holding: FilingDesk.day("2023-12-28")))
            for _ in 0..<60 {
                let next = try #require(period.next)
                #expect(next.from == period.to.adding(days: 1) && next.previous == period)
                #expect(Period(scheme: scheme.rawValue, name: next.name) == next)
                #expect(Period(scheme, holding: next.from) == next && Period(scheme, holding: next.to) == next)
                period = next
            }
        }
        let last = try #require(Period(month: "9999-12"))
        #expect(last.next == nil)
    }
}
