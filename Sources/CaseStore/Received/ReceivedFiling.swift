public import CaseWorkflow

/// A filing that came in from an office below, and what was made of it. Every one is kept: what was reported on any past day
/// can be told.
public struct ReceivedFiling: Hashable, Sendable, Codable {
    /// The filing's own identifier.
    public var id: String
    public var receiver: OfficeCode
    public var sender: OfficeCode
    public var senderName: String
    public var scheme: String
    public var period: String
    public var from: Day
    public var to: Day
    /// The sender's number for this receiver; tables have numbers of their own.
    public var number: Int
    /// original, correction, replacement, withdrawal, nil.
    public var kind: String
    /// SHA-256 (hex) of the manifest.
    public var digest: String
    public var state: State
    /// The receiver's own number for its receipts, from 1.
    public var serial: Int
    public var on: Day
    public var parts: [Part] = []
    public var cells: [Cell] = []
    public var opening: Int64 = 0
    public var closing: Int64 = 0
    /// Cases that its records say went to other desks or came from them; nil of filings kept before that was told.
    public var moves: [Move]?
    /// How many of its records are kept, and SHA-256 (hex) over them in order.
    public var records: Int64 = 0
    public var recordsDigest = ""
    /// The answer that went back, so that it can be given again byte for byte: file name and text.
    public var answer: [String: String] = [:]
    /// The epoch from which figures count it, where a later commit only put another signature beside its answer.
    public var countedFrom: Int?
    /// Sums only, from an office without a desk: there are no records, and the number is one of its tables.
    public var isSummaryOnly: Bool?
    /// Of a table: who answers for it, and the day that it gives as that of its sending.
    public var responsible: ReturnPersons?
    public var reportedOn: Day?

    public enum State: String, Code {
        /// It waits for one before it.
        case quarantined
        case accepted
        case partly = "partly-accepted"
        case rejected

        public var name: Sentence {
            switch self {
            case .quarantined: Sentence("等待前号", "waits for one before it")
            case .accepted: Sentence("已接受", "accepted")
            case .partly: Sentence("部分接受", "partly accepted")
            case .rejected: Sentence("已退回", "rejected")
            }
        }

        /// Whether its figures count.
        public var isTaken: Bool { self == .accepted || self == .partly }
    }

    /// A file of the filing, kept encrypted under this token.
    public struct Part: Hashable, Sendable, Codable {
        public var name: String
        public var bytes: Int
        public var token: String

        public init(name: String, bytes: Int, token: String) {
            self.name = name
            self.bytes = bytes
            self.token = token
        }
    }

    /// One figure, as filed.
    public struct Cell: Hashable, Sendable, Codable {
        public var indicator: String
        public var detail: String
        public var category: String
        public var channel: String
        public var flags: Int
        public var value: Int64

        public init(indicator: String, detail: String, category: String, channel: String, flags: Int, value: Int64) {
            self.indicator = indicator
            self.detail = detail
            self.category = category
            self.channel = channel
            self.flags = flags
            self.value = value
        }
    }

    /// What a record says of a case that changed desks. With neither side, what an earlier record said no longer holds.
    public struct Move: Hashable, Sendable, Codable {
        public var uid: String
        public var takenOver: Side?
        public var handedOver: Side?

        /// One transfer as one of the two offices counts it.
        public struct Side: Hashable, Sendable, Codable {
            public var on: Day
            /// The office at the other side.
            public var other: OfficeCode
            /// The same at both.
            public var token: String
            /// The office that handed it over had accepted it, and counts it out.
            public var wasAccepted: Bool

            public init(on: Day, other: OfficeCode, token: String, wasAccepted: Bool) {
                self.on = on
                self.other = other
                self.token = token
                self.wasAccepted = wasAccepted
            }
        }

        public init(uid: String, takenOver: Side? = nil, handedOver: Side? = nil) {
            self.uid = uid
            self.takenOver = takenOver
            self.handedOver = handedOver
        }
    }

    public init(
        id: String, receiver: OfficeCode, sender: OfficeCode, senderName: String, scheme: String, period: String,
        from: Day, to: Day, number: Int, kind: String, digest: String, state: State, serial: Int, on: Day
    ) {
        self.id = id
        self.receiver = receiver
        self.sender = sender
        self.senderName = senderName
        self.scheme = scheme
        self.period = period
        self.from = from
        self.to = to
        self.number = number
        self.kind = kind
        self.digest = digest
        self.state = state
        self.serial = serial
        self.on = on
    }
}

/// A case record that a filing brought, as far as the next one must match it.
public struct ReceivedRecord: Hashable, Sendable {
    public var uid: String
    public var rev: Int64
    /// A, R or D.
    public var action: String
    /// SHA-256 over its canonical values.
    public var digest: [UInt8]

    public init(uid: String, rev: Int64, action: String, digest: [UInt8]) {
        self.uid = uid
        self.rev = rev
        self.action = action
        self.digest = digest
    }
}

/// A received filing with what the journal knows of it.
public struct KnownReceived: Hashable, Sendable {
    public let filing: ReceivedFiling
    /// Figures of this epoch and later count it.
    public let epoch: Int
    /// The commit that recorded how it stands now.
    public let sequence: Int64
}
