public import CaseWorkflow

/// One thing that somebody must do by a day.
public struct AgendaItem: Sendable {
    public let row: DocketRow
    public let deadline: Deadline
}

extension Store {
    /// Who must act next, soonest first: deadlines of live cases that fall due in the days given.
    ///
    /// While deadlines are counted anew (`deadlinesCounted`), what a case not yet reached must do is shown with its new day,
    /// but found by its old one.
    ///
    /// - Parameters:
    ///   - offices: nil for every office of the desk.
    ///   - includingBacklog: cases taken in while still open wait in the backlog until somebody confirms them.
    public func agenda(
        offices: [OfficeCode]? = nil, from: Day? = nil, to: Day, includingBacklog: Bool = false, limit: Int = 200
    ) throws(StoreError) -> [AgendaItem] {
        try attempt {
            try engine.read { connection in
                let rulebook = try DirectoryReading(connection: connection).rulebook()
                let loading = CaseLoading(connection: connection)
                var values: [SQLValue] = [.int(Int64(from?.number ?? 0)), SQLValue(to)]
                var condition = "l.dueOn BETWEEN ? AND ? AND d.standing = 'live'"
                if !includingBacklog { condition += " AND d.isBacklog = 0" }
                if let offices {
                    condition += " AND d.office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                values.append(SQLValue(max(1, min(limit, 10_000))))
                let lines = try connection.all(
                    """
                    SELECT l.caseKey, l.line, l.rule FROM deadline AS l JOIN docket AS d ON d.caseKey = l.caseKey
                    WHERE \(condition) ORDER BY l.dueOn, l.caseKey, l.line LIMIT ?
                    """, values
                ) { ($0.int(0) ?? 0, $0.count(1), $0.text(2) ?? "") }
                var known: [Int64: (DocketRow, [Deadline])] = [:]
                var items: [AgendaItem] = []
                for (key, line, rule) in lines {
                    if known[key] == nil {
                        let file = try loading.load(key: key).file
                        let row = try connection.first(
                            "SELECT \(DocketRow.columns) FROM docket WHERE caseKey = ?", [.int(key)], DocketRow.init)
                        guard let row else { continue }
                        let area = rulebook.area(of: file.office)
                        known[key] = (row, file.deadlines(rulebook.calendar, rulebook.rules, area: area))
                    }
                    guard let (row, deadlines) = known[key] else { continue }
                    let asStored = deadlines.indices.contains(line) && deadlines[line].rule == rule
                    guard let deadline = asStored ? deadlines[line] : deadlines.first(where: { $0.rule == rule })
                    else { continue }
                    items.append(AgendaItem(row: row, deadline: deadline))
                }
                return items
            }
        }
    }
}
