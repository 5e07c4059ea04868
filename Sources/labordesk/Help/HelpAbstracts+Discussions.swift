extension HelpAbstracts {
    /// What an abstract leaves out, where the command says it.
    static let discussions = HelpTable(
        """
        labordesk | 用 --home 或者环境变量 LABORDESK_HOME 指明案件台，用 --as 或者 LABORDESK_OFFICER 指明自己。\
        先用：labordesk init --home desk --office 330106 --name 西湖区总工会 --level district 建立案件台；\
        再用：labordesk case open … 登记争议，labordesk status 案号 查看进度，labordesk agenda 查看待办，\
        labordesk report --from 2026-01 --to 2026-03 统计。退出代码：0 完成，1 未准或者发现问题，2 用法有误。
        init | 恢复密钥只显示一次。请抄录并锁好：密钥文件夹丢失时，只有它能找回个人号码。
        case | 每一步用案号指明案件，并回答记下了什么、下一步是什么、最近的期限。--on 是文书上的日期，--also 对更多案件同样办理，\
        --json 供程序使用。代码可以按所列写法输入，也可以用中文名称。
        case open | labordesk case open --worker 张伟 --employer 杭州甲餐饮有限公司 --category wages --claim wages=12000 --summary 拖欠工资
        case simple | labordesk case simple --worker 张伟 --employer 杭州甲餐饮有限公司 --category wages --channel phone --claim \
        wages=3000 --mediator 调解员甲 --outcome settled --ground statement-by-both --agreed wages=3000 --paid 3000
        case list | 下一页：--after 写本页最后一个案号。
        case events | 加 --json 则每行一条记录及其内容，即 case correct --set 所用的名称。个人号码在其中只以密钥摘要出现。
        case correct | --event 是 case show 和 case events 列在记录前的序号。--set 按 case events --json 的名称指明内容：\
        --set on=2025-03-06，--set workers.0.name=张玮，--set claims.0.amount=12000。金额以元计。身份证号、电话、账号写全，加密保存。
        case roll | 带标题行的 CSV 或者 xlsx 文件：姓名、身份证号、性别、请求金额（元）、农民工、特征（以“、”或者空格隔开）。只有姓名必填。\
        整个文件要么导入，要么指明行、列和原因后不予导入。
        case ask-willingness | 不加 --agrees 或者 --refuses 表示尚未答复。
        case call-session | --on 是通知的日期，--session-on 是调解的日期。
        case answer-negotiation | 不同意协商和逾期不答复使仲裁时效中断。
        case serve | 送达本台制作的文书写 --paper，是什么文书、送达哪一方由此得知，--document 和 --side 不必再写。
        case answer-payment-order | 支付令送达用人单位，用 case serve --document payment-order 登记。
        case supervise | 登记监督意见书时，--on 是用人单位收到的日期，答复期限自此开始。
        case aid-examine | 写 --exemption，或者同时写 --income 和 --standard。不写 --scope 表示不属于援助范围。
        case aid-decide-replacement | 写 --stays，或者写新指派的 --handler、--form 和 --letter。
        case pay | 不写 --head 时先付最早到期的款项。--pay 逐项写明款项和金额。
        case series | 其他各步可以用 --also 同时办理几件案件。
        case file-item | 调解卷的代码：application, rights, identity, power, investigation, evidence, session, agreement, performance, \
        visit, confirmation, note, cover。援助卷的代码：application, identity, hardship, evidence, contents, appointment, service, \
        result, quality, closing。
        status | 可以写案号、姓名（一个字即可）、用人单位、身份证号、电话号码或者调解员。
        report | 时期写月份（YYYY-MM）或者日期（YYYY-MM-DD）。event 按发生之日统计；cohort 统计该时期受理的案件，并计入截至某日所知的一切。\
        统计包括本单位及其下级单位。
        period close | 已经过去的统计期可以按任意次序关闭：labordesk period close 2017-03
        filing acknowledge | 此后 filing list 显示答复的结果。签名与本台信任的密钥（office trust）核对。没有接受时退出码为1。
        filing reported | 当日没有现行报送件时退出码为1。
        filing coverage | 还有单位未报时退出码为1。
        filing receive | 以前答复过的得到同样的答复。提前到的先存下等前号。被退回的不改动任何内容；清单读得出来的，照样给出答复。\
        没有接受、也不是试报通过时，退出码为1。
        filing table-form | 一张工作表，一行一项，必填的已标明。填好后用 filing receive-table 接收。
        filing receive-table | 读 filing table-form 的表（xlsx 或者 CSV），行移动过、列加过也可以。看不准的写明行、列和原因，整份不收。\
        同一期间的第二份先显示差异，加 --replace 才替换。没有接受时退出码为1。
        filing conformance | 每项测试交给一个临时案件台，办完即删；把答复和数字与测试集所列比较。有不符的以 1 退出。
        filing correct | 先显示对照表，加 --confirm 才报送。更正不由人填写，由已报内容与现在所知比较得出。
        filing replace | 用于口径调整，或者接收单位不能逐条接受之后。
        filing make | 文件夹 LDF-单位-统计期-序号 要么完整出现在 --out，要么不出现，不覆盖任何东西。内容为单位及其下级在关闭统计期时所知的情况，\
        不含案件任何一方的姓名。同一统计期对同一接收单位只报送一次；文件夹丢失时用 --again 原样重做，逐字节相同。没有内容的统计期报送零报告。\
        加 --with-revisions 先显示与所报不同的以前各期，再加 --confirm 则在本期之前依次更正，最早的在先。
        filing due | 不写 --scheme 时看月报和曾经结账或者报送过的各种统计期。
        filing calendar | 按设置 filing.due、filing.revised、filing.final 和工作日历计算；只对一种统计期的设置如 filing.due.week 优先。
        filing triangle | 一行一期；列为首报和各次修订，加 --by-month 则为有报送的各月、当月末所报。金额以分计。
        filing workbook | 先校验报送件。金额并列万元和分；每个数都是数字格。
        filing check | 并列报送件所称的数字和按其记录算出的数字。不合格时以 1 退出。指明了案件台（--home 或者 LABORDESK_HOME）的，\
        签名与该台信任的密钥核对。有 SDMX-ML 3.0 公布的模式文件时，可用 --sdmx-schemas \
        或者环境变量 LABORDESK_SDMX_SCHEMAS 指定其文件夹，统计表也按它们核对。
        key signing new | 私钥加密保存，不离开本台。请把 labordesk key signing export 写出的文件交给接收单位，并在电话里念出指纹。
        key signing revoke | 以前所签仍然有效。请先建立新密钥，并告知各接收单位不再信任它：labordesk office distrust。
        office trust | 请对方单位您认识的人在电话里念出指纹，不要采用随文件一起来的指纹。登记后，用该密钥签名的报送件和答复即认定为该单位所作，\
        不论是下级还是上级，也不必登记在本台：\
        labordesk office trust 330106-cy key.pem --fingerprint "3F2A 91BC …"
        office distrust | 以收到之日计：该日及以后收到、用这把密钥签名的报送件不予接收，不论报送件自称何日制作；此前收到的不变。
        filing bulletin | 有分项的数都等于所列分项之和；比率写明分子和分母，会掩盖未结案件的不写百分比。
        form | 从 Forms 文件夹复制模板，用 Word 或者 WPS 修改，以 文书代码.docx 放进案件台文件夹下的 forms，即改用本单位的模板。\
        form check 指出其中的问题。
        form make | --out 写 .docx 或者 .pdf 文件；加 --separate 则每份一个文件，写文件夹。只有本文书需要的内容用 --set 名称=内容 填写\
        （名称见 form fields 文书代码）；不写的印成空白，供手写。
        form again | 文书按 form list --case 的序号；多份各成文件的写明是哪一份：3.17，或者用 --separate 取全部。
        archive make | 新文件夹里放封面、卷内目录、按归档目录排列的全部文书和附件、备考表、manifest.json 和 SHA256SUMS。装有 LibreOffice 时\
        每份文书另有 PDF，并清点页数。不作登记，登记用 case archive --bound 文件夹。缺件或者有问题时退出码为1。
        archive verify | 不需要案件台。指明了案件台（--home 或者 LABORDESK_HOME）而其中有本案的，还与归档时登记的清单核对。
        retention | 案件台不销毁任何内容，只登记单位会同档案主管部门所作的决定。
        retention decide | 后登记的决定取代先前的，两次都留在日志中。只有该单位的管理员可以登记。
        case archive | 用 --bound 文件夹（archive make 所做）时，卷号、页数和卷内材料取自其清单，清单的摘要一并登记，以后可用 \
        archive verify 核对是否仍是原卷。
        form check | 不写文书则检查全部在用的模板，并指出 forms 里不与任何文书代码同名、因而不会用到的文件。--template 检查尚未放入 forms 的文件。
        consultation show | 用 --full-phone 查看完整电话，须用 --reason 写明理由，查看会留下记录。
        consultation promote | 选项没有另写的，姓名、渠道、种类和问题沿用咨询登记。
        import ledger | 自动识别编码、标题行和各列并显示出来。每行成为一件案件，事件落在该行所写的日期。不能确定读懂的保留下来等待处理，\
        不猜测也不丢弃。一个文件要么全部导入要么都不；再次导入不会重复。
        import outreach | 一场由单位、日期、人次、资料份数和相同场次的序数确定。已有的不再登记。不能确定读懂的行等待处理。\
        一个文件要么全部导入要么都不。
        import undo | 有人办理过的案件保留并列出，命令以 1 退出。作废案件的案号可以再次导入。
        export ledger | 个人号码只显示首尾，待处理的单元格为空；加 --full-numbers 和理由则写全，并逐一记录。\
        文件可以用 import ledger 再导入；只有首尾的号码看不出年龄，未成年和六十岁以上的劳动者便不计入。
        review resolve | --set accepted-on=2017-03-05 --set received=12000 改正单元格后重新读取该行。--as-case - 从标准输入读取案件 \
        （case open - 所用的 JSON 对象）。--dismiss 写明理由后不予导入。
        review set-cell | review list --cells 列出字段名称。结果需要用 --on 写明日期。
        case attach | 至多64兆字节。原文件留在原处。
        review settle | labordesk review settle 杭工调〔2015〕西湖00017号 调解成功 --on 2015-06-30 --agreed 12000 --received 12000
        review backlog | case confirm-backlog 列入待办；case close 结案；case void 作废。
        organisation add | 组织的种类决定协议可以申请仲裁审查还是司法确认。
        setting set | labordesk setting set number.mediation '杭工调〔{year}〕{name}{n:5}号'；\
        labordesk setting set number.name 西湖；labordesk setting set retention.mediation.success 10
        calendar import | 表格的格式与 calendar show --text 相同。
        rule import | 表格的格式与 rule list --text 相同。
        serve | 人员用代码和 officer password 设置的密码登录。不写 --certificate 则为不加密的 HTTP：只在本机使用，或者由前面的服务器加密。\
        按 Ctrl-C 或者收到 SIGTERM 时，先办完正在办的，再停止。
        officer password | 密码从标准输入读一行；加 --generate 则生成一个并显示。替他人设置的密码，首次登录时必须更换。
        check | 一切相符时只有一行。待处理的行和已记录的提示不算不符。--rebuild 先把日志和加密号码之外的一切重新生成。
        backup | 密钥一并备份，除非加 --without-keys；没有密钥的备份在恢复时需要恢复密钥。
        demo | 台账像真的一样凌乱，其中的人都不存在。--cases 和 --seed 相同则逐字节相同。加 --ledger-only 只写文件，不建案件台。
        tool | 第一个参数写“-”时，标准输入的每一行得到一行 JSON。退出代码：0 完成或者有效，1 无效，2 用法有误。
        tool due | labordesk tool due 2017-09-29 10 calendar 得 2017-10-09。开始的当天不算；最后一天不是工作日的顺延到下一个工作日。\
        写“-”时标准输入每行为：日期 长度 单位。
        tool capital | labordesk tool capital 140950 得 人民币壹仟肆佰零玖元伍角
        tool id | 18位，校验码正确，出生日期存在且不晚于今天的为有效（全角字符和小写x也可）。未知区划和少见的年龄只作提示。
        tool uscc | 少数早期代码不合校验码，但仍然合法：案件从不因此受阻。
        """)
}
