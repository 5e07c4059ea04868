extension Words {
    /// Backups, retention, calendar and rules, keys.
    static let keeping = """
        administration.tab.people | 单位与人员 | Offices and people
        administration.tab.rules | 日历与规则 | Calendar and rules
        administration.tab.keys | 密钥 | Keys
        administration.tab.retention | 保管期限 | Retention
        administration.tab.backups | 备份 | Backups
        backups | 备份 | Backups
        backups.made | 已备份： | The desk is in
        backups.file | 文件 | File
        backups.size | 大小 | Size
        backups.keys | 密钥 | Keys
        backups.with | 含密钥 | with keys
        backups.without | 不含密钥 | without keys
        backups.take | 下载 | Download
        backups.here-alone | 含密钥的备份只能在本机取走 | A backup with keys is fetched on the machine itself
        backups.none | 还没有在这里做过备份。 | No backup was made here yet.
        backups.folder | 备份存放在本机的文件夹，请定期复制到另一台设备： | Backups lie in a folder of this machine; copy them to another place regularly:
        backups.make | 现在备份 | Make one now
        backups.make-now | 备份 | Make a backup
        backups.with-keys | 把密钥一起备份 | Put the keys in
        backups.with-keys.hint | 不含密钥的备份须用恢复密钥才能打开，可以下载。含密钥的备份任何人拿到都能读出全部号码。 | Without keys it takes the recovery key to open a backup, and it can be downloaded. With keys, whoever has it can read every number.
        backups.restore | 恢复 | Restoring
        backups.restore.hint | 恢复在命令行中进行，恢复前会逐项核对： | A backup is restored on the command line, and proven before use:
        retention | 保管期满的卷宗 | Volumes whose retention is over
        retention.hint | 以下卷宗已归档，保管期限已满。案件台不销毁任何内容：是否销毁、延长或者移交档案馆，由单位会同档案主管部门决定并留下记录。 | These volumes were archived and have been kept as long as they had to be. The desk destroys nothing: whether they are destroyed, kept on or handed to an archive is decided, and put on record, by the office with its archive authority.
        retention.settled | 已作决定的卷宗 | Volumes already decided on
        retention.waiting | 待决定的卷宗 | Volumes that wait for a decision
        disposal | 处置决定 | Decision
        disposal.hint | 案件台不销毁任何内容，只登记单位会同档案主管部门所作的决定。后登记的决定取代先前的，先前的仍在审计日志中。 | The desk destroys nothing; it keeps what the office decided with its archive authority. A later decision takes the place of an earlier one, which stays in the audit log.
        disposal.before | 现有决定 | Decided so far
        disposal.decision | 决定 | The decision
        disposal.on | 决定日期 | Decided on
        disposal.until | 延长保管至 | Kept on until
        disposal.record | 依据 | Record of the decision
        disposal.record.hint | 鉴定意见书或者批准文件的编号、批准人 | The number of the opinion or approval, or who approved it
        disposal.take | 登记决定 | Record the decision
        disposal.again | 更改 | Change it
        disposal.done | 决定已登记。 | The decision is recorded.
        retention.volume | 卷号 | Volume
        retention.pages | 页数 | Pages
        retention.archived | 归档 | Archived
        retention.years | 年限 | Years
        retention.until | 期满 | Kept until
        retention.none | 没有保管期满的卷宗。 | No volume's retention is over.
        retention.none-here | 这一部分中没有保管期满的卷宗。 | None in this portion.
        retention.more | 继续查找 | Go on looking
        retention.periods | 本单位的保管期限 | This office's periods
        retention.periods.hint | 在“单位与人员”的设置中按项目修改；归档时写明的年限为准。 | Change them by key in the settings; what was written when a case was archived holds for it.
        retention.kind | 卷宗 | Volume of
        retention.for-ever | 永久 | for ever
        retention.own | 自定 | own
        retention.of.mediation.failed | 调解不成功 | mediation without success
        retention.of.mediation.success | 调解成功 | mediation with success
        retention.of.legal-aid | 法律援助 | legal aid
        retention.of.collective | 集体争议 | a collective dispute
        rules | 日历与规则 | Calendar and rules
        rules.calendar | 工作日历 | Working calendar
        rules.year | 年份 | Year
        rules.working-days | 工作日天数： | Working days:
        rules.legend | “休”：周一至周五放假；“班”：周末上班。其余按周一至周五计算。 | “off”: Monday to Friday, not worked; “on”: a weekend day, worked. All others as Monday to Friday.
        rules.off | 休 | off
        rules.worked | 班 | on
        rules.take | 导入新的放假安排 | Take in working days
        rules.take-now | 导入 | Take in
        rules.file | 文件（UTF-8 文本） | File (UTF-8 text)
        rules.paste | 或者粘贴 | Or paste
        rules.form | 每行一年： | One year a line:
        rules.download | 下载现用日历 | Download the calendar in use
        rules.done | 工作日历已导入，未结案件的期限已重新计算。 | The working days were taken in, and open deadlines counted again.
        rules.rules.take | 导入本单位的期限规则 | Take in deadline rules of your own
        rules.rules.hint | 编号相同的行取代原有的行，新编号的行加在后面。先核对改动，确认后才生效。 | A row of the same id takes the place of the one in force; a new id is added. You see what changes before it holds.
        rules.rules.name | 表格名称 | Name of the table
        rules.rules.name.hint | 以后导入同名的表格，取代这一份。不填为 rules。 | A later table of the same name takes its place; rules when left empty.
        rules.rules.look | 查看改动 | See what changes
        rules.rules.download | 下载现用规则 | Download the rules in use
        rules.rules.done | 期限规则已导入，未结案件的期限已重新计算。 | The rules were taken in, and open deadlines counted again.
        rules.changes | 期限规则的改动 | What changes of the rules
        rules.changes.hint | 确认后立即生效，未结案件的期限重新计算。 | It holds at once, and open deadlines are counted again.
        rules.changes.none | 与现用规则相同，没有改动。 | The same as the rules in force; nothing changes.
        rules.changes.overdue | 现用规则刚刚有人改过，请重新核对。 | Somebody has just changed the rules. Look again.
        rules.changes.confirm | 确认导入 | Take it in
        rules.field | 项目 | Field
        rules.now | 现用 | Now
        rules.then | 导入后 | Then
        rules.row.new | 新增 | new
        rules.row.changed | 修改 | changed
        rules.row.gone | 去除 | gone
        rules.rules | 期限规则 | Deadline rules
        rules.on | 哪一天有效 | In force on
        rules.trigger | 起算 | Begins with
        rules.term | 期限 | Term
        rules.certainty | 依据性质 | Standing
        rules.id | 编号 | Id
        keys | 密钥 | Keys
        keys.signing | 本台单位的签名密钥 | Keys with which this desk's offices sign
        keys.signing.hint | 报送件用最新的在用密钥签名。私钥封存在本台，公钥文件交给接收单位。 | The newest key in use signs filings. Its private half stays sealed here; receivers get the public file.
        keys.signing.none | 还没有签名密钥，报送件不签名。 | There is no signing key; filings are not signed.
        keys.fingerprint | 指纹 | Fingerprint
        keys.state | 状态 | State
        keys.from | 启用 | Signs from
        keys.in-use | 在用 | in use
        keys.waiting | 未启用 | not yet in use
        keys.ended | 已作废 | ended
        keys.public | 公钥文件 | Public key
        keys.end | 作废 | End
        keys.end-on | 自哪天起 | From
        keys.why | 原因 | Why
        keys.end.hint | 请先建立新密钥，并告知各接收单位。 | Make a new key first, and tell every receiver.
        keys.make | 建立新密钥 | Make a new key
        keys.make-now | 建立 | Make
        keys.algorithm | 算法 | Algorithm
        keys.trusted | 信任的外单位密钥 | Keys of offices elsewhere
        keys.trusted.hint | 第一次往来时，请打电话给对方，由您认识的人念出指纹，逐组核对。不要使用随文件发来的指纹。 | At first contact telephone the office and have somebody you know read the fingerprint out. Never take it from where the file came from.
        keys.trusted.none | 还没有可信的外单位密钥。 | No key of another office is trusted yet.
        keys.signer | 签名单位 | Signed by
        keys.signer-code | 签名单位代码 | Code of the office that signs
        keys.compared | 核对日期 | Compared on
        keys.trust | 登记可信的密钥 | Trust a key
        keys.trust-now | 登记为可信 | Trust it
        keys.distrust | 不再信任 | End the trust
        keys.pem | 公钥文件的内容 | What the public key file holds
        keys.fingerprint-aloud | 电话中念出的指纹 | Fingerprint as it was read out
        keys.fingerprint.hint | 16组，每组4位 | 16 groups of four digits
        keys.aloud | 指纹由该单位的人在电话中念出，我逐组核对过 | Somebody of that office read it out over the telephone, and I compared every group
        keys.recovery | 恢复密钥 | Recovery key
        keys.escrow | 可用恢复密钥打开 | opens with the recovery key
        keys.escrow.none | 没有恢复用的密钥副本 | there is no copy for the recovery key
        keys.recovery.hint | 恢复密钥在建台时只显示过一次，抄在纸上保管。请每年核对一次抄写是否正确；这里不保存输入的内容。 | It was shown once, when the desk was made, and is kept on paper. Check the copy once a year; nothing typed here is kept.
        keys.recovery.copy | 抄写的恢复密钥 | The copied recovery key
        keys.recovery.check | 核对 | Check it
        keys.recovery.right | 恢复密钥正确。 | The recovery key is right.
        """
}
