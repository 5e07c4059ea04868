import Glibc
import Spreadsheet
import Testing

@Suite struct WritingTests {
    static let rows: [([String], String)] = [
        (["案号", "备注"], "案号,备注"),
        (["a,b", "c\"d", "e\nf", "g\r\nh"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\r\nh\""),
        ([" a", "b ", ""], "\" a\",\"b \","),
        (["=1+1", "@x", "+cmd|' /C calc'!A0", "-2+3"], "'=1+1,'@x,'+cmd|' /C calc'!A0,'-2+3"),
        (["-12.50", "+86", "-1,234.00", "-", "-1-2", "＝1"], "-12.50,+86,\"-1,234.00\",'-,'-1-2,'＝1"),
        (["\tx", "=\"a\""], "\"'\tx\",\"'=\"\"a\"\"\""),
        ([""], "\"\""),
        ([], ""),
    ]

    @Test(arguments: rows) func writesCSV(_ cells: [String], _ expected: String) throws {
        try Fixture.run { fixture in
            let writer = try CSVWriter(path: fixture.path("out.csv"))
            writer.write(cells)
            #expect(!fixture.names.contains("out.csv"))
            try writer.finish()
            #expect(fixture.names == ["out.csv"])
            #expect(try fixture.bytes("out.csv") == [0xEF, 0xBB, 0xBF] + Array("\(expected)\r\n".utf8))
        }
    }

    @Test func whatCSVWritesComesBack() throws {
        try Fixture.run { fixture in
            let writer = try CSVWriter(path: fixture.path("out.csv"), neutralisesFormulas: false)
            var expected: [String] = []
            for number in 0..<5000 {
                let cells = ["\(number)", "杭州\(number)\"x\", y", "=A\(number)", ""]
                writer.write(cells)
                expected.append("\(number + 1):\(cells.joined(separator: "|"))")
            }
            try writer.finish()
            #expect(writer.neutralisedCells == 0)
            #expect(try Workbook.open(fixture.path("out.csv")).transcript() == expected)
        }
    }

    @Test func whatXLSXWritesComesBack() throws {
        try Fixture.run { fixture in
            func write(_ name: String) throws -> [UInt8] {
                let writer = XLSXWriter(path: fixture.path(name))
                try writer.beginSheet("月报/一", widths: [20, 8], frozenRows: 2)
                try writer.writeTitle("劳动争议调解", across: 4)
                try writer.write([.heading("案号"), .heading("日期"), .heading("金额"), .heading("人数")])
                try writer.write([.text("杭工调〔2013〕1号"), .day(17_230), .amount(fen: 140_950), .integer(7)])
                try writer.write([.empty, .text("_x0041_\u{1}\r\n<&>\"\t "), .amount(fen: -5), .number("-1.5E+3")])
                try writer.write([.number("330109196105154978"), .number("1e5"), .day(-100_000), .text("")])
                try writer.beginSheet("月报_一")
                try writer.write([.amount(fen: .max), .amount(fen: .min), .integer(.min), .day(.max)])
                #expect(!fixture.names.contains(name))
                try writer.finish()
                return try fixture.bytes(name)
            }
            let bytes = try write("1.xlsx")
            #expect(try bytes == write("2.xlsx"))
            #expect(fixture.names == ["1.xlsx", "2.xlsx"])
            let book = try Workbook.open(fixture.path("1.xlsx"))
            #expect(book.sheets.map(\.name) == ["月报_一", "月报_一 2"])
            let rows = try book.transcript()
            #expect(
                rows == [
                    "1:劳动争议调解", "2:案号|日期|金额|人数", "3:杭工调〔2013〕1号|d42799|n1409.50|n7",
                    "4:|_x0041_\u{1}\r\n<&>\"\t |n-0.05|n-1.5E+3", "5:330109196105154978|1e5|-100000",
                ])
            #expect(
                try book.transcript(sheet: 1) == [
                    "1:n92233720368547758.07|n-92233720368547758.08|n-9223372036854775808|9223372036854775807"
                ])
            #expect(try book.mergedRanges().map(\.columns) == [0...3])
        }
    }

    @Test func refusesWhatExcelWouldNotOpen() throws {
        try Fixture.run { fixture in
            let writer = XLSXWriter(path: fixture.path("a.xlsx"))
            #expect(refusal { try writer.write([]) }.0 == .notWritten)
            #expect(refusal { try writer.finish() }.0 == .notWritten)
            try writer.beginSheet("a")
            try writer.write([.text(String(repeating: "劳", count: 32_767))])
            #expect(refusal { try writer.write([.text(String(repeating: "劳", count: 32_768))]) }.0 == .cellTooLong)
            #expect(refusal { try writer.write(Array(repeating: .integer(1), count: 16_385)) }.0 == .tooManyColumns)
        }
        #expect(refusal { try XLSXWriter(path: "/nowhere/a.xlsx").beginSheet("a") }.0 == .notWritten)
        #expect(refusal { _ = try CSVWriter(path: "/nowhere/a.csv") }.0 == .notWritten)
    }

    @Test func anUnfinishedTableLeavesNothing() throws {
        try Fixture.run { fixture in
            do {
                let table = try CSVWriter(path: fixture.path("a.csv"))
                table.write(["x"])
                let book = XLSXWriter(path: fixture.path("a.xlsx"))
                try book.beginSheet("x")
                try book.write([.integer(1)])
                #expect(fixture.names.count == 2)
            }
            #expect(fixture.names.isEmpty)
        }
    }

    static let names: [(String, String)] = [
        ("a[b]:*?/\\c", "a_b______c"), ("", "Sheet"),
        (String(repeating: "劳", count: 40), String(repeating: "劳", count: 31)),
        ("行\n一", "行_一"),
    ]

    @Test(arguments: names) func cleansNamesOfSheets(_ name: String, _ expected: String) throws {
        try Fixture.run { fixture in
            let writer = XLSXWriter(path: fixture.path("a.xlsx"))
            try writer.beginSheet(name)
            try writer.finish()
            #expect(try Workbook.open(fixture.path("a.xlsx")).sheets.map(\.name) == [expected])
        }
    }
}
