import CaseForms
import CaseWorkflow

extension SamplePaper {
    private static let household = ["家庭人口": "3", "家庭月收入": "6,300.00"]
    private static let objection = ["异议期限": "收到本决定书之日起十五日", "异议受理机构": "示例市总工会"]

    static let legalAid: [SamplePaper] = [
        SamplePaper(
            "aid-application", .aided, "2025-03-05",
            [
                "工作单位": "示例制衣有限公司，车工", "代为申请人": "无", "案件所处阶段": "尚未申请仲裁", "时效届满日": "2026年2月28日",
                "审查人": "示例审查员",
            ]),
        SamplePaper(
            "hardship-statement", .aided, "2025-03-05", to: .worker(0),
            household.merging(["家庭财产情况": "自住房一套，无车辆。", "重大支出情况": "近一年医疗支出30000元。", "困难原因": "配偶患病，没有收入。"]) {
                first, _ in first
            }),
        SamplePaper("integrity-pledge", .urgent, "2025-03-16", to: .worker(0), household),
        SamplePaper("aid-supplement-notice", .aided, "2025-03-03", to: .worker(0)),
        SamplePaper("aid-grant", .aided, "2025-03-06", to: .worker(0)),
        SamplePaper("aid-refusal", .aidRefused, "2025-04-16", to: .worker(0), objection),
        SamplePaper("aid-urgent", .urgent, "2025-03-16", to: .worker(0)),
        SamplePaper("appointment-letter", .aided, "2025-03-07"),
        SamplePaper("aid-replacement", .aided, "2025-03-21", to: .worker(0)),
        SamplePaper("aid-termination", .urgent, "2025-04-02", to: .worker(0), objection),
        SamplePaper(
            "aid-closing-report", .aided, "2025-05-14",
            ["提交材料": "仲裁申请书、裁决书、授权委托书、付款凭证复印件各1份。", "办结体会": "工资发放记录是本案的关键证据；没有遗留问题。"]),
        SamplePaper("aid-quality-review", .aided, "2025-05-20", ["质量等级": "优秀"]),
    ]

    static let volume: [SamplePaper] = [
        SamplePaper("volume-cover", .settled, "2025-07-15", ["立卷人": "示例经办人"]),
        contents,
        SamplePaper("volume-note", .settled, "2025-07-15", ["卷内情况说明": "无", "立卷人": "示例经办人", "检查人": "示例检查员"]),
    ]

    private static var contents: SamplePaper {
        var paper = SamplePaper("volume-contents", .settled, "2025-07-15")
        let papers: [(title: String, letter: String?, maker: String, on: String, pages: String)] = [
            ("劳动争议调解申请书", nil, "示例工人甲", "2025-03-03", "1—3"),
            ("受理通知书", "示例工受字〔2025〕1号", "示例区总工会", "2025-03-05", "4"),
            ("权利义务告知书", nil, "示例区总工会", "2025-03-05", "5—6"),
            ("当事人身份证明", nil, "示例工人甲、示例制衣有限公司", "2025-03-03", "7—12"),
            ("授权委托书", nil, "示例工人甲", "2025-03-03", "13"),
            ("证据材料", nil, "示例工人甲", "2025-03-03", "14—36"),
            ("调解笔录", nil, "示例调解员甲", "2025-03-25", "37—42"),
            ("劳动争议调解协议书", "示例工调协字〔2025〕1号", "示例区总工会", "2025-03-25", "43—46"),
            ("付款凭证", nil, "示例制衣有限公司", "2025-06-18", "47—48"),
            ("结案报告", nil, "示例区总工会", "2025-06-19", "49—51"),
            ("回访记录", nil, "示例区总工会", "2025-07-10", "52—58"),
        ]
        paper.volume = papers.map { item in
            var line = FormRecord([
                "责任者": .text(item.maker), "文件题名": .text(item.title), "文件日期": .text("\(SampleCase.day(item.on).number)"),
                "页号": .text(item.pages),
            ])
            if let letter = item.letter { line["文件文号"] = .text(letter) }
            return line
        }
        return paper
    }
}
