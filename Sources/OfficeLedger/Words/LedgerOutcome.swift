public import CaseWorkflow

/// How a case of an old ledger ended, as its outcome column says.
public enum LedgerOutcome: String, CaseIterable, Hashable, Sendable, Codable {
    /// An agreement was reached, in full or in part (达成调解协议).
    case agreement
    /// The parties settled between themselves (和解).
    case settled
    case noAgreement = "no-agreement"
    /// No agreement, and the dispute went on to arbitration (转仲裁).
    case toArbitration = "to-arbitration"
    /// No agreement, and the dispute went on to court (转诉讼).
    case toLitigation = "to-litigation"
    case withdrawn
    /// Not accepted (不予受理).
    case refused
    case open

    public var name: Sentence {
        switch self {
        case .agreement: Sentence("调解成功", "agreement")
        case .settled: Sentence("和解", "settled")
        case .noAgreement: Sentence("调解不成", "no agreement")
        case .toArbitration: Sentence("转仲裁", "to arbitration")
        case .toLitigation: Sentence("转诉讼", "to litigation")
        case .withdrawn: Sentence("撤回申请", "withdrawn")
        case .refused: Sentence("不予受理", "refused")
        case .open: Sentence("调解中", "open")
        }
    }

    /// 调解成功 = agreement + settled.
    public var isSuccess: Bool {
        switch self {
        case .agreement, .settled: true
        case .noAgreement, .toArbitration, .toLitigation, .withdrawn, .refused, .open: false
        }
    }
}
