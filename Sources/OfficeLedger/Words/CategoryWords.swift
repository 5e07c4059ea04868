import CaseWorkflow

/// Reads the kind of dispute by the words it names. One kind: decoded; several kinds that do not belong together:
/// doubtful.
enum CategoryWords {
    /// `text` is the cell without spaces. An empty cell is absent.
    static func read(_ text: String) -> CellReading<UnionCategory> {
        if text.isEmpty || ["-", "--", "/", "无", "空", "未填"].contains(text) { return .absent }
        guard text.unicodeScalars.count <= 80 else { return .doubtful(.unknownCategory) }
        var rest = PhraseText(text)
        var found: [UnionCategory] = []
        // Longest word first, and what is read is taken out: 加班工资 is overtime and not wages.
        for (word, category) in words where rest.take(word) {
            if !found.contains(category) { found.append(category) }
        }
        return judged(found, text)
    }

    /// Every kind of dispute that the words name, in their order. An amount beside them is one amount: nobody knows whose part is what.
    static func all(_ text: String) -> [UnionCategory] {
        guard text.unicodeScalars.count <= 80 else { return [] }
        var rest = PhraseText(text)
        var found: [(category: UnionCategory, start: String.Index)] = []
        for (word, category) in words where rest.take(word) {
            let start = text.firstRange(of: word)?.lowerBound ?? text.endIndex
            if let known = found.firstIndex(where: { $0.category == category }) {
                found[known].start = min(found[known].start, start)
            } else {
                found.append((category, start))
            }
        }
        return found.sorted { $0.start < $1.start }.map(\.category)
    }

    private static func judged(_ read: [UnionCategory], _ text: String) -> CellReading<UnionCategory> {
        // 解除（终止）劳动合同: the contract is what is ended.
        let found = read.contains(.termination) ? read.filter { $0 != .contract } : read
        if found.count == 1, let only = found.first { return .decoded(only) }
        if found.isEmpty {
            return text.hasPrefix("其他") || text.hasPrefix("其它") ? .decoded(.other) : .doubtful(.unknownCategory)
        }
        // 违法解除劳动合同赔偿金: the termination is the ground, the compensation is the claim.
        if found.count == 2, found.contains(.termination), found.contains(.compensation) {
            return .decoded(.compensation)
        }
        // Dispatch and platform work are the setting; what is claimed is the category.
        let claims = found.filter { $0 != .dispatch && $0 != .newForm }
        if claims.count == 1, let claim = claims.first { return .decoded(claim) }
        return .doubtful(.severalCategories)
    }

    private static let words: [(String, UnionCategory)] =
        vocabulary
        .flatMap { entry in entry.words.map { ($0, entry.category) } }
        .sorted { ($0.0.unicodeScalars.count, $1.0) > ($1.0.unicodeScalars.count, $0.0) }

    private static let vocabulary: [(category: UnionCategory, words: [String])] = [
        (
            .wages,
            [
                "追索劳动报酬", "劳动报酬", "拖欠工资", "工资报酬", "欠薪", "讨薪", "拖欠薪资", "薪酬", "薪资", "工资", "欠资", "劳务费", "劳务报酬", "奖金", "提成",
                "绩效", "报酬", "克扣",
                "最低工资", "病假工资", "生活费",
            ]
        ),
        (.overtime, ["加班工资", "加班费", "加班报酬", "加班", "加点工资", "超时", "延时工资", "节假日工资"]),
        (
            .compensation,
            [
                "经济补偿、赔偿金", "经济补偿金", "经济补偿", "经济赔偿金", "经济赔偿", "违法解除赔偿金", "赔偿金", "补偿金", "代通知金", "待通知金", "N+1", "n+1",
                "解除劳动合同经济补偿", "离职补偿", "解约补偿",
                "补偿", "辞退补偿", "裁员补偿",
            ]
        ),
        (
            .workInjury,
            [
                "工伤保险待遇", "工伤待遇", "工伤赔偿", "工伤补偿", "工伤认定", "工伤", "工亡", "职业病", "伤残", "因工受伤", "因工死亡", "工伤医疗费", "停工留薪期工资",
                "停工留薪",
            ]
        ),
        (
            .socialInsurance,
            [
                "社会保险", "社会保障", "社保", "养老保险", "医疗保险", "失业保险", "失业金", "生育保险", "五险一金", "五险", "保险待遇", "保险补缴", "参保", "养老金",
                "公积金", "医保", "保险",
            ]
        ),
        (
            .relationship,
            [
                "确认劳动关系", "劳动关系确认", "劳动关系的确认", "确认事实劳动关系", "事实劳动关系", "劳动关系认定", "确认用工关系", "存在劳动关系", "劳动关系",
            ]
        ),
        (
            .termination,
            [
                "解除、终止劳动合同", "解除终止劳动合同", "解除和终止劳动合同", "解除劳动合同", "终止劳动合同", "解除或终止劳动合同", "解除劳动关系", "终止劳动关系", "解除合同",
                "终止合同",
                "违法解除", "违法辞退", "辞退", "开除", "除名", "解雇",
                "裁员", "离职", "辞职", "解除", "终止", "解约", "合同解除", "合同终止",
            ]
        ),
        (.annualLeave, ["带薪年休假工资", "未休年休假工资", "年休假工资", "带薪年休假", "未休年休假", "年休假", "年假工资", "带薪年假", "年假", "年休"]),
        (
            .womenWorkers,
            [
                "女职工权益", "女职工特殊保护", "女职工保护", "三期女职工", "“三期”女职工", "女职工三期", "女职工", "女工", "三期", "孕期", "产期", "哺乳期", "产假工资",
                "产假", "生育津贴", "生育", "哺乳", "怀孕",
            ]
        ),
        (.nonCompete, ["竞业限制补偿金", "竞业限制补偿", "竞业限制违约金", "竞业限制", "竞业禁止", "竞业", "保密协议"]),
        (
            .doubleWages,
            [
                "未签劳动合同双倍工资", "未签订劳动合同二倍工资", "未签劳动合同二倍工资", "二倍工资差额", "二倍工资", "双倍工资", "两倍工资", "2倍工资", "未签订劳动合同",
                "未签劳动合同",
                "未签合同", "未订立书面劳动合同",
            ]
        ),
        (.welfare, ["福利待遇", "福利", "高温津贴", "高温费", "住房补贴", "津贴", "补贴", "取暖费"]),
        (.safety, ["劳动条件", "安全卫生", "劳动安全", "劳动保护", "职业健康", "工作环境"]),
        (.workingTime, ["工作时间和休息休假", "工作时间", "休息休假", "工时"]),
        (.contract, ["订立劳动合同", "签订劳动合同", "变更劳动合同", "履行劳动合同", "续订劳动合同", "合同变更", "合同履行", "调岗", "调动岗位", "劳动合同"]),
        (.training, ["服务期", "培训费", "培训"]),
        (.dispatch, ["劳务派遣", "派遣"]),
        (.newForm, ["新就业形态", "网约车司机", "外卖骑手", "平台用工"]),
        (.collectiveContract, ["集体合同", "集体协商", "集体协议"]),
        (.unionRights, ["工会会员", "工会工作者", "工会组织", "工会经费"]),
        (.other, ["其他争议", "其他纠纷", "其他劳动争议"]),
    ]
}
