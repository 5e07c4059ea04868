public import CaseWorkflow

/// What an office decided, with its archive authority, about a volume that was kept as long as it had to be (销毁鉴定). The desk destroys
/// nothing: it keeps the decision.
///
/// The case itself is locked by then, so the decision is an entry of its own in the journal; the latest one of a case holds.
public struct VolumeDisposal: Hashable, Sendable, Codable {
    public var caseID: CaseFile.ID
    /// Of the case, for whoever reads the journal.
    public var number: String
    /// The day of the decision.
    public var on: Day
    public var decision: Decision
    /// The day until which it is kept on; nil for any other decision.
    public var until: Day?
    /// The record of the decision: its number, or who approved it.
    public var record: String
    public var reason: String

    public enum Decision: String, Code {
        case keep, handOver = "hand-over", destroy

        public var name: Sentence {
            switch self {
            case .keep: Sentence("延长保管", "keep on")
            case .handOver: Sentence("移交档案馆", "hand to an archive")
            case .destroy: Sentence("销毁", "destroy")
            }
        }
    }

    public init(
        caseID: CaseFile.ID, number: String, on: Day, decision: Decision, until: Day? = nil, record: String,
        reason: String
    ) {
        self.caseID = caseID
        self.number = number
        self.on = on
        self.decision = decision
        self.until = until
        self.record = record
        self.reason = reason
    }

    public var sentence: Sentence {
        let term = until.map { Sentence("至 \($0)", " until \($0)") } ?? Sentence("", "")
        return Sentence(
            "\(on) 决定\(decision.name.chinese)\(term.chinese)（\(record)）：\(reason)",
            "\(on): \(decision.name.english)\(term.english) (\(record)): \(reason)")
    }
}
