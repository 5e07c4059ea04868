import SafeCrypto

/// The append-only chain of commits, inside one transaction.
struct Journal {
    let connection: any Connection

    static let columns = """
        sequence, office, subject, subjectID, subjectKey, version, format, previous, digest, eventsDigest, officer, \
        command, at, epoch, events
        """
    static let insertion = """
        INSERT INTO journal (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    /// Who records what, and under which command identifier.
    struct Header {
        var office: String
        var subject: JournalRow.Subject
        var subjectID: [UInt8]
        /// nil for the first commit of a subject.
        var subjectKey: Int64?
        var version: Int
        var officer: String
        var command: [UInt8]
        var at: Int64
    }

    /// Adds one commit to the end of the chain.
    ///
    /// - Throws: `StoreError.outdated` when the subject already has a commit of this version.
    func append(_ header: Header, events: [UInt8]) throws -> JournalRow {
        let last = try connection.first("SELECT sequence, digest FROM journal ORDER BY sequence DESC LIMIT 1") { row in
            (row.int(0) ?? 0, row.blob(1) ?? [])
        }
        let sequence = (last?.0 ?? 0) + 1
        if let key = header.subjectKey,
            let found = try connection.int("SELECT MAX(version) FROM journal WHERE subjectKey = ?", [.int(key)]),
            Int(found) != header.version - 1
        {
            throw StoreError.outdated(expected: header.version - 1, found: Int(found))
        }
        var row = JournalRow(
            sequence: sequence, office: header.office, subject: header.subject, subjectID: header.subjectID,
            subjectKey: header.subjectKey ?? sequence, version: header.version, format: JournalRow.format,
            previous: last?.1 ?? JournalRow.beginning, digest: [], eventsDigest: SHA256.digest(of: events).bytes,
            officer: header.officer, command: header.command, at: header.at, epoch: try epoch(), events: events)
        row.digest = row.computedDigest()
        try connection.run(Journal.insertion, row.values)
        return row
    }

    /// The sequence of the next commit, which is the key of a subject that it begins.
    func nextSequence() throws -> Int64 {
        (try connection.int("SELECT MAX(sequence) FROM journal") ?? 0) + 1
    }

    func epoch() throws -> Int { Int(try connection.int("SELECT epoch FROM desk WHERE id = 1") ?? 0) }

    /// The commit that a command identifier recorded, if any.
    func commit(of command: [UInt8]) throws -> JournalRow? {
        try connection.first(
            "SELECT \(Journal.columns) FROM journal WHERE command = ?", [.blob(command)], JournalRow.init)
    }

    /// Every commit of a subject, oldest first.
    func commits(of key: Int64, _ body: (JournalRow) throws -> Bool) throws {
        try connection.each(
            "SELECT \(Journal.columns) FROM journal WHERE subjectKey = ? ORDER BY version", [.int(key)]
        ) { row in try body(try JournalRow(row)) }
    }

    /// Every commit in the order the desk learned them.
    func all(from sequence: Int64 = 1, _ body: (JournalRow) throws -> Bool) throws {
        try connection.each(
            "SELECT \(Journal.columns) FROM journal WHERE sequence >= ? ORDER BY sequence", [.int(sequence)]
        ) { row in try body(try JournalRow(row)) }
    }
}

extension JournalRow {
    /// - Throws: `StoreError.corrupt` when a column holds what no version of the desk ever wrote.
    init(_ row: any Row) throws {
        let sequence = row.int(0) ?? 0
        guard let subject = row.text(2).flatMap(Subject.init(rawValue:)) else {
            throw StoreError.corrupt("journal \(sequence) subject")
        }
        self.init(
            sequence: sequence, office: row.text(1) ?? "", subject: subject, subjectID: row.blob(3) ?? [],
            subjectKey: row.int(4) ?? 0, version: row.count(5), format: row.count(6), previous: row.blob(7) ?? [],
            digest: row.blob(8) ?? [], eventsDigest: row.blob(9) ?? [], officer: row.text(10) ?? "",
            command: row.blob(11) ?? [], at: row.int(12) ?? 0, epoch: row.count(13), events: row.blob(14) ?? [])
    }

    var values: [SQLValue] {
        [
            .int(sequence), .text(office), .text(subject.rawValue), .blob(subjectID), .int(subjectKey),
            SQLValue(version), SQLValue(format), .blob(previous), .blob(digest), .blob(eventsDigest), .text(officer),
            .blob(command), .int(at), SQLValue(epoch), .blob(events),
        ]
    }
}
