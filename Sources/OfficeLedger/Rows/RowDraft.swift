import CaseWorkflow
import Spreadsheet

/// One row while it is being read: what is blank, assumed, noted and held so far.
struct RowDraft {
    private let row: SpreadsheetRow
    private let header: HeaderReading
    private var blank: FieldSet = []
    private var assumed: FieldSet = []
    private var notes: [LedgerNote] = []
    private var rowReasons: [HeldCell] = []
    private var cellReasons: [HeldCell] = []

    init(row: SpreadsheetRow, header: HeaderReading) {
        self.row = row
        self.header = header
    }

    var holdsRow: Bool { !rowReasons.isEmpty }

    /// True when the file has a column for the field.
    func hasColumn(_ field: LedgerField) -> Bool { header.positions[field] >= 0 }

    /// True when the field's cell is held.
    func holds(_ field: LedgerField) -> Bool { cellReasons.contains { $0.field == field } }

    var heldRow: HeldRow {
        HeldRow(number: row.number, cells: row.cells.map(\.verbatim), reasons: rowReasons + cellReasons)
    }

    /// The value of a cell; nil for a blank one (remembered) and a doubtful one (held).
    mutating func accept<Value>(_ reading: CellReading<Value>, _ field: LedgerField, holdsRow: Bool = false) -> Value? {
        switch reading {
        case .decoded(let value, let kinds):
            for kind in kinds { note(field, kind) }
            return value
        case .absent:
            blank.insert(field)
            return nil
        case .doubtful(let doubt):
            hold(field, doubt, holdsRow: holdsRow)
            return nil
        }
    }

    /// The value of a cell without which there is no case: a blank one holds the row too.
    mutating func require<Value>(_ reading: CellReading<Value>, _ field: LedgerField) -> Value? {
        if case .absent = reading { hold(field, Doubt(.missing), holdsRow: true) }
        return accept(reading, field, holdsRow: true)
    }

    /// A date that can be read in two ways is settled when only one of them is of the case number's year (or, for a
    /// day of closing, also of the next), on or after the given day.
    mutating func settled(_ reading: CellReading<Day>, year: Int?, onOrAfter earliest: Day? = nil) -> CellReading<Day> {
        guard case .doubtful(let doubt) = reading, !doubt.candidates.isEmpty, let year else { return reading }
        let fitting = doubt.candidates.filter { day in
            guard let earliest else { return day.year == year }
            return day >= earliest && (day.year == year || day.year == year + 1)
        }
        guard fitting.count == 1, let day = fitting.first else { return reading }
        return .decoded(day, [.resolvedByCaseNumber])
    }

    mutating func hold(_ field: LedgerField, _ reason: Doubt.Reason, holdsRow: Bool = false) {
        hold(field, Doubt(reason), holdsRow: holdsRow)
    }

    private mutating func hold(_ field: LedgerField, _ doubt: Doubt, holdsRow: Bool) {
        let verbatim = row.cell(header.positions[field]).verbatim
        let cell = HeldCell(row: row.number, field: field, verbatim: verbatim, doubt: doubt)
        if holdsRow { rowReasons.append(cell) } else { cellReasons.append(cell) }
    }

    mutating func assume<Value>(_ value: Value, _ field: LedgerField) -> Value {
        assumed.insert(field)
        return value
    }

    mutating func note(_ field: LedgerField, _ kind: LedgerNote.Kind) { notes.append(LedgerNote(field, kind)) }

    /// The case with everything that was remembered while reading it.
    func finished(_ made: LedgerRow) -> LedgerRow {
        var made = made
        made.blank = blank
        made.assumed = assumed
        made.notes = notes
        made.held = cellReasons
        if !header.extraColumns.isEmpty {
            made.extras = header.extraColumns.map { row.cell($0.position).verbatim }
        }
        return made
    }
}
