public import CaseWorkflow
import SafeCrypto

extension Store {
    /// Finds cases by anything a person would type: a part of a worker's, employer's or mediator's name from one
    /// character up, a case number or its running number, a credit code, a resident ID, a telephone or account number.
    ///
    /// - Parameters:
    ///   - offices: only cases of these offices; nil for every office of the desk.
    ///   - filter: what else is asked of a case.
    ///   - after: the last row of the page before; newest first.
    public func search(
        _ query: String, offices: [OfficeCode]? = nil, filter: DocketFilter = DocketFilter(), limit: Int = 50,
        after: DocketRow? = nil
    ) throws(StoreError) -> [DocketRow] {
        try finishSearch()
        return try attempt {
            try engine.read { connection in
                let finding = CaseFinding(
                    connection: connection, store: self, offices: offices.map { Set($0.map(\.text)) }, filter: filter)
                return try finding.find(query, limit: max(1, min(limit, 1000)), below: after?.key ?? .max)
            }
        }
    }

    /// How many cases that were taken in are not in the search index yet.
    public func searchPending() throws(StoreError) -> Int64 {
        try attempt {
            try engine.read { try $0.int("SELECT COALESCE(SUM(toKey - fromKey + 1), 0) FROM searchPending") ?? 0 }
        }
    }

    /// Puts into the search index what a bulk intake left for later, some thousands at a time, so that others can write
    /// in between. Safe to stop and start again.
    public func finishSearch() throws(StoreError) {
        try attempt {
            guard try engine.read({ try $0.int("SELECT 1 FROM searchPending LIMIT 1") }) != nil else { return }
            while try engine.write({ connection in
                let range = try connection.first("SELECT fromKey, toKey FROM searchPending ORDER BY fromKey LIMIT 1") {
                    ($0.int(0) ?? 0, $0.int(1) ?? 0)
                }
                guard let (from, to) = range else { return false }
                let last = min(to, from + 99_999)
                try connection.search.addRange(from...max(from, last))
                try connection.run("DELETE FROM searchPending WHERE fromKey = ?", [.int(from)])
                if last < to {
                    try connection.run(
                        "INSERT INTO searchPending (fromKey, toKey) VALUES (?, ?)", [.int(last + 1), .int(to)])
                }
                return true
            }) {}
        }
    }
}
