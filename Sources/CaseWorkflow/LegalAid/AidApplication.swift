/// An application for legal aid: who wants which service, and with what papers (法律援助法 41; 法律援助条例 17).
public struct AidApplication: Hashable, Sendable, Codable {
    public var on: Day
    public var beneficiary: AidBeneficiary
    /// The form of service asked for; the appointment says which one is given.
    public var form: AidForm
    public var materials: [String]
    public var hardship: HardshipProof
    /// An oral application is taken down in writing (法律援助条例 17).
    public var isOral: Bool

    public init(
        on: Day, beneficiary: AidBeneficiary, form: AidForm, materials: [String], hardship: HardshipProof,
        isOral: Bool = false
    ) {
        self.on = on
        self.beneficiary = beneficiary
        self.form = form
        self.materials = materials
        self.hardship = hardship
        self.isOral = isOral
    }
}

/// Whom a union aids (工会法律援助办法 2).
public enum AidBeneficiary: String, Code {
    case worker
    case unionWorker = "union-worker"
    case unionOrganisation = "union-organisation"

    public var name: Sentence {
        switch self {
        case .worker: Sentence("职工", "worker")
        case .unionWorker: Sentence("工会工作者", "union worker")
        case .unionOrganisation: Sentence("工会组织", "union organisation")
        }
    }
}

/// How an applicant shows hardship: papers, shared data, or a pledge of good faith (法律援助法 41).
public enum HardshipProof: String, Code {
    case certificate
    case sharedData = "shared-data"
    /// 个人诚信承诺.
    case pledge
    /// Nothing was handed in: only an exemption can carry a grant.
    case nothing

    public var name: Sentence {
        switch self {
        case .certificate: Sentence("经济困难证明", "certificate of hardship")
        case .sharedData: Sentence("信息共享查询", "shared data")
        case .pledge: Sentence("个人诚信承诺", "pledge of good faith")
        case .nothing: Sentence("未提交", "nothing handed in")
        }
    }
}

/// What the office does for the recipient (工会法律援助办法: 代写文书、参与协商调解、代理仲裁诉讼).
public enum AidForm: String, Code {
    case drafting
    case negotiation
    case mediation
    case arbitration
    case firstInstance = "first-instance"
    case secondInstance = "second-instance"
    case enforcement

    public var name: Sentence {
        switch self {
        case .drafting: Sentence("代写文书", "document drafting")
        case .negotiation: Sentence("参与协商", "negotiation")
        case .mediation: Sentence("参与调解", "mediation")
        case .arbitration: Sentence("代理仲裁", "representation in arbitration")
        case .firstInstance: Sentence("代理一审诉讼", "representation at first instance")
        case .secondInstance: Sentence("代理二审诉讼", "representation at second instance")
        case .enforcement: Sentence("代理执行", "representation in enforcement")
        }
    }

    /// Whether the service is given before a tribunal or court, where something is filed and docketed.
    public var isBeforeTribunal: Bool {
        switch self {
        case .arbitration, .firstInstance, .secondInstance, .enforcement: true
        case .drafting, .negotiation, .mediation: false
        }
    }

    /// Whether filing restarts the limitation period by seeking relief (调解仲裁法 27).
    public var filingSeeksRelief: Bool {
        switch self {
        case .arbitration, .firstInstance: true
        case .drafting, .negotiation, .mediation, .secondInstance, .enforcement: false
        }
    }
}

/// The one notice that names every missing paper (法律援助法 43: 一次性告知).
public struct AidSupplementNotice: Hashable, Sendable, Codable {
    public var on: Day
    public var missing: [String]
    /// The last day to answer; after it the application counts as withdrawn.
    public var dueOn: Day

    public init(on: Day, missing: [String], dueOn: Day) {
        self.on = on
        self.missing = missing
        self.dueOn = dueOn
    }
}

/// The papers that answered the notice.
public struct AidSupplement: Hashable, Sendable, Codable {
    public var on: Day
    public var materials: [String]

    public init(on: Day, materials: [String]) {
        self.on = on
        self.materials = materials
    }
}
