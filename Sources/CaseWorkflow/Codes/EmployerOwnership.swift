/// Who owns an employer, in the words of union statistics.
public enum EmployerOwnership: String, Code {
    case stateOwned = "state-owned"
    case collective
    case privateOwned = "private"
    case foreign
    case hongKongMacauTaiwan = "hk-macau-taiwan"
    case mixed
    case individual
    case publicInstitution = "public-institution"
    case government
    case socialOrganisation = "social-organisation"
    case other

    public var name: Sentence {
        switch self {
        case .stateOwned: Sentence("国有企业", "state-owned enterprise")
        case .collective: Sentence("集体企业", "collective enterprise")
        case .privateOwned: Sentence("民营企业", "private enterprise")
        case .foreign: Sentence("外商投资企业", "foreign-invested enterprise")
        case .hongKongMacauTaiwan: Sentence("港澳台商投资企业", "enterprise invested from Hong Kong, Macau or Taiwan")
        case .mixed: Sentence("混合所有制企业", "enterprise of mixed ownership")
        case .individual: Sentence("个体工商户", "individual business")
        case .publicInstitution: Sentence("事业单位", "public institution")
        case .government: Sentence("机关", "government body")
        case .socialOrganisation: Sentence("社会组织", "social organisation")
        case .other: Sentence("其他", "other")
        }
    }
}
