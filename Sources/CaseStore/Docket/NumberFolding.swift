import Foundation

/// What two spellings of one case number have in common: `杭工调[2025]西湖00017号` is `杭工调〔2025〕西湖00017号`.
enum NumberFolding {
    /// Narrow, upper case, without blanks, every kind of bracket the same.
    static func key(_ number: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in number.unicodeScalars {
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            switch narrow {
            case "(", "[", "{", "〔", "【", "［", "﹝", "「", "『", "〈", "《", "<": key.append("〔")
            case ")", "]", "}", "〕", "】", "］", "﹞", "」", "』", "〉", "》", ">": key.append("〕")
            case "–", "—", "－", "‐", "‑", "−": key.append("-")
            case "a"..."z": key.append(Unicode.Scalar(narrow.value - 32) ?? narrow)
            default: if !narrow.properties.isWhitespace, narrow.value != 0xFEFF, narrow.value != 0x200B {
                key.append(narrow)
            }
            }
        }
        return String(key)
    }
}
