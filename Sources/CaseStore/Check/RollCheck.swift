import CaseWorkflow

/// Checks that the roll which a collective case carries is there, row by row; that its rows are the right ones, their digest
/// proves.
struct RollCheck {
    let connection: any Connection

    func run(_ file: CaseFile, key: Int64, _ report: inout CheckReport) throws {
        guard let roll = file.parties.roll else { return }
        let rows = try connection.int(
            "SELECT COUNT(*) FROM claimant WHERE caseKey = ? AND roll = ?", [.int(key), .text(roll.digest)])
        if rows != Int64(roll.count) {
            report.add(
                "claimant", String(key), "rows", stored: SQLValue(rows).shown, expected: String(roll.count))
        }
        try connection.each(
            """
            SELECT c.line FROM claimant AS c WHERE c.caseKey = ? AND c.roll = ? AND c.token IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM sealed AS s WHERE s.caseKey = c.caseKey AND s.field = 'claimant-id'
                AND s.ordinal = c.line AND s.token = c.token)
            """, [.int(key), .text(roll.digest)]
        ) { row in
            let line = row.count(0)
            guard try !isErased(line, of: file) else { return true }
            report.add("sealed", "\(key)/claimant-id/\(line)", "row", stored: "missing", expected: "there")
            return true
        }
    }

    private func isErased(_ line: Int, of file: CaseFile) throws -> Bool {
        var isErased = false
        try connection.each(
            "SELECT events FROM journal WHERE subject <> 'case' AND subject = 'access' AND subjectID = ?",
            [.blob(file.id.uuid.bytes)]
        ) { row in
            // An entry that cannot be read is named elsewhere.
            guard case .access(let access) = try? EntryWriting.decode(row.blob(0) ?? []) else { return true }
            isErased =
                access.action == .erased && access.field == SealedField.claimantID.rawValue && access.ordinal == line
            return !isErased
        }
        return isErased
    }
}
