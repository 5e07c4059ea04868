/// The examination of a request: is it in scope, and is the applicant in hardship or exempt from the test?
public struct AidExamination: Hashable, Sendable, Codable {
    public var on: Day
    public var examiner: MediatorReference
    /// nil: the matter is none of the five kinds.
    public var scope: AidScope?
    public var standing: AidStanding
    public var note: String?

    public init(
        on: Day, examiner: MediatorReference, scope: AidScope?, standing: AidStanding, note: String? = nil
    ) {
        self.on = on
        self.examiner = examiner
        self.scope = scope
        self.standing = standing
        self.note = note
    }

    /// Whether aid can be granted on what the examination found.
    public var isEligible: Bool { scope != nil && standing.isMet }
}

/// The five kinds of matter that a union aids (工会法律援助办法).
public enum AidScope: String, Code {
    case laborDispute = "labor-dispute"
    case workerRights = "worker-rights"
    case unionWorkerDuty = "union-worker-duty"
    case unionRights = "union-rights"
    case other

    public var name: Sentence {
        switch self {
        case .laborDispute: Sentence("劳动争议案件", "labor dispute")
        case .workerRights: Sentence("职工人身权、民主权、财产权受侵犯", "a worker's personal, democratic or property rights")
        case .unionWorkerDuty: Sentence("工会工作者因履行职责受侵犯", "a union worker harmed for doing the duty")
        case .unionRights: Sentence("工会组织合法权益受侵犯", "the lawful rights of a union organisation")
        case .other: Sentence("工会认为需要援助的其他事项", "another matter the union finds in need of aid")
        }
    }

    /// Whether a matter of this kind can be the beneficiary's.
    public func fits(_ beneficiary: AidBeneficiary) -> Bool {
        switch self {
        case .laborDispute, .workerRights: beneficiary != .unionOrganisation
        case .unionWorkerDuty: beneficiary == .unionWorker
        case .unionRights: beneficiary == .unionOrganisation
        case .other: true
        }
    }
}

/// What an applicant's hardship rests on: the means test, or an article that spares it.
public enum AidStanding: Hashable, Sendable {
    case means(AidMeans)
    case exempt(AidExemption)

    public var isMet: Bool {
        switch self {
        case .means(let means): means.isMet
        case .exempt: true
        }
    }
}

/// The means test: monthly household income per head against the local standard (法律援助法 34), both in fen.
public struct AidMeans: Hashable, Sendable, Codable {
    public var incomePerHead: Money
    public var standard: Money

    public init(incomePerHead: Money, standard: Money) {
        self.incomePerHead = incomePerHead
        self.standard = standard
    }

    /// An income equal to the standard still counts as hardship.
    public var isMet: Bool { incomePerHead <= standard }
}

/// Why nobody asks about hardship: each ground with its article.
public enum AidExemption: String, Code {
    case noLivelihood = "law-42-1"
    case socialAssistance = "law-42-2"
    case migrantWorkerPay = "law-42-3"
    case otherByLaw = "law-42-4"
    case heroesHonour = "law-32-1"
    case braveAct = "law-32-2"
    case retrialAcquittal = "law-32-3"
    case domesticViolence = "law-32-4"
    case otherMatterByLaw = "law-32-5"
    case hangzhouMigrantWorker = "hangzhou-13"
    /// Union workers and union organisations are aided for their office, not for hardship.
    case unionBeneficiary = "union-2"

    public var name: Sentence {
        switch self {
        case .noLivelihood: Sentence("无固定生活来源的特定群体", "a person of a protected group without livelihood")
        case .socialAssistance: Sentence("社会救助、司法救助或者优抚对象", "receives social or judicial assistance")
        case .migrantWorkerPay: Sentence("进城务工人员请求劳动报酬或者工伤赔偿", "a migrant worker claiming pay or injury damages")
        case .otherByLaw: Sentence("法律法规规定的其他人员", "another person named by law")
        case .heroesHonour: Sentence("维护英雄烈士人格权益", "defending the honour of heroes and martyrs")
        case .braveAct: Sentence("因见义勇为主张民事权益", "a claim from a brave act")
        case .retrialAcquittal: Sentence("再审改判无罪请求国家赔偿", "acquitted on retrial, claiming state compensation")
        case .domesticViolence: Sentence("遭受虐待、遗弃或者家庭暴力", "a victim of abuse, abandonment or domestic violence")
        case .otherMatterByLaw: Sentence("法律法规规定的其他情形", "another matter named by law")
        case .hangzhouMigrantWorker:
            Sentence("农村进城务工人员的劳动、社会保障事项", "a rural migrant worker's labor or social-security matter")
        case .unionBeneficiary: Sentence("工会工作者、工会组织", "a union worker or a union organisation")
        }
    }

    /// The article, as a decision cites it.
    public var legalBasis: String {
        switch self {
        case .noLivelihood: "法律援助法第四十二条第一项"
        case .socialAssistance: "法律援助法第四十二条第二项"
        case .migrantWorkerPay: "法律援助法第四十二条第三项"
        case .otherByLaw: "法律援助法第四十二条第四项"
        case .heroesHonour: "法律援助法第三十二条第一项"
        case .braveAct: "法律援助法第三十二条第二项"
        case .retrialAcquittal: "法律援助法第三十二条第三项"
        case .domesticViolence: "法律援助法第三十二条第四项"
        case .otherMatterByLaw: "法律援助法第三十二条第五项"
        case .hangzhouMigrantWorker: "杭州市法律援助条例第十三条"
        case .unionBeneficiary: "工会法律援助办法第二条"
        }
    }

    /// Whether the ground is one for migrant workers.
    public var isForMigrantWorkers: Bool {
        switch self {
        case .migrantWorkerPay, .hangzhouMigrantWorker: true
        case .noLivelihood, .socialAssistance, .otherByLaw, .heroesHonour, .braveAct, .retrialAcquittal,
            .domesticViolence, .otherMatterByLaw, .unionBeneficiary:
            false
        }
    }

    /// The start of the area codes (GB/T 2260) in which the ground is law; nil for the whole country.
    public var areaPrefix: String? { self == .hangzhouMigrantWorker ? "3301" : nil }
}

extension AidStanding: Codable {
    private enum Key: String, CodingKey {
        case incomePerHead, standard, exemption
    }

    /// Reads either an exemption or both amounts of the means test.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let exemption = try container.decodeIfPresent(AidExemption.self, forKey: .exemption) {
            self = .exempt(exemption)
        } else {
            self = .means(
                AidMeans(
                    incomePerHead: try container.decode(Money.self, forKey: .incomePerHead),
                    standard: try container.decode(Money.self, forKey: .standard)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .means(let means):
            try container.encode(means.incomePerHead, forKey: .incomePerHead)
            try container.encode(means.standard, forKey: .standard)
        case .exempt(let exemption):
            try container.encode(exemption, forKey: .exemption)
        }
    }
}
