import CaseWorkflow

/// Counts the deadlines of every case anew after a calendar, a rules table or an area changed: from the oldest case to the
/// newest, some thousands in a transaction, so that others can write in between.
///
/// The one row of `deadlineRework` says how far it came. Without a row every case is right.
struct DeadlineRework {
    let connection: any Connection

    /// A desk with no more cases than this is done inside the transaction that brings the change.
    static let atOnce = 2_000
    /// Cases in one transaction: a few tenths of a second.
    static let portion = 2_000

    func begin() throws {
        try connection.run(
            "INSERT INTO deadlineRework (id, reached) VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET reached = 0")
        try next(DeadlineRework.atOnce)
    }

    /// The last case that is right; nil when all are.
    func reached() throws -> Int64? { try connection.int("SELECT reached FROM deadlineRework WHERE id = 1") }

    /// How many hundredths are done; nil when all are.
    func percent() throws -> Int? {
        guard let reached = try reached() else { return nil }
        let last = try connection.int("SELECT MAX(caseKey) FROM docket") ?? 0
        return Int(min(99, reached * 100 / max(1, last)))
    }

    /// Counts for the next cases.
    ///
    /// - Returns: whether any are left.
    @discardableResult
    func next(_ count: Int = DeadlineRework.portion) throws -> Bool {
        guard let reached = try reached() else { return false }
        let rulebook = try DirectoryReading(connection: connection).rulebook()
        let keys = try connection.all(
            "SELECT caseKey FROM docket WHERE caseKey > ? AND standing = 'live' ORDER BY caseKey LIMIT ?",
            [.int(reached), SQLValue(count)]
        ) { $0.int(0) ?? 0 }
        let loading = CaseLoading(connection: connection)
        for key in keys { try renew(try loading.load(key: key).file, key, rulebook) }
        guard let last = keys.last, keys.count == count else {
            try connection.run("DELETE FROM deadlineRework")
            return false
        }
        try connection.run("UPDATE deadlineRework SET reached = ? WHERE id = 1", [.int(last)])
        return true
    }

    /// Makes one case right before it is written to, if its turn has not come.
    func catchUp(_ file: CaseFile, _ key: Int64, _ rulebook: Rulebook) throws {
        guard let reached = try reached(), key > reached else { return }
        try renew(file, key, rulebook)
    }

    private func renew(_ file: CaseFile, _ key: Int64, _ rulebook: Rulebook) throws {
        let rows = CaseProjection.deadlines(of: file, key: key, rulebook)
        let columns = CaseProjection.deadlineColumns
        let stored = try connection.all(DeadlineRework.selection, [.int(key)]) { row in
            (0..<columns.count).map(row.value)
        }
        guard stored != rows else { return }
        try connection.run("DELETE FROM deadline WHERE caseKey = ?", [.int(key)])
        for row in rows { try connection.run(DocketWriting.deadlineInsertion, row) }
    }

    private static let selection =
        "SELECT \(CaseProjection.deadlineColumns.joined(separator: ", ")) FROM deadline WHERE caseKey = ? ORDER BY line"
}

extension Store {
    /// Goes on with deadlines that a changed calendar, rules table or area left to be counted anew. Safe to stop and to start
    /// again, and to do in several programs at once.
    ///
    /// - Parameters:
    ///   - portions: how many times some thousands of cases at most.
    ///   - progress: told how many hundredths are done.
    public func finishDeadlines(
        portions: Int = .max, progress: (_ percent: Int) -> Void = { _ in }
    ) throws(StoreError) {
        try attempt {
            var left = portions
            while left > 0, let percent = try engine.read({ try DeadlineRework(connection: $0).percent() }) {
                progress(percent)
                left -= 1
                guard try engine.write({ try DeadlineRework(connection: $0).next() }) else { return }
            }
        }
    }

    /// How many hundredths of the deadlines are counted by the rules as they stand; nil when all are.
    public func deadlinesCounted() throws(StoreError) -> Int? {
        try attempt { try engine.read { try DeadlineRework(connection: $0).percent() } }
    }
}
