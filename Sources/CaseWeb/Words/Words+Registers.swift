extension Words {
    static let registers = """
        registers | 登记簿 | Registers
        registers.add | 新登记一条 | One more line
        registers.day | 日期 | Day
        registers.kind | 方式 | Kind
        registers.what | 内容 | What
        registers.count | 数量 | Count
        registers.document | 文书种类 | Document
        registers.copies | 份数 | Copies
        registers.place | 地点 | Place
        registers.sessions | 场次 | Sessions
        registers.visitors | 咨询人次 | Visitors
        registers.leaflets | 发放资料（份） | Leaflets
        registers.staff | 工作人员 | Staff
        registers.lawyers | 律师 | Lawyers
        registers.question | 咨询内容 | What was asked
        registers.answer | 答复 | What was answered
        registers.note | 备注 | Note
        registers.record | 登记 | Record
        registers.from | 从 | From
        registers.to | 至 | To
        registers.show | 显示 | Show
        registers.voided | 已作废 | voided
        registers.promote | 转为案件 | Make it a case
        registers.void | 作废 | Void
        registers.reason | 原因 | Reason
        registers.none | 这段时间没有登记。 | Nothing was recorded in these days.
        registers.acts | 操作 | Acts
        """
}
