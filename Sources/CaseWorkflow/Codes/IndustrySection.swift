/// The twenty sections of GB/T 4754-2017. The raw value is the section's letter.
public enum IndustrySection: String, Code {
    case agriculture = "A"
    case mining = "B"
    case manufacturing = "C"
    case utilities = "D"
    case construction = "E"
    case trade = "F"
    case transport = "G"
    case hospitality = "H"
    case information = "I"
    case finance = "J"
    case realEstate = "K"
    case businessServices = "L"
    case research = "M"
    case publicFacilities = "N"
    case residentServices = "O"
    case education = "P"
    case health = "Q"
    case culture = "R"
    case publicAdministration = "S"
    case international = "T"

    public var name: Sentence {
        switch self {
        case .agriculture: Sentence("农、林、牧、渔业", "agriculture, forestry, husbandry and fishing")
        case .mining: Sentence("采矿业", "mining")
        case .manufacturing: Sentence("制造业", "manufacturing")
        case .utilities: Sentence("电力、热力、燃气及水生产和供应业", "electricity, heat, gas and water")
        case .construction: Sentence("建筑业", "construction")
        case .trade: Sentence("批发和零售业", "wholesale and retail trade")
        case .transport: Sentence("交通运输、仓储和邮政业", "transport, storage and post")
        case .hospitality: Sentence("住宿和餐饮业", "lodging and catering")
        case .information: Sentence("信息传输、软件和信息技术服务业", "information transmission, software and IT services")
        case .finance: Sentence("金融业", "finance")
        case .realEstate: Sentence("房地产业", "real estate")
        case .businessServices: Sentence("租赁和商务服务业", "leasing and business services")
        case .research: Sentence("科学研究和技术服务业", "research and technical services")
        case .publicFacilities: Sentence("水利、环境和公共设施管理业", "water works, environment and public facilities")
        case .residentServices: Sentence("居民服务、修理和其他服务业", "services to residents, repair and other services")
        case .education: Sentence("教育", "education")
        case .health: Sentence("卫生和社会工作", "health and social work")
        case .culture: Sentence("文化、体育和娱乐业", "culture, sports and entertainment")
        case .publicAdministration:
            Sentence("公共管理、社会保障和社会组织", "public administration, social security and social organisations")
        case .international: Sentence("国际组织", "international organisations")
        }
    }
}
