import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import OfficeLedger
import PrintedWorkbook
import Spreadsheet
import Testing

@testable import Desk

/// Tables that are not taken: each names its rule and its row, and leaves nothing behind.
@Suite struct BadTableTests {
    struct Bad: CustomTestStringConvertible, Sendable {
        let rule: String
        /// The code whose row is named; nil where no row is.
        let field: String?
        let changes: [String: String?]

        init(_ rule: String, _ field: String?, _ changes: [String: String?]) {
            self.rule = rule
            self.field = field
            self.changes = changes
        }

        var testDescription: String { "\(rule) \(changes)" }
    }

    @Test(
        arguments: [
            Bad("T-CELL", "accepted", ["accepted": "约3"]), Bad("T-CELL", "claimed", ["claimed": "1.234"]),
            Bad("T-NEGATIVE", "accepted", ["accepted": "-3"]), Bad("T-NEGATIVE", "claimed", ["claimed": "-3"]),
            Bad("T-BLANK", "accepted", ["accepted": ""]), Bad("T-MISSING", nil, ["accepted": nil]),
            Bad("T-STOCK", "closing", ["closing": "4"]), Bad("T-CLOSED", "closed", ["agreement": "2"]),
            Bad("T-AID-CLOSED", "aid-closed", ["aid-closed": "1", "closing": "2"]),
            Bad("T-RECEIVED", "received", ["received-stated": "1"]), Bad("T-ACCEPTED", "persons", ["persons": "1"]),
            Bad("T-PERSONS", "persons-women", ["persons-women": "13"]),
            Bad("T-SUCCEEDED", "succeeded", ["succeeded": "4"]), Bad("T-COLLECTIVE", "collective", ["collective": "5"]),
            Bad("T-COVERED", "persons-covered", ["persons-covered": "0"]),
            Bad("T-OUTREACH", "outreach-visitors", ["outreach-sessions": "0"]),
            Bad("T-PERSON", nil, ["head": String(repeating: "甲", count: 101)]),
            Bad("T-CELL", "reported-on", ["reported-on": "去年"]),
        ])
    func aBadTableIsNamedAndNotTaken(_ bad: Bad) throws {
        let city = try TableTests.city()
        var table = FilledTable()
        for (code, value) in bad.changes { table.values[code] = value }
        let refused = try city.take(table)
        let finding = try #require(refused.findings.first { $0.rule == bad.rule }, "\(refused.findings)")
        #expect(refused.outcome == .rejected && refused.filing == nil && !finding.isWarning)
        #expect(finding.row == bad.field.flatMap { table.row(of: $0) })
        #expect(try city.store.received(by: city.office).isEmpty)
        #expect(!finding.sentence.chinese.isEmpty && !finding.sentence.english.isEmpty)
    }

    @Test func theTableOfAnotherOfficeOrPeriodIsNotTaken() throws {
        let city = try TableTests.city()
        var table = FilledTable()
        table.office = "hz-other"
        let other = try city.take(table)
        #expect(other.findings.map(\.rule) == ["T-OFFICE"] && other.findings[0].row == 3)
        table = FilledTable()
        table.office = "样例街道总工会"
        let file = city.path + "/march.xlsx"
        try table.write(to: file)
        let april = try city.take(file: file, "2025-04")
        #expect(april.findings.map(\.rule) == ["T-PERIOD"] && april.findings[0].row == 4)
        #expect(try city.take(file: file).outcome == .accepted)
        // A spreadsheet made a day of the month.
        table.period = "2025-03-01"
        try table.write(to: city.path + "/day.xlsx")
        #expect(try city.take(file: city.path + "/day.xlsx", replaces: true).outcome == .accepted)
    }

    @Test func whoseTableIsTaken() throws {
        let city = try TableTests.city()
        // Not below.
        let upper = try city.take(FilledTable(), of: city.office)
        #expect(upper.findings.contains { $0.rule == "R-SENDER" })
        // Not over.
        city.today = FilingDesk.day("2025-03-31")
        #expect(try city.take(FilledTable()).findings.map(\.rule) == ["T-NOT-OVER"])
        city.today = FilingDesk.day("2025-07-01")
        // What lies below it was received already, and the other way round.
        let below = try #require(OfficeCode("hz-jd-1"))
        try city.addOffice(below, "样例社区工会", parent: TableTests.street)
        var table = FilledTable()
        table.office = below.text
        #expect(try city.take(table, of: below).outcome == .accepted)
        #expect(try city.take(FilledTable()).findings.map(\.rule) == ["T-OVERLAP"])
        // Its cases are on this desk.
        try city.perform(
            .open(
                Opening(
                    id: CaseFile.ID(FilingDesk.id(900, space: 1)), number: "",
                    dispute: Identifier(FilingDesk.id(900, space: 1)),
                    kind: .mediation, office: TableTests.street, on: FilingDesk.day("2025-03-03"), channel: .walkIn,
                    category: .wages, summary: "拖欠工资", workers: [Worker(name: "王甲")],
                    employers: [Employer(name: "样例公司")],
                    persons: 1, claims: [])), on: nil)
        #expect(try city.take(FilledTable()).findings.map(\.rule).contains("R-COUNTED-HERE"))
    }

    @Test func filesThatAreNoTables() throws {
        let city = try TableTests.city()
        func rules(_ bytes: [UInt8], _ name: String) throws -> [String] {
            try Data(bytes).write(to: URL(fileURLWithPath: city.path + "/" + name))
            return try city.take(file: city.path + "/" + name).findings.map(\.rule)
        }
        #expect(try city.take(file: city.path + "/nowhere.xlsx").findings.map(\.rule) == ["T-FILE"])
        #expect(try city.take(file: city.path).findings.map(\.rule) == ["T-FILE"])
        #expect(try city.take(file: "/dev/zero").findings.map(\.rule) == ["T-FILE"])
        #expect(try rules([], "empty.csv") == ["T-FILE"])
        #expect(try rules([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old.xls") == ["T-FILE"])
        #expect(try rules(Array("PK\u{3}\u{4}no zip".utf8), "no.xlsx") == ["T-FILE"])
        #expect(try rules(Array("案号,申请人\n1,王甲\n".utf8), "ledger.csv") == ["T-HEADER"])
        #expect(try rules(Array(String(repeating: "代码,数值\n", count: 3_000).utf8), "long.csv") == ["T-FILE"])
        #expect(try rules([UInt8](repeating: 65, count: TableFile.mostBytes + 1), "large.csv") == ["T-FILE"])
        #expect(try city.store.received(by: city.office).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: city.store.home.staging).isEmpty)
    }

    /// One of several sheets is found by its heading; two need a word which.
    @Test func theSheetIsFoundOrAskedFor() throws {
        let city = try TableTests.city()
        let file = city.path + "/sheets.xlsx"
        func write(_ names: [String]) throws {
            let writer = XLSXWriter(path: file)
            try writer.beginSheet("说明")
            try writer.write([.text("请填写汇总表")])
            for name in names {
                try writer.beginSheet(name)
                for row in FilledTable().rows { try writer.write(row) }
            }
            try writer.finish()
        }
        try write(["一", "二"])
        #expect(try city.take(file: file).findings.map(\.rule) == ["T-SHEET"])
        #expect(try city.take(file: file, sheet: "三").findings.map(\.rule) == ["T-SHEET"])
        #expect(try city.take(file: file, sheet: "说明").findings.map(\.rule) == ["T-HEADER"])
        #expect(try city.take(file: file, sheet: "二").outcome == .accepted)
        try FileManager.default.removeItem(atPath: file)
        try write(["汇总表"])
        #expect(try city.take(file: file, replaces: true).outcome == .accepted)
    }

    /// CSV in GB18030, as a spreadsheet program saves it, with full-width digits, moved rows and a table in 万元.
    @Test func aTextFileIsReadAsWell() throws {
        let city = try TableTests.city()
        var lines = ["汇总表,,,", "单位：万元,,,", "项目,数值,,"]
        var values = FilledTable().values.filter { SummaryFigure(rawValue: $0.key) != nil }
        values["claimed"] = "３.６"
        values["agreed"] = "1.2"
        values["received"] = "0.90005"
        values["received-verified"] = "0.50005"
        values["received-stated"] = "4000元"
        values["recovered-closing"] = "12,000元"
        values["consultations"] = "40人次"
        for (code, value) in values.sorted(by: { $0.key > $1.key }) {
            lines.append("\(SummaryFigure(rawValue: code)?.name.chinese ?? code),\"\(value)\",,")
        }
        let file = city.path + "/table.csv"
        try Data(try GB18030Text.bytes(lines.joined(separator: "\r\n"))).write(to: URL(fileURLWithPath: file))
        let taken = try city.take(file: file)
        #expect(taken.outcome == .accepted, "\(taken.findings)")
        #expect(taken.findings.map(\.rule) == ["T-UNNAMED"] && taken.filing?.parts.map(\.name) == ["table.csv"])
        #expect(try city.rolledUp(TableTests.march).ladder.receivedVerified == 500_050)
        #expect(try city.rolledUp(TableTests.march).ladder.claimed == 3_600_000)
    }

    /// The form that the office gets, read back: its own names and codes are known, and what is to be filled in is blank.
    @Test func theFormIsReadBack() throws {
        let city = try TableTests.city()
        for inTenThousands in [false, true] {
            let form = try city.desk.tableForm(of: TableTests.street, TableTests.march, inTenThousands: inTenThousands)
            let file = city.path + "/form-\(inTenThousands).xlsx"
            try ReturnFile.write(form.book, to: file)
            #expect(try form.book.bytes() == form.book.bytes())
            let empty = try city.take(file: file)
            let required = SummaryFigure.allCases.filter(\.isRequired)
            #expect(empty.outcome == .rejected)
            let blank = empty.findings.filter { $0.rule == "T-BLANK" }
            #expect(Set(blank.compactMap(\.field)) == Set(required.map(\.rawValue)))
            #expect(empty.findings.allSatisfy { ["T-BLANK", "T-UNNAMED"].contains($0.rule) }, "\(empty.findings)")
        }
    }

    @Test func everyRuleIsInTheManual() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().path + "/../../.."
        let page = try String(contentsOfFile: root + "/docs/filing.md", encoding: .utf8)
        let codes =
            TableRule.allCases.map(\.rawValue) + ReceivingRule.allCases.map(\.rawValue)
            + SummaryFigure.allCases.map(\.rawValue)
        #expect(codes.filter { !page.contains("`\($0)`") } == [])
    }
}
