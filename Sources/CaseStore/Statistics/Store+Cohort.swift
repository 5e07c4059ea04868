public import CaseWorkflow

/// What cohort reports read of a case: accepted in the period, with everything known by now.
public struct CohortRow: Hashable, Sendable {
    public let acceptedOn: Day
    public let office: String
    public let outcome: String?
    public let category: String?
    public let sex: String
    public let isMigrant: Bool?
    public let industry: String?
    public let persons: Int
    public let claimedFen: Int64
    public let agreedFen: Int64
    public let receivedFen: Int64
    public let waivedFen: Int64
    /// Of what was received: seen on paper.
    public let verifiedFen: Int64
    /// Fixed by the closing (结案口径).
    public let closingFen: Int64
    public let kind: ProcedureKind
    public let closedOn: Day?
    public let isCollective: Bool
    public let isNewForm: Bool
    public let channel: String
    /// False: as of an earlier day its figures need its events (`history`).
    public let isRegular: Bool
}

extension Store {
    /// Hands over every live case accepted in the days given, by day, from an index that holds all of it.
    ///
    /// - Parameter offices: nil for every office of the desk.
    public func cohort(
        accepted days: ClosedRange<Day>, offices: [OfficeCode]? = nil, _ body: (CohortRow) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                var condition = "acceptedOn BETWEEN ? AND ? AND standing IN ('live', 'handed-over')"
                var values: [SQLValue] = [SQLValue(days.lowerBound), SQLValue(days.upperBound)]
                if let offices {
                    condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                try connection.each("\(Store.cohortSelection) WHERE \(condition)", values) { row in
                    guard let acceptedOn = row.day(0) else { throw StoreError.corrupt("docket acceptedOn") }
                    try body(
                        CohortRow(
                            acceptedOn: acceptedOn, office: row.text(1) ?? "", outcome: row.text(2),
                            category: row.text(3), sex: row.text(4) ?? "", isMigrant: row.flag(5),
                            industry: row.text(6), persons: row.count(7), claimedFen: row.int(8) ?? 0,
                            agreedFen: row.int(9) ?? 0, receivedFen: row.int(10) ?? 0, waivedFen: row.int(11) ?? 0,
                            verifiedFen: row.int(18) ?? 0, closingFen: row.int(19) ?? 0,
                            kind: row.text(17).flatMap(ProcedureKind.init) ?? .mediation,
                            closedOn: row.day(12), isCollective: row.flag(13) ?? false,
                            isNewForm: row.flag(14) ?? false, channel: row.text(15) ?? "",
                            isRegular: row.flag(16) ?? true))
                    return true
                }
            }
        }
    }

    static let cohortSelection = """
        SELECT acceptedOn, office, outcome, category, sex, isMigrant, industry, persons, claimedFen, agreedFen, \
        receivedFen, waivedFen, closedOn, isCollective, isNewForm, channel, isRegular, kind, verifiedFen, closingFen FROM docket
        """

    /// Hands over the files of cases accepted in the days given that were reopened or changed hands: what they stood at on an
    /// earlier day only their events tell.
    public func irregularCases(
        accepted days: ClosedRange<Day>, offices: [OfficeCode]? = nil, _ body: (CaseFile) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                var condition = "acceptedOn BETWEEN ? AND ? AND isRegular = 0 AND standing IN ('live', 'handed-over')"
                var values: [SQLValue] = [SQLValue(days.lowerBound), SQLValue(days.upperBound)]
                if let offices {
                    condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                let keys = try connection.all("SELECT caseKey FROM docket WHERE \(condition)", values) {
                    $0.int(0) ?? 0
                }
                let loading = CaseLoading(connection: connection)
                for key in keys { try body(try loading.load(key: key).file) }
            }
        }
    }
}
