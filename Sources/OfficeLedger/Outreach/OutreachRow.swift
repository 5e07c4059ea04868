public import CaseWorkflow

/// One outreach session (法律宣传咨询场次) of an old ledger, decoded.
public struct OutreachRow: Hashable, Sendable {
    public let number: Int
    public let heldOn: Day
    /// Nil when the ledger has no district column: then the session is the importing office's.
    public let district: AdministrativeArea?
    /// 人次; a blank is 0, assumed.
    public let visitors: Int
    /// 份; a blank is 0, assumed.
    public let leaflets: Int
    /// 类型 or 活动名称, as written.
    public let kind: String?
    public let place: String?
    /// Staff and lawyers: a count (人), or names as written.
    public let staff: Taking?
    public let lawyers: Taking?
    public let remark: String?
    public let assumed: Set<OutreachField>
    /// Sessions have no number of their own: two rows are the same session when all of this is equal.
    public let identity: OutreachIdentity
}

/// Who took part, as a list says it.
public enum Taking: Hashable, Sendable {
    case count(Int)
    case names(String)

    public var count: Int? {
        switch self {
        case .count(let count): count
        case .names: nil
        }
    }

    public var names: String? {
        switch self {
        case .count: nil
        case .names(let names): names
        }
    }
}

/// What makes two rows one session: district, day, visitors, leaflets, and the how-manieth of such equals in its file.
public struct OutreachIdentity: Hashable, Sendable {
    public let district: AdministrativeArea?
    public let heldOn: Day
    public let visitors: Int
    public let leaflets: Int
    /// From 1.
    public let ordinal: Int
}

/// What one column of an outreach ledger is about.
public enum OutreachField: String, CaseIterable, Hashable, Sendable, Codable {
    case heldOn = "held-on"
    case district, visitors, leaflets, kind, place, staff, lawyers, remark, ordinal

    public var name: Sentence {
        switch self {
        case .heldOn: Sentence("活动日期", "day")
        case .district: Sentence("区县", "district")
        case .visitors: Sentence("接待人次", "visitors")
        case .leaflets: Sentence("发放资料份数", "leaflets")
        case .kind: Sentence("类型", "kind")
        case .place: Sentence("地点", "place")
        case .staff: Sentence("工作人员", "staff")
        case .lawyers: Sentence("律师", "lawyers")
        case .remark: Sentence("备注", "remark")
        case .ordinal: Sentence("序号", "ordinal")
        }
    }
}

/// What one row of an outreach ledger turned out to be.
public enum OutreachRowReading: Hashable, Sendable {
    case decoded(OutreachRow)
    case held(HeldOutreachRow)
    case skipped(SkippedRow)
}

/// An outreach row whose day, district or counts cannot be read.
public struct HeldOutreachRow: Hashable, Sendable {
    public let number: Int
    public let cells: [String]
    public let reasons: [Reason]

    public struct Reason: Hashable, Sendable {
        public let field: OutreachField
        public let verbatim: String
        public let doubt: Doubt
    }

    /// Where it is, what happened and what to do next.
    public var sentence: Sentence {
        let said = reasons.map { (name: $0.field.name, why: $0.doubt.reason.sentence) }
        return Sentence(
            "第\(number)行" + said.map { "“\($0.name.chinese)”：\($0.why.chinese)" }.joined(),
            "Row \(number), " + said.map { "\($0.name.english): \($0.why.english)" }.joined(separator: " "))
    }
}
