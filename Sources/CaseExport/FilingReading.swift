public import SafeCrypto

/// Who is told what a filing holds while it is checked.
public struct FilingReading {
    /// Every record with its digest, ascending by uid.
    public var record: (FilingCase, Digest) -> Void
    /// Every cell, in the order of the filing.
    public var cell: (FilingCell) -> Void

    public init(record: @escaping (FilingCase, Digest) -> Void, cell: @escaping (FilingCell) -> Void) {
        self.record = record
        self.cell = cell
    }
}
