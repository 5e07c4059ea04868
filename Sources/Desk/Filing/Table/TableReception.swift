public import CaseExport
public import CaseStore
public import CaseWorkflow
public import OfficeLedger

/// What came of a summary table that was handed in, or of taking one back.
public struct TableReception: Sendable {
    /// The office that received it.
    public let office: Office
    public let sender: Office
    public let period: Period
    public internal(set) var outcome: Outcome = .rejected
    /// As it is kept; nil when nothing of it is.
    public internal(set) var filing: ReceivedFiling?
    /// The table that stood for the period before.
    public internal(set) var standing: ReceivedFiling?
    /// The figures that differ from those of the table that stood.
    public internal(set) var differences: [Difference] = []
    public internal(set) var findings: [Finding] = []
    /// Figures that need not be there and are not, where no identity proves that there was nothing.
    public internal(set) var blank: [SummaryFigure] = []
    /// Columns with words that were not used.
    public internal(set) var unused: [String] = []
    /// How the opening stock follows from what was received of the days just before; nil when nothing was.
    public internal(set) var bridge: Bridge?

    init(office: Office, sender: Office, period: Period) {
        self.office = office
        self.sender = sender
        self.period = period
    }

    public enum Outcome: String, Code {
        case accepted
        /// The very same table was taken before.
        case repeated
        /// Another table stands, and this one was not said to take its place.
        case stands
        case rejected
        case withdrawn

        public var name: Sentence {
            switch self {
            case .accepted: Sentence("已接受，只报汇总数", "accepted, sums only")
            case .repeated: Sentence("以前已接受，没有变动", "accepted before, nothing changes")
            case .stands: Sentence("未接受：已有一份在案", "not taken: another one stands")
            case .rejected: Sentence("已退回，没有任何改动", "rejected, nothing changes")
            case .withdrawn: Sentence("已撤回", "withdrawn")
            }
        }

        /// Whether the period now stands as was asked.
        public var isDone: Bool {
            switch self {
            case .accepted, .repeated, .withdrawn: true
            case .stands, .rejected: false
            }
        }
    }

    /// One figure in two tables of a period: cases, persons … or fen.
    public struct Difference: Hashable, Sendable {
        public let figure: SummaryFigure
        public let before: Int64
        public let after: Int64
    }

    /// What was received as closing stock before + revisions = the opening stock.
    public struct Bridge: Hashable, Sendable {
        public let previouslyReceivedClosing: Int64
        public let opening: Int64

        public var revisions: Int64 { opening - previouslyReceivedClosing }
    }

    /// What is held against the table, by the table's rules or the receiver's.
    public struct Finding: Hashable, Sendable {
        public let rule: String
        public let isWarning: Bool
        public let row: Int?
        public let column: String?
        public let field: String?
        public let sentence: Sentence

        init(_ finding: TableFinding) {
            rule = finding.rule.rawValue
            isWarning = finding.rule.isWarning
            row = finding.row
            column = finding.column
            field = finding.field
            sentence = finding.sentence
        }

        init(_ finding: ReceivingFinding) {
            rule = finding.rule.rawValue
            isWarning = finding.rule.isWarning
            row = nil
            column = nil
            field = nil
            sentence = finding.sentence
        }
    }

    /// Whether anything stands in the way.
    var isRefused: Bool { findings.contains { !$0.isWarning } }

    mutating func add(_ finding: TableFinding) { findings.append(Finding(finding)) }
}

/// A table that an office received, and what became of it.
public struct KnownTable: Sendable {
    public let filing: ReceivedFiling
    public let standing: Standing

    public enum Standing: String, Code {
        case stands
        /// Another table took its place.
        case replaced
        /// It was taken back, or takes another back.
        case withdrawn
        /// The office has a desk now and filed the period.
        case filed

        public var name: Sentence {
            switch self {
            case .stands: Sentence("现行", "stands")
            case .replaced: Sentence("已被替换", "replaced")
            case .withdrawn: Sentence("已撤回", "withdrawn")
            case .filed: Sentence("已被报送件取代", "a filing took its place")
            }
        }
    }
}
