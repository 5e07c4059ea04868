import SafeCrypto

/// A password that an administrator hands to somebody, who must change it at the first signing in.
enum GivenPassword {
    /// Twenty letters and digits that are not taken for one another, in groups of five: 98 bits.
    static func made() throws -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let bytes = try SecureRandom.privateBytes(20)
        let text = bytes.map { String(letters[Int($0) % letters.count]) }
        return stride(from: 0, to: 20, by: 5).map { text[$0..<$0 + 5].joined() }.joined(separator: "-")
    }
}
