/// A document drafted for a worker (代写文书).
public struct Drafting: Hashable, Sendable, Codable {
    public var office: OfficeCode
    public var on: Day
    public var kind: Kind
    /// Documents (份).
    public var copies: Int
    public var name: String?
    public var category: UnionCategory?
    public var note: String

    public enum Kind: String, Code {
        case mediationApplication = "mediation-application"
        case arbitrationApplication = "arbitration-application"
        case complaint
        case statementOfClaim = "statement-of-claim"
        case defence
        case enforcementApplication = "enforcement-application"
        case paymentOrderApplication = "payment-order-application"
        case other

        public var name: Sentence {
            switch self {
            case .mediationApplication: Sentence("调解申请书", "mediation application")
            case .arbitrationApplication: Sentence("仲裁申请书", "arbitration application")
            case .complaint: Sentence("投诉举报信", "complaint")
            case .statementOfClaim: Sentence("起诉状", "statement of claim")
            case .defence: Sentence("答辩状", "statement of defence")
            case .enforcementApplication: Sentence("强制执行申请书", "application for enforcement")
            case .paymentOrderApplication: Sentence("支付令申请书", "application for a payment order")
            case .other: Sentence("其他文书", "other document")
            }
        }
    }

    public init(
        office: OfficeCode, on: Day, kind: Kind, copies: Int = 1, name: String? = nil, category: UnionCategory? = nil,
        note: String = ""
    ) {
        self.office = office
        self.on = on
        self.kind = kind
        self.copies = copies
        self.name = name
        self.category = category
        self.note = note
    }

    public func contribution() -> Contribution {
        var contribution = Contribution()
        contribution.add(
            Int64(copies),
            CellKey(
                office: office, day: on, indicator: .drafting, detail: kind.rawValue, category: category?.rawValue ?? ""
            ))
        return contribution
    }
}
