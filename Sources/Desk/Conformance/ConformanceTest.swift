public import CaseExport
public import CaseWorkflow

extension ConformanceSuite {
    /// Filings that are handed in one after the other to a receiver that has received nothing yet.
    public struct Test: Hashable, Sendable, Codable {
        /// Names the test for ever: letters, digits and hyphens.
        public var id: String
        /// What is handed in.
        public var title: Words
        /// What it shows.
        public var shows: Words
        public var steps: [Step]

        public init(id: String, title: Words, shows: Words, steps: [Step]) {
            self.id = id
            self.title = title
            self.shows = shows
            self.steps = steps
        }

        /// More than one filing, so that the order counts.
        public var isCourse: Bool { steps.count > 1 }
    }

    /// One filing that is handed in, what is answered, and how the sender's periods stand then.
    public struct Step: Hashable, Sendable, Codable {
        /// The folder or zip, below the suite's folder.
        public var filing: String
        /// The first filing of the sender is taken whatever its number. Left out when it is not.
        public var startHere: Bool?
        /// Only what is signed with a trusted key is taken. Left out when it is not.
        public var requireSignature: Bool?
        public var answer: Answer
        /// The answers to those that had waited for this one, in their order.
        public var then: [Answer]?
        /// Every period for which a filing stands after this step.
        public var standing: [Standing]

        public init(
            filing: String, startHere: Bool? = nil, requireSignature: Bool? = nil, answer: Answer,
            then: [Answer]? = nil, standing: [Standing] = []
        ) {
            self.filing = filing
            self.startHere = startHere
            self.requireSignature = requireSignature
            self.answer = answer
            self.then = then
            self.standing = standing
        }
    }

    /// What becomes of a filing, as an answer words it.
    public typealias Outcome = FilingResult.Outcome

    public struct Answer: Hashable, Sendable, Codable {
        public var outcome: Outcome
        /// The rules that the test is about: each must be named.
        public var rules: [String]
        /// Rules that are broken beside them, or warned of. Whoever stops at the first problem need not name them.
        public var also: [String]
        /// What the sender is told to do, where the filing is returned and its manifest could be read.
        public var remedy: FilingResult.Remedy?
        /// The number that the answer gives as the one expected.
        public var expectedSequence: Int?
        /// Records that were left out. Not given when there are none.
        public var refusedRecords: Int64?
        /// Their uids.
        public var conflicts: [String]?
        /// It was answered before, and this is that answer. Not given when it is the first.
        public var repeated: Bool?

        public init(
            outcome: Outcome, rules: [String] = [], also: [String] = [], remedy: FilingResult.Remedy? = nil,
            expectedSequence: Int? = nil, refusedRecords: Int64? = nil, conflicts: [String]? = nil,
            repeated: Bool? = nil
        ) {
            self.outcome = outcome
            self.rules = rules
            self.also = also
            self.remedy = remedy
            self.expectedSequence = expectedSequence
            self.refusedRecords = refusedRecords
            self.conflicts = conflicts
            self.repeated = repeated
        }
    }

    /// The filing that stands for a period of a sender, and what its cells come to.
    public struct Standing: Hashable, Sendable, Codable {
        public var sender: OfficeCode
        public var scheme: String
        public var period: String
        public var sequence: Int
        /// Totals that are not zero, by the codes of `statistics.xml`: cases, persons, fen.
        public var figures: [String: Int64]

        public init(sender: OfficeCode, scheme: String, period: String, sequence: Int, figures: [String: Int64]) {
            self.sender = sender
            self.scheme = scheme
            self.period = period
            self.sequence = sequence
            self.figures = figures
        }
    }
}
