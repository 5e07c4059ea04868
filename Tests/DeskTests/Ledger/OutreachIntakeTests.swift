import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Testing

@Suite struct OutreachIntakeTests {
    static let list = """
        序号,日期,区县,接待人次,发放资料份数,类型
        1,2025/3/1,西湖区,31,553,法律讲座
        2,2025-03-01,西湖区,31,553,法律讲座
        3,2025-03-02,不知何处区,10,20,广场咨询
        4,2025-02-30,西湖区,1,2,
        合计,,,72,1128,
        """

    @Test func equalsAreTwoSessionsAndASecondIntakeMakesNone() throws {
        let at = try LedgerDesk()
        let path = try at.file("list.csv", OutreachIntakeTests.list)
        let first = try at.desk.takeIn(outreach: path)
        #expect(first.sessions == 3 && first.visitors == 72 && first.leaflets == 1126)
        #expect(first.held == 1 && first.skipped == 1 && first.withoutDistrict == 1)
        let again = try at.desk.takeIn(outreach: path)
        #expect(again.wasKnown && again.batch == nil && again.sessions == 0 && again.repeated == 3)
        #expect(again.held == 0 && again.heldBefore == 1)
        let overlapping = try at.file(
            "more.csv",
            "日期,区县,接待人次,发放资料份数\n2025-03-01,西湖区,31,553\n2025-03-05,滨江区,5,6\n2025-03-01,西湖区,31,553\n2025-03-01,西湖区,31,553\n"
        )
        let more = try at.desk.takeIn(outreach: overlapping)
        #expect(more.sessions == 2 && more.repeated == 2)
        #expect(try at.problems() == [])
        let kinds = try at.desk.store.register(
            .outreach, offices: try at.desk.store.officeTree().subtree(of: OfficeCode("330100")!),
            from: SmallLedger.days.lowerBound,
            to: SmallLedger.days.upperBound)
        #expect(kinds.filter { $0.entry.office.text == "330100" }.count == 1)
        #expect(kinds.count == 5)
    }

    @Test func aHeldSessionIsCorrectedAndTakenIn() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(outreach: try at.file("list.csv", OutreachIntakeTests.list))
        let row = try #require(try at.desk.reviewRows().first)
        #expect(row.isOutreach)
        #expect(throws: StoreError.self) {
            try at.desk.resolve(heldRow: row.id, correcting: [("held-on", "2025-02-31")])
        }
        _ = try at.desk.resolve(heldRow: row.id, correcting: [("held-on", "2025-02-28")])
        #expect(try at.desk.reviewRows().isEmpty)
        #expect(try at.problems() == [])
    }

    @Test func undoVoidsTheSessionsAndTheyCanBeTakenInAgain() throws {
        let at = try LedgerDesk()
        let path = try at.file("list.csv", OutreachIntakeTests.list)
        let batch = try #require(try at.desk.takeIn(outreach: path).batch)
        let undone = try at.desk.store.undo(
            batch: batch, reason: "导错了",
            Acting(officer: LedgerDesk.admin, today: LedgerDesk.today, commandID: UUID(), at: 1))
        #expect(undone.voided == 3 && undone.kept == 0)
        #expect(try at.desk.takeIn(outreach: path).sessions == 3)
        #expect(try at.problems() == [])
    }
}
