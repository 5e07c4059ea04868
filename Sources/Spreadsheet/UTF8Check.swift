/// Strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF), for bytes that come in pieces.
struct UTF8Check {
    /// Bytes of a sequence that still wait for the next piece, and what the next byte may be.
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var first: UInt8 = 0

    /// Sequences of several bytes that were right.
    private(set) var multibyteSequences = 0
    /// Of these, sequences of three or four bytes, as every Chinese character is.
    private(set) var longSequences = 0
    /// Of these, pairs beyond Latin-1, which in GB18030 are common Chinese characters.
    private(set) var farPairs = 0
    /// Bytes that began no right sequence, or cut one short.
    private(set) var errors = 0

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        var place = 0
        while place < count {
            if missing == 0 {
                place = UTF8Check.endOfASCII(base, from: place, to: count)
                guard place < count else { return }
            }
            let byte = base.load(fromByteOffset: place, as: UInt8.self)
            if missing > 0 {
                if allowed.contains(byte) {
                    missing -= 1
                    allowed = 0x80...0xBF
                    if missing == 0 { note(sequenceWith: first) }
                    place += 1
                } else {
                    errors += 1
                    missing = 0
                }
                continue
            }
            let (needed, second) = UTF8Check.lead(byte)
            if needed == 0 { errors += 1 } else { (missing, allowed, first) = (needed, second, byte) }
            place += 1
        }
    }

    private mutating func note(sequenceWith first: UInt8) {
        multibyteSequences += 1
        if first >= 0xE0 { longSequences += 1 } else if first >= 0xC4 { farPairs += 1 }
    }

    /// The end of the file: a sequence still open is an error.
    mutating func end() {
        if missing > 0 { errors += 1 }
        missing = 0
    }

    /// Where the first wrong byte stands; nil when all is right.
    static func firstInvalid(_ base: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var place = 0
        while place < count {
            if base[place] < 0x80 {
                place = endOfASCII(UnsafeRawPointer(base), from: place, to: count)
                continue
            }
            let (needed, second) = lead(base[place])
            guard needed > 0, place + needed < count, second.contains(base[place + 1]) else { return place }
            if needed > 1, base[place + 2] & 0xC0 != 0x80 { return place }
            if needed > 2, base[place + 3] & 0xC0 != 0x80 { return place }
            place += needed + 1
        }
        return nil
    }

    /// The first byte from `place` on that is not ASCII, looking at eight at a time.
    @inline(__always)
    static func endOfASCII(_ base: UnsafeRawPointer, from place: Int, to count: Int) -> Int {
        var place = place
        while place + 8 <= count {
            if base.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { break }
            place += 8
        }
        while place < count, base.load(fromByteOffset: place, as: UInt8.self) < 0x80 { place += 1 }
        return place
    }

    /// How many bytes follow this first one, and what the second may be; 0 when it begins nothing.
    @inline(__always)
    private static func lead(_ byte: UInt8) -> (Int, ClosedRange<UInt8>) {
        switch byte {
        case 0xC2...0xDF: (1, 0x80...0xBF)
        case 0xE0: (2, 0xA0...0xBF)
        case 0xED: (2, 0x80...0x9F)
        case 0xE1...0xEF: (2, 0x80...0xBF)
        case 0xF0: (3, 0x90...0xBF)
        case 0xF1...0xF3: (3, 0x80...0xBF)
        case 0xF4: (3, 0x80...0x8F)
        default: (0, 0x80...0xBF)
        }
    }
}
