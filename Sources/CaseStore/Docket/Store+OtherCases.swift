public import CaseWorkflow
import SafeCrypto

extension Store {
    /// Cases in which the same person is a worker, by the commitment to the resident ID; the latest first. The number itself is
    /// not opened.
    ///
    /// - Parameter offices: only cases of these offices; nil for every office of the desk.
    public func cases(
        ofWorker id: Commitment, offices: [OfficeCode]?, limit: Int = 50
    ) throws(StoreError) -> [DocketRow] {
        guard let token = Hex.bytes(id.hex) else { return [] }
        return try attempt {
            try engine.read { connection in
                let keys = try connection.all(
                    "SELECT DISTINCT caseKey FROM lookup WHERE token = ? ORDER BY caseKey DESC LIMIT ?",
                    [.blob(token), SQLValue(max(1, min(limit, 1000)))]
                ) { $0.int(0) ?? 0 }
                return try connection.rows(of: keys, offices)
            }
        }
    }
}

extension Connection {
    fileprivate func rows(of keys: [Int64], _ offices: [OfficeCode]?) throws -> [DocketRow] {
        let allowed = offices.map { Set($0.map(\.text)) }
        return try keys.compactMap { key in
            try first("SELECT \(DocketRow.columns) FROM docket WHERE caseKey = ?", [.int(key)], DocketRow.init)
        }.filter { row in allowed.map { $0.contains(row.office.text) } ?? true }
    }
}
