/// Where a cell stands in a worksheet.
public struct CellReference: Hashable, Sendable {
    /// From 1, as worksheets number them.
    public let row: Int
    /// From 0, as `SpreadsheetRow.cells` counts them.
    public let column: Int

    /// Excel's last row and number of columns.
    static let lastRow = 1_048_576
    static let columnCount = 16_384

    /// Reads `B7` or `$B$7`; nil for anything else, and beyond row 1,048,576 or column XFD.
    init?(_ text: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
            default: return nil
            }
            if column > CellReference.columnCount || row > CellReference.lastRow { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.row = row
        self.column = column - 1
    }

    /// The letters of a column counted from 0: `A`, `Z`, `AA`.
    static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(65 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}

/// A block of cells that a worksheet shows as one.
public struct MergedRange: Hashable, Sendable {
    /// Row numbers, from 1.
    public let rows: ClosedRange<Int>
    /// Columns, from 0.
    public let columns: ClosedRange<Int>

    /// Reads `A1:C2`; nil for anything else.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let first = ends.first.flatMap({ CellReference($0) }),
            let last = ends.last.flatMap({ CellReference($0) }), ends.count <= 2,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}
