import CaseWorkflow

/// Tries one query in every way it can be meant, most exact first, inside one reading.
struct CaseFinding {
    let connection: any Connection
    let store: Store
    /// nil: every office of the desk.
    let offices: Set<String>?
    let filter: DocketFilter

    func find(_ query: String, limit: Int, below: Int64) throws -> [DocketRow] {
        let written = query.precomposed
        var rows = try byNumber(written)
        if rows.isEmpty { rows = try byToken(written) }
        if rows.isEmpty { rows = try byCreditCode(written, limit: limit) }
        if !rows.isEmpty {
            return Array(rows.filter { $0.key < below }.sorted { $0.key > $1.key }.prefix(limit))
        }
        return try byName(written, limit: limit, below: below)
    }

    private func byNumber(_ written: String) throws -> [DocketRow] {
        let key = NumberFolding.key(written)
        guard !key.isEmpty else { return [] }
        if let row = try row("numberKey = ?", .text(key)) { return [row] }
        guard key.utf8.count <= 9, let n = Int64(key) else { return [] }
        // “Case 17”: the running number of any series, the latest years first.
        let numbers = try connection.all(
            "SELECT year, format FROM numberSeries WHERE kind NOT LIKE 'letter.%' ORDER BY year DESC LIMIT 500"
        ) { row in
            NumberFormat(row.text(1) ?? "").number(year: row.count(0), n)
        }
        return try numbers.compactMap { try row("numberKey = ?", .text(NumberFolding.key($0))) }
    }

    private func byToken(_ written: String) throws -> [DocketRow] {
        let digits = written.unicodeScalars.count {
            (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value)
        }
        guard digits >= 7 else { return [] }
        let ring = try store.keys(connection)
        var rows: [DocketRow] = []
        for field in SealedField.allCases where field != .claimantID {
            let keys = try connection.all(
                "SELECT DISTINCT caseKey FROM lookup WHERE token = ? ORDER BY caseKey DESC LIMIT 1000",
                [.blob(ring.token(field, written))]
            ) { $0.int(0) ?? 0 }
            for key in keys where !rows.contains(where: { $0.key == key }) {
                if let row = try row("caseKey = ?", .int(key)) { rows.append(row) }
            }
        }
        return rows
    }

    /// An employer's unified social credit code: found through the employer's name would be a guess, so the column is read.
    private func byCreditCode(_ written: String, limit: Int) throws -> [DocketRow] {
        let code = NumberFolding.key(written)
        guard code.utf8.count == 18, code.utf8.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }) else {
            return []
        }
        let keys = try connection.all(
            "SELECT caseKey FROM lookup WHERE token = ? ORDER BY caseKey DESC LIMIT ?",
            [.blob(CreditCodeToken.bytes(code)), SQLValue(limit)]
        ) { $0.int(0) ?? 0 }
        return try keys.compactMap { try row("caseKey = ?", .int($0)) }
    }

    private func byName(_ written: String, limit: Int, below: Int64) throws -> [DocketRow] {
        var rows: [DocketRow] = []
        try connection.search.find(written, before: below) { key in
            if let row = try row("caseKey = ?", .int(key)) { rows.append(row) }
            return rows.count < limit
        }
        return rows
    }

    private func row(_ condition: String, _ value: SQLValue) throws -> DocketRow? {
        let (also, values) = filter.sql
        let row = try connection.first(
            "SELECT \(DocketRow.columns) FROM docket WHERE \(([condition] + also).joined(separator: " AND "))",
            [value] + values, DocketRow.init)
        guard let row, offices.map({ $0.contains(row.office.text) }) ?? true else { return nil }
        return row
    }
}

/// Credit codes are no personal numbers; their token is the code itself, so that one table finds both.
enum CreditCodeToken {
    static let field = "credit-code"

    static func bytes(_ code: String) -> [UInt8] { Array("C".utf8) + Array(NumberFolding.key(code).utf8) }
}
