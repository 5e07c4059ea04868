import CaseWorkflow
public import SafeCrypto

/// What an office says of a filing that came in: exactly which, when, and whether it was kept.
///
/// A receipt says nothing of the content; that is the result's.
public struct FilingReceipt: Hashable, Sendable {
    /// Identifier of the filing.
    public var filing: String
    /// SHA-256 of its manifest.
    public var digest: Digest
    /// Bytes of all its files together, as they came in.
    public var bytes: Int64
    /// As `2026-04-03T10:20:30+08:00`; the receiver's clock, a label only.
    public var receivedAt: String
    /// The receiver's running number of the filings that it kept, from 1; nil when it kept nothing of this one.
    public var serial: Int64?
    public var sender: FilingOffice
    /// Who answers.
    public var receiver: FilingOffice
    public var period: FilingPeriod
    /// The filing's number in the sequence of this sender to this receiver.
    public var sequence: Int64

    public init(
        filing: String, digest: Digest, bytes: Int64, receivedAt: String, serial: Int64?, sender: FilingOffice,
        receiver: FilingOffice, period: FilingPeriod, sequence: Int64
    ) {
        self.filing = filing
        self.digest = digest
        self.bytes = bytes
        self.receivedAt = receivedAt
        self.serial = serial
        self.sender = sender
        self.receiver = receiver
        self.period = period
        self.sequence = sequence
    }

    /// The receipt of the filing with this header.
    ///
    /// - Parameter receiver: who answers, where the filing names its receiver only as the office above.
    public init(
        of header: FilingHeader, digest: Digest, bytes: Int64, receivedAt: String, serial: Int64?,
        receiver: FilingOffice? = nil
    ) {
        self.init(
            filing: header.id, digest: digest, bytes: bytes, receivedAt: receivedAt, serial: serial,
            sender: header.sender, receiver: receiver ?? header.receiver, period: header.period,
            sequence: header.sequence)
    }

    /// With names in the form they are written in.
    var canonical: FilingReceipt {
        var receipt = self
        receipt.sender.name = FilingText.canonical(sender.name)
        receipt.receiver.name = FilingText.canonical(receiver.name)
        return receipt
    }
}
