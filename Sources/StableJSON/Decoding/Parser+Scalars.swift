extension Parser {
    /// Parses a string from its opening quotation mark, and checks its UTF-8 and its escapes.
    mutating func parseString() throws(Failure) {
        let start = offset + 1
        offset = start
        var isEscaped = false
        while true {
            while offset + 8 <= text.count {
                if Self.needsCare(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) { break }
                offset += 8
            }
            switch byte {
            case UInt8(ascii: "\""):
                try append(.string, escaped: isEscaped, from: start, length: offset - start)
                offset += 1
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                try parseEscape()
            case 0x80...:
                // Nearly all Chinese characters: three bytes, and a first byte that allows every second one.
                while byte &- 0xE1 < 12, continuesTwice { offset += 3 }
                if byte >= 0x80 { try parseScalarBeyondASCII() }
            case 0..<0x20:
                if offset >= text.count { throw unexpected() }
                throw Failure(.controlCharacter(byte), offset: offset)
            default: offset += 1
            }
        }
    }

    /// Whether the next two bytes continue a scalar.
    @inline(__always)
    private var continuesTwice: Bool {
        bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt16.self) & 0xC0C0 == 0x8080
    }

    /// Whether one of eight bytes ends a string, begins an escape, is a control character or lies beyond ASCII.
    @inline(__always)
    private static func needsCare(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return (word | control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80) != 0
    }

    /// Checks one scalar of two to four bytes: no overlong form, no surrogate, nothing above U+10FFFF.
    private mutating func parseScalarBeyondASCII() throws(Failure) {
        let (more, second): (Int, ClosedRange<UInt8>)
        switch byte {
        case 0xC2...0xDF: (more, second) = (1, 0x80...0xBF)
        case 0xE0: (more, second) = (2, 0xA0...0xBF)
        case 0xED: (more, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: (more, second) = (2, 0x80...0xBF)
        case 0xF0: (more, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: (more, second) = (3, 0x80...0xBF)
        case 0xF4: (more, second) = (3, 0x80...0x8F)
        default: throw Failure(.invalidUTF8, offset: offset)
        }
        // Behind the end of the text there are zeros, which continue no scalar.
        guard second.contains(bytes.load(fromByteOffset: offset + 1, as: UInt8.self)) else {
            throw Failure(.invalidUTF8, offset: offset)
        }
        for place in stride(from: 2, through: more, by: 1) {
            guard bytes.load(fromByteOffset: offset + place, as: UInt8.self) & 0xC0 == 0x80 else {
                throw Failure(.invalidUTF8, offset: offset)
            }
        }
        offset += more + 1
    }

    private mutating func parseEscape() throws(Failure) {
        let start = offset
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            offset += 1
        case UInt8(ascii: "u"):
            let unit = try parseHexUnit(from: start)
            switch unit {
            case 0xD800...0xDBFF:
                guard byte == UInt8(ascii: "\\") else { throw Failure(.loneSurrogate, offset: start) }
                offset += 1
                guard byte == UInt8(ascii: "u") else { throw Failure(.loneSurrogate, offset: start) }
                guard (0xDC00...0xDFFF).contains(try parseHexUnit(from: start)) else {
                    throw Failure(.loneSurrogate, offset: start)
                }
            case 0xDC00...0xDFFF: throw Failure(.loneSurrogate, offset: start)
            default: break
            }
        default:
            if offset >= text.count { throw unexpected() }
            throw Failure(.invalidEscape, offset: start)
        }
    }

    /// Reads the four hexadecimal digits after the `u` on which the offset stands.
    private mutating func parseHexUnit(from start: Int) throws(Failure) -> UInt32 {
        offset += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = hexDigit(byte) else {
                if offset >= text.count { throw unexpected() }
                throw Failure(.invalidEscape, offset: start)
            }
            unit = unit << 4 | digit
            offset += 1
        }
        return unit
    }

    /// The digits that one number may have: more than any `Double` needs to be exact.
    static var longestNumber: Int { 1024 }

    mutating func parseNumber() throws(Failure) {
        let start = offset
        var kind = Tape.Node.Kind.integer
        if byte == UInt8(ascii: "-") { offset += 1 }
        if byte == UInt8(ascii: "0") { offset += 1 } else { try parseDigits(of: start) }
        if byte == UInt8(ascii: ".") {
            kind = .number
            offset += 1
            try parseDigits(of: start)
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            kind = .number
            offset += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
            try parseDigits(of: start)
        }
        if isDigit { throw Failure(.invalidNumber, offset: start) }
        guard offset - start <= Self.longestNumber else {
            throw Failure(.numberTooLong(limit: Self.longestNumber), offset: start)
        }
        try append(kind, from: start, length: offset - start)
    }

    private var isDigit: Bool { byte &- 48 < 10 }

    private mutating func parseDigits(of start: Int) throws(Failure) {
        guard isDigit else {
            if offset >= text.count { throw unexpected() }
            throw Failure(.invalidNumber, offset: start)
        }
        while isDigit { offset += 1 }
    }
}

private func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
    default: nil
    }
}

/// The text of a string whose escapes the parser has found valid; anything else comes out as replacement characters.
func unescaped(_ raw: UnsafeRawBufferPointer) -> String {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(raw.count)
    var offset = 0
    func unit(at place: Int) -> UInt32 {
        (place..<place + 4).reduce(0) { $0 << 4 | ($1 < raw.count ? hexDigit(raw[$1]) ?? 0 : 0) }
    }
    while offset < raw.count {
        guard raw[offset] == UInt8(ascii: "\\"), offset + 1 < raw.count else {
            utf8.append(raw[offset])
            offset += 1
            continue
        }
        offset += 2
        switch raw[offset - 1] {
        case UInt8(ascii: "b"): utf8.append(0x08)
        case UInt8(ascii: "f"): utf8.append(0x0C)
        case UInt8(ascii: "n"): utf8.append(0x0A)
        case UInt8(ascii: "r"): utf8.append(0x0D)
        case UInt8(ascii: "t"): utf8.append(0x09)
        case UInt8(ascii: "u"):
            var code = unit(at: offset)
            offset += 4
            if (0xD800...0xDBFF).contains(code) {
                code = 0x10000 + (code - 0xD800) << 10 + (unit(at: offset + 2) & 0x3FF)
                offset += 6
            }
            utf8.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
        case let character: utf8.append(character)
        }
    }
    return String(decoding: utf8, as: UTF8.self)
}
