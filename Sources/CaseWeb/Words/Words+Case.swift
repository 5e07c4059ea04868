extension Words {
    /// The page of a case and its steps.
    static let oneCase = """
        case.version | 版本 | version
        case.recorded-now | 已记录 | Recorded
        case.days-left | 还剩天数 | days left
        case.last | 最近 | Last
        case.facts | 案情 | The case
        case.accepted | 受理 | Accepted
        case.closed | 结案 | Closed
        case.channel | 来源 | Channel
        case.category | 争议类型 | Kind of dispute
        case.category.none | 类型未定 | not settled
        case.cause | 案由 | Court cause
        case.track | 繁简 | Track
        case.office | 承办单位 | Office
        case.entrusted | 委托或者交办 | Sent by
        case.group | 群体性事件 | Group incident
        case.total | 合计 | Total
        case.ladder | 款项进展（元） | The money, step by step (yuan)
        case.by-head | 按请求项目（元） | By head of claim (yuan)
        case.head | 请求项目 | Head of claim
        case.agreed | 协议或者裁决 | Agreed or awarded
        case.due | 已到期 | Due
        case.outstanding | 未付 | Outstanding
        case.waived | 放弃 | Waived
        case.entries | 款项明细 | Entries of the ledger
        case.entry | 序号 | Entry
        case.day | 日期 | Day
        case.kind | 事项 | What
        case.amount | 金额 | Amount
        case.details | 说明 | Details
        case.reversed | 已冲正 | reversed
        case.results | 非金钱成果 | Results that are no money
        case.subsidies | 办案补贴 | Subsidies
        case.approved | 核定 | approved
        case.paid | 已发 | paid
        case.recorded-at | 记录于 | recorded
        case.missing | 待补： | Still to be added:
        case.complete | 补充登记内容 | Complete what was registered
        case.correct | 更正 | Correct
        case.corrected | 已更正 | Corrected
        case.correction-reason | 更正理由 | Why it was corrected
        case.notes | 备注 | Remarks
        case.migrant | 农民工 | migrant worker
        case.not-migrant | 非农民工 | no migrant worker
        case.earlier | 此人的其他案件 | Other cases of this person
        case.agent | 代理人 | Agent
        case.roll | 名册人数 | Claimants on the roll
        case.representatives | 代表人 | Representatives
        case.sessions | 调解会与庭审 | Sessions and hearings
        case.planned | 已通知 | called
        case.online | 线上 | online
        case.offers | 出价 | Offers
        case.record | 笔录 | Record
        case.linked | 关联案件 | Linked cases
        case.series | 批次 | Series
        case.alert | 注意 | note
        case.today | 今天 | today
        case.counted-from | 起算日 | counted from
        case.papers | 文书 | Papers
        case.copies | 份 | copies
        case.download | 下载（Word） | Download (Word)
        case.attachments | 附件 | Attachments
        case.attach | 添加附件 | Attach a file
        case.attach-on | 提交日期 | Handed in on
        case.attach-item | 归入卷内 | Where it belongs in the volume
        case.attach-file | 文件（加密保存） | File (kept encrypted)
        case.item-unknown | 卷内没有这一项，请从列表中选择 | The volume has no such item. Choose one of the list
        case.file-missing | 请选择要添加的文件 | Choose the file to attach
        number.reason | 查看理由 | Why you need it
        number.reason-missing | 请写明查看理由；查看会留下记录 | Say why you need the number; that it was read is recorded
        number.show | 查看全号 | Show in full
        number.whose | 所属 | Whose
        number.recorded | 查看人、时间与理由已经记录。 | Who read it, when and why has been recorded.
        """

    static let steps = """
        step | 办理 | Step
        step.send | 提交 | Record
        step.back | 返回案件 | Back to the case
        form.used | 已用这张表办过另一件事，这次没有记录。请核对已记录的内容；确要另办一件的，请再次提交 | Something else was already done with this form, and nothing was recorded now. Look at what is there; to do this as well, send it again
        step.faults | 请改正下列各项，您填写的内容都还在 | Put these right; what you typed is still here
        step.moved-on | 您填写期间，其他人已在本案记录 | Somebody recorded something in this case meanwhile
        step.moved-on.what | 您填写的内容还在下面，没有记录。请核对后再次提交。 | What you typed is below and was not recorded. Check it and send it again.
        step.more-rows | 增加一行 | Add a row
        step.known | 可填 | Known
        step.record | 更正的记录： | The record to correct:
        step.which-record | 更正哪一条记录 | Which record is to be corrected
        paper.make | 制作文书 | Make a paper
        paper.form | 文书 | Paper
        paper.form-missing | 请选择文书 | Choose a paper
        paper.choose | 选定文书 | Choose
        paper.on | 文书日期 | Day on the paper
        paper.to | 收件人 | To whom
        paper.to.hint | 不填时按文书的惯例；也可以写本案以外的单位名称 | As usual for the paper when left open; or the name of a body outside the case
        paper.each | 名册中每一人 | Everyone on the roll
        paper.blanks | 缺少的内容留空手写 | Leave blanks where the case does not say enough
        paper.no-forms | 服务器上没有文书模板，请找管理员 | The templates are not on this server. Ask your administrator
        series.steps | 整批办理 | For the whole series
        series.done | 已办理的案件数： | Cases done:
        series.all-or-none | 选中的案件要么全部记录，要么一件也不记录。 | It is recorded in all chosen cases, or in none.
        series.include | 办理 | Include
        series.would | 将记录 | Would be recorded
        series.preview | 先看清单 | Preview
        series.ready | 以下为将要记录的内容，确认后一次办理。 | This is what will be recorded, in one act.
        series.confirm | 确认办理 | Record in all
        series.none-chosen | 请至少选一件案件 | Choose at least one case
        series.moved-on | 其他人已在该案记录，请返回重新打开 | Somebody recorded something in this case meanwhile. Open the page again
        employer.cases | 争议件数 | Disputes
        employer.open | 未结 | Not closed
        held | 填写的内容还在 | What you typed is still here
        held.explain | 登录已过期，没有记录任何内容。您填写的内容还在：由填写人登录后可以继续提交。 | Your session had ended and nothing was recorded. What you typed is kept: sign in as the same officer to send it.
        held.files | 文件须重新选择。 | Files must be chosen again.
        held.kept | 已登录。点“继续提交”，把刚才填写的内容提交。 | You are signed in. Send what you typed a moment ago.
        held.go-on | 继续提交 | Send it
        held.drop | 不提交了 | Do not send it
        """
}
