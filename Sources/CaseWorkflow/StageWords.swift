/// The names of stages by their codes, for lists that hold the codes alone.
public enum StageWords {
    /// The stages of a procedure, in order, each by the code that tables and `--json` hold.
    public static func names(of kind: ProcedureKind) -> [(code: String, name: Sentence)] {
        switch kind {
        case .mediation:
            [
                ("registered", Sentence("已登记", "registered")), ("received", Sentence("已收到申请", "application received")),
                ("willingness-asked", Sentence("正在征询调解意愿", "asking willingness")),
                ("refused", Sentence("不予受理", "refused")),
                ("accepted", Sentence("已受理，待指派调解员", "accepted, to be assigned")),
                ("assigned", Sentence("已指派调解员", "assigned")), ("in-session", Sentence("调解中", "in session")),
                ("suspended", Sentence("中止", "suspended")),
                ("agreed", Sentence("已达成协议，待签章生效", "agreed, to be signed and sealed")),
                ("effective", Sentence("调解协议已生效", "agreement in effect")),
                ("under-arbitration-review", Sentence("仲裁审查中", "under arbitration review")),
                ("under-judicial-confirmation", Sentence("司法确认中", "under judicial confirmation")),
                ("performing", Sentence("履行中", "performing")), ("breached", Sentence("逾期未履行", "breached")),
                ("closed", Sentence("已结案", "closed")), ("archived", Sentence("已归档", "archived")),
            ]
        case .legalAid:
            [
                ("registered", Sentence("已登记", "registered")), ("applied", Sentence("已收申请", "application received")),
                ("supplementing", Sentence("补正材料", "waiting for missing papers")),
                ("reviewing", Sentence("审查中", "under review")), ("granted", Sentence("已决定给予援助", "aid granted")),
                ("appointed", Sentence("已指派", "handler appointed")), ("handling", Sentence("承办中", "being handled")),
                ("refused", Sentence("不予援助", "aid refused")), ("terminated", Sentence("已终止援助", "aid terminated")),
                ("closed", Sentence("已结案", "closed")), ("archived", Sentence("已归档", "archived")),
            ]
        }
    }

    /// The name of a stage; the code itself for one that this version does not know.
    public static func name(of code: String, in kind: ProcedureKind) -> Sentence {
        names(of: kind).first { $0.code == code }?.name ?? Sentence(same: code)
    }

    /// The code of a stage by its code or its name in either language; nil for anything else.
    public static func code(_ text: String) -> String? {
        ProcedureKind.allCases.flatMap(names)
            .first { $0.code == text || $0.name.chinese == text || $0.name.english == text }?.code
    }
}
