extension Words {
    static let administration = """
        administration | 管理 | Administration
        administration.officers | 人员 | Officers
        administration.officer.add | 登记或者修改人员 | Add or change an officer
        administration.officer.hint | 已有的代码会被新的内容取代。 | An officer of that code is changed.
        administration.inactive | 已停用 | inactive
        administration.inactive.hint | 不再在此工作（停用） | No longer works here
        administration.password | 设密码 | Set a password
        administration.password.again | 重设密码 | Set another password
        administration.password.made | 请把这个密码当面交给本人，只显示这一次，首次登录须更换： | Hand this password over in person; it is shown this once and must be changed at the first signing in:
        administration.offices | 单位 | Offices
        administration.office.add | 登记或者修改单位 | Add or change an office
        administration.code | 代码 | Code
        administration.level | 级别 | Level
        administration.parent | 上级单位 | Office above
        administration.parent.kept | （不变） | (as it is)
        administration.area | 行政区划代码 | Area code
        administration.settings | 设置 | Settings
        administration.key | 项目 | Key
        administration.keys | 可以设置的项目 | What can be set
        administration.value | 值 | Value
        hand-over | 移交案件 | Hand cases over
        hand-over.from | 原承办人 | Whose cases
        hand-over.cases | 在办案件 | Open cases
        hand-over.to | 接手的人 | Who takes them
        hand-over.hint | 全部移交，或者一件也不移交；利益冲突会逐件核对。 | All of them or none; each is checked for conflicts of interest.
        hand-over.do | 移交 | Hand over
        hand-over.none | 没有在办案件。 | No open cases.
        audit | 审计日志 | Audit log
        audit.subject | 类别 | Kind
        audit.sequence | 序号 | No.
        audit.at | 记录时间 | Recorded
        audit.about | 对象 | About
        audit.older | 更早的记录 | Older
        audit.none | 没有符合条件的记录。 | Nothing fits.
        """
}
