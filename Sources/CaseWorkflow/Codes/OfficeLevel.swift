/// Where an office stands in the union's tree; each level files with the one above.
public enum OfficeLevel: String, Code, Comparable {
    case town
    case district
    case city
    case province
    case national

    public var name: Sentence {
        switch self {
        case .town: Sentence("乡镇街道、企业或行业站点", "town, street, enterprise or industry station")
        case .district: Sentence("县（市、区）", "district or county")
        case .city: Sentence("设区的市", "city")
        case .province: Sentence("省（自治区、直辖市）", "province")
        case .national: Sentence("全国", "national")
        }
    }

    /// 0 for a station, 4 for the national office.
    public var rank: Int {
        switch self {
        case .town: 0
        case .district: 1
        case .city: 2
        case .province: 3
        case .national: 4
        }
    }

    public static func < (one: OfficeLevel, other: OfficeLevel) -> Bool { one.rank < other.rank }
}
