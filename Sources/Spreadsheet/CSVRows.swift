/// Gives the rows of a text file, decoded, one after the other.
final class CSVRows {
    private let source: TextSource
    private let tokens: CSVTokens
    private let encoding: TextEncoding
    private let decoder: GB18030?
    private var scratch: [UInt8] = []
    private var plain: [UInt8] = []
    private var consumed = 0
    private var lastStreamOffset = 0

    /// Bytes of the file taken in so far.
    var bytesRead: Int { source.bytesRead }

    init(file: FileBytes, shape: TextShape, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        source = try TextSource(file: file, encoding: shape.encoding)
        tokens = CSVTokens(source: source, delimiter: shape.delimiter, limits: limits)
        encoding = shape.encoding
        decoder = shape.encoding == .gb18030 ? try GB18030() : nil
        if shape.hasSeparatorLine { _ = try tokens.next() }
    }

    /// The next row, or nil after the last.
    func next() throws(SpreadsheetError) -> RowReading? {
        guard try tokens.next() else { return nil }
        let row = tokens.row
        guard let base = row.baseAddress, row.count > 0 else {
            return .row(SpreadsheetRow(number: tokens.line, cells: []))
        }
        if !tokens.isASCII {
            if let decoder {
                if CSVRows.looksLikeUTF8(row) { return undecodable(row, at: 0, .otherEncoding) }
                return decode(row, base, by: decoder)
            }
            if let place = UTF8Check.firstInvalid(base, row.count) { return undecodable(row, at: place, .invalidBytes) }
        }
        var cells: [SpreadsheetCell] = []
        cells.reserveCapacity(tokens.cells.count)
        for cell in tokens.cells {
            let bytes = UnsafeBufferPointer(start: base + cell.start, count: cell.end - cell.start)
            if bytes.isEmpty {
                cells.append(.empty)
            } else if cell.carriesQuotes {
                cells.append(text(withoutQuotes(bytes)))
            } else {
                cells.append(.text(String(decoding: bytes, as: UTF8.self)))
            }
        }
        return .row(SpreadsheetRow(number: tokens.line, cells: cells))
    }

    private func decode(
        _ row: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, by decoder: GB18030
    ) -> RowReading {
        var cells: [SpreadsheetCell] = []
        cells.reserveCapacity(tokens.cells.count)
        for cell in tokens.cells {
            scratch.removeAll(keepingCapacity: true)
            if let place = decoder.decode(base + cell.start, cell.end - cell.start, into: &scratch) {
                return undecodable(row, at: cell.start + place, .invalidBytes)
            }
            if scratch.isEmpty {
                cells.append(.empty)
            } else if cell.carriesQuotes {
                cells.append(scratch.withUnsafeBufferPointer { text(withoutQuotes($0)) })
            } else {
                cells.append(text(scratch))
            }
        }
        return .row(SpreadsheetRow(number: tokens.line, cells: cells))
    }

    private func text(_ bytes: [UInt8]) -> SpreadsheetCell {
        bytes.isEmpty ? .empty : .text(String(decoding: bytes, as: UTF8.self))
    }

    /// Takes off the opening and the closing quote and halves the doubled ones; text after the closing quote stays.
    private func withoutQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        plain.removeAll(keepingCapacity: true)
        guard bytes.first == 0x22 else { return Array(bytes) }
        var isInside = true
        var place = 1
        while place < bytes.count {
            let byte = bytes[place]
            if isInside, byte == 0x22 {
                if place + 1 < bytes.count, bytes[place + 1] == 0x22 {
                    plain.append(byte)
                    place += 1
                } else {
                    isInside = false
                }
            } else {
                plain.append(byte)
            }
            place += 1
        }
        return plain
    }

    private func undecodable(
        _ row: UnsafeBufferPointer<UInt8>, at place: Int, _ reason: UndecodableRow.Reason
    ) -> RowReading {
        let before = UnsafeBufferPointer(rebasing: row[..<place])
        return .undecodable(
            UndecodableRow(
                reason: reason, number: tokens.line,
                byteOffset: encoding.markBytes + tokens.offset + source.originalLength(before), encoding: encoding,
                bytes: source.original(row)))
    }

    /// Whether everything but ASCII in the row is three-byte UTF-8, four characters of it at least, which text in
    /// GB18030 practically never is.
    private static func looksLikeUTF8(_ row: UnsafeBufferPointer<UInt8>) -> Bool {
        var characters = 0
        var place = 0
        while place < row.count {
            if row[place] < 0x80 {
                place += 1
                continue
            }
            guard (0xE2...0xEF).contains(row[place]), place + 2 < row.count, row[place + 1] & 0xC0 == 0x80,
                row[place + 2] & 0xC0 == 0x80
            else { return false }
            characters += 1
            place += 3
        }
        return characters >= 4
    }
}
