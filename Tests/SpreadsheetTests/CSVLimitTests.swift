import Spreadsheet
import Testing

@Suite struct CSVLimitTests {
    static func refusalOf(_ text: String, _ limits: SpreadsheetLimits = .standard) throws -> (
        SpreadsheetError.Code?, Int?
    ) {
        var found: (SpreadsheetError.Code?, Int?)
        try Fixture.run { fixture in
            let path = try fixture.save(Array(text.utf8))
            found = refusal { try Workbook.open(path, limits: limits).forEachRow { _ in .next } }
        }
        return found
    }

    static let rows = (0..<20_000).map { "\($0),王楠,杭州\n" }.joined()

    static let unclosed: [(String, Int)] = [
        ("a,b\nc,\"d\n", 2),
        ("a,b\nc,\"d\n" + rows, 2),
        ("a,b\nc,\"d\n1,\"e\",f\n2,\"g\",h\n", 2),
        ("\"", 1),
        ("a\n\n\"b\"\"", 3),
    ]

    @Test(arguments: unclosed) func namesTheLineOfAnUnclosedQuote(_ text: String, _ line: Int) throws {
        let found = try CSVLimitTests.refusalOf(text)
        #expect(found.0 == .unclosedQuote && found.1 == line)
    }

    @Test func cellsRowsAndColumnsAreBounded() throws {
        let long = String(repeating: "x", count: 10 << 20)
        var found = try CSVLimitTests.refusalOf("a,b\nc,\(long)\nd\n")
        #expect(found.0 == .cellTooLong && found.1 == 2)
        found = try CSVLimitTests.refusalOf("a,b\nc,\"\(long)\"\nd\n")
        #expect(found.0 == .unclosedQuote && found.1 == 2)
        found = try CSVLimitTests.refusalOf("a\n" + String(repeating: ",", count: 1000) + "\n")
        #expect(found.0 == .tooManyColumns && found.1 == 2)
        found = try CSVLimitTests.refusalOf("a\n" + String(repeating: ",", count: 999) + "\n")
        #expect(found.0 == nil)
        var limits = SpreadsheetLimits()
        limits.rows = 3
        found = try CSVLimitTests.refusalOf("a\nb\nc\nd\n", limits)
        #expect(found.0 == .tooManyRows && found.1 == 4)
        limits = SpreadsheetLimits()
        limits.rowBytes = 1_000_000
        limits.cellBytes = 100_000
        found = try CSVLimitTests.refusalOf(
            String(repeating: String(repeating: "x", count: 90_000) + ",", count: 30), limits)
        #expect(found.0 == .rowTooLong && found.1 == 1)
        limits = SpreadsheetLimits()
        limits.fileBytes = 3
        #expect(try CSVLimitTests.refusalOf("abcd", limits).0 == .tooLarge)
        limits = SpreadsheetLimits()
        limits.cellBytes = 4
        #expect(try CSVLimitTests.refusalOf("abcd,\"efgh\"\n", limits).0 == nil)
        #expect(try CSVLimitTests.refusalOf("abcde\n", limits).0 == .cellTooLong)
        limits.lineBreaksInCell = 2
        #expect(try CSVLimitTests.refusalOf("\"\n\n\"\n", limits).0 == nil)
        #expect(try CSVLimitTests.refusalOf("\"\n\n\n\"\n", limits).0 == .unclosedQuote)
    }

    /// Whatever the bytes, the reader ends, and every byte is either in a row or the file is refused.
    @Test(arguments: 0..<300) func neverTrapsOrHangs(_ seed: Int) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let pool: [[UInt8]] = [
            [0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x61], Array("劳".utf8), [0xBA, 0xBC], [0xFF], [0x81, 0x30],
            [0x81, 0x30, 0x81, 0x30], [0xED, 0xA0, 0x80], [0x09], [0x3B], [0xEF, 0xBB, 0xBF], [0x7F], Array("动".utf8),
        ]
        var bytes: [UInt8] = [[], [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF]][next(4)]
        let length = next(200) + 1
        for _ in 0..<length { bytes += pool[next(pool.count)] }
        try Fixture.run { fixture in
            let path = try fixture.save(bytes)
            do {
                let book = try Workbook.open(path)
                var last = 0
                try book.forEachRow { row in
                    #expect(row.number > last)
                    last = row.number
                    if case .undecodable(let row) = row { #expect(row.byteOffset < bytes.count) }
                    return .next
                }
                #expect(book.bytesRead == bytes.count)
            } catch let error as SpreadsheetError {
                #expect(!error.chinese.isEmpty)
            }
        }
    }
}
