/// Lines of Chinese and Latin words on a terminal, where a Chinese character is two columns wide and may end a line.
enum TypeSetting {
    /// How many columns the text takes.
    static func width(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            2
        default: 1  // Everything else is narrow.
        }
    }

    /// The text in lines of at most so many columns; a longer word has a line of its own.
    static func wrapped(_ text: String, _ columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            if !line.isEmpty, width(line) + width(piece.trimmingSuffix()) > columns {
                lines.append(line.trimmingSuffix())
                line = String(piece.drop { $0 == " " })
            } else {
                line += piece
            }
        }
        if !line.isEmpty { lines.append(line.trimmingSuffix()) }
        return lines
    }

    /// What must stay together: a Latin word with its blank, a Chinese character with the marks after it, an opening mark with
    /// what follows.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var last: Character = " "
        for character in text {
            let mayBreak =
                last == " " || (isWide(last) || isWide(character)) && !"“（〔".contains(last)
            if mayBreak, !current.isEmpty, !"，。；：、！？”）〕 ".contains(character) {
                pieces.append(current)
                current = ""
            }
            current.append(character)
            last = character
        }
        if !current.isEmpty { pieces.append(current) }
        return pieces
    }

    private static func isWide(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { width($0) == 2 || "“”".unicodeScalars.contains($0) } ?? false
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
