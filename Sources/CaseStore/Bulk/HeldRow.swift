import SafeCrypto
import StableJSON

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

}

extension HeldRow {
    /// The cells as the table keeps them: they open only in the row of this batch and line, and beside these reasons.
    static func sealed(
        _ cells: [String], _ batch: String, _ line: Int, reasons: String, _ ring: KeyRing
    ) throws -> [UInt8] {
        try ring.cipher(ring.current).seal(
            try StableJSON.encode(cells), boundTo: binding(batch, line, reasons: reasons))
    }

    /// The encoded cells of a row.
    ///
    /// - Throws: `CryptoProblem.notAuthentic` when batch, line, reasons or cells are not those that were sealed.
    static func opened(
        _ sealed: [UInt8], version: Int, _ batch: String, _ line: Int, reasons: String, _ ring: KeyRing
    ) throws -> [UInt8] {
        let cipher = try ring.cipher(version)
        do {
            return try cipher.open(sealed, boundTo: binding(batch, line, reasons: reasons))
        } catch CryptoProblem.notAuthentic {
            // Rows held by the first version were bound to batch and line alone; a change of keys binds them whole.
            return try cipher.open(sealed, boundTo: binding(batch, line))
        }
    }

    static func binding(_ batch: String, _ line: Int, reasons: String) -> [UInt8] {
        binding(batch, line) + Array(reasons.utf8)
    }

    private static func binding(_ batch: String, _ line: Int) -> [UInt8] {
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
