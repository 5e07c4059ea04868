import CaseWorkflow
import StableJSON

/// Records directory entries inside a transaction; who may is the caller's question.
struct DirectoryWriting {
    let connection: any Connection

    static let upsert = """
        INSERT INTO directory (subject, code, entryKey, version, state) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (subject, code) DO UPDATE SET version = excluded.version, state = excluded.state
        """

    @discardableResult
    func write(_ entry: DirectoryEntry, by officer: OfficerCode, command: [UInt8], at: Int64) throws -> JournalRow {
        let known = try DirectoryReading(connection: connection).entry(entry.subject, entry.code)
        let header = Journal.Header(
            office: entry.office.text, subject: entry.subject, subjectID: Array(entry.code.utf8),
            subjectKey: known?.key, version: (known?.version ?? 0) + 1, officer: officer.text, command: command, at: at)
        let row = try Journal(connection: connection).append(header, events: try StableJSON.encode([entry]))
        try project(entry, row)
        return row
    }

    func project(_ entry: DirectoryEntry, _ row: JournalRow) throws {
        try connection.run(
            DirectoryWriting.upsert,
            [
                .text(entry.subject.rawValue), .text(entry.code), .int(row.subjectKey), SQLValue(row.version),
                .blob(try StableJSON.encode(entry)),
            ])
    }
}
