/// The bytes of a text file without its byte order mark, as a stream of UTF-8 or, unchanged, GB18030.
///
/// UTF-16 is turned into UTF-8 on the way. Half a surrogate pair becomes the three bytes that UTF-8 forbids for it, so
/// that the row it stands in is found undecodable and its own bytes can be given back.
final class TextSource {
    let encoding: TextEncoding
    /// Bytes of the file taken in so far.
    private(set) var bytesRead = 0
    private let file: FileBytes
    private var scratch: [UInt8] = []
    private var highSurrogate: UInt32 = 0

    init(file: FileBytes, encoding: TextEncoding) throws(SpreadsheetError) {
        self.file = file
        self.encoding = encoding
        try file.seek(to: encoding.markBytes)
        bytesRead = encoding.markBytes
    }

    /// Fills the buffer, which must hold at least 64 bytes, as far as it goes; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
        switch encoding {
        case .utf8, .utf8WithBOM, .gb18030:
            let count = try file.read(into: buffer)
            bytesRead += count
            return count
        case .utf16LE: return try readWide(into: buffer, isLittleEndian: true)
        case .utf16BE: return try readWide(into: buffer, isLittleEndian: false)
        }
    }

    private func readWide(
        into buffer: UnsafeMutableRawBufferPointer, isLittleEndian: Bool
    ) throws(SpreadsheetError) -> Int {
        // One unit gives at most three bytes; a half pair kept from before gives three more.
        let wanted = (buffer.count - 6) / 3 * 2
        if scratch.count < wanted { scratch = [UInt8](repeating: 0, count: wanted) }
        var failure: SpreadsheetError?
        var count = 0
        scratch.withUnsafeMutableBytes { scratch in
            do throws(SpreadsheetError) {
                count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: scratch[..<wanted]))
            } catch { failure = error }
        }
        if let failure { throw failure }
        guard count % 2 == 0 else { throw SpreadsheetError(.cut, "\(bytesRead + count) bytes") }
        bytesRead += count
        var output = Output(buffer)
        for place in stride(from: 0, to: count, by: 2) {
            let (first, second) = (UInt32(scratch[place]), UInt32(scratch[place + 1]))
            let unit = isLittleEndian ? second << 8 | first : first << 8 | second
            if highSurrogate != 0 {
                if (0xDC00...0xDFFF).contains(unit) {
                    output.put(0x10000 + (highSurrogate - 0xD800) << 10 + (unit - 0xDC00))
                    highSurrogate = 0
                    continue
                }
                output.put(highSurrogate)
                highSurrogate = 0
            }
            if (0xD800...0xDBFF).contains(unit) { highSurrogate = unit } else { output.put(unit) }
        }
        if count == 0, highSurrogate != 0 {
            output.put(highSurrogate)
            highSurrogate = 0
        }
        // A piece that held nothing but half a pair has given no byte yet, but it is not the end.
        return output.count == 0 && count > 0
            ? try readWide(into: buffer, isLittleEndian: isLittleEndian) : output.count
    }

    /// The row's own bytes in the file, from the bytes that the stream gave for it.
    func original(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        switch encoding {
        case .utf8, .utf8WithBOM, .gb18030: Array(bytes)
        case .utf16LE: TextSource.units(bytes).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case .utf16BE: TextSource.units(bytes).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        }
    }

    /// How many bytes of the file these bytes of the stream were.
    func originalLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch encoding {
        case .utf8, .utf8WithBOM, .gb18030: bytes.count
        case .utf16LE, .utf16BE: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 4 : 2) }
        }
    }

    /// The UTF-16 units behind bytes that `readWide` made; half pairs come back as they were.
    private static func units(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt16] {
        var units: [UInt16] = []
        var place = 0
        while place < bytes.count {
            let lead = UInt32(bytes[place])
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard place + length <= bytes.count else { break }
            var scalar = length == 1 ? lead : lead & (0xFF >> UInt32(length + 1))
            for next in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(bytes[place + next] & 63) }
            if scalar < 0x10000 {
                units.append(UInt16(scalar))
            } else {
                units.append(UInt16(0xD800 + (scalar - 0x10000) >> 10))
                units.append(UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF))
            }
            place += length
        }
        return units
    }
}

/// Writes code points as UTF-8 bytes, surrogates included.
private struct Output {
    private let buffer: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ buffer: UnsafeMutableRawBufferPointer) { self.buffer = buffer }

    mutating func put(_ scalar: UInt32) {
        if scalar < 0x80 {
            byte(scalar)
        } else if scalar < 0x800 {
            byte(0xC0 | scalar >> 6)
            byte(0x80 | scalar & 63)
        } else if scalar < 0x10000 {
            byte(0xE0 | scalar >> 12)
            byte(0x80 | scalar >> 6 & 63)
            byte(0x80 | scalar & 63)
        } else {
            byte(0xF0 | scalar >> 18)
            byte(0x80 | scalar >> 12 & 63)
            byte(0x80 | scalar >> 6 & 63)
            byte(0x80 | scalar & 63)
        }
    }

    private mutating func byte(_ value: UInt32) {
        buffer[count] = UInt8(truncatingIfNeeded: value)
        count += 1
    }
}
