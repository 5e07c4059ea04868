public import CaseWorkflow

extension Store {
    /// Whether any case of these offices belongs to a series of this name.
    ///
    /// - Parameter offices: nil for every office of the desk.
    public func hasSeries(_ name: String, offices: [OfficeCode]?) throws(StoreError) -> Bool {
        try attempt {
            var filter = DocketFilter()
            filter.offices = offices
            filter.series = name
            let (conditions, values) = filter.sql
            return try engine.read { connection in
                try connection.first(
                    "SELECT 1 FROM docket WHERE \(conditions.joined(separator: " AND ")) LIMIT 1", values
                ) { _ in true } ?? false
            }
        }
    }

    /// The names of the series that cases of these offices belong to, in order.
    ///
    /// - Parameter offices: nil for every office of the desk.
    public func seriesNames(offices: [OfficeCode]?, limit: Int) throws(StoreError) -> [String] {
        try attempt {
            var filter = DocketFilter()
            filter.offices = offices
            let (conditions, values) = filter.sql
            let condition = (["series IS NOT NULL"] + conditions).joined(separator: " AND ")
            return try engine.read { connection in
                try connection.all(
                    "SELECT DISTINCT series FROM docket WHERE \(condition) ORDER BY series LIMIT ?",
                    values + [SQLValue(limit)]
                ) { $0.text(0) ?? "" }
            }
        }
    }
}
