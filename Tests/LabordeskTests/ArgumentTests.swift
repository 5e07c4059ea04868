import CaseWorkflow
import Desk
import Testing

@testable import labordesk

/// How single words of a command line are read.
struct ArgumentTests {
    @Test(
        arguments: [
            ("12000", 1_200_000), ("12000.5", 1_200_050), ("12000.05", 1_200_005), ("0", 0), ("0.01", 1), ("-5", -500),
            ("12,000.00", 1_200_000), ("1,234,567", 123_456_700), ("¥12,000.00", 1_200_000), ("￥8", 800),
            ("１２，０００．５", 1_200_050), ("－３", -300), ("007", 700),
            ("90000000000000000", 9_000_000_000_000_000_000),
        ] as [(String, Int64)])
    func readsYuan(_ text: String, _ fen: Int64) {
        #expect(Yuan.money(text) == Money(fen: fen))
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1.234", "1,23", "12,0000", ",100", "1e5", "１２。", "12 000", "12元", "+5", "1.2.3", "¥",
        "--5", "999999999999999999", "9999999999999999999999", "0x10", "١٢",
    ])
    func refusesOtherAmounts(_ text: String) {
        #expect(Yuan.money(text) == nil)
    }

    @Test(arguments: [
        ("wages=12000", HeadAmount(head: .wages, amount: Money(fen: 1_200_000))),
        ("劳动报酬=1.5", HeadAmount(head: .wages, amount: Money(fen: 150))),
        ("double-wages=3", HeadAmount(head: .doubleWages, amount: Money(fen: 300))),
        ("doublewages=3", HeadAmount(head: .doubleWages, amount: Money(fen: 300))),
        ("wages#3=8", HeadAmount(head: .wages, amount: Money(fen: 800), claimant: 3)),
        ("wages=8@2025-05-01", HeadAmount(head: .wages, amount: Money(fen: 800), dueOn: Day("2025-05-01"))),
    ])
    func readsHeads(_ text: String, _ expected: HeadAmount) throws {
        #expect(try HeadAmount.readTerm(text) == expected)
    }

    @Test(arguments: [
        "", "wages", "=5", "wages=", "wages=x", "gold=5", "wages#0=5", "wages#x=5", "wages=5@", "wages=5@2025-02-30",
        "wages=5@tomorrow", String(repeating: "w", count: 100_000) + "=1",
    ])
    func refusesOtherHeads(_ text: String) {
        #expect(throws: (any Error).self) { try HeadAmount.readTerm(text) }
    }

    @Test func takesNoDayForAClaim() {
        #expect(throws: (any Error).self) { try HeadAmount.read("wages=5@2025-05-01") }
    }

    @Test(arguments: [
        ("to-arbitration", MediationClosing.Outcome.toArbitration), ("toArbitration", .toArbitration),
        ("no_agreement", .noAgreement), ("达成调解协议", .agreement), ("agreement reached", .agreement),
    ])
    func readsCodesAndNames(_ text: String, _ expected: MediationClosing.Outcome) {
        #expect(MediationClosing.Outcome(typed: text) == expected)
    }

    @Test func namesTheChoices() {
        let unknown = Evidence.unknown("hearsay\u{1}" + String(repeating: "x", count: 1000))
        #expect(unknown.english.contains("verified") && unknown.chinese.contains("当事人陈述"))
        #expect(unknown.english.count < 200 && !unknown.english.unicodeScalars.contains("\u{1}"))
    }

    @Test func bringsTextToOneForm() {
        #expect(Words.normalised("e\u{301}") == "\u{E9}")
        #expect(Words.normalised("a\u{FFFD}") == nil)
    }

    @Test func everyCodeOfEveryListReadsBack() {
        func check<C: NamedCode & Equatable>(_ type: C.Type) {
            for value in C.allCases {
                #expect(C(typed: value.rawValue) == value)
                #expect(C(typed: value.name.chinese)?.name.chinese == value.name.chinese)
            }
        }
        check(ClaimHead.self)
        check(UnionCategory.self)
        check(MediationClosing.Outcome.self)
        check(MediationClosing.Ground.self)
        check(AidExemption.self)
        check(AidPaper.Kind.self)
        check(AidTermination.Ground.self)
        check(Service.Document.self)
        check(WorkerTrait.self)
        check(IndustrySection.self)
        check(OrganisationKind.self)
        check(Agent.Kind.self)
    }
}
