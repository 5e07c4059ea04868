public import CaseWorkflow
import SafeCrypto

/// A case as it stands, with the version that a careful writer names in its next command.
public struct StoredCase: Sendable {
    public let file: CaseFile
    public let version: Int
}

/// One commit of a case: who recorded what, when, and what it said.
public struct CaseCommit: Sendable {
    public let version: Int
    public let sequence: Int64
    public let officer: String
    public let office: String
    /// Milliseconds since 1970, a label.
    public let at: Int64
    /// The ordinal of the first of the events within the case, from 0: what a correction names.
    public let firstOrdinal: Int
    public let events: [Event]
}

extension Store {
    /// - Throws: `StoreError.notFound`.
    public func caseFile(_ id: CaseFile.ID) throws(StoreError) -> StoredCase {
        try attempt {
            try engine.read { connection in
                let loaded = try CaseLoading(connection: connection).load(id)
                return StoredCase(file: loaded.file, version: loaded.version)
            }
        }
    }

    /// The case that goes by a number, however its brackets and width are written; else the latest voided one that gave it
    /// back; nil when there is none.
    public func caseID(number: String) throws(StoreError) -> CaseFile.ID? {
        try attempt {
            try engine.read { connection in
                let key = NumberFolding.key(number)
                let given = NumberFolding.givenBack(key)
                return try connection.first(
                    """
                    SELECT id FROM docket WHERE numberKey = ? OR (numberKey > ? AND numberKey < ?)
                    ORDER BY numberKey = ? DESC, caseKey DESC LIMIT 1
                    """, [.text(key), .text(given), .text(key + "!"), .text(key)]
                ) { $0.blob(0).flatMap(CaseFile.ID.init(bytes:)) } ?? nil
            }
        }
    }

    /// The cases that go by any of these numbers, under the number as it was asked.
    public func caseIDs(numbers: some Sequence<String>) throws(StoreError) -> [String: CaseFile.ID] {
        try attempt {
            try engine.read { connection in
                var found: [String: CaseFile.ID] = [:]
                for number in numbers {
                    let id = try connection.first(
                        "SELECT id FROM docket WHERE numberKey = ?", [.text(NumberFolding.key(number))]
                    ) { $0.blob(0).flatMap(CaseFile.ID.init(bytes:)) }
                    if let id { found[number] = id }
                }
                return found
            }
        }
    }

    /// Everything recorded of a case, oldest first.
    public func history(_ id: CaseFile.ID) throws(StoreError) -> [CaseCommit] {
        try attempt {
            try engine.read { connection in
                guard let key = try CaseLoading(connection: connection).key(of: id) else {
                    throw StoreError.notFound(id.description)
                }
                var commits: [CaseCommit] = []
                var ordinal = 0
                try Journal(connection: connection).commits(of: key) { row in
                    let events = try CaseLoading.decode(row.events)
                    commits.append(
                        CaseCommit(
                            version: row.version, sequence: row.sequence, officer: row.officer, office: row.office,
                            at: row.at, firstOrdinal: ordinal, events: events))
                    ordinal += events.count
                    return true
                }
                return commits
            }
        }
    }

    /// Lines of the docket, newest first.
    ///
    /// - Parameters:
    ///   - after: the last line of the page before.
    public func docket(
        _ filter: DocketFilter, limit: Int = 50, after: DocketRow? = nil
    ) throws(StoreError) -> [DocketRow] {
        try attempt {
            try engine.read { connection in
                var (condition, values) = filter.sql
                condition.append("caseKey < ?")
                values.append(.int(after?.key ?? .max))
                values.append(SQLValue(max(1, min(limit, 10_000))))
                return try connection.all(
                    "SELECT \(DocketRow.columns) FROM docket WHERE \(condition.joined(separator: " AND ")) ORDER BY caseKey DESC LIMIT ?",
                    values, DocketRow.init)
            }
        }
    }

    /// The line of one case; nil when there is none.
    public func docketRow(_ id: CaseFile.ID) throws(StoreError) -> DocketRow? {
        try attempt {
            try engine.read {
                try $0.first(
                    "SELECT \(DocketRow.columns) FROM docket WHERE id = ?", [.blob(id.uuid.bytes)], DocketRow.init)
            }
        }
    }

    public func count(_ filter: DocketFilter) throws(StoreError) -> Int {
        try attempt {
            try engine.read { connection in
                let (condition, values) = filter.sql
                let text = condition.isEmpty ? "" : " WHERE " + condition.joined(separator: " AND ")
                return Int(try connection.int("SELECT COUNT(*) FROM docket" + text, values) ?? 0)
            }
        }
    }

    /// The next number that a case of the series would get, and what the series looks like; nil before its first case.
    public func numberSeries(
        office: OfficeCode, kind: ProcedureKind, year: Int
    ) throws(StoreError) -> (next: Int64, format: String)? {
        try attempt {
            try engine.read { connection in
                try CaseNumbers(connection: connection).series(office: office.text, kind: kind.rawValue, year: year)
                    .map { ($0.next, $0.format.text) }
            }
        }
    }
}

/// Which lines of the docket are wanted. Everything left nil does not matter.
public struct DocketFilter: Hashable, Sendable {
    public var offices: [OfficeCode]?
    public var kind: ProcedureKind?
    /// True for cases that are neither closed nor refused nor out of the figures.
    public var isOpen: Bool?
    /// True for voided, merged and handed-over cases: the void register.
    public var isOut: Bool?
    /// True for cases whose volume is in the archive; false does not matter.
    public var isArchived = false
    public var isBacklog: Bool?
    public var isCollective: Bool?
    public var stage: String?
    public var category: String?
    public var outcome: String?
    public var series: String?
    public var registered: ClosedRange<Day>?
    public var accepted: ClosedRange<Day>?
    public var closed: ClosedRange<Day>?

    public init() {}

    var sql: (conditions: [String], values: [SQLValue]) {
        var conditions: [String] = []
        var values: [SQLValue] = []
        if let offices {
            conditions.append("office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))")
            values += offices.map { .text($0.text) }
        }
        if let isOpen {
            conditions.append(
                isOpen
                    ? "closedOn IS NULL AND refusedOn IS NULL AND standing = 'live'"
                    : "(closedOn IS NOT NULL OR refusedOn IS NOT NULL OR standing <> 'live')")
        }
        // As the index of them says it (`docketArchived`).
        if isArchived { conditions.append("stage = 'archived'") }
        if let isOut { conditions.append(isOut ? "standing <> 'live'" : "standing = 'live'") }
        for (column, value) in [
            ("kind", kind?.rawValue), ("stage", stage), ("category", category), ("outcome", outcome),
            ("series", series),
        ] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            values.append(.text(value))
        }
        for (column, value) in [("isBacklog", isBacklog), ("isCollective", isCollective)] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            values.append(SQLValue(value))
        }
        for (column, range) in [("registeredOn", registered), ("acceptedOn", accepted), ("closedOn", closed)] {
            guard let range else { continue }
            conditions.append("\(column) BETWEEN ? AND ?")
            values += [SQLValue(range.lowerBound), SQLValue(range.upperBound)]
        }
        return (conditions, values)
    }
}
