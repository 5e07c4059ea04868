import Foundation

/// What two spellings of one case number have in common: `杭工调[2025]西湖00017号` is `杭工调〔2025〕西湖00017号`.
public enum NumberFolding {
    /// Narrow, upper case, without blanks, every kind of bracket the same.
    public static func key(_ number: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in number.unicodeScalars {
            // Nearly all of a number is Chinese characters and digits, which stand for themselves.
            if (0x4E00...0x9FFF).contains(scalar.value) || (0x30...0x39).contains(scalar.value) {
                key.append(scalar)
                continue
            }
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            switch narrow {
            case "(", "[", "{", "〔", "【", "［", "﹝", "「", "『", "〈", "《", "<": key.append("〔")
            case ")", "]", "}", "〕", "】", "］", "﹞", "」", "』", "〉", "》", ">": key.append("〕")
            case "–", "—", "－", "‐", "‑", "−": key.append("-")
            case "a"..."z": key.append(Unicode.Scalar(narrow.value - 32) ?? narrow)
            default:
                guard !narrow.properties.isWhitespace, narrow.value != 0xFEFF, narrow.value != 0x200B else { continue }
                key.append(narrow)
            }
        }
        return String(key)
    }

    /// Where the keys begin of voided cases that gave this number back; no folded number holds a blank.
    static func givenBack(_ key: String) -> String { key + " " }
}
