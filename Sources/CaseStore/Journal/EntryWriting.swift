import CaseWorkflow
import StableJSON

/// Records whole entries inside a transaction; who may is the caller's question.
struct EntryWriting {
    let connection: any Connection

    /// - Parameter known: the subject's key and version when it is there already, and what it stood at.
    @discardableResult
    func write(
        _ entry: WholeEntry, office: String, over known: (key: Int64, version: Int, entry: WholeEntry)?,
        by officer: OfficerCode, command: [UInt8], at: Int64
    ) throws -> JournalRow {
        let header = Journal.Header(
            office: office, subject: entry.subject, subjectID: entry.subjectID, subjectKey: known?.key,
            version: (known?.version ?? 0) + 1, officer: officer.text, command: command, at: at)
        let row = try Journal(connection: connection).append(header, events: try StableJSON.encode([entry]))
        try EntryRow.of(entry, key: row.subjectKey, version: row.version, epoch: row.epoch)?.write(connection)
        try EntryLookups(of: known?.entry, key: row.subjectKey).replace(
            with: EntryLookups(of: entry, key: row.subjectKey), connection)
        let difference = entry.contribution.minus(known?.entry.contribution ?? Contribution())
        try CellWriting(connection: connection).add(difference, epoch: row.epoch)
        return row
    }

    /// What the last commit of a subject recorded.
    func last(_ key: Int64) throws -> (key: Int64, version: Int, entry: WholeEntry)? {
        try connection.first(
            "SELECT version, events FROM journal WHERE subjectKey = ? ORDER BY version DESC LIMIT 1", [.int(key)]
        ) { row in (key, row.count(0), try EntryWriting.decode(row.blob(1) ?? [])) }
    }

    static func decode(_ bytes: [UInt8]) throws -> WholeEntry {
        guard let entry = try StableJSON.decode([WholeEntry].self, from: bytes).last else {
            throw StoreError.corrupt("journal entry")
        }
        return entry
    }
}
