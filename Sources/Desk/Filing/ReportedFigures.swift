public import CaseExport
public import CaseStore
public import CaseWorkflow

/// What an office had reported of a period by some day.
public struct ReportedFigures: Sendable {
    /// The filing that stood on that day.
    public let filing: FilingRecord
    public let preparedAt: String
    public let totals: FilingTotals
}

extension Desk {
    /// What was reported of a period as of a day, to the day's end; nil when nothing stood then.
    ///
    /// Worked out from the record of the filing, so that it says what was in fact filed, whatever is known today.
    public func reported(
        _ period: Period, on day: Day, office code: OfficeCode? = nil, receiver: FilingOffice? = nil
    ) throws(FilingRefusal) -> ReportedFigures? {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            let receiver = try receiver ?? self.receiver(of: office)
            let all = try store.filings(of: office.code, to: receiver.code.text)
            var made: [FilingRecord] = []
            for record in all {
                let prepared = try FilingDetails(of: record).preparedAt
                guard let on = Day(String(prepared.prefix(10))), on <= day else { continue }
                made.append(record)
            }
            guard let standing = try made.standing(for: period) else { return nil }
            let plan = try FilingPlan(
                again: standing, earlier: made.filter { $0.number < standing.number }, period: period)
            return ReportedFigures(
                filing: standing, preparedAt: try FilingDetails(of: standing).preparedAt,
                totals: try plan.figures(store).totals)
        }
    }
}
