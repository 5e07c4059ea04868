extension Words {
    /// The public look-up, in words that everybody knows.
    static let lookUp = """
        look-up | 案件进度查询 | Where is my case?
        look-up.number | 案号 | Case number
        look-up.code | 查询码 | Look-up code
        look-up.code.hint | 案号和查询码都印在受理通知书上。 | Number and code are printed on the acceptance notice.
        look-up.ask | 查询 | Look it up
        look-up.wrong | 没有查到。请核对案号和查询码，两者都要与受理通知书上的一致。 | Nothing was found. Check number and code: both must be as on the acceptance notice.
        look-up.call | 也可以致电： | You may also call:
        look-up.procedure | 程序 | Procedure
        look-up.stage | 现在的状态 | Where it stands
        look-up.next | 下一步 | What comes next
        look-up.due | 最近的期限 | Nearest day
        look-up.office | 办理单位 | Office
        look-up.staff | 工作人员登录 | For the office's staff
        """
}
