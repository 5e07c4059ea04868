import Glibc

/// Looks through a text file once, to tell its encoding, line ends and delimiter before any row is read.
enum TextProbe {
    /// - Throws: `SpreadsheetError` for a file that is no text, a web page, or cut in the middle of a character.
    static func shape(of file: FileBytes) throws(SpreadsheetError) -> TextShape {
        try file.seek(to: 0)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { buffer.deallocate() }
        var check = UTF8Check()
        var ends = LineEnds()
        var mark: TextEncoding?
        var isFirst = true
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { break }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            if isFirst { mark = TextProbe.mark(of: bytes) }
            isFirst = false
            if mark == .utf16LE || mark == .utf16BE { break }
            if let start = bytes.baseAddress, let found = memchr(start, 0, count) {
                let line = ends.lines(before: UnsafeRawPointer(found) - start, in: bytes) + 1
                throw SpreadsheetError(.binary, row: line, "NUL")
            }
            ends.take(bytes)
            // Once it is clearly not UTF-8 there is no need to look further.
            if check.errors < 1000 || check.multibyteSequences >= 10 * check.errors { check.take(bytes) }
        }
        check.end()
        let encoding = mark ?? TextProbe.encoding(check)
        if mark == .utf16LE || mark == .utf16BE { ends = try wideLineEnds(file, encoding, buffer) }
        let source = try TextSource(file: file, encoding: encoding)
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<(1 << 16)]))
        if count == 0 { throw SpreadsheetError(.empty) }
        let beginning = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        if isMarkup(beginning) { throw SpreadsheetError(.webPage) }
        let separator = separatorLine(beginning)
        return TextShape(
            encoding: encoding, delimiter: separator ?? delimiter(of: beginning), lineEnd: ends.kind,
            endsWithLineEnd: ends.endsWithLineEnd, hasSeparatorLine: separator != nil)
    }

    /// A mark decides; else all bytes right as UTF-8; else a file in UTF-8 with a few damaged rows, when right
    /// sequences outnumber wrong bytes ten to one (text in GB18030 is nearly all wrong as UTF-8); else GB18030.
    ///
    /// A few Chinese characters in GB18030 can happen to be right as UTF-8, but then as Greek, Cyrillic and the like,
    /// with no Chinese character among them: such a file is GB18030 too.
    private static func encoding(_ check: UTF8Check) -> TextEncoding {
        if check.errors == 0, check.longSequences == 0, check.farPairs > 0 { return .gb18030 }
        return check.multibyteSequences >= 10 * check.errors ? .utf8 : .gb18030
    }

    private static func mark(of bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithBOM }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
        return nil
    }

    private static func wideLineEnds(
        _ file: FileBytes, _ encoding: TextEncoding, _ buffer: UnsafeMutableRawBufferPointer
    ) throws(SpreadsheetError) -> LineEnds {
        let source = try TextSource(file: file, encoding: encoding)
        var ends = LineEnds()
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { return ends }
            ends.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private static func isMarkup(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let visible = bytes.prefix(4096).drop { $0 <= 0x20 }.prefix(16)
        let start = String(decoding: visible, as: UTF8.self).lowercased()
        return ["<html", "<!doctype", "<?xml", "<table", "<meta", "<head", "<!--", "<body"].contains {
            start.hasPrefix($0)
        }
    }

    /// Excel's own way to name the delimiter: a first line of `sep=` and one character.
    private static func separatorLine(_ bytes: UnsafeRawBufferPointer) -> Delimiter? {
        guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)) else { return nil }
        guard bytes.count == 5 || bytes[5] == 0x0A || bytes[5] == 0x0D else { return nil }
        return Delimiter.allCases.first { $0.byte == bytes[4] }
    }

    /// The delimiter that cuts the first lines most evenly, and then into the most cells; the comma when none cuts any.
    private static func delimiter(of bytes: UnsafeRawBufferPointer) -> Delimiter {
        var best = Delimiter.comma
        var bestScore = 0
        for candidate in Delimiter.allCases {
            var frequencies: [Int: Int] = [:]
            for count in cellCounts(bytes, candidate.byte) where count > 1 { frequencies[count, default: 0] += 1 }
            let score = frequencies.map { ($0.key - 1) * $0.value * $0.value }.max() ?? 0
            if score > bestScore { (best, bestScore) = (candidate, score) }
        }
        return best
    }

    /// How many cells each of the first lines would have.
    private static func cellCounts(_ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8) -> [Int] {
        var counts: [Int] = []
        var cells = 1
        var isQuoted = false
        var isCellStart = true
        for byte in bytes {
            if isQuoted {
                if byte == 0x22 { isQuoted = false }
                continue
            }
            switch byte {
            case 0x22 where isCellStart: isQuoted = true
            // A second quote right after a closing one goes back inside, which is right for `""` as well.
            case 0x22: isQuoted = false
            case delimiter:
                cells += 1
                isCellStart = true
                continue
            case 0x0A, 0x0D:
                counts.append(cells)
                if counts.count == 200 { return counts }
                cells = 1
                isCellStart = true
                continue
            default: break
            }
            isCellStart = false
        }
        return counts + [cells]
    }
}

/// Counts line ends in bytes that come in pieces.
struct LineEnds {
    private var feeds = 0
    private var returns = 0
    private var pairs = 0
    private var last: UInt8 = 0

    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        guard let first = bytes.first, let final = bytes.last else { return }
        if last == 0x0D, first == 0x0A { pairs += 1 }
        var (feeds, returns, pairs) = (0, 0, 0)
        for byte in bytes { feeds &+= byte == 0x0A ? 1 : 0 }
        for byte in bytes { returns &+= byte == 0x0D ? 1 : 0 }
        if returns > 0 {
            for place in 1..<max(bytes.count, 1) where bytes[place] == 0x0A && bytes[place - 1] == 0x0D { pairs &+= 1 }
        }
        self.feeds += feeds
        self.returns += returns
        self.pairs += pairs
        last = final
    }

    /// Lines that ended before this place of the piece not yet taken.
    func lines(before place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var copy = self
        copy.take(UnsafeRawBufferPointer(rebasing: bytes[..<place]))
        return copy.feeds + copy.returns - copy.pairs
    }

    var endsWithLineEnd: Bool { last == 0x0A || last == 0x0D }

    var kind: LineEnd {
        switch (feeds - pairs, returns - pairs, pairs) {
        case (0, 0, 0): .none
        case (_, 0, 0): .lf
        case (0, _, 0): .cr
        case (0, 0, _): .crlf
        default: .mixed
        }
    }
}
