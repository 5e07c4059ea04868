import CaseForms
import CaseWorkflow

// The files of legal aid of which the samples tell.

extension SampleCase {
    /// Papers missing, supplied, aid granted; another handler takes over; an award in full, paid; reviewed and archived.
    static let aided = SampleCase(
        opening: opening(
            7, .legalAid, on: "2025-03-03",
            summary: "示例工人甲2023年3月1日入职示例制衣有限公司，任车工，月工资6200元。2024年12月至2025年2月的工资未发，计18600元。",
            claims: [Claim(head: .wages, amount: yuan(18_600))]),
        steps: [
            Step("2025-03-03", aid(.apply(application("2025-03-03", .certificate)))),
            Step(
                "2025-03-03",
                aid(
                    .askPapers(
                        AidSupplementNotice(
                            on: day("2025-03-03"), missing: ["工资发放记录1份", "经济困难证明1份"], dueOn: day("2025-03-10"))))),
            Step(
                "2025-03-05",
                aid(.supplyPapers(AidSupplement(on: day("2025-03-05"), materials: ["工资发放记录1份", "经济困难证明1份"])))),
            Step("2025-03-05", examine("2025-03-05", income: 2_100)),
            Step("2025-03-06", aid(.grant(AidGrant(on: day("2025-03-06"), letter: "示援决〔2025〕1号")))),
            Step("2025-03-07", aid(.appoint(appointment("2025-03-07", "示例律师甲", "示例律师事务所", "示援派〔2025〕1号")))),
            Step("2025-03-10", report("2025-03-10", "会见受援人，办理委托手续，核对工资发放记录")),
            Step("2025-03-12", aid(.file(AidFiling(on: day("2025-03-12"), body: "示例区劳动人事争议仲裁委员会")))),
            Step("2025-03-18", aid(.docket(AidDocketing(on: day("2025-03-18"), number: "示劳人仲案〔2025〕1号")))),
            Step(
                "2025-03-20",
                aid(
                    .askReplacement(
                        AidReplacementRequest(
                            on: day("2025-03-20"), by: .recipient, reason: "受援人反映承办人因病住院，无法按期出庭，请求更换承办人。")))),
            Step(
                "2025-03-21",
                aid(
                    .decideReplacement(
                        AidReplacementDecision(
                            on: day("2025-03-21"),
                            appointment: appointment("2025-03-21", "示例律师乙", "示例第二律师事务所", "示援派〔2025〕2号"),
                            reason: "情况属实，准予更换")))),
            Step("2025-03-24", report("2025-03-24", "与原承办人交接材料，向仲裁委员会提交新的授权委托书")),
            Step("2025-04-10", aid(.hear(AidHearing(on: day("2025-04-10"), place: "第一仲裁庭", note: "发表代理意见")))),
            Step(
                "2025-04-28",
                aid(
                    .receivePaper(
                        AidPaper(
                            on: day("2025-04-28"), kind: .finalAward, number: "示劳人仲案〔2025〕1号",
                            body: "示例区劳动人事争议仲裁委员会",
                            obligations: [
                                Obligation(head: .wages, amount: yuan(18_600), dueOn: day("2025-05-15"))
                            ], result: .won)))),
            Step("2025-05-12", pay("2025-05-12", .wages, 18_600, "示例凭证4")),
            Step("2025-05-12", aid(.close(AidClosing(on: day("2025-05-12"), result: .won)))),
            Step(
                "2025-05-14",
                aid(
                    .reportClosing(
                        AidClosingReport(on: day("2025-05-14"), text: "裁决支持全部请求，用人单位已在期限内付清")))),
            Step(
                "2025-05-20",
                aid(
                    .reviewQuality(
                        AidQualityReview(
                            on: day("2025-05-20"), score: 95, reviewer: "示例评查员", note: "程序完整，文书规范，按期办结。")))),
        ])

    /// The income is above the standard.
    static let aidRefused = SampleCase(
        opening: opening(
            8, .legalAid, on: "2025-04-14", category: .compensation,
            summary: "示例工人乙称2025年3月31日被公司解除劳动合同，未支付经济补偿50000元。", workers: [worker(1)],
            employers: [employer("示例物流有限公司")], claims: [Claim(head: .economicCompensation, amount: yuan(50_000))]),
        steps: [
            Step("2025-04-14", aid(.apply(application("2025-04-14", .sharedData)))),
            Step("2025-04-15", examine("2025-04-15", income: 9_000)),
            Step(
                "2025-04-16",
                aid(
                    .refuse(
                        AidRefusal(
                            on: day("2025-04-16"), ground: .noHardship, reason: "经信息共享查询，家庭人均月收入9000元，高于本地经济困难标准2490元。",
                            letter: "示援不〔2025〕1号")))),
        ])

    /// A limit is near: aid first, papers later; then the recipient engages a lawyer.
    static let urgent = SampleCase(
        opening: opening(
            9, .legalAid, on: "2025-03-16", summary: "示例工人丙、示例工人丁在示例工地做木工，2024年的工资42000元未付。",
            workers: [worker(2), worker(3)],
            employers: [employer("示例建筑劳务有限公司"), employer("示例建设集团有限公司", .generalContractor)],
            claims: [Claim(head: .wages, amount: yuan(42_000))]),
        steps: [
            Step("2025-03-16", aid(.apply(application("2025-03-16", .pledge)))),
            Step(
                "2025-03-16",
                aid(
                    .giveUrgentAid(
                        UrgentAid(
                            on: day("2025-03-16"), ground: .limitNear, limitOn: day("2025-03-20"),
                            papersDueOn: day("2025-03-26"))))),
            Step(
                "2025-03-16", aid(.appoint(appointment("2025-03-16", "示例工会律师", nil, "示援派〔2025〕3号")))),
            Step("2025-03-18", examine("2025-03-18", income: 1_200)),
            Step("2025-03-19", aid(.grant(AidGrant(on: day("2025-03-19"), letter: "示援决〔2025〕2号")))),
            Step("2025-03-19", report("2025-03-19", "已向仲裁委员会提交申请")),
            Step(
                "2025-04-02",
                aid(
                    .terminate(
                        AidTermination(
                            on: day("2025-04-02"), ground: .ownLawyer, reason: "受援人于2025年4月1日自行委托律师代理本案。",
                            letter: "示援终〔2025〕1号")))),
        ])

    private static func aid(_ command: LegalAidCommand) -> Command { .legalAid(command) }

    private static func report(_ on: String, _ text: String) -> Command {
        aid(.report(AidReport(on: day(on), text: text)))
    }

    private static func application(_ on: String, _ hardship: HardshipProof) -> AidApplication {
        AidApplication(
            on: day(on), beneficiary: .worker, form: .arbitration,
            materials: ["职工法律援助申请表1份", "居民身份证复印件1份", "劳动合同复印件1份"], hardship: hardship)
    }

    /// The standard of the samples is 2,490 yuan.
    private static func examine(_ on: String, income: Int64) -> Command {
        aid(
            .examine(
                AidExamination(
                    on: day(on), examiner: MediatorReference(name: "示例审查员"), scope: .laborDispute,
                    standing: .means(AidMeans(incomePerHead: yuan(income), standard: yuan(2_490))))))
    }

    private static func appointment(_ on: String, _ handler: String, _ firm: String?, _ letter: String)
        -> AidAppointment
    {
        AidAppointment(
            on: day(on), handler: MediatorReference(name: handler), firm: firm, form: .arbitration, power: .special,
            letter: letter)
    }
}
