public import CaseWorkflow

extension Store {
    /// Lines of the docket in the order of a column; every page is read from an index, however many cases there are.
    ///
    /// - Parameters:
    ///   - today: deadlines before it are over.
    ///   - after: the place of the last line of the page before.
    public func docket(
        _ filter: DocketFilter, by order: DocketOrder, today: Day, limit: Int = 50, after: DocketPlace? = nil
    ) throws(StoreError) -> [ListedCase] {
        try attempt {
            try engine.read { connection in
                let reading = SortedDocket(
                    connection: connection, filter: filter, order: order, today: today,
                    limit: max(1, min(limit, 10_000)))
                return try reading.lines(after: after)
            }
        }
    }
}

private struct SortedDocket {
    let connection: any Connection
    let filter: DocketFilter
    let order: DocketOrder
    let today: Day
    let limit: Int

    private var direction: String { order.isDescending ? "DESC" : "ASC" }
    private var sign: String { order.isDescending ? "<" : ">" }

    func lines(after: DocketPlace?) throws -> [ListedCase] {
        switch order.column {
        case .registered: try byColumn("registeredOn", after)
        case .claimed: try byColumn("claimedFen", after)
        case .number: try byNumber(after)
        case .due: try byDue(after)
        }
    }

    private func byColumn(_ column: String, _ after: DocketPlace?) throws -> [ListedCase] {
        var (conditions, values) = sql
        if case .number(let value)? = after?.value, let after {
            conditions.append("(\(column), caseKey) \(sign) (?, ?)")
            values += [.int(value), .int(after.key)]
        }
        let rows = try rows(conditions, values, "\(column) \(direction), caseKey \(direction)")
        return try rows.map { row in
            let value = order.column == .claimed ? row.claimedFen : Int64(row.registeredOn.number)
            return try line(row, .number(value))
        }
    }

    private func byNumber(_ after: DocketPlace?) throws -> [ListedCase] {
        var (conditions, values) = sql
        if case .text(let value)? = after?.value {
            // Not by the unique index of numbers: it knows no offices, and a million lines would be opened for a small one.
            conditions.append("numberKey || '' \(sign) ?")
            values.append(.text(value))
        }
        return try rows(conditions, values, "numberKey \(direction)").map { row in
            let key = try connection.first(
                "SELECT numberKey FROM docket WHERE caseKey = ?", [.int(row.key)], { $0.text(0) ?? "" })
            return try line(row, .text(key ?? ""))
        }
    }

    /// First the cases in which somebody must act, along the index of deadlines; then the others.
    private func byDue(_ after: DocketPlace?) throws -> [ListedCase] {
        var found: [ListedCase] = []
        if case .none? = after?.value {} else { found = try due(after) }
        if found.count < limit { found += try withoutDue(after, limit - found.count) }
        return found
    }

    private func due(_ after: DocketPlace?) throws -> [ListedCase] {
        let now = SQLValue(today)
        var condition = "l.dueOn >= ?"
        var values = [now]
        if case .number(let value)? = after?.value, let after {
            condition += " AND (l.dueOn, l.caseKey) \(sign) (?, ?)"
            values += [.int(value), .int(after.key)]
        }
        values.append(now)
        let (conditions, filtered) = sql
        let own = (["caseKey = ?", SortedDocket.isDue] + conditions).joined(separator: " AND ")
        var found: [ListedCase] = []
        try connection.each(
            """
            SELECT l.caseKey, l.dueOn FROM deadline AS l WHERE \(condition) AND NOT EXISTS (
                SELECT 1 FROM deadline AS e WHERE e.caseKey = l.caseKey AND e.dueOn >= ?
                AND (e.dueOn < l.dueOn OR e.dueOn = l.dueOn AND e.line < l.line))
            ORDER BY l.dueOn \(direction), l.caseKey \(direction)
            """, values
        ) { entry in
            let row = try connection.first(
                "SELECT \(DocketRow.columns) FROM docket WHERE \(own)", [SQLValue(entry.int(0))] + filtered,
                DocketRow.init)
            if let row {
                found.append(
                    ListedCase(
                        row: row, nextDue: entry.day(1), place: DocketPlace(.number(entry.int(1) ?? 0), row.key)))
            }
            return found.count < limit
        }
        return found
    }

    private func withoutDue(_ after: DocketPlace?, _ limit: Int) throws -> [ListedCase] {
        var (conditions, values) = sql
        conditions.append(
            """
            NOT (\(SortedDocket.isDue) AND EXISTS (
                SELECT 1 FROM deadline AS l WHERE l.caseKey = docket.caseKey AND l.dueOn >= ?))
            """)
        values.append(SQLValue(today))
        if case .none(let day)? = after?.value, let after {
            conditions.append("(registeredOn, caseKey) < (?, ?)")
            values += [.int(day), .int(after.key)]
        }
        return try rows(conditions, values, "registeredOn DESC, caseKey DESC", limit).map { row in
            ListedCase(
                row: row, nextDue: nil,
                place: DocketPlace(.none(registered: Int64(row.registeredOn.number)), row.key))
        }
    }

    /// Nobody need act in what is out of the figures or waits in the backlog.
    private static let isDue = "standing = 'live' AND isBacklog = 0"

    /// Never without a condition.
    private var sql: (conditions: [String], values: [SQLValue]) {
        let (conditions, values) = filter.sql
        return (["1 = 1"] + conditions, values)
    }

    private func rows(
        _ conditions: [String], _ values: [SQLValue], _ order: String, _ limit: Int? = nil
    ) throws -> [DocketRow] {
        try connection.all(
            """
            SELECT \(DocketRow.columns) FROM docket WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(order) LIMIT ?
            """, values + [SQLValue(limit ?? self.limit)], DocketRow.init)
    }

    private func line(_ row: DocketRow, _ value: DocketPlace.Value) throws -> ListedCase {
        ListedCase(row: row, nextDue: try nextDue(row), place: DocketPlace(value, row.key))
    }

    private func nextDue(_ row: DocketRow) throws -> Day? {
        guard row.standing == "live", !row.isBacklog else { return nil }
        return try connection.first(
            "SELECT MIN(dueOn) FROM deadline WHERE caseKey = ? AND dueOn >= ?", [.int(row.key), SQLValue(today)],
            { $0.day(0) }) ?? nil
    }
}
