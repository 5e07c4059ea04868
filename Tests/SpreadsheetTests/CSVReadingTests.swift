import Glibc
import Spreadsheet
import Testing

@Suite struct CSVReadingTests {
    static let tables: [(String, [String])] = [
        ("a,b\n1,2\n", ["1:a|b", "2:1|2"]),
        ("a,b\r\n1,2", ["1:a|b", "2:1|2"]),
        ("a,b\r1,2\r", ["1:a|b", "2:1|2"]),
        ("a,b\n\n1,2\n\n", ["1:a|b", "2:", "3:1|2", "4:"]),
        ("a\r\n\r\nb", ["1:a", "2:", "3:b"]),
        ("a\r\rb", ["1:a", "2:", "3:b"]),
        ("\"a,b\",c", ["1:a,b|c"]),
        ("\"a\"\"b\",\"\"\"\"\n", ["1:a\"b|\""]),
        ("\"\",x,\"\"\n", ["1:|x|"]),
        ("\"line 1\nline 2\r\nline 3\rline 4\",x\ny", ["1:line 1\nline 2\r\nline 3\rline 4|x", "5:y"]),
        ("单位称\"无力支付\",\"单位称\"\"无力支付\"\"\"\n", ["1:单位称\"无力支付\"|单位称\"无力支付\""]),
        ("a \"b\" c,d\n", ["1:a \"b\" c|d"]),
        ("\"a\"b,c\n", ["1:ab|c"]),
        ("\"a\" \"b\",c\n", ["1:a \"b\"|c"]),
        (",,\n", ["1:||"]),
        (",", ["1:|"]),
        ("a\tb\n1,5\t2\n", ["1:a|b", "2:1,5|2"]),
        ("a;b\n1,5;2,5\n3,0;4,1\n", ["1:a|b", "2:1,5|2,5", "3:3,0|4,1"]),
        ("sep=;\na;b,c\n", ["2:a|b,c"]),
        ("one\ntwo\n", ["1:one", "2:two"]),
        ("\"quoted\"", ["1:quoted"]),
        ("a,\"b\"\r\n\"c\",d\r\n", ["1:a|b", "2:c|d"]),
        (" a , b \n", ["1: a | b "]),
        ("=1+1,'x\n", ["1:=1+1|'x"]),
    ]

    @Test(arguments: tables) func reads(_ text: String, _ expected: [String]) throws {
        try Fixture.run { fixture in
            #expect(try Workbook.open(fixture.save(Array(text.utf8))).transcript() == expected)
            let marked = try Workbook.open(fixture.save([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
            #expect(marked.text?.encoding == .utf8WithBOM)
            #expect(try marked.transcript() == expected)
            for (mark, isLittle) in [([0xFF, 0xFE], true), ([0xFE, 0xFF], false)] as [([UInt8], Bool)] {
                var bytes = mark
                for unit in text.utf16 {
                    bytes += isLittle ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
                }
                let wide = try Workbook.open(fixture.save(bytes))
                #expect(wide.text?.encoding == (isLittle ? .utf16LE : .utf16BE))
                #expect(try wide.transcript() == expected)
                #expect(wide.bytesRead == wide.byteCount)
            }
        }
    }

    static let shapes: [(String, Delimiter, LineEnd, Bool)] = [
        ("a,b\nc,d\n", .comma, .lf, true),
        ("a,b\r\nc,d", .comma, .crlf, false),
        ("a\tb\rc\td\r", .tab, .cr, true),
        ("a;b\nc;d\r\n", .semicolon, .mixed, true),
        ("alone", .comma, .none, false),
        ("标题一行\n案号,姓名,金额\n1,\"a;b;c;d;e\",3\n2,x,4\n", .comma, .lf, true),
        ("案号\t备注\n1\t甲,乙,丙,丁,戊\n2\t无\n3\t无\n", .tab, .lf, true),
    ]

    @Test(arguments: shapes) func tellsTheShape(_ text: String, _ delimiter: Delimiter, _ end: LineEnd, _ ends: Bool)
        throws
    {
        try Fixture.run { fixture in
            let book = try Workbook.open(fixture.save(Array(text.utf8)))
            #expect(book.kind == .csv && book.byteCount == text.utf8.count && book.sheets.map(\.name) == [""])
            #expect(
                book.text?.delimiter == delimiter && book.text?.lineEnd == end && book.text?.endsWithLineEnd == ends)
            #expect(try book.mergedRanges().isEmpty)
        }
    }

    /// “杭工调,劳动争议” and, outside GBK, 𠮷 (4 bytes), in GB18030.
    static let chinese: [UInt8] = [
        0xBA, 0xBC, 0xB9, 0xA4, 0xB5, 0xF7, 0x2C, 0xC0, 0xCD, 0xB6, 0xAF, 0xD5, 0xF9, 0xD2, 0xE9, 0x0D, 0x0A,
        0x22, 0x95, 0x34, 0xB2, 0x35, 0x22, 0x2C, 0x81, 0x40, 0x0D, 0x0A,
    ]

    @Test func readsGB18030() throws {
        try Fixture.run { fixture in
            let book = try Workbook.open(fixture.save(CSVReadingTests.chinese))
            #expect(book.text?.encoding == .gb18030)
            #expect(try book.transcript() == ["1:杭工调|劳动争议", "2:𠮷|丂"])
        }
    }

    /// Two hanzi whose bytes are right as UTF-8 too, and Latin letters whose bytes are hanzi too.
    static let ambiguous: [([UInt8], TextEncoding, String)] = [
        ([0xC4, 0xA1, 0x2C, 0xD5, 0xB1], .gb18030, "1:摹|毡"),
        (Array("José·é,x".utf8), .utf8, "1:José·é|x"),
    ]

    @Test(arguments: ambiguous) func tellsShortTextsApart(_ bytes: [UInt8], _ encoding: TextEncoding, _ row: String)
        throws
    {
        try Fixture.run { fixture in
            let book = try Workbook.open(fixture.save(bytes))
            #expect(book.text?.encoding == encoding)
            #expect(try book.transcript() == [row])
        }
    }

    @Test func reportsRowsThatAreNoTextAndGoesOn() throws {
        try Fixture.run { fixture in
            // GB18030 with a lone lead byte before the line end, and one that stands for nothing.
            var bytes =
                CSVReadingTests.chinese + [0x61, 0x2C, 0xFF, 0x62, 0x0A] + [0x61, 0x2C, 0xBA, 0x0A]
                + Array("end\n".utf8)
            var book = try Workbook.open(fixture.save(bytes))
            #expect(
                try book.transcript() == [
                    "1:杭工调|劳动争议", "2:𠮷|丂", "3?row-invalid-bytes@30 612cff62", "4?row-invalid-bytes@35 612cba", "5:end",
                ])
            // UTF-8 with one damaged row stays UTF-8.
            bytes =
                Array("案号,申请人,被申请人\n杭州〔2013〕第一号,王楠,杭州数字电子有限公司\n".utf8) + [0x61, 0xC3, 0x28, 0x0A] + Array("尾\n".utf8)
            book = try Workbook.open(fixture.save(bytes))
            #expect(book.text?.encoding == .utf8)
            #expect(try book.transcript()[2...] == ["3?row-invalid-bytes@\(bytes.count - 7) 61c328", "4:尾"])
            // Half a surrogate pair in UTF-16, given back in its own bytes.
            bytes = [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x00, 0xD8, 0x62, 0, 0x0A, 0, 0x63, 0, 0x0A, 0]
            book = try Workbook.open(fixture.save(bytes))
            #expect(try book.transcript() == ["1?row-invalid-bytes@6 61002c0000d86200", "2:c"])
            // Two exports joined.
            bytes = CSVReadingTests.chinese + Array("杭工调,劳动争议\n".utf8)
            book = try Workbook.open(fixture.save(bytes))
            #expect(try book.transcript()[2].hasPrefix("3?row-other-encoding@28"))
        }
    }

    /// Rows must come out the same wherever the pieces of the file happen to end.
    @Test func piecesOfTheFileDoNotShow() throws {
        try Fixture.run { fixture in
            var text = ""
            var expected: [String] = []
            var line = 1
            var number = 0
            while text.utf8.count < 900_000 {
                number = (number &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
                let long = String(repeating: "劳", count: number % 97)
                let end = ["\n", "\r\n", "\r"][number % 3]
                text += "\(number),\"\(long)\(end)\"\"x\"\"\",\(long)\(end)"
                expected.append("\(line):\(number)|\(long)\(end)\"x\"|\(long)")
                line += 2
            }
            let path = try fixture.save(Array(text.utf8))
            let found = try Workbook.open(path).transcript()
            #expect(found == expected)
        }
    }

    @Test func stopsWhenAskedAndPassesOnWhatIsThrown() throws {
        struct Enough: Error {}
        try Fixture.run { fixture in
            let book = try Workbook.open(fixture.save(Array("a\nb\nc\n".utf8)))
            var seen = 0
            try book.forEachRow { _ in
                seen += 1
                return seen == 2 ? .stop : .next
            }
            #expect(seen == 2)
            #expect(throws: Enough.self) { try book.forEachRow { _ in throw Enough() } }
            #expect(refusal { try book.forEachRow(sheet: 1) { _ in .next } }.0 == .noSuchSheet)
            #expect(refusal { try book.forEachRow(sheet: -1) { _ in .next } }.0 == .noSuchSheet)
        }
    }

    static let refused: [(String, [UInt8], SpreadsheetError.Code, Int?)] = [
        ("nothing", [], .empty, nil),
        ("only a mark", [0xEF, 0xBB, 0xBF], .empty, nil),
        ("only a wide mark", [0xFF, 0xFE], .empty, nil),
        ("a NUL", Array("a,b\nc,\u{0}\n".utf8), .binary, 2),
        ("UTF-16 without a mark", [0x61, 0, 0x2C, 0, 0x62, 0], .binary, 1),
        ("UTF-16 with half a unit", [0xFF, 0xFE, 0x61, 0, 0x62], .cut, nil),
        ("junk", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }, .binary, nil),
        ("a web page", Array("\n <HTML><table><tr><td>1</td></tr></table>".utf8), .webPage, nil),
        ("an XML spreadsheet", Array("<?xml version='1.0'?><Workbook/>".utf8), .webPage, nil),
        (
            "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 3000),
            .oldExcel, nil
        ),
        (
            "a protected workbook",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
                + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] } + [UInt8](repeating: 0, count: 3000),
            .encrypted, nil
        ),
        ("a zip of nothing", [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18), .notAWorkbook, nil),
        ("half a zip", [0x50, 0x4B, 3, 4, 20, 0, 0, 0], .damaged, nil),
    ]

    @Test(arguments: refused.indices) func refuses(_ index: Int) throws {
        let (what, bytes, code, row) = CSVReadingTests.refused[index]
        try Fixture.run { fixture in
            let path = try fixture.save(bytes)
            let found = refusal { try Workbook.open(path).forEachRow { _ in .next } }
            #expect(found.0 == code, "\(what)")
            if let row { #expect(found.1 == row, "\(what)") }
        }
    }

    @Test func refusesWhatIsNoFile() throws {
        #expect(refusal { _ = try Workbook.open("/nowhere/at/all.csv") }.0 == .missing)
        #expect(refusal { _ = try Workbook.open("/tmp") }.0 == .folder)
        #expect(refusal { _ = try Workbook.open("/dev/zero") }.0 == .unreadable)
        try Fixture.run { fixture in
            mkfifo(fixture.path("pipe"), 0o600)
            #expect(refusal { _ = try Workbook.open(fixture.path("pipe")) }.0 == .unreadable)
        }
    }
}
