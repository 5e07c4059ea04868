extension Words {
    /// What is owed, the calendar of returns, the revision triangle, approval, summary tables.
    static let returns = """
        duties | 待办的报送事项 | What is owed
        duties.none | 没有到期未办的报送事项。 | Nothing is owed.
        duties.to-file | 待报 | to file
        duties.next | 下一期 | next
        duties.to-correct | 待更正 | to correct
        duties.no-answer | 无答复 | no answer
        duties.ending | 将定稿 | about to be final
        filing-calendar | 报送日历 | Calendar of returns
        filing-calendar.revision | 最后一次例行修订 | Last routine revision
        filing-calendar.by | 报送期限 | due
        filing-calendar.no-revision | 不例行修订 | none
        filing-calendar.final | 定稿 | Final on
        triangle | 历次所报（修订三角） | As reported each time (revision triangle)
        triangle.from | 谁报的 | Filed by
        triangle.own | 本单位报送上级的 | this office, with the one above
        triangle.none | 这一年还没有报送过。 | Nothing was filed for this year yet.
        approval | 负责人批准 | Approval by a lead
        approval.final | 本期所在年度已定稿，不再修订。确有错误的，由负责人批准并写明理由，“迟到的事项”不是理由。 | The year of this period is final and revised no more. Where it is wrong, a lead approves the change in words; what was learned late is no reason.
        approval.by | 批准人 | Approved by
        approval.because | 批准理由（留在本案件台） | Why, in words that stay on the desk
        tables | 没有案件台的单位的汇总表 | Summary tables of offices without a desk
        tables.hint | 下载空白表交给该单位填写，收回后在这里上传。先核对，再接收；不合要求的不会留下任何内容。 | Download the blank table for the office, and take it in here when it comes back. It is checked before anything is kept.
        tables.office | 填报单位 | Office
        tables.period | 期间 | Period
        tables.period.hint | 例如 2026-06 | such as 2026-06
        tables.blank | 下载空白表 | Blank table
        tables.ten-thousands | 金额用万元 | Money in ten thousands of yuan
        tables.file | 填好的汇总表（.xlsx、.csv） | The filled-in table (.xlsx, .csv)
        tables.sheet | 工作表名称（有多张时） | Sheet, where there are several
        tables.replace | 取代本期已有的一份 | Put it in the place of the one that stands
        tables.take | 接收汇总表 | Take the table in
        tables.take-back | 撤回本期的汇总表 | Take the table of a period back
        tables.take-back.hint | 撤回后，本期视同未报。 | The period then counts as never reported.
        tables.take-back.confirm | 确认撤回 | Take it back
        tables.known | 收到的汇总表 | Tables that came in
        tables.none | 没有收到汇总表。 | No table has come in.
        tables.nobody | 本单位没有下级单位。 | There is no office below this one.
        tables.beside | 与在案的汇总表对照 | Beside the table that stands
        tables.row | 行 | Row
        tables.before | 在案 | Stands
        tables.new | 这一份 | This one
        tables.blank-figures | 没有填、不计数的： | Left blank and not counted:
        tables.unused | 未采用的列： | Columns not used:
        tables.opens | 期初与上期收到的期末一致 | It opens with what was received as open before
        tables.warning | 提醒 | notice
        tables.refusal | 须改正 | must be mended
        """
}
