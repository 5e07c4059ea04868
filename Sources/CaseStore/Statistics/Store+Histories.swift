public import CaseWorkflow

/// Which cases' histories are wanted.
public enum HistoryScope: Hashable, Sendable {
    /// Cases accepted in these days.
    case accepted(ClosedRange<Day>)
    /// Cases that stand in the office's ledger under one of these days: the day of acceptance, else of registration.
    case ledger(ClosedRange<Day>)
    /// Cases that something of these days can belong to, or that were open before them: registered by the last day.
    case registered(upTo: Day)
}

extension Store {
    /// Hands over every case in scope with all its events, one case at a time. Slower than cells and columns, and always right:
    /// for figures by what only the file knows, and for how things stood on an earlier day.
    ///
    /// - Parameter offices: nil for every office of the desk; a case belongs to the office that owns it now.
    public func histories(
        _ scope: HistoryScope, offices: [OfficeCode]? = nil, _ body: ([Event]) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                var condition = "d.standing IN ('live', 'handed-over')"
                var values: [SQLValue] = []
                switch scope {
                case .accepted(let days):
                    condition += " AND d.acceptedOn BETWEEN ? AND ?"
                    values += [SQLValue(days.lowerBound), SQLValue(days.upperBound)]
                case .ledger(let days):
                    condition +=
                        " AND (d.acceptedOn BETWEEN ? AND ? OR (d.acceptedOn IS NULL AND d.registeredOn BETWEEN ? AND ?))"
                    for _ in 0..<2 { values += [SQLValue(days.lowerBound), SQLValue(days.upperBound)] }
                case .registered(let day):
                    condition += " AND d.registeredOn <= ?"
                    values.append(SQLValue(day))
                }
                if let offices {
                    condition += " AND d.office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                var current: Int64?
                var events: [Event] = []
                try connection.each(
                    """
                    SELECT j.subjectKey, j.events FROM docket AS d JOIN journal AS j ON j.subjectKey = d.caseKey
                    WHERE \(condition) ORDER BY d.caseKey, j.version
                    """, values
                ) { row in
                    if row.int(0) != current {
                        if !events.isEmpty { try body(events) }
                        events.removeAll(keepingCapacity: true)
                        current = row.int(0)
                    }
                    events += try CaseLoading.decode(row.blob(1) ?? [])
                    return true
                }
                if !events.isEmpty { try body(events) }
            }
        }
    }
}
