import Foundation
import Spreadsheet

/// A text as a key, compared by its bytes: hashing Chinese text by its characters would normalise it each time.
struct Spelling: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (one: Spelling, other: Spelling) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
        let done: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if done == nil {
            for byte in text.utf8 { hasher.combine(byte) }
        }
    }
}

/// A cell's characters brought to one width, so that `１２，０００` and `12,000` read alike.
enum CellText {
    /// Trims the text, folds full-width letters, digits and signs, unites the dashes and the spaces, and drops
    /// marks that print nothing. Control characters other than tabs and line ends are kept: they are for a person to
    /// see.
    static func folded(_ text: String) -> String {
        if isPlain(text) { return text }
        var output = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in compatible(text).unicodeScalars {
            guard let kept = fold(scalar) else { continue }
            if kept == " " {
                pendingSpace = !output.isEmpty
            } else {
                if pendingSpace { output.append(" ") }
                pendingSpace = false
                output.append(kept)
            }
        }
        return String(output)
    }

    /// The folded text without any space of a cell in which only a short word can be meant: of a longer one
    /// only the beginning is looked at, so that a cell of a megabyte costs nothing.
    static func word(_ cell: SpreadsheetCell) -> String {
        let text = cell.verbatim
        guard text.utf8.count > 1_600 else { return compact(text) }
        let head = compact(String(String.UnicodeScalarView(text.unicodeScalars.prefix(400))))
        // What was cut off must not be forgotten: such a text is too long for every word.
        return head.isEmpty ? compact(text) : head + String(repeating: "…", count: 100)
    }

    /// The folded text without any space: for words, numbers and dates, where a space says nothing.
    static func compact(_ text: String) -> String {
        let folded = folded(text)
        guard folded.utf8.contains(UInt8(ascii: " ")) else { return folded }
        return String(String.UnicodeScalarView(folded.unicodeScalars.filter { $0 != " " }))
    }

    /// The folded text of a name or a title: a space next to a Chinese character goes (`曾　超` is 曾超),
    /// a space between Latin words stays, and the middle dots are one dot.
    static func name(_ text: String) -> String {
        if isPlain(text), !text.utf8.contains(UInt8(ascii: " ")) { return text }
        let folded = folded(text)
        var output = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        var pendingSpace = false
        for scalar in folded.unicodeScalars {
            if scalar == " " {
                pendingSpace = true
                continue
            }
            let isDot = middleDots.contains(scalar) || (scalar == "." && previous.value >= 0x2E80)
            let current: Unicode.Scalar = isDot ? "·" : scalar
            if pendingSpace, previous.value < 0x2E80, current.value < 0x2E80, previous != "·", current != "·" {
                output.append(" ")
            }
            pendingSpace = false
            output.append(current)
            previous = current
        }
        return String(output)
    }

    /// True when the text holds control characters (besides tabs and line ends): nobody typed them on purpose.
    static func hasControls(_ text: String) -> Bool {
        for scalar in text.unicodeScalars where isControl(scalar) { return true }
        return false
    }

    static func withoutControls(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
    }

    /// True when folding would change nothing. Most cells are plain, and this looks at each byte once.
    static func isPlain(_ text: String) -> Bool {
        let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard let first = bytes.first, let last = bytes.last else { return true }
            if first <= 0x20 || last <= 0x20 { return false }
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF { return false }
                if byte == 0x20, bytes[index - 1] == 0x20 { return false }
                if byte == 0xE3, index + 2 < bytes.count, isSpecial(bytes[index + 1], bytes[index + 2]) { return false }
                index += 1
            }
            return true
        }
        return fast ?? false
    }

    /// The ideographic space (U+3000), the katakana dot (U+30FB) and the circled and squared characters
    /// (U+3200–U+33FF).
    private static func isSpecial(_ second: UInt8, _ third: UInt8) -> Bool {
        (second == 0x80 && third == 0x80) || (second == 0x83 && third == 0xBB) || (0x88...0x8F).contains(second)
    }

    private static let middleDots: Set<Unicode.Scalar> = ["·", "•", "・", "‧", "∙", "⋅", "･"]

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0xFFFD: true
        default: false
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0B, 0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: nil
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x2500: "-"
        case 0x2044, 0x2215: "/"
        case 0xFFE5: "¥"
        case 0x2018, 0x2019, 0x201B: "'"
        default: scalar
        }
    }

    /// Text pasted from PDF files can hold radicals and compatibility forms that only look like the usual characters.
    private static func compatible(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x3200...0x33FF, 0x2460...0x24FF, 0x1D7CE...0x1D7FF:
                return text.precomposedStringWithCompatibilityMapping
            default: continue
            }
        }
        return text
    }
}
