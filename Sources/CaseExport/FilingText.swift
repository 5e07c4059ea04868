import CaseWorkflow
import Foundation

/// What text may look like in a filing, the same for the desk that writes it and the desk that checks it.
enum FilingText {
    /// Longest name of an office or program, in Unicode scalars of the canonical form.
    static let longestName = 100

    /// NFC, on one line, without control characters or the marks that turn the direction of writing.
    static func canonical(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x00...0x20, 0x7F...0x9F, 0x2028, 0x2029:
                if let last = scalars.last, last != " " { scalars.append(" ") }
            case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: continue
            default: scalars.append(scalar)
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether the text is in its canonical form; Swift's own `==` would take a decomposed text for it.
    static func isCanonical(_ text: String) -> Bool { canonical(text).utf8.elementsEqual(text.utf8) }

    /// A code of a list: ASCII letters, digits and `._/()+:-`, 1 to 64 of them. Never needs escaping.
    static func isCode(_ text: String) -> Bool {
        isMade(text, length: 1...64) { byte in
            isLetterOrDigit(byte) || byte == 45 || byte == 46 || byte == 47 || byte == 40 || byte == 41 || byte == 43
                || byte == 58 || byte == 95
        }
    }

    /// A code of the statistics, which is an identifier in SDMX: ASCII letters, digits, `-` and `_`, 1 to 64 of them. A
    /// `_` at the front is kept for the codes of SDMX practice, such as `_T`.
    static func isKey(_ text: String) -> Bool {
        isMade(text, length: 1...64) { isLetterOrDigit($0) || $0 == 45 || $0 == 95 } && text.utf8.first != 95
    }

    /// The pseudonymous name of a case: ASCII letters, digits and `-`, 8 to 64 of them.
    static func isUID(_ text: String) -> Bool {
        isMade(text, length: 8...64) { isLetterOrDigit($0) || $0 == 45 }
    }

    /// A period's label: ASCII letters, digits, `-` and `_`, 1 to 32 of them; it becomes part of a folder's name.
    static func isLabel(_ text: String) -> Bool {
        isMade(text, length: 1...32) { isLetterOrDigit($0) || $0 == 45 || $0 == 95 }
    }

    /// A UUID in lower case.
    static func isUUID(_ text: String) -> Bool {
        UUID(uuidString: text)?.uuidString.lowercased() == text
    }

    /// `2026-04-02T09:10:11+08:00`, or with `Z`.
    static func isInstant(_ text: String) -> Bool {
        let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "0") : $0 }
        let known = ["0000-00-00T00:00:00Z", "0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00"]
        guard known.contains(where: { Array($0.utf8) == shape }) else { return false }
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 6, numbers[3] < 24, numbers[4] < 60, numbers[5] < 60 else { return false }
        if numbers.count == 8, numbers[6] > 14 || numbers[7] > 59 { return false }
        return Day(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    }

    private static func isMade(_ text: String, length: ClosedRange<Int>, of isAllowed: (UInt8) -> Bool) -> Bool {
        length.contains(text.utf8.count) && text.utf8.allSatisfy(isAllowed)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
}
