public import CaseExport
public import CaseWorkflow

/// What the receiver of a filing holds against it beside its own form. Raw values are stable: offices quote them to each other.
public enum ReceivingRule: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is for another office.
    case receiver = "R-RECEIVER"
    /// The sender is no office below the receiver.
    case sender = "R-SENDER"
    /// The desk counts cases of the sender itself: its figures would count twice.
    case countedHere = "R-COUNTED-HERE"
    /// Another filing came under this identifier.
    case idReused = "R-ID-REUSED"
    /// Filings after it were taken already.
    case stale = "R-STALE"
    /// One before it has not come yet.
    case gap = "R-GAP"
    /// It does not continue the filing that was received last.
    case chain = "R-CHAIN"
    /// A filing of the period stands.
    case periodFiled = "R-PERIOD-FILED"
    /// It takes the place of another filing than the one that stands.
    case supersedes = "R-SUPERSEDES"
    /// A record does not continue what the receiver has of the case.
    case conflict = "R-CONFLICT"
    /// It takes the place of a summary table, which the office sent before it had a desk.
    case table = "R-TABLE"
    /// A rehearsal: answered, never counted.
    case test = "R-TEST"

    /// Whether a person should only look.
    public var isWarning: Bool {
        switch self {
        case .test, .table: true
        case .receiver, .sender, .countedHere, .idReused, .stale, .gap, .chain, .periodFiled, .supersedes, .conflict:
            false
        }
    }

    /// What the sender is to do where a filing is refused on arrival for it; nil where it is kept.
    var remedy: FilingResult.Remedy? {
        switch self {
        case .receiver: .elsewhere
        case .sender, .countedHere, .chain: .settle
        case .idReused, .stale: .fileAnew
        case .gap, .periodFiled, .supersedes, .conflict, .table, .test: nil
        }
    }
}

/// One thing that the receiver holds against a filing, or against one record of it.
public struct ReceivingFinding: Error, Hashable, Sendable {
    public let rule: ReceivingRule
    /// The pseudonymous uid of the case record.
    public let record: String?
    public let sentence: Sentence

    init(_ rule: ReceivingRule, record: String? = nil, _ chinese: String, _ english: String) {
        self.rule = rule
        self.record = record
        sentence = Sentence(chinese, english)
    }
}
