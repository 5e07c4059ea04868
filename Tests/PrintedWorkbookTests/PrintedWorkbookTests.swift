import Foundation
import PrintedWorkbook
import Spreadsheet
import Testing
import ZipArchive

@Suite("Printed workbooks")
struct PrintedWorkbookTests {
    private func book(_ rows: [[PrintedCell]], name: String = "金额") -> PrintedWorkbook {
        PrintedWorkbook(
            title: "情况表", office: "样例区总工会", madeAt: 1_775_088_000,
            sheets: [
                PrintedSheet(
                    name: name, title: "标题", lines: ["填报单位：样例区总工会"], heads: ["项目", "万元", "分"], rows: rows,
                    foot: ["脚注"], seal: "（单位公章）", widths: [30, 14])
            ])
    }

    private func rows(_ bytes: [UInt8]) throws -> [[SpreadsheetCell]] {
        let path = FileManager.default.temporaryDirectory.path + "/printed-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        var rows: [[SpreadsheetCell]] = []
        try Workbook.open(path).forEachRow { reading in
            if case .row(let row) = reading { rows.append(row.cells) }
            return .next
        }
        return rows
    }

    @Test func numbersAreNumbers() throws {
        let rows = try rows(
            book([
                [.text("=1+1"), .hundredths(1234), .count(12_340_000)],
                [.part("其中"), .hundredths(-5), .count(-50_000)],
                [.text("没有"), .none, .count(0)], [.text("增减"), .figure("+5.2%"), .none],
                [.text("最大"), .hundredths(999_999_999_999_999), .count(999_999_999_999_999)],
                [.text("更大"), .hundredths(.min), .count(.min)],
            ]).bytes())
        #expect(rows[0].first == .text("标题") && rows[1].first == .text("填报单位：样例区总工会"))
        #expect(rows[2].map(\.verbatim) == ["项目", "万元", "分"])
        #expect(
            rows[3] == [
                .text("=1+1"), .number("12.34", styledAsDate: false), .number("12340000", styledAsDate: false),
            ])
        #expect(
            rows[4] == [.text("其中"), .number("-0.05", styledAsDate: false), .number("-50000", styledAsDate: false)])
        #expect(rows[5] == [.text("没有"), .text("—"), .number("0", styledAsDate: false)])
        #expect(rows[6] == [.text("增减"), .text("+5.2%"), .text("—")])
        #expect(rows[7].map(\.verbatim) == ["最大", "9999999999999.99", "999999999999999"])
        // Longer than Excel's fifteen digits: whole, as text.
        #expect(rows[8][1] == .text("-92233720368547758.08") && rows[8][2] == .text("-9223372036854775808"))
        #expect(rows[9].first == .text("脚注") && rows[10][1] == .text("（单位公章）"))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let one = book([[.text("到账"), .hundredths(1), .count(1)]])
        #expect(try one.bytes() == one.bytes())
    }

    @Test func itIsSetUpForPaper() throws {
        let archive = try ZipReader(bytes: try book([[.text("到账"), .hundredths(1), .count(1)]]).bytes())
        func part(_ name: String) throws -> String {
            let entry = try #require(archive.entries.first { $0.name == name })
            return String(decoding: try archive.bytes(of: entry, limit: 1 << 20), as: UTF8.self)
        }
        let sheet = try part("xl/worksheets/sheet1.xml")
        for mark in [
            "paperSize=\"9\"", "orientation=\"landscape\"", "fitToPage=\"1\"", "state=\"frozen\"", "ySplit=\"3\"",
        ] {
            #expect(sheet.contains(mark), "\(mark)")
        }
        let names = try part("xl/workbook.xml")
        #expect(names.contains("'金额'!$A$1:$C$6") || names.contains("金额!$A$1:$C$6"), "\(names)")
        #expect(names.contains("_xlnm.Print_Titles") && names.contains("$3:$3"))
    }

    @Test func aNameThatExcelDoesNotAllowIsToldApart() throws {
        #expect(throws: PrintedWorkbookProblem.self) { try book([], name: "a/b").bytes() }
        #expect(throws: PrintedWorkbookProblem.self) { try book([], name: String(repeating: "长", count: 32)).bytes() }
    }
}
