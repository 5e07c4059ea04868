import GRDB
import GRDBSQLite

/// Cuts names into overlapping pairs of characters and the last character alone: `王建国` gives 王建, 建国, 国.
///
/// Every part of a name of two characters or more is then a phrase of pairs, and a single character the beginning of a
/// pair. (A trigram index finds nothing shorter than three characters, and most Chinese names are two or three.)
final class BigramTokenizer: FTS5CustomTokenizer {
    static let name = "labordesk_bigram"

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
        tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return SQLITE_OK }
        let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        let isQuery = tokenization.contains(.query)
        // One run of letters: the character before, where it began, and whether a pair has been made of the run yet.
        var buffer: (UInt64) = 0
        var previous: Letter?
        var hasPair = false
        var decoder = ScalarDecoder(text)
        while true {
            let start = decoder.offset
            let scalar = decoder.next()
            let folded = scalar.map(NameFolding.fold) ?? " "
            guard let folded else { continue }
            if folded == " " {
                // A query of two characters or more needs its pairs only.
                if let last = previous, !(isQuery && hasPair) {
                    let code = emit(last, nil, last.end, &buffer, context, tokenCallback)
                    guard code == SQLITE_OK else { return code }
                }
                previous = nil
                hasPair = false
                if scalar == nil { return SQLITE_OK }
                continue
            }
            let letter = Letter(folded, start: start, end: decoder.offset)
            if let last = previous {
                let code = emit(last, letter, letter.end, &buffer, context, tokenCallback)
                guard code == SQLITE_OK else { return code }
                hasPair = true
            }
            previous = letter
        }
    }

    private struct Letter {
        let utf8: (UInt8, UInt8, UInt8, UInt8)
        let count: Int
        let start: Int
        let end: Int

        init(_ scalar: Unicode.Scalar, start: Int, end: Int) {
            var bytes: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
            var count = 0
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                switch count {
                case 0: bytes.0 = byte
                case 1: bytes.1 = byte
                case 2: bytes.2 = byte
                default: bytes.3 = byte
                }
                count += 1
            }
            utf8 = bytes
            self.count = count
            self.start = start
            self.end = end
        }
    }

    private func emit(
        _ one: Letter, _ two: Letter?, _ end: Int, _ buffer: inout UInt64, _ context: UnsafeMutableRawPointer?,
        _ tokenCallback: FTS5TokenCallback
    ) -> CInt {
        withUnsafeMutableBytes(of: &buffer) { bytes in
            var count = 0
            for letter in [one, two] {
                guard let letter else { continue }
                withUnsafeBytes(of: letter.utf8) { source in
                    for place in 0..<letter.count { bytes[count + place] = source[place] }
                }
                count += letter.count
            }
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return tokenCallback(context, 0, start, CInt(count), CInt(one.start), CInt(end))
        }
    }
}

/// Scalars of UTF-8 bytes one by one; a broken byte reads as a break between names.
private struct ScalarDecoder {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func next() -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        let (length, initial): (Int, UInt32) =
            switch first {
            case 0..<0x80: (1, UInt32(first))
            case 0xC2..<0xE0: (2, UInt32(first & 0x1F))
            case 0xE0..<0xF0: (3, UInt32(first & 0x0F))
            case 0xF0..<0xF5: (4, UInt32(first & 0x07))
            default: (1, 0x20)
            }
        guard offset + length <= bytes.count else {
            offset = bytes.count
            return " "
        }
        var value = initial
        for place in 1..<max(length, 1) where place < length {
            value = value << 6 | UInt32(bytes[offset + place] & 0x3F)
        }
        offset += length
        return Unicode.Scalar(value) ?? " "
    }
}
