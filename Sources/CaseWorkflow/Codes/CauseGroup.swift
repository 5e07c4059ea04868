/// The groups of causes in the labor ministry's yearly table of disputes (劳动争议处理情况).
public enum CauseGroup: String, Code {
    case remuneration
    case socialInsurance = "social-insurance"
    case change
    case rescission
    case expiry
    case other

    public var name: Sentence {
        switch self {
        case .remuneration: Sentence("劳动报酬", "remuneration")
        case .socialInsurance: Sentence("社会保险", "social insurance")
        case .change: Sentence("变更劳动合同", "change of the contract")
        case .rescission: Sentence("解除劳动合同", "rescission of the contract")
        case .expiry: Sentence("终止劳动合同", "expiry of the contract")
        case .other: Sentence("其他", "other")
        }
    }
}

/// The six kinds of labor dispute that the mediation and arbitration law covers (调解仲裁法 2).
public enum DisputeScope: String, Code {
    case relationship = "2-1"
    case contract = "2-2"
    case dismissal = "2-3"
    case conditions = "2-4"
    case pay = "2-5"
    case other = "2-6"

    public var name: Sentence {
        switch self {
        case .relationship: Sentence("因确认劳动关系发生的争议", "whether there is an employment relationship")
        case .contract:
            Sentence(
                "因订立、履行、变更、解除和终止劳动合同发生的争议",
                "making, performing, changing, rescinding or ending the contract")
        case .dismissal: Sentence("因除名、辞退和辞职、离职发生的争议", "removal, dismissal, resignation or leaving")
        case .conditions:
            Sentence(
                "因工作时间、休息休假、社会保险、福利、培训以及劳动保护发生的争议",
                "working time, rest and leave, social insurance, welfare, training or protection at work")
        case .pay:
            Sentence(
                "因劳动报酬、工伤医疗费、经济补偿或者赔偿金等发生的争议",
                "pay, medical costs of a work injury, economic compensation or damages")
        case .other: Sentence("法律、法规规定的其他劳动争议", "another labor dispute named by law")
        }
    }
}
