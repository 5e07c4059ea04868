import Glibc

/// Looks at a document's raw bytes before libxml2 does, for what libxml2 would notice too late or too slowly.
///
/// Refuses DOCTYPE, processing instructions, encodings other than UTF-8, and tags so long or so full of attributes that
/// parsing them would take minutes. It accepts nothing: being well-formed is libxml2's to say.
struct XMLGuard {
    private enum State {
        case beginning, text, lessThan, tag
        case quoted(UInt8)
        case bang, comment, cdata, declaration
    }

    private let limits: XMLLimits
    private var state = State.beginning
    /// The bytes of the construct so far, where its kind is still open.
    private var pending: [UInt8] = []
    private var length = 0
    private var attributes = 0
    /// The last two bytes of a comment or CDATA section, to find its end across pieces.
    private var tail: (UInt8, UInt8) = (0, 0)
    private var line = 1
    private var total = 0

    init(limits: XMLLimits) { self.limits = limits }

    /// Looks through the next piece.
    ///
    /// - Throws: the first thing that is not allowed.
    mutating func inspect(_ bytes: UnsafeRawBufferPointer) throws(XMLProblem) {
        total += bytes.count
        guard total <= limits.totalBytes else { throw XMLProblem(.documentTooLong, "\(limits.totalBytes)") }
        var place = 0
        while place < bytes.count {
            if case .text = state {
                // Most of a document is text: go straight to the next tag.
                guard let start = bytes.baseAddress,
                    let found = memchr(start + place, 0x3C, bytes.count - place)
                else { break }
                place = UnsafeRawPointer(found) - start + 1
                state = .lessThan
                continue
            }
            do throws(XMLProblem) {
                try step(bytes[place])
            } catch {
                let above = XMLGuard.lineFeeds(in: UnsafeRawBufferPointer(rebasing: bytes[..<place]))
                throw XMLProblem(error.code, line: line + above, error.detail)
            }
            place += 1
        }
        line += XMLGuard.lineFeeds(in: bytes)
    }

    private mutating func step(_ byte: UInt8) throws(XMLProblem) {
        switch state {
        case .beginning: try beginning(byte)
        case .text: state = byte == 0x3C ? .lessThan : .text
        case .lessThan:
            length = 1
            attributes = 0
            switch byte {
            case UInt8(ascii: "!"):
                pending = []
                state = .bang
            case UInt8(ascii: "?"): throw XMLProblem(.processingInstruction)
            default: state = .tag
            }
        case .tag:
            try grow()
            switch byte {
            case UInt8(ascii: ">"): state = .text
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += 1
                guard attributes <= limits.attributesPerElement else {
                    throw XMLProblem(.tooManyAttributes, "\(limits.attributesPerElement)")
                }
                state = .quoted(byte)
            default: break
            }
        case .quoted(let quote):
            try grow()
            if byte == quote { state = .tag }
        case .bang: try bang(byte)
        case .comment: try inside(byte, endingWith: UInt8(ascii: "-"), isBounded: true)
        case .cdata: try inside(byte, endingWith: UInt8(ascii: "]"), isBounded: false)
        case .declaration: try declaration(byte)
        }
    }

    /// The first bytes: an optional byte order mark, then white space, a tag or the XML declaration.
    private mutating func beginning(_ byte: UInt8) throws(XMLProblem) {
        pending.append(byte)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if pending.count <= 3, pending == Array(mark.prefix(pending.count)) { return }
        let rest = pending.starts(with: mark) ? Array(pending.dropFirst(3)) : pending
        switch rest {
        case [UInt8(ascii: "<")]: return
        case [UInt8(ascii: "<"), UInt8(ascii: "?")]:
            pending = []
            state = .declaration
        case let rest where rest.count == 2 && rest[0] == UInt8(ascii: "<"):
            state = .lessThan
            try step(byte)
        case let rest where rest.count == 1 && [0x20, 0x09, 0x0A, 0x0D].contains(rest[0]): state = .text
        default:
            throw XMLProblem(.encoding, "starts with \(pending.map { String($0, radix: 16) }.joined(separator: " "))")
        }
    }

    private mutating func declaration(_ byte: UInt8) throws(XMLProblem) {
        pending.append(byte)
        guard pending.count <= 256 else { throw XMLProblem(.processingInstruction) }
        guard pending.suffix(2) == [UInt8(ascii: "?"), UInt8(ascii: ">")] else { return }
        state = .text
        let text = String(decoding: pending.dropLast(2), as: UTF8.self)
        guard text.hasPrefix("xml"), text.dropFirst(3).first.map({ $0.isWhitespace }) == true else {
            throw XMLProblem(.processingInstruction)
        }
        guard let name = text.range(of: "encoding") else { return }
        // Said twice, it could mean one thing here and another to libxml2.
        guard String(text[name.upperBound...]).range(of: "encoding") == nil else { throw XMLProblem(.encoding, text) }
        let value = text[name.upperBound...].filter { !$0.isWhitespace && $0 != "=" }.dropFirst()
        let encoding = value.prefix { $0 != "\"" && $0 != "'" }
        guard encoding.lowercased() == "utf-8" else { throw XMLProblem(.encoding, String(encoding)) }
    }

    /// After `<!`: a comment, a CDATA section, or something that is refused.
    private mutating func bang(_ byte: UInt8) throws(XMLProblem) {
        pending.append(byte)
        let comment = Array("--".utf8)
        let cdata = Array("[CDATA[".utf8)
        tail = (0, 0)
        length = 0
        if pending == comment {
            state = .comment
        } else if pending == cdata {
            state = .cdata
        } else if !comment.starts(with: pending), !cdata.starts(with: pending) {
            throw XMLProblem(.doctype)
        }
    }

    private mutating func inside(_ byte: UInt8, endingWith end: UInt8, isBounded: Bool) throws(XMLProblem) {
        if isBounded { try grow() }
        if byte == UInt8(ascii: ">"), tail.0 == end, tail.1 == end { state = .text }
        tail = (tail.1, byte)
    }

    private mutating func grow() throws(XMLProblem) {
        length += 1
        guard length <= limits.tagBytes else { throw XMLProblem(.tagTooLong, "\(limits.tagBytes)") }
    }

    private static func lineFeeds(in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        for byte in bytes { count &+= byte == 0x0A ? 1 : 0 }
        return count
    }
}

extension String {
    /// The first place where the text stands; small, so that Foundation is not needed for it.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
