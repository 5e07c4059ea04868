import CaseWorkflow
import Spreadsheet
import Testing

@testable import OfficeLedger

/// Columns whose words are read by what they mean.
struct WordTests {
    @Test(
        arguments: [
            ("调解成功", .agreement), ("成功", .agreement), ("达成协议", .agreement), ("已调解", .agreement), ("调解结案", .agreement),
            ("达成调解协议", .agreement), ("双方达成一致", .agreement), ("部分达成协议", .agreement),
            ("当场履行完毕", .agreement), ("1.调解成功", .agreement), ("双方无异议,达成一致", .agreement), ("双方不持异议达成协议", .agreement),
            ("签订调解协议书", .agreement), ("和解", .settled), ("自行和解", .settled),
            ("庭外和解", .settled), ("和解撤诉", .settled), ("达成和解协议", .settled), ("调解不成", .noAgreement), ("未成", .noAgreement),
            ("调解失败", .noAgreement), ("未达成协议", .noAgreement), ("调解未果", .noAgreement),
            ("未能达成一致意见", .noAgreement), ("没有达成协议", .noAgreement), ("不成功", .noAgreement), ("调解未成功", .noAgreement),
            ("未调解成功", .noAgreement), ("双方未能最终达成调解协议", .noAgreement), ("和解不成", .noAgreement),
            ("单位不同意调解", .noAgreement), ("难以达成一致", .noAgreement), ("未达成和解", .noAgreement), ("未调成", .noAgreement),
            ("无协议", .noAgreement), ("未签协议", .noAgreement), ("没有签订协议书", .noAgreement), ("转仲裁", .toArbitration),
            ("转劳动仲裁", .toArbitration), ("移送仲裁", .toArbitration), ("建议仲裁", .toArbitration),
            ("调解不成，转仲裁", .toArbitration), ("告知申请仲裁", .toArbitration), ("转诉讼", .toLitigation), ("转法院", .toLitigation),
            ("起诉", .toLitigation), ("未达成协议，移送法院", .toLitigation), ("撤诉", .withdrawn),
            ("撤回", .withdrawn), ("撤回申请", .withdrawn), ("申请人撤回", .withdrawn), ("申请人撤回调解申请", .withdrawn),
            ("撤回仲裁申请", .withdrawn), ("申请撤销", .withdrawn), ("不予受理", .refused), ("不属于受理范围", .refused),
            ("调解中", .open), ("进行中", .open), ("未结", .open), ("正在调解", .open), ("在办", .open), ("办理中", .open),
            ("待调解", .open),
            ("尚未结案", .open), ("裁前调解成功", .agreement),
        ] as [(String, LedgerOutcome)])
    func outcomes(text: String, outcome: LedgerOutcome) {
        #expect(OutcomeWords.read(CellText.compact(text)).value == outcome, "\(text)")
    }

    @Test(
        arguments: [
            ("已结", .unknownOutcome), ("终止", .unknownOutcome), ("仲裁裁决", .unknownOutcome), ("调解成功/转仲裁", .severalOutcomes),
            ("调解不成，撤回申请", .severalOutcomes), ("法院判决", .unknownOutcome), ("见附件", .unknownOutcome),
            ("?", .unknownOutcome), ("转仲裁或诉讼", .severalOutcomes), ("尚未达成协议", .severalOutcomes),
        ] as [(String, Doubt.Reason)])
    func doubtfulOutcomes(text: String, reason: Doubt.Reason) {
        #expect(OutcomeWords.read(CellText.compact(text)).doubt?.reason == reason, "\(text)")
    }

    @Test(
        arguments: [
            ("劳动报酬", .wages), ("拖欠工资", .wages), ("欠薪", .wages), ("工资", .wages), ("追索劳动报酬纠纷", .wages), ("工资争议", .wages),
            ("劳动报酬争议", .wages), ("经济补偿、赔偿金", .compensation), ("经济补偿金", .compensation),
            ("经济补偿", .compensation), ("经济补偿赔偿金", .compensation), ("违法解除劳动合同赔偿金", .compensation),
            ("解除劳动合同经济补偿金", .compensation), ("工伤", .workInjury), ("工伤赔偿", .workInjury), ("工伤保险待遇纠纷", .workInjury),
            ("停工留薪期工资", .workInjury), ("社保", .socialInsurance), ("养老保险", .socialInsurance),
            ("社会保险争议", .socialInsurance),
            ("加班费", .overtime), ("加班工资", .overtime), ("劳动关系确认", .relationship),
            ("确认劳动关系纠纷", .relationship), ("解除合同", .termination), ("解除、终止劳动合同", .termination), ("违法辞退", .termination),
            ("年休假", .annualLeave), ("未休年休假工资", .annualLeave), ("三期女职工", .womenWorkers),
            ("“三期”女职工", .womenWorkers), ("竞业", .nonCompete), ("竞业限制补偿金", .nonCompete), ("其它", .other), ("其他", .other),
            ("其他劳动争议", .other), ("未签劳动合同双倍工资", .doubleWages), ("二倍工资差额", .doubleWages),
            ("高温津贴", .welfare), ("集体合同", .collectiveContract), ("工 资", .wages), ("解除终止劳动合同", .termination),
            ("经济补偿/赔偿金", .compensation), ("解除（终止）劳动合同", .termination), ("劳动合同解除", .termination), ("劳动合同纠纷", .contract),
            ("女工权益", .womenWorkers),
        ] as [(String, UnionCategory)])
    func categories(text: String, category: UnionCategory) {
        #expect(CategoryWords.read(CellText.compact(text)).value == category, "\(text)")
    }

    @Test(
        arguments: [
            ("劳动报酬、社会保险", .severalCategories), ("工资及经济补偿金", .severalCategories), ("房屋租赁", .unknownCategory),
            ("123", .unknownCategory),
        ] as [(String, Doubt.Reason)])
    func doubtfulCategories(text: String, reason: Doubt.Reason) {
        #expect(CategoryWords.read(CellText.compact(text)).doubt?.reason == reason, "\(text)")
    }

    /// Every name of a code reads as that code.
    @Test func namesOfCodesReadAsThemselves() {
        for category in UnionCategory.allCases { #expect(CategoryWords.read(category.name.chinese).value == category) }
        for section in IndustrySection.allCases { #expect(IndustryWords.read(section.name.chinese).value == section) }
        for outcome in LedgerOutcome.allCases { #expect(OutcomeWords.read(outcome.name.chinese).value == outcome) }
    }

    @Test(arguments: ["上城区", "上城", "杭州市上城区", "浙江省杭州市上城区", "上城区总工会", "上城区职工服务中心", " 上城区 ", "上 城 区"])
    func districts(text: String) {
        #expect(DistrictWords.read(CellText.compact(text)).value?.code == "330102")
    }

    @Test func aRenamedDistrictIsOneOffice() {
        #expect(DistrictWords.read("临安市").value == DistrictWords.read("临安区").value)
        #expect(DistrictWords.read("富阳市").value == DistrictWords.read("富阳").value)
        #expect(DistrictWords.read("火星区").doubt?.reason == .unknownDistrict)
    }

    @Test(arguments: ["男", "M", "m", "male", "男性", "1", "Ｍ", " 男 "])
    func male(text: String) { #expect(SexCell.read(.text(text)).value == .male) }

    @Test(arguments: ["女", "F", "女性", "female", "2", "女士"])
    func female(text: String) { #expect(SexCell.read(.text(text)).value == .female) }

    @Test(arguments: ["是", "√", "✓", "☑", "Y", "y", "yes", "1", "1.0", "农民工", "有", "对", "Ｙ", " 是 ", "是，农民工", "外来务工人员"])
    func yes(text: String) { #expect(AnswerCell.read(.text(text)).value == true, "\(text)") }

    @Test(arguments: ["否", "×", "N", "no", "0", "0.0", "非农民工", "无", "不是", "✗", "非农", "不是农民工", "Ｎ", "城镇职工"])
    func no(text: String) { #expect(AnswerCell.read(.text(text)).value == false, "\(text)") }

    @Test func strangeAnswersAreDoubtful() {
        #expect(AnswerCell.read(.text("?")).doubt?.reason == .unreadableAnswer)
        #expect(AnswerCell.read(.text("是否农民工")).doubt?.reason == .unreadableAnswer)
        #expect(AnswerCell.read(.text("")) == .absent)
        #expect(SexCell.read(.text("x")).doubt?.reason == .unknownSex)
        #expect(SexCell.read(.text("")) == .absent)
        #expect(AnswerCell.read(.number("1", styledAsDate: false)).value == true)
    }

    @Test func everyCodeHasASentence() {
        for reason in Doubt.Reason.allCases {
            #expect(!reason.sentence.chinese.isEmpty && !reason.sentence.english.isEmpty)
        }
        #expect(Set(Doubt.Reason.allCases.map(\.sentence)).count == Doubt.Reason.allCases.count)
    }

    @Test(
        arguments: [
            ("拖欠工资、社保", [.wages, .socialInsurance]), ("社保、拖欠工资", [.socialInsurance, .wages]),
            ("加班工资；劳动报酬；年休假", [.overtime, .wages, .annualLeave]),
        ] as [(String, [UnionCategory])])
    func severalCausesAreAllKept(text: String, causes: [UnionCategory]) {
        #expect(CategoryWords.read(CellText.compact(text)).doubt?.reason == .severalCategories)
        #expect(CategoryWords.all(CellText.compact(text)) == causes)
    }
}
