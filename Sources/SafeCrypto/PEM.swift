/// One thing in Base64 between a line `-----BEGIN …-----` and its end (RFC 7468), and nothing else beside it.
struct PEM: Equatable {
    /// Such as `PUBLIC KEY`.
    let label: String
    let bytes: [UInt8]

    /// More than any key of ours takes, in bytes of text.
    static let longest = 4096

    init(label: String, bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
    }

    /// Lines may end in CR LF and the file in blank lines; nil for anything else that is not as `text` writes it.
    init?(_ text: String) {
        guard text.utf8.count <= PEM.longest else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map { String($0) }
        let (start, end) = ("-----BEGIN ", "-----END ")
        guard lines.count >= 3, let first = lines.first, let last = lines.last, first.hasPrefix(start),
            first.hasSuffix("-----")
        else { return nil }
        label = String(first.dropFirst(start.count).dropLast(5))
        guard last == end + label + "-----", let bytes = Base64.bytes(lines.dropFirst().dropLast().joined()) else {
            return nil
        }
        self.bytes = bytes
    }

    var text: String {
        let digits = Array(Base64.text(bytes))
        let lines = stride(from: 0, to: digits.count, by: 64).map { String(digits[$0..<min($0 + 64, digits.count)]) }
        return (["-----BEGIN \(label)-----"] + lines + ["-----END \(label)-----"]).joined(separator: "\n") + "\n"
    }

    static let publicKey = "PUBLIC KEY"
    static let privateKey = "PRIVATE KEY"
}
