/// Bytes as Base64 (RFC 4648), read in the one form that a writer would give them.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    public static func text(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        var (window, bits) = (UInt32(0), 0)
        for byte in bytes {
            window = window << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[Int(window >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(window << UInt32(6 - bits) & 63)]) }
        while text.count % 4 != 0 { text.append(padding) }
        return String(decoding: text, as: UTF8.self)
    }

    /// - Returns: nil for white space, other characters, missing padding, or bits that no byte has.
    public static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.count % 4 == 0 else { return nil }
        var bytes: [UInt8] = []
        var (window, bits) = (UInt32(0), 0)
        for character in text.utf8 where character != padding {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            window = window << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(window >> UInt32(bits) & 255))
            }
        }
        // What was left out, misplaced or hidden in unused bits shows when the bytes are written again.
        return Base64.text(bytes) == text ? bytes : nil
    }
}
