import Glibc

/// Turns GB18030 (and so GBK and GB2312) into UTF-8.
///
/// The mapping is glibc's: asked once for all the two-byte characters and kept as a table, asked each time for the rare
/// four-byte ones. Bytes that stand for nothing are an error, never a replacement character.
final class GB18030 {
    private let table: [UInt32]
    private let converter: Converter

    /// - Throws: `SpreadsheetError.noGB18030` when the system's converter is not installed.
    init() throws(SpreadsheetError) {
        converter = try Converter()
        guard let table = GB18030.twoByteTable else { throw SpreadsheetError(.noGB18030, "iconv") }
        self.table = table
    }

    /// Appends the bytes' text, in UTF-8; gives the place of the first byte that stands for nothing, or nil.
    func decode(_ bytes: UnsafePointer<UInt8>, _ count: Int, into text: inout [UInt8]) -> Int? {
        table.withUnsafeBufferPointer { table in
            var place = 0
            while place < count {
                let lead = bytes[place]
                if lead < 0x80 {
                    text.append(lead)
                    place += 1
                    continue
                }
                guard place + 1 < count else { return place }
                if let index = GB18030.index(lead, bytes[place + 1]) {
                    guard table[index] != 0 else { return place }
                    GB18030.append(table[index], to: &text)
                    place += 2
                } else {
                    guard place + 3 < count, (0x81...0xFE).contains(lead), (0x30...0x39).contains(bytes[place + 1]),
                        let scalar = converter.scalar(bytes + place, 4)
                    else { return place }
                    GB18030.append(scalar, to: &text)
                    place += 4
                }
            }
            return nil
        }
    }

    @inline(__always)
    private static func index(_ lead: UInt8, _ trail: UInt8) -> Int? {
        guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else { return nil }
        return Int(lead - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    }

    @inline(__always)
    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        if scalar < 0x80 {
            text.append(UInt8(scalar))
        } else if scalar < 0x800 {
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 63))
        } else if scalar < 0x10000 {
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(UInt8(0x80 | scalar >> 6 & 63))
            text.append(UInt8(0x80 | scalar & 63))
        } else {
            text.append(UInt8(0xF0 | scalar >> 18))
            text.append(UInt8(0x80 | scalar >> 12 & 63))
            text.append(UInt8(0x80 | scalar >> 6 & 63))
            text.append(UInt8(0x80 | scalar & 63))
        }
    }

    /// The scalar of every two-byte character, 0 where there is none.
    private static let twoByteTable: [UInt32]? = {
        guard let converter = try? Converter() else { return nil }
        var table = [UInt32](repeating: 0, count: 126 * 190)
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE {
                guard let index = index(lead, trail) else { continue }
                let pair = [lead, trail]
                table[index] = pair.withUnsafeBufferPointer { pair in
                    pair.baseAddress.flatMap { converter.scalar($0, 2) } ?? 0
                }
            }
        }
        return table
    }()
}

/// glibc's converter from GB18030 to UTF-32, closed once.
private final class Converter {
    private let handle: iconv_t

    init() throws(SpreadsheetError) {
        guard let handle = iconv_open("UTF-32LE", "GB18030"), handle != iconv_t(bitPattern: -1) else {
            throw SpreadsheetError(.noGB18030, String(cString: strerror(errno)))
        }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// The one scalar that these bytes stand for; nil when they stand for nothing or for more.
    func scalar(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
        var scalar: UInt32 = 0
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: bytes).assumingMemoryBound(
            to: CChar.self)
        var inputLeft = count
        let result = withUnsafeMutableBytes(of: &scalar) { out in
            var output = out.baseAddress?.assumingMemoryBound(to: CChar.self)
            var outputLeft = 4
            let result = iconv(handle, &input, &inputLeft, &output, &outputLeft)
            return result != -1 && inputLeft == 0 && outputLeft == 0
        }
        // Back to the initial state, also after an error.
        iconv(handle, nil, nil, nil, nil)
        guard result, Unicode.Scalar(UInt32(littleEndian: scalar)) != nil else { return nil }
        return UInt32(littleEndian: scalar)
    }
}
