/// The names in an FTS5 table that keeps no text of its own: the docket is its content.
final class SQLiteSearchIndex: SearchIndex {
    private unowned let connection: SQLiteConnection

    init(connection: SQLiteConnection) { self.connection = connection }

    func add(_ key: Int64, _ names: SearchNames) throws {
        try connection.run(
            "INSERT INTO search (rowid, workers, employers, mediators) VALUES (?, ?, ?, ?)",
            [.int(key), .text(names.workers), .text(names.employers), .text(names.mediators)])
    }

    func remove(_ key: Int64, _ names: SearchNames) throws {
        try connection.run(
            "INSERT INTO search (search, rowid, workers, employers, mediators) VALUES ('delete', ?, ?, ?, ?)",
            [.int(key), .text(names.workers), .text(names.employers), .text(names.mediators)])
    }

    func addRange(_ keys: ClosedRange<Int64>) throws {
        try connection.run(
            """
            INSERT INTO search (rowid, workers, employers, mediators)
            SELECT caseKey, workers, employers, mediators FROM docket WHERE caseKey BETWEEN ? AND ?
            """, [.int(keys.lowerBound), .int(keys.upperBound)])
    }

    static let query = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC"

    func find(_ part: String, before: Int64, _ body: (Int64) throws -> Bool) throws {
        // Each run of letters is a phrase of pairs, which the tokenizer makes; one character alone begins a pair.
        let runs = NameFolding.folded(part).split(separator: " ").map { run in
            "\"\(run)\"" + (run.unicodeScalars.count == 1 ? " *" : "")
        }
        guard !runs.isEmpty else { return }
        let match = runs.joined(separator: " AND ")
        try connection.each(SQLiteSearchIndex.query, [.text(match), .int(before)]) { row in
            try body(row.int(0) ?? 0)
        }
    }

    func rebuild() throws {
        try connection.run("INSERT INTO search (search) VALUES ('rebuild')")
    }

    func isWhole() throws -> Bool {
        do {
            try connection.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
            return true
        } catch let failure as SQLiteFailure where failure.code & 0xFF == 11 {
            return false
        }
    }
}
