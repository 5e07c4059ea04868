/// A row of a ledger that could not be taken in, with everything it said.
public struct HeldRow: Hashable, Sendable {
    public var batch: String
    /// The row's line in the file.
    public var line: Int
    /// Stable codes of what stands against it.
    public var reasons: [String]
    public var status: HeldResolution.Status
    public var resolution: String
    /// The cells as written, in the order of the file.
    public var cells: [String]

    static func binding(_ batch: String, _ line: Int) -> [UInt8] {
        var bytes = Array("held ".utf8) + Array(batch.utf8) + [0]
        bytes.append(bigEndian: Int64(line))
        return bytes
    }
}

/// A cell of a case that was taken in, kept as written because it could not be read.
public struct HeldCell: Hashable, Sendable {
    public var field: String
    public var reason: String
    public var verbatim: String

    public init(field: String, reason: String, verbatim: String) {
        self.field = field
        self.reason = reason
        self.verbatim = verbatim
    }
}
