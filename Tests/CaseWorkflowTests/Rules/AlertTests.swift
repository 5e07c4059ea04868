import Testing

@testable import CaseWorkflow

/// Alerts: when they are given, and that every rule of the table has something that starts it.
@Suite struct AlertTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        let events: [Event]
        /// `RULE day`: every alert there is, with the day on which it is given first.
        let alerts: [String]

        var testDescription: String { says }
    }

    private static func day(_ text: String) -> Day { Sample.day(text) }
    private static func rows(_ says: String) -> [Event] { DeadlineRows.all.first { $0.says == says }?.events ?? [] }

    static let all: [Row] = [
        // Accept by Friday 7 March: one working day before is Thursday 6. In Zhejiang the mediation ends fifteen days after
        // the receipt, on Wednesday 19: Sunday 16 → Friday 14, and Tuesday 18.
        Row(
            says: "acceptance", events: [DeadlineRows.opened("2025-03-03"), DeadlineRows.received("2025-03-04")],
            alerts: [
                "DESK-ALERT-ACCEPT 2025-03-06", "DESK-ALERT-END-3 2025-03-14", "DESK-ALERT-END-1 2025-03-18",
            ]),
        // The mediation ends on Friday 21 March: Tuesday 18 and Thursday 20.
        Row(
            says: "the end of the mediation",
            events: [DeadlineRows.opened("2025-03-03"), DeadlineRows.accepted("2025-03-06")],
            alerts: ["DESK-ALERT-END-3 2025-03-18", "DESK-ALERT-END-1 2025-03-20"]),
        // Extended to Thursday 10 April: Monday 7, and Wednesday 9.
        Row(
            says: "the end as extended", events: rows("extended by consent: only the worker's own right keeps its day"),
            alerts: ["DESK-ALERT-END-3 2025-04-07", "DESK-ALERT-END-1 2025-04-09"]),
        // Review by Friday 28 March: Sunday 23 → Friday 21, Tuesday 25, Thursday 27. Confirmation by Monday 14 April:
        // Wednesday 9, Friday 11, Sunday 13 → Friday 11.
        Row(
            says: "review and confirmation", events: rows("two instalments"),
            alerts: [
                "DESK-ALERT-CONFIRM-5 2025-03-21", "DESK-ALERT-CONFIRM-3 2025-03-25", "DESK-ALERT-CONFIRM-1 2025-03-27",
                "DESK-ALERT-CONFIRM-5 2025-04-09", "DESK-ALERT-CONFIRM-3 2025-04-11", "DESK-ALERT-CONFIRM-1 2025-04-11",
            ]),
        // The period ends on Monday 10 February 2025: thirty days before is Saturday 11 January → Friday 10.
        Row(
            says: "limitation", events: [DeadlineRows.opened("2025-01-02", .termination, known: "2024-02-10")],
            alerts: ["DESK-ALERT-LIMITATION 2025-01-10"]),
        // Seven days before Monday 10 February; given from the day after, when fewer are left.
        Row(
            says: "limitation while aid is not decided",
            events: [
                DeadlineRows.opened("2025-01-02", .termination, kind: .legalAid, known: "2024-02-10"),
                .legalAid(
                    .applied(
                        AidApplication(
                            on: day("2025-01-03"), beneficiary: .worker, form: .arbitration, materials: ["x"],
                            hardship: .pledge))),
            ], alerts: ["DESK-ALERT-LIMITATION 2025-01-10", "LA-URGENT 2025-02-04"]),
    ]

    private func deadlines(_ events: [Event]) throws -> [Deadline] {
        try #require(CaseFile.replay(events)).deadlines(.shipped, .shipped, area: "330106")
    }

    @Test(arguments: all) func warns(_ row: Row) throws {
        let alerts = try deadlines(row.events).filter(\.isAlert)
        #expect(Set(alerts.map { "\($0.rule) \($0.opensOn)" }) == Set(row.alerts))
        #expect(alerts.count == row.alerts.count)
    }

    /// `given on → told`: duties are told throughout, an alert from its day to the day it warns of, the latest alone.
    @Test(arguments: [
        ("2025-03-17", []), ("2025-03-18", ["DESK-ALERT-END-3"]), ("2025-03-19", ["DESK-ALERT-END-3"]),
        ("2025-03-20", ["DESK-ALERT-END-1"]), ("2025-03-21", ["DESK-ALERT-END-1"]), ("2025-03-22", []),
    ])
    func standsUntilTheDay(_ today: String, _ told: [String]) throws {
        let all = try deadlines([DeadlineRows.opened("2025-03-03"), DeadlineRows.accepted("2025-03-06")])
        let standing = all.standing(on: Sample.day(today))
        #expect(standing.filter(\.isAlert).map(\.rule) == told)
        #expect(standing.filter { !$0.isAlert }.map(\.rule) == ["MED-END-ACCEPT"])
        #expect(standing.first?.isAlert == false)
    }

    @Test func aLapsedRightAsksForNothing() throws {
        let all = try deadlines(Self.rows("two instalments"))
        #expect(all.standing(on: Sample.day("2025-04-15")).map(\.rule) == ["PAY-DUE", "PAY-DUE"])
    }

    /// Rules that belong to the office and not to a case; their test is with the desk's agenda.
    static let ofTheOffice = ["PIPL-DPIA-KEEP": "the day of the impact assessment is a setting of the office"]

    @Test func everyShippedRuleIsStartedBySomething() throws {
        var started: Set<String> = []
        for row in DeadlineRows.all {
            let file = try #require(CaseFile.replay(row.events))
            started.formUnion(file.deadlines(.shipped, .shipped, area: row.area).map(\.rule))
        }
        for row in Self.all { started.formUnion(try deadlines(row.events).map(\.rule)) }
        for rule in DeadlineRules.shipped.rows {
            #expect(
                started.contains(rule.id) || Self.ofTheOffice[rule.id] != nil, "nothing starts \(rule.id)")
        }
    }
}
