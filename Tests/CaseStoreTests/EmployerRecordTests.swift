import CaseWorkflow
import Testing

@testable import CaseStore

/// What the cases against one employer come to, and their list in parts.
@Suite("An employer's record")
struct EmployerRecordTests {
    private static let code = "91330106MA2H3KQ21D"
    private static let name = "样例第105餐饮有限公司"

    private func open(
        _ desk: TestDesk, _ number: Int, on day: String, name: String = EmployerRecordTests.name, code: String? = nil,
        office: OfficeCode = TestDesk.westLake, persons: Int = 1
    ) throws -> CaseFile.ID {
        var opening = TestDesk.opening(number, employer: name, office: office, on: Day(day)!)
        opening.employers[0].creditCode = code
        opening.persons = persons
        return try desk.perform(.open(opening)).file.id
    }

    private func record(
        _ desk: TestDesk, code: String? = nil, offices: [OfficeCode]? = nil
    ) throws -> EmployerRecord {
        try desk.store.employerRecord(
            of: Self.name, creditCode: code, offices: offices, today: Day("2025-06-30")!)
    }

    @Test func itAddsUpWhatCountsAndListsEverything() throws {
        let desk = try TestDesk()
        let first = try open(desk, 1, on: "2024-06-30", persons: 2)
        let second = try open(desk, 2, on: "2024-07-01", persons: 3)
        let third = try open(desk, 3, on: "2025-06-01", office: TestDesk.gongshu, persons: 4)
        let renamed = try open(desk, 4, on: "2025-06-02", name: "样例改名公司", code: Self.code)
        let void = try open(desk, 5, on: "2025-06-03")
        _ = try open(desk, 6, on: "2025-06-04", name: Self.name + "分公司")
        try desk.perform(.void(Voiding(on: TestDesk.today, reason: "重复登记")), on: void)

        let whole = try record(desk, code: Self.code)
        #expect(
            try desk.store.docketRows(of: whole, after: nil).rows.map(\.id) == [void, renamed, third, second, first])
        #expect(whole.all == EmployerRecord.Share(cases: 4, persons: 10))
        #expect(whole.open == 4)
        #expect(whole.claimed == Money(fen: 4 * 1_200_000) && whole.received == .zero)
        #expect(whole.withinYear == EmployerRecord.Share(cases: 3, persons: 8))
        #expect(whole.withinMonth == EmployerRecord.Share(cases: 2, persons: 5))
        #expect(try record(desk).all.cases == 3)
        #expect(try record(desk, offices: [TestDesk.gongshu]).all == EmployerRecord.Share(cases: 1, persons: 4))
        #expect(try record(desk, offices: []).keys.isEmpty)

        var seen: [CaseFile.ID] = []
        var isMore = true
        while isMore {
            let part = try desk.store.docketRows(of: whole, after: seen.last, limit: 2)
            seen += part.rows.map(\.id)
            isMore = part.isMore
        }
        #expect(seen == [void, renamed, third, second, first])
    }
}
