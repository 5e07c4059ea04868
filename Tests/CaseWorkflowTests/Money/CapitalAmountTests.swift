import CaseWorkflow
import Testing

@Suite("Capital amounts")
struct CapitalAmountTests {
    @Test(
        "Amounts in fen and how bills write them",
        arguments: [
            (0, "人民币零元整"), (1, "人民币壹分"), (5, "人民币伍分"), (10, "人民币壹角"), (55, "人民币伍角伍分"),
            (100, "人民币壹元整"), (101, "人民币壹元零壹分"), (110, "人民币壹元壹角"), (1000, "人民币壹拾元整"),
            (1001, "人民币壹拾元零壹分"), (1010, "人民币壹拾元零壹角"), (140_950, "人民币壹仟肆佰零玖元伍角"),
            (32_504, "人民币叁佰贰拾伍元零肆分"), (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"),
            (600_714, "人民币陆仟零柒元壹角肆分"), (168_032, "人民币壹仟陆佰捌拾元零叁角贰分"),
            (10_700_053, "人民币壹拾万柒仟元零伍角叁分"), (1_088_000, "人民币壹万零捌佰捌拾元整"),
            (14_700_000, "人民币壹拾肆万柒仟元整"), (10_000_000_100, "人民币壹亿零壹元整"),
            (100_000_000_000, "人民币壹拾亿元整"), (100_500_000_000, "人民币壹拾亿零伍佰万元整"),
            (105_000_000_000, "人民币壹拾亿伍仟万元整"), (2_666_600_000, "人民币贰仟陆佰陆拾陆万陆仟元整"),
            (100_010_001, "人民币壹佰万零壹佰元零壹分"),
            (
                Int64.max,
                "人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"
            ),
        ] as [(Int64, String)])
    func writing(fen: Int64, text: String) {
        let money = Money(fen: fen)
        #expect(CapitalAmount(money)?.description == text)
        #expect(CapitalAmount.parse(text) == money)
    }

    @Test(
        "Permitted spellings are read",
        arguments: [
            ("壹仟陆佰捌拾元叁角贰分", 168_032), ("人民币壹拾万零柒仟元伍角叁分", 10_700_053), ("壹万贰仟圆正", 1_200_000),
            ("人民币 壹佰元 整", 10_000), ("伍角整", 50), ("壹萬貳仟陸佰圓整", 1_260_000), ("壹拾万零柒仟元零伍角叁分", 10_700_053),
        ] as [(String, Int64)])
    func reading(text: String, fen: Int64) {
        #expect(CapitalAmount.parse(text) == Money(fen: fen))
    }

    @Test(
        "What is no official form is not read",
        arguments: [
            "", "人民币", "整", "元", "元整", "壹", "壹仟", "一千元整", "壹仟元", "仟元整", "壹仟零元整", "壹仟零零伍元整", "拾元整",
            "壹元伍角整整", "壹分整", "壹佰贰仟元整", "壹万万元整", "两佰元整", "壹元伍毛", "零元", "负壹元整", "壹角伍元整", "100元整",
            "壹亿亿亿亿亿亿元整", String(repeating: "玖亿", count: 50) + "元整",
        ])
    func refusing(text: String) {
        #expect(CapitalAmount.parse(text) == nil)
    }

    @Test("A negative amount has no such form", arguments: [-1, -100, Int64.min])
    func negative(fen: Int64) {
        #expect(CapitalAmount(Money(fen: fen)) == nil)
    }

    @Test("What is written reads back as the same amount")
    func roundTrip() {
        var random = SeededGenerator(seed: 140_950)
        for _ in 0..<2_000 {
            let bits = Int.random(in: 1...63, using: &random)
            var fen = Int64.random(in: 0...Int64.max, using: &random) >> Int64(63 - bits)
            // Many zeros are where such writing goes wrong.
            if Bool.random(using: &random) { fen = fen / 100_000 * 100_000 + fen % 7 }
            let money = Money(fen: fen)
            let text = CapitalAmount(money)?.description ?? ""
            #expect(CapitalAmount.parse(text) == money, "\(fen)")
            #expect(!text.contains("零零") && !text.contains("零元零"), "\(fen)")
        }
    }
}
