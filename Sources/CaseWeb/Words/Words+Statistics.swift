extension Words {
    /// Statistics and their pictures.
    static let statistics = """
        statistics | 统计 | Statistics
        statistics.until | 至 | to
        statistics.ask | 选择期间和口径 | Choose period and basis
        statistics.scheme | 报表周期 | Scheme
        scheme.month | 月报（自然月） | Calendar month
        scheme.month-21 | 跨月月报（21日至次月20日） | 21st to 20th
        scheme.week | 周报（周一至周日） | Week, Monday to Sunday
        scheme.october-year | 十月制年度 | Year from October
        scheme.year | 自然年 | Calendar year
        scheme.days | 自选起止日 | Days of one's own
        statistics.period | 期间 | Period
        statistics.period.hint | 月 2026-03，周 2026-03-02，年 2026 | Month 2026-03, week 2026-03-02, year 2026
        statistics.from | 起始日 | First day
        statistics.to | 截止日 | Last day
        statistics.days-hint | 只用于“自选起止日” | For days of one's own alone
        statistics.office | 单位 | Office
        statistics.basis | 统计口径 | Basis
        statistics.basis.event | 按发生日 | By day of the event
        statistics.basis.cohort | 按受理批次 | By cohort of acceptance
        statistics.known | 所知 | Knowledge
        statistics.known.now | 现在所知 | As known now
        statistics.known.filed | 结账时所知（当时所报） | As filed
        statistics.as-known-on | 所知截至 | as known on
        statistics.as-of | 批次截至 | Cohort as of
        statistics.by | 分组 | Groups
        statistics.fen | 显示到分 | Show fen
        statistics.fen-off | 只显示万元 | Hide fen
        statistics.publish | 供公布（隐去小数） | For publication
        statistics.publication-note | 供公布：按人员情况分组中不足3件的不显示，也不列案件。打印本页即可。 | For publication: groups by what people are with fewer than 3 cases are left out, and no cases are listed. Print this page.
        statistics.publication-off | 回到内部页面 | Back to the internal page
        statistics.show | 查看 | Show
        statistics.before | 上一期 | Before
        statistics.after | 下一期 | After
        statistics.table | 报表 | The return
        statistics.money-rule | 金额以万元计，保留两位小数，最后一次性四舍五入；点数字可看由哪些案件组成。 | Money in 10,000 yuan with two decimals, rounded once at the end. Open a figure to see the cases behind it.
        statistics.figure | 指标 | Figure
        statistics.this | 本期 | This period
        statistics.year | 本年累计 | Year so far
        statistics.last | 上年同期 | Last year
        statistics.change | 增减 | Change
        statistics.rates | 成功率 | Success
        statistics.rate | 比率 | Rate
        statistics.numerator | 分子 | Numerator
        statistics.denominator | 分母 | Denominator
        statistics.small | 不足3 | under 3
        statistics.small.note | “不足3”的组不公布；只有一组时连同次小的一组隐去，以免由合计推出。 | Groups under 3 are left out; where it is one alone the next smallest goes too, or the total would give it away.
        statistics.pictures | 图 | Pictures
        statistics.behind | 数字由来 | Behind the figure
        statistics.elsewhere | 现由其他单位办理的案件 | a case that another office owns now
        statistics.total | 合计 | In all
        statistics.case-count | 件案件 | cases
        statistics.nothing | 没有案件。 | There is nothing behind it.
        statistics.closed-on | 结案 | Closed
        statistics.share | 计入 | Counts
        statistics.all-cases | 全部案件合计 | All cases
        statistics.page-before | 上一页 | Page before
        statistics.page-after | 下一页 | Next page
        statistics.register-lines | 登记簿 | Register lines
        statistics.register | 登记簿 | Register
        statistics.day | 日期 | Day
        statistics.all-lines | 全部登记合计 | All lines
        statistics.lines-cut | 只列出最近500行，其余见导出文件。 | The latest 500 lines are shown; the file has all of them.
        statistics.senders | 下级单位报送 | Filed by offices below
        statistics.of-filing | 下级报送 | filed
        statistics.list-csv | 导出清单（CSV，留痕） | Export the list (CSV, recorded)
        """

    static let charts = """
        chart.table | 查看数据表 | Show the table
        chart.cases | 件 | cases
        chart.month | 月份 | Month
        chart.period | 期间 | Period
        chart.all | 全部 | All
        chart.nothing | 没有数据。 | No data.
        chart.flow | 受理、结案与未结 | Accepted, closed and open
        chart.accepted | 受理 | Accepted
        chart.closed | 结案 | Closed
        chart.open | 期末未结 | Open at the end
        chart.shares | 调解结果构成 | Outcomes of mediation
        chart.agreement | 达成协议 | Agreement
        chart.settled | 和解 | Settled
        chart.no-agreement | 未达成 | No agreement
        chart.withdrawn | 撤回 | Withdrawn
        chart.ladder | 金额阶梯 | The money ladder
        chart.money | 金额 | Money
        chart.claimed | 请求 | Claimed
        chart.agreed | 协议、裁决 | Agreed
        chart.received | 到账 | Received
        chart.verified | 有凭证 | Verified
        chart.stated | 当事人陈述 | Stated
        chart.waived | 放弃 | Waived
        chart.categories | 受理案件的争议类型 | Kinds of dispute accepted
        chart.category | 争议类型 | Kind of dispute
        chart.ages | 未结案件的办理日数 | Open cases by age
        chart.days | 日数 | Days
        chart.mediation | 调解 | Mediation
        chart.legal-aid | 法律援助 | Legal aid
        chart.curve | 受理到结案 | From acceptance to closing
        chart.days-to-close | 受理后日数 | days since acceptance
        chart.share-closed | 已结比例（%） | closed (%)
        chart.median | 一半：日数 | half: days
        chart.within | 日数以内 | Within
        chart.multiples | 各单位受理与结案 | Offices, month by month
        chart.multiples.hint | 实线为受理，虚线为结案；各图同一刻度。 | Solid: accepted; dashed: closed. All on one scale.
        chart.funnel | 成功率与案件数 | Success against the number of cases
        chart.rate | 成功率（%，占结案） | success (% of closed)
        chart.closed-cases | 结案件数 | cases closed
        chart.succeeded | 成功 | Succeeded
        chart.limits | 所在范围 | Where it lies
        chart.inside | 95%范围内 | within 95%
        chart.outside95 | 95%范围外 | outside 95%
        chart.outside998 | 99.8%范围外 | outside 99.8%
        chart.triangle | 报送与修订 | Filed and revised
        """
}
