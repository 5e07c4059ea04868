import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

@Suite struct ReviewTests {
    @Test func heldRowsAreHeldOnceAcrossFiles() throws {
        let at = try LedgerDesk()
        let path = try at.file("in.csv", SmallLedger.text)
        let first = try at.desk.takeIn(ledger: path)
        let again = try at.desk.takeIn(ledger: path)
        #expect(first.held == 2 && first.heldBefore == 0)
        #expect(again.held == 0 && again.heldBefore == 2 && again.taken == 0 && again.batch == nil)
        // The columns in another order, with one more row of the same number that says something else.
        var lines = SmallLedger.text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        lines = lines.map { Array($0.reversed()) }
        let other = lines.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
        let overlapping = try at.desk.takeIn(ledger: try at.file("other.csv", other))
        #expect(overlapping.held == 0 && overlapping.heldBefore == 2 && overlapping.taken == 0)
        #expect(try at.desk.reviewRows().count == 2)
        #expect(try at.problems() == [])
    }

    @Test func aHeldRowIsCorrectedOrDismissed() throws {
        let at = try LedgerDesk()
        let path = try at.file("in.csv", SmallLedger.text)
        _ = try at.desk.takeIn(ledger: path)
        let rows = try at.desk.reviewRows()
        let amount = try #require(rows.first { $0.reasons.contains { $0.hasPrefix("claimed") } })
        let day = try #require(rows.first { $0.reasons.contains { $0.hasPrefix("accepted-on") } })
        #expect(throws: StoreError.self) { try at.desk.resolve(heldRow: amount.id, correcting: [("claimed", "若干")]) }
        #expect(throws: StoreError.self) { try at.desk.resolve(heldRow: amount.id, correcting: [("no-such", "1")]) }
        _ = try at.desk.resolve(heldRow: amount.id, correcting: [("claimed", "500")])
        #expect(try at.desk.caseFile(numbered: "杭工调〔2025〕滨江00004号").summary.claimedFen == 50_000)
        #expect(throws: StoreError.self) { try at.desk.dismiss(heldRow: day.id, reason: " ") }
        try at.desk.dismiss(heldRow: String(day.id.prefix(8)) + ":\(day.line)", reason: "重复登记")
        #expect(throws: StoreError.self) { try at.desk.dismiss(heldRow: day.id, reason: "再来") }
        #expect(try at.desk.reviewRows().isEmpty)
        let again = try at.desk.takeIn(ledger: path)
        #expect(again.held == 0 && again.taken == 0)
        #expect(try at.problems() == [])
    }

    @Test func heldCellsAreSettled() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        #expect(try at.desk.reviewCells().count == 7)
        let binjiang = "杭工调〔2025〕滨江0000"
        try at.desk.setCell("phone", to: "13800000002", of: binjiang + "1号")
        try at.desk.setCell("migrant-worker", to: "是", of: binjiang + "1号")
        try at.desk.setCell("category", to: "拖欠工资", of: binjiang + "2号")
        #expect(throws: StoreError.self) { try at.desk.setCell("closed-on", to: "2025-04-01", of: binjiang + "3号") }
        try at.desk.setCell("closed-on", to: "2025-04-20", of: binjiang + "3号")
        #expect(throws: StoreError.self) { try at.desk.setCell("outcome", to: "调解成功", of: binjiang + "6号") }
        try at.desk.setCell("outcome", to: "和解", of: binjiang + "6号", on: Day("2025-06-01")!)
        let first = try at.desk.caseFile(numbered: binjiang + "1号")
        #expect(first.parties.workers.first?.isMigrant == true && first.parties.workers.first?.phone != nil)
        #expect(try at.desk.caseFile(numbered: binjiang + "3号").summary.closedOn == Day("2025-04-20"))
        #expect(try at.desk.caseFile(numbered: binjiang + "6号").summary.closedOn == Day("2025-06-01"))
        #expect(try at.desk.reviewCells().map(\.cell.field) == ["resident-id", "district"])
        #expect(throws: StoreError.self) { try at.desk.setCell("phone", to: "13800000002", of: binjiang + "1号") }
        #expect(try at.problems() == [])
    }

    @Test func undoneLedgersCanBeTakenInAgain() throws {
        let at = try LedgerDesk()
        let path = try at.file("in.csv", SmallLedger.text)
        let first = try at.desk.takeIn(ledger: path)
        let before = try at.figures(SmallLedger.days)
        let touched = "杭工调〔2025〕西湖00003号"
        try at.desk.perform(.note(Note(on: LedgerDesk.today, text: "已联系")), on: touched)
        let undone = try at.desk.store.undo(
            batch: try #require(first.batch), reason: "导错了",
            Acting(officer: LedgerDesk.admin, today: LedgerDesk.today, commandID: UUID(), at: 1))
        #expect(undone.voided == 6 && undone.keptNumbers == [touched])
        let again = try at.desk.takeIn(ledger: path)
        #expect(again.taken == 6 && again.repeated == 1 && again.held == 2)
        #expect(discrepancies(try at.figures(SmallLedger.days), before) == [])
        #expect(try at.problems() == [])
    }

    @Test func theBacklogEndsAsItsLedgerCouldHaveSaid() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        let (open, unclear) = ("杭工调〔2025〕西湖00003号", "杭工调〔2025〕滨江00006号")
        // Success without money, and success with the money that the row left out; no papers.
        try at.desk.setCell("outcome", to: "调解成功", of: unclear, on: Day("2025-06-01")!)
        #expect(try at.desk.caseFile(numbered: unclear).summary.outcome == "agreement")
        #expect(throws: (any Error).self) { try at.desk.settleBacklog(open, outcome: "说不清", on: Day("2025-05-01")!) }
        #expect(try at.desk.settleBacklog(open, outcome: "调解中", on: Day("2025-05-01")!).isEmpty)
        _ = try at.desk.settleBacklog(
            open, outcome: "调解成功", on: Day("2025-05-01")!, agreed: Money(fen: 900_00), received: Money(fen: 400_00))
        let ended = try at.desk.caseFile(numbered: open).summary
        #expect(ended.agreedFen == 900_00 && ended.receivedFen == 400_00 && ended.closedOn == Day("2025-05-01"))
        #expect(throws: StoreError.self) { try at.desk.settleBacklog(open, outcome: "和解", on: Day("2025-05-02")!) }
        #expect(!(try at.desk.reviewCells().contains { $0.cell.field == "outcome" }))
        #expect(try at.problems() == [])
    }

    @Test func aHeldDistrictIsSettled() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        let number = "杭工调〔2025〕滨江00006号"
        #expect(throws: StoreError.self) { try at.desk.setCell("district", to: "没有这个区", of: number) }
        // A district whose office is not there yet comes in with the correction.
        try at.desk.setCell("district", to: "余杭区", of: number)
        #expect(try at.desk.caseFile(numbered: number).office.text == "330110")
        #expect(!(try at.desk.reviewCells().contains { $0.cell.field == "district" }))
        #expect(try at.problems() == [])
    }

    @Test func aHeldRowIsPutDownToAnOffice() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        let row = try #require(try at.desk.reviewRows().first { $0.reasons.contains { $0.hasPrefix("claimed") } })
        let corrections = [(field: "claimed", value: "500"), (field: "district", value: "不知何处")]
        #expect(throws: StoreError.self) {
            try at.desk.resolve(heldRow: row.id, correcting: corrections, office: "no-such-office")
        }
        _ = try at.desk.resolve(heldRow: row.id, correcting: corrections, office: "西湖区")
        let number = "杭工调〔2025〕滨江00004号"
        #expect(try at.desk.caseFile(numbered: number).office.text == "330106")
        let id = try at.desk.identifier(ofCase: number)
        #expect(try at.desk.store.heldCells(of: id).isEmpty)
        #expect(try at.problems() == [])
    }

    @Test func officesComeWithTheirRowsOrNotAtAll() throws {
        let at = try LedgerDesk()
        // The second number is there already and says something else: the file cannot go in whole.
        let path = try at.file("in.csv", SmallLedger.text)
        let dry = try at.desk.takeIn(ledger: path, dryRun: true)
        #expect(dry.officesAdded.count == 2)
        #expect(try at.desk.store.officeTree().offices.count == 1)
        let batch = ImportBatch(
            id: "a", office: OfficeCode("330100")!, fileName: "a", fileDigest: String(repeating: "0", count: 64),
            on: LedgerDesk.today)
        let acting = Acting(officer: LedgerDesk.admin, today: LedgerDesk.today, commandID: UUID(), at: 1)
        let office = Office(
            code: OfficeCode("330110")!, name: "余杭区", level: .district, parent: OfficeCode("330100")!, area: "330110")
        let intake = try at.desk.store.beginIntake(batch, adding: [office], acting)
        try at.desk.store.record(.office(office), by: LedgerDesk.admin, commandID: UUID(), at: 1)
        #expect(throws: StoreError.self) { try intake.commit() }
        #expect(try at.desk.store.batches().isEmpty)
        let before = try at.desk.store.officeTree().offices.count
        let taken = try at.desk.takeIn(ledger: path)
        #expect(taken.officesAdded.count == 2)
        #expect(try at.desk.store.officeTree().offices.count == before + 2)
        #expect(try at.desk.takeIn(ledger: path).officesAdded.isEmpty)
        #expect(try at.problems() == [])
    }

    /// Districts of other cities are not put down here; offices whose places the desk ships no codes of are found by their names.
    @Test func rowsFindTheirOfficesByNameToo() throws {
        let at = try LedgerDesk()
        let office = Office(
            code: OfficeCode("hz-x")!, name: "某开发区总工会", level: .district, parent: OfficeCode("330100")!, area: nil)
        try at.desk.store.record(.office(office), by: LedgerDesk.admin, commandID: UUID(), at: 1)
        let rows = """
            案号,受理日期,申请人,调解结果,区县
            杭工调〔2025〕00001号,2025-03-01,王甲,调解中,某开发区
            杭工调〔2025〕00002号,3/2/2025,李乙,调解中,海宁市
            杭工调〔2025〕00004号,3/25/2025,赵丁,调解中,杭州市
            杭工调〔2025〕00003号,2025-03-03,张丙,调解中,杭州市

            """
        let taken = try at.desk.takeIn(ledger: try at.file("in.csv", rows))
        #expect(taken.taken == 3 && taken.held == 1 && taken.heldCells == 0 && taken.officesAdded.isEmpty)
        #expect(try at.desk.caseFile(numbered: "杭工调〔2025〕00001号").office == office.code)
        #expect(try at.desk.caseFile(numbered: "杭工调〔2025〕00003号").office.text == "330100")
        let rest = try at.desk.reviewRows()
        #expect(rest.map(\.reasons) == [["district:other-district"]])
        // Read once more, its date means what the column showed.
        _ = try at.desk.resolve(heldRow: try #require(rest.first).id, correcting: [], office: "hz-x")
        #expect(try at.desk.caseFile(numbered: "杭工调〔2025〕00002号").summary.acceptedOn == Day("2025-03-02"))
        #expect(try at.problems() == [])
    }
}
