import CaseWorkflow
public import Spreadsheet

/// Reads a case ledger row by row as the file is streamed: it waits for the header, then hands on every row's reading.
///
/// Feed it every row with `take`, then call `finish`. No row is lost: rows above the header are its titles.
public struct LedgerStream: Sendable {
    private let dates: DateCell
    private var waiting: [SpreadsheetRow] = []
    private var reader: LedgerReader?

    public init(dates: DateCell) { self.dates = dates }

    /// The header in force; nil until enough rows have been seen.
    public var header: HeaderReading? { reader?.header }

    /// Takes the next row. Throws when the first rows hold no usable header; nothing has been handed on by then.
    public mutating func take(
        _ row: SpreadsheetRow, _ hand: (RowReading) throws -> Void
    ) throws {
        if reader != nil {
            try read(row, hand)
            return
        }
        waiting.append(row)
        if waiting.count >= HeaderReading.searchDepth { try start(hand) }
    }

    /// Ends the file. Throws when a short file holds no usable header.
    public mutating func finish(_ hand: (RowReading) throws -> Void) throws {
        if reader == nil { try start(hand) }
    }

    private mutating func start(_ hand: (RowReading) throws -> Void) throws {
        let header = try HeaderReading.find(in: waiting)
        reader = LedgerReader(header: header, dates: dates)
        let rows = waiting
        waiting = []
        for row in rows where row.number > header.rowNumber { try read(row, hand) }
    }

    private mutating func read(_ row: SpreadsheetRow, _ hand: (RowReading) throws -> Void) throws {
        guard var current = reader else { return }
        reader = nil
        let reading = current.read(row)
        reader = current
        try hand(reading)
    }
}
