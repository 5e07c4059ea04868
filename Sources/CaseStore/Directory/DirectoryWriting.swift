import CaseWorkflow

/// Records directory entries inside a transaction; who may is the caller's question.
struct DirectoryWriting {
    let connection: any Connection

    @discardableResult
    func write(_ entry: DirectoryEntry, by officer: OfficerCode, command: [UInt8], at: Int64) throws -> JournalRow {
        let known = try DirectoryReading(connection: connection).entry(entry.subject, entry.code)
        return try EntryWriting(connection: connection).write(
            .directory(entry), office: entry.office.text,
            over: known.map { ($0.key, $0.version, .directory($0.entry)) }, by: officer, command: command, at: at)
    }
}
