import CaseForms

extension SamplePaper {
    private static let commission = ["仲裁委员会": "示例区劳动人事争议仲裁委员会", "仲裁委员会地址": "示例市示例区示例路3号，电话0000-00000001"]

    static let mediation: [SamplePaper] = [
        SamplePaper(
            "application", .settled, "2025-03-03",
            [
                "其他请求": "请求公司出具解除劳动合同证明。", "证据和来源": "劳动合同1份，双方签订；工资发放记录1份，银行出具。",
                "证人": "示例工人戊，住示例市示例区示例街道5号，电话19900001004。", "工作单位": "示例制衣有限公司，缝纫工",
                "通讯地址": "同住址", "负责人职务": "执行董事",
            ]),
        SamplePaper(
            "oral-application", .refused, "2025-05-06",
            [
                "记录时间": "9时10分至9时40分", "记录地点": "示例区总工会职工服务中心", "其他请求": "无", "工作单位": "被申请人处", "通讯地址": "同住址",
                "负责人职务": "经理",
            ]),
        SamplePaper(
            "materials-receipt", .aided, "2025-03-03",
            ["交件人": "示例工人甲", "交件人电话": "19900001000", "材料份数": "共3份12页", "原件情况": "均为复印件，已与原件核对，原件当场退还。"]),
        SamplePaper(
            "willingness-record", .settled, "2025-03-04",
            [
                "征询方式": "电话", "被征询人": "示例负责人（法定代表人）", "被征询人电话": "19900002000",
                "答复内容": "对欠付工资没有异议，愿意调解，希望分期支付。",
            ]),
        SamplePaper(
            "acceptance-notice", .settled, "2025-03-05", to: .worker(0), ["需补充的材料": "解除劳动合同通知书原件"]),
        SamplePaper(
            "refusal-notice", .refused, "2025-05-08", to: .worker(0),
            commission.merging(["其他救济途径": "可以向示例区劳动保障监察机构投诉"]) { first, _ in first }),
        SamplePaper("rights-and-duties", .settled, "2025-03-05", to: .worker(0), ["信息保存期限": "结案后十年"]),
        SamplePaper(
            "power-of-attorney", .settled, "2025-03-03", to: .worker(0),
            [
                "受托人姓名": "示例律师甲", "受托人身份": "律师", "受托人证件号码": "示例执业证0001", "受托人电话": "19900003000",
                "受托人单位": "示例律师事务所，示例市示例区示例路4号", "委托期限": "本案调解和协议履行终结",
            ]),
        SamplePaper(
            "representatives", .collective, "2025-06-02", ["推举日期": "2025年6月2日", "推举地点": "示例街道总工会会议室"]),
        SamplePaper(
            "summons", .settled, "2025-03-06", to: .employer(0), ["携带材料": "营业执照复印件、法定代表人身份证明、工资支付台账"]),
        SamplePaper(
            "investigation-record", .settled, "2025-03-10",
            [
                "调查日期": "2025年3月10日", "调查时间": "10时00分至10时40分", "调查地点": "示例制衣有限公司会议室", "调查人": "示例调解员甲、示例调解员乙",
                "被调查人": "示例工人己", "被调查人电话": "19900001005", "被调查人情况": "女，35周岁，示例制衣有限公司统计员",
                "被调查人证件号码": SampleCase.residentID(5), "与当事人关系": "申请人同事",
                "调查内容": "问：2024年12月至2025年2月的工资发放情况？\n答：车间都没有发，公司说等回款。\n问：工资如何计算？\n答：月工资6200元，按月计发。",
            ]),
        SamplePaper("session-record", .settled, "2025-03-25"),
        SamplePaper("extension-consent", .settled, "2025-03-14", ["延期理由": "双方需要核对经济补偿数额，并商定分期办法。"]),
        SamplePaper("mediation-agreement", .settled, "2025-03-25", ["付款途径": "转账至申请人工资卡"]),
        SamplePaper(
            "mediation-opinion", .failed, "2025-04-11",
            [
                "申请人意见": "解除没有依据，要求支付赔偿金，最低接受60000元。", "被申请人意见": "解除符合规章制度，最多补助10000元。",
                "争议焦点": "解除劳动合同的理由是否成立，赔偿金的计算年限。",
                "调解意见": "公司没有提供规章制度经过民主程序和公示的材料，解除的依据不足，建议参照经济补偿的标准协商。",
            ]),
        SamplePaper(
            "failure-notice", .failed, "2025-04-11",
            commission.merging(["未达成协议原因": "双方对解除的理由和数额分歧较大", "调解终止日期": "2025年4月11日"]) { first, _ in first }),
        SamplePaper("settlement-agreement", .collective, "2025-06-11", ["付款途径": "逐人转入工资卡"]),
        SamplePaper(
            "review-application", .settled, "2025-03-28",
            ["协议文号": "示例工调协字〔2025〕1号", "仲裁委员会": "示例区劳动人事争议仲裁委员会"]),
        SamplePaper(
            "confirmation-application", .settled, "2025-03-28",
            ["协议文号": "示例工调协字〔2025〕1号", "财产权利证明": "无", "管辖法院": "示例区人民法院"]),
        SamplePaper(
            "payment-order-application", .settled, "2025-06-10",
            [
                "协议文号": "示例工调协字〔2025〕1号",
                "管辖法院": "示例区人民法院",
            ]),
        SamplePaper(
            "service-receipt", .settled, "2025-03-05", to: .worker(0),
            ["送达文书名称": "受理通知书、权利义务告知书", "送达文书文号": "示例工受字〔2025〕1号", "送达文书份数": "各1份", "送达人": "示例经办人"]),
        SamplePaper(
            "performance-reminder", .settled, "2025-06-04", to: .employer(0),
            ["催告期限": "2025-06-18", "协议文号": "示例工调协字〔2025〕1号"]),
        SamplePaper("payment-receipt", .settled, "2025-06-18", ["协议文号": "示例工调协字〔2025〕1号"]),
        SamplePaper("closing-report", .settled, "2025-06-19", ["承办意见": "协议已经全部履行，建议结案。", "协议文号": "示例工调协字〔2025〕1号"]),
        SamplePaper(
            "return-visit", .settled, "2025-07-10",
            ["回访方式": "电话", "被回访人": "示例工人甲，19900001000", "遗留问题": "无", "协议文号": "示例工调协字〔2025〕1号"]),
    ]
}
