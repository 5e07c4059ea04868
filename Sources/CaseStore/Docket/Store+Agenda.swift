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
    ///   - today: only what somebody can still act on that day, and no alert but the latest; nil for every line there is.
    ///   - mediator: only cases in which somebody of this name mediates or handles.
    ///   - includingBacklog: cases taken in while still open wait in the backlog until somebody confirms them.
    public func agenda(
        offices: [OfficeCode]? = nil, from: Day? = nil, to: Day, today: Day? = nil, mediator: String? = nil,
        includingBacklog: Bool = false, limit: Int = 200
    ) throws(StoreError) -> [AgendaItem] {
        try attempt {
            try engine.read { connection in
                var reading = AgendaReading(
                    connection: connection, rulebook: try DirectoryReading(connection: connection).rulebook(),
                    today: today)
                var condition = "l.dueOn BETWEEN ? AND ? AND d.standing = 'live'"
                var values: [SQLValue] = [.int(Int64(from?.number ?? 0)), SQLValue(to)]
                if !includingBacklog { condition += " AND d.isBacklog = 0" }
                if let offices {
                    condition += " AND d.office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                if let mediator {
                    // The names stand one a line.
                    condition += " AND INSTR(? || d.mediators || ?, ? || ? || ?) > 0"
                    values += ["\n", "\n", "\n", mediator, "\n"].map { .text($0) }
                }
                let limit = max(1, min(limit, 10_000))
                var items: [AgendaItem] = []
                var last: AgendaReading.Line?
                while items.count < limit {
                    let lines = try reading.lines(condition, values, after: last)
                    guard let end = lines.last else { break }
                    for line in lines where items.count < limit {
                        if let item = try reading.item(line) { items.append(item) }
                    }
                    last = end
                }
                return items
            }
        }
    }
}

extension Store {
    /// Open cases of these offices in which nobody is named to act, the oldest first; none of the backlog.
    ///
    /// - Parameter offices: nil for every office of the desk.
    public func unattended(offices: [OfficeCode]? = nil, limit: Int = 200) throws(StoreError) -> [DocketRow] {
        try attempt {
            try engine.read { connection in
                // As the index of them says it (`docketUnattended`), and not by office: few wait, and an office may have a million.
                var condition = """
                    closedOn IS NULL AND refusedOn IS NULL AND standing = 'live' AND isBacklog = 0 AND mediators = ''
                    """
                if let offices {
                    condition += " AND office || '' IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                }
                return try connection.all(
                    "SELECT \(DocketRow.columns) FROM docket WHERE \(condition) ORDER BY caseKey LIMIT ?",
                    (offices ?? []).map { .text($0.text) } + [SQLValue(max(1, min(limit, 10_000)))], DocketRow.init)
            }
        }
    }
}

/// Reads the agenda a page at a time: what no longer stands is passed over, however much of it there is.
private struct AgendaReading {
    let connection: any Connection
    let rulebook: Rulebook
    let today: Day?
    private var known: [Int64: (row: DocketRow, deadlines: [Deadline], standing: Set<Deadline>)] = [:]

    init(connection: any Connection, rulebook: Rulebook, today: Day?) {
        self.connection = connection
        self.rulebook = rulebook
        self.today = today
    }

    struct Line {
        var due: Int64
        var key: Int64
        var place: Int
        var rule: String
    }

    func lines(_ condition: String, _ values: [SQLValue], after last: Line?) throws -> [Line] {
        var condition = condition
        var values = values
        if let last {
            condition += " AND (l.dueOn, l.caseKey, l.line) > (?, ?, ?)"
            values += [.int(last.due), .int(last.key), SQLValue(last.place)]
        }
        return try connection.all(
            """
            SELECT l.dueOn, l.caseKey, l.line, l.rule FROM deadline AS l JOIN docket AS d ON d.caseKey = l.caseKey
            WHERE \(condition) ORDER BY l.dueOn, l.caseKey, l.line LIMIT 500
            """, values
        ) { Line(due: $0.int(0) ?? 0, key: $0.int(1) ?? 0, place: $0.count(2), rule: $0.text(3) ?? "") }
    }

    /// The deadline of a line as the case says it now; nil when it no longer stands.
    mutating func item(_ line: Line) throws -> AgendaItem? {
        guard let (row, deadlines, standing) = try theCase(line.key) else { return nil }
        // While deadlines are counted anew, the line may hold an old day: the rule then tells which one is meant.
        let sameRule = deadlines.filter { $0.rule == line.rule }
        let there = deadlines.indices.contains(line.place) && deadlines[line.place].rule == line.rule
        guard
            let deadline = there
                ? deadlines[line.place] : sameRule.first { Int64($0.due.number) == line.due } ?? sameRule.first
        else { return nil }
        return standing.contains(deadline) ? AgendaItem(row: row, deadline: deadline) : nil
    }

    private mutating func theCase(
        _ key: Int64
    ) throws -> (row: DocketRow, deadlines: [Deadline], standing: Set<Deadline>)? {
        if let known = known[key] { return known }
        let file = try CaseLoading(connection: connection).load(key: key).file
        let row = try connection.first(
            "SELECT \(DocketRow.columns) FROM docket WHERE caseKey = ?", [.int(key)], DocketRow.init)
        guard let row else { return nil }
        let deadlines = file.deadlines(rulebook.calendar, rulebook.rules, area: rulebook.area(of: file.office))
        known[key] = (row, deadlines, Set(today.map { deadlines.standing(on: $0, ended: file.isEnded) } ?? deadlines))
        return known[key]
    }
}
