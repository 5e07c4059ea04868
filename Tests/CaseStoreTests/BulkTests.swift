import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

@Suite("Bulk intake")
struct BulkTests {
    static func acting(_ desk: TestDesk) -> Acting {
        Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 1)
    }

    static func batch(_ id: String) -> ImportBatch {
        ImportBatch(
            id: id, office: TestDesk.city, fileName: "旧台账.csv", fileDigest: String(repeating: "0f", count: 32),
            on: TestDesk.today)
    }

    static func taken(_ number: Int) -> TakenInCase {
        let day = Day("2023-01-01")!.adding(days: number % 700)
        let digits = String(number + 100_000).dropFirst()
        return TakenInCase(
            opening: TestDesk.opening(
                number, name: "职工\(number)", office: number % 2 == 0 ? TestDesk.westLake : TestDesk.gongshu, on: day,
                caseNumber: "杭工调〔\(day.year)〕西湖\(digits)号"),
            mediator: MediatorReference(name: "调解员\(number % 7)"),
            outcome: number % 5 == 0 ? nil : .closed(number % 3 == 0 ? .noAgreement : .agreement),
            closedOn: number % 5 == 0 ? nil : day.adding(days: 12), agreedFen: number % 3 == 0 ? 0 : 10_000,
            receivedFen: number % 3 == 0 ? 0 : 5_000)
    }

    static func intake(_ desk: TestDesk, _ id: String, _ numbers: ClosedRange<Int>) throws -> BulkIntake {
        let intake = try desk.store.beginIntake(batch(id), acting(desk))
        for number in numbers {
            try intake.add(BulkCase(events: try CaseFile.open(.takeIn(taken(number)), intake.facts)))
        }
        return intake
    }

    @Test func aLedgerComesInWholeAndIsProven() throws {
        let desk = try TestDesk()
        try desk.open(90_001)
        let batch = try BulkTests.intake(desk, "b1", 1...1200).commit(counts: ["rows": 1200])
        #expect(batch.cases == 1200 && batch.counts == ["rows": 1200])
        #expect(try desk.store.search("职工77").contains { $0.workers == ["职工77"] })
        #expect(try desk.store.searchPending() == 0)
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
        // The same cases one by one give the same figures.
        let other = try TestDesk()
        try other.open(90_001)
        for number in 1...1200 { try other.perform(.takeIn(BulkTests.taken(number))) }
        let all = CellQuery(from: Day("2020-01-01")!, to: Day("2026-01-01")!, by: .day)
        #expect(try desk.store.cells(all) == other.store.cells(all))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path + "/staging") == [])
    }

    @Test func numbersGoOnWhereTheLedgerEnds() throws {
        let desk = try TestDesk()
        let intake = try desk.store.beginIntake(BulkTests.batch("b1"), BulkTests.acting(desk))
        for (place, number) in ["杭工调〔2025〕西湖00017号", "杭工调〔2025〕西湖00016号", "杭工调〔2024〕西湖00244号"].enumerated() {
            let taken = TakenInCase(
                opening: TestDesk.opening(
                    place + 1, on: Day(place == 2 ? "2024-05-05" : "2025-02-02")!, caseNumber: number),
                mediator: nil, outcome: nil, closedOn: nil, agreedFen: 0, receivedFen: 0)
            try intake.add(BulkCase(events: try CaseFile.open(.takeIn(taken), intake.facts)))
        }
        _ = try intake.commit()
        #expect(try desk.open(11).number == "杭工调〔2025〕西湖00018号")
        let next = try desk.store.perform(
            .open(TestDesk.opening(12, on: Day("2026-01-05")!)), by: TestDesk.lead, today: Day("2026-01-06")!,
            commandID: desk.nextID(), at: 1)
        #expect(next.file.number == "杭工调〔2026〕西湖00001号")
        #expect(try desk.store.check().isClean)
    }

    @Test func nothingStaysOfAnIntakeThatFails() throws {
        let desk = try TestDesk()
        _ = try BulkTests.intake(desk, "b1", 1...20).commit()
        let before = try desk.int("SELECT COUNT(*) FROM journal")
        #expect(throws: StoreError.self) { _ = try BulkTests.intake(desk, "b2", 15...40).commit() }
        let clash = try desk.store.beginIntake(BulkTests.batch("b3"), BulkTests.acting(desk))
        var taken = BulkTests.taken(7)
        taken.opening.id = CaseFile.ID(TestDesk.id(777, 3))
        try clash.add(BulkCase(events: try CaseFile.open(.takeIn(taken), clash.facts)))
        #expect(throws: StoreError.numberTaken(taken.opening.number)) { _ = try clash.commit() }
        #expect(try desk.int("SELECT COUNT(*) FROM journal") == before)
        #expect(try desk.store.check().isClean)
        #expect(throws: StoreError.alreadyExists("b1")) {
            _ = try desk.store.beginIntake(BulkTests.batch("b1"), BulkTests.acting(desk))
        }
    }

    @Test func whatADeadIntakeLeftIsSwept() throws {
        let desk = try TestDesk()
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: desk.path + "/staging/left.rows"))
        let live = try StagingFile(folder: desk.path + "/staging", name: "live.rows")
        _ = try desk.store.beginIntake(BulkTests.batch("b1"), BulkTests.acting(desk))
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.path + "/staging")
        #expect(names.contains("live.rows") && !names.contains("left.rows"))
        #expect(live.path.hasSuffix("live.rows"))
    }

    @Test func aBatchIsTakenBackExceptWhatWasWorkedOn() throws {
        let desk = try TestDesk()
        let intake = try BulkTests.intake(desk, "b1", 1...30)
        try intake.hold(line: 31, reasons: ["day", "amount"], cells: ["张伟", "坏"])
        _ = try intake.commit()
        #expect(try desk.store.heldRows().map(\.cells) == [["张伟", "坏"]])
        let touched = CaseFile.ID(TestDesk.id(4, 1))
        try desk.perform(.note(Note(on: TestDesk.today, text: "已联系")), on: touched)
        let undone = try desk.store.undo(batch: "b1", reason: "导错文件", BulkTests.acting(desk))
        #expect(undone.voided == 29 && undone.kept == 1)
        #expect(try desk.store.batches().map(\.standing) == [.undone])
        #expect(try desk.store.heldRows(status: nil).isEmpty)
        var live = DocketFilter()
        live.isOut = false
        #expect(try desk.store.docket(live).map(\.id) == [touched])
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
    }

    @Test func heldRowsAreDecided() throws {
        let desk = try TestDesk()
        let intake = try BulkTests.intake(desk, "b1", 1...1)
        try intake.hold(line: 2, reasons: ["day"], cells: ["x"])
        _ = try intake.commit()
        try desk.store.resolve(
            HeldResolution(batch: "b1", line: 2, status: .resolved, resolution: "杭工调〔2025〕西湖00001号"),
            BulkTests.acting(desk))
        #expect(try desk.store.heldRows().isEmpty)
        #expect(try desk.store.heldRows(status: .resolved).map(\.reasons) == [["day"]])
        #expect(throws: StoreError.notFound("b1/3")) {
            try desk.store.resolve(
                HeldResolution(batch: "b1", line: 3, status: .dismissed, resolution: ""), BulkTests.acting(desk))
        }
        #expect(try desk.store.check().isClean)
    }
}
