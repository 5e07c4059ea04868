/// What each command is for, in Chinese: one line a command, by the words that call it. The English stands with the command
/// itself; a test proves that none is missing here.
enum HelpAbstracts {
    static let chinese = HelpTable(
        """
        labordesk | 工会劳动争议调解与法律援助案件台
        init | 建立案件台：文件夹、密钥、单位和管理员 admin
        case | 登记案件，办理各步，查看案件
        case open | 登记一件争议；答复写明案号和下一步由谁办理
        case simple | 当场办结的争议一次录入：登记、受理、达成协议或和解、付清、结案
        case list | 本单位及下级单位的案件，最新的在前
        case show | 一件案件的概貌：当事人、金额、期限和经过；个人号码只显示首尾
        case events | 案件的全部记录，按本台得知的先后
        case note | 记一条备注；不计入任何数字，随案保留
        case correct | 记录有误：更正该条记录，原记录仍可查看
        case confirm-backlog | 旧台账的案件确实未结，列入待办
        case attach | 把文件附到案件；加密保存，同一内容只存一份
        case attachments | 案件的附件；用 --take 取出其中一件
        case add-worker | 增加一名劳动者；证件和号码加密保存
        case add-employer | 增加一家用人单位，例如劳务派遣单位、总承包单位
        case appoint-agent | 登记当事人的代理人和委托权限
        case roll | 从表格导入集体争议的名册
        case elect | 集体争议的劳动者推举三至五名代表
        case claims | 登记现在的全部请求，取代以前的请求
        case classify | 确定或者变更争议种类、案由或者办理方式
        case receive | 收到完整的调解申请，受理期限开始
        case ask-willingness | 征询另一方是否愿意调解
        case refuse | 书面不予受理并写明理由，由负责人决定
        case accept | 受理案件，调解期限开始
        case assign | 指派调解员，并查找利害关系
        case recuse | 调解员回避或者被申请回避
        case call-session | 通知某日某时调解
        case hold-session | 举行了调解：到场的人、提出的方案、笔录
        case extend | 双方书面同意在期满后继续调解
        case suspend | 中止调解，到某日再看
        case resume | 恢复调解
        case agree | 记下协议内容；四方签章齐全后生效
        case mark | 协议的签名和盖章；四方齐全即生效
        case apply-review | 当事人申请仲裁审查或者司法确认
        case review-accepted | 仲裁委员会或者法院受理了申请
        case decide-review | 仲裁委员会或者法院对协议作出决定
        case breach | 到期未付；仲裁时效重新计算
        case close | 调解结案，写明结果和依据
        case aid-apply | 收到法律援助申请，审查期限开始
        case aid-ask-papers | 一次性告知需要补充的全部材料
        case aid-supply-papers | 补充的材料已送来
        case aid-examine | 审查申请：是否属于援助范围，是否经济困难或者免予审查
        case aid-first | 先行提供援助，材料后补
        case aid-grant | 给予援助；接着指派承办人
        case aid-refuse | 书面不予援助并写明理由
        case aid-object | 申请人对不予援助或者终止援助提出异议
        case aid-decide-objection | 主管机关对异议作出决定
        case aid-appoint | 指派承办人，并查找利害关系
        case aid-report | 承办人向受援人和单位通报进展
        case aid-file | 递交了仲裁申请、起诉状或者上诉状
        case aid-filing-incomplete | 仲裁委员会或者法院告知申请材料需要补正
        case aid-complete-filing | 补正的材料已提交，受理期限开始
        case aid-docket | 仲裁委员会或者法院立案并给出案号
        case aid-call-hearing | 已定开庭日；--on 是承办人得知的日期
        case aid-hear | 开庭
        case aid-receive-paper | 承办人收到裁决、判决、调解书等文书
        case aid-ask-replacement | 申请更换承办人
        case aid-decide-replacement | 更换承办人，或者不予更换
        case aid-terminate | 书面终止援助并写明理由
        case aid-close | 援助结案，写明对受援人的结果
        case aid-report-closing | 承办人提交结案报告和材料
        case aid-review-quality | 由非承办人评查结案卷宗
        case aid-approve-subsidy | 结案报告提交后，由负责人核定承办人某一阶段的补贴
        case aid-pay-subsidy | 已核定的某一阶段补贴发给承办人
        case pay | 收到款项
        case repay-advance | 用人单位归还垫付款，自此计入追回
        case reverse | 冲销台账中的错误一笔；原笔仍可查看
        case waive | 劳动者放弃约定金额的一部分
        case enforce | 就约定或者裁决的金额申请法院执行
        case result | 劳动者得到的非金钱结果，单独统计
        case remind | 督促用人单位履行
        case interrupt-limitation | 仲裁时效中断，一年重新计算
        case suspend-limitation | 仲裁时效自 --on 起中止
        case resume-limitation | 仲裁时效继续计算
        case serve | 向当事人送达文书；有些期限自这天起算
        case reply | 已答复移送案件的机关
        case request-negotiation | 一方要求协商，答复期限开始
        case answer-negotiation | 另一方对协商要求的答复，或者逾期不答复
        case apply-payment-order | 劳动者持未履行的调解协议向法院申请支付令
        case answer-payment-order | 法院对支付令申请的决定，或者债务人的异议
        case supervise | 与本案有关的工会劳动法律监督步骤
        case link | 与另一件案件关联；另一件同时记下
        case series | 同一案由的多件案件一次办理
        case series join | 把案件编入系列案，要么全部要么都不
        case series close | 多件调解以同一结果结案，要么全部要么都不
        case transfer | 移交另一单位；双方分别计入移出和移入
        case merge | 重复登记的案件，并入继续办理的一件
        case void | 错误登记的案件，不计数，仍可查看
        case reopen | 重新办理已结案件
        case file-item | 材料入卷
        case archive | 卷宗齐全并封存，保管期限开始
        case visit | 结案后的回访，或者一次未成的回访
        status | 案件办到哪里：阶段、最近一步、下一步由谁在何日前依哪条办理，以及金额
        agenda | 到期和逾期事项：谁在何日前依哪条办理什么
        report | 某一时期的统计：案件、人数、结果、金额、各登记簿，并列本年累计和上年同期
        period | 关闭统计期使数字固定；重新打开；查看哪些已关闭、已报送
        period close | 关闭统计期：此后录入的算作对它的修订
        period reopen | 重新打开已关闭而未报送的统计期
        period list | 哪些统计期未关闭、已关闭或者已报送
        filing | 制作已关闭统计期的报送件，检查收到的报送件，列出报送记录
        filing make | 把已关闭的统计期制成报送件文件夹并记录
        filing revisions | 已报期间的对照：所报、现在所知、差额和原因
        filing correct | 报送更正：有变动的案件记录，和本期全部数字
        filing replace | 整期重报，不论接收单位已有什么
        filing withdraw | 撤回已报期间：视同未报，直到再次报送
        filing check | 检查收到的报送件：模式、摘要、合计和签名，不需要案件台
        filing conformance | 用本程序的接收方逐项跑报送件的符合性测试集，不需要案件台
        filing workbook | 把报送件做成 Excel 表，一表一页，便于阅读和打印，不需要案件台
        filing bulletin | 把报送件写成一页文字通报，不需要案件台
        filing receive | 接收下级报送件：检查、保存并计入数字
        filing table-form | 制作汇总表空表，给没有案件台的下级单位填报
        filing receive-table | 接收没有案件台的下级单位的汇总表：检查、保存并计入数字
        filing tables | 收到过的汇总表，以及各自是否现行
        filing due | 应向上级办理的报送事项：待报、例行更正、无答复、将定稿
        filing calendar | 一年的报送日历：各期期限、最后一次例行修订、定稿日
        filing triangle | 一个指标一年各期历次所报的数：修订三角
        filing list | 各期间的报送情况：期限、所报、答复、更正
        filing acknowledge | 收回上级对报送件的答复
        filing incorporate | 告知下级：其报送件已并入本单位的报送
        filing reported | 截至过去某日，一个期间报的是什么
        filing coverage | 本期下级单位谁已报、谁未报
        form | 案件的文书，由本单位可以修改的模板制作
        form list | 全部文书；加 --case 则列出本案已制作的文书及其送达
        form make | 制作案件的一份文书，编号并记入案件
        form again | 把记过的文书重新制作，逐字节相同
        form check | 检查模板：不认识的项、缺少的项、不完整的循环
        form fields | 模板可以使用的项及其含义
        archive | 案件的案卷：一个文件夹的文件，附清单
        archive make | 整理一件案件的全部案卷，并按检查人员的办法核查
        archive verify | 核对案卷文件夹是否仍与清单一致
        retention | 保管期满的卷宗，以及所作的处置决定
        retention list | 保管期满、等待决定的卷宗，最早的在前
        retention decide | 登记对保管期满的卷宗所作的决定
        consultation | 来访来电咨询登记
        consultation add | 登记一次咨询
        consultation list | 咨询登记，最近的在前
        consultation promote | 把咨询转为案件，二者保持关联
        consultation show | 一条咨询记录及其历次更正；电话只显示首尾
        consultation correct | 更正一条记录；原内容仍可查看，数字随之改变
        consultation void | 作废误登的记录：不计入任何数字，连同理由保留
        drafting | 代写文书登记
        drafting add | 登记一份代写文书
        drafting list | 代写文书登记，最近的在前
        drafting show | 一份代写文书记录及其历次更正
        drafting correct | 更正一条记录；原内容仍可查看，数字随之改变
        drafting void | 作废误登的记录：不计入任何数字，连同理由保留
        outreach | 法律宣传咨询场次登记
        outreach add | 登记一场宣传咨询
        outreach list | 宣传咨询场次，最近的在前
        outreach show | 一场宣传咨询记录及其历次更正
        outreach correct | 更正一条记录；原内容仍可查看，数字随之改变
        outreach void | 作废误登的记录：不计入任何数字，连同理由保留
        import | 导入旧台账和宣传咨询场次表；列出和撤销导入
        import ledger | 按原样导入单位的旧案件台账（CSV 或者 XLSX）
        import outreach | 按原样导入宣传咨询场次表（CSV 或者 XLSX）
        import list | 已导入的文件，最早的在前
        import undo | 撤销一次导入：未被办理过的案件作废
        export | 导出单位的台账
        export ledger | 按受理日期导出台账（CSV 或者 XLSX）
        review | 旧台账中等待人工处理的行和单元格
        review list | 待处理的行；加 --cells 则列出已导入案件的待处理单元格
        review show | 逐格查看一行待处理的内容
        review resolve | 处理一行：改正后导入，登记为案件，或者不予导入
        review set-cell | 写明案件某一待处理单元格的意思；案件随之更正
        review settle | 按原台账可以写明的内容办结一件旧案：结果、日期和金额，不需要文书
        review backlog | 旧台账中当时未结的案件：逐件办结或者确认
        office | 本台的单位及隶属关系，以及信任谁的密钥
        office add | 在某单位之下增加单位
        office list | 本单位及下级单位
        office rename | 单位更名；旧名仍可查到
        office trust | 核对指纹后，登记外单位的密钥为可信
        office distrust | 不再信任一把密钥，不能恢复
        officer | 本台的人员及各自权限
        officer add | 增加人员；加 --replace 则变更
        officer list | 本台全部人员
        officer password | 设置人员用浏览器登录的密码
        organisation | 在协议上盖章的调解组织；一个单位可以有几个
        organisation add | 增加调解组织；加 --replace 则变更
        organisation list | 调解组织，以及其协议可以申请哪种审查确认
        mediator | 调解员和承办人名册，含证件和任期
        mediator add | 增加调解员或者承办人；加 --replace 则变更
        mediator list | 名册上的全部人员；任期届满的会注明
        setting | 单位自己的选择：案号格式、保管期限、界限
        setting set | 为单位及其下级作出选择
        setting list | 对本单位、其上级和下级有效的全部选择
        calendar | 按国务院办公厅通知的工作日历
        calendar import | 导入一年的工作日安排；未结期限随即变动
        calendar list | 有数据的年份，以及今天还缺什么
        calendar show | 某一年与周一至周五不同的日子
        rule | 期限表：谁在多长时间内依哪条办理
        rule import | 导入单位自己的期限；同一编号取代随附的一条
        rule list | 期限表的每一条
        serve | 向浏览器和程序开放案件台，直到停止
        check | 重放日志，指出链条、案件表、台账、期限、数字和检索的每处不符
        backup | 把整个案件台写成一个新文件，他人可照常工作
        restore | 用备份建立案件台，使用前先核对
        key | 核对恢复密钥，找回密钥，更换密钥；报送件的签名密钥
        key check | 抄录的恢复密钥能否打开本台的密钥
        key restore | 密钥文件丢失时，用恢复密钥找回
        key change | 用新密钥重新加密全部号码；恢复密钥不变
        key signing | 本台各单位给报送件签名的密钥
        key signing new | 为单位建立签名密钥，自首日起用它签名
        key signing list | 本台各单位的签名密钥及指纹，最早的在前
        key signing revoke | 作废签名密钥：自该日起不再用它签名
        key signing export | 把签名密钥的公钥写成文件，交给接收单位
        demo | 写出一份虚构的台账，并用它建立示例案件台
        tool | 计算期限、金额大写、校验号码，不需要案件台
        tool due | 从某日起算的期限的最后一天
        tool capital | 把以分计的金额写成人民币大写
        tool id | 校验居民身份证号（GB 11643）
        tool uscc | 校验统一社会信用代码（GB 32100）
        help | 查看某一命令的说明
        """)
}
