import CaseWorkflow
import Testing

@Suite("Resident identity numbers")
struct ResidentIDTests {
    static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test(
        "Numbers as people write them",
        arguments: [
            ("11010519491231002X", "11010519491231002X", "1949-12-31", Sex.female),
            ("440524188001010014", "440524188001010014", "1880-01-01", .male),
            ("330102199003071230", "330102199003071230", "1990-03-07", .male),
            ("11010519491231002x", "11010519491231002X", "1949-12-31", .female),
            ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X", "1949-12-31", .female),
            (" 330102 19900307 1230\u{3000}", "330102199003071230", "1990-03-07", .male),
            ("330102-19900307-1230", "330102199003071230", "1990-03-07", .male),
            ("'330102199003071230", "330102199003071230", "1990-03-07", .male),
            ("’330102199003071230\t", "330102199003071230", "1990-03-07", .male),
        ])
    func readable(written: String, text: String, birth: String, sex: Sex) throws {
        let id = try ResidentID(normalising: written, on: Self.day("2026-11-01"))
        #expect(id.text == text)
        #expect(id.birth.description == birth)
        #expect(id.sex == sex)
        #expect(!id.isOldForm)
        let today = try Self.day("2026-11-01")
        #expect(ResidentID.isValid(written, on: today))
    }

    @Test(
        "Numbers that cannot be one",
        arguments: [
            ("", ResidentIDProblem.empty), (" \u{3000}", .empty), ("'", .empty),
            ("33010219900307123", .wrongLength), ("3301021990030712300", .wrongLength), ("无", .wrongLength),
            ("3301021990O3071230", .notDigits), ("33010219900307123?", .notDigits), ("身份证号码一二三四五六七八九十一二三", .notDigits),
            ("X30102199003071230", .notDigits), ("33010219900307X230", .notDigits),
            ("330102199003071231", .badCheckDigit),
            ("330102199003071203", .badCheckDigit), ("330102199002301233", .impossibleDate),
            ("330102209901010014", .dateAfterToday), ("3.30106E+17", .scientificNotation),
            ("3.30106e17", .scientificNotation),
            ("3E+17", .scientificNotation), ("330102199003071000", .digitsLost), ("330102900307997", .centuryUnclear),
            ("33010290030712X", .notDigits), ("330102900230123", .impossibleDate),
        ])
    func unreadable(written: String, problem: ResidentIDProblem) throws {
        let today = try Self.day("2026-11-01")
        #expect(throws: problem) { try ResidentID(normalising: written, on: today) }
        #expect(!ResidentID.isValid(written, on: today))
        #expect(!problem.sentence.chinese.isEmpty && problem.rawValue.hasPrefix("id-"))
    }

    @Test("Fifteen digits are converted, and are not a valid eighteen")
    func oldForm() throws {
        let today = try Self.day("2026-11-01")
        let id = try ResidentID(normalising: "330102 900307 123", on: today)
        #expect(id.text == "330102199003071230")
        #expect(id.isOldForm)
        #expect(id.warnings(on: today) == [.oldForm])
        #expect(!ResidentID.isValid("330102900307123", on: today))
    }

    @Test("A birth date of today is possible, one of tomorrow is not")
    func edgeOfToday() throws {
        let birth = try Self.day("1990-03-07")
        #expect(ResidentID.isValid("330102199003071230", on: birth))
        #expect(throws: ResidentIDProblem.dateAfterToday) {
            try ResidentID(normalising: "330102199003071230", on: birth.adding(days: -1))
        }
    }

    @Test(
        "What is odd about a well-formed number",
        arguments: [
            ("330102199003071230", "2026-11-01", []), ("330102199003071230", "2006-03-06", [.underSixteen]),
            ("330102199003071230", "2006-03-07", []), ("330102199003071230", "2091-03-06", []),
            ("330102199003071230", "2091-03-07", [.overHundred]),
            ("440524188001010014", "2026-11-01", [.overHundred]),
        ] as [(String, String, [ResidentIDWarning])])
    func warnings(text: String, day: String, warnings: [ResidentIDWarning]) throws {
        let id = try ResidentID(normalising: text, on: Self.day("2092-01-01"))
        let day = try Self.day(day)
        #expect(id.warnings(on: day) == warnings)
    }

    @Test("It shows itself masked")
    func masking() throws {
        let id = try ResidentID(normalising: "330102199003071230", on: Self.day("2026-11-01"))
        #expect(id.masked == "330*************30")
        #expect("\(id)" == "330*************30")
        #expect(id.division == "330102")
    }

    @Test("Any one wrong digit is found, and any text is answered")
    func properties() throws {
        let today = try Self.day("2026-11-01")
        let good = Array("11010519491231002X".utf8)
        for index in good.indices.dropLast() {
            for digit in UInt8(48)...57 where digit != good[index] {
                var wrong = good
                wrong[index] = digit
                #expect(!ResidentID.isValid(String(decoding: wrong, as: UTF8.self), on: today))
            }
        }
        var random = SeededGenerator(seed: 11_643)
        for _ in 0..<2_000 {
            let scalars = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x1_0FFF, using: &random) % 0x3000)
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            #expect(!ResidentID.isValid(String(text), on: today))
        }
        #expect(!ResidentID.isValid(String(repeating: "1", count: 1_000_000), on: today))
    }
}
