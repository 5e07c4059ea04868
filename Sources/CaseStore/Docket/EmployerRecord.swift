public import CaseWorkflow

/// Every case against one employer, and what they come to. Cases that are out of the figures are listed and not added up.
public struct EmployerRecord: Sendable {
    /// Cases and the workers in them.
    public struct Share: Hashable, Sendable {
        public internal(set) var cases = 0
        public internal(set) var persons = 0

        mutating func add(_ persons: Int) {
            cases += 1
            self.persons += persons
        }
    }

    /// Every case, the latest first.
    public internal(set) var keys: [CaseKey] = []
    /// Those that count.
    public internal(set) var all = Share()
    /// Those of them that are neither closed nor refused.
    public internal(set) var open = 0
    public internal(set) var claimed = Money.zero
    public internal(set) var received = Money.zero
    /// Registered within twelve months before the day.
    public internal(set) var withinYear = Share()
    /// Registered within thirty days before the day.
    public internal(set) var withinMonth = Share()
}

extension Store {
    /// Goes through every case against one employer, by its credit code and by its whole name.
    ///
    /// - Parameters:
    ///   - offices: only cases of these offices; nil for every office of the desk.
    ///   - today: the day from which twelve months and thirty days are counted back.
    public func employerRecord(
        of name: String?, creditCode: String?, offices: [OfficeCode]?, today: Day
    ) throws(StoreError) -> EmployerRecord {
        try finishSearch()
        let allowed = offices.map { Set($0.map(\.text)) }
        let (year, month) = (today.adding(months: -12), today.adding(days: -30))
        return try attempt {
            try engine.read { connection in
                var coded: Set<Int64> = []
                if let creditCode {
                    coded.formUnion(
                        try connection.all(
                            "SELECT caseKey FROM lookup WHERE token = ?", [.blob(CreditCodeToken.bytes(creditCode))]
                        ) { $0.int(0) ?? 0 })
                }
                var keys = coded
                if let name, !name.isEmpty {
                    try connection.search.find(name, before: .max) { key in
                        keys.insert(key)
                        return true
                    }
                }
                var record = EmployerRecord()
                for key in keys.sorted(by: >) {
                    let found = try connection.first(EmployerLine.sql, [.int(key)], EmployerLine.init)
                    guard let line = found, allowed?.contains(line.office) != false,
                        coded.contains(key) || line.names(name ?? "")
                    else { continue }
                    record.keys.append(CaseKey(key))
                    guard line.isLive else { continue }
                    record.all.add(line.persons)
                    record.open += line.isOpen ? 1 : 0
                    record.claimed = try record.claimed.plus(line.claimed)
                    record.received = try record.received.plus(line.received)
                    if line.registeredOn > year { record.withinYear.add(line.persons) }
                    if line.registeredOn > month { record.withinMonth.add(line.persons) }
                }
                return record
            }
        }
    }

    /// The lines of a part of an employer's cases.
    ///
    /// - Parameter after: the last case of the part before.
    /// - Returns: the lines, and whether there are more.
    public func docketRows(
        of record: EmployerRecord, after: CaseFile.ID?, limit: Int = 100
    ) throws(StoreError) -> (rows: [DocketRow], isMore: Bool) {
        var keys = record.keys[...]
        if let after {
            guard let last = try docketRow(after)?.key else { throw .notFound(after.description) }
            keys = keys.drop { $0.value >= last }
        }
        let part = keys.prefix(max(1, min(limit, 1000)))
        let rows = try docketRows(part)
        return (part.compactMap { rows[$0] }, keys.count > part.count)
    }
}

/// What is added up of one case.
private struct EmployerLine {
    static let sql = """
        SELECT office, standing = 'live', closedOn IS NULL AND refusedOn IS NULL, registeredOn, persons, claimedFen, \
        receivedFen, employers FROM docket WHERE caseKey = ?
        """

    let office: String
    let isLive: Bool
    let isOpen: Bool
    let registeredOn: Day
    let persons: Int
    let claimed: Money
    let received: Money
    private let employers: String

    init(_ row: any Row) throws {
        guard let office = row.text(0), let registeredOn = row.day(3) else { throw StoreError.corrupt("docket") }
        self.office = office
        self.registeredOn = registeredOn
        isLive = row.flag(1) ?? false
        isOpen = row.flag(2) ?? false
        persons = row.count(4)
        claimed = Money(fen: row.int(5) ?? 0)
        received = Money(fen: row.int(6) ?? 0)
        employers = row.text(7) ?? ""
    }

    func names(_ name: String) -> Bool { employers.split(separator: "\n").contains { $0 == name } }
}
