import Spreadsheet
import Testing
import ZipArchive

@Suite struct XLSXReadingTests {
    @Test func readsEveryKindOfCell() throws {
        try Fixture.run { fixture in
            let path = try fixture.saveSheet(
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>台账&#21171;&amp;</t></is></c></row>
                <row r="3" spans="1:9"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v> 1 </v></c><c r="C3"><v>41293</v></c>\
                <c r="D3" s="1"><v>41293</v></c><c r="E3" s="2"><v>41293.5</v></c><c r="F3" s="3"><v>0.5</v></c>\
                <c r="G3"><v>3.30106E+17</v></c><c r="I3" t="b"><v>1</v></c><c r="J3" t="b"><v>0</v></c>\
                <c r="K3" t="e"><v>#N/A</v></c><c r="L3" t="str"><f>A1&amp;"x"</f><v>结果</v></c><c r="M3"><f>1+1</f><v>2</v></c>\
                <c r="N3" t="d"><v>2017-03-05</v></c><c r="O3" s="1"/><c r="P3" t="inlineStr"><is><t></t></is></c></row>
                <row><c><v>1</v></c><c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></is></c></row>
                <row r="9"/>
                <row r="10"><c r="AA10" t="s"><v>2</v></c><c r="B10" t="s"><v>3</v></c></row>
                """,
                others: [
                    (
                        "xl/sharedStrings.xml",
                        "<sst MAIN><si><t xml:space='preserve'> 杭工调 </t></si>"
                            + "<si><r><rPr/><t>王</t></r><r><t>楠</t></r><rPh><t>wang</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/></sst>"
                    ),
                    (
                        "xl/styles.xml",
                        "<styleSheet MAIN><numFmts><numFmt numFmtId='164' formatCode='yyyy\"年\"m\"月\"d\"日\";@'/></numFmts>"
                            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='20'/></cellXfs></styleSheet>"
                    ),
                ])
            let book = try Workbook.open(path)
            #expect(book.kind == .xlsx && book.text == nil && !book.usesDateSystem1904)
            #expect(book.sheets == [Workbook.Sheet(name: "台账", isHidden: false)])
            let rows = try book.transcript()
            #expect(
                rows == [
                    "1:台账劳&",
                    "3: 杭工调 |王楠|n41293|d41293|d41293.5|n0.5|n3.30106E+17||TRUE|FALSE|#N/A|结果|n2|2017-03-05",
                    "4:n1|富文本",
                    "9:",
                    "10:" + String(repeating: "|", count: 26) + "a\rb_x0041_",
                ])
            #expect(book.bytesRead == book.bytesToRead && book.bytesRead > 0)
        }
    }

    @Test func knowsSheetsHiddenOnesMergesAndTheDateSystem() throws {
        try Fixture.run { fixture in
            let path = try fixture.saveWorkbook([
                (
                    "xl/workbook.xml",
                    "<workbook MAIN OFFICE><workbookPr date1904='1'/><sheets><sheet name='一' sheetId='1' r:id='s4'/>"
                        + "<sheet name='二' sheetId='2' state='hidden' r:id='s1'/></sheets></workbook>"
                ),
                (
                    "xl/worksheets/sheet1.xml",
                    "<worksheet MAIN><sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                        + "<mergeCells count='2'><mergeCell ref='A1:U1'/><mergeCell ref='B2:B4'/></mergeCells></worksheet>"
                ),
                ("xl/worksheets/sheet2.xml", "<worksheet MAIN><sheetData/></worksheet>"),
            ])
            let book = try Workbook.open(path)
            #expect(book.usesDateSystem1904)
            #expect(book.sheets == [.init(name: "一", isHidden: false), .init(name: "二", isHidden: true)])
            #expect(try book.transcript(sheet: 0) == [])
            #expect(try book.transcript(sheet: 1) == ["1:n1"])
            #expect(try book.mergedRanges(sheet: 0).isEmpty)
            let merged = try book.mergedRanges(sheet: 1)
            #expect(merged.map(\.rows) == [1...1, 2...4] && merged.map(\.columns) == [0...20, 1...1])
            #expect(refusal { _ = try book.mergedRanges(sheet: 2) }.0 == .noSuchSheet)
        }
    }

    static let dateFormats: [(String, Bool)] = [
        ("yyyy-mm-dd", true), ("yyyy/m/d;@", true), ("m\"月\"d\"日\"", true), ("[$-804]aaaa;@", true),
        ("yyyy\"年\"m\"月\"", true),
        ("mmm", true), ("m/d/yy h:mm", true), ("h:mm:ss", false), ("mm:ss.0", false), ("[h]:mm", false),
        ("General", false),
        ("G/通用格式", false), ("0.00", false), ("#,##0.00\"days\"", false), ("0.00_);[Red](0.00)", false), ("@", false),
        ("0\\d", false), ("¥#,##0.00", false), ("", false), ("\"", false), ("[", false), ("\\", false),
    ]

    @Test(arguments: dateFormats) func recognisesDateFormats(_ code: String, _ isDate: Bool) throws {
        try Fixture.run { fixture in
            let escaped = code.replacing("&", with: "&amp;").replacing("'", with: "&apos;")
            let path = try fixture.saveSheet(
                "<row r='1'><c r='A1' s='0'><v>1</v></c></row>",
                others: [
                    (
                        "xl/styles.xml",
                        "<styleSheet MAIN><numFmts><numFmt numFmtId='200' formatCode='\(escaped)'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs></styleSheet>"
                    )
                ])
            #expect(try Workbook.open(path).transcript() == [isDate ? "1:d1" : "1:n1"])
        }
    }

    static let damaged: [(String, SpreadsheetError.Code)] = [
        ("<row r='2'/><row r='1'/>", .damaged),
        ("<row r='0'/>", .damaged),
        ("<row r='1048577'/>", .damaged),
        ("<row r='x'/>", .damaged),
        ("<c r='A1'><v>1</v></c>", .damaged),
        ("<row r='1'><c r='A2'><v>1</v></c></row>", .damaged),
        ("<row r='1'><c r='XFE1'><v>1</v></c></row>", .damaged),
        ("<row r='1'><c r='A99999999999999999999'><v>1</v></c></row>", .damaged),
        ("<row r='1'><c r='XFD1'><v>1</v></c></row>", .tooManyColumns),
        ("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", .damaged),
        ("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", .damaged),
        ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>", .damaged),
        ("<row r='1'><c r='A1' t='zzz'><v>1</v></c></row>", .damaged),
        ("<row r='1'><c r='A1'><v>1</v></c>", .damaged),
        ("<row r='1'><c r='A1'><c r='B1'/></c></row>", .damaged),
        (
            "<row r='1'><c r='A1' t='inlineStr'><is><t>" + (0..<400_000).map { "\($0 &* $0 &* 7)" }.joined()
                + "</t></is></c></row>", .cellTooLong
        ),
        ("<row r='1' " + (0..<100_000).map { "a\($0)='1' " }.joined() + "/>", .damaged),
        ("</sheetData></worksheet><!DOCTYPE x>", .damaged),
        (String(repeating: "<x>", count: 1000), .damaged),
    ]

    @Test(arguments: damaged.indices) func refusesDamagedSheets(_ index: Int) throws {
        let (data, code) = XLSXReadingTests.damaged[index]
        try Fixture.run { fixture in
            let path = try fixture.saveSheet(data)
            #expect(refusal { try Workbook.open(path).forEachRow { _ in .next } }.0 == code, "\(data.prefix(80))")
        }
    }

    static let notWorkbooks: [([(String, String)], SpreadsheetError.Code)] = [
        ([("_rels/.rels", "<Relationships/>")], .notAWorkbook),
        ([("xl/workbook.xml", "<document/>")], .notAWorkbook),
        ([("xl/workbook.xml", "<workbook MAIN/>")], .notAWorkbook),
        (
            [("xl/workbook.xml", "<workbook MAIN OFFICE><sheets><sheet name='a' r:id='none'/></sheets></workbook>")],
            .damaged
        ),
        ([("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]><workbook MAIN/>")], .damaged),
        ([("xl/workbook.xml", "<workbook")], .damaged),
        ([], .damaged),
    ]

    @Test(arguments: notWorkbooks.indices) func refusesWhatIsNoWorkbook(_ index: Int) throws {
        let (parts, code) = XLSXReadingTests.notWorkbooks[index]
        try Fixture.run { fixture in
            let path = try fixture.saveWorkbook(parts)
            #expect(refusal { _ = try Workbook.open(path) }.0 == code)
        }
    }

    @Test func refusesBombsAndCutFiles() throws {
        try Fixture.run { fixture in
            let writer = try ZipWriter(path: fixture.path("bomb.xlsx"))
            try writer.add("xl/worksheets/sheet1.xml", bytes: [UInt8](repeating: 0x20, count: 40_000_000))
            try writer.finish()
            #expect(refusal { _ = try Workbook.open(fixture.path("bomb.xlsx")) }.0 == .refused)

            let rows = (1...300).map { "<row r='\($0)'><c r='A\($0)'><v>\($0 * $0)</v></c></row>" }.joined()
            let whole = try fixture.saveSheet(rows)
            #expect(try Workbook.open(whole).transcript().count == 300)
            let bytes = try fixture.bytes("table.xlsx")
            for length in stride(from: 4, to: bytes.count, by: 97) {
                let cut = try fixture.save(Array(bytes[..<length]), as: "cut.xlsx")
                #expect(refusal { try Workbook.open(cut).forEachRow { _ in .next } }.0 != nil)
            }
            // Whatever byte is wrong, the reader ends: it refuses the file, or the byte did not matter.
            for place in stride(from: 0, to: bytes.count, by: 13) {
                var wrong = bytes
                wrong[place] ^= 0x55
                let path = try fixture.save(wrong, as: "wrong.xlsx")
                _ = refusal { try Workbook.open(path).forEachRow { _ in .next } }
            }
        }
    }

    @Test func sharedTextsAreBounded() throws {
        try Fixture.run { fixture in
            let path = try fixture.saveSheet(
                "<row r='1'/>",
                others: [
                    (
                        "xl/sharedStrings.xml",
                        "<sst MAIN>" + String(repeating: "<si><t>abcdefgh</t></si>", count: 1000) + "</sst>"
                    )
                ])
            var limits = SpreadsheetLimits()
            #expect(try Workbook.open(path, limits: limits).transcript() == ["1:"])
            limits.sharedTextBytes = 1000
            #expect(refusal { try Workbook.open(path, limits: limits).forEachRow { _ in .next } }.0 == .tooLarge)
        }
    }

    @Test func stopsWhenAskedAndPassesOnWhatIsThrown() throws {
        struct Enough: Error {}
        try Fixture.run { fixture in
            let path = try fixture.saveSheet("<row r='1'/><row r='2'/><row r='3'/>")
            let book = try Workbook.open(path)
            var seen = 0
            try book.forEachRow { _ in
                seen += 1
                return seen == 2 ? .stop : .next
            }
            #expect(seen == 2)
            #expect(throws: Enough.self) { try book.forEachRow { _ in throw Enough() } }
            #expect(throws: ZipProblem.self) { try book.forEachRow { _ in throw try #require(zipProblem()) } }
            var limits = SpreadsheetLimits()
            limits.rows = 2
            #expect(refusal { try Workbook.open(path, limits: limits).forEachRow { _ in .next } } == (.tooManyRows, 3))
        }
    }

    private func zipProblem() -> ZipProblem? {
        do throws(ZipProblem) { _ = try ZipReader(path: "/nowhere") } catch { return error }
        return nil
    }
}
