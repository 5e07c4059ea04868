/// What each option and argument is for, in Chinese, by its English; of “words: a, b, c” only the words. The English stands
/// with the option itself; a test proves that none is missing here.
enum HelpOptions {
    static let chinese = HelpTable(everywhere + parties + steps + aid + money + desk + tables + served)

    /// Options that many commands share.
    private static let everywhere = """
        Show the version. | 显示版本。
        Show help information. | 显示说明。
        zh or en; by default as the locale says. | zh 或 en；不写则随系统语言。
        Answer as JSON. | 以 JSON 回答。
        A day other than today, YYYY-MM-DD. | 以某日代替今天，YYYY-MM-DD。
        The desk's folder (or LABORDESK_HOME). | 案件台的文件夹（或者 LABORDESK_HOME）。
        Who acts (or LABORDESK_OFFICER; admin by default). | 办理人（或者 LABORDESK_OFFICER；不写为 admin）。
        The number of the case. | 案号。
        Identifies the act: repeated, it gives the result of the first time. | 本次办理的编号：重复使用只得到第一次的结果。
        Another case to which the same is done, all of them or none; repeat for more. | 同样办理的另一件案件，要么全部要么都不；可重复。
        The day on the paper, YYYY-MM-DD; today when left out. | 文书上的日期，YYYY-MM-DD；不写为今天。
        The version you looked at; a later one is reported and nothing is changed. | 您看到的版本；已有更新版本时报告而不改动。
        Why. | 原因。
        A remark. | 备注。
        Where. | 地点。
        Identifies the act. | 本次办理的编号。
        At most so many. | 最多几条。
        The office; your own when left out. | 单位；不写为本单位。
        The office, by code or name; your own when left out. | 单位的代码或者名称；不写为本单位。
        The office's code; your own office when left out. | 单位代码；不写为本单位。
        The office, with those below it; your own when left out. | 单位及其下级；不写为本单位。
        The office, with those below it, by code or name; your own when left out. | 单位及其下级，写代码或者名称；不写为本单位。
        The day; today when left out. | 日期；不写为今天。
        The day on the paper; today when left out. | 文书上的日期；不写为今天。
        The first day; 1 January of this year when left out. | 第一天；不写为今年1月1日。
        The last day; today when left out. | 最后一天；不写为今天。
        The numbers of the cases. | 各案号。
        The file. | 文件。
        File it; without this the revision table is shown and nothing is filed. | 报送；不写则只显示对照表，不报送。
        The kind of reason | 理由种类
        The answer's folder. | 答复的文件夹。
        Where to write the answers. | 答复写到哪个文件夹。
        Sign the answer to a filing that was answered before anew, with the key in use today. | 用今天可用的密钥，重新签署以前给出的答复。
        Sign them all anew with the key in use today. | 用今天可用的密钥全部重新签名。
        Refuse an answer that is not signed with a trusted key. | 没有用可信密钥签名的答复不予采用。
        Write the answer for the sender into this folder. | 把给报送单位的答复写到这个文件夹。
        The receiving office, by code or name; your own when left out. | 接收单位，写代码或者名称；不写为本单位。
        The office without a desk, by code or name. | 没有案件台的单位，写代码或者名称。
        Ask for money in 万元 instead of 元. | 金额以万元填报，不以元填报。
        The filled-in table; not with --withdraw. | 填好的汇总表；撤回时不写。
        The sheet, where more than one looks like a table. | 不止一张工作表像汇总表时，指明其中一张。
        Put it in the place of the table that stands for the period. | 替换这一期间现行的汇总表。
        Take the standing table of the period back: the period counts as never reported. | 撤回这一期间现行的汇总表：视同未报。
        Only those of this office, by code or name. | 只列这一单位的，写代码或者名称。
        Take the first filing of this sender although its number is not 1. | 该单位的第一份报送件不是第1号时也接收。
        The name to keep it under; the file's own when left out. | 保存的名称；不写则用文件原名。
        Where it belongs in the volume: a code of the archive list (case file-item). | 在卷内的位置：归档目录中的代码（见 case file-item）。
        It is the signed copy of this paper, as form list --case counts them. | 是第几件文书的签署件，序号见 form list --case。
        The day it was handed in, YYYY-MM-DD; today when left out. | 提交的日期，YYYY-MM-DD；不写为今天。
        The attachment's number. | 附件的序号。
        Where to write it. | 写到哪个文件。
        The telephone was wrong and nobody knows another. | 登记的电话有误，没有其他电话。
        The office; as it was when left out. | 单位；不写则不变。
        The day; as it was when left out. | 日期；不写则不变。
        The identifier of the line. | 记录的编号。
        The telephone in full; recorded as read. | 显示完整电话；查看会留下记录。
        Why the telephone is needed in full. | 查看完整电话的理由。
        For an outcome: what was agreed. | 用于结果：协议金额。
        For an outcome: what was received. | 用于结果：到账金额。
        The day of closing. | 结案日期。
        The outcome, as a ledger writes it. | 结果，按台账的写法。
        The form's code or Chinese name. | 文书的代码或者中文名称。
        The form's code or Chinese name; all when left out. | 文书的代码或者中文名称；不写为全部。
        Only those that this form's template uses. | 只列出这种文书的模板所用的项。
        The file, or the folder for many. | 文件；分开制作时为文件夹。
        What only this paper needs; repeat for more. | 只有本文书需要的内容；可重复。
        To whom: worker, employer, each (every claimant of the roll), or the name of a body outside the case. | 收件人：worker、employer、each（名册每人），或者案外单位的名称。
        Replace the Word or PDF file that lies at --out. | 替换 --out 处已有的 Word 或者 PDF 文件。
        Each copy in a file of its own, in the folder --out. | 每份一个文件，放进 --out 文件夹。
        PDF files in the folder --out; one file is PDF by its name. | 文件夹中各份做成 PDF；单个文件按名称。
        Make it although the case does not say all that it must say; the places stay blank. | 案件内容不全也制作，留出空白。
        Identifies the act: repeated, nothing is made twice. | 本次办理的编号：重复使用不会再做一份。
        The paper, or paper.copy. | 文书序号，或者 序号.份。
        A template elsewhere. | 其他位置的模板。
        The paper of this desk that was served, as form list --case counts: 3 or 3.17. | 送达的是本台制作的哪份文书，按 form list --case 的序号：3 或者 3.17。
        “-”: read a JSON object with the names of these options from standard input. | “-”：从标准输入读取以这些选项为名称的 JSON 对象。
        The same as “-”. | 与“-”相同。

        """

    private static let parties = """
        The kind of dispute | 争议种类
        In which capacity it is a party | 以何种身份为当事人
        The court cause, by edition and number. | 案由，写版本和编号。
        A claim with its amount; repeat for more. | 请求及金额；可重复。
        A worker's name; repeat for more. | 劳动者姓名；可重复。
        A worker's resident ID; kept encrypted. | 劳动者身份证号；加密保存。
        A worker's telephone; kept encrypted. | 劳动者电话；加密保存。
        A worker's bank account; kept encrypted. | 劳动者银行账号；加密保存。
        A worker's sex; read from the resident ID when left out | 劳动者性别；不写则由身份证号得出
        A worker's birth date; read from the resident ID when left out. | 劳动者出生日期；不写则由身份证号得出。
        A worker's address. | 劳动者住址。
        Whether the workers named are migrant workers. | 所列劳动者是否农民工。
        Whether it is a migrant worker. | 是否农民工。
        What else is known of the workers named; repeat for more | 所列劳动者的其他情况；可重复
        What else is known; repeat for more | 其他情况；可重复
        The worker's name. | 劳动者姓名。
        The resident ID. | 身份证号。
        The telephone. | 电话。
        The telephone; kept encrypted. | 电话；加密保存。
        The bank account. | 银行账号。
        The sex; read from the resident ID when left out | 性别；不写则由身份证号得出
        The birth date. | 出生日期。
        The address. | 地址。
        The name. | 名称。
        An employer's name; repeat for more. | 用人单位名称；可重复。
        An employer's unified social credit code. | 用人单位统一社会信用代码。
        An employer's industry, by letter A–T of GB/T 4754 or by name. | 用人单位行业，写 GB/T 4754 的门类字母 A–T 或者名称。
        An employer's ownership | 用人单位所有制
        An employer's size | 用人单位规模
        The unified social credit code. | 统一社会信用代码。
        The industry, by letter A–T of GB/T 4754 or by name. | 行业，写 GB/T 4754 的门类字母 A–T 或者名称。
        The ownership | 所有制
        The size | 规模
        The legal representative. | 法定代表人。
        Its legal representative. | 法定代表人。
        Its address. | 地址。
        Its telephone; kept encrypted. | 电话；加密保存。
        How many persons; as many as are named when left out. | 人数；不写则按所列姓名计。
        The facts and reasons. | 事实和理由。
        A group incident by the local threshold. | 按当地标准属于群体性事件。
        Whether it is a group incident by the local threshold. | 按当地标准是否群体性事件。
        A dispute about a collective contract. | 因集体合同发生的争议。
        The day the worker knew of the infringement. | 劳动者知道权利被侵害之日。
        The day the employment ended. | 劳动关系终止之日。
        How it came | 来源渠道
        How it came; a walk-in when left out | 来源渠道；不写为来访（接收移送的为移送）
        The code of the office that handed the case over from a desk of its own. | 移送本案的单位代码（该单位另有案件台）。
        The identifier that office gave the transfer; both count the case under it. | 移送单位给出的移送编号，双方据以计数。
        The number of the case there. | 在移送单位的案号。
        The day a complete application came in there. | 移送单位收到完整申请之日。
        The day it was accepted there, or aid was granted; left out when that was not decided. | 移送单位受理（给予援助）之日；未决定的不写。
        The number of the decision to give aid there. | 移送单位给予援助决定书的文号。
        The case number; the next of the series when left out. | 案号；不写则取下一个。
        How much procedure it wants | 办理方式
        Open a file of legal aid instead of a mediation. | 登记法律援助，而不是调解。
        The mediation organisation that will seal, by code. | 将盖章的调解组织，写代码。
        The day it came; today when left out. | 收到之日；不写为今天。
        Who sent the case. | 移送案件的机关。
        The sender's number. | 移送机关的案号。
        The day its papers were signed for; the day it came when left out. | 签收材料之日；不写为收到之日。
        The last day to reply to the sender. | 答复移送机关的最后一天。
        How it was sent; follows from the channel when left out | 移送方式；不写则由渠道得出
        The number of the case whose dispute goes on in this file. | 本案所承接的争议的案号。
        The consultation it comes from. | 来自哪次咨询。
        The series of cases it is handled with. | 所属的系列案。
        The agent's name. | 代理人姓名。
        For which side | 代理哪一方
        What the agent is | 代理人身份
        How far; a special power is needed to settle | 委托权限；和解需要特别授权
        The table. | 表格文件。
        A representative's name; repeat for each. | 代表姓名；逐一重复。

        """

    private static let desk = """
        The desk's folder (or LABORDESK_HOME); must be empty or not there yet. | 案件台的文件夹（或者 LABORDESK_HOME）；须为空或者尚不存在。
        The office's own code: letters, digits, -, _ and . (a GB/T 2260 code such as 330106 also names its area). | 单位代码：字母、数字、-、_ 和 .（用 GB/T 2260 代码如 330106 时也指明区划）。
        The office's name. | 单位名称。
        town, district, city, province or national. | 级别：town、district、city、province 或者 national。
        The GB/T 2260 area, when the office's code is not one: it chooses local deadline rules. | 单位代码不是区划代码时的 GB/T 2260 区划，决定适用哪些地方期限。
        A case number, a name, an employer, an ID or telephone number, or a mediator. | 案号、姓名、用人单位、证件号、电话号码或者调解员。
        How many cases to list when several fit. | 符合的有几件时最多列几件。
        The last day to look at; a week ahead by default. | 看到哪一天；不写为一周之后。
        How many lines at most. | 最多几行。
        The first month or day. | 第一个月或者第一天。
        The last month or day. | 最后一个月或者最后一天。
        Groups, comma-separated | 分组，以逗号隔开
        event or cohort. | event（按发生之日）或者 cohort（按受理之日）。
        Basis cohort: with everything known as of this day; today by default. | cohort：计入截至这一天所知的一切；不写为今天。
        Write it to this file, .txt or .docx; shown when left out. | 写到这个文件（.txt 或者 .docx）；不写则显示。
        Write an Excel workbook to this file instead. | 改为写成 Excel 表，存到这个文件。
        Only what was known when the period was closed. | 只计关闭统计期时所知的情况。
        Only this office and what is below it. | 只计这一单位及其下级。
        Answer as CSV. | 以 CSV 回答。
        month, month-21 (21st to 20th), week or october-year. | 统计期种类：month、month-21（21日至次月20日）、week 或者 october-year。
        A month YYYY-MM; a day YYYY-MM-DD of a week; a year YYYY that ends in September. | 月份 YYYY-MM；某周的一天 YYYY-MM-DD；到9月为止的年度 YYYY。
        Close it although its last day has not passed. | 最后一天未过也关闭。
        Only those that end in this year. | 只列在这一年结束的。
        The folder to put it into. | 放入哪个文件夹。
        The receiver: an office of this desk, or CODE/NAME; the office above when left out. | 接收单位：本台的单位，或者 代码/名称；不写为上级单位。
        The head of the office (单位负责人). | 单位负责人。
        Who reviewed the figures (审核人). | 审核人；在终端上不写会询问。
        Who prepared them (填表人); you when left out. | 填表人；不写为办理人本人。
        Make a filing again that was made before: the very same bytes. | 原样重做以前的报送件，逐字节相同。
        Also pack it into one zip file beside its folder, to be carried or sent. | 另在文件夹旁打包成一个 ZIP 文件，便于携带或者发送。
        Correct the earlier periods that are revised routinely with this one; shows them first. | 连同随本期例行修订的以前各期一并更正；先显示对照表。
        With --with-revisions: file it all; without this the tables are shown and nothing is filed. | 与 --with-revisions 同用：全部报送；不写则只显示对照表，不报送。
        The lead who approves the change of a final year; you when left out. | 批准更改已定稿年度的负责人；不写为办理人本人。
        Why a final year is changed, in words; they stay on the desk. | 更改已定稿年度的理由；只留存本台。
        Those that end in this year; the present one when left out. | 列在这一年结束的；不写为今年。
        Periods that end in this year. | 在这一年结束的各期。
        The figure: opening, closing, or an indicator of the filings, such as accepted. | 指标：opening（期初未结）、closing（期末未结）或者报送件的指标，如 accepted。
        Columns by the month of filing. | 按报送的月份分列。
        What this office below filed, as it was received; without it, what you filed. | 这一下级单位所报，以收到的为准；不写为本单位所报。
        With --again: sign it anew with the key in use today. | 与 --again 同用：改用今天的密钥签名。
        The suite's folder; the one that comes with the program when left out. | 测试集的文件夹；不写用程序自带的。
        The filing's folder or zip file. | 报送件的文件夹或者 ZIP 文件。
        The folder with the published schemas of SDMX-ML 3.0. | SDMX 公布的 SDMX-ML 3.0 模式文件所在的文件夹。
        Reject a filing that is not signed with a trusted key. | 没有用可信密钥签名的报送件不予接收。
        How it signs | 签名算法
        The first day on which it signs; today when left out. | 开始签名的日期；不写为今天。
        Only this office's. | 只列这一单位的。
        The key's first 8 digits or more. | 密钥编号，至少前8位。
        The first day on which it counts no more, YYYY-MM-DD. | 自哪一天起不再有效，YYYY-MM-DD。
        The office that signs, by code. | 签名单位的代码。
        The key file it sent. | 对方给的密钥文件。
        The fingerprint as it was read out: 16 groups of 4 digits. | 对方所念的指纹：16组，每组4位。
        List the keys that are or were trusted. | 列出现在和曾经可信的密钥。
        Make everything that follows from the journal anew first. | 先把由日志得出的一切重新生成。
        The new file; nothing is ever overwritten. | 新文件；从不覆盖已有文件。
        Leave the keys out. | 不含密钥。
        The backup file. | 备份文件。
        The empty folder that becomes the desk (or LABORDESK_HOME). | 将成为案件台的空文件夹（或者 LABORDESK_HOME）。
        The recovery key, for a backup without keys. | 恢复密钥，用于没有密钥的备份。
        The recovery key; a group copied wrongly is named. - reads it from standard input. | 恢复密钥；抄错的一组会被指出。写 - 则从标准输入读取。
        The recovery key, or - for standard input. | 恢复密钥；写 - 则从标准输入读取。
        How many cases. | 案件数。
        Another seed gives another ledger. | 换一个种子得到另一份台账。
        The last day anything happens. | 一切发生的最后一天。
        Where the files and the desk go; must not hold a desk yet. | 文件和案件台放在哪里；其中不能已有案件台。
        Write the files only. | 只写文件。
        The day, YYYY-MM-DD, or “-” to read lines. | 日期 YYYY-MM-DD；写“-”则逐行读取。
        How long. | 长度。
        working, calendar, month or year. | 单位：working（工作日）、calendar（自然日）、month（月）或者 year（年）。
        The amount in whole fen, or “-” to read lines. | 以分计的金额；写“-”则逐行读取。
        The number, or “-” to read lines. | 号码；写“-”则逐行读取。
        The code, or “-” to read lines. | 代码；写“-”则逐行读取。

        """
}
