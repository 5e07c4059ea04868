import CaseWorkflow
import OfficeLedger
import Spreadsheet
import Testing

struct AmountCellTests {
    @Test(arguments: [
        "12000", "12,000", "12，000", "1,2000", "12000.00", "12000.0", "1.2万", "1.2万元", "1万2千元", "1万2000元", "1万2000",
        "一万二千元", "壹万贰仟元整", "人民币壹万贰仟圆整",
        "壹万贰仟圆正", "一万二千", "￥12000", "¥12,000.00", "RMB 12,000.00", "rmb12000", "人民币12000元", "12 000", "12000元",
        "１２０００", "１２，０００．００", " 12000.00 ", "1.2e4",
        "1.2E+4", "12000元整", "12千元", "共计12000元", "'12000", "12000（壹万贰仟元整）", "¥12000（大写：壹万贰仟元整）", "一万两千元", "壹萬贰仟元",
        "12000.", "0.012百万", "12000圆", "1.2w", "12k",
        "12000.000", "12000块",
    ])
    func readsTwelveThousandYuan(text: String) {
        #expect(AmountCell().read(.text(text)).value == Money(fen: 1_200_000), "\(text)")
    }

    @Test(
        arguments: [
            ("壹拾肆万柒仟元整", 14_700_000), ("一万零八百八十元", 1_088_000), ("六百元", 60_000), ("二万四千八百二十七元", 2_482_700),
            ("一百零五元", 10_500), ("一千零五十元", 105_000),
            ("十二元", 1_200), ("拾元整", 1_000), ("壹佰元伍角", 10_050), ("壹仟肆佰零玖元伍角", 140_950), ("壹万陆仟肆佰零玖元零贰分", 1_640_902),
            ("叁佰贰拾伍元零肆分", 32_504), ("伍分", 5),
            ("5元5角", 550), ("5元5角5分", 555), ("12.5元", 1_250), ("0.5", 50), (".5", 50), ("1.46万元", 1_460_000),
            ("3.14", 314), ("1亿2000万元", 12_000_000_000),
            ("一亿零五十万元", 10_050_000_000), ("1.2345万", 1_234_500), ("1.234567万", 1_234_567), ("0", 0), ("0.00", 0),
            ("无", 0), ("零元整", 0), ("-0.00", 0), ("0元", 0),
            ("0万元", 0), ("未涉及金额", 0), ("壹拾万零柒仟元伍角叁分", 10_700_053), ("一百二十万元", 120_000_000),
            ("1,234,567.89", 123_456_789),
            ("三千五百万", 3_500_000_000),
            ("两千元", 200_000), ("壹佰元零角零分", 10_000), ("100元0角5分", 10_005), ("12万5千元", 12_500_000), ("廿元", -1),
        ] as [(String, Int64)])
    func readsOtherAmounts(text: String, fen: Int64) {
        let reading = AmountCell().read(.text(text))
        if fen < 0 {
            #expect(reading.doubt != nil)
        } else {
            #expect(reading.value == Money(fen: fen), "\(text)")
        }
    }

    @Test(arguments: ["", " ", "-", "—", "——", "/", "//", "　", "N/A", "\\"])
    func marksOfNothingAreAbsent(text: String) {
        #expect(AmountCell().read(.text(text)) == .absent)
    }

    @Test(
        arguments: [
            ("约12000", .approximateAmount), ("12000左右", .approximateAmount), ("1万多", .approximateAmount),
            ("1万余元", .approximateAmount), ("10000-12000", .amountRange), ("1万~2万", .amountRange),
            ("1万至2万元", .amountRange), ("-500", .negativeAmount), ("(500)", .negativeAmount), ("负五百", .negativeAmount),
            ("¥-500", .negativeAmount), ("12.345", .amountFinerThanFen),
            ("12000.005", .amountFinerThanFen), ("1.23456789万", .amountFinerThanFen), ("一万二", .colloquialNumber),
            ("1万2", .colloquialNumber), ("两千五", .colloquialNumber), ("12元5", .colloquialNumber),
            ("三百五", .colloquialNumber), ("面议", .unreadableAmount), ("1,2", .unreadableAmount),
            ("12,00,0", .unreadableAmount), ("1.2.3", .unreadableAmount), ("5000+3000", .unreadableAmount),
            ("每月2000元", .unreadableAmount), ("2000元/月", .unreadableAmount), ("$500", .otherCurrency),
            ("500美元", .otherCurrency), ("1e30", .amountTooLarge), ("9999999999999999", .amountTooLarge),
            ("#DIV/0!", .spreadsheetError), ("12000（壹万元整）", .contradictoryAmount), ("二百五十万百", .unreadableAmount),
            ("百万", .unreadableAmount), ("万元", .unreadableAmount), ("亿", .unreadableAmount),
            ("一二三", .unreadableAmount), ("1e9999", .amountTooLarge), ("1e99999", .unreadableAmount),
            ("全部履行", .unreadableAmount), ("12000元（税后）", .unreadableAmount), ("十十", .unreadableAmount),
            ("12O00", .unreadableAmount), ("1.5万5千", .unreadableAmount),
            ("一万亿亿亿元", .unreadableAmount),
        ] as [(String, Doubt.Reason)])
    func whatIsUncertainIsDoubtful(text: String, reason: Doubt.Reason) {
        #expect(AmountCell().read(.text(text)).doubt?.reason == reason, "\(text)")
    }

    @Test(
        arguments: [
            ("1.2", 1_200_000), ("12000元", 1_200_000), ("1.2万", 1_200_000), ("0.05", 50_000), ("1,200", 1_200_000_000),
            ("0", 0), ("一万二千元", 1_200_000), ("¥1.2", 1_200_000),
        ] as [(String, Int64)])
    func aHeaderInTenThousandYuanHoldsUnlessTheCellSaysOtherwise(text: String, fen: Int64) {
        #expect(AmountCell(headerUnit: .tenThousandYuan).read(.text(text)).value == Money(fen: fen), "\(text)")
    }

    @Test func chineseFiguresWithoutUnitAreUnclearUnderAnotherUnit() {
        #expect(AmountCell(headerUnit: .tenThousandYuan).read(.text("十二")).doubt?.reason == .unclearUnit)
        #expect(AmountCell().read(.text("十二")).value == Money(fen: 1_200))
    }

    @Test func worksheetNumbersAreReadByTheirDigits() {
        func read(_ digits: String) -> CellReading<Money> { AmountCell().read(.number(digits, styledAsDate: false)) }
        #expect(read("10880") == .decoded(Money(fen: 1_088_000), []))
        #expect(read("1.2E4") == .decoded(Money(fen: 1_200_000), []))
        #expect(read("10880.000000001") == .decoded(Money(fen: 1_088_000), [.floatNoiseRemoved]))
        #expect(read("10879.999999999998") == .decoded(Money(fen: 1_088_000), [.floatNoiseRemoved]))
        #expect(read("0.1") == .decoded(Money(fen: 10), []))
        #expect(read("0.30000000000000004") == .decoded(Money(fen: 30), [.floatNoiseRemoved]))
        #expect(read("10880.005").doubt?.reason == .amountFinerThanFen)
        #expect(read("10880.00001").doubt?.reason == .amountFinerThanFen)
        #expect(read("-1").doubt?.reason == .negativeAmount)
        #expect(read("1E300").doubt?.reason == .amountTooLarge)
        #expect(read("1E-300").doubt?.reason == .amountFinerThanFen)
        #expect(
            AmountCell(headerUnit: .tenThousandYuan).read(.number("1.2", styledAsDate: false)).value
                == Money(fen: 1_200_000))
    }

    @Test func wordsThatSayNothingWasPaidAreANotedZero() {
        #expect(AmountCell().read(.text("未履行")) == .decoded(.zero, [.saidInWords]))
    }
}
