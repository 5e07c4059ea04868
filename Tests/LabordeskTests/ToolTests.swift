import CaseWorkflow
import Testing

@testable import labordesk

/// The tools, question by question.
struct ToolTests {
    @Test(arguments: [
        ("2017-09-29 10 calendar", #"{"due":"2017-10-09"}"#),
        ("  2017-09-29\t5   working ", #"{"due":"2017-10-12"}"#),
        ("2017-01-31 1 month", #"{"due":"2017-02-28"}"#),
        ("2016-02-29 1 year", #"{"due":"2017-02-28"}"#),
    ])
    func countsPeriods(_ question: String, _ json: String) {
        #expect(ToolDue.answer(question).json == json)
    }

    @Test func namesTheYearsWithoutData() {
        #expect(ToolDue.answer("2099-01-01 3 working").json == #"{"due":"2099-01-06","missingYears":[2099]}"#)
    }

    @Test(arguments: [
        ("", "usage"), ("2017-09-29", "usage"), ("2017-09-29 10", "usage"), ("2017-09-29 10 calendar x", "usage"),
        ("2017-13-29 10 calendar", "day-unreadable"), ("2017-09-29 ten calendar", "length-out-of-range"),
        ("2017-09-29 -1 calendar", "length-out-of-range"), ("2017-09-29 0 calendar", "length-out-of-range"),
        ("2017-09-29 99999999999999999999 working", "length-out-of-range"), ("2017-09-29 1 fortnight", "unit-unknown"),
    ])
    func refusesOtherPeriods(_ question: String, _ code: String) {
        let answer = ToolDue.answer(question)
        #expect(answer.json.hasPrefix(#"{"error":{"code":""# + code + "\""))
        #expect(answer.exitCode == 2)
    }

    @Test(arguments: [
        ("140950", "人民币壹仟肆佰零玖元伍角"), ("0", "人民币零元整"), (" 100 ", "人民币壹元整"),
    ])
    func writesCapitals(_ question: String, _ capital: String) {
        #expect(ToolCapital.answer(question).json == #"{"capital":""# + capital + "\"}")
    }

    @Test(arguments: [
        ("", "amount-unreadable"), ("12.5", "amount-unreadable"), ("1e5", "amount-unreadable"),
        ("-1", "amount-negative"), ("9223372036854775808", "amount-too-large"),
        (String(repeating: "9", count: 100), "amount-too-large"),
        (String(repeating: "9", count: 60_000), "amount-unreadable"),
    ])
    func refusesOtherAmounts(_ question: String, _ code: String) {
        #expect(ToolCapital.answer(question).json.hasPrefix(#"{"error":{"code":""# + code + "\""))
    }

    private static let today = Day("2025-06-30") ?? Day(serial: 0)

    @Test(arguments: [
        ("330106199003071236", #"{"valid":true,"birth":"1990-03-07","sex":"male","warnings":[]}"#),
        ("３３０１０６１９９００３０７１２３６", #"{"valid":true,"birth":"1990-03-07","sex":"male","warnings":[]}"#),
        (" 11010519491231002x\u{3000}", #"{"valid":true,"birth":"1949-12-31","sex":"female","warnings":[]}"#),
    ])
    func knowsValidNumbers(_ number: String, _ json: String) {
        let answer = ToolID.answer(number, today: ToolTests.today)
        #expect(answer.json == json)
        #expect(answer.exitCode == 0)
    }

    @Test(arguments: [
        ("", "null", "null", "id-empty"), ("abc", "null", "null", "id-wrong-length"),
        ("330106199003071235", #""1990-03-07""#, #""male""#, "id-bad-check-digit"),
        ("330106 19900307 1236", #""1990-03-07""#, #""male""#, "id-wrong-length"),
        ("330106900307123", #""1990-03-07""#, #""male""#, "id-old-form"),
        ("3.30106E+17", "null", "null", "id-scientific-notation"),
        ("33010619900230123X", "null", #""male""#, "id-bad-check-digit"),
        ("你好你好你好你好你好你好你好你好你好", "null", "null", "id-not-digits"),
    ])
    func saysWhatIsWrong(_ number: String, _ birth: String, _ sex: String, _ code: String) {
        let answer = ToolID.answer(number, today: ToolTests.today)
        #expect(
            answer.json.hasPrefix(
                #"{"valid":false,"birth":"# + birth + #","sex":"# + sex + #","problem":{"code":""# + code + "\""))
        #expect(answer.json.contains(#""warnings":["#))
        #expect(answer.exitCode == 1)
    }

    @Test func takesNoBirthAfterToday() {
        let born = ToolID.answer("330106199003071236", today: Day("1990-03-06") ?? Day(serial: 0))
        #expect(born.json.contains("id-date-after-today") && born.exitCode == 1)
        #expect(ToolID.answer("330106199003071236", today: Day("1990-03-07") ?? Day(serial: 0)).exitCode == 0)
    }

    @Test(
        arguments: [
            ("91330100799655058B", 0), ("91330100799655058C", 1), ("", 1), ("799655058", 1), ("３３", 1),
        ] as [(String, Int32)])
    func checksCreditCodes(_ code: String, _ exitCode: Int32) {
        #expect(ToolUSCC.answer(code).exitCode == exitCode)
    }

    /// Bytes to lines: `|` stands for a line that came out, `!` for one that was too long.
    @Test(
        arguments: [
            ([], ""), ([97, 10], "a|"), ([97], "a|"), ([97, 13, 10, 98], "a|b|"), ([10, 10], "||"),
            ([0xEF, 0xBB, 0xBF, 97, 10, 0xEF], "a|\u{FFFD}|"), ([97, 97, 97, 97, 97, 97, 10, 98], "!b|"),
        ] as [([UInt8], String)])
    func splitsLines(_ bytes: [UInt8], _ expected: String) {
        for size in [1, 2, 100] {
            var said = ""
            var splitter = LineSplitter(longest: 5)
            func take(_ line: LineSplitter.Line) {
                switch line {
                case .bytes(let bytes): said += String(decoding: bytes, as: UTF8.self) + "|"
                case .tooLong: said += "!"
                }
            }
            var rest = bytes[...]
            while !rest.isEmpty {
                splitter.take(rest.prefix(size), take)
                rest = rest.dropFirst(size)
            }
            splitter.finish(take)
            #expect(said == expected)
        }
    }

    @Test func quotesForJSON() {
        #expect(ToolJSON.text("a\"b\\c\n\u{1}") == #""a\"b\\c\u000a\u0001""#)
    }
}
