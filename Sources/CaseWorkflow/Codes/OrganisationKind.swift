/// What kind of body runs a mediation and seals its agreement (调解组织).
///
/// The kind decides whether the parties may ask for arbitration review, for judicial confirmation, or for both.
/// Which bodies a local court or commission accepts differs: this is what an office starts from.
public enum OrganisationKind: String, Code {
    case enterpriseCommittee = "enterprise-committee"
    case peoplesMediationCommittee = "peoples-mediation-committee"
    case townshipBody = "township-body"
    case regionalOrIndustrial = "regional-or-industrial"
    case courtWindow = "court-window"
    case arbitrationWindow = "arbitration-window"
    case unionCentre = "union-centre"
    case other

    public var name: Sentence {
        switch self {
        case .enterpriseCommittee: Sentence("企业劳动争议调解委员会", "enterprise mediation committee")
        case .peoplesMediationCommittee: Sentence("人民调解委员会", "people's mediation committee")
        case .townshipBody: Sentence("乡镇、街道调解组织", "township or street body")
        case .regionalOrIndustrial: Sentence("区域性、行业性调解组织", "regional or industrial body")
        case .courtWindow: Sentence("法院特邀调解窗口", "court window")
        case .arbitrationWindow: Sentence("仲裁机构调解窗口", "arbitration window")
        case .unionCentre: Sentence("工会劳动争议调解中心", "union mediation centre")
        case .other: Sentence("其他", "other")
        }
    }

    /// Whether its agreement may go to the arbitration commission for review within 15 days (17号令 27; 办案规则 74).
    public var opensArbitrationReview: Bool {
        switch self {
        case .enterpriseCommittee, .peoplesMediationCommittee, .townshipBody, .regionalOrIndustrial,
            .arbitrationWindow, .unionCentre:
            true
        case .courtWindow, .other: false
        }
    }

    /// Whether its agreement may go to the court for confirmation within 30 days (人民调解法 33; 民诉法 205).
    public var opensJudicialConfirmation: Bool {
        switch self {
        case .enterpriseCommittee, .peoplesMediationCommittee, .townshipBody, .regionalOrIndustrial, .courtWindow,
            .unionCentre:
            true
        case .arbitrationWindow, .other: false
        }
    }

    /// The articles behind the two answers.
    public var basis: Sentence {
        switch self {
        case .enterpriseCommittee:
            Sentence(
                "调解仲裁法10(1)；17号令27；民诉法205；人社部发〔2022〕9号",
                "Mediation and Arbitration Law 10(1); Order 17, art. 27; Civil Procedure Law 205; Paper 9 of 2022")
        case .peoplesMediationCommittee:
            Sentence(
                "调解仲裁法10(2)；办案规则74；人民调解法33；法释〔2020〕26号52",
                "Mediation and Arbitration Law 10(2); Case Rules 74; People's Mediation Law 33; Interpretation 26/2020"
            )
        case .townshipBody:
            Sentence(
                "调解仲裁法10(3)；办案规则74；民诉法205",
                "Mediation and Arbitration Law 10(3); Case Rules 74; Civil Procedure Law 205")
        case .regionalOrIndustrial:
            Sentence(
                "浙江省劳动人事争议调解仲裁条例7(4)；办案规则74；民诉法205",
                "Zhejiang Regulations 7(4); Case Rules 74; Civil Procedure Law 205")
        case .courtWindow:
            Sentence("民诉法205(1)：向作出邀请的人民法院提出", "Civil Procedure Law 205(1): to the inviting court")
        case .arbitrationWindow: Sentence("办案规则74", "Case Rules 74")
        case .unionCentre:
            Sentence(
                "浙江省劳动人事争议调解仲裁条例7(5)；办案规则74；民诉法205",
                "Zhejiang Regulations 7(5); Case Rules 74; Civil Procedure Law 205")
        case .other: Sentence("须先向仲裁委员会或人民法院核实", "ask the commission or the court first")
        }
    }
}
