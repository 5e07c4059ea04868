/// One row of a table as it stands in the file, before anybody says what it means.
public struct SpreadsheetRow: Hashable, Sendable {
    /// The line in a text file (of the row's first line, from 1), or the row number in a worksheet.
    public let number: Int
    /// Cells by position; a missing or covered cell is `.empty`.
    public let cells: [SpreadsheetCell]

    public init(number: Int, cells: [SpreadsheetCell]) {
        self.number = number
        self.cells = cells
    }
}

/// One cell as the file gives it. Nothing is interpreted beyond what the file itself says.
public enum SpreadsheetCell: Hashable, Sendable {
    case empty
    /// Text, untrimmed, as written.
    case text(String)
    /// A worksheet's number, in the digits the file holds (`3.30106E+17`, `41293`), and whether its style shows a date.
    case number(String, styledAsDate: Bool)

    /// The cell as a person would see the file's own characters; empty for an empty cell.
    public var verbatim: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let digits, _): digits
        }
    }
}
