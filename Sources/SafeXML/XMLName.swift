/// The name of an element or attribute that this program writes: a literal in the source, never something that came in.
public struct XMLName: ExpressibleByStringLiteral, Sendable {
    let text: StaticString

    /// A name in ASCII letters, digits, `-`, `_`, `.` and at most one `:`; anything else is a mistake in the program.
    public init(stringLiteral text: StaticString) {
        self.text = text
        assert(isWellFormed, "“\(text)” is not a name")
    }

    private var isWellFormed: Bool {
        text.withUTF8Buffer { bytes in
            guard let first = bytes.first, !(48...57).contains(first), first != 45, first != 46 else { return false }
            return bytes.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...58).contains(byte)
                    || byte == 45 || byte == 46 || byte == 95
            }
        }
    }
}
