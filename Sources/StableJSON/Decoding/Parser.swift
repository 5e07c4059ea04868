/// Checks a whole text, byte by byte, and lays its values out on the tape. It does not recurse, whatever the text.
struct Parser {
    let tape: Tape
    let text: UnsafeRawBufferPointer
    /// The text with the zeros behind it.
    let bytes: UnsafeRawPointer
    var offset = 0
    private var open: [Container] = []
    private var fingerprints = KeyFingerprints()

    private struct Container {
        let node: Int32
        let isObject: Bool
        let firstFingerprint: Int
    }

    typealias Failure = StableJSON.DecodingFailure

    init(tape: Tape) {
        self.tape = tape
        text = tape.text
        bytes = tape.start
    }

    mutating func parse() throws(Failure) {
        repeat {
            skipWhiteSpace()
            let isOpened = try parseValue()
            if isOpened, try beginFirstMember() { continue }
            while let container = open.last {
                skipWhiteSpace()
                if byte == UInt8(ascii: ",") {
                    offset += 1
                    if container.isObject { try parseKey() } else { count(in: container) }
                    break
                }
                guard byte == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { throw unexpected() }
                try close()
            }
        } while !open.isEmpty
        skipWhiteSpace()
        guard offset == text.count else { throw Failure(.trailingBytes, offset: offset) }
    }

    /// The byte at the offset; 0 behind the end of the text.
    @inline(__always)
    var byte: UInt8 { bytes.load(fromByteOffset: offset, as: UInt8.self) }

    @inline(__always)
    private mutating func skipWhiteSpace() {
        while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    func unexpected() -> Failure {
        offset >= text.count
            ? Failure(.unexpectedEnd, offset: text.count) : Failure(.unexpectedByte(byte), offset: offset)
    }

    @inline(__always)
    func append(_ kind: Tape.Node.Kind, escaped: Bool = false, from start: Int, length: Int) throws(Failure) {
        guard Int(tape.count) <= tape.limits.values else {
            throw Failure(.tooManyValues(limit: tape.limits.values), offset: start)
        }
        tape.append(
            Tape.Node(
                kind: kind, isEscaped: escaped, offset: UInt32(truncatingIfNeeded: start),
                length: UInt32(truncatingIfNeeded: length), next: tape.count + 1))
    }

    /// Parses a scalar, or the opening of a container, for which it returns true.
    private mutating func parseValue() throws(Failure) -> Bool {
        switch byte {
        case UInt8(ascii: "\""): try parseString()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
        case UInt8(ascii: "t"): try parseWord("true", .true)
        case UInt8(ascii: "f"): try parseWord("false", .false)
        case UInt8(ascii: "n"): try parseWord("null", .null)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < tape.limits.depth else {
                throw Failure(.tooDeep(limit: tape.limits.depth), offset: offset)
            }
            let isObject = byte == UInt8(ascii: "{")
            open.append(Container(node: tape.count, isObject: isObject, firstFingerprint: fingerprints.count))
            try append(isObject ? .object : .array, from: offset, length: isObject ? Int(tape.count) + 1 : 0)
            offset += 1
            return true
        default: throw unexpected()
        }
        return false
    }

    private mutating func parseWord(_ word: StaticString, _ kind: Tape.Node.Kind) throws(Failure) {
        let start = offset
        for place in 0..<word.utf8CodeUnitCount {
            guard byte == word.utf8Start[place] else { throw unexpected() }
            offset += 1
        }
        try append(kind, from: start, length: 0)
    }

    /// Goes on to the first member of the container just opened; false when it is empty and closed.
    private mutating func beginFirstMember() throws(Failure) -> Bool {
        guard let container = open.last else { return false }
        skipWhiteSpace()
        if byte == (container.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            try close()
            return false
        }
        if container.isObject { try parseKey() } else { count(in: container) }
        return true
    }

    private func count(in array: Container) { tape.nodes[Int(array.node)].length += 1 }

    private mutating func parseKey() throws(Failure) {
        skipWhiteSpace()
        guard byte == UInt8(ascii: "\"") else { throw unexpected() }
        let node = tape.count
        try parseString()
        if tape.nodes[Int(node)].isEscaped {
            var key = tape.string(node)
            key.withUTF8 { fingerprints.note(UnsafeRawBufferPointer($0)) }
        } else {
            fingerprints.note(tape.characters(node))
        }
        skipWhiteSpace()
        guard byte == UInt8(ascii: ":") else { throw unexpected() }
        offset += 1
    }

    private mutating func close() throws(Failure) {
        guard let container = open.popLast() else { return }
        tape.nodes[Int(container.node)].next = tape.count
        if container.isObject, fingerprints.mayRepeat(since: container.firstFingerprint) {
            try refuseRepeatedKey(in: container.node)
        }
        offset += 1
    }

    private func refuseRepeatedKey(in object: Int32) throws(Failure) {
        var keys: Set<String> = []
        var place = object + 1
        while place < tape.nodes[Int(object)].next {
            let key = tape.string(place)
            guard keys.insert(key).inserted else {
                throw Failure(.duplicateKey(key), offset: Int(tape.nodes[Int(place)].offset) - 1)
            }
            place = tape.nodes[Int(place + 1)].next
        }
    }
}
