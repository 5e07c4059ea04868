public import CaseWorkflow
public import SafeCrypto

/// Who files what with whom, for which period, as known when.
public struct FilingHeader: Hashable, Sendable {
    /// A UUID in lower case; names the filing for ever.
    public var id: String
    /// Rises by one for each filing of this sender to this receiver; the first is 1.
    public var sequence: Int64
    public var type: FilingType
    /// A rehearsal: to be checked but never counted.
    public var isTest: Bool
    public var sender: FilingOffice
    public var receiver: FilingOffice
    public var period: FilingPeriod
    /// The last day whose facts are in; nothing in the filing is dated later.
    public var businessCutOff: Day
    public var knowledgeCutOff: KnowledgeCutOff
    /// When it was made, as `2026-04-02T09:10:11+08:00`; the caller's clock, a label only.
    public var preparedAt: String
    public var softwareVersion: String
    /// What it takes the place of; only in a correction, replacement or withdrawal.
    public var supersedes: Supersession?
    /// SHA-256 of the manifest filed before this one: the chain of a sender and receiver.
    public var previousDigest: Digest?
    /// Who answers for the return; nil when nobody is named.
    public var responsible: ReturnPersons?
    public var coverage: FilingCoverage

    public init(
        id: String, sequence: Int64, type: FilingType = .original, isTest: Bool = false, sender: FilingOffice,
        receiver: FilingOffice, period: FilingPeriod, businessCutOff: Day, knowledgeCutOff: KnowledgeCutOff,
        preparedAt: String, softwareVersion: String, supersedes: Supersession? = nil, previousDigest: Digest? = nil,
        responsible: ReturnPersons? = nil, coverage: FilingCoverage = FilingCoverage()
    ) {
        self.id = id
        self.sequence = sequence
        self.type = type
        self.isTest = isTest
        self.sender = sender
        self.receiver = receiver
        self.period = period
        self.businessCutOff = businessCutOff
        self.knowledgeCutOff = knowledgeCutOff
        self.preparedAt = preparedAt
        self.softwareVersion = softwareVersion
        self.supersedes = supersedes
        self.previousDigest = previousDigest
        self.responsible = responsible
        self.coverage = coverage
    }

    /// The day it went out (报出日期): that of `preparedAt`.
    public var reportedOn: Day? { Day(String(preparedAt.prefix(10))) }

    /// `LDF-<office>-<period>-<sequence>`: the folder it travels in.
    public var folderName: String { "LDF-\(sender.code)-\(period.label)-\(sequence)" }
}

/// What a filing is in the sequence of its sender.
public enum FilingType: String, Code {
    case original, correction, replacement, withdrawal
    /// An explicit zero return: nothing happened in the period.
    case zero = "nil"

    public var name: Sentence {
        switch self {
        case .original: Sentence("首次报送", "original")
        case .correction: Sentence("更正", "correction")
        case .replacement: Sentence("替换", "replacement")
        case .withdrawal: Sentence("撤回", "withdrawal")
        case .zero: Sentence("零报告", "nil return")
        }
    }
}

/// An office as a filing names it.
public struct FilingOffice: Hashable, Sendable {
    public var code: OfficeCode
    public var name: String

    public init(code: OfficeCode, name: String) {
        self.code = code
        self.name = name
    }
}

/// The days a filing is about, both included, and the scheme that cut them.
public struct FilingPeriod: Hashable, Sendable {
    /// Code of the scheme, such as `calendar-month`.
    public var scheme: String
    public var from: Day
    public var to: Day
    /// What people call it, such as `2026-03`; also in the folder's name.
    public var label: String

    public init(scheme: String, from: Day, to: Day, label: String) {
        self.scheme = scheme
        self.from = from
        self.to = to
        self.label = label
    }

    public func contains(_ day: Day) -> Bool { from <= day && day <= to }
}

/// How much the desk knew: the last journal row that is in, and its epoch.
public struct KnowledgeCutOff: Hashable, Sendable {
    public var sequence: Int64
    public var epoch: Int64

    public init(sequence: Int64, epoch: Int64) {
        self.sequence = sequence
        self.epoch = epoch
    }
}

/// The offices below the sender that were to file with it, and which of them did.
public struct FilingCoverage: Hashable, Sendable {
    public var received: [OfficeCode]
    public var missing: [OfficeCode]

    public init(received: [OfficeCode] = [], missing: [OfficeCode] = []) {
        self.received = received
        self.missing = missing
    }

    public var expected: Int { received.count + missing.count }
}

/// The filing that another takes the place of, and why.
public struct Supersession: Hashable, Sendable {
    public var filing: String
    public var digest: Digest
    public var reason: Reason

    public init(filing: String, digest: Digest, reason: Reason) {
        self.filing = filing
        self.digest = digest
        self.reason = reason
    }

    public enum Reason: String, Code {
        case late = "LATE"
        case error = "ERROR"
        case transfer = "TRANSFER"
        case method = "METHOD"
        case merge = "MERGE"

        public var name: Sentence {
            switch self {
            case .late: Sentence("迟到的信息", "late information")
            case .error: Sentence("差错", "error")
            case .transfer: Sentence("案件移交", "transfer of cases")
            case .method: Sentence("口径调整", "change of method")
            case .merge: Sentence("案件合并", "merger of cases")
            }
        }
    }
}
