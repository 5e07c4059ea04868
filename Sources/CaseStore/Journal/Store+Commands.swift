public import CaseWorkflow
public import Foundation

// What was recorded under a command's identifier, for callers that make identifiers out of a name and a content.

extension Store {
    /// Whether a command was recorded whose identifier begins with the same eight bytes and is another one.
    ///
    /// An identifier whose first half says by which name a request goes and whose second half says what it asks for makes the same
    /// name with another content visible.
    public func isNameTaken(_ commandID: UUID) throws(StoreError) -> Bool {
        try attempt {
            let name = Array(commandID.bytes.prefix(8))
            return try engine.read { connection in
                try connection.first(
                    "SELECT 1 FROM journal WHERE command BETWEEN ? AND ? AND length(command) = 16 AND command <> ?",
                    [
                        .blob(name + [UInt8](repeating: 0, count: 8)), .blob(name + [UInt8](repeating: 255, count: 8)),
                        .blob(commandID.bytes),
                    ]
                ) { _ in true } ?? false
            }
        }
    }

    /// The versions that a command made of a case, in order: more than one where several acts went in one transaction.
    public func versions(madeBy commandID: UUID, of id: CaseFile.ID) throws(StoreError) -> [Int] {
        try attempt {
            try engine.read { connection in
                let journal = Journal(connection: connection)
                var versions: [Int] = []
                var place = 0
                while let row = try journal.commit(of: Performance.command(commandID, place)) {
                    if row.subject == .case, row.subjectID == id.uuid.bytes { versions.append(row.version) }
                    place += 1
                }
                return versions.sorted()
            }
        }
    }

    /// The case that a command opened or recorded something of; nil when it was not performed, or was about something else.
    public func caseID(madeBy commandID: UUID) throws(StoreError) -> CaseFile.ID? {
        try attempt {
            try engine.read { connection in
                guard let row = try Journal(connection: connection).commit(of: commandID.bytes), row.subject == .case
                else { return nil }
                return CaseFile.ID(bytes: row.subjectID)
            }
        }
    }

    /// The line of a register as a command recorded it, whatever became of it since; nil when it recorded none.
    public func registerRecord(madeBy commandID: UUID) throws(StoreError) -> RegisterRecord? {
        try attempt {
            guard case .register(let record) = try entry(madeBy: commandID)?.entry else { return nil }
            return record
        }
    }

    /// The closing that a command recorded, whatever became of the period since; nil when it recorded none.
    public func closing(madeBy commandID: UUID) throws(StoreError) -> ClosedPeriod? {
        try attempt {
            guard let (row, entry) = try entry(madeBy: commandID), case .period(let closing) = entry else { return nil }
            return ClosedPeriod(closing: closing, epoch: row.epoch, sequence: row.sequence)
        }
    }

    private func entry(madeBy commandID: UUID) throws -> (row: JournalRow, entry: WholeEntry)? {
        try engine.read { connection in
            guard let row = try Journal(connection: connection).commit(of: commandID.bytes), row.subject != .case
            else { return nil }
            return (row, try EntryWriting.decode(row.events))
        }
    }
}
