import CaseWorkflow
import SafeCrypto

/// The rows of `lookup` by which a register line is found: the telephone of a consultation. They stand under the line's own key;
/// keys are sequences of the journal, so no case has the same.
struct EntryLookups: Hashable {
    let rows: [[SQLValue]]

    init(of entry: WholeEntry?, key: Int64) {
        guard case .register(let record)? = entry, case .consultation(let consultation) = record.entry,
            let token = consultation.phone.flatMap({ Hex.bytes($0.hex) })
        else {
            rows = []
            return
        }
        rows = [[.blob(token), .int(key), .text(SealedField.phone.rawValue), .int(0)]]
    }

    /// Takes these rows out and puts the others in.
    func replace(with after: EntryLookups, _ connection: any Connection) throws {
        guard self != after else { return }
        for row in rows {
            try connection.run(
                "DELETE FROM lookup WHERE token = ? AND caseKey = ? AND field = ? AND ordinal = ?", row)
        }
        try after.insert(connection)
    }

    func insert(_ connection: any Connection) throws {
        for row in rows { try connection.run(DocketWriting.lookupInsertion, row) }
    }

    /// How many of the rows are there. A consultation recorded before telephones were kept has none.
    func present(_ connection: any Connection) throws -> Int {
        try rows.count { row in
            try connection.int(
                "SELECT 1 FROM lookup WHERE token = ? AND caseKey = ? AND field = ? AND ordinal = ?", row) != nil
        }
    }
}
