extension Words {
    static let intake = """
        yes | 是 | Yes
        no | 否 | No
        intake | 登记 | Intake
        intake.drafts | 未完成的登记 | Not finished yet
        intake.saved | 保存于 | saved
        intake.wrong | 有几处需要改正，没有登记： | Some things must be mended; nothing was registered:
        intake.worker | 申请人（劳动者） | Applicant (worker)
        intake.employer | 被申请人（用人单位） | Respondent (employer)
        intake.matter | 争议 | The dispute
        intake.arrival | 来源 | How it came
        intake.name | 姓名 | Name
        intake.id | 身份证号 | Resident ID
        intake.phone | 联系电话 | Telephone
        intake.bank | 银行账号 | Bank account
        intake.sex | 性别 | Sex
        intake.birth | 出生日期 | Birth date
        intake.address | 住址 | Address
        intake.migrant | 农民工 | Migrant worker
        intake.traits | 其他情况 | What else is known
        intake.more-worker | 更多信息 | More about this person
        intake.more-employer | 更多信息 | More about this employer
        intake.employer-name | 单位名称 | Name
        intake.code | 统一社会信用代码 | Unified social credit code
        intake.industry | 行业 | Industry
        intake.ownership | 所有制 | Ownership
        intake.size | 规模 | Size
        intake.capacity | 身份 | Capacity
        intake.representative | 法定代表人 | Legal representative
        intake.add-worker | 再加一人 | Another person
        intake.add-employer | 再加一个单位 | Another employer
        intake.add-claim | 再加一项 | Another claim
        intake.category | 争议类别 | Kind of dispute
        intake.summary | 事实和理由 | Facts and reasons
        intake.claims | 请求 | Claims
        intake.head | 项目 | Head
        intake.amount | 金额（元） | Amount (yuan)
        intake.persons | 涉及人数 | Persons
        intake.persons.hint | 不填则按列出的人数 | As many as are named when left empty
        intake.known-on | 知道权利被侵害之日 | The day the worker knew of it
        intake.known-on.hint | 仲裁时效一年由此起算 | The limitation of one year runs from it
        intake.ended-on | 劳动关系终止之日 | The day the employment ended
        intake.group | 群体性事件 | Group incident
        intake.collective-contract | 集体合同争议 | About a collective contract
        intake.channel | 来源 | Channel
        intake.on | 登记日期 | Day
        intake.on.hint | 不填为今天 | Today when left empty
        intake.kind | 程序 | Procedure
        intake.track | 繁简 | Track
        intake.office | 办理单位 | Office
        intake.organisation | 调解组织 | Mediation organisation
        intake.sender | 委派（委托、交办）单位 | Who sent it
        intake.sender-number | 对方案号 | Sender's number
        intake.signed-for | 签收日期 | Signed for on
        intake.reply-due | 回复期限 | Reply due
        intake.consent-on | 双方同意调解之日 | Both consented on
        intake.sent | 由其他机关转来的，请填写 | For cases that another body sent
        intake.continues | 接续的案件（案号） | Continues the case (number)
        intake.series | 系列案 | Series
        intake.keep | 保存草稿 | Keep as draft
        intake.look | 核对 | Look it over
        intake.register | 登记 | Register
        intake.discard | 放弃 | Discard
        intake.notes | 核对结果 | What the desk knows
        intake.notes.none | 填写姓名、身份证号、单位后，这里会提示重复案件和利益冲突。 | Duplicates and conflicts of interest are shown here once names and numbers are typed.
        intake.duplicate | 可能已经登记过： | This may be here already:
        intake.earlier | 此人以前的案件： | Earlier cases of this person:
        intake.employer-cases | 以前的案件数 | earlier cases
        intake.many | 一年内多次被申请 | often in the last twelve months
        intake.conflict | 与本台人员同名，须回避或者核实： | Bears the name of somebody of this desk; check and recuse:
        intake.autosave | 草稿已自动保存 | Draft saved
        """
}
