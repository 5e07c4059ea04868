import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// What an office filed of each month of a year with the office above, filing after filing: the accepted cases.
struct VintageReading {
    let desk: Desk
    let office: OfficeCode
    let year: Int

    /// nil where no month was filed more than once: there is nothing to compare.
    func rows() throws(StoreError) -> [TriangleChart.Row]? {
        var rows: [TriangleChart.Row] = []
        for standing in try desk.periods(of: office, year: year) where !standing.filings.isEmpty {
            rows.append(TriangleChart.Row(name: standing.period.name, values: try values(standing)))
        }
        return rows.contains { $0.values.count > 1 } ? rows : nil
    }

    private func values(_ standing: PeriodStanding) throws(StoreError) -> [Int64?] {
        var values: [Int64?] = []
        for filing in standing.filings where filing.state != .rejected {
            if filing.type == .withdrawal {
                values.append(nil)
            } else {
                values.append(try desk.filedTotals(of: filing).stock.accepted)
            }
        }
        return values
    }
}
