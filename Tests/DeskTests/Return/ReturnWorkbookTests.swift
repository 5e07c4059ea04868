import CaseExport
import CaseWorkflow
import Foundation
import Spreadsheet
import Testing

@testable import Desk

@Suite("Returns on paper")
struct ReturnWorkbookTests {
    private func rows(_ path: String) throws -> [String: [[SpreadsheetCell]]] {
        let workbook = try Workbook.open(path)
        var sheets: [String: [[SpreadsheetCell]]] = [:]
        for (place, sheet) in workbook.sheets.enumerated() {
            try workbook.forEachRow(sheet: place) { reading in
                if case .row(let row) = reading { sheets[sheet.name, default: []].append(row.cells) }
                return .next
            }
        }
        return sheets
    }

    private func number(_ text: String) -> SpreadsheetCell { .number(text, styledAsDate: false) }

    private func filed(_ desk: FilingDesk) throws -> FiledReturn {
        try desk.fillMarch()
        try desk.desk.close(FilingDesk.march, persons: ReturnPersons(head: "负责人甲", reviewer: "审核人乙"))
        return try read(try desk.make(FilingDesk.march).path, desk)
    }

    private func read(_ path: String, _ desk: FilingDesk) throws -> FiledReturn {
        try FiledReturn(path, check: FilingCheck(schemas: try FilingDesk.schemas()), scratch: desk.path)
    }

    @Test func aFilingBecomesSheetsOfNumbers() throws {
        let desk = try FilingDesk()
        let filed = try filed(desk)
        let path = desk.path + "/return.xlsx"
        try ReturnFile.write(ReturnWorkbook.book(filed), to: path)
        let sheets = try rows(path)
        #expect(sheets.keys.sorted() == ["人员", "办理结果", "咨询与宣传", "存量与流量", "争议类别", "来源", "请求项目", "金额"].sorted())
        let stock = try #require(sheets["存量与流量"])
        #expect(stock.contains([.text("期初未结"), number("1"), .text("—"), .text("—")]))
        #expect(stock.contains([.text("受理（给予援助）"), number("2"), number("2"), number("0")]))
        let money = try #require(sheets["金额"])
        #expect(money.contains([.text("协议、裁判金额"), number("1.2"), number("1200000")]))
        #expect(money.contains([.text("到账金额"), number("0.5"), number("500000")]))
        for (name, rows) in sheets {
            #expect(rows.first?.first == .text("劳动争议调解与法律援助情况表（\(name)）"))
            #expect(rows[1].first?.verbatim.contains("杭州市总工会") == true)
            let foot = rows.suffix(2).compactMap { $0.first?.verbatim }
            #expect(foot.first?.contains("单位负责人：负责人甲　　审核人：审核人乙　　填表人：主任　　报出日期：2025年7月1日") == true)
            #expect(rows.last?.contains(.text("（单位公章）")) == true)
        }
        let folder = desk.path + "/out/" + filed.header.folderName
        try FilingCarrier.pack(folder: folder, to: folder + ".zip")
        #expect(Bulletin(try read(folder + ".zip", desk)).text == Bulletin(filed).text)
        let copy = desk.path + "/again.xlsx"
        try ReturnFile.write(ReturnWorkbook.book(filed), to: copy)
        #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: copy)))
    }

    @Test func theWorkbookAndTheBulletinSayWhatTheReportSays() throws {
        let desk = try FilingDesk()
        let filed = try filed(desk)
        let report = try desk.desk.report(
            ReportQuery(from: FilingDesk.march.from, to: FilingDesk.march.to, by: [.category]))
        #expect(filed.figures.total.mediation.byOutcomeText == report.total.mediation.byOutcomeText)
        #expect(filed.figures.closing == report.total.mediation.open + report.total.legalAid.open)
        let path = desk.path + "/report.xlsx"
        try ReturnFile.write(try desk.desk.workbook(try desk.desk.compared(report)), to: path)
        let sheets = try rows(path)
        #expect(sheets.count == 10 && sheets["分组"]?.contains { $0.first == .text("劳动报酬") } == true)
        let table = try #require(sheets["报表"])
        #expect(
            table.contains { $0.prefix(3) == [.text("受理（件）"), number("2"), number("3")] && $0[4] == .text("—") })
        #expect(table.contains { $0[0] == .text("调解成功率（占结案）") && $0[1] == .text("0/1") })
        #expect(sheets["来源"]?.contains { $0.first == .text("未注明") } == false)
        let cohort = try desk.desk.report(
            ReportQuery(from: FilingDesk.march.from, to: FilingDesk.march.to, basis: .cohort))
        try ReturnFile.write(try desk.desk.workbook(try desk.desk.compared(cohort)), to: path)
        #expect(try rows(path).keys.sorted() == ["报表"])
    }

    @Test func aBulletinBecomesAWordFile() throws {
        let desk = try FilingDesk()
        let bulletin = Bulletin(try filed(desk))
        let (one, other) = (desk.path + "/one.docx", desk.path + "/other.docx")
        for path in [one, other] { try BulletinDocument(bulletin).write(to: path) }
        #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: other)))
        #expect(bulletin.text.contains("2025年3月共受理劳动争议案件2件"))
    }

    @Test func whatIsNoReturnIsRefused() throws {
        let desk = try FilingDesk()
        let filed = try filed(desk)
        #expect(throws: ReturnRefusal.self) { try read(desk.path + "/nowhere", desk) }
        let withdrawn = try desk.desk.makeFiling(
            FilingRequest(
                period: FilingDesk.march, folder: desk.path + "/out", revision: .init(.withdrawal, .error),
                software: "labordesk test"))
        #expect(withdrawn.header.responsible == filed.header.responsible)
        #expect(throws: ReturnRefusal.withdrawn) { try read(withdrawn.path, desk) }
        #expect { try ReturnFile.write([1], to: desk.path + "/nowhere/x.xlsx") } throws: { error in
            (error as? ReturnRefusal)?.code == "not-written"
        }
        let codes: [ReturnRefusal] = [.rejected(nil), .withdrawn, .tooLarge, .notWritten(path: "x", reason: "y")]
        #expect(
            codes.map(\.code) == ["filing-rejected", "filing-withdrawn", "figures-too-large", "not-written"])
        for refusal in codes { #expect(!refusal.sentence.chinese.isEmpty && !refusal.sentence.english.isEmpty) }
    }
}

extension Figures.Procedure {
    fileprivate var byOutcomeText: String {
        "\(accepted) \(agreement) \(settled) \(noAgreement) \(withdrawn) \(persons)"
    }
}
