import Foundation

/// What two spellings of one name have in common: width, case and the dots inside minority names do not matter.
enum NameFolding {
    /// The scalar as the index knows it: nil where a character counts for nothing (a dot between the parts of a name),
    /// a space where the name is broken (punctuation, line ends).
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: return scalar
        case 0x41...0x5A: return Unicode.Scalar(scalar.value + 32)
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: return scalar
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).flatMap(fold)
        // Middle dots and their look-alikes, hyphenation points, full stops of initials, joiners and selectors.
        case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x16EB, 0x2E31, 0x2E, 0x200B...0x200D,
            0xFE00...0xFE0F, 0xE0100...0xE01EF:
            return nil
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F:
            return String(scalar).precomposed.unicodeScalars.first
        default:
            let properties = scalar.properties
            guard properties.isAlphabetic || properties.numericType != nil else { return " " }
            return properties.isUppercase ? properties.lowercaseMapping.unicodeScalars.first : scalar
        }
    }

    /// The name with every character folded; runs are parted by single spaces.
    static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pending = false
        for scalar in text.unicodeScalars {
            guard let folded = fold(scalar) else { continue }
            if folded == " " {
                pending = !scalars.isEmpty
            } else {
                if pending { scalars.append(" ") }
                pending = false
                scalars.append(folded)
            }
        }
        return String(scalars)
    }
}

extension String {
    /// The text in Unicode's composed normal form, so that one name is one sequence of characters.
    var precomposed: String { precomposedStringWithCanonicalMapping }
}
