import SafeXML
import ZipArchive

/// Writes an `.xlsx` workbook row by row, in bounded memory, always the same bytes for the same calls.
///
/// Each sheet goes to a temporary file beside `path`; `finish()` packs them, flushes and renames. Texts are stored in
/// their cells, money as exact decimals, days as Excel's serial numbers. Belongs to one thread at a time.
public final class XLSXWriter {
    private let path: String
    private var sheets: [SheetOutput] = []

    public init(path: String) { self.path = path }

    /// Begins a sheet; rows written from now on belong to it.
    ///
    /// - Parameters:
    ///   - name: shortened and cleaned to what Excel allows, and told apart from the sheets before.
    ///   - widths: of the first columns, in characters; a Chinese character counts as two.
    ///   - frozenRows: heading rows that stay in sight.
    /// - Throws: `SpreadsheetError.notWritten` when the folder does not allow it.
    public func beginSheet(_ name: String, widths: [Int] = [], frozenRows: Int = 0) throws(SpreadsheetError) {
        try sheets.last?.end()
        let name = SheetName.allowed(name, besides: sheets.map(\.name))
        do throws(OutgoingFileProblem) {
            let file = try OutgoingFile(path: "\(path).sheet\(sheets.count + 1)", permissions: 0o600)
            sheets.append(SheetOutput(name: name, file: file, widths: widths, frozenRows: frozenRows))
        } catch { throw SpreadsheetError(error) }
    }

    /// Writes the next row of the current sheet.
    ///
    /// - Throws: `SpreadsheetError` `.tooManyRows`, `.tooManyColumns` or `.cellTooLong` for what Excel would not open.
    public func write(_ cells: [OutgoingCell]) throws(SpreadsheetError) { try current().write(cells) }

    /// Writes a heading over so many columns, merged into one cell.
    ///
    /// - Throws: as `write`.
    public func writeTitle(_ title: String, across columns: Int) throws(SpreadsheetError) {
        try current().write([.heading(title)])
        if columns > 1 { try current().mergeLastRow(columns: columns) }
    }

    /// Packs the workbook, flushes it to disk and puts it in its place.
    ///
    /// - Throws: `SpreadsheetError.notWritten`; an older file is then untouched.
    public func finish() throws(SpreadsheetError) {
        guard let last = sheets.last else { throw SpreadsheetError(.notWritten, "no sheets") }
        try last.end()
        do throws(ZipProblem) {
            let archive = try ZipWriter(path: path)
            for (name, bytes) in XLSXFixedParts.all(sheets: sheets.map(\.name)) { try archive.add(name, bytes: bytes) }
            for (place, sheet) in sheets.enumerated() {
                try archive.add("xl/worksheets/sheet\(place + 1).xml", file: sheet.file.temporaryPath)
            }
            try archive.finish()
        } catch { throw SpreadsheetError(.notWritten, "\(path): \(error.detail)") }
        for sheet in sheets { sheet.file.discard() }
    }

    private func current() throws(SpreadsheetError) -> SheetOutput {
        guard let sheet = sheets.last else { throw SpreadsheetError(.notWritten, "no sheet begun") }
        return sheet
    }
}

/// What Excel allows as the name of a sheet.
enum SheetName {
    static func allowed(_ name: String, besides others: [String]) -> String {
        var base = String(name.map { "[]:*?/\\'".contains($0) || $0.isNewline ? "_" : $0 })
        base.unicodeScalars.removeAll { $0.value < 0x20 }
        if base.isEmpty { base = "Sheet" }
        var candidate = cut(base, to: 31)
        var number = 2
        while others.contains(where: { $0.lowercased() == candidate.lowercased() }) {
            candidate = cut(base, to: 31 - 8) + " \(number)"
            number += 1
        }
        return candidate
    }

    /// The longest beginning of at most so many UTF-16 units.
    private static func cut(_ text: String, to limit: Int) -> String {
        var text = text
        while text.utf16.count > limit { text.removeLast() }
        return text
    }
}
