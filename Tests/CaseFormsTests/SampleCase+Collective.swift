import CaseForms
import CaseWorkflow

// Samples of disputes with many claimants: one with a roll and representatives, one that a court sent and that became an incident.

extension SampleCase {
    /// Twelve claimants on a roll, three representatives, a settlement with each one's share.
    static let collective = SampleCase(
        opening: opening(
            5, on: "2025-06-02", track: .major,
            summary: "示例工人甲等12人在示例鞋业有限公司从事计件加工，2025年3月至5月的计件工资未发，每人6000元。",
            employers: [employer("示例鞋业有限公司")], persons: 12, claims: [Claim(head: .wages, amount: yuan(72_000))]),
        steps: [
            Step(
                "2025-06-02",
                .setRoll(
                    ClaimantRoll(
                        on: day("2025-06-02"), count: 12, digest: String(repeating: "0", count: 64),
                        claimed: yuan(72_000), women: 6, migrants: 12))),
            Step("2025-06-02", receive("2025-06-02", ["调解申请书1份", "申请人名册1份", "代表人推举书1份"])),
            Step(
                "2025-06-02",
                .electRepresentatives(
                    Representation(on: day("2025-06-02"), names: [name(0), name(1), name(2)]))),
            Step("2025-06-03", ask("2025-06-03", true, "同意调解")),
            Step("2025-06-04", accept("2025-06-04")),
            Step("2025-06-04", assign("2025-06-04")),
            Step(
                "2025-06-10",
                hold(
                    "2025-06-10", [name(0), name(1), name(2), "示例负责人"], 72_000, 66_000, "代表人与公司逐人核对计件数量，同意按每人5500元一次付清。"
                )),
            Step(
                "2025-06-11",
                .mediation(
                    .agree(
                        Agreement(
                            on: day("2025-06-11"),
                            obligations: (1...12).map { line in
                                Obligation(
                                    head: .wages, amount: yuan(5_500), dueOn: day("2025-06-20"), claimant: line)
                            }, terms: "公司于2025年6月20日前将款项逐人转入工资卡，付清后双方就2025年3月至5月的计件工资再无争议。", performance: .once)))),
        ],
        roll: (0..<12).map { place in
            FormContext.RollLine(
                line: place + 1, name: name(place), residentID: residentID(place),
                phone: phone(place), claimed: yuan(6_000))
        })

    /// Sent by a court before filing; twenty-six workers stop work; an agreement and its payment end it.
    static let entrusted = SampleCase(
        opening: opening(
            6, on: "2025-08-04", channel: .courtDelegated, track: .major,
            summary: "示例建筑劳务有限公司承接示例工地木工劳务，示例工人甲等26人2025年4月至7月的工资未结清，合计312000元。",
            employers: [employer("示例建筑劳务有限公司"), employer("示例建设集团有限公司", .generalContractor)], persons: 26,
            claims: [Claim(head: .wages, amount: yuan(312_000))],
            entrustment: Entrustment(
                kind: .courtDelegation, sender: "示例区人民法院", senderNumber: "（2025）示例诉前调1号",
                signedFor: day("2025-08-04"), replyDue: day("2025-09-03")), isGroupIncident: true),
        steps: [
            Step("2025-08-04", receive("2025-08-04", ["起诉状1份", "工资结算单26份"])),
            Step("2025-08-05", ask("2025-08-05", true, "总承包单位同意到场")),
            Step("2025-08-05", accept("2025-08-05")),
            Step("2025-08-05", assign("2025-08-05")),
            Step(
                "2025-08-08",
                hold(
                    "2025-08-08", ["示例工人甲", "示例负责人", "示例总包代表"], 312_000, 280_000, "总承包单位同意从工程款中先行代付，双方核对逐人工资。")),
            Step(
                "2025-08-12",
                .mediation(
                    .agree(
                        Agreement(
                            on: day("2025-08-12"),
                            obligations: [Obligation(head: .wages, amount: yuan(300_000), dueOn: day("2025-08-20"))],
                            terms: "总承包单位于2025年8月20日前代付，款项直接转入26名职工的工资卡。", performance: .once)))),
            Step("2025-08-12", marks("2025-08-12")),
            Step("2025-08-19", pay("2025-08-19", .wages, 300_000, "示例凭证3")),
            Step(
                "2025-08-20",
                .mediation(
                    .close(
                        MediationClosing(
                            on: day("2025-08-20"), outcome: .agreement, ground: .effectiveAgreement, note: "款项已经付清。")))),
        ])
}
