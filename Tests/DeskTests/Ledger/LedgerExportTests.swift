import CaseStore
import CaseWorkflow
import Desk
import Foundation
import OfficeLedger
import Testing

@Suite struct LedgerExportTests {
    @Test(arguments: ["csv", "xlsx"], [true, false])
    func whatGoesOutComesInAgain(_ kind: String, _ full: Bool) throws {
        let at = try LedgerDesk()
        let taken = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        #expect(taken.taken == 7 && taken.held == 2)
        let out = at.folder + "/out." + kind
        let result = try at.desk.exportLedger(
            LedgerExportQuery(
                from: SmallLedger.days.lowerBound, to: SmallLedger.days.upperBound,
                fullNumbersReason: full ? "上级检查" : nil), to: out)
        #expect(result.cases == 7)
        let second = try LedgerDesk()
        let again = try second.desk.takeIn(ledger: out)
        #expect(again.taken == 7 && again.held == 0)
        #expect(discrepancies(try second.figures(SmallLedger.days), try at.figures(SmallLedger.days)) == [])
        for number in ["杭工调〔2025〕西湖00001号", "杭工调〔2025〕西湖00002号", "杭工调〔2025〕滨江00001号"] {
            let (one, other) = (
                try at.desk.caseFile(numbered: number), try second.desk.caseFile(numbered: number)
            )
            #expect(one.intake.summary == other.intake.summary)
            #expect(one.parties.workers.map(\.name) == other.parties.workers.map(\.name))
            #expect(one.parties.persons == other.parties.persons)
            #expect(one.parties.workers.map(\.isMigrant) == other.parties.workers.map(\.isMigrant))
        }
        let id = try at.desk.identifier(ofCase: "杭工调〔2025〕西湖00001号")
        #expect(try at.desk.store.accesses(of: id).count == (full ? 2 : 0))
        if full {
            let other = try second.desk.identifier(ofCase: "杭工调〔2025〕西湖00001号")
            let acting = Acting(officer: LedgerDesk.admin, today: LedgerDesk.today, commandID: UUID(), at: 1)
            #expect(
                try second.desk.store.reveal(.residentID, 0, of: other, reason: "核对", acting) == "330100199003071238")
        } else {
            let other = try second.desk.identifier(ofCase: "杭工调〔2025〕西湖00001号")
            #expect(
                try second.desk.store.heldCells(of: other).map(\.field) == ["phone", "resident-id"])
        }
        #expect(try second.problems() == [])
    }

    @Test func everyWordOfTheLedgerReadsBack() throws {
        // The words that go out for codes must mean the same code coming in.
        let at = try LedgerDesk()
        var rows = SmallLedger.header + "\n"
        var number = 0
        func add(_ industry: String, _ category: String, _ outcome: LedgerOutcome) {
            number += 1
            let closed = outcome == .open ? "" : "2025-03-09"
            rows +=
                "杭工调〔2025〕西湖0\(1000 + number)号,王甲,男,,,否,样例厂,\(industry),\(category),100,2025-03-01,,\(outcome.name.chinese),,,\(closed),西湖区,,1,\n"
        }
        for industry in IndustrySection.allCases { add(industry.name.chinese, "拖欠工资", .agreement) }
        for category in UnionCategory.allCases { add("制造业", category.name.chinese, .agreement) }
        for outcome in LedgerOutcome.allCases { add("制造业", "拖欠工资", outcome) }
        let result = try at.desk.takeIn(ledger: try at.file("words.csv", rows))
        #expect(result.taken == number && result.heldCells == 0)
        #expect(result.problems == [])
        let report = try at.desk.report(
            ReportQuery(
                from: SmallLedger.days.lowerBound, to: SmallLedger.days.upperBound, basis: .cohort, by: [.category]))
        #expect(report.groups.count == UnionCategory.allCases.count)
    }

    @Test(arguments: ["out.txt", "nofolder/out.csv"])
    func aFileThatCannotBeWrittenIsRefused(_ name: String) throws {
        let at = try LedgerDesk()
        #expect(throws: (any Error).self) {
            try at.desk.exportLedger(
                LedgerExportQuery(from: SmallLedger.days.lowerBound, to: SmallLedger.days.upperBound),
                to: at.folder + "/" + name)
        }
    }
}
