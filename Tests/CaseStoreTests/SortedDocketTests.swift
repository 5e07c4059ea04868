import CaseWorkflow
import Testing

@testable import CaseStore

/// A list sorted by a column is read page after page without losing or repeating a case.
@Suite struct SortedDocketTests {
    private static let today = Day("2025-06-30")!

    /// Seven cases, called 1 to 7.
    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        for number in 1...7 { _ = try desk.agreed(number) }
        // Days, sums and deadlines of many kinds, equal ones among them.
        for (key, day, claimed) in [
            (1, 20_250_603, 500), (2, 20_250_601, 500), (3, 20_250_603, 100), (4, 20_250_605, 900), (5, 20_250_601, 0),
            (6, 20_250_604, 500), (7, 20_250_603, 700),
        ] {
            try desk.sql(
                "UPDATE docket SET registeredOn = \(day), claimedFen = \(claimed) WHERE caseKey = \(Self.key(key))")
        }
        try desk.sql("DELETE FROM deadline")
        for (key, line, due) in [
            (1, 0, 20_250_701), (1, 1, 20_250_630), (2, 0, 20_250_701), (3, 0, 20_250_629), (4, 0, 20_250_801),
            (6, 0, 20_250_701), (6, 1, 20_250_701), (7, 0, 20_250_630),
        ] {
            try desk.sql("INSERT INTO deadline VALUES (\(Self.key(key)), \(line), 'X', \(due), 20250601, 'office')")
        }
        try desk.sql("UPDATE docket SET isBacklog = 1 WHERE caseKey = \(Self.key(7))")
        return desk
    }

    /// Each case takes nine commits; a case is known by its first.
    private static func key(_ number: Int) -> Int { 9 * number - 2 }
    private static func number(_ key: Int64) -> Int64 { (key + 2) / 9 }

    @Test(
        arguments: [
            (DocketOrder.newest, [4, 6, 7, 3, 1, 5, 2]),
            (DocketOrder(.registered, isDescending: false), [2, 5, 1, 3, 7, 6, 4]),
            (DocketOrder(.claimed, isDescending: true), [4, 7, 6, 2, 1, 3, 5]),
            (DocketOrder(.number, isDescending: false), [1, 2, 3, 4, 5, 6, 7]),
            (DocketOrder(.number, isDescending: true), [7, 6, 5, 4, 3, 2, 1]),
            // Case 3 is overdue, 7 waits in the backlog, 5 has none: the latest registrations first.
            (DocketOrder(.due, isDescending: false), [1, 2, 6, 4, 7, 3, 5]),
            (DocketOrder(.due, isDescending: true), [4, 6, 2, 1, 7, 3, 5]),
        ] as [(DocketOrder, [Int64])])
    func everyPageGoesOnWhereTheLastOneEnded(order: DocketOrder, expected: [Int64]) throws {
        let desk = try desk()
        for limit in 1...8 {
            var keys: [Int64] = []
            var after: DocketPlace?
            repeat {
                let page = try desk.store.docket(
                    DocketFilter(), by: order, today: Self.today, limit: limit, after: after)
                keys += page.map { Self.number($0.row.key) }
                after = page.count == limit ? page.last.flatMap { DocketPlace($0.place.text) } : nil
            } while after != nil && keys.count < 20
            #expect(keys == expected, "\(order) by \(limit)")
        }
    }

    @Test func theNextDayStandsBesideTheCase() throws {
        let desk = try desk()
        let lines = try desk.store.docket(DocketFilter(), by: .newest, today: Self.today)
        let due = Dictionary(uniqueKeysWithValues: lines.map { (Self.number($0.row.key), $0.nextDue?.number) })
        #expect(due == [1: 20_250_630, 2: 20_250_701, 3: nil, 4: 20_250_801, 5: nil, 6: 20_250_701, 7: nil])
    }

    @Test func aFilterHoldsInEveryOrder() throws {
        let desk = try desk()
        try desk.sql("UPDATE docket SET kind = 'legal-aid' WHERE caseKey IN (\(Self.key(2)), \(Self.key(4)))")
        var filter = DocketFilter()
        filter.kind = .legalAid
        for column in DocketOrder.Column.allCases {
            let keys = try desk.store.docket(
                filter, by: DocketOrder(column, isDescending: false), today: Self.today, limit: 5
            ).map { Self.number($0.row.key) }
            #expect(Set(keys) == [2, 4], "\(column)")
        }
    }

    /// A place that nobody made is none.
    @Test(arguments: ["", "n", "n.1", "n.x.1", "n.1.x", "x.1.1", "z.1.", "n.99999999999999999999.1"])
    func aPlaceIsReadStrictly(_ text: String) { #expect(DocketPlace(text) == nil) }
}
