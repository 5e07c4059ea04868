import SafeCrypto

/// The code that, with the case number, answers the public look-up: eight letters and digits nobody mistakes for another.
enum LookUpCode {
    /// No I, L, O, U, 0, 1: 30 signs, some 39 bits.
    private static let signs = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    static func random() throws -> String {
        var code = ""
        while code.count < 8 {
            // Numbers past the last whole multiple are thrown away, so that every sign is as likely.
            for byte in try SecureRandom.bytes(16) where Int(byte) < 256 / signs.count * signs.count && code.count < 8 {
                code.append(signs[Int(byte) % signs.count])
            }
        }
        return code
    }
}
