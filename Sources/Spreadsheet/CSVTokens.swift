import Glibc

/// Cuts a stream of bytes into rows and cells, in memory bounded by one row.
///
/// Delimiters, quotes and line ends are ASCII and stand in no character of UTF-8 or GB18030, so bytes are cut first and
/// decoded after. Belongs to one thread at a time.
final class CSVTokens {
    /// Where a cell's bytes stand in its row.
    struct Cell {
        var start: Int
        var end: Int
        /// The bytes still carry quotes: an opening one, doubled ones, or text after the closing one.
        var carriesQuotes: Bool
    }

    private enum State { case cellStart, plain, quoted, quoteInQuoted, afterQuoted }

    /// The cells of the current row; none for an empty line.
    private(set) var cells: [Cell] = []
    /// The line that the current row begins on, from 1.
    private(set) var line = 0
    /// Where the current row begins in the stream, from 0.
    private(set) var offset = 0
    /// Whether the current row is ASCII throughout.
    private(set) var isASCII = true

    private let source: TextSource
    private let delimiter: UInt8
    private let limits: SpreadsheetLimits
    private var buffer: UnsafeMutableRawBufferPointer
    private var rowStart = 0
    private var rowEnd = 0
    private var filled = 0
    private var isAtEnd = false
    private var nextLine = 1
    private var nextOffset = 0
    private var followsReturn = false

    init(source: TextSource, delimiter: Delimiter, limits: SpreadsheetLimits) {
        self.source = source
        self.delimiter = delimiter.byte
        self.limits = limits
        buffer = .allocate(byteCount: 1 << 18, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// The bytes of the current row, without its line end; good until the next call of `next()`.
    var row: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: buffer.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: rowStart),
            count: rowEnd - rowStart)
    }

    /// Goes to the next row; false when there is none.
    ///
    /// - Throws: `SpreadsheetError` for an unclosed quote, a limit, or a file that cannot be read.
    func next() throws(SpreadsheetError) -> Bool {
        rowStart += nextOffset - offset
        offset = nextOffset
        line = nextLine
        if try skipLineFeed() { nextOffset = offset }
        cells.removeAll(keepingCapacity: true)
        var place = 0
        var cell = Cell(start: 0, end: 0, carriesQuotes: false)
        var state = State.cellStart
        var breaks = 0
        var previousIsReturn = false
        var bits: UInt8 = 0
        let delimiter = delimiter
        while true {
            guard let base = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: rowStart) else {
                return false
            }
            let end = filled - rowStart
            scan: while place < end {
                let byte = base[place]
                switch state {
                case .cellStart where byte == 0x22:
                    state = .quoted
                    place += 1
                case .cellStart, .plain, .afterQuoted:
                    var at = place
                    while at < end {
                        let byte = base[at]
                        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
                        bits |= byte
                        at += 1
                    }
                    if state == .cellStart { state = .plain }
                    place = at
                    guard at < end else { break scan }
                    cell.end = at
                    try endCell(cell)
                    if base[at] == delimiter {
                        place += 1
                        cell = Cell(start: place, end: place, carriesQuotes: false)
                        state = .cellStart
                    } else {
                        endRow(at: at, terminator: base[at], breaks: breaks, bits: bits)
                        return true
                    }
                case .quoted:
                    var at = place
                    while at < end, base[at] != 0x22 {
                        let byte = base[at]
                        bits |= byte
                        if byte == 0x0A || byte == 0x0D {
                            if byte == 0x0D || !previousIsReturn { breaks += 1 }
                            previousIsReturn = byte == 0x0D
                        } else {
                            previousIsReturn = false
                        }
                        at += 1
                    }
                    place = at
                    if breaks > limits.lineBreaksInCell { throw SpreadsheetError(.unclosedQuote, row: line) }
                    if at < end {
                        previousIsReturn = false
                        state = .quoteInQuoted
                        place += 1
                    }
                case .quoteInQuoted:
                    if byte == 0x22 {
                        cell.carriesQuotes = true
                        state = .quoted
                        place += 1
                    } else if byte == delimiter || byte == 0x0A || byte == 0x0D {
                        cell.end = place
                        if !cell.carriesQuotes {
                            cell.start += 1
                            cell.end -= 1
                        }
                        try endCell(cell)
                        if byte == delimiter {
                            place += 1
                            cell = Cell(start: place, end: place, carriesQuotes: false)
                            state = .cellStart
                        } else {
                            endRow(at: place, terminator: byte, breaks: breaks, bits: bits)
                            return true
                        }
                    } else {
                        // Text after a closing quote, in a cell that runs over lines: the quote was never closed, and
                        // what looked like its end opens the next quoted cell.
                        if breaks > 0 { throw SpreadsheetError(.unclosedQuote, row: line) }
                        cell.carriesQuotes = true
                        state = .afterQuoted
                    }
                }
            }
            if isAtEnd { return try lastRow(cell, state, length: place, breaks: breaks, bits: bits) }
            try guardLength(place - cell.start, of: place, isQuoted: state == .quoted)
            try fill()
        }
    }

    /// What is left when the file ends without a line end.
    private func lastRow(
        _ last: Cell, _ state: State, length: Int, breaks: Int, bits: UInt8
    ) throws(SpreadsheetError) -> Bool {
        if state == .quoted { throw SpreadsheetError(.unclosedQuote, row: line) }
        if length == 0 {
            rowEnd = rowStart
            return false
        }
        var cell = last
        cell.end = length
        if state == .quoteInQuoted, !cell.carriesQuotes {
            cell.start += 1
            cell.end -= 1
        }
        try endCell(cell)
        endRow(at: length, terminator: 0, breaks: breaks, bits: bits)
        return true
    }

    private func endCell(_ cell: Cell) throws(SpreadsheetError) {
        guard cell.end - cell.start <= limits.cellBytes else {
            throw SpreadsheetError(.cellTooLong, row: line, "\(limits.cellBytes) bytes")
        }
        guard cells.count < limits.columns else {
            throw SpreadsheetError(.tooManyColumns, row: line, "\(limits.columns)")
        }
        cells.append(cell)
    }

    private func endRow(at end: Int, terminator: UInt8, breaks: Int, bits: UInt8) {
        // A line without a byte is a row without a cell.
        if end == 0 { cells.removeAll(keepingCapacity: true) }
        rowEnd = rowStart + end
        isASCII = bits < 0x80
        nextLine = line + breaks + (terminator == 0 ? 0 : 1)
        nextOffset = offset + end + (terminator == 0 ? 0 : 1)
        followsReturn = terminator == 0x0D
    }

    private func guardLength(_ cell: Int, of row: Int, isQuoted: Bool) throws(SpreadsheetError) {
        if cell > limits.cellBytes {
            if isQuoted { throw SpreadsheetError(.unclosedQuote, row: line) }
            throw SpreadsheetError(.cellTooLong, row: line, "\(limits.cellBytes) bytes")
        }
        if row > limits.rowBytes { throw SpreadsheetError(.rowTooLong, row: line, "\(limits.rowBytes) bytes") }
    }

    /// The line feed of a CR LF whose CR ended the row before; it may stand in the next piece of the file.
    private func skipLineFeed() throws(SpreadsheetError) -> Bool {
        guard followsReturn else { return false }
        followsReturn = false
        if rowStart == filled, !isAtEnd { try fill() }
        guard rowStart < filled, buffer[rowStart] == 0x0A else { return false }
        rowStart += 1
        offset += 1
        return true
    }

    /// Moves what is left of the row to the front and reads on behind it.
    private func fill() throws(SpreadsheetError) {
        let left = filled - rowStart
        if left * 2 > buffer.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
            larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[rowStart..<filled]))
            buffer.deallocate()
            buffer = larger
        } else if rowStart > 0, let base = buffer.baseAddress {
            memmove(base, base + rowStart, left)
        }
        rowStart = 0
        filled = left
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[left...]))
        if count == 0 { isAtEnd = true }
        filled += count
    }
}
