import CaseWorkflow
import Testing

@Suite("Unified social credit codes")
struct UnifiedSocialCreditCodeTests {
    @Test(
        "Codes and what is odd about them",
        arguments: [
            ("91350200MA2YJ1XR9G", "91350200MA2YJ1XR9G", []),
            ("91350200ma2yj1xr9g", "91350200MA2YJ1XR9G", []),
            ("９１３５０２００ＭＡ２ＹＪ１ＸＲ９Ｇ", "91350200MA2YJ1XR9G", []),
            ("91350200 MA2YJ1XR-9 G", "91350200MA2YJ1XR9G", []),
            ("91350100M0001TGQXM", "91350100M0001TGQXM", [.badCheckCharacter]),
            ("91350200MA2YJIXR9G", "91350200MA2YJIXR9G", [.confusableLetter]),
            ("9135O200MA2YJ1XR9G", "9135O200MA2YJ1XR9G", [.confusableLetter]),
            ("91350200MA2YJ1XR9H", "91350200MA2YJ1XR9H", [.badCheckCharacter]),
            ("91350200MA2YJ1XR9", "91350200MA2YJ1XR9", [.wrongLength]),
            ("91350200MA2YJ1XR9照", "91350200MA2YJ1XR9?", [.notACode]),
            ("MA2YJ1XR-9", "MA2YJ1XR9", [.organisationCodeOnly]),
            ("MA2YJ1XR8", "MA2YJ1XR8", [.wrongLength]),
            ("330100000012345", "330100000012345", [.registrationNumberOnly]),
            ("9.1350200E+17", "9.1350200E+17", [.scientificNotation]),
        ] as [(String, String, [UnifiedSocialCreditCodeWarning])])
    func codes(written: String, text: String, warnings: [UnifiedSocialCreditCodeWarning]) throws {
        let code = try #require(UnifiedSocialCreditCode(normalising: written))
        #expect(code.text == text)
        #expect(code.warnings == warnings)
        #expect(code.isValid == warnings.isEmpty)
        for warning in code.warnings { #expect(warning.sentence.chinese.count > 5) }
    }

    @Test("Nothing written is no code", arguments: ["", " ", "\u{3000}", "-", "'"])
    func nothing(written: String) {
        #expect(UnifiedSocialCreditCode(normalising: written) == nil)
    }

    @Test(
        "The nine characters of an organisation code",
        arguments: [
            ("MA2YJ1XR9", true), ("MA2YJ1XR-9", true), ("MA2YJ1XR8", false), ("", false), ("MA2YJ1XR99", false),
        ])
    func organisationCodes(written: String, holds: Bool) {
        #expect(UnifiedSocialCreditCode.isOrganisationCode(written) == holds)
    }

    @Test("The body of a code")
    func body() {
        #expect(UnifiedSocialCreditCode(normalising: "91350200MA2YJ1XR9G")?.body == "MA2YJ1XR9")
        #expect(UnifiedSocialCreditCode(normalising: "MA2YJ1XR9")?.body == nil)
    }
}
