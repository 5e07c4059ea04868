import CaseWorkflow
import StableJSON

/// What the recorded facts are called, as the pages and papers call them: `key | 中文 | English`. A key that means something else in
/// one kind of event, or within another fact, has a line of its own (`agent-appointed/kind`, `entrustment.kind`).
enum FactWords {
    /// `请求 2 · 金额`: each step of the path that has a name, with its place where there are several.
    ///
    /// - Parameter event: the event whole, as it is recorded.
    static func label(of path: [String], in type: String, _ event: StableJSON.Value) -> Sentence {
        var parts: [Sentence] = []
        for (place, step) in path.enumerated() {
            if Int(step) != nil, place > 0, let last = parts.popLast() {
                let list = event.value(at: StableJSON.Path(steps: ["2"] + path.prefix(place)))
                guard case .array(let elements)? = list, elements.count > 1, let number = Int(step) else {
                    parts.append(last)
                    continue
                }
                parts.append(Sentence("\(last.chinese) \(number + 1)", "\(last.english) \(number + 1)"))
            } else {
                let parent = path.prefix(place).last { Int($0) == nil }
                parts.append(word(step, parent, type))
            }
        }
        return Sentence(
            parts.map(\.chinese).joined(separator: " · "), parts.map(\.english).joined(separator: " · "))
    }

    private static func word(_ key: String, _ parent: String?, _ type: String) -> Sentence {
        all["\(type)/\(key)"] ?? parent.flatMap { all["\($0).\(key)"] } ?? all[key] ?? Sentence(same: key)
    }

    static let all: [String: Sentence] = {
        var words: [String: Sentence] = [:]
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: "|").map { part in
                part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
            }
            precondition(parts.count == 3, "a word has a key, Chinese and English: \(line)")
            words[parts[0]] = Sentence(parts[1], parts[2])
        }
        return words
    }()

    private static let table = """
        agrees | 是否同意调解 | agrees to mediation
        accepted/isNewForm | 新就业形态 | new form of employment
        address | 地址 | address
        agent-appointed/kind | 代理人身份 | kind of agent
        agent-appointed/name | 代理人 | agent
        allocations | 付款 | payment
        amount | 金额 | amount
        answer | 答复 | answer
        appliedOn | 申请日期 | applied on
        appointment | 改派 | new appointment
        archived/missing | 缺少的材料 | missing papers
        at | 时间 | time
        attendees | 到场人员 | present
        averted | 避免的损失 | averted loss
        bankAccount | 银行账号 | bank account
        beneficiary | 受援人类别 | kind of recipient
        birth | 出生日期 | birth date
        body | 受理机关 | body
        by | 提出人 | by whom
        calledOn | 通知日期 | called on
        capacity | 身份 | capacity
        category | 争议类型 | kind of dispute
        cause | 案由 | court cause
        channel | 来源 | channel
        paid/channel | 支付方式 | way of payment
        claimant | 名册行号 | line on the roll
        claimed | 请求总额 | claimed
        claims | 请求 | claim
        code | 代码 | code
        confirmed | 是否确认 | confirmed
        consentOn | 双方同意调解之日 | both consented on
        consultation | 咨询 | consultation
        copies | 份 | copy
        copy | 第几份 | copy
        count | 人数 | persons
        court | 法院 | court
        creditCode | 统一社会信用代码 | unified social credit code
        dayAssumed | 付款日为推定 | day of payment assumed
        digest | 校验值 | digest
        disabled | 残疾职工人数 | disabled workers
        dispute | 争议编号 | dispute
        document | 文书 | paper
        dueOn | 到期日 | due on
        employer | 用人单位 | employer
        employers | 用人单位 | employer
        employmentEndedOn | 劳动关系终止之日 | employment ended on
        entry | 账目序号 | entry
        entrustment | 委托或者交办 | sent by
        entrustment.kind | 类别 | kind
        evidence | 凭据 | evidence
        examiner | 审查人 | examiner
        exemption | 免予核查情形 | exemption
        extras | 旧台账其他栏 | other columns of the ledger
        file | 文件 | file
        firm | 律师事务所 | law firm
        form | 形式 | form
        from | 起始日 | from
        takenOver.from | 移送单位 | handed over by
        ground | 理由 | ground
        handler | 承办人 | handler
        hardship | 经济困难证明 | proof of hardship
        head | 项目 | head
        hearingOn | 开庭日期 | hearing on
        id | 编号 | identifier
        incomePerHead | 人均月收入 | monthly income per head
        industry | 行业 | industry
        into | 并入的案件 | merged into
        intoNumber | 并入的案号 | merged into number
        isCollectiveContract | 集体合同争议 | about a collective contract
        isDeemed | 视为撤回 | deemed withdrawn
        isGroupIncident | 群体性事件 | group incident
        isIncomplete | 材料待补正 | papers incomplete
        isMigrant | 农民工 | migrant worker
        isNewForm | 新就业形态 | new form of employment
        isNumberApart | 案号另编 | number apart
        isOnline | 线上 | online
        isOral | 口头提出 | oral
        aid-hearing-set/isOral | 口头通知 | told orally
        isPartial | 部分协议 | partial
        isSimple | 简易处理 | simple procedure
        isTogether | 合为一个文件 | in one file
        item | 卷内目录项 | item of the volume
        kind | 类别 | kind
        knownOn | 知道权利被侵害之日 | knew of it on
        lapsedOn | 时效届满日 | lapsed on
        leavesDesk | 移出本案件台 | leaves the desk
        legalRepresentative | 法定代表人 | legal representative
        letter | 文号 | letter number
        limitOn | 时限届满日 | limit ends on
        lookUpCode | 查询码 | look-up code
        made | 已制作的文书 | made paper
        made.document | 第几件 | paper
        maker | 签署方 | signed by
        manner | 方式 | manner
        materials | 材料 | papers
        mediator | 调解员 | mediator
        mediators | 调解员 | mediator
        migrants | 农民工人数 | migrant workers
        minors | 未成年人数 | minors
        missing | 欠缺的材料 | missing papers
        name | 姓名 | name
        employers.name | 名称 | name
        employer.name | 名称 | name
        names | 代表人 | representatives
        newForm | 新就业形态人数 | workers in new forms
        note | 说明 | note
        number | 编号 | number
        takenOver.number | 移送单位案号 | number there
        obligations | 约定给付 | agreed payment
        offers | 方案 | offer
        office | 承办单位 | office
        on | 日期 | day
        onlineOn | 线上提交日期 | sent online on
        opened/on | 登记日期 | registered on
        opened/persons | 涉及人数 | persons
        ordinal | 第几条记录 | record
        organisation | 调解组织 | mediation organisation
        other | 关联的案件 | other case
        otherNumber | 关联的案号 | number of the other case
        outcome | 结案方式 | outcome
        over60 | 六十岁以上人数 | workers above sixty
        overturned | 是否撤销原决定 | overturned
        ownership | 经济类型 | ownership
        pages | 页数 | pages
        paper | 文书编号 | number of the paper
        papersDueOn | 补交材料期限 | papers due on
        payer | 付款人 | payer
        performance | 履行方式 | performance
        persons | 人数 | persons
        phone | 联系电话 | telephone
        place | 地点 | place
        power | 代理权限 | power
        promoted | 转为案件 | became a case
        reached | 是否联系上 | reached
        reason | 理由 | reason
        recipient | 收件人 | recipient
        record | 笔录 | record
        reference | 凭证编号 | reference
        relation | 关系 | relation
        replacement | 更正后 | replacement
        replyDue | 回复期限 | reply due
        residentID | 身份证号 | resident ID
        result | 结果 | result
        retentionYears | 保管年限 | years kept
        reviewOn | 复查日期 | review on
        reviewer | 评查人 | reviewer
        satisfied | 是否满意 | satisfied
        scope | 援助事项 | scope
        score | 得分 | score
        sender | 来文单位 | sent by
        senderNumber | 来文编号 | sender's number
        series | 批次 | series
        document-made/series | 文号字 | word of the letter number
        sex | 性别 | sex
        side | 一方 | side
        signedFor | 签收日期 | signed for on
        signer | 签署人 | signer
        size | 规模 | size
        standard | 经济困难标准 | standard of hardship
        standing | 经济状况 | means
        street | 街道 | street
        summary | 事实和理由 | facts and reasons
        takenIn | 旧台账录入 | taken in
        takenOver | 接收移送 | taken over
        template | 模板 | template
        terms | 协议内容 | terms
        text | 内容 | text
        title | 名称 | title
        to | 移交单位 | to
        track | 繁简 | track
        traits | 职工情况 | what is known of the worker
        transfer | 移送编号 | transfer
        until | 截止日 | until
        values | 文书内容 | values
        receivedOn | 收到申请日期 | received on
        acceptedOn | 受理日期 | accepted on
        assumed | 推定的内容 | assumed
        warnings | 提示 | warnings
        batch | 导入批次 | batch
        row | 行号 | row
        isBacklog | 待确认旧案 | backlog
        causes | 台账中的争议类型 | kinds in the ledger
        volume | 卷号 | volume
        manifest | 案卷清单校验值 | digest of the volume
        women | 女职工人数 | women
        worker | 职工 | worker
        workers | 职工 | worker
        """
}
