import CaseForms
import CaseWorkflow

// The mediations of which the samples tell.

extension SampleCase {
    /// Two terms of pay agreed; the first is paid in time, the second after a reminder.
    static let settled = SampleCase(
        opening: opening(
            1, on: "2025-03-03",
            summary: "示例工人甲2023年3月1日入职示例制衣有限公司，任车工，月工资6200元。2024年12月至2025年2月的工资未发，计18600元；"
                + "2025年2月28日公司以订单减少为由解除劳动合同，未支付经济补偿12400元。",
            claims: [
                Claim(head: .wages, amount: yuan(18_600)), Claim(head: .economicCompensation, amount: yuan(12_400)),
            ]),
        steps: [
            Step("2025-03-03", receive("2025-03-03", ["调解申请书1份", "居民身份证复印件1份", "劳动合同复印件1份", "工资发放记录1份"])),
            Step(
                "2025-03-03",
                .appointAgent(
                    Agent(name: "示例律师甲", side: .worker, kind: .lawyer, power: .special, on: day("2025-03-03")))),
            Step("2025-03-04", ask("2025-03-04", true, "愿意调解，希望分期支付")),
            Step("2025-03-05", accept("2025-03-05")),
            Step("2025-03-05", assign("2025-03-05")),
            Step("2025-03-06", call("2025-03-12", calledOn: "2025-03-06")),
            Step(
                "2025-03-12",
                hold(
                    "2025-03-12", ["示例工人甲", "示例律师甲（代理人）", "示例负责人"], 31_000, 20_000,
                    "申请人陈述：三个月工资和经济补偿共31000元没有支付。\n被申请人陈述：对欠付工资没有异议，资金周转困难，请求分期。\n"
                        + "调解员说明经济补偿的计算方法，双方同意再商谈一次。")),
            Step("2025-03-14", .mediation(.extend(Extension(on: day("2025-03-14"), until: day("2025-03-28"))))),
            Step("2025-03-20", call("2025-03-25", calledOn: "2025-03-20")),
            Step(
                "2025-03-25",
                hold("2025-03-25", ["示例工人甲", "示例律师甲（代理人）", "示例负责人"], 30_000, 30_000, "双方就分两期支付30000元达成一致。")),
            Step(
                "2025-03-25",
                .mediation(
                    .agree(
                        Agreement(
                            on: day("2025-03-25"),
                            obligations: [
                                Obligation(head: .wages, amount: yuan(18_600), dueOn: day("2025-04-30")),
                                Obligation(head: .economicCompensation, amount: yuan(11_400), dueOn: day("2025-05-30")),
                            ], terms: "被申请人于2025年4月10日前向申请人出具解除劳动合同证明。双方就本次争议再无其他纠纷。",
                            performance: .instalments)))),
            Step("2025-03-25", marks("2025-03-25")),
            Step("2025-04-29", pay("2025-04-29", .wages, 18_600, "示例凭证1")),
            Step("2025-06-03", .mediation(.recordBreach(Breach(on: day("2025-06-03"), note: "第二期到期未付")))),
            Step("2025-06-04", .remind(Reminder(on: day("2025-06-04"), note: "书面督促履行"))),
            Step("2025-06-18", pay("2025-06-18", .economicCompensation, 11_400, "示例凭证2")),
            Step(
                "2025-06-19",
                .mediation(
                    .close(
                        MediationClosing(
                            on: day("2025-06-19"), outcome: .agreement, ground: .effectiveAgreement, note: "两期款项均已付清。"))
                )),
            Step(
                "2025-07-10",
                .visit(
                    ReturnVisit(on: day("2025-07-10"), reached: true, satisfied: true, note: "款项已经收到，证明已经出具，对调解满意。"))),
        ]
            + ArchiveList.mediation.items.map {
                Step("2025-07-15", .fileItem(ArchiveItem(on: day("2025-07-15"), item: $0.code)))
            } + [
                Step(
                    "2025-07-15",
                    .archive(
                        Archiving(on: day("2025-07-15"), volume: "示例调2025-1", pages: 58, retentionYears: 10)))
            ])

    /// The employer will not go on; the worker goes to arbitration.
    static let failed = SampleCase(
        opening: opening(
            2, on: "2025-04-01", category: .compensation,
            summary: "示例工人乙2020年5月6日入职示例物流有限公司，任仓管员，月工资7000元。2025年3月20日公司以违反考勤制度为由解除劳动合同。示例工人乙"
                + "认为理由不成立，请求支付违法解除劳动合同赔偿金70000元。",
            workers: [worker(1)], employers: [employer("示例物流有限公司")],
            claims: [Claim(head: .unlawfulTerminationDamages, amount: yuan(70_000))]),
        steps: [
            Step("2025-04-01", receive("2025-04-01", ["调解申请书1份", "解除劳动合同通知书复印件1份"])),
            Step("2025-04-02", ask("2025-04-02", true, "同意到场调解")),
            Step("2025-04-03", accept("2025-04-03")),
            Step("2025-04-03", assign("2025-04-03")),
            Step("2025-04-07", call("2025-04-10", calledOn: "2025-04-07")),
            Step(
                "2025-04-10",
                hold(
                    "2025-04-10", ["示例工人乙", "示例负责人"], 60_000, 10_000, "双方对解除的理由各执一词，数额差距较大，被申请人表示不再参加调解。")),
            Step(
                "2025-04-11",
                .mediation(
                    .close(
                        MediationClosing(
                            on: day("2025-04-11"), outcome: .toArbitration, ground: .partyStops, note: "已告知申请仲裁的权利。")))),
        ])

    /// The employer does not want mediation; the application was taken down orally.
    static let refused = SampleCase(
        opening: opening(
            3, on: "2025-05-06", channel: .hotline12351, category: .overtime,
            summary: "示例工人丙2024年6月1日至2025年4月30日每周六加班，未安排补休，也未支付加班工资，计9600元。",
            workers: [worker(2)], employers: [employer("示例餐饮有限公司")],
            claims: [Claim(head: .overtime, amount: yuan(9_600))]),
        steps: [
            Step(
                "2025-05-06",
                .mediation(
                    .receive(
                        ApplicationReceipt(on: day("2025-05-06"), isOral: true, materials: ["居民身份证复印件1份"])))),
            Step("2025-05-07", ask("2025-05-07", false, "认为已经按综合工时支付，不同意调解")),
            Step(
                "2025-05-08",
                .mediation(
                    .refuse(NonAcceptance(on: day("2025-05-08"), ground: .otherSideRefuses, note: "2025年5月7日电话答复")))),
        ])

    /// The worker was paid and withdraws.
    static let withdrawn = SampleCase(
        opening: opening(
            4, on: "2025-05-12", summary: "示例工人丁2025年3月、4月工资共11800元未按时发放。", workers: [worker(3)],
            employers: [employer("示例电子有限公司")], claims: [Claim(head: .wages, amount: yuan(11_800))]),
        steps: [
            Step("2025-05-12", receive("2025-05-12", ["调解申请书1份"])),
            Step("2025-05-13", ask("2025-05-13", true, "同意调解，正在筹款")),
            Step("2025-05-14", accept("2025-05-14")),
            Step("2025-05-14", assign("2025-05-14")),
        ])

    static func receive(_ on: String, _ materials: [String]) -> Command {
        .mediation(.receive(ApplicationReceipt(on: day(on), materials: materials)))
    }

    static func ask(_ on: String, _ agrees: Bool, _ note: String) -> Command {
        .mediation(.askWillingness(Willingness(on: day(on), side: .employer, agrees: agrees, note: note)))
    }

    static func accept(_ on: String) -> Command { .mediation(.accept(Acceptance(on: day(on)))) }

    static func assign(_ on: String) -> Command {
        .mediation(
            .assign(
                Assignment(
                    on: day(on),
                    mediators: [
                        MediatorReference(code: "m1", name: "示例调解员甲"), MediatorReference(code: "m2", name: "示例调解员乙"),
                    ])))
    }

    static func call(_ on: String, calledOn: String) -> Command {
        .mediation(
            .callSession(PlannedSession(on: day(on), at: "14:30", place: "示例街道调解室", calledOn: day(calledOn))))
    }

    static func hold(_ on: String, _ attendees: [String], _ asked: Int64, _ offered: Int64, _ record: String) -> Command
    {
        .mediation(
            .holdSession(
                Session(
                    on: day(on), place: "示例街道调解室", attendees: attendees,
                    offers: [
                        Session.Offer(side: .worker, amount: yuan(asked)),
                        Session.Offer(side: .employer, amount: yuan(offered)),
                    ], record: record)))
    }

    static func marks(_ on: String) -> Command {
        .mediation(.mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day(on), maker: $0) }))
    }

    static func pay(_ on: String, _ head: ClaimHead, _ amount: Int64, _ reference: String) -> Command {
        .pay(
            Payment(
                on: day(on), allocations: [Payment.Allocation(head: head, amount: yuan(amount))], evidence: .verified,
                channel: .transfer, reference: reference))
    }
}
