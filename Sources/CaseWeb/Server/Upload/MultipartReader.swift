/// Reads `multipart/form-data` (RFC 7578) as it comes in, in bounded memory: bytes go in in any pieces, and what they mean comes out.
///
/// It takes what browsers send and nothing else: no preamble, no nested parts, no transfer encodings. What is hostile is turned
/// down at the first byte that shows it.
struct MultipartReader {
    /// What a part says of itself.
    struct Part: Hashable, Sendable {
        let name: String
        /// The name of the file on the sender's machine, without folders; nil for a field.
        let fileName: String?
    }

    enum Piece: Hashable, Sendable {
        case begin(Part)
        case bytes([UInt8])
        /// The part that began last is whole.
        case end
    }

    private enum Stage { case start, afterDelimiter, header, body, over }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var stage = Stage.start
    private var pending: [UInt8] = []
    private var parts = 0

    /// - Parameter contentType: the header of the request.
    init(contentType: String?, limits: MultipartLimits) throws(MultipartProblem) {
        guard let boundary = contentType.flatMap(MultipartHeader.boundary) else { throw .notAForm }
        delimiter = Array(("\r\n--" + boundary).utf8)
        self.limits = limits
        // The first delimiter has no line before it: with one put there it is like the others.
        pending = [13, 10]
    }

    /// Takes the next bytes.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(MultipartProblem) -> [Piece] {
        pending += bytes
        var pieces: [Piece] = []
        while try step(&pieces) {}
        return pieces
    }

    /// No more bytes come.
    func finish() throws(MultipartProblem) {
        guard stage == .over else { throw .cutOff }
    }

    /// One step as far as the bytes go; false when more are needed.
    private mutating func step(_ pieces: inout [Piece]) throws(MultipartProblem) -> Bool {
        switch stage {
        case .start:
            guard pending.count >= delimiter.count else {
                guard delimiter.starts(with: pending) else { throw .malformed("no delimiter") }
                return false
            }
            guard pending.starts(with: delimiter) else { throw .malformed("no delimiter") }
            pending.removeFirst(delimiter.count)
            stage = .afterDelimiter
        case .afterDelimiter:
            guard pending.count >= 2 else { return false }
            let next = (pending[0], pending[1])
            pending.removeFirst(2)
            switch next {
            case (13, 10):
                parts += 1
                guard parts <= limits.parts else { throw .tooManyParts(limits.parts) }
                stage = .header
            case (45, 45): stage = .over
            case _: throw .malformed("after delimiter")
            }
        case .header: return try readHeader(&pieces)
        case .body: return readBody(&pieces)
        case .over:
            // Browsers end with one line end; anything more is somebody's trick.
            guard pending.isEmpty || pending == [13] || pending == [13, 10] else { throw .malformed("after the end") }
            return false
        }
        return true
    }

    private mutating func readHeader(_ pieces: inout [Piece]) throws(MultipartProblem) -> Bool {
        let end: [UInt8] = [13, 10, 13, 10]
        guard let place = MultipartReader.place(of: end, in: pending) else {
            guard pending.count <= limits.header else { throw .headerTooLong }
            return false
        }
        guard place <= limits.header else { throw .headerTooLong }
        let part = try MultipartHeader.part(Array(pending[..<place]), limits)
        pending.removeFirst(place + 4)
        pieces.append(.begin(part))
        stage = .body
        return true
    }

    private mutating func readBody(_ pieces: inout [Piece]) -> Bool {
        if let place = MultipartReader.place(of: delimiter, in: pending) {
            if place > 0 { pieces.append(.bytes(Array(pending[..<place]))) }
            pieces.append(.end)
            pending.removeFirst(place + delimiter.count)
            stage = .afterDelimiter
            return true
        }
        // The last bytes may be the start of a delimiter.
        let sure = pending.count - (delimiter.count - 1)
        if sure > 0 {
            pieces.append(.bytes(Array(pending[..<sure])))
            pending.removeFirst(sure)
        }
        return false
    }

    static func place(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= wanted.count, let first = wanted.first else { return nil }
        var place = 0
        while place + wanted.count <= bytes.count {
            guard let found = bytes[place...(bytes.count - wanted.count)].firstIndex(of: first) else { return nil }
            if bytes[found...].starts(with: wanted) { return found }
            place = found + 1
        }
        return nil
    }
}
