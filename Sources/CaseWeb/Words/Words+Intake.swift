extension Words {
    static let intake = """
        yes | 是 | Yes
        no | 否 | No
        intake | 登记 | Intake
        intake.drafts | 未完成的登记 | Not finished yet
        intake.saved | 保存于 | saved
        intake.wrong | 有几处需要改正，没有登记： | Some things must be mended; nothing was registered:
        intake.used | 已用这张表登记过另一件案件，这次没有登记。请先核对已登记的案件；确要另立一件的，请再次点“登记” | Another case was already registered with this form, and nothing was registered now. Look at that case first; to register this one as well, send it again
        intake.consultation-gone | 这条咨询已经作废或者不在您的单位范围内，这次没有登记。请打开空白的登记表填写 | This consultation was voided or is not of your office, and nothing was registered. Open an empty form instead
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
        intake.notes.read | 尚未登记：请先看“核对结果”（可能重复的案件、利益冲突或者存疑的代码），确认无误再按一次“登记” | Not registered yet: read “What the desk knows” first (a case that may be the same, a conflict of interest, a doubtful code), then register again
        intake.duplicate | 可能已经登记过： | This may be here already:
        intake.earlier | 此人以前的案件： | Earlier cases of this person:
        intake.employer-cases | 以前的案件数 | earlier cases
        intake.many | 一年内多次被申请 | often in the last twelve months
        intake.conflict | 与本台人员同名，须回避或者核实： | Bears the name of somebody of this desk; check and recuse:
        intake.autosave | 草稿已自动保存 | Draft saved
        intake.taken-over | 由其他案件台移送来的案件 | Handed over by the desk of another office
        intake.taken-over.hint | 两边按同一个移送编号统计，不会重复。期限接着原单位的日期计算。 | Both desks count the case under one identifier, so that it is counted once. Its terms run on from the days there.
        intake.taken-over-from | 移送单位代码 | Code of the office it came from
        intake.transfer | 移送编号 | Identifier of the transfer
        intake.number-there | 原案号 | Number there
        intake.received-there | 原单位收到申请之日 | Application complete there on
        intake.accepted-there | 原单位受理（决定援助）之日 | Accepted (aid granted) there on
        intake.letter-there | 原援助决定书文号 | Number of the decision to give aid there
        case.taken-over-from | 移送单位 | Taken over from
        case.handed-over-to | 移送至 | Handed over to
        case.handed-over-on | 移送日期 | Handed over on
        case.handed-over-why | 移送原因 | Reason for handing over
        roll | 集体争议的名册 | Roll of a collective dispute
        roll.paste | 从表格中复制人员，粘贴到这里 | Copy the persons out of a spreadsheet and paste them here
        roll.hint | 每行一人。第一行可以是表头：姓名、身份证号、性别、请求金额、农民工、特征；没有表头时按内容辨认。只有姓名必填。 | One person a line. The first line may be a heading, in the Chinese words for name, ID number, sex, amount, migrant and traits; without one the columns are told by what they hold. Only the name is required.
        roll.look | 核对名册 | Look the roll over
        roll.file | 或者选择文件（.xlsx、.csv） | Or choose a file (.xlsx, .csv)
        roll.read | 读入文件 | Read the file
        roll.read-as | 名册核对 | The roll as it was read
        roll.left-out | 名册不保存这些栏： | A roll does not keep these columns:
        roll.line | 行 | Line
        roll.flaws | 问题 | What is wrong
        roll.twin | 同名，请核对是否同一人 | Same name: one person or two?
        roll.right | 可以录入 | right
        """
}
