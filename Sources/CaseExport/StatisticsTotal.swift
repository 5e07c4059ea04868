import CaseWorkflow

/// The totals of a period that the statistics carry, in their order, each as an observation with `_T` for everything that
/// it could be broken down by.
///
/// Raw values are codes of the indicators. Only the stock itself has indicators of its own, because no cells add up to it.
enum StatisticsTotal: String, Code {
    case stockOpening = "stock-opening"
    case accepted, reopened
    case transferredIn = "transferred-in"
    case transferredOut = "transferred-out"
    case closed
    case terminated = "aid-terminated"
    case stockClosing = "stock-closing"
    case stockFiled = "stock-previously-filed"
    case stockRevisions = "stock-revisions"
    case claimed, agreed, due
    case receivedVerified = "received-verified"
    case receivedStated = "received-stated"
    case waived, enforcement, advanced
    case advanceRepaid = "advance-repaid"
    case recoveredClosing = "recovered-closing"
    case persons

    /// The indicator of the cells that it is the sum of; nil for the stock.
    var indicator: FilingIndicator? { FilingIndicator(rawValue: rawValue) }

    var unit: FilingUnit { indicator?.unit ?? .cases }

    var name: Sentence {
        switch self {
        case .stockOpening: Sentence("期初未结", "opening stock")
        case .stockClosing: Sentence("期末未结", "closing stock")
        case .stockFiled: Sentence("上期报送期末未结", "previously filed closing stock")
        case .stockRevisions: Sentence("以前期间调整", "revisions of earlier periods")
        case .accepted, .reopened, .transferredIn, .transferredOut, .closed, .terminated, .claimed, .agreed, .due,
            .receivedVerified, .receivedStated, .waived, .enforcement, .advanced, .advanceRepaid, .recoveredClosing,
            .persons:
            indicator?.name ?? Sentence(rawValue, rawValue)
        }
    }

    /// Whether it is left out of a first filing.
    var isOfBridge: Bool { self == .stockFiled || self == .stockRevisions }

    /// Where it stands in the totals.
    var place: WritableKeyPath<FilingTotals, Int64> {
        switch self {
        case .stockOpening: \.stock.opening
        case .accepted: \.stock.accepted
        case .reopened: \.stock.reopened
        case .transferredIn: \.stock.transferredIn
        case .transferredOut: \.stock.transferredOut
        case .closed: \.stock.closed
        case .terminated: \.stock.terminated
        case .stockClosing: \.stock.closing
        case .stockFiled: \.filledBridge.previouslyFiledClosing
        case .stockRevisions: \.filledBridge.revisions
        case .claimed: \.ladder.claimed
        case .agreed: \.ladder.agreed
        case .due: \.ladder.due
        case .receivedVerified: \.ladder.receivedVerified
        case .receivedStated: \.ladder.receivedStated
        case .waived: \.ladder.waived
        case .enforcement: \.ladder.enforcement
        case .advanced: \.ladder.advanced
        case .advanceRepaid: \.ladder.advanceRepaid
        case .recoveredClosing: \.ladder.recoveredClosing
        case .persons: \.persons
        }
    }
}

extension FilingTotals {
    /// The bridge, which is there once one of its numbers is written.
    fileprivate var filledBridge: FilingBridge {
        get { bridge ?? FilingBridge() }
        set { bridge = newValue }
    }
}

/// Takes in totals one by one and says whether they are all there and in their order.
struct TotalsInOrder {
    private(set) var totals = FilingTotals()
    private var rest = StatisticsTotal.allCases[...]

    /// Gives false when the total comes twice, too late, or others before it are missing.
    mutating func take(_ total: StatisticsTotal, _ value: Int64) -> Bool {
        if total == .claimed, rest.first == .stockFiled { rest = rest.dropFirst(2) }
        guard rest.first == total else { return false }
        rest = rest.dropFirst()
        totals[keyPath: total.place] = value
        return true
    }

    var areWhole: Bool { rest.isEmpty }
}

extension FilingTotals {
    /// The totals that are not zero, each under the code of its indicator, as the statistics have it: cases, persons and fen.
    public var byCode: [String: Int64] {
        var found: [String: Int64] = [:]
        for total in StatisticsTotal.allCases where self[keyPath: total.place] != 0 {
            found[total.rawValue] = self[keyPath: total.place]
        }
        return found
    }
}
