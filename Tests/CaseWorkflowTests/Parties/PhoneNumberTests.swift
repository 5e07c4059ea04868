import CaseWorkflow
import Testing

@Suite("Telephone numbers")
struct PhoneNumberTests {
    @Test(
        "Numbers as people write them",
        arguments: [
            ("13800001234", "13800001234", PhoneNumber.Kind.mobile), ("138 0000 1234", "13800001234", .mobile),
            ("158-3096-4741", "15830964741", .mobile), ("+86 138-0000-1234", "13800001234", .mobile),
            ("008613800001234", "13800001234", .mobile), ("8613800001234", "13800001234", .mobile),
            ("１３８００００１２３４", "13800001234", .mobile), ("13387879133.0", "13387879133", .mobile),
            ("'13800001234", "13800001234", .mobile), ("0571-88880000", "0571-88880000", .landline),
            ("057188880000", "0571-88880000", .landline), ("（0571）8888 0000", "0571-88880000", .landline),
            ("+86-571-88880000", "0571-88880000", .landline), ("010-65550000", "010-65550000", .landline),
            ("0571-88880000-801", "0571-88880000-801", .landline),
            ("0571-88880000转801", "0571-88880000-801", .landline),
            ("0571—8888—0000", "0571-88880000", .landline), ("0579-2555000", "0579-2555000", .landline),
            ("400-812-3456", "4008123456", .service), ("400-812-3456转12", "4008123456-12", .service),
        ])
    func readable(written: String, text: String, kind: PhoneNumber.Kind) throws {
        let phone = try PhoneNumber(normalising: written)
        #expect(phone.text == text)
        #expect(phone.kind == kind)
    }

    @Test(
        "Numbers that are not certain",
        arguments: [
            ("", PhoneNumberProblem.empty), (" ", .empty), ("无", .notDigits), ("1380000123", .wrongLength),
            ("138000012345", .wrongLength), ("12800001234", .unknownShape), ("88880000", .missingAreaCode),
            ("1.38E+10", .scientificNotation), ("13800001234/0571-88880000", .severalNumbers),
            ("13800001234、13900001234", .severalNumbers), ("13800001234转2", .severalNumbers),
            ("电话13800001234", .notDigits),
            ("00000000000", .unknownShape), ("-", .empty), ("----------", .empty),
        ])
    func unreadable(written: String, problem: PhoneNumberProblem) {
        #expect(throws: problem) { try PhoneNumber(normalising: written) }
        #expect(problem.rawValue.hasPrefix("phone-") && !problem.sentence.english.isEmpty)
    }

    @Test("It can show itself masked")
    func masking() throws {
        #expect(try PhoneNumber(normalising: "13800001234").masked == "138****1234")
        #expect(try PhoneNumber(normalising: "057188880000").masked == "0571-****00")
    }

    @Test("Any text is answered")
    func anyText() {
        var random = SeededGenerator(seed: 12_351)
        let alphabet = Array("0123456789-+().转/ ０１８６ E'\u{0}")
        for _ in 0..<5_000 {
            let text = String(
                (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            if let phone = try? PhoneNumber(normalising: text) {
                #expect((try? PhoneNumber(normalising: phone.text)) == phone, "\(text)")
            }
        }
        #expect(throws: PhoneNumberProblem.self) {
            try PhoneNumber(normalising: String(repeating: "1-", count: 500_000))
        }
    }
}
