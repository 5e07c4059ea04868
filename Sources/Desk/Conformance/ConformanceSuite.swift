public import CaseWorkflow

/// A conformance suite: tiny filings, good and bad, and the answer that a receiver owes to each. Whoever writes the other side
/// of a filing in any language runs it through this; `suite.json` is its index.
public struct ConformanceSuite: Hashable, Sendable, Codable {
    /// `labordesk-conformance-1`.
    public var format: String
    public var receiver: Receiver
    public var tests: [Test]
    /// Rules that no filing of the suite can show.
    public var notCovered: [Gap]

    public static let format = "labordesk-conformance-1"
    /// The index, in the suite's folder.
    public static let fileName = "suite.json"

    public init(receiver: Receiver, tests: [Test], notCovered: [Gap]) {
        format = ConformanceSuite.format
        self.receiver = receiver
        self.tests = tests
        self.notCovered = notCovered
    }

    /// How the receiver stands before each test: it has received nothing yet.
    public struct Receiver: Hashable, Sendable, Codable {
        public var office: OfficeCode
        public var name: String
        /// The day of receipt, of all filings.
        public var receivedOn: Day
        /// The offices that file with it.
        public var below: [Below]
        /// The keys that it trusts.
        public var keys: [Key]

        public init(office: OfficeCode, name: String, receivedOn: Day, below: [Below], keys: [Key]) {
            self.office = office
            self.name = name
            self.receivedOn = receivedOn
            self.below = below
            self.keys = keys
        }
    }

    public struct Below: Hashable, Sendable, Codable {
        public var office: OfficeCode
        public var name: String
        /// The receiver keeps cases of this office itself. Left out when it does not.
        public var countedHere: Bool?

        public init(office: OfficeCode, name: String, countedHere: Bool? = nil) {
            self.office = office
            self.name = name
            self.countedHere = countedHere
        }
    }

    /// The public half of an office's signing key.
    public struct Key: Hashable, Sendable, Codable {
        public var office: OfficeCode
        /// Below the suite's folder.
        public var file: String
        /// SHA-256 of the key's DER, in hexadecimal.
        public var fingerprint: String
        public var revokedOn: Day?

        public init(office: OfficeCode, file: String, fingerprint: String, revokedOn: Day? = nil) {
            self.office = office
            self.file = file
            self.fingerprint = fingerprint
            self.revokedOn = revokedOn
        }
    }

    /// One thing said in both languages.
    public struct Words: Hashable, Sendable, Codable {
        public var zh: String
        public var en: String

        public init(_ zh: String, _ en: String) {
            self.zh = zh
            self.en = en
        }

        public var sentence: Sentence { Sentence(zh, en) }
    }

    public struct Gap: Hashable, Sendable, Codable {
        public var rule: String
        public var reason: Words

        public init(rule: String, reason: Words) {
            self.rule = rule
            self.reason = reason
        }
    }
}
