/// What a dispute is about, in the words of union ledgers and returns; coarser than the court causes.
public enum UnionCategory: String, Code {
    case wages
    case overtime
    case compensation
    case workInjury = "work-injury"
    case socialInsurance = "social-insurance"
    case relationship
    case termination
    case annualLeave = "annual-leave"
    case womenWorkers = "women-workers"
    case nonCompete = "non-compete"
    case doubleWages = "double-wages"
    case contract
    case workingTime = "working-time"
    case welfare
    case safety
    case training
    case dispatch
    case newForm = "new-form"
    case collectiveContract = "collective-contract"
    case unionRights = "union-rights"
    case other

    public var name: Sentence {
        switch self {
        case .wages: Sentence("劳动报酬", "wages")
        case .overtime: Sentence("加班工资", "overtime pay")
        case .compensation: Sentence("经济补偿、赔偿金", "economic compensation and damages")
        case .workInjury: Sentence("工伤待遇", "work injury benefits")
        case .socialInsurance: Sentence("社会保险", "social insurance")
        case .relationship: Sentence("确认劳动关系", "employment relationship")
        case .termination: Sentence("解除、终止劳动合同", "rescission or expiry of the contract")
        case .annualLeave: Sentence("带薪年休假", "paid annual leave")
        case .womenWorkers: Sentence("女职工权益", "women workers' rights")
        case .nonCompete: Sentence("竞业限制", "non-compete duty")
        case .doubleWages: Sentence("二倍工资", "double wages")
        case .contract: Sentence("订立、履行、变更劳动合同", "making, performing or changing the contract")
        case .workingTime: Sentence("工作时间和休息休假", "working time and rest")
        case .welfare: Sentence("福利待遇", "welfare benefits")
        case .safety: Sentence("劳动条件、安全卫生", "working conditions and safety")
        case .training: Sentence("培训和服务期", "training and service term")
        case .dispatch: Sentence("劳务派遣", "labor dispatch")
        case .newForm: Sentence("新就业形态用工", "new-form employment")
        case .collectiveContract: Sentence("集体合同", "collective contract")
        case .unionRights: Sentence("工会组织和工会工作者权益", "rights of the union and its workers")
        case .other: Sentence("其他", "other")
        }
    }

    /// The head under which money of such a dispute stands when nothing more is known.
    public var head: ClaimHead {
        switch self {
        case .wages, .newForm: .wages
        case .overtime: .overtime
        case .compensation, .termination: .economicCompensation
        case .workInjury: .workInjury
        case .socialInsurance: .socialInsurance
        case .annualLeave: .annualLeave
        case .doubleWages: .doubleWages
        case .relationship, .womenWorkers, .nonCompete, .contract, .workingTime, .welfare, .safety, .training,
            .dispatch, .collectiveContract, .unionRights, .other:
            .other
        }
    }

    /// The group of the ministry's table. A ledger does not tell rescission from expiry: both count as rescission.
    public var causeGroup: CauseGroup {
        switch self {
        case .wages, .overtime, .annualLeave, .doubleWages, .newForm: .remuneration
        case .workInjury, .socialInsurance: .socialInsurance
        case .contract: .change
        case .compensation, .termination: .rescission
        case .relationship, .womenWorkers, .nonCompete, .workingTime, .welfare, .safety, .training, .dispatch,
            .collectiveContract, .unionRights, .other:
            .other
        }
    }

    /// The item of 调解仲裁法 2 that such a dispute usually falls under.
    public var scope: DisputeScope {
        switch self {
        case .relationship: .relationship
        case .contract, .termination, .nonCompete, .dispatch: .contract
        case .annualLeave, .socialInsurance, .womenWorkers, .workingTime, .welfare, .safety, .training: .conditions
        case .wages, .overtime, .compensation, .workInjury, .doubleWages: .pay
        case .newForm, .collectiveContract, .unionRights, .other: .other
        }
    }
}
