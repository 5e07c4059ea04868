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

    /// A desk's own export says nothing new: no blank is filled, and what was assumed stays assumed.
    @Test func theDesksOwnExportFillsNothing() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        let out = at.folder + "/out.csv"
        let days = SmallLedger.days
        _ = try at.desk.exportLedger(
            LedgerExportQuery(from: days.lowerBound, to: days.upperBound, fullNumbersReason: "核对"), to: out)
        let number = "杭工调〔2025〕西湖00002号"
        let before = try at.desk.caseFile(numbered: number).intake.takenIn?.assumed
        let again = try at.desk.takeIn(ledger: out)
        #expect(again.taken == 0 && again.filled == 0)
        #expect(try at.desk.caseFile(numbered: number).intake.takenIn?.assumed == before)
    }

    /// A case that nobody accepted is no line of the ledger, for it would come in as an accepted one.
    @Test func aCaseThatWasNeverAcceptedStaysOut() throws {
        let at = try LedgerDesk()
        _ = try at.desk.takeIn(ledger: try at.file("in.csv", SmallLedger.text))
        let days = SmallLedger.days
        let figures = try at.figures(days)
        let id = UUID()
        _ = try at.desk.store.perform(
            .open(
                Opening(
                    id: CaseFile.ID(id), number: "", dispute: Identifier(id), kind: .mediation,
                    office: OfficeCode("330106")!, on: Day("2025-03-05")!, channel: .walkIn, category: .wages,
                    summary: "", workers: [Worker(name: "王甲")], employers: [Employer(name: "样例公司")], persons: 1,
                    claims: [])),
            by: LedgerDesk.admin, today: LedgerDesk.today, commandID: UUID(), at: 1)
        let out = at.folder + "/out.csv"
        let result = try at.desk.exportLedger(LedgerExportQuery(from: days.lowerBound, to: days.upperBound), to: out)
        #expect(result.notAcceptedLeftOut == 1 && result.cases == 7)
        let second = try LedgerDesk()
        _ = try second.desk.takeIn(ledger: out)
        #expect(discrepancies(try second.figures(days), figures) == [])
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

    @Test(arguments: ["csv", "xlsx"]) func otherColumnsAndSeveralCausesGoOutAndComeInAgain(_ kind: String) throws {
        let at = try LedgerDesk()
        let text = """
            序号,案号,申请人,争议类型,请求金额,登记日期,来源渠道,家属电话,来源渠道
            1,杭工调〔2025〕西湖00001号,王甲,拖欠工资、社保,12000,3/25/2025,=热线,13800000001,工会
            2,杭工调〔2025〕西湖00002号,张乙,社保,500,3/5/2025,窗口,,
            """
        let taken = try at.desk.takeIn(ledger: try at.file("in.csv", text + "\n"))
        #expect(taken.taken == 2 && taken.heldCells == 1)
        let first = try at.desk.caseFile(numbered: "杭工调〔2025〕西湖00001号").intake
        #expect(first.takenIn?.causes == [.wages, .socialInsurance] && first.category == nil)
        #expect(
            first.takenIn?.extras == ["序号": "1", "来源渠道": "=热线", "家属电话": "13800000001", "来源渠道(2)": "工会"])
        #expect(try at.desk.caseFile(numbered: "杭工调〔2025〕西湖00002号").summary.acceptedOn == Day("2025-03-05"))
        let out = at.folder + "/out." + kind
        let query = LedgerExportQuery(
            from: SmallLedger.days.lowerBound, to: SmallLedger.days.upperBound, fullNumbersReason: "核对")
        _ = try at.desk.exportLedger(query, to: out)
        let second = try LedgerDesk()
        #expect(try second.desk.takeIn(ledger: out).taken == 2)
        for number in ["杭工调〔2025〕西湖00001号", "杭工调〔2025〕西湖00002号"] {
            let (one, other) = (
                try at.desk.caseFile(numbered: number).intake, try second.desk.caseFile(numbered: number).intake
            )
            #expect(one.takenIn?.extras == other.takenIn?.extras)
            #expect(one.takenIn?.causes == other.takenIn?.causes && one.category == other.category)
        }
        // What goes out to anybody shows no telephone, wherever it was written.
        let masked = at.folder + "/masked.csv"
        _ = try at.desk.exportLedger(
            LedgerExportQuery(from: SmallLedger.days.lowerBound, to: SmallLedger.days.upperBound), to: masked)
        #expect(!(try String(contentsOfFile: masked, encoding: .utf8)).contains("13800000001"))
    }
}
