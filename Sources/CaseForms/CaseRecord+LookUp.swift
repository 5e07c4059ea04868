extension CaseRecord {
    /// The address that answers the public look-up of one case: the page's own, with `number` and `code`.
    static func lookUp(_ address: String, number: String, code: String) -> String {
        let query = [("number", number), ("code", code)].map { name, value in name + "=" + escaped(value) }
        return address + (address.contains("?") ? "&" : "?") + query.joined(separator: "&")
    }

    /// As a query bears it (RFC 3986): letters and digits of ASCII, `-._~`, all else by its bytes.
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isLetter = byte < 0x80 && scalar.properties.isAlphabetic
            let isPlain = isLetter || "0123456789-._~".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
