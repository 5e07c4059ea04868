/// A session of legal publicity and advice (法律宣传咨询场次).
public struct OutreachSession: Hashable, Sendable, Codable {
    public var office: OfficeCode
    public var on: Day
    public var kind: Kind
    public var place: String
    /// Sessions (场): usually 1; a row of an old ledger may stand for several.
    public var sessions: Int
    /// Persons reached (人次).
    public var visitors: Int
    /// Leaflets handed out (份).
    public var leaflets: Int
    /// Staff who took part (人); nil when nobody said.
    public var staff: Int?
    /// Lawyers who took part (人); nil when nobody said.
    public var lawyers: Int?
    public var note: String

    public enum Kind: String, Code {
        case street, lecture, visit, online, other

        public var name: Sentence {
            switch self {
            case .street: Sentence("广场咨询", "street consultation")
            case .lecture: Sentence("法律讲座", "lecture")
            case .visit: Sentence("进企业走访", "visit to an enterprise")
            case .online: Sentence("线上宣传", "online")
            case .other: Sentence("其他", "other")
            }
        }
    }

    public init(
        office: OfficeCode, on: Day, kind: Kind, place: String, sessions: Int = 1, visitors: Int = 0, leaflets: Int = 0,
        staff: Int? = nil, lawyers: Int? = nil, note: String = ""
    ) {
        self.office = office
        self.on = on
        self.kind = kind
        self.place = place
        self.sessions = sessions
        self.visitors = visitors
        self.leaflets = leaflets
        self.staff = staff
        self.lawyers = lawyers
        self.note = note
    }

    public func contribution() -> Contribution {
        var contribution = Contribution()
        for (indicator, value) in [
            (Indicator.outreachSessions, sessions), (.outreachVisitors, visitors), (.outreachLeaflets, leaflets),
            (.outreachStaff, staff ?? 0), (.outreachLawyers, lawyers ?? 0),
        ] {
            contribution.add(
                Int64(value), CellKey(office: office, day: on, indicator: indicator, detail: kind.rawValue))
        }
        return contribution
    }
}
