extension Words {
    /// Periods, filings, and what offices below filed.
    static let months = """
        months | 结账报送 | Months and filings
        months.year | 年份 | Year
        months.year-before | 上一年 | Year before
        months.year-after | 下一年 | Next year
        months.days | 起止日 | Days
        months.state | 状态 | State
        months.due | 报送期限 | Due
        months.closed-on | 结账日 | Closed on
        months.filed | 报送 | Filing
        months.none | 没有期间。 | There are no periods.
        months.report | 本期报表 | The figures
        months.standing | 办理情况 | How it stands
        months.nobody | 未填 | nobody
        months.reopened | 重新打开的理由 | Opened again because
        months.check | 结账前检查 | Before it is closed
        months.check.clean | 没有缺项。 | Nothing is missing.
        months.check.more | 另有（项）： | and more:
        months.close | 结账 | Close the period
        months.close.hint | 结账后再登记的事项不改动本期数字，另作修订列示。上面的缺项不妨碍结账。 | What is recorded afterwards no longer changes these figures and shows as a revision. Nothing above stands in the way.
        months.early | 期满之前提前结账 | Close it before its last day has passed
        months.responsible | 单位负责人 | Head of the office
        months.before-use | 启用前，不须报送 | before the first use, not owed
        months.persons.hint | 三个姓名印在每份报表和报送件上，结账时填写；没有填写的，印出时空着。 | The three names stand on every return and filing and are written when the period is closed; what is left empty is printed empty.
        months.persons.missing | 没有填写，报表和报送件上将空着（报送前可以重新打开，填写后再结账）： | Nobody was named, and it stays empty on returns and filings (before filing, the period can be reopened and closed with the names):
        months.reviewer | 审核人 | Reviewer
        months.preparer | 填表人 | Preparer
        months.preparer.hint | 不填即为您本人 | You, when left empty
        months.reopen | 重新打开 | Open it again
        months.reason | 理由 | Reason
        months.make | 生成报送件 | Make the filing
        months.make.hint | 按结账时所知生成并登记；随时可以原样再下载。 | Made from what was known at the closing and recorded; it can be had again byte for byte.
        months.routine | 以前各期的例行更正 | Routine corrections of earlier periods
        months.routine.hint | 以前各期现在所知与所报不同。可以随本期一并报送，依次为： | Earlier periods are known otherwise than they were filed. They can be filed with this one, in this order:
        months.routine.confirm | 已核对各期的对照表，确认一并报送 | I have read the tables and file all of them
        months.routine.file | 连同更正一并报送 | File with the corrections
        months.done.filed-all | 本期和更正均已生成并登记，请下载 ZIP 文件，按报送号从小到大报送上级。更正在以下各期的页面下载： | This period and the corrections are made and recorded. Send the zip files to the office above in the order of their numbers. The corrections are on the pages of:
        months.receiver | 接收单位 | Receiver
        months.receiver.hint | 不填即为： | When left empty:
        months.revisions | 所报与现在所知对照 | As filed beside as known
        months.revisions.hint | 迟到的登记会改变本期的数字；报送更正之前先看对照。 | Late records change what the period comes to. Look at the table before a correction is filed.
        months.revisions.look | 看对照表 | Look at the table
        months.same | 现在所知与所报一致，没有要更正的。 | What is known now is what was filed; there is nothing to correct.
        months.only-records | 本期各数不变，期末的案件状态有变动。 | No figure of the period changes; cases stood otherwise at its end.
        months.as-filed | 所报 | As filed
        months.as-known | 现在所知 | As known
        months.difference | 差额 | Difference
        months.causes | 由哪些案件引起 | Cases behind it
        months.revise | 报送 | File it
        months.kind | 报送什么 | What is filed
        months.kind.correction | 变动的记录和本期全部数字 | the records that changed, and all figures
        months.kind.replacement | 全部记录和数字，不论接收单位有什么 | every record and figure, whatever the receiver has
        months.kind.withdrawal | 本期视为从未报送，可以重新报送 | the period counts as never filed and may be filed again
        months.confirm | 已核对上面的对照表，确认报送 | I have read the table above and file it
        months.filings | 报送记录 | Filings
        months.number | 报送号 | Number
        months.type | 种类 | Type
        months.made-on | 生成日 | Made on
        months.records | 案件记录 | Case records
        months.stock | 期初 → 期末未结 | Open: start → end
        months.files | 文件 | Files
        months.superseded | 已被取代 | superseded
        months.view | 网页 | Page
        months.bulletin | 通报（Word） | Bulletin (Word)
        months.answer | 上级的答复 | The answer of the office above
        months.answer.hint | 收到上级发来的答复（LDA-… ZIP 文件）后在这里登记，报送状态随之更新。 | Take in the answer that came (a zip file LDA-…); the filing then stands as it says.
        months.answer.file | 答复文件（ZIP） | The answer, a zip file
        months.answer.take | 登记答复 | Take the answer in
        months.done.closed | 已结账。 | The period is closed.
        months.done.reopened | 已重新打开，登记完毕后请再次结账。 | The period is open again. Close it once more when everything is recorded.
        months.done.filed | 报送件已生成并登记，请下载 ZIP 文件报送上级。 | The filing is made and recorded. Download the zip file and send it to the office above.
        months.done.revised | 已生成并登记，请下载 ZIP 文件报送上级。 | It is made and recorded. Download the zip file and send it to the office above.
        months.done.answered | 答复已登记。 | The answer is taken in.
        months.reminders | 待结账和报送的月份 | Months to close and file
        """

    static let received = """
        received | 下级报送 | Received
        received.coverage | 各单位各月报送情况 | Who has filed which month
        received.month | 月 | .
        received.here | “本台”：该单位在本案件台办案，数字自动计入，不另报送。 | “here”: the office works on this desk; its figures count without a filing.
        received.nobody-below | 本单位没有下级单位。 | There is no office below this one.
        received.take | 接收报送件 | Take a filing in
        received.take.hint | 先校验，再接收；不合要求的不会留下任何内容。 | It is checked before anything is kept; what does not pass leaves nothing behind.
        received.file | 报送件（ZIP 文件） | The filing, a zip file
        received.start-here | 该单位第一次向本案件台报送，不从1号开始也接收 | The first one of this sender, although its number is not 1
        received.require-signature | 没有可信签名的不接收 | Turn it down without a trusted signature
        received.lately | 收到的报送件 | What came in
        received.serial | 收件号 | Receipt
        received.sender | 报送单位 | Sender
        received.on | 收到 | Received on
        received.open | 期末未结 | Open at the end
        received.one | 收到的报送件 | A filing that came in
        received.refused | 没有接收 | Not taken in
        received.refused.next | 没有留下任何内容。请把下面的问题转告报送单位，按各条所说处理，不要手工修改文件。 | Nothing of it was kept. Tell the sender what is wrong below, and what each line asks for; a filing is never edited by hand.
        received.answer.once | 答复只在这一页上，离开前请下载；也可以把报送件再接收一次。 | The answer is on this page alone: download it before you leave, or take the filing in again.
        received.answer | 下载答复（ZIP） | Download the answer (zip)
        received.refused-records | 未接受的记录 | Records not taken
        received.expected | 应报号 | Number expected
        received.findings | 发现的问题 | Findings
        received.rule | 规则 | Rule
        received.place | 位置 | Place
        received.finding | 说明 | What it is
        received.no-findings | 没有发现问题。 | Nothing was found wrong.
        received.done.taken | 已接收。请下载答复发回报送单位。 | It is taken in. Download the answer and send it back.
        received.done.again | 以前已经答复过，这是当时的答复。 | It was answered before; this is that answer.
        received.done.more | 已接收，原先等待的后一号也随之接收。 | It is taken in, and so is the one that waited for it.
        """
}
