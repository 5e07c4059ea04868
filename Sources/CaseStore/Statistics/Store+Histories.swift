public import CaseWorkflow

/// Which cases' histories are wanted.
public enum HistoryScope: Hashable, Sendable {
    /// Cases accepted in these days to which something happened after a day: as of that day they stood otherwise.
    case accepted(ClosedRange<Day>, changedAfter: Day)
    /// Cases that stand in the office's ledger under one of these days: the day of acceptance, else of registration.
    case ledger(ClosedRange<Day>)
}

extension Store {
    /// Hands over every case in scope with all its events, one case at a time. Void and merged cases are left out.
    ///
    /// - Parameter offices: nil for every office of the desk; a case belongs to the office that owns it now.
    public func histories(
        _ scope: HistoryScope, offices: [OfficeCode]? = nil, _ body: ([Event]) throws -> Void
    ) throws(StoreError) {
        try keyedHistories(scope, offices: offices) { _, events in try body(events) }
    }

    /// The same with the key of each case.
    public func keyedHistories(
        _ scope: HistoryScope, offices: [OfficeCode]? = nil, _ body: (CaseKey, [Event]) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                var condition: String
                var values: [SQLValue]
                switch scope {
                case .accepted(let days, let day):
                    // The plus keeps the search on changedOn: almost nothing is dated after today.
                    condition = "changedOn > ? AND +acceptedOn BETWEEN ? AND ?"
                    values = [SQLValue(day), SQLValue(days.lowerBound), SQLValue(days.upperBound)]
                case .ledger(let days):
                    condition =
                        "(acceptedOn BETWEEN ? AND ? OR (acceptedOn IS NULL AND registeredOn BETWEEN ? AND ?))"
                    values = [days.lowerBound, days.upperBound, days.lowerBound, days.upperBound].map { SQLValue($0) }
                }
                if let offices {
                    condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                // Not one joined and ordered statement: for the order's sake it would look at every case there is.
                let keys = try connection.all("SELECT caseKey FROM contribution WHERE \(condition)", values) {
                    $0.int(0) ?? 0
                }
                let loading = CaseLoading(connection: connection)
                for key in keys.sorted() { try body(CaseKey(key), try loading.events(of: key)) }
            }
        }
    }
}
