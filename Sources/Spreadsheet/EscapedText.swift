/// How worksheets write characters that XML has no place for: `_x000D_` is a carriage return.
enum EscapedText {
    /// The text as a person sees it.
    static func read(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var units: [UInt16] = []
        let source = Array(text.utf16)
        var place = 0
        while place < source.count {
            if let unit = escape(in: source, at: place) {
                units.append(unit)
                place += 7
            } else {
                units.append(source[place])
                place += 1
            }
        }
        // Half a surrogate pair is no character; such an escape is left as it was written.
        return String(validating: units, as: UTF16.self) ?? text
    }

    /// The text as it is to be written, so that `read` gives it back.
    static func write(_ text: String) -> String {
        let needsEscape =
            text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A } || text.contains("_x")
            || text.utf16.contains { $0 == 0xFFFE || $0 == 0xFFFF }
        guard needsEscape else { return text }
        var result = ""
        let source = Array(text.utf16)
        var place = 0
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
            if isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF || escape(in: source, at: place) != nil {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
            } else {
                result.unicodeScalars.append(scalar)
            }
            place += UTF16.width(scalar)
        }
        return result
    }

    /// The unit that `_xHHHH_` at this place stands for.
    private static func escape(in source: [UInt16], at place: Int) -> UInt16? {
        guard place + 6 < source.count, source[place] == 0x5F, source[place + 1] == 0x78, source[place + 6] == 0x5F
        else {
            return nil
        }
        var value: UInt16 = 0
        for unit in source[place + 2..<place + 6] {
            switch unit {
            case 0x30...0x39: value = value << 4 | (unit - 0x30)
            case 0x41...0x46: value = value << 4 | (unit - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | (unit - 0x61 + 10)
            default: return nil
            }
        }
        return value
    }
}
