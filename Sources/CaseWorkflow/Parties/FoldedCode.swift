/// A number or code as a person typed it, brought to one shape so that two spellings of one code are equal:
/// full-width characters become narrow, small letters large, and blanks, hyphens and a leading apostrophe go.
///
/// Anything else is kept, so that what is wrong with the code can still be named.
struct FoldedCode {
    /// The folded characters; a character outside ASCII stands as 0, which no code contains.
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count }
    var isDigits: Bool { bytes.allSatisfy(FoldedCode.isDigit) }

    /// Reads at most this many characters; every code of the desk is far shorter.
    static let greatestCount = 256

    init(_ written: String) {
        var folded: [UInt8] = []
        folded.reserveCapacity(20)
        for scalar in written.unicodeScalars {
            guard folded.count < FoldedCode.greatestCount else { break }
            guard let byte = FoldedCode.fold(scalar) else { continue }
            if byte == UInt8(ascii: "'"), folded.isEmpty { continue }
            folded.append(byte)
        }
        bytes = folded
    }

    /// True for what a spreadsheet makes of a long number: `3.30106E+17`.
    var isScientificNotation: Bool {
        guard let exponent = bytes.firstIndex(of: UInt8(ascii: "E")), exponent > 0 else { return false }
        let mantissa = bytes[..<exponent]
        let power = bytes[bytes.index(after: exponent)...].drop { $0 == UInt8(ascii: "+") }
        let points = mantissa.count { $0 == UInt8(ascii: ".") }
        return points <= 1 && mantissa.contains(where: FoldedCode.isDigit)
            && mantissa.allSatisfy { FoldedCode.isDigit($0) || $0 == UInt8(ascii: ".") }
            && (1...3).contains(power.count) && power.allSatisfy(FoldedCode.isDigit)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The narrow capital form of one character, nil for what carries no meaning in a code.
    private static func fold(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x21...0x7E: ascii(UInt8(scalar.value))
        case 0xFF01...0xFF5E: ascii(UInt8(scalar.value - 0xFEE0))
        case 0x2018, 0x2019, 0x60, 0xB4: UInt8(ascii: "'")
        case 0...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x2015, 0x2028...0x202F, 0x205F...0x2064, 0x2212, 0x3000, 0xFEFF:
            nil
        default: 0
        }
    }

    private static func ascii(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "-"): nil
        case UInt8(ascii: "`"): UInt8(ascii: "'")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
        default: byte
        }
    }
}
