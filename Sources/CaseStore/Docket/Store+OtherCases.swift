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

    /// Every case against one employer, the latest first: by its credit code, else by its whole name.
    public func cases(
        ofEmployer name: String?, creditCode: String?, offices: [OfficeCode]?, limit: Int = 1000
    ) throws(StoreError) -> [DocketRow] {
        try finishSearch()
        return try attempt {
            try engine.read { connection in
                var coded: Set<Int64> = []
                if let creditCode {
                    coded.formUnion(
                        try connection.all(
                            "SELECT caseKey FROM lookup WHERE token = ? ORDER BY caseKey DESC LIMIT 1000",
                            [.blob(CreditCodeToken.bytes(creditCode))]
                        ) { $0.int(0) ?? 0 })
                }
                var keys = coded
                if let name, !name.isEmpty {
                    try connection.search.find(name, before: .max) { key in
                        keys.insert(key)
                        return keys.count < 5000
                    }
                }
                let rows = try connection.rows(of: keys.sorted(by: >), offices)
                    .filter { coded.contains($0.key) || $0.employers.contains(name ?? "") }
                return Array(rows.prefix(max(1, min(limit, 1000))))
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
