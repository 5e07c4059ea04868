import CaseExport
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

@Suite("Bulletins")
struct BulletinTests {
    static let heading = ReturnHeading(
        office: "样例区总工会", from: Day("2026-03-01")!, to: Day("2026-03-31")!,
        persons: ReturnPersons(head: "负责人甲", reviewer: "审核人乙"), reportedOn: Day("2026-04-02"))

    static func figures(_ cells: [FilingCell], opening: Int64 = 0) throws -> ReturnFigures {
        try ReturnFigures(FilingFigures(cells: cells, opening: opening))
    }

    @Test func theMonthInWords() throws {
        let figures = try BulletinTests.figures(
            [
                FilingCell(.accepted, category: "wages", channel: "walk-in", value: 7),
                FilingCell(.accepted, category: "work-injury", channel: "walk-in", value: 3),
                FilingCell(.accepted, category: "wages", channel: "walk-in", flags: 1, value: 2),
                FilingCell(.persons, category: "wages", channel: "walk-in", value: 20),
                FilingCell(.personsMigrant, category: "wages", channel: "walk-in", value: 12),
                FilingCell(.closed, detail: "agreement", category: "wages", value: 5),
                FilingCell(.closed, detail: "settled", category: "wages", value: 1),
                FilingCell(.closed, detail: "toArbitration", category: "wages", value: 1),
                FilingCell(.closed, detail: "withdrawn", category: "wages", value: 2),
                FilingCell(.agreed, detail: "wages", value: 12_345_678),
                FilingCell(.receivedVerified, detail: "wages", value: 10_000_005),
                FilingCell(.receivedStated, detail: "wages", value: 2),
                FilingCell(.consultations, value: 30), FilingCell(.consultationsPromoted, value: 4),
                FilingCell(.outreachSessions, detail: "lecture", value: 2),
            ], opening: 4)
        let bulletin = Bulletin(figures, BulletinTests.heading)
        #expect(bulletin.title == "样例区总工会2026年3月劳动争议调解与法律援助情况通报")
        let text = bulletin.text
        for words in [
            "2026年3月共受理劳动争议案件12件，其中调解10件（其中劳动报酬7件、工伤待遇3件）、法律援助2件（其中劳动报酬2件）。",
            "共结案9件，其中调解9件（其中达成协议5件、和解1件、未达成协议1件（其中转仲裁1件）、撤回2件）。",
            "期初未结4件，本期受理12件、重新办理0件、移入0件、移出0件、结案9件、终止援助0件，期末未结7件。",
            "调解成功（达成协议与和解）6件，本期达成、和解与未达成的共7件，占85.7%", "期末另有7件未结，尚无结果。",
            "到账100000.07元，其中有凭证100000.05元、当事人陈述0.02元。", "接待咨询30人次，其中未转案件26人次、转为案件4人次。",
            "单位负责人：负责人甲　　审核人：审核人乙　　填表人：＿＿＿＿＿＿\n报出日期：2026年4月2日　　（单位公章）",
        ] {
            #expect(text.contains(words), "\(words)\n\(text)")
        }
    }

    /// Reads the sums out of the text as anybody would, and adds them up.
    private func wrongSums(in text: String) -> [String] {
        var wrong: [String] = []
        for sentence in text.components(separatedBy: CharacterSet(charactersIn: "。；\n")) {
            check(sentence.replacing("，其中", with: "（其中") + (sentence.contains("，其中") ? "）" : ""), &wrong)
        }
        return wrong
    }

    /// - Returns: the sum of the numbers in the stretch that stand in no bracket.
    private func check(_ text: String, _ wrong: inout [String]) {
        var opened: [(total: Decimal, parts: [Decimal])] = []
        var number = ""
        var last: Decimal = 0
        for character in text {
            if character.isNumber && character.isASCII || character == "." || character == "-" {
                number.append(character)
                continue
            }
            if !number.isEmpty, let value = Decimal(string: number) {
                last = value
                if !opened.isEmpty { opened[opened.count - 1].parts.append(value) }
            }
            number = ""
            if character == "（" { opened.append((last, [])) }
            if character == "）", let inner = opened.popLast(), !inner.parts.isEmpty,
                inner.parts.reduce(0, +) != inner.total
            {
                wrong.append("\(inner.total) ≠ \(inner.parts) in \(text)")
            }
        }
    }

    @Test func theReaderOfSumsFindsAWrongOne() {
        #expect(wrongSums(in: "共结案9件，其中调解8件（其中和解8件）、法律援助1件。") == [])
        #expect(wrongSums(in: "共结案9件，其中调解8件（其中和解7件）、法律援助1件。").count == 1)
        #expect(wrongSums(in: "到账3.00元，其中有凭证1.00元、当事人陈述1.99元。").count == 1)
    }

    @Test(arguments: 1...300)
    func partsAlwaysComeToTheirWhole(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let outcomes =
            MediationClosing.Outcome.allCases.map(\.rawValue) + AidResult.allCases.map(\.rawValue) + ["odd", ""]
        let details: [Indicator: [String]] = [
            .closed: outcomes, .outreachSessions: ["street", "lecture", "odd", ""],
            .claimed: ClaimHead.allCases.map(\.rawValue) + ["odd"],
        ]
        var cells: [FilingCell] = []
        for _ in 0..<Int.random(in: 0...60, using: &dice) {
            guard let indicator = Indicator.allCases.randomElement(using: &dice) else { continue }
            let list = details[FilingIndicator(indicator).unit == .fen ? .claimed : indicator] ?? [""]
            cells.append(
                FilingCell(
                    indicator, detail: list.randomElement(using: &dice) ?? "",
                    category: ["wages", "work-injury", "other", "odd", ""].randomElement(using: &dice) ?? "",
                    channel: "walk-in", flags: Int.random(in: 0...15, using: &dice),
                    value: Int64.random(
                        in: -3...(FilingIndicator(indicator).unit == .fen ? 1_000_000_000 : 40), using: &dice)
                ))
        }
        let figures = try BulletinTests.figures(cells, opening: Int64.random(in: 0...20, using: &dice))
        let text = Bulletin(figures, BulletinTests.heading).text
        #expect(wrongSums(in: text) == [], "seed \(seed)")
        #expect(!text.contains("100.0%") && !text.contains("100%") || figures.closing == 0, "seed \(seed)\n\(text)")
    }

    @Test(
        arguments: [
            (8, 10, 0, "80.0%"), (10, 10, 0, "100.0%"), (10, 10, 15, nil), (9999, 10_000, 3, "99.9%"),
            (99_999, 100_000, 0, "99.9%"), (0, 3, 1, "0.0%"), (0, 0, 0, nil), (4, 3, 0, nil), (-1, 3, 0, nil),
            (1, 8, 2, "12.5%"),
            (2, 3, 0, "66.7%"), (10, 10, -1, nil),
        ] as [(Int64, Int64, Int64, String?)])
    func aPercentageHidesNoOpenCase(part: Int64, whole: Int64, open: Int64, expected: String?) {
        let rate = NamedRate(
            numerator: "成功", denominator: "共", rate: Figures.Rate(numerator: part, denominator: whole), open: open)
        #expect(rate.percentage == expected)
        #expect(rate.text.contains("成功\(part)件，共\(whole)件"))
    }

    @Test func figuresThatNoOfficeHasAreRefused() {
        let cells = [
            FilingCell(.claimed, detail: "wages", value: 999_999_999_999_999),
            FilingCell(.claimed, detail: "wages", category: "wages", value: -1),
        ]
        #expect(throws: ReturnRefusal.tooLarge) { try BulletinTests.figures(cells) }
        #expect(throws: ReturnRefusal.tooLarge) {
            try BulletinTests.figures([FilingCell(.closed, detail: "agreement", value: .min)], opening: .max)
        }
        #expect(throws: Never.self) { try BulletinTests.figures([cells[0]]) }
    }
}

/// Numbers that are the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
