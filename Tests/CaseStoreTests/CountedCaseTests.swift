import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// The table by which figures are counted case by case, and the totals by which they are summed.
@Suite("Counted cases")
struct CountedCaseTests {
    private static let whole = Day("1949-01-01")!...Day("2099-12-31")!

    @Test func everyCellComesBack() throws {
        let desk = try TestDesk()
        let id = try desk.agreed(1).id
        try desk.perform(
            .transfer(
                Transfer(
                    on: TestDesk.today, to: TestDesk.gongshu, transfer: "t", reason: "管辖", leavesDesk: false)), on: id)
        try desk.open(2)
        try desk.perform(.void(Voiding(on: TestDesk.today, reason: "误录")), on: CaseFile.ID(TestDesk.id(2, 1)))
        var found: [CountedCase] = []
        try desk.store.countedCases(.counting(Self.whole)) { found.append($0) }
        let file = try desk.store.caseFile(id).file
        #expect(found == [file.counted].compactMap { $0 })
        #expect(found.first?.office == TestDesk.gongshu && found.first?.isInStock == true)
        // A payment of March lies in it, an unrelated year does not; an open case stays in the stock of every later day.
        func count(_ days: ClosedRange<Day>) throws -> Int {
            var count = 0
            try desk.store.countedCases(.counting(days)) { _ in count += 1 }
            return count
        }
        #expect(try count(Day("2025-03-20")!...Day("2025-03-20")!) == 1)
        #expect(try count(Day("2026-01-01")!...Day("2026-01-31")!) == 1)
        #expect(try count(Day("2024-01-01")!...Day("2024-12-31")!) == 0)
    }

    @Test func bytesOfAnyKindAreReadOrRefused() throws {
        let owner = TestDesk.westLake
        let cells = [
            CountedCase.Cell(
                day: Day("1960-01-01")!, indicator: .agreed, office: TestDesk.city, detail: "wages", value: .min),
            CountedCase.Cell(
                day: Day("2025-01-01")!, indicator: .returnVisits, office: owner, detail: "", value: .max),
        ]
        let bytes = CellBytes(cells, owner: owner).bytes
        var reader = CellBytesReader()
        #expect(try reader.cells(bytes, owner: owner) == cells)
        #expect(try reader.cells(CellBytes([], owner: owner).bytes, owner: owner) == [])
        var dice = RandomTests.Dice(state: 7)
        for _ in 0..<20_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                damaged[Int.random(in: damaged.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            damaged.removeLast(Int.random(in: 0...8, using: &dice))
            do {
                _ = try reader.cells(damaged, owner: owner)
            } catch let error as StoreError {
                guard case .corrupt = error else { throw error }
            }
        }
    }

    /// A sum from totals is the sum of the cells, as filed and as known.
    @Test func totalsAreTheSumsOfTheirParts() throws {
        let desk = try TestDesk()
        for number in 1...3 { _ = try desk.agreed(number) }
        try desk.store.record(
            PeriodClosing(
                office: TestDesk.city, scheme: "month", period: "2025-03", from: Day("2025-03-01")!,
                to: Day("2025-03-31")!, on: TestDesk.today),
            Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 1))
        try desk.perform(
            .classify(Classification(on: TestDesk.today, category: .overtime)),
            on: CaseFile.ID(TestDesk.id(1, 1)))
        _ = try desk.agreed(4)
        for epoch in [0, nil] {
            for step in [nil, CellQuery.Step.year, .month] {
                var query = CellQuery(
                    from: Day("2024-01-01")!, to: Day("2025-12-31")!, indicators: Indicator.reported,
                    epochUpTo: epoch, by: step, merged: [.category, .channel, .traits])
                #expect(query.isOfTotals)
                let totals = try desk.store.cells(query)
                query.merged = []
                var sums: [CellName: Int64] = [:]
                for sum in try desk.store.cells(query) {
                    let name = CellName(
                        start: sum.start, office: sum.office.text, indicator: sum.indicator.rawValue,
                        detail: sum.detail, category: "", channel: "", flags: sum.flags & CellKey.Flag.legalAid)
                    sums[name, default: 0] += sum.value
                }
                #expect(totals.count == sums.count)
                for sum in totals {
                    let name = CellName(
                        start: sum.start, office: sum.office.text, indicator: sum.indicator.rawValue,
                        detail: sum.detail, category: "", channel: "", flags: sum.flags)
                    #expect(sums[name] == sum.value)
                }
            }
        }
    }

    /// A desk of the first release is brought up to date when it is opened: everything is made anew from its journal.
    @Test func anOlderDeskIsBroughtUpToDate() throws {
        let desk = try TestDesk()
        _ = try desk.agreed(1)
        let before = try desk.int("SELECT SUM(value) FROM cell WHERE grain < 4")
        for statement in TestDesk.accountTables.map({ "DROP TABLE \($0)" }) + [
            "DROP TABLE receivedFiling", "DROP TABLE receivedRecord", "DROP TABLE deadlineRework",
            "DROP TABLE signingKey", "DROP TABLE contribution", "DROP INDEX docketAccepted",
            "DROP INDEX docketRegistered", "DROP INDEX docketNumbered", "DROP INDEX docketClaimed",
            "DROP INDEX docketIrregular", "DROP INDEX docketUnattended", "DROP INDEX docketOwn",
            "DROP INDEX docketArchived",
            "CREATE INDEX docketCohort ON docket (acceptedOn)",
            "ALTER TABLE ledgerEntry DROP COLUMN supersededOn", "ALTER TABLE attachment DROP COLUMN item",
            "ALTER TABLE attachment DROP COLUMN paper", "DELETE FROM cell WHERE grain > 3",
        ] { try desk.sql(statement) }
        try desk.store.engine.outside { try $0.run("PRAGMA user_version = 1") }
        let store = try Store.open(home: desk.path)
        defer { store.close() }
        #expect(try store.check().findings.map(\.sentence.english) == [])
        #expect(try store.engine.read { try $0.int("SELECT SUM(value) FROM cell WHERE grain < 4") } == before)
        #expect(try store.search("李娜").count == 1)
        var count = 0
        try store.countedCases(.counting(Self.whole)) { _ in count += 1 }
        #expect(count == 1)
    }
}
