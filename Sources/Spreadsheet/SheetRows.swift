import SafeXML

/// Turns the events of a worksheet part into rows, handing over each as soon as it ends.
final class SheetRows {
    /// The row being read, or the last one.
    private(set) var number = 0
    /// What the caller's closure threw.
    private(set) var thrown: (any Error)?
    private(set) var isStopped = false

    private let styles: CellStyles
    private let strings: [SpreadsheetCell]
    private let limits: SpreadsheetLimits
    private let body: (RowReading) throws -> RowFlow
    private var namespace: String?
    private var isInData = false
    private var isInRow = false
    private var cells: [SpreadsheetCell] = []
    private var rowCount = 0
    private var rowBytes = 0
    private var cell: Cell?
    private var nextColumn = 0
    private var isCapturing = false
    private var phoneticDepth = 0

    private struct Cell {
        var column: Int
        var style: Int
        var kind: Kind
        var text = ""
    }

    /// What the cell's `t` says its value is.
    private enum Kind: String {
        case number = "n"
        case shared = "s"
        case inline = "inlineStr"
        case formulaText = "str"
        case boolean = "b"
        case error = "e"
        /// A date in ISO 8601, kept as text.
        case date = "d"
    }

    init(
        styles: CellStyles, strings: [SpreadsheetCell], limits: SpreadsheetLimits,
        body: @escaping (RowReading) throws -> RowFlow
    ) {
        self.styles = styles
        self.strings = strings
        self.limits = limits
        self.body = body
    }

    func take(_ event: XMLEvent) throws {
        switch event {
        case .start(let start): try begin(start)
        case .text(let text): try add(text)
        case .end(let name): try end(name)
        }
    }

    private func begin(_ start: XMLElementStart) throws {
        guard let namespace else {
            guard start.name == "worksheet" else { throw SpreadsheetError(.damaged, "<\(start.name)>") }
            namespace = start.namespace
            return
        }
        guard start.namespace == namespace else { return }
        guard isInData else {
            isInData = start.name == "sheetData"
            return
        }
        switch start.name {
        case "c": try beginCell(start.attributes)
        case "v": isCapturing = cell != nil
        case "t": isCapturing = cell != nil && phoneticDepth == 0
        case "rPh": phoneticDepth += 1
        case "row": try beginRow(start.attributes)
        default: break
        }
    }

    private func end(_ name: String) throws {
        guard isInData else { return }
        switch name {
        case "c": try endCell()
        case "v", "t": isCapturing = false
        case "rPh": phoneticDepth -= 1
        case "row": try endRow()
        case "sheetData": isInData = false
        default: break
        }
    }

    private func beginRow(_ attributes: XMLAttributes) throws {
        var next = number + 1
        if let text = attributes["r"] {
            guard let stated = Int(text), stated > number, stated <= CellReference.lastRow else {
                throw SpreadsheetError(.damaged, row: number, "row \(text)")
            }
            next = stated
        }
        number = next
        rowCount += 1
        guard rowCount <= limits.rows else { throw SpreadsheetError(.tooManyRows, row: number, "\(limits.rows)") }
        isInRow = true
        cells.removeAll(keepingCapacity: true)
        rowBytes = 0
        nextColumn = 0
    }

    private func beginCell(_ attributes: XMLAttributes) throws {
        guard isInRow, cell == nil else { throw SpreadsheetError(.damaged, row: number, "cell outside a row") }
        var new = Cell(column: nextColumn, style: 0, kind: .number)
        for attribute in attributes.all where attribute.namespace.isEmpty {
            switch attribute.name {
            case "r":
                guard let place = CellReference(attribute.value), place.row == number else {
                    throw SpreadsheetError(.damaged, row: number, "cell \(attribute.value.prefix(20))")
                }
                new.column = place.column
            case "s": new.style = Int(attribute.value) ?? 0
            case "t":
                guard let kind = Kind(rawValue: attribute.value) else {
                    throw SpreadsheetError(.damaged, row: number, "t=\(attribute.value.prefix(20))")
                }
                new.kind = kind
            default: break
            }
        }
        cell = new
    }

    private func add(_ text: String) throws {
        guard isCapturing else { return }
        // Most cells have one run of text.
        if cell?.text.isEmpty == true { cell?.text = text } else { cell?.text += text }
        rowBytes += text.utf8.count
        guard let length = cell?.text.utf8.count, length <= limits.cellBytes else {
            throw SpreadsheetError(.cellTooLong, row: number, "\(limits.cellBytes) bytes")
        }
        guard rowBytes <= limits.rowBytes else {
            throw SpreadsheetError(.rowTooLong, row: number, "\(limits.rowBytes) bytes")
        }
    }

    private func endCell() throws {
        guard let ended = cell else { return }
        cell = nil
        isCapturing = false
        nextColumn = ended.column + 1
        let value = try value(of: ended)
        guard value != .empty else { return }
        guard ended.column < limits.columns else {
            throw SpreadsheetError(.tooManyColumns, row: number, "\(limits.columns)")
        }
        while cells.count < ended.column { cells.append(.empty) }
        if ended.column == cells.count {
            cells.append(value)
        } else {
            guard cells[ended.column] == .empty else {
                throw SpreadsheetError(
                    .damaged, row: number, "\(CellReference.letters(ofColumn: ended.column))\(number) twice")
            }
            cells[ended.column] = value
        }
    }

    private func value(of cell: Cell) throws -> SpreadsheetCell {
        if cell.text.isEmpty { return .empty }
        switch cell.kind {
        case .number:
            let digits =
                cell.text.utf8.contains { $0 <= 0x20 } ? String(cell.text.filter { !$0.isWhitespace }) : cell.text
            return digits.isEmpty ? .empty : .number(digits, styledAsDate: styles.showsDate(cell.style))
        case .shared:
            guard let index = Int(cell.text.filter { !$0.isWhitespace }), strings.indices.contains(index) else {
                throw SpreadsheetError(.damaged, row: number, "shared text \(cell.text.prefix(20))")
            }
            return strings[index]
        case .inline, .formulaText: return .text(EscapedText.read(cell.text))
        case .boolean: return .text(cell.text == "1" || cell.text == "true" ? "TRUE" : "FALSE")
        case .error, .date: return .text(cell.text)
        }
    }

    private func endRow() throws {
        isInRow = false
        let flow: RowFlow
        do {
            flow = try body(.row(SpreadsheetRow(number: number, cells: cells)))
        } catch {
            thrown = error
            // The reader on the way up knows only its own errors; the caller's comes back by `thrown`.
            throw SpreadsheetError(.damaged, "closure")
        }
        switch flow {
        case .next: return
        case .stop:
            isStopped = true
            throw SpreadsheetError(.damaged, "stopped")
        }
    }
}
