extension Words {
    /// The frame of every page, and words that many share.
    static let common = """
        product | 案件台 | Labordesk
        product.long | 劳动争议调解与法律援助案件台 | The case desk for labor disputes
        skip | 跳到正文 | Skip to content
        sign-out | 退出 | Sign out
        my-account | 我的账户 | My account
        language | English | 中文
        search | 搜索 | Search
        search.hint | 案号、姓名、单位、信用代码、身份证号、电话 | Number, name, employer, credit code, ID, telephone
        save | 保存 | Save
        cancel | 取消 | Cancel
        back | 返回 | Back
        more | 更多 | More
        none | 无 | None
        required | 必填 | required
        overdue | 已过期 | overdue
        error.back-home | 回到今日 | Go to today's page
        menu | 菜单 | Menu
        person | 当前人员 | Signed in
        """

    static let signIn = """
        sign-in | 登录 | Sign in
        sign-in.name | 人员代码 | Officer's code
        sign-in.password | 密码 | Password
        sign-in.code | 动态口令（6位数字） | One-time code (6 digits)
        sign-in.code.hint | 打开手机上的验证器查看 | Open the authenticator on your telephone
        sign-in.look-up | 查询案件进度 | Look a case up
        account.password | 修改密码 | Change password
        account.old | 现在的密码 | Present password
        account.new | 新密码（不少于10个字符） | New password (10 characters or more)
        account.again | 再输入一次新密码 | The new password once more
        account.must-change | 这是别人替您设的密码，请先换成自己的。 | Somebody else set this password. Choose your own first.
        account.roles | 岗位 | Roles
        account.office | 单位 | Office
        account.factor | 动态口令（第二道验证） | One-time codes (second factor)
        account.factor.enter | 把这个密钥输入手机上的验证器，再填写它显示的6位数字： | Enter this secret into the authenticator on your telephone, then type the six digits it shows:
        account.factor.open | 在本机的验证器中打开 | Open in an authenticator on this device
        account.factor.confirm | 启用 | Turn on
        account.factor.is-on | 已启用 | on
        account.factor.remove | 停用 | Turn off
        account.factor.set-up | 设置动态口令 | Set one-time codes up
        account.tokens | 日历订阅与程序令牌 | Calendar feeds and tokens for programs
        account.token.kind | 用途 | For
        account.token.label | 名称 | Name
        account.token.through | 有效期至（留空为长期有效） | Valid through (empty: until it is revoked)
        account.token.make | 发放 | Make
        account.token.revoke | 收回 | Revoke
        account.token.made | 请立即复制，只显示这一次： | Copy it now; it is shown this once:
        """

    static let today = """
        today | 今日 | Today
        today.scope | 范围 | Scope
        today.mine | 我的案件 | My cases
        today.office | 本单位及下级 | My office and below
        today.unattended | 无人承办 | Nobody acts in these
        today.due | 今日到期 | Due today
        today.overdue | 已过期 | Overdue
        today.soon | 七日内到期 | Due within seven days
        today.sessions | 今日会议 | Sessions today
        today.none | 今天没有到期事项。 | Nothing is due today.
        today.by | 由谁办 | Who acts
        today.duty | 办什么 | What
        today.basis | 依据 | Basis
        today.case | 案件 | Case
        today.day | 期限 | Day
        today.intakes | 最近登记 | Registered lately
        """

    static let cases = """
        cases | 案件 | Cases
        cases.number | 案号 | Number
        cases.stage | 状态 | Stage
        cases.worker | 劳动者 | Worker
        cases.employer | 用人单位 | Employer
        cases.registered | 登记 | Registered
        cases.claimed | 请求 | Claimed
        cases.received | 到账 | Received
        cases.mediator | 承办人 | Handler
        cases.found-order | 查到的案件按录入先后排列，最近录入的在前；清空查询词即可按栏排序。 | What was found comes in the order of recording, the latest first. Without a search the list can be sorted by its columns.
        cases.more | 下一页 | Next page
        cases.first | 第一页 | First page
        cases.due | 下一期限 | Next due
        cases.csv | 导出CSV | Export as CSV
        cases.accepted | 受理 | Accepted
        cases.closed | 结案 | Closed
        cases.outcome | 结果 | Outcome
        cases.masked-id | 身份证号（部分隐去） | Resident ID (masked)
        cases.masked-phone | 电话（部分隐去） | Telephone (masked)
        cases.claimed.yuan | 请求（元） | Claimed (yuan)
        cases.agreed.yuan | 议定（元） | Agreed (yuan)
        cases.received.yuan | 到账（元） | Received (yuan)
        cases.mark-over | 这个查找链接只在原来的登录中有效，请重新输入要查找的号码 | This link to a search worked only while that session lasted. Type the number again
        cases.none | 没有符合条件的案件。 | No case fits.
        cases.filter | 筛选 | Filter
        cases.any | 不限 | Any
        cases.open | 在办 | Open
        cases.ended | 已结 | Ended
        cases.kind | 程序 | Procedure
        cases.persons | 人数 | Persons
        case.next | 下一步 | Next
        case.timeline | 经过 | What happened
        case.parties | 当事人 | Parties
        case.money | 款项 | Money
        case.deadlines | 期限 | Deadlines
        case.counted | 如何计算 | How it was counted
        """
}
