import CaseWorkflow

extension JournalRow.Subject {
    /// What an auditor calls it; the raw value stays what the journal and programs know.
    var name: Sentence {
        switch self {
        case .case: Sentence("案件", "case")
        case .consultation: Sentence("咨询", "consultation")
        case .drafting: Sentence("代书", "drafted document")
        case .outreach: Sentence("宣传咨询", "outreach session")
        case .office: Sentence("单位", "office")
        case .officer: Sentence("人员", "officer")
        case .organisation: Sentence("调解组织", "mediation organisation")
        case .mediator: Sentence("调解员名册", "list of mediators")
        case .setting: Sentence("设置", "setting")
        case .calendar: Sentence("工作日历", "working calendar")
        case .rules: Sentence("期限规则", "deadline rules")
        case .signingKey: Sentence("签名密钥", "signing key")
        case .trustedKey: Sentence("信任的密钥", "trusted key")
        case .period: Sentence("统计期", "period")
        case .filing: Sentence("报送", "filing")
        case .received: Sentence("接收的报送件", "filing received")
        case .batch: Sentence("导入台账", "ledger taken in")
        case .held: Sentence("待核行", "held row")
        case .access: Sentence("查看号码", "number read")
        case .attachment: Sentence("附件", "attachment")
        case .keys: Sentence("密钥", "keys")
        case .audit: Sentence("账户与登录", "accounts and sign-in")
        case .disposal: Sentence("处置决定", "decision on a volume")
        }
    }
}
