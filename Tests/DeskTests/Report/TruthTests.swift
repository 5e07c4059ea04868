import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

/// The office ledgers that the desk is developed with, from the file to the return: every total and breakdown equals the
/// truth that comes with them, on both bases.
@Suite struct TruthTests {
    struct Sums: Hashable {
        var cases: Int64 = 0
        var persons: Int64 = 0
        var claimed: Int64 = 0
        var agreed: Int64 = 0
        var received: Int64 = 0

        mutating func add(_ row: [String: String]) {
            cases += 1
            persons += Int64(row["persons"] ?? "") ?? 0
            claimed += Int64(row["claimed_fen"] ?? "") ?? 0
            agreed += Int64(row["agreed_fen"] ?? "") ?? 0
            received += Int64(row["recovered_fen"] ?? "") ?? 0
        }
    }

    struct Ledger: CustomTestStringConvertible, Sendable {
        var name: String
        var from: String
        var to: String
        var testDescription: String { name }
    }

    static let ledgers = [
        Ledger(name: "headline", from: "2013-01-01", to: "2017-12-31"),
        Ledger(name: "district", from: "2025-01-01", to: "2025-12-31"),
    ]

    @Test(arguments: ledgers)
    func returnsEqualTheTruth(_ ledger: Ledger) throws {
        let (desk, folder) = try TruthTests.desk()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = try desk.takeIn(ledger: TruthTests.fixture(ledger.name + ".csv"))
        #expect(first.held == 0)
        let rows = try TruthTests.rows(ledger.name)
        #expect(first.taken == rows.count)
        let from = try #require(Day(ledger.from))
        let to = try #require(Day(ledger.to))

        var total = Sums()
        for row in rows { total.add(row) }
        let all = try desk.report(ReportQuery(from: from, to: to, basis: .cohort))
        #expect(TruthTests.sums(all.total) == total)
        #expect(all.total.mediation.open == Int64(rows.count { $0["outcome"] == "调解中" }))

        for (key, column) in [(GroupKey.office, "district"), (.category, "category"), (.migrant, "migrant")] {
            var expected: [String: Sums] = [:]
            for row in rows { expected[row[column] ?? "", default: Sums()].add(row) }
            let report = try desk.report(ReportQuery(from: from, to: to, basis: .cohort, by: [key]))
            var found: [String: Sums] = [:]
            for (group, figures) in report.groups {
                var name = report.name(of: group.values[0], for: key).chinese
                if key == .migrant { name = group.values[0] == "yes" ? "是" : "否" }
                found[name] = TruthTests.sums(figures)
            }
            #expect(found == expected, "\(key)")
        }
        try compareMonths(desk, rows, from, to)
    }

    /// By month of acceptance (cohort), and by month of closing on both bases.
    private func compareMonths(_ desk: Desk, _ rows: [[String: String]], _ from: Day, _ to: Day) throws {
        var accepted: [String: Sums] = [:]
        var closed: [String: Sums] = [:]
        for row in rows {
            accepted[String((row["accepted"] ?? "").prefix(7)), default: Sums()].add(row)
            let closing = row["closed"] ?? ""
            closed[closing.isEmpty ? "open" : String(closing.prefix(7)), default: Sums()].add(row)
        }
        let byMonth = try desk.report(ReportQuery(from: from, to: to, basis: .cohort, by: [.month]))
        #expect(TruthTests.byFirstKey(byMonth) == accepted)
        for basis in ReportQuery.Basis.allCases {
            let end = basis == .cohort ? to : to.adding(months: 12)
            let report = try desk.report(ReportQuery(from: from, to: end, basis: basis, by: [.closedMonth]))
            #expect(TruthTests.byFirstKey(report) == closed, "\(basis)")
        }
        // On basis event agreements and payments of a taken-in ledger stand in the month of closing.
        let events = try desk.report(ReportQuery(from: from, to: to.adding(months: 12), by: [.month]))
        for (key, figures) in events.groups {
            let truth = closed[key.values[0]] ?? Sums()
            #expect(figures.mediation.closed == truth.cases, "\(key.values[0])")
            #expect(figures.ladder.agreed == truth.agreed)
            #expect(figures.ladder.received == truth.received)
        }
    }

    @Test func aSecondIntakeChangesNothing() throws {
        let (desk, folder) = try TruthTests.desk()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = TruthTests.fixture("district.csv")
        let first = try desk.takeIn(ledger: path)
        let from = try #require(Day("2025-01-01"))
        let before = try desk.report(ReportQuery(from: from, to: from.adding(days: 700), by: [.office, .category]))
        let sequence = try desk.store.knowledge().sequence
        let second = try desk.takeIn(ledger: path)
        #expect(second.wasKnown)
        #expect(second.taken == 0)
        #expect(second.repeated == first.rows)
        #expect(try desk.store.knowledge().sequence == sequence)
        let after = try desk.report(ReportQuery(from: from, to: from.adding(days: 700), by: [.office, .category]))
        #expect(before.total == after.total)
        #expect(try desk.store.check().isClean)
    }

    @Test func aDryRunChangesNothing() throws {
        let (desk, folder) = try TruthTests.desk()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sequence = try desk.store.knowledge().sequence
        let result = try desk.takeIn(ledger: TruthTests.fixture("district.csv"), dryRun: true)
        #expect(result.taken == 420)
        #expect(result.batch == nil)
        #expect(try desk.store.knowledge().sequence == sequence)
    }

    private static func desk() throws -> (Desk, String) {
        let folder = FileManager.default.temporaryDirectory.path + "/labordesk-truth-" + UUID().uuidString
        let code = try #require(OfficeCode("3301"))
        let admin = try #require(OfficerCode("admin"))
        let store = try Store.create(
            home: folder, office: Office(code: code, name: "杭州市总工会", level: .city, parent: nil, area: "330100"),
            administrator: Officer(code: admin, name: "admin", office: code, roles: [.administrator]), at: 1
        ).store
        let today = try #require(Day("2026-06-30"))
        return (Desk(store: store, officer: admin, today: today, now: { 2 }), folder)
    }

    private static func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path + "/OfficeLedgerTests/Fixtures/" + name
    }

    /// The decoded rows that come with the ledger, by column name.
    private static func rows(_ name: String) throws -> [[String: String]] {
        let lines = try String(contentsOfFile: fixture(name + "-truth.tsv"), encoding: .utf8).split(separator: "\n")
        let header = lines[0].components(separatedBy: "\t")
        return lines.dropFirst().map { line in
            Dictionary(zip(header, line.components(separatedBy: "\t")), uniquingKeysWith: { $1 })
        }
    }

    private static func sums(_ figures: Figures) -> Sums {
        Sums(
            cases: figures.mediation.accepted, persons: figures.mediation.persons, claimed: figures.ladder.claimed,
            agreed: figures.ladder.agreed, received: figures.ladder.received)
    }

    private static func byFirstKey(_ report: Report) -> [String: Sums] {
        var found: [String: Sums] = [:]
        for (key, figures) in report.groups { found[key.values[0]] = sums(figures) }
        return found
    }
}
