public import CaseWorkflow

/// An office closed one of its periods, or opened it again.
public struct PeriodClosing: Hashable, Sendable, Codable {
    public var office: OfficeCode
    /// The return scheme: which cut, which day it is due (`month`, `month-21`, `week`, …).
    public var scheme: String
    /// The period's own name: `2025-03`.
    public var period: String
    public var from: Day
    public var to: Day
    public var on: Day
    public var isClosed: Bool
    /// Why it was opened again.
    public var reason: String?
    /// Who answers for the figures; nil in what was closed before anybody was asked.
    public var persons: ReturnPersons?

    public init(
        office: OfficeCode, scheme: String, period: String, from: Day, to: Day, on: Day, isClosed: Bool = true,
        reason: String? = nil, persons: ReturnPersons? = nil
    ) {
        self.office = office
        self.scheme = scheme
        self.period = period
        self.from = from
        self.to = to
        self.on = on
        self.isClosed = isClosed
        self.reason = reason
        self.persons = persons
    }
}

/// A closing as it stands in the store.
public struct ClosedPeriod: Hashable, Sendable {
    public let closing: PeriodClosing
    /// Cells up to this epoch are what was known when it was closed.
    public let epoch: Int
    public let sequence: Int64

    public init(closing: PeriodClosing, epoch: Int, sequence: Int64) {
        self.closing = closing
        self.epoch = epoch
        self.sequence = sequence
    }
}

/// A filing that was made or received: enough to say what was reported, when and from which state of knowledge.
public struct FilingRecord: Hashable, Sendable, Codable {
    public var id: String
    public var office: OfficeCode
    public var receiver: String
    public var scheme: String
    public var period: String
    /// +1 for each filing of this office, receiver and flow.
    public var number: Int
    public var kind: String
    /// The cells that it counts: those of epochs up to this one.
    public var epoch: Int
    /// The last commit it knows.
    public var sequence: Int64
    /// SHA-256 (hex) of the manifest.
    public var digest: String
    public var status: String
    /// Whatever else the filing's own module keeps.
    public var details: String

    public init(
        id: String, office: OfficeCode, receiver: String, scheme: String, period: String, number: Int, kind: String,
        epoch: Int, sequence: Int64, digest: String, status: String, details: String = ""
    ) {
        self.id = id
        self.office = office
        self.receiver = receiver
        self.scheme = scheme
        self.period = period
        self.number = number
        self.kind = kind
        self.epoch = epoch
        self.sequence = sequence
        self.digest = digest
        self.status = status
        self.details = details
    }
}
