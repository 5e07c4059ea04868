public import CaseWorkflow

/// What an office decided about a filing, and why.
public struct FilingResult: Hashable, Sendable {
    public var receipt: FilingReceipt
    public var outcome: Outcome
    /// What the sender is to do; of a filing that was returned, and of no other.
    public var remedy: Remedy?
    /// The number that the receiver waits for, where this one's number did not fit.
    public var expectedSequence: Int64?
    /// At most `mostFindings`; the rest are only counted.
    public private(set) var findings: [Finding]
    public private(set) var omittedFindings: Int64
    /// The control totals as the filing has them, and as the receiver computed them; nil where it did not get so far.
    public var claimed: FilingControl?
    public var recomputed: FilingControl?
    /// Whole records that were left out of what was accepted.
    public var refusedRecords: Int64

    public static let mostFindings = 200

    /// - Parameter omittedFindings: how many there were beyond `findings`; those over 200 are cut off and added.
    public init(
        receipt: FilingReceipt, outcome: Outcome, remedy: Remedy? = nil, expectedSequence: Int64? = nil,
        findings: [Finding] = [],
        omittedFindings: Int = 0, claimed: FilingControl? = nil, recomputed: FilingControl? = nil,
        refusedRecords: Int64 = 0
    ) {
        self.receipt = receipt
        self.outcome = outcome
        self.remedy = remedy
        self.expectedSequence = expectedSequence
        self.findings = Array(findings.prefix(FilingResult.mostFindings))
        self.omittedFindings = Int64(omittedFindings + findings.count - self.findings.count)
        self.claimed = claimed
        self.recomputed = recomputed
        self.refusedRecords = refusedRecords
    }

    public enum Outcome: String, Code {
        case accepted
        /// Some whole records were refused; the rest and the figures are in.
        case partlyAccepted = "partly-accepted"
        /// Turned down for good: its number is used up, and the sender's next number follows it.
        case rejected
        /// Kept aside until the filings before it have come.
        case quarantined
        /// Refused on arrival: nothing of it was kept, and it is as if it had never come.
        case returned
        /// A rehearsal that would have passed the check: nothing of it was kept.
        case rehearsed

        /// Whether the receiver kept the filing, under a number of its receipts.
        public var isKept: Bool {
            switch self {
            case .accepted, .partlyAccepted, .rejected, .quarantined: true
            case .returned, .rehearsed: false
            }
        }

        public var name: Sentence {
            switch self {
            case .accepted: Sentence("已接收", "accepted")
            case .partlyAccepted: Sentence("部分接收", "partly accepted")
            case .rejected: Sentence("退回", "rejected")
            case .quarantined: Sentence("暂存待补", "quarantined")
            case .returned: Sentence("拒收，未留存", "refused on arrival, nothing kept")
            case .rehearsed: Sentence("试报通过，不计入", "rehearsal passed, not counted")
            }
        }
    }

    /// One thing that the receiver found.
    public struct Finding: Hashable, Sendable {
        /// Stable identifier of the rule, such as `F-SUM-PERSONS` or `R-CONFLICT`: ASCII as a code.
        public let rule: String
        public let severity: FilingRule.Severity
        /// The file, such as `cases-0001.xml`.
        public let part: String?
        /// The pseudonymous uid of the case record.
        public let record: String?
        public let message: Sentence

        /// Longest message, and longest name of a part or record, in Unicode scalars.
        static let longestMessage = 1_000
        static let longestName = 100

        /// Texts are brought into the form in which answers are written, and cut where they are too long.
        public init(
            rule: String, severity: FilingRule.Severity, part: String? = nil, record: String? = nil, message: Sentence
        ) {
            self.rule = rule
            self.severity = severity
            self.part = Finding.short(part ?? "", Finding.longestName)
            self.record = Finding.short(record ?? "", Finding.longestName)
            self.message = Sentence(
                Finding.short(message.chinese, Finding.longestMessage) ?? "",
                Finding.short(message.english, Finding.longestMessage) ?? "")
        }

        /// What a check found.
        public init(_ problem: FilingProblem) {
            self.init(
                rule: problem.rule.rawValue, severity: problem.severity, part: problem.part, record: problem.record,
                message: problem.message)
        }

        private static func short(_ text: String, _ longest: Int) -> String? {
            let text = FilingText.canonical(text)
            guard !text.isEmpty else { return nil }
            guard text.unicodeScalars.count > longest else { return text }
            return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest - 1))) + "…"
        }
    }
}
