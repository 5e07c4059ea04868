public import CaseWorkflow

/// What the mediations of an accepted cohort are told apart by: columns that the cohort's index holds.
public enum CohortColumn: String, CaseIterable, Hashable, Sendable {
    case office
    /// 201703.
    case acceptedMonth = "acceptedOn / 100"
    case closedMonth = "closedOn / 100"
    case category, outcome, sex, isMigrant, industry
}

/// Mediations accepted in some days, and those of them that succeeded.
public struct AcceptedShare: Hashable, Sendable {
    /// As text, in the order of the columns asked for; nil where the case has none.
    public let values: [String?]
    public let accepted: Int64
    public let succeeded: Int64
}

extension Store {
    /// Counts the live mediations accepted in the days given and how many of them succeeded, as they stand now. The
    /// database counts within its index: a month of fifty thousand cases takes some hundredths of a second.
    ///
    /// - Parameter offices: nil for every office of the desk.
    public func acceptedShares(
        accepted days: ClosedRange<Day>, offices: [OfficeCode]? = nil, by columns: [CohortColumn] = []
    ) throws(StoreError) -> [AcceptedShare] {
        try attempt {
            try engine.read { connection in
                let successes = MediationClosing.Outcome.allCases.filter(\.isSuccess)
                var condition = "acceptedOn BETWEEN ? AND ? AND standing IN ('live', 'handed-over') AND kind = ?"
                var values: [SQLValue] = successes.map { .text($0.rawValue) }
                values += [
                    SQLValue(days.lowerBound), SQLValue(days.upperBound), .text(ProcedureKind.mediation.rawValue),
                ]
                if let offices {
                    condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                let names = columns.map { $0.rawValue + ", " }.joined()
                let places = successes.map { _ in "?" }.joined(separator: ", ")
                let groups = columns.indices.map { String($0 + 1) }.joined(separator: ", ")
                return try connection.all(
                    """
                    SELECT \(names)COUNT(*), COALESCE(SUM(CASE WHEN outcome IN (\(places)) THEN 1 ELSE 0 END), 0)
                    FROM docket WHERE \(condition)\(groups.isEmpty ? "" : " GROUP BY " + groups)
                    """, values
                ) { row in
                    AcceptedShare(
                        values: columns.indices.map { row.text($0) ?? row.int($0).map { String($0) } },
                        accepted: row.int(columns.count) ?? 0, succeeded: row.int(columns.count + 1) ?? 0)
                }
            }
        }
    }

    /// The last day on which anything happened, by the figures; days to come on which money falls due do not count.
    /// nil on an empty desk.
    public func lastFigureDay() throws(StoreError) -> Day? {
        try attempt {
            try engine.read { connection in
                try connection.int(
                    "SELECT start FROM cell WHERE grain = 3 AND indicator <> ? ORDER BY start DESC LIMIT 1",
                    [SQLValue(Indicator.due.rawValue)]
                ).flatMap { Day(number: Int($0)) }
            }
        }
    }
}
