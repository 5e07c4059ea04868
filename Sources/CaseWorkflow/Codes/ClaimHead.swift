/// What money is claimed for. Every amount of a case stands under one of these heads.
public enum ClaimHead: String, Code {
    case wages
    case overtime
    case economicCompensation = "economic-compensation"
    case unlawfulTerminationDamages = "unlawful-termination-damages"
    case doubleWages = "double-wages"
    case annualLeave = "annual-leave"
    case workInjury = "work-injury"
    case socialInsurance = "social-insurance"
    case other

    public var name: Sentence {
        switch self {
        case .wages: Sentence("劳动报酬", "wages")
        case .overtime: Sentence("加班工资", "overtime pay")
        case .economicCompensation: Sentence("经济补偿", "economic compensation")
        case .unlawfulTerminationDamages: Sentence("违法解除、终止赔偿金", "damages for unlawful termination")
        case .doubleWages: Sentence("二倍工资", "double wages")
        case .annualLeave: Sentence("未休年休假工资", "pay for annual leave not taken")
        case .workInjury: Sentence("工伤待遇", "work injury benefits")
        case .socialInsurance: Sentence("社会保险", "social insurance")
        case .other: Sentence("其他", "other")
        }
    }

    /// Whether it is pay for work or damages of a work injury (法律援助法 42(3)).
    var isPayOrInjury: Bool {
        switch self {
        case .wages, .overtime, .annualLeave, .doubleWages, .workInjury: true
        case .economicCompensation, .unlawfulTerminationDamages, .socialInsurance, .other: false
        }
    }

    /// Whether an agreement on it, once broken, opens the payment order (调解仲裁法 16).
    ///
    /// The article names pay, medical costs of a work injury, economic compensation and damages. Double wages are
    /// damages (办案规则 50); overtime and leave pay are pay; of a work injury only the medical costs are meant, so a
    /// person must look.
    public var opensPaymentOrder: Bool {
        switch self {
        case .wages, .overtime, .economicCompensation, .unlawfulTerminationDamages, .doubleWages, .annualLeave,
            .workInjury:
            true
        case .socialInsurance, .other: false
        }
    }
}
