import CaseWorkflow

/// Every commit that is about one case: its own, and those of other subjects that name it. Numbers read in full, files put in and
/// taken out, what was decided about its volume, the consultation and the ledger row it came from, lists that held it.
struct CaseTraces {
    let connection: any Connection
    let id: CaseFile.ID
    private let key: Int64
    private let file: CaseFile

    /// - Throws: `StoreError.notFound`.
    init(of id: CaseFile.ID, _ connection: any Connection) throws {
        self.id = id
        self.connection = connection
        let loaded = try CaseLoading(connection: connection).load(id)
        key = loaded.key
        file = loaded.file
    }

    /// A condition on `journal AS j`, for whoever reads the newest `limit` commits under the other conditions.
    ///
    /// Each part is read from an index; lists that left the desk are few and are looked through.
    func condition(
        under conditions: [String], _ values: [SQLValue], limit: Int
    ) throws -> (sql: String, values: [SQLValue]) {
        var parts = ["SELECT sequence FROM journal WHERE subjectKey = ?"]
        var found: [SQLValue] = [.int(key)]
        func add(_ subject: JournalRow.Subject, _ subjectID: [UInt8]) {
            parts.append("SELECT sequence FROM journal WHERE subject <> 'case' AND subject = ? AND subjectID = ?")
            found += [.text(subject.rawValue), .blob(subjectID)]
        }
        add(.access, id.uuid.bytes)
        add(.disposal, id.uuid.bytes)
        parts.append(
            "SELECT sequence FROM journal WHERE subject <> 'case' AND subject = ? AND subjectID > ? AND subjectID < ?")
        found += [
            .text(JournalRow.Subject.attachment.rawValue), .blob(id.uuid.bytes + [UInt8(ascii: "/")]),
            .blob(id.uuid.bytes + [UInt8(ascii: "/") + 1]),
        ]
        if let consultation = file.intake.consultation.flatMap({ CaseFile.ID($0) }) {
            add(.consultation, consultation.uuid.bytes)
            add(.access, consultation.uuid.bytes)
        }
        if let takenIn = file.intake.takenIn {
            add(.batch, Array(takenIn.batch.utf8))
            add(.held, Array("\(takenIn.batch)/\(takenIn.row)".utf8))
        }
        let lists = try lists(under: conditions, values, limit: limit)
        if !lists.isEmpty {
            parts.append(
                "SELECT sequence FROM journal WHERE sequence IN (\(lists.map { _ in "?" }.joined(separator: ", ")))")
            found += lists.map { .int($0) }
        }
        return ("j.sequence IN (\(parts.joined(separator: " UNION ALL ")))", found)
    }

    /// The lists that left the desk with the case in them, the newest first.
    private func lists(under conditions: [String], _ values: [SQLValue], limit: Int) throws -> [Int64] {
        var found: [Int64] = []
        let kind = Array(AuditRecord.Kind.listExported.rawValue.utf8)
        try connection.each(
            """
            SELECT j.sequence, j.events FROM journal AS j WHERE j.subject <> 'case' AND j.subject = 'audit' AND j.sequence > ?
            AND \(conditions.joined(separator: " AND ")) ORDER BY j.sequence DESC
            """, [.int(key)] + values
        ) { row in
            let events = row.blob(1) ?? []
            // Signings in are many, and told from lists without reading them.
            guard events.prefix(400).firstRange(of: kind) != nil,
                case .audit(let audit) = try EntryWriting.decode(events), audit.cases?.contains(key) == true
            else { return true }
            found.append(row.int(0) ?? 0)
            return found.count < limit
        }
        return found
    }
}

extension WholeEntry {
    /// The case it is about; nil for what is about no case alone. A consultation's telephone goes by the consultation's identifier.
    var caseID: CaseFile.ID? {
        switch self {
        case .attachment(let attachment): attachment.caseID
        case .access(let access): access.caseID
        case .disposal(let disposal): disposal.caseID
        case .directory, .register, .period, .filing, .received, .batch, .held, .keys, .audit: nil
        }
    }
}
