import CaseWorkflow
import SafeCrypto
import StableJSON

/// The one row that a table keeps of a subject, made from its last entry alone: what a commit writes, and what `check`
/// expects.
struct EntryRow: Hashable {
    var table: String
    /// How many of the first columns are the row's key.
    var keyCount: Int
    var columns: [String]
    var values: [SQLValue]
    /// True when other columns of the row are no business of the journal: the row is there already.
    var isPartial = false

    /// nil for entries that no table shows: what was read, when keys changed, who signed in.
    static func of(_ entry: WholeEntry, key: Int64, version: Int, epoch: Int) throws -> EntryRow? {
        switch entry {
        case .directory(let entry):
            return EntryRow(
                table: "directory", keyCount: 2, columns: ["subject", "code", "entryKey", "version", "state"],
                values: [
                    .text(entry.subject.rawValue), .text(entry.code), .int(key), SQLValue(version),
                    .blob(try StableJSON.encode(entry)),
                ])
        case .register(let record):
            return EntryRow(
                table: "registerEntry", keyCount: 1,
                columns: ["entryKey", "id", "register", "office", "onDay", "isVoid", "version", "state"],
                values: [
                    .int(key), .blob(record.id.bytes), .text(record.entry.register.rawValue),
                    .text(record.entry.office.text), SQLValue(record.entry.on), SQLValue(record.isVoid),
                    SQLValue(version), .blob(try StableJSON.encode(record.entry)),
                ])
        case .period(let closing):
            return EntryRow(
                table: "periodClose", keyCount: 3,
                columns: ["office", "scheme", "period", "periodKey", "version", "isClosed", "epoch", "closedOn"],
                values: [
                    .text(closing.office.text), .text(closing.scheme), .text(closing.period), .int(key),
                    SQLValue(version), SQLValue(closing.isClosed), SQLValue(epoch), SQLValue(closing.on),
                ])
        case .filing(let filing):
            return EntryRow(
                table: "filing", keyCount: 1,
                columns: [
                    "id", "filingKey", "version", "office", "scheme", "period", "number", "epoch", "digest", "state",
                ],
                values: [
                    .text(filing.id), .int(key), SQLValue(version), .text(filing.office.text), .text(filing.scheme),
                    .text(filing.period), SQLValue(filing.number), SQLValue(filing.epoch),
                    .blob(Hex.bytes(filing.digest) ?? []), .blob(try StableJSON.encode(filing)),
                ])
        case .received(let filing):
            return EntryRow(
                table: "receivedFiling", keyCount: 1,
                columns: [
                    "receivedKey", "version", "id", "receiver", "sender", "scheme", "period", "number", "kind",
                    "digest", "isTaken", "serial", "epoch", "state",
                ],
                values: [
                    .int(key), SQLValue(version), .text(filing.id), .text(filing.receiver.text),
                    .text(filing.sender.text), .text(filing.scheme), .text(filing.period), SQLValue(filing.number),
                    .text(filing.kind), .blob(Hex.bytes(filing.digest) ?? []), SQLValue(filing.state.isTaken),
                    SQLValue(filing.serial), SQLValue(filing.countedFrom ?? epoch),
                    .blob(try StableJSON.encode(filing)),
                ])
        case .batch(let batch):
            return EntryRow(
                table: "importBatch", keyCount: 1,
                columns: ["id", "batchKey", "version", "fileDigest", "firstKey", "lastKey", "standing", "state"],
                values: [
                    .text(batch.id), .int(key), SQLValue(version), .blob(Hex.bytes(batch.fileDigest) ?? []),
                    .int(batch.firstKey), .int(batch.lastKey), .text(batch.standing.rawValue),
                    .blob(try StableJSON.encode(batch)),
                ])
        case .held(let held):
            return EntryRow(
                table: "heldRow", keyCount: 2, columns: ["batch", "line", "status", "resolution"],
                values: [
                    .text(held.batch), SQLValue(held.line), .text(held.status.rawValue), .text(held.resolution),
                ], isPartial: true)
        case .attachment(let attachment):
            return EntryRow(
                table: "attachment", keyCount: 2,
                columns: ["caseKey", "ordinal", "name", "type", "bytes", "token", "onDay", "item", "paper"],
                values: [
                    .int(attachment.caseKey), SQLValue(attachment.ordinal), .text(attachment.name),
                    .text(attachment.type), SQLValue(attachment.bytes), .blob(Hex.bytes(attachment.token) ?? []),
                    SQLValue(attachment.on), SQLValue(attachment.item), SQLValue(attachment.paper),
                ])
        case .access, .keys, .audit, .disposal: return nil
        }
    }

    func write(_ connection: any Connection) throws {
        let keys = columns.prefix(keyCount)
        let rest = columns.dropFirst(keyCount)
        if isPartial {
            try connection.run(
                "UPDATE \(table) SET " + rest.map { "\($0) = ?" }.joined(separator: ", ") + " WHERE "
                    + keys.map { "\($0) = ?" }.joined(separator: " AND "),
                Array(values.dropFirst(keyCount)) + Array(values.prefix(keyCount)))
            return
        }
        try connection.run(
            DocketWriting.insertion(table, columns) + " ON CONFLICT (" + keys.joined(separator: ", ")
                + ") DO UPDATE SET " + rest.map { "\($0) = excluded.\($0)" }.joined(separator: ", "), values)
    }
}
