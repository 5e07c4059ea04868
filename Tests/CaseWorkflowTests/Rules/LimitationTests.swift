import Testing

@testable import CaseWorkflow

/// Where the limitation period stands (调解仲裁法 27).
@Suite struct LimitationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        var known: String?
        var ended: String?
        var isWage = false
        var interruptions: [String] = []
        /// `from until`, or `from` while it lasts.
        var suspensions: [String] = []
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
    ]

    @Test(arguments: rows) func stands(_ row: Row) {
        var limitation = Limitation(
            knownOn: row.known.map(Sample.day), employmentEndedOn: row.ended.map(Sample.day), isWageClaim: row.isWage)
        limitation.interruptions = row.interruptions.map { Interruption(on: Sample.day($0), kind: .claimAsserted) }
        limitation.suspensions = row.suspensions.map { text in
            let days = text.split(separator: " ").map { Sample.day(String($0)) }
            return LimitationSuspension(from: days[0], until: days.count > 1 ? days[1] : nil, reason: "不可抗力")
        }
        let stands =
            switch limitation.standing() {
            case .unknown: "unknown"
            case .notRunning: "not running"
            case .runs(let until, let from): "\(from) → \(until)"
            case .suspended(let since): "still since \(since)"
            }
        #expect(stands == row.stands)
    }
}
