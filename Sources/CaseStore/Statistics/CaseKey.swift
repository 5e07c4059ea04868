public import CaseWorkflow

/// Names a case within this desk, for as long as the program runs: eight bytes, so that the cases behind a figure of a million can
/// be remembered. The latest registered is the largest.
public struct CaseKey: Hashable, Comparable, Sendable {
    let value: Int64

    init(_ value: Int64) { self.value = value }

    public static func < (one: CaseKey, other: CaseKey) -> Bool { one.value < other.value }
}

extension Store {
    /// The lines of the docket of these cases, by key; one that is not there is left out.
    public func docketRows(_ keys: some Collection<CaseKey>) throws(StoreError) -> [CaseKey: DocketRow] {
        try attempt {
            try engine.read { connection in
                var rows: [CaseKey: DocketRow] = [:]
                var rest = Array(keys)[...]
                while !rest.isEmpty {
                    let portion = rest.prefix(500)
                    rest = rest.dropFirst(portion.count)
                    let found = try connection.all(
                        """
                        SELECT \(DocketRow.columns) FROM docket
                        WHERE caseKey IN (\(portion.map { _ in "?" }.joined(separator: ", ")))
                        """, portion.map { .int($0.value) }, DocketRow.init)
                    for row in found { rows[CaseKey(row.key)] = row }
                }
                return rows
            }
        }
    }
}
