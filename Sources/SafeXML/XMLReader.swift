import CLibXML2
import Glibc

/// Reads a document from a stranger as a stream, in bounded memory and time, and accepts it only when it is whole.
///
/// DOCTYPE, processing instructions and encodings other than UTF-8 are refused before anything else, so there are no
/// entities to expand and nothing is fetched. Without `finish()` having returned, nothing read so far may be relied on.
/// Belongs to one thread at a time.
public final class XMLReader {
    public typealias Handler = (XMLEvent) throws -> Void

    /// What the schema found, in order, up to `maximumProblems`.
    public internal(set) var problems: [XMLProblem] = []
    /// Bytes taken in so far, for a progress display.
    public private(set) var bytesRead = 0

    let limits: XMLLimits
    let handler: Handler?
    let validator: XMLValidator?
    let maximumProblems: Int
    var parser: xmlParserCtxtPtr?
    /// The first reason to stop: ours, libxml2's or the handler's. Nothing is delivered after it.
    var failure: (any Error)?
    var depth = 0
    var hasSeenRootEnd = false
    var textRun: [UInt8] = []
    /// libxml2 keeps one copy of each name, so its address names it; this keeps our copy.
    var names: [UnsafePointer<xmlChar>: String] = [:]
    private var lexicalGuard: XMLGuard
    private var isFinished = false

    /// - Parameters:
    ///   - schema: validates the document in the same pass; its problems are collected in `problems`.
    ///   - maximumProblems: reading stops after so many.
    ///   - handler: gets each event; what it throws ends the reading and is thrown on.
    /// - Throws: `XMLProblem.schema` when there is no memory for the parser or the validator.
    public init(
        limits: XMLLimits = .standard, validating schema: XMLSchema? = nil, maximumProblems: Int = 1,
        handler: Handler? = nil
    ) throws(XMLProblem) {
        XMLLibrary.start()
        self.limits = limits
        self.handler = handler
        self.maximumProblems = max(1, maximumProblems)
        lexicalGuard = XMLGuard(limits: limits)
        if let schema { validator = try XMLValidator(schema: schema) } else { validator = nil }
        var sax = XMLReader.callbacks
        parser = xmlCreatePushParserCtxt(&sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let parser else { throw XMLProblem(.schema, "no memory for a parser") }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
        validator?.report(to: self)
    }

    deinit {
        // The validator still points at names that the parser owns, so it goes first.
        validator?.end()
        if let parser { xmlFreeParserCtxt(parser) }
    }

    /// Takes in the next bytes.
    ///
    /// - Throws: `XMLProblem`, or what the handler threw.
    public func push(_ bytes: UnsafeRawBufferPointer) throws {
        if let failure { throw failure }
        precondition(!isFinished, "nothing may follow the end")
        var rest = bytes
        while rest.count > 0 {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 15))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
            bytesRead += piece.count
            do {
                try lexicalGuard.inspect(piece)
            } catch {
                failure = error
                throw error
            }
            try parse(piece, isLast: false)
        }
    }

    /// Says that there is nothing more.
    ///
    /// - Throws: `XMLProblem` unless the document was well-formed, whole and, where a schema was given, valid; or what
    ///   the handler threw.
    public func finish() throws {
        if let failure { throw failure }
        guard !isFinished else { return }
        isFinished = true
        guard bytesRead > 0 else {
            failure = XMLProblem(.incomplete, "0 bytes")
            throw XMLProblem(.incomplete, "0 bytes")
        }
        try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
        guard let parser, hasSeenRootEnd, depth == 0, parser.pointee.wellFormed == 1, parser.pointee.errNo == 0 else {
            let problem = XMLProblem(.incomplete, "\(bytesRead) bytes")
            failure = problem
            throw problem
        }
        if let validator, !validator.isSatisfied, problems.isEmpty {
            problems.append(XMLProblem(.notValid, "the validator gave no reason"))
        }
        if let problem = problems.first {
            failure = problem
            throw problem
        }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
        guard let parser else { return }
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        let code = xmlParseChunk(parser, start, Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        if code != 0 {
            let problem = XMLProblem(
                .notWellFormed, line: line, column: column, "libxml2 \(code)", libraryCode: Int(code))
            failure = problem
            throw problem
        }
    }

    /// Remembers the first reason to stop, and stops.
    func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        xmlStopParser(parser)
    }

    var line: Int { Int(xmlSAX2GetLineNumber(parser)) }
    var column: Int { Int(xmlSAX2GetColumnNumber(parser)) }
}

extension XMLReader {
    /// Reads a whole file.
    ///
    /// - Throws: `XMLProblem`, or what the handler threw.
    public static func read(
        path: String, limits: XMLLimits = .standard, validating schema: XMLSchema? = nil, handler: @escaping Handler
    ) throws {
        let reader = try XMLReader(limits: limits, validating: schema, handler: handler)
        try reader.push(file: path)
        try reader.finish()
    }

    /// Reads a whole document that is already in memory.
    ///
    /// - Throws: `XMLProblem`, or what the handler threw.
    public static func read(
        bytes: [UInt8], limits: XMLLimits = .standard, validating schema: XMLSchema? = nil, handler: @escaping Handler
    ) throws {
        let reader = try XMLReader(limits: limits, validating: schema, handler: handler)
        try bytes.withUnsafeBytes { try reader.push($0) }
        try reader.finish()
    }

    /// Takes in a file to its end.
    ///
    /// - Throws: `XMLProblem`, also when it cannot be read; or what the handler threw.
    public func push(file path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw XMLProblem(.unreadable, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw XMLProblem(.unreadable, "not a file")
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw XMLProblem(.unreadable, String(cString: strerror(errno)))
            }
            try push(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
