public import CaseExport
public import CaseStore
public import CaseWorkflow

/// What came of a filing that was handed in.
public struct Reception: Sendable {
    /// The office that received it.
    public let office: Office
    public let verdict: FilingVerdict
    /// As it is kept; nil when nothing of it is.
    public let filing: ReceivedFiling?
    public let findings: [ReceivingFinding]
    /// Records that were not taken, those beyond the findings included.
    public let refusedRecords: Int64
    /// The number expected next, when another came.
    public let expected: Int?
    /// It had been answered before, and this is that answer.
    public let isRepeated: Bool
    /// What goes back to the sender.
    public let answer: Answer

    public var outcome: ReceivedFiling.State { filing?.state ?? .rejected }

    /// How the answer words it.
    public var told: FilingResult.Outcome {
        guard let filing else {
            if case .given(let given) = answer, given.remedy == nil { return .rehearsed }
            return .returned
        }
        return FilingResult.Outcome(filing.state)
    }

    /// What goes back to the sender, or why nothing does.
    public enum Answer: Hashable, Sendable {
        case given(Given)
        case none(Sentence)
    }

    /// An answer's folder, to be written.
    public struct Given: Hashable, Sendable {
        public let folder: String
        public let documents: [AnswerDocument]
        /// What the sender is to do about a filing that was refused on arrival.
        public let remedy: FilingResult.Remedy?

        init(folder: String, documents: [AnswerDocument], remedy: FilingResult.Remedy? = nil) {
            self.folder = folder
            self.documents = documents
            self.remedy = remedy
        }

        public var isSigned: Bool { documents.contains { $0.kind == .signature } }
    }

    init(
        office: Office, verdict: FilingVerdict, filing: ReceivedFiling?, findings: [ReceivingFinding] = [],
        refusedRecords: Int64 = 0, expected: Int? = nil, isRepeated: Bool = false, answer: Answer? = nil
    ) {
        self.office = office
        self.verdict = verdict
        self.filing = filing
        self.findings = findings
        self.refusedRecords = refusedRecords
        self.expected = expected
        self.isRepeated = isRepeated
        let kept = filing.map { Answer.given(Given(folder: $0.answerFolder, documents: $0.answerDocuments)) }
        self.answer = answer ?? kept ?? .none(Sentence("没有可答复的", "There is nothing to answer"))
    }
}

extension FilingResult.Outcome {
    /// What the receiver made of a filing that it kept.
    init(_ state: ReceivedFiling.State) {
        self =
            switch state {
            case .accepted: .accepted
            case .partly: .partlyAccepted
            case .rejected: .rejected
            case .quarantined: .quarantined
            }
    }
}

extension ReceivedFiling {
    /// The answer that went back, byte for byte.
    public internal(set) var answerDocuments: [AnswerDocument] {
        get {
            AnswerDocument.Kind.allCases.compactMap { kind in
                answer[kind.rawValue].map { AnswerDocument(kind, bytes: Array($0.utf8)) }
            }
        }
        set {
            answer = Dictionary(
                newValue.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { $1 })
        }
    }

    /// The folder in which the answer travels.
    public var answerFolder: String { "LDA-\(receiver)-\(serial)" }
}
