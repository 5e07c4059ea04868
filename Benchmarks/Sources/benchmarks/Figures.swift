import CaseStore
import CaseWorkflow
import Desk

/// A month's figures, against C summing the same cells.
struct Figures {
    let desk: SampleDesk
    let rounds: Int

    private static let times = 50

    func run(_ table: Table) throws {
        guard let from = Day(year: 2026, month: 3, day: 1), let to = Day(year: 2026, month: 3, day: 31) else { return }
        let baseline = try Baseline(path: desk.database)
        let month = try baseline.prepare(
            """
            SELECT 0, office, indicator, detail, category, channel, flags, SUM(value) FROM cell
            WHERE grain = 2 AND start BETWEEN 202603 AND 202603 GROUP BY 1, 2, 3, 4, 5, 6, 7
            """)
        let totals = try baseline.prepare(
            """
            SELECT office, indicator, detail, flags, SUM(value) FROM cell
            WHERE grain = 5 AND start BETWEEN 202603 AND 202603 GROUP BY 1, 2, 3, 4
            """)
        let stock = try baseline.prepare(
            """
            SELECT office, indicator, detail, flags, SUM(value) FROM cell
            WHERE ((grain = 4 AND start BETWEEN 1949 AND 2025) OR (grain = 5 AND start BETWEEN 202601 AND 202602))
                AND indicator IN (\(movers)) GROUP BY 1, 2, 3, 4
            """)
        let sums = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for _ in 0..<Figures.times { _ = try desk.store.cells(CellQuery(from: from, to: to)) }
            }
        } theirs: { _ in
            try Turn.measure { for _ in 0..<Figures.times { try baseline.read(month) } }
        }
        table.add("the sums of a month's cells", sums, operations: Figures.times)
        let report = try Duel(rounds: rounds) { _ in
            try Turn.measure {
                for _ in 0..<Figures.times { _ = try desk.desk.report(ReportQuery(from: from, to: to)) }
            }
        } theirs: { _ in
            try Turn.measure {
                for _ in 0..<Figures.times {
                    try baseline.read(totals)
                    try baseline.read(stock)
                }
            }
        }
        table.add("a month's report: flows, stock and rates", report, operations: Figures.times)
    }

    /// Indicators that move the stock of open cases.
    private var movers: String {
        Indicator.allCases.filter { $0.stockSign != 0 }.map { String($0.rawValue) }.joined(separator: ", ")
    }
}
