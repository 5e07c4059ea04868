public import CaseWorkflow

/// Which cases a report adds up one by one.
public enum CountedScope: Hashable, Sendable {
    /// Accepted in these days.
    case accepted(ClosedRange<Day>)
    /// With a figure in these days, or still open after their last one: everything a report of the days can show.
    case counting(ClosedRange<Day>)
}

extension Store {
    /// Hands over the cases in scope as the figures see them now, from one narrow table: no case is opened.
    ///
    /// - Parameter offices: those that own the case now; nil for every office of the desk.
    public func countedCases(
        _ scope: CountedScope, offices: [OfficeCode]? = nil, _ body: (CountedCase) throws -> Void
    ) throws(StoreError) {
        try keyedCountedCases(scope, offices: offices) { _, counted in try body(counted) }
    }

    /// The same with the key of each case, to show afterwards which cases made a figure.
    public func keyedCountedCases(
        _ scope: CountedScope, offices: [OfficeCode]? = nil, _ body: (CaseKey, CountedCase) throws -> Void
    ) throws(StoreError) {
        try attempt {
            try engine.read { connection in
                var condition: String
                var values: [SQLValue]
                switch scope {
                case .accepted(let days):
                    condition = "acceptedOn BETWEEN ? AND ?"
                    values = [SQLValue(days.lowerBound), SQLValue(days.upperBound)]
                case .counting(let days):
                    condition = "firstOn <= ? AND (lastOn >= ? OR isOpen = 1)"
                    values = [SQLValue(days.upperBound), SQLValue(days.lowerBound)]
                }
                if let offices {
                    condition += " AND office IN (\(offices.map { _ in "?" }.joined(separator: ", ")))"
                    values += offices.map { .text($0.text) }
                }
                var reader = CellBytesReader()
                try connection.each("\(CountedRow.selection) WHERE \(condition)", values) { row in
                    try body(CaseKey(row.int(12) ?? 0), try CountedRow.read(row, &reader))
                    return true
                }
            }
        }
    }
}

/// A counted case as a row of `contribution`.
enum CountedRow {
    static let columns = [
        "caseKey", "office", "kind", "category", "outcome", "sex", "isMigrant", "industry", "registeredOn",
        "acceptedOn", "closedOn", "changedOn", "firstOn", "lastOn", "isOpen", "cells",
    ]
    static let insertion = DocketWriting.insertion("contribution", columns)
    static let selection = """
        SELECT office, kind, category, outcome, sex, isMigrant, industry, registeredOn, acceptedOn, closedOn, changedOn, \
        cells, caseKey FROM contribution
        """

    static func values(_ counted: CountedCase, key: Int64) -> [SQLValue] {
        [
            .int(key), .text(counted.office.text), .text(counted.kind.rawValue), SQLValue(counted.category),
            SQLValue(counted.outcome), .text(counted.sex.rawValue), SQLValue(counted.isMigrant),
            SQLValue(counted.industry), SQLValue(counted.registeredOn), SQLValue(counted.acceptedOn),
            SQLValue(counted.closedOn), SQLValue(counted.changedOn), SQLValue(counted.firstOn),
            SQLValue(counted.lastOn), SQLValue(counted.isInStock),
            .blob(CellBytes(counted.cells, owner: counted.office).bytes),
        ]
    }

    /// - Throws: `StoreError.corrupt` when a column holds what no version of the desk ever wrote.
    static func read(_ row: any Row, _ reader: inout CellBytesReader) throws -> CountedCase {
        guard let kind = row.text(1).flatMap(ProcedureKind.init), let sex = row.text(4).flatMap(Sex.init),
            let registeredOn = row.day(7), let changedOn = row.day(10)
        else { throw StoreError.corrupt("contribution") }
        let office = try reader.office(row.text(0) ?? "")
        return CountedCase(
            office: office, kind: kind, category: row.text(2), outcome: row.text(3), sex: sex, isMigrant: row.flag(5),
            industry: row.text(6), registeredOn: registeredOn, acceptedOn: row.day(8), closedOn: row.day(9),
            changedOn: changedOn, cells: try reader.cells(row.blob(11) ?? [], owner: office))
    }
}
