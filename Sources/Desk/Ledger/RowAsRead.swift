import CaseWorkflow
import OfficeLedger
import Spreadsheet

/// A row as its file has it, by what each column means: kept with a held row, so that a person sees which cell is which and the
/// row can be read once more when a cell of it was corrected.
///
/// Stored as texts: the kind of list, then for each column its field (or `=` and the column's own words), how the cell is
/// written, and its characters.
struct RowAsRead: Hashable {
    enum Kind: String {
        case ledger, outreach
        /// Bytes that decode in no encoding, as hexadecimal digits.
        case bytes
    }

    struct Column: Hashable {
        /// A field's code; nil for a column that the desk does not know.
        var field: String?
        var words: String
        /// The unit of an amount column.
        var unit: AmountUnit?
        /// How a date of this column with the year last was meant.
        var order: DateCell.YearLastOrder? = nil
        var cell: SpreadsheetCell
    }

    let kind: Kind
    var columns: [Column]

    init(_ row: SpreadsheetRow, _ header: HeaderReading, _ order: DateOrder = DateOrder()) {
        kind = .ledger
        columns = header.columns.compactMap { column in
            let cell = RowAsRead.cell(row, column.position)
            if column.field == nil, column.words.isEmpty || cell.verbatim.isEmpty { return nil }
            let meant: DateCell.YearLastOrder? =
                switch column.field {
                case .acceptedOn?: order.accepted
                case .closedOn?: order.closed
                default: nil  // no other column holds a day
                }
            return Column(
                field: column.field?.rawValue, words: column.words, unit: column.unit, order: meant, cell: cell)
        }
    }

    init(outreach row: SpreadsheetRow, _ header: OutreachHeader) {
        kind = .outreach
        columns = header.words.enumerated().compactMap { position, words in
            let cell = RowAsRead.cell(row, position)
            if words.isEmpty { return nil }
            return Column(field: header.field(at: position)?.rawValue, words: words, unit: nil, cell: cell)
        }
    }

    init(bytes hex: String) {
        kind = .bytes
        columns = [Column(field: nil, words: "bytes", unit: nil, cell: .text(hex))]
    }

    // MARK: As the store keeps it

    /// nil for texts that this type never wrote.
    init?(_ stored: [String]) {
        guard let first = stored.first, let kind = Kind(rawValue: first), (stored.count - 1) % 3 == 0 else {
            return nil
        }
        self.kind = kind
        columns = []
        for start in stride(from: 1, to: stored.count, by: 3) {
            let (name, shape, text) = (stored[start], stored[start + 1], stored[start + 2])
            let parts = shape.split(separator: " ", omittingEmptySubsequences: false)
            let cell: SpreadsheetCell
            switch parts.first {
            case "n": cell = .number(text, styledAsDate: false)
            case "d": cell = .number(text, styledAsDate: true)
            default: cell = text.isEmpty ? .empty : .text(text)
            }
            let mark = parts.count > 1 ? String(parts[1]) : ""
            let unit = AmountUnit(rawValue: mark)
            if name.hasPrefix("=") {
                columns.append(Column(field: nil, words: String(name.dropFirst()), unit: unit, cell: cell))
            } else {
                columns.append(
                    Column(
                        field: name, words: RowAsRead.words(of: name, kind), unit: unit,
                        order: DateCell.YearLastOrder(rawValue: mark), cell: cell))
            }
        }
    }

    var stored: [String] {
        var texts = [kind.rawValue]
        for column in columns {
            let shape =
                switch column.cell {
                case .empty, .text: "t"
                case .number(_, let styledAsDate): styledAsDate ? "d" : "n"
                }
            texts.append(column.field ?? "=" + column.words)
            let mark = column.unit?.rawValue ?? column.order?.rawValue
            texts.append(mark.map { shape + " " + $0 } ?? shape)
            texts.append(column.cell.verbatim)
        }
        return texts
    }

    /// The same for the same row in any file: what its known columns say, in the order of the fields.
    var token: String {
        var said: [String] = []
        for column in columns.sorted(by: { ($0.field ?? "") < ($1.field ?? "") }) {
            guard kind == .bytes || column.field != nil, column.field != "ordinal", !column.cell.verbatim.isEmpty else {
                continue
            }
            said.append("\(column.field ?? "")=\(column.unit?.rawValue ?? "")\u{1F}\(column.cell.verbatim)")
        }
        return kind.rawValue + "\u{1E}" + said.joined(separator: "\u{1E}")
    }

    // MARK: Reading it once more

    /// Corrects a cell, or says what the file had no column for.
    mutating func set(_ field: String, _ value: String) {
        let cell: SpreadsheetCell = value.isEmpty ? .empty : .text(value)
        if let place = columns.firstIndex(where: { $0.field == field }) {
            columns[place].cell = cell
            columns[place].order = nil
        } else {
            let column = Column(field: field, words: RowAsRead.words(of: field, kind), unit: nil, cell: cell)
            columns.append(column)
        }
    }

    /// How the row's own dates were meant.
    var order: DateOrder {
        func meant(_ field: LedgerField) -> DateCell.YearLastOrder? {
            columns.first { $0.field == field.rawValue }?.order
        }
        return DateOrder(accepted: meant(.acceptedOn), closed: meant(.closedOn))
    }

    /// Our own header over the row's known columns.
    var header: SpreadsheetRow {
        SpreadsheetRow(
            number: 1,
            cells: known.map { column in
                let unit = column.unit.map { "（\($0.name.chinese)）" } ?? ""
                return .text(RowAsRead.words(of: column.field ?? "", kind) + unit)
            })
    }

    func row(number: Int) -> SpreadsheetRow { SpreadsheetRow(number: number, cells: known.map(\.cell)) }

    var extras: [(words: String, text: String)] {
        columns.filter { $0.field == nil }.map { ($0.words, $0.cell.verbatim) }
    }

    private var known: [Column] { columns.filter { $0.field != nil } }

    private static func cell(_ row: SpreadsheetRow, _ position: Int) -> SpreadsheetCell {
        row.cells.indices.contains(position) ? row.cells[position] : .empty
    }

    private static func words(of field: String, _ kind: Kind) -> String {
        switch kind {
        case .ledger: LedgerField(rawValue: field)?.name.chinese ?? field
        case .outreach: OutreachField(rawValue: field)?.name.chinese ?? field
        case .bytes: field
        }
    }
}
