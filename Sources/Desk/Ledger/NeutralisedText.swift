import Spreadsheet

/// Texts that a spreadsheet would run as a formula go out to CSV with an apostrophe before them; coming in, one apostrophe before
/// such a text is taken off again.
enum NeutralisedText {
    /// For a CSV cell on its way out. The writer puts the apostrophe before formulas; here a text that already looks neutralised
    /// gets one more, so that coming in gives the same text back.
    static func outgoing(_ text: String) -> String { isNeutralised(text) ? "'" + text : text }

    static func undone(_ row: SpreadsheetRow) -> SpreadsheetRow {
        guard row.cells.contains(where: { isNeutralised($0.verbatim) }) else { return row }
        return SpreadsheetRow(
            number: row.number,
            cells: row.cells.map { cell in
                guard case .text(let text) = cell, isNeutralised(text) else { return cell }
                return .text(String(text.unicodeScalars.dropFirst()))
            })
    }

    /// Apostrophes before what a spreadsheet takes for the start of a formula.
    private static func isNeutralised(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "'"),
            let start = text.unicodeScalars.first(where: { $0 != "'" })
        else { return false }
        return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(start)
    }
}
