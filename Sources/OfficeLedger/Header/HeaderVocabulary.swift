/// The words by which ledgers call their columns.
enum HeaderVocabulary {
    /// How sure a header word is: a lower rank wins when two columns claim one field.
    struct Match: Equatable {
        let field: LedgerField
        let rank: Int
    }

    /// The field that a header word names; nil for a word of no known field.
    static func match(_ word: HeaderWord) -> Match? {
        for (step, candidate) in word.candidates.enumerated() {
            if let match = exact[candidate] { return Match(field: match.field, rank: match.rank + step) }
        }
        for candidate in word.candidates where candidate.unicodeScalars.count <= 30 {
            let text = PhraseText(candidate)
            for rule in rules where rule.matches(text) { return Match(field: rule.field, rank: 200) }
        }
        return nil
    }

    /// The rank of a column that only stands in for another.
    static let leastSure = 300

    /// Where a ledger without a day of acceptance keeps the day a case was registered or came in, the surest words first.
    static func registrationDay(among words: [HeaderWord]) -> Int? {
        for name in registrationDays {
            if let place = words.firstIndex(where: { $0.candidates.contains(name) }) { return place }
        }
        return nil
    }

    private static let registrationDays = [
        "登记日期", "登记时间", "登记日", "收件日期", "收件时间", "收到日期", "收到时间", "接收日期", "接收时间", "案件登记日期", "申请日期", "申请时间", "来访日期", "来访时间",
    ]

    private static let exact: [String: Match] = {
        var table: [String: Match] = [:]
        for (field, words) in synonyms {
            for (rank, word) in words.enumerated() where table[word] == nil {
                table[word] = Match(field: field, rank: rank)
            }
        }
        return table
    }()

    /// In each line the surest word comes first.
    private static let synonyms: [(LedgerField, [String])] = [
        (
            .caseNumber,
            [
                "案号", "案件编号", "调解案号", "案件号", "案件号码", "调解编号", "调解书编号", "受理编号", "受案号", "立案号", "受理号", "卷号", "案卷号", "档案号",
                "卷宗号", "登记编号", "登记号", "编号", "文号",
                "案件案号", "收案号", "案件序号", "案件登记号", "案件受理号", "受理案件编号", "案件流水号", "调解卷号", "台账编号", "受理案号", "case no.",
                "case no",
                "caseno", "caseno.", "casenumber", "案號", "案件編號",
            ]
        ),
        (
            .applicant,
            [
                "申请人", "申请人姓名", "申请人名称", "职工姓名", "劳动者", "劳动者姓名", "申诉人", "申诉人姓名", "当事人姓名", "投诉人", "投诉人姓名", "受援人",
                "受援人姓名",
                "求助人", "求助人姓名", "来访人", "来访人姓名", "职工",
                "员工姓名", "员工", "工人姓名", "姓名", "申请方", "当事人", "职工当事人", "劳动者一方", "劳动者方", "甲方当事人", "信访人", "申请人劳动者", "申请人职工",
                "applicant", "worker", "申請人",
            ]
        ),
        (.sex, ["性别", "申请人性别", "职工性别", "劳动者性别", "男女", "男/女", "sex", "gender", "性別"]),
        (
            .residentID,
            [
                "身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "居民身份证号码", "居民身份证号", "身份证", "身份证件号码", "证件号", "证件号码", "身份号码",
                "申请人身份证号", "申请人身份证号码", "id", "idno", "idno.",
            ]
        ),
        (
            .phone,
            [
                "联系电话", "电话", "手机号", "手机号码", "联系方式", "手机", "电话号码", "联系手机", "申请人电话", "申请人联系电话", "申请人联系方式", "职工电话",
                "职工联系电话", "劳动者电话", "劳动者联系电话", "本人电话", "移动电话", "phone", "tel", "聯繫電話",
            ]
        ),
        (
            .migrantWorker,
            [
                "是否农民工", "农民工", "是否为农民工", "是否系农民工", "是否属农民工", "是否属于农民工", "农民工是否", "农民工身份", "农民工与否", "是否外来务工",
                "是否外来务工人员",
                "是否进城务工", "migrant",
            ]
        ),
        (
            .employer,
            [
                "被申请人", "被申请人名称", "用人单位", "用人单位名称", "被申请单位", "被申请单位名称", "单位名称", "企业名称", "被申诉人", "被投诉单位", "被投诉人", "用工单位",
                "用工单位名称", "工作单位", "公司名称", "所在单位", "所在企业", "涉案单位",
                "涉案企业", "对方当事人", "被申请方", "被申请企业", "企业", "单位", "公司", "用人单位一方", "employer", "respondent", "被申請人",
            ]
        ),
        (
            .creditCode,
            [
                "统一社会信用代码", "信用代码", "社会信用代码", "单位信用代码", "企业信用代码", "单位统一社会信用代码", "用人单位统一社会信用代码", "企业统一社会信用代码", "统一信用代码",
                "uscc",
            ]
        ),
        (.industry, ["行业", "所属行业", "行业类别", "行业类型", "行业分类", "单位行业", "企业行业", "所在行业", "用人单位行业", "行业门类", "industry"]),
        (
            .category,
            [
                "争议类型", "案由", "纠纷类型", "争议类别", "争议事由", "案件类型", "案件类别", "纠纷类别", "争议案由", "争议事项", "争议性质", "争议内容", "纠纷事由",
                "诉求类型", "诉求类别", "争议种类", "案件性质", "纠纷性质", "争议原因", "案情类别", "cause", "category",
                "爭議類型",
            ]
        ),
        (
            .claimed,
            [
                "请求金额", "申请金额", "申请标的", "申请标的额", "标的", "标的额", "标的金额", "诉求金额", "诉请金额", "涉案金额", "涉及金额", "争议金额", "请求标的",
                "请求标的额", "案件标的", "案件标的额", "主张金额", "仲裁请求金额", "申请请求金额", "争议标的",
                "争议标的额", "涉案标的", "涉案标的额", "诉讼标的", "索赔金额", "要求金额", "claimed",
            ]
        ),
        (
            .acceptedOn,
            [
                "受理日期", "受理时间", "立案日期", "立案时间", "受案日期", "受案时间", "受理日", "受理年月日", "收案日期", "收案时间", "接案日期", "接案时间",
                "案件受理日期",
                "案件受理时间", "调解受理日期", "调解受理时间", "accepted", "acceptedon",
            ]
        ),
        (
            .mediator,
            [
                "调解员", "调解员姓名", "承办人", "承办调解员", "主办调解员", "首席调解员", "调解人", "调解人员", "承办人员", "经办人", "经办人员", "办案人", "办案人员",
                "主办人", "承办人姓名", "办理人", "责任调解员", "mediator", "調解員",
            ]
        ),
        (
            .outcome,
            [
                "调解结果", "处理结果", "结案方式", "办理结果", "结果", "处理情况", "调解情况", "结案情况", "办理情况", "调解结论", "处理方式", "结案结果", "办结方式",
                "结案形式", "处理形式", "案件结果", "案件状态", "办理状态", "状态", "调处结果", "outcome", "result", "調解結果",
            ]
        ),
        (
            .agreed,
            [
                "协议金额", "调解金额", "达成金额", "达成协议金额", "调解协议金额", "协议标的", "协议标的额", "调解标的", "调解标的额", "和解金额", "调解成功金额", "协商金额",
                "调解达成金额", "协议约定金额", "约定金额", "调解书金额", "确认金额", "agreed",
            ]
        ),
        (
            .received,
            [
                "已履行金额", "履行金额", "实际履行金额", "到账金额", "实际到账金额", "实际支付金额", "实际支付", "已支付金额", "支付金额", "实付金额", "到位金额",
                "履行到位金额",
                "兑现金额", "已兑现金额", "挽回经济损失", "挽回损失", "挽回损失金额", "挽回金额", "为职工挽回经济损失",
                "为职工挽回损失", "挽回经济损失金额", "追回金额", "追回工资", "实际追回金额", "执行到位金额", "已到账金额", "已付金额", "实收金额", "收到金额", "实际到账",
                "已到账", "到账", "到账款", "实际履行", "已履行", "履行情况金额", "已支付", "实付", "实收", "到位资金", "追回欠薪", "追讨金额", "追回款",
                "received",
                "recovered",
            ]
        ),
        (
            .closedOn,
            [
                "结案日期", "结案时间", "办结日期", "办结时间", "结束日期", "结束时间", "审结日期", "审结时间", "终结日期", "结案日", "办结日", "调解结案日期",
                "调解结案时间",
                "案件办结日期", "closed", "closedon", "結案日期",
            ]
        ),
        (
            .district,
            [
                "区县", "所属区县", "区域", "区县市", "县区", "县市区", "市区县", "区市县", "所属区", "所在区县", "所在区", "行政区", "行政区划", "所属区域",
                "所在区域",
                "辖区", "地区", "所属地区", "属地", "区", "县", "区划", "区县名称", "所属县市区", "受理区县",
                "所属地", "district", "區縣",
            ]
        ),
        (
            .street,
            [
                "街道", "镇街", "乡镇街道", "街道乡镇", "所属街道", "镇街道", "街镇", "乡镇", "所在街道", "所属镇街", "所属乡镇街道", "乡镇街", "街道镇", "镇乡街道",
                "所属乡镇", "街道镇乡", "街道社区", "乡街道", "street",
            ]
        ),
        (
            .persons,
            [
                "涉及人数", "涉案人数", "人数", "职工人数", "涉及职工人数", "申请人数", "申请人人数", "涉及劳动者人数", "劳动者人数", "涉及职工数", "涉及职工", "涉及劳动者",
                "劳动者数", "当事人数", "人数人", "涉及人员数", "涉及人次", "参与人数", "当事人人数", "劳动者当事人数", "persons",
            ]
        ),
        (.remark, ["备注", "说明", "备注说明", "其他说明", "备考", "附注", "备 注", "注", "remark", "remarks", "note", "notes", "備註"]),
    ]

    /// A rule for words that no list holds: some of these must be in it, one of each group, and none of those.
    private struct Rule {
        let field: LedgerField
        private let groups: [[[UInt8]]]
        private let none: [[UInt8]]

        init(field: LedgerField, groups: [[String]], none: [String]) {
            self.field = field
            self.groups = groups.map { $0.map { Array($0.utf8) } }
            self.none = none.map { Array($0.utf8) }
        }

        func matches(_ text: PhraseText) -> Bool {
            groups.allSatisfy { group in group.contains { text.contains($0) } } && !none.contains { text.contains($0) }
        }
    }

    /// The other side's and third persons' particulars are no column of ours, nor are terms, means and states.
    private static let others = [
        "被申请", "单位", "企业", "公司", "用人", "法定", "法人", "代表", "代理", "调解员", "承办", "经办", "对方", "紧急", "家属", "律师", "负责人",
    ]

    private static let rules: [Rule] = [
        Rule(field: .creditCode, groups: [["信用代码"]], none: []),
        Rule(field: .residentID, groups: [["身份证", "公民身份"]], none: others + ["地址", "类型", "类别"]),
        Rule(field: .phone, groups: [["电话", "手机", "联系方式"]], none: others),
        Rule(field: .migrantWorker, groups: [["是否"], ["农民工"]], none: ["人数"]),
        Rule(
            field: .closedOn, groups: [["结案", "办结", "审结", "终结", "了结"], ["日期", "时间", "日", "年月"]],
            none: ["应", "期限", "天数", "时长"]),
        Rule(field: .acceptedOn, groups: [["受理", "立案", "收案", "受案"], ["日期", "时间", "年月"]], none: ["应", "期限", "不予"]),
        Rule(
            field: .received, groups: [["履行", "到账", "到位", "支付", "挽回", "追回", "兑现"], ["金额", "额", "款", "损失", "元"]],
            none: ["未", "待", "应", "期限", "方式", "情况", "日期", "时间", "剩余", "尚", "是否", "约定", "分期", "率"]),
        Rule(
            field: .agreed, groups: [["协议", "调解", "达成", "和解"], ["金额", "标的", "数额", "额度"]],
            none: ["未", "申请", "请求", "诉求", "履行", "差额", "是否"]),
        Rule(
            field: .claimed,
            groups: [["请求", "诉求", "申请", "涉案", "争议", "主张", "诉请", "标的", "索赔", "案值"], ["金额", "标的", "数额", "额度", "案值"]],
            none: ["协议", "调解", "履行", "达成", "差额", "是否", "裁决", "判决"]),
        Rule(
            field: .persons, groups: [["人数"]],
            none: ["农民工", "女", "男", "代表", "党员", "未成年", "调解员", "单位", "企业", "用工", "残疾", "其中", "在册", "会员", "受益", "其他"]),
        Rule(
            field: .outcome, groups: [["调解", "处理", "办理", "结案", "办案", "调处"], ["结果", "结论", "状态"]],
            none: ["履行", "日期", "时间", "确认", "回访", "满意", "金额"]),
        Rule(
            field: .category, groups: [["争议", "纠纷", "案件", "诉求", "案由"], ["类型", "类别", "性质", "种类", "案由", "事由"]],
            none: ["来源", "等级", "编码"]),
        Rule(field: .industry, groups: [["行业"]], none: ["工会", "代码", "编码", "协会", "调委会"]),
        Rule(
            field: .district, groups: [["区县", "县区", "区、县", "县市区", "行政区"]], none: ["街道", "乡镇", "户籍", "地址", "工会", "代码"]),
        Rule(field: .street, groups: [["街道", "乡镇", "镇街"]], none: ["地址", "户籍", "工会", "区县", "县区"]),
        Rule(
            field: .mediator, groups: [["调解员", "承办人", "经办人", "办案人"]],
            none: ["电话", "联系", "签", "意见", "人数", "证号", "编号", "单位", "补贴", "日期", "数"]),
        Rule(
            field: .caseNumber, groups: [["案号", "案件编号", "案卷号"]],
            none: ["仲裁", "法院", "原", "关联", "来文", "委托", "移送"]),
        Rule(
            field: .caseNumber, groups: [["编号"], ["案", "卷", "受理", "调解"]],
            none: ["仲裁", "法院", "原", "关联", "委托", "移送", "调解员", "证", "单位", "档案室"]),
        Rule(
            field: .employer, groups: [["被申请人", "用人单位", "被申请单位", "被诉单位"]],
            none: ["代表", "地址", "电话", "联系", "性质", "规模", "人数", "类型", "法人", "代码", "行业", "负责", "意见", "住所", "证"]),
        Rule(
            field: .applicant, groups: [["申请人", "劳动者", "职工", "申诉人", "员工"], ["姓名", "名单", "名字", "名称"]],
            none: others + ["人数", "电话", "身份", "地址", "性别", "年龄"]),
        Rule(field: .sex, groups: [["性别"]], none: others),
        Rule(field: .remark, groups: [["备注"]], none: []),
    ]
}
