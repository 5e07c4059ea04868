/// A key written for a hand and an eye: fourteen groups of five letters and digits, `0A7KX-9QM2T-…`.
///
/// The alphabet leaves out I, L, O and U, which are misread. The fifth character of each group checks the other four
/// and the group's place, so that one wrong character, two swapped ones or two swapped groups are found, and the group
/// is named. The last group checks the whole key.
public enum RecoveryKey {
    /// Why a copied key was not read.
    public enum Problem: Error, Hashable, Sendable {
        case wrongLength(characters: Int, expected: Int)
        /// A character that is in no recovery key, and the group (from 1) it stands in.
        case strangeCharacter(Character, group: Int)
        /// The group (from 1) that was copied wrongly.
        case wrongGroup(Int)
        /// Every group fits but the key as a whole does not.
        case wrongKey

        public var chinese: String {
            switch self {
            case .wrongLength(let characters, let expected):
                "恢复密钥应有 \(expected) 个字符，实有 \(characters) 个。请对照原件补齐。"
            case .strangeCharacter(let character, let group): "第 \(group) 组中的“\(character)”不是恢复密钥的字符。请对照原件改正。"
            case .wrongGroup(let group): "第 \(group) 组抄写有误。请对照原件改正这一组。"
            case .wrongKey: "各组都对，但合起来不是同一把密钥。请检查是否混入了另一份恢复密钥。"
            }
        }

        public var english: String {
            switch self {
            case .wrongLength(let characters, let expected):
                "A recovery key has \(expected) characters; this one has \(characters). Compare it with the original."
            case .strangeCharacter(let character, let group):
                "“\(character)” in group \(group) is not a character of a recovery key. Compare it with the original."
            case .wrongGroup(let group): "Group \(group) was copied wrongly. Compare that group with the original."
            case .wrongKey: "Each group fits, but not the whole. Check that no group comes from another recovery key."
            }
        }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    private static let groups = 14

    /// The key for a person to copy.
    public static func text(of key: SecretKey) -> String {
        let bytes = key.exposed()
        let values = fiveBits(of: bytes) + checkOfAll(bytes)
        var text: [UInt8] = []
        for group in 0..<groups {
            if group > 0 { text.append(UInt8(ascii: "-")) }
            let four = values[group * 4..<group * 4 + 4]
            for value in four { text.append(alphabet[Int(value)]) }
            text.append(alphabet[Int(check(of: four, group: group))])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads a copied key; case, spaces, hyphens and full-width forms do not matter, O reads as 0, I and L as 1.
    ///
    /// - Throws: the first thing that is wrong with it.
    public static func read(_ text: String) throws(Problem) -> SecretKey {
        var values: [UInt8] = []
        for character in text where !isSeparator(character) {
            guard let value = value(of: character) else {
                throw .strangeCharacter(character, group: values.count / 5 + 1)
            }
            values.append(value)
            if values.count > 1000 { break }
        }
        guard values.count == groups * 5 else { throw .wrongLength(characters: values.count, expected: groups * 5) }
        var data: [UInt8] = []
        for group in 0..<groups {
            let four = values[group * 5..<group * 5 + 4]
            guard check(of: four, group: group) == values[group * 5 + 4] else { throw .wrongGroup(group + 1) }
            data += four
        }
        let bytes = bytes(of: data[..<52])
        guard fiveBits(of: bytes) == Array(data[..<52]), checkOfAll(bytes) == Array(data[52...]),
            let key = try? SecretKey(bytes)
        else { throw .wrongKey }
        return key
    }

    private static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "-－–—‐_.·".contains(character)
    }

    private static func value(of character: Character) -> UInt8? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
        guard narrow < 128 else { return nil }
        var byte = UInt8(narrow)
        if (97...122).contains(byte) { byte -= 32 }
        switch byte {
        case UInt8(ascii: "O"): byte = UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): byte = UInt8(ascii: "1")
        default: break
        }
        return alphabet.firstIndex(of: byte).map { UInt8($0) }
    }

    /// A weighted sum over the field of 32 elements: different weights find swaps as well as single errors.
    private static func check(of four: ArraySlice<UInt8>, group: Int) -> UInt8 {
        var sum = product(UInt8(group + 1), 16)
        var weight: UInt8 = 2
        for value in four {
            sum ^= product(value, weight)
            weight = product(weight, 2)
        }
        return sum
    }

    /// Multiplication in GF(32), modulo x⁵ + x² + 1.
    private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
        var (one, other, sum) = (one, other, UInt8(0))
        while other > 0 {
            if other & 1 == 1 { sum ^= one }
            one <<= 1
            if one & 32 != 0 { one ^= 0b100101 }
            other >>= 1
        }
        return sum
    }

    /// Twenty bits of the key's digest, as four values.
    private static func checkOfAll(_ bytes: [UInt8]) -> [UInt8] {
        Array(fiveBits(of: SHA256.digest(of: Array("labordesk recovery key".utf8) + bytes).bytes).prefix(4))
    }

    private static func fiveBits(of bytes: [UInt8]) -> [UInt8] {
        var values: [UInt8] = []
        var (window, bits) = (UInt32(0), 0)
        for byte in bytes {
            window = window << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                values.append(UInt8(window >> UInt32(bits) & 31))
            }
        }
        if bits > 0 { values.append(UInt8(window << UInt32(5 - bits) & 31)) }
        return values
    }

    private static func bytes(of values: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var (window, bits) = (UInt32(0), 0)
        for value in values {
            window = window << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(window >> UInt32(bits) & 255))
            }
        }
        return bytes
    }
}
