import SafeXML

/// One worksheet part on its way to a temporary file.
final class SheetOutput {
    let name: String
    let file: OutgoingFile
    private let output: XMLOutput
    private var rowCount = 0
    private var merged: [String] = []
    private var hasEnded = false

    /// The most UTF-16 units that Excel keeps in one cell.
    private static let longestText = 32_767

    init(name: String, file: OutgoingFile, widths: [Int], frozenRows: Int) {
        self.name = name
        self.file = file
        output = XMLOutput(to: .file(file))
        output.declaration()
        output.open("worksheet", ["xmlns": XLSXFixedParts.mainNamespace])
        if frozenRows > 0 {
            output.open("sheetViews")
            output.open("sheetView", ["workbookViewId": "0"])
            output.open("pane")
            output.attribute("ySplit", frozenRows)
            output.attribute("topLeftCell", "A\(frozenRows + 1)")
            output.attribute("activePane", "bottomLeft")
            output.attribute("state", "frozen")
            for _ in 0..<3 { output.close() }
        }
        if !widths.isEmpty {
            output.open("cols")
            for (place, width) in widths.enumerated() {
                output.open("col")
                output.attribute("min", place + 1)
                output.attribute("max", place + 1)
                output.attribute("width", max(1, min(width, 255)))
                output.attribute("customWidth", 1)
                output.close()
            }
            output.close()
        }
        output.open("sheetData")
    }

    func write(_ cells: [OutgoingCell]) throws(SpreadsheetError) {
        rowCount += 1
        guard rowCount <= CellReference.lastRow else {
            throw SpreadsheetError(.tooManyRows, "\(CellReference.lastRow)")
        }
        guard cells.count <= CellReference.columnCount else {
            throw SpreadsheetError(.tooManyColumns, row: rowCount, "\(CellReference.columnCount)")
        }
        output.open("row")
        output.attribute("r", rowCount)
        for (column, cell) in cells.enumerated() where cell != .empty && cell != .text("") {
            try write(cell, column: column)
        }
        output.close()
    }

    /// Makes the first cells of the last row one.
    func mergeLastRow(columns: Int) throws(SpreadsheetError) {
        guard columns <= CellReference.columnCount else {
            throw SpreadsheetError(.tooManyColumns, row: rowCount, "\(CellReference.columnCount)")
        }
        merged.append("A\(rowCount):\(CellReference.letters(ofColumn: columns - 1))\(rowCount)")
    }

    func end() throws(SpreadsheetError) {
        guard !hasEnded else { return }
        hasEnded = true
        output.close()
        if !merged.isEmpty {
            output.open("mergeCells")
            output.attribute("count", merged.count)
            for range in merged {
                output.open("mergeCell", ["ref": range])
                output.close()
            }
            output.close()
        }
        output.close()
        do throws(OutgoingFileProblem) {
            try output.finish()
            try file.finishWithoutPlacing()
        } catch { throw SpreadsheetError(error) }
    }

    private func write(_ cell: OutgoingCell, column: Int) throws(SpreadsheetError) {
        output.open("c")
        output.attribute("r", CellReference.letters(ofColumn: column) + String(rowCount))
        if let number = cell.storedNumber {
            if cell.style != 0 { output.attribute("s", cell.style) }
            output.element("v", number)
        } else {
            let text = cell.storedText
            // Checked in bytes first: nearly every text is short.
            guard text.utf8.count <= SheetOutput.longestText || text.utf16.count <= SheetOutput.longestText else {
                throw SpreadsheetError(.cellTooLong, row: rowCount, "\(SheetOutput.longestText)")
            }
            if case .heading = cell { output.attribute("s", cell.style) }
            output.attribute("t", "inlineStr")
            output.open("is")
            output.open("t", ["xml:space": "preserve"])
            output.text(EscapedText.write(text))
            output.close()
            output.close()
        }
        output.close()
    }
}
