/// Writes what a case's projection says over what its last projection said.
struct DocketWriting {
    let connection: any Connection

    static let docketInsertion = insertion("docket", CaseProjection.docketColumns)
    static let ledgerInsertion = insertion("ledgerEntry", CaseProjection.ledgerColumns)
    static let deadlineInsertion = insertion("deadline", CaseProjection.deadlineColumns)
    static let lookupInsertion = insertion("lookup", CaseProjection.lookupColumns)
    private static let docketUpdate =
        "UPDATE docket SET " + CaseProjection.docketColumns.dropFirst().map { "\($0) = ?" }.joined(separator: ", ")
        + " WHERE caseKey = ?"

    /// - Parameter before: nil for a case that the docket does not hold yet.
    func write(_ after: CaseProjection, over before: CaseProjection?, key: Int64) throws {
        if let before {
            // Search first: taking the old names out needs the docket's row as it was.
            if before.names != after.names, try !isSearchPending(key) {
                try connection.search.remove(key, before.names)
            }
            try connection.run(DocketWriting.docketUpdate, Array(after.docket.dropFirst()) + [.int(key)])
            if before.names != after.names, try !isSearchPending(key) { try connection.search.add(key, after.names) }
        } else {
            try connection.run(DocketWriting.docketInsertion, after.docket)
            try connection.search.add(key, after.names)
        }
        try replace("ledgerEntry", DocketWriting.ledgerInsertion, before?.ledger ?? [], after.ledger, key)
        try replace("deadline", DocketWriting.deadlineInsertion, before?.deadlines ?? [], after.deadlines, key)
        try replace("contribution", CountedRow.insertion, before?.counted ?? [], after.counted, key)
        let old = before?.lookups ?? []
        for row in old where !after.lookups.contains(row) {
            try connection.run(
                "DELETE FROM lookup WHERE token = ? AND caseKey = ? AND field = ? AND ordinal = ?", row)
        }
        for row in after.lookups where !old.contains(row) { try connection.run(DocketWriting.lookupInsertion, row) }
    }

    /// Adds the rows that are new; writes all of them anew when an old one changed or went.
    private func replace(
        _ table: String, _ insertion: String, _ old: [[SQLValue]], _ new: [[SQLValue]], _ key: Int64
    ) throws {
        if old == new { return }
        var kept = 0
        if new.starts(with: old) {
            kept = old.count
        } else {
            try connection.run("DELETE FROM \(table) WHERE caseKey = ?", [.int(key)])
        }
        for row in new.dropFirst(kept) { try connection.run(insertion, row) }
    }

    func isSearchPending(_ key: Int64) throws -> Bool {
        try connection.int("SELECT 1 FROM searchPending WHERE fromKey <= ? AND toKey >= ?", [.int(key), .int(key)])
            != nil
    }

    static func insertion(_ table: String, _ columns: [String]) -> String {
        "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES ("
            + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    }
}
