public import Spreadsheet

/// Reads a column of free words: names of employers, mediators and streets, and remarks.
public enum TextCell {
    /// A name or a title: one width, no spaces next to Chinese characters, no line breaks.
    public static func name(_ cell: SpreadsheetCell) -> CellReading<String> {
        read(cell, CellText.name)
    }

    /// A remark: kept as written, with its line breaks, without spaces around it.
    public static func remark(_ cell: SpreadsheetCell) -> CellReading<String> {
        read(cell) { text in
            if CellText.isPlain(text) { return text }
            var rest = text[...]
            while let first = rest.first, first.isWhitespace { rest.removeFirst() }
            while let last = rest.last, last.isWhitespace { rest.removeLast() }
            return String(rest)
        }
    }

    private static func read(_ cell: SpreadsheetCell, _ spell: (String) -> String) -> CellReading<String> {
        switch cell {
        case .empty: return .absent
        case .number(let digits, _): return .decoded(digits)
        case .text(let text):
            if text.isEmpty { return .absent }
            if CellText.isPlain(text) {
                let isMark =
                    text.utf8.count == 1
                    && (text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "/"))
                return isMark ? .absent : .decoded(spell(text))
            }
            let hasControls = CellText.hasControls(text)
            let spelled = spell(hasControls ? CellText.withoutControls(text) : text)
            if spelled.isEmpty || spelled == "-" || spelled == "/" { return .absent }
            return hasControls ? .decoded(spelled, [.controlCharactersRemoved]) : .decoded(spelled)
        }
    }
}
