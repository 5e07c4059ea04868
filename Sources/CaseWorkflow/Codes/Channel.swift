/// How a dispute reached the office.
public enum Channel: String, Code {
    case walkIn = "walk-in"
    case hotline12351 = "hotline-12351"
    case phone
    case online
    case courtDelegated = "court-delegated"
    case courtEntrusted = "court-entrusted"
    case arbitrationEntrusted = "arbitration-entrusted"
    case handedDown = "handed-down"
    case handedOver = "handed-over"
    case ownMotion = "own-motion"
    case takenIn = "taken-in"

    public var name: Sentence {
        switch self {
        case .walkIn: Sentence("来访", "walk-in")
        case .hotline12351: Sentence("12351热线", "12351 hotline")
        case .phone: Sentence("来电", "telephone")
        case .online: Sentence("网上申请", "online")
        case .courtDelegated: Sentence("法院委派（立案前）", "delegated by the court before filing")
        case .courtEntrusted: Sentence("法院委托（立案后）", "entrusted by the court after filing")
        case .arbitrationEntrusted: Sentence("仲裁委托", "entrusted by the arbitration commission")
        case .handedDown: Sentence("上级交办", "handed down by the office above")
        case .handedOver: Sentence("其他单位移送", "handed over by another body")
        case .ownMotion: Sentence("主动介入", "on the office's own motion")
        case .takenIn: Sentence("原台账（来源未记）", "taken in from an old ledger, source unknown")
        }
    }

    /// Whether another body sent the case under a number of its own, which must be recorded.
    public var carriesSenderNumber: Bool {
        switch self {
        case .courtDelegated, .courtEntrusted, .arbitrationEntrusted, .handedDown, .handedOver: true
        case .walkIn, .hotline12351, .phone, .online, .ownMotion, .takenIn: false
        }
    }
}
