import SafeXML

/// Writes a table as CSV that Excel and WPS open without asking: UTF-8 with a byte order mark, CR LF, quotes where
/// needed.
///
/// Nothing stands at `path` before `finish()` has flushed the file to disk and renamed it. Belongs to one thread at a
/// time.
public final class CSVWriter {
    /// Cells that got a leading apostrophe because a spreadsheet would have run them as a formula.
    public private(set) var neutralisedCells = 0
    private let file: OutgoingFile
    private let neutralisesFormulas: Bool
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Parameter neutralisesFormulas: puts `'` before a text that begins like a formula and is no plain number.
    /// - Throws: `SpreadsheetError.notWritten` when the folder does not allow it.
    public init(path: String, neutralisesFormulas: Bool = true) throws(SpreadsheetError) {
        do throws(OutgoingFileProblem) { file = try OutgoingFile(path: path) } catch { throw SpreadsheetError(error) }
        self.neutralisesFormulas = neutralisesFormulas
        buffer.reserveCapacity(1 << 17)
    }

    /// Writes a row of cells as they were read.
    public func write(_ row: SpreadsheetRow) { write(row.cells.map(\.verbatim)) }

    /// Writes a row of texts. A write error is remembered for `finish()`.
    public func write(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { buffer.append(UInt8(ascii: ",")) }
            append(cell)
        }
        // A lone empty cell would read back as a line without cells.
        if cells == [""] { buffer.append(contentsOf: Array("\"\"".utf8)) }
        buffer.append(contentsOf: [0x0D, 0x0A])
        if buffer.count >= 1 << 16 { flush() }
    }

    /// Flushes the file to disk and puts it in its place.
    ///
    /// - Throws: `SpreadsheetError.notWritten`, also for a write that failed before; the older file is then untouched.
    public func finish() throws(SpreadsheetError) {
        flush()
        do throws(OutgoingFileProblem) { try file.commit() } catch { throw SpreadsheetError(error) }
    }

    private func flush() {
        file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func append(_ cell: String) {
        let isFormula = neutralisesFormulas && FormulaStart.matches(cell)
        if isFormula { neutralisedCells += 1 }
        var needsQuotes = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
        for byte in cell.utf8 where byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            needsQuotes = true
            break
        }
        if needsQuotes { buffer.append(0x22) }
        if isFormula { buffer.append(UInt8(ascii: "'")) }
        if needsQuotes {
            for byte in cell.utf8 {
                if byte == 0x22 { buffer.append(0x22) }
                buffer.append(byte)
            }
            buffer.append(0x22)
        } else {
            buffer.append(contentsOf: cell.utf8)
        }
    }
}

/// Which texts a spreadsheet program would run as a formula when it opens a CSV file.
enum FormulaStart {
    static func matches(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－": return true
        case "+", "-": return !isNumber(text)
        default: return false
        }
    }

    /// A sign, digits with or without commas, and at most one decimal point: an amount, not a formula.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        guard let first = digits.first, (48...57).contains(first) else { return false }
        var points = 0
        for byte in digits {
            switch byte {
            case 48...57, UInt8(ascii: ","): continue
            case UInt8(ascii: "."): points += 1
            default: return false
            }
        }
        return points <= 1
    }
}

extension SpreadsheetError {
    init(_ problem: OutgoingFileProblem) { self.init(.notWritten, "\(problem.path): \(problem.reason)") }
}
