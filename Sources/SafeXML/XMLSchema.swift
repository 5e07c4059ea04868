import CLibXML2

/// A compiled XML Schema that this program ships. It never comes from a sender.
///
/// Validation only reads it, so any number of threads may validate against it at once.
public final class XMLSchema: @unchecked Sendable {
    let pointer: xmlSchemaPtr

    /// Compiles the schema of this file; files that it includes or imports are found beside it.
    ///
    /// - Throws: `XMLProblem.schema` with the first thing that libxml2 says.
    public convenience init(path: String) throws(XMLProblem) {
        XMLLibrary.start()
        guard let context = xmlSchemaNewParserCtxt(path) else { throw XMLProblem(.schema, path) }
        try self.init(context, name: path)
    }

    /// Compiles a schema that is complete in itself.
    ///
    /// - Throws: `XMLProblem.schema` with the first thing that libxml2 says.
    public convenience init(bytes: [UInt8]) throws(XMLProblem) {
        XMLLibrary.start()
        guard let length = Int32(exactly: bytes.count) else { throw XMLProblem(.schema, "too long") }
        // libxml2 reads the bytes only when it compiles, so they must last until then.
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(bytes.count, 1))
        defer { copy.deallocate() }
        UnsafeMutableRawBufferPointer(copy).copyBytes(from: bytes)
        guard let context = xmlSchemaNewMemParserCtxt(copy.baseAddress, length) else {
            throw XMLProblem(.schema, "\(bytes.count) bytes")
        }
        try self.init(context, name: "schema")
    }

    private init(_ context: xmlSchemaParserCtxtPtr, name: String) throws(XMLProblem) {
        let report = SchemaReport()
        let data = Unmanaged.passUnretained(report).toOpaque()
        xmlSchemaSetParserStructuredErrors(context, SchemaReport.add, data)
        // What is wrong with the schema as XML goes to this thread's handler, which would else print it.
        xmlSetStructuredErrorFunc(data, SchemaReport.add)
        let compiled = withExtendedLifetime(report) { xmlSchemaParse(context) }
        xmlSetStructuredErrorFunc(nil, nil)
        xmlSchemaFreeParserCtxt(context)
        guard let compiled else { throw report.first ?? XMLProblem(.schema, name) }
        pointer = compiled
        if let problem = report.first { throw problem }
    }

    deinit { xmlSchemaFree(pointer) }

    /// Validates a file from a stranger as a stream and lists what is wrong, up to `maximum` problems.
    ///
    /// A file that is not well-formed, not whole or over a limit gives that as its last problem. Empty means valid.
    public func validate(path: String, limits: XMLLimits = .standard, maximum: Int = 100) -> [XMLProblem] {
        problems(limits: limits, maximum: maximum) { try $0.push(file: path) }
    }

    /// Validates a document that is already in memory, as `validate(path:)` does.
    public func validate(bytes: [UInt8], limits: XMLLimits = .standard, maximum: Int = 100) -> [XMLProblem] {
        problems(limits: limits, maximum: maximum) { reader in try bytes.withUnsafeBytes { try reader.push($0) } }
    }

    private func problems(
        limits: XMLLimits, maximum: Int, _ push: (XMLReader) throws -> Void
    ) -> [XMLProblem] {
        do throws(XMLProblem) {
            let reader = try XMLReader(limits: limits, validating: self, maximumProblems: maximum)
            do {
                try push(reader)
                try reader.finish()
            } catch {
                let last = error as? XMLProblem ?? XMLProblem(.unreadable, "\(error)")
                return reader.problems.contains(last) ? reader.problems : reader.problems + [last]
            }
            return reader.problems
        } catch {
            return [error]
        }
    }
}

/// The first thing that libxml2 says against a schema.
private final class SchemaReport {
    var first: XMLProblem?

    static let add: @convention(c) (UnsafeMutableRawPointer?, xmlErrorPtr?) -> Void = { data, error in
        guard let data, let found = error?.pointee, found.level != XML_ERR_WARNING else { return }
        let report = Unmanaged<SchemaReport>.fromOpaque(data).takeUnretainedValue()
        guard report.first == nil else { return }
        report.first = XMLProblem(
            .schema, line: Int(found.line), XMLLibrary.words(of: found), libraryCode: Int(found.code))
    }
}
