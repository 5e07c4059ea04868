public import CaseExport
public import CaseStore
public import CaseWorkflow

// Which of the filings of a period counts.

extension FilingRecord {
    public var type: FilingType { FilingType(rawValue: kind) ?? .original }

    /// Not turned down by its receiver: what it told counts there, or will.
    var isTaken: Bool { state.isTaken }

    /// How far it has come with its receiver.
    public var state: FilingState { FilingState(rawValue: status) ?? .made }
}

/// How far a filing has come with its receiver.
public enum FilingState: String, Code {
    /// Written, and nothing heard since.
    case made
    /// It lies with the receiver and waits for one before it.
    case quarantined
    case accepted
    /// Some of its records were not taken.
    case partly = "partly-accepted"
    case rejected
    /// It is in the receiver's own filing to the office above.
    case incorporated
    /// Refused on arrival, for a reason that can be mended: the same filing is to be handed in again.
    case returned
    /// Refused on arrival, and never to be taken: the period is filed anew, under the same number.
    case refused

    public var name: Sentence {
        switch self {
        case .made: Sentence("已生成，未见回执", "made, no receipt yet")
        case .quarantined: Sentence("已收到，等待前号", "received, waits for one before it")
        case .accepted: Sentence("已接受", "accepted")
        case .partly: Sentence("部分接受", "partly accepted")
        case .rejected: Sentence("被退回", "rejected")
        case .incorporated: Sentence("已并入上级报送", "in the receiver's own filing")
        case .returned: Sentence("拒收，须再次递交", "refused on arrival, to be handed in again")
        case .refused: Sentence("拒收，须重新报送", "refused on arrival, to be filed anew")
        }
    }

    /// What it told counts with the receiver, or will.
    var isTaken: Bool {
        switch self {
        case .made, .quarantined, .accepted, .partly, .incorporated, .returned: true
        case .rejected, .refused: false
        }
    }

    /// The receiver has not decided on it yet.
    var isPending: Bool {
        switch self {
        case .made, .quarantined, .returned: true
        case .accepted, .partly, .rejected, .incorporated, .refused: false
        }
    }
}

extension [FilingRecord] {
    /// The filing that stands for a period: the last one taken, unless that withdraws it.
    ///
    /// - Parameter isOf: tells the period's filings from the others.
    func standing(_ isOf: (FilingSpan) -> Bool) throws(StoreError) -> FilingRecord? {
        var last: FilingRecord?
        for record in self where record.isTaken {
            let details = try FilingDetails(of: record)
            if isOf(FilingSpan(scheme: record.scheme, period: record.period, from: details.from, to: details.to)) {
                last = record
            }
        }
        guard let last, last.type != .withdrawal else { return nil }
        return last
    }

    func standing(for period: Period) throws(StoreError) -> FilingRecord? {
        try standing { $0.scheme == period.scheme && $0.period == period.name }
    }
}

/// The period that a filing is of.
struct FilingSpan {
    let scheme: String
    let period: String
    let from: Day
    let to: Day
}
