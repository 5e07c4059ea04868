/// SHA-256 of a public key in DER: what two people compare over the telephone before one trusts the other's key.
///
/// `openssl pkey -pubin -in FILE -outform DER | sha256sum` gives the same digits.
public struct KeyFingerprint: Hashable, Sendable {
    public let digest: Digest

    public init(_ digest: Digest) { self.digest = digest }

    /// Reads the 64 digits in either case and any grouping: spaces, line breaks, hyphens, colons and full-width forms
    /// do not matter. nil for anything else.
    public init?(_ text: String) {
        var digits = ""
        for scalar in text.unicodeScalars {
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let narrow = Unicode.Scalar(value), !narrow.properties.isWhitespace,
                !"-:–—·".unicodeScalars.contains(narrow)
            else { continue }
            digits.unicodeScalars.append(narrow)
            guard digits.utf8.count <= 64 else { return nil }
        }
        guard digits.utf8.count == 64, let digest = Digest(hex: digits) else { return nil }
        self.digest = digest
    }

    /// Sixteen groups of four digits, for reading aloud.
    public var groups: String {
        let digits = Array(digest.hex.uppercased())
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
            .joined(separator: " ")
    }

    /// The first sixteen digits: what a command line calls the key. Never enough to trust one.
    public var id: String { String(digest.hex.prefix(16)) }
}

extension KeyFingerprint: Comparable {
    public static func < (one: KeyFingerprint, other: KeyFingerprint) -> Bool { one.digest < other.digest }
}
