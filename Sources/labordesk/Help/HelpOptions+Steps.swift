/// Options of the steps of a case: mediation and links, then legal aid, then money.
extension HelpOptions {
    static let steps = """
        What was agreed, and by which day it is due; repeat for more. | 约定的款项、金额和到期日；可重复。
        What was paid on the spot. | 当场支付的金额。
        What shows it | 依据
        What shows it; may be left out where only one fits | 依据；只有一种可能时可以不写
        How it ended | 结果
        Only cases at this stage, by its name or by the code that --json answers with. | 只列这一阶段的案件，写阶段名称或者 --json 回答中的代码。
        Only this office and those below it, by code or name. | 只列这一单位及其下级，写代码或者名称。
        Only cases that are open. | 只列未结案件。
        Only cases that are closed, refused or out of the figures. | 只列已结、不予受理或者不计数的案件。
        Only the backlog of old ledgers. | 只列旧台账中待确认的案件。
        Only this procedure | 只列这一程序
        Only cases of this mediator or handler, by name or code. | 只列这一调解员或者承办人的案件，写姓名或者代码。
        Only cases of this mediator or handler (code or name). | 只列这一调解员或者承办人的案件（代码或者姓名）。
        Only this kind of dispute | 只列这一争议种类
        Only this series. | 只列这一系列案。
        Registered on this day or later. | 在这一天或者以后登记。
        Registered on this day or earlier. | 在这一天或者以前登记。
        Go on after this case. | 从这一案件之后继续。
        What to remember. | 要记住的事。
        The number of the event. | 记录的序号。
        A fact and what it should be; repeat for more. | 内容及其应有的值；可重复。
        A fact that should not be there; repeat for more. | 不应有的内容；可重复。
        A paper handed in; repeat for more. | 提交的材料；可重复。
        It was made orally and taken down. | 口头提出并已记录。
        Which side was asked | 征询哪一方
        It agrees to mediation. | 同意调解。
        It refuses. | 不同意。
        What it said. | 所说的话。
        The ground | 理由
        The number of the written decision. | 书面决定的文号。
        New-form employment at a one-stop body: an extension is capped at 15 days. | 一站式机构的新就业形态争议：延期最多15日。
        The mediator's code or name. | 调解员的代码或者姓名。
        A mediator's code or name; repeat for more. | 调解员的代码或者姓名；可重复。
        The day of the session. | 调解日期。
        The time of day. | 时间。
        Somebody who came; repeat for more. | 到场的人；可重复。
        What a side offered; repeat in order. | 一方提出的方案；按先后重复。
        What was written down. | 笔录内容。
        It was held online. | 在线上举行。
        The new last day. | 新的最后一天。
        The day to look again. | 再次查看的日期。
        What is to be paid, and by which day; repeat for instalments and heads. | 应付的款项、金额和日期；分期和多项可重复。
        The terms in words. | 协议条款。
        How it is performed; worked out from the days when left out | 履行方式；不写则由日期得出
        It settles a part of the claims. | 只解决部分请求。
        Whose mark; repeat for more | 谁的签章；可重复
        Every mark that is still missing. | 尚缺的全部签章。
        Who signed for the one --by; an agent needs a special power. | 代 --by 一方签名的人；代理人需要特别授权。
        Which | 哪一种
        The commission or court. | 仲裁委员会或者法院。
        The agreement was confirmed. | 协议得到确认。
        It was not. | 未得到确认。
        The number of its paper. | 其文书的文号。
        What happened. | 经过。
        The number of the court's or tribunal's paper. | 法院或者仲裁委员会文书的文号。
        The reason in words. | 理由说明。
        The number of the other case. | 另一件案件的案号。
        How the two belong together | 两案的关系
        The name of the series. | 系列案的名称。
        The code or name of the office. | 单位的代码或者名称。
        The other office keeps a desk of its own elsewhere: the case leaves this one. | 对方单位另有案件台：案件离开本台。
        The identifier under which both count it; a new one when left out. | 双方据以计数的编号；不写则新取一个。
        The number of the case that carries on. | 继续办理的案件的案号。
        The code of a paper in the archive list; repeat for more. | 归档目录中材料的代码；可重复。
        The number of the volume; the manifest's own with --bound. | 卷号；用 --bound 时取自清单。
        The number of the volume; the case's own when left out. | 卷号；不写则用案号。
        How many pages; as counted in the folder with --bound. | 页数；用 --bound 时为文件夹中清点的页数。
        The folder that archive make put together. | archive make 所做的文件夹。
        The new folder. | 新文件夹。
        Those about which it was decided, with the decision. | 已作决定的卷宗及其决定。
        What was decided | 决定
        The record of the decision: its number, or who approved it. | 决定的依据：文件编号或者批准人。
        With keep: the day until which it is kept on. | 用于 keep：延长保管至哪一天。
        The day of the decision; today when left out. | 决定日期；不写为今天。
        Archive it although the checks of archive make found something wrong. | 检查有问题也归档。
        The day of the volume; today when left out. | 立卷日期；不写为今天。
        Who made up the volume. | 立卷人。
        Who checked it. | 检查人。
        What the closing note says; what is missing when left out. | 备考表的说明；不写则写缺件情况。
        Word files only: no PDF, and the pages are counted by hand. | 只要 Word 文件，不做 PDF，页数由人工清点。
        The day both parties consented to mediation entrusted by arbitration. | 双方当事人同意仲裁委托调解的日期。
        The day the message came over the courts' online platform, when it did. | 经法院在线平台收到信息的日期（如有）。
        Who asked | 哪一方提出
        What it answered | 答复
        What happened | 经过
        The number of the court's paper. | 法院文书的文号。
        The ground, what was found, or what was replied. | 理由、查明的情况或者答复的内容。
        The number of the opinion or proposal. | 意见书或者建议书的文号。
        The stage | 阶段
        The handler's code or name; the last one of the stage when left out. | 承办人的代码或者姓名；不写为该阶段最后的承办人。
        The number of the approval. | 核定文书的文号。
        The voucher. | 凭证号。
        Papers were missing; the commission must name them all, once. | 材料不齐；仲裁委员会应当一次性告知。
        The last day to hand them in, when the tribunal set one. | 补正的最后一天（如有）。
        Under the simple procedure. | 适用简易程序。
        The day of the hearing. | 开庭日期。
        The time, HH:MM. | 时间，HH:MM。
        By word of mouth; the written notice is still to come. | 口头得知；书面通知尚未收到。
        Years to keep it, 0 for ever; the office's own period when left out. | 保管年限，0 为永久；不写则按单位规定。
        A required paper that is missing, accepted by a lead; repeat for more. | 经负责人同意缺少的必备材料；可重复。
        Nobody was reached. | 未联系上。
        The worker is satisfied. | 劳动者满意。
        The worker is not. | 劳动者不满意。
        What was said. | 所说的话。
        How, and what was said. | 方式和内容。
        What | 种类
        The day it ran again, when that is known. | 已知恢复计算之日时写明。
        The document | 文书
        On which side | 送达哪一方
        How | 方式
        The number on the receipt. | 回执编号。
        What was replied. | 答复内容。

        """

    static let aid = """
        Who applies | 申请人类别
        The service asked for | 申请的服务
        The service given | 给予的服务
        How hardship is shown | 困难的证明方式
        A missing paper; repeat for more. | 缺少的材料；可重复。
        The last day to hand them in. | 补交的最后一天。
        Who examined it, by code or name. | 审查人，写代码或者姓名。
        The kind of matter | 事项种类
        The article that spares the means test | 免予经济困难审查的条款
        Monthly household income per head. | 家庭人均月收入。
        The local standard. | 当地标准。
        Why it cannot wait | 不能等待的原因
        The day on which the limit runs out. | 时限届满之日。
        The last day to hand the papers in. | 补交材料的最后一天。
        The body that decides on it. | 作出决定的机关。
        What is objected. | 异议内容。
        The decision of the office is overturned: aid is given. | 撤销单位的决定：给予援助。
        It is upheld. | 维持原决定。
        The reason. | 理由。
        The number of the body's paper. | 该机关文书的文号。
        The handler's code or name. | 承办人的代码或者姓名。
        The handler's law firm or unit. | 承办人的律师事务所或者单位。
        The power of attorney | 委托权限
        The number of the appointment letter. | 指派通知书的文号。
        What was reported. | 通报内容。
        The arbitration commission or court. | 仲裁委员会或者法院。
        Whose it is | 属于哪一方
        The tribunal's number. | 仲裁委员会或者法院的案号。
        What it is | 文书种类
        Its number. | 文号。
        The body that made it. | 作出文书的机关。
        What it obliges the other side to pay; repeat for more. | 对方应付的款项；可重复。
        What it means for the worker | 对劳动者的结果
        Who asks | 谁提出
        The handler stays. | 不予更换。
        The new handler's code or name. | 新承办人的代码或者姓名。
        The new handler's law firm or unit. | 新承办人的律师事务所或者单位。
        What came of it | 结果
        The paper it rests on, when it is not among those received. | 所依据而未登记收到的文书。
        The notice of missing papers went unanswered: the application counts as withdrawn. | 逾期未补充材料：视为撤回申请。
        The score, 0 to 100. | 得分，0至100。
        Who checked it, by code or name. | 评查人，写代码或者姓名。

        """

    static let money = """
        The amount in yuan. | 金额，以元计。
        The head of claim | 款项
        The head the whole amount goes to | 全部金额所归的款项
        A head and its amount; repeat for more. | 款项及金额；可重复。
        The claimant's line on the roll. | 名册中的行号。
        Who paid | 付款人
        How well it is proven | 证明程度
        The number on the voucher or transfer. | 凭证或者转账编号。
        How it was paid | 支付方式
        The ledger entry of the advance. | 垫付款在台账中的序号。
        The number of the entry, as case show lists it. | 台账中的序号，见 case show。
        The court. | 法院。
        How many persons. | 人数。
        Of an averted claim: its amount in yuan. | 避免的索赔：金额，以元计。

        """
}
