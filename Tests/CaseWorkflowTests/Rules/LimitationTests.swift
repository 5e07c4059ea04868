import Testing

@testable import CaseWorkflow

/// Where the limitation period stands (调解仲裁法 27; 民法典 192, 195).
@Suite struct LimitationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        var known: String?
        var ended: String?
        var isWage = false
        var interruptions: [String] = []
        /// `from until`, or `from` while it lasts.
        var suspensions: [String] = []
        var kind: Interruption.Kind = .claimAsserted
        var promised: String?
        /// The day the dispute came to the office.
        var brought: String?
        let stands: String

        var testDescription: String { says }
    }

    static let rows: [Row] = [
        Row(says: "nothing is known", stands: "unknown"),
        Row(says: "known", known: "2024-02-29", stands: "2024-02-29 → 2025-02-28"),
        Row(says: "the end of employment stands in", ended: "2024-03-31", stands: "2024-03-31 → 2025-03-31"),
        Row(
            says: "interrupted", known: "2024-02-10", interruptions: ["2024-05-01", "2024-07-01"],
            stands: "2024-07-01 → 2025-07-01"),
        Row(
            says: "interruptions told out of order", known: "2024-02-10", interruptions: ["2024-07-01", "2024-05-01"],
            stands: "2024-07-01 → 2025-07-01"),
        Row(
            says: "an interruption before it was known", known: "2024-02-10", interruptions: ["2023-07-01"],
            stands: "2024-02-10 → 2025-02-10"),
        Row(says: "an interruption is all there is", interruptions: ["2024-07-01"], stands: "2024-07-01 → 2025-07-01"),
        Row(says: "standing still", known: "2024-02-10", suspensions: ["2024-03-01"], stands: "still since 2024-03-01"),
        Row(
            says: "stood still twice", known: "2024-02-10",
            suspensions: ["2024-03-01 2024-03-11", "2024-04-01 2024-04-06"],
            stands: "2024-02-10 → 2025-02-25"),
        Row(
            says: "an interruption ends what stood still before it", known: "2024-02-10", interruptions: ["2024-06-01"],
            suspensions: ["2024-03-01"], stands: "2024-06-01 → 2025-06-01"),
        Row(says: "wages while employed", known: "2020-02-10", isWage: true, stands: "not running"),
        Row(says: "wages, nothing known", isWage: true, stands: "unknown"),
        Row(
            says: "wages after the employment", known: "2020-02-10", ended: "2024-09-30", isWage: true,
            stands: "2024-09-30 → 2025-09-30"),
        Row(
            says: "wages, interrupted after the employment", ended: "2024-09-30", isWage: true,
            interruptions: ["2025-01-10"], stands: "2025-01-10 → 2026-01-10"),
        // 10 February 2025 is a Monday: the last day on which something restarts the year.
        Row(
            says: "restarted on its last day", known: "2024-02-10", interruptions: ["2025-02-10"],
            stands: "2025-02-10 → 2026-02-10"),
        Row(
            says: "what comes a day later revives nothing", known: "2024-02-10", interruptions: ["2025-02-11"],
            stands: "2024-02-10 → 2025-02-10"),
        // 9 February 2025 is a Sunday, so the year ends on Monday 10.
        Row(
            says: "the last day rolls off a rest day", known: "2024-02-09", interruptions: ["2025-02-10"],
            stands: "2025-02-10 → 2026-02-10"),
        Row(
            says: "one in time carries the next", known: "2024-02-10", interruptions: ["2025-05-01", "2024-08-01"],
            stands: "2025-05-01 → 2026-05-01"),
        Row(
            says: "a period that stood still can still be restarted", known: "2024-02-10",
            interruptions: ["2025-02-20"], suspensions: ["2024-03-01 2024-03-15"], stands: "2025-02-20 → 2026-02-20"),
        Row(
            says: "a mediation asked for in time, failed after the year", known: "2024-02-10",
            interruptions: ["2025-03-01"], kind: .mediationFailed, brought: "2025-02-05",
            stands: "2025-03-01 → 2026-03-01"),
        Row(
            says: "a mediation asked for after the year", known: "2024-02-10", interruptions: ["2025-03-01"],
            kind: .mediationFailed, brought: "2025-02-12", stands: "2024-02-10 → 2025-02-10"),
        Row(
            says: "a broken agreement", known: "2024-02-10", interruptions: ["2025-06-01"], kind: .agreementBreached,
            stands: "2025-06-01 → 2026-06-01"),
        Row(
            says: "a promise after the year takes away the plea", known: "2024-02-10", interruptions: ["2025-03-01"],
            kind: .otherSideConsents, stands: "promised 2025-03-01"),
        Row(
            says: "the same, recorded as what it is", known: "2024-02-10", promised: "2025-03-01",
            stands: "promised 2025-03-01"),
        Row(
            says: "a promise that turns out to be in time restarts the year", known: "2024-04-10",
            promised: "2025-03-01", stands: "2025-03-01 → 2026-03-01"),
        // The rules of the table hold from 1 May 2008.
        Row(says: "before the law", known: "2008-04-30", stands: "unknown"),
    ]

    @Test func theTermComesFromTheTable() throws {
        let own = try DeadlineRules(
            parsing:
                "LIM-ARB | infringement-known | applicant | 18 month | - | after | yes | 2008-05-01 | - | - | V | - | "
                + "申请仲裁 | apply | 样例")
        let limitation = Limitation(knownOn: Sample.day("2024-02-10"), employmentEndedOn: nil, isWageClaim: false)
        let terms = LimitationTerms(rules: DeadlineRules.shipped.merging(own), calendar: .shipped, area: nil)
        #expect(limitation.standing(terms) == .runs(until: Sample.day("2025-08-10"), from: Sample.day("2024-02-10")))
    }

    @Test(arguments: rows) func stands(_ row: Row) {
        var limitation = Limitation(
            knownOn: row.known.map(Sample.day), employmentEndedOn: row.ended.map(Sample.day), isWageClaim: row.isWage)
        limitation.interruptions = row.interruptions.map { Interruption(on: Sample.day($0), kind: row.kind) }
        limitation.promisedOn = row.promised.map(Sample.day)
        limitation.suspensions = row.suspensions.map { text in
            let days = text.split(separator: " ").map { Sample.day(String($0)) }
            return LimitationSuspension(from: days[0], until: days.count > 1 ? days[1] : nil, reason: "不可抗力")
        }
        let stands =
            switch limitation.standing(
                LimitationTerms(
                    rules: .shipped, calendar: .shipped, area: nil, broughtOn: row.brought.map(Sample.day)))
            {
            case .unknown: "unknown"
            case .notRunning: "not running"
            case .runs(let until, let from): "\(from) → \(until)"
            case .suspended(let since): "still since \(since)"
            case .promised(let day): "promised \(day)"
            }
        #expect(stands == row.stands)
    }
}
