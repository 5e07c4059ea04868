import CLibXML2

/// libxml2's streaming validator, fed by our own reader.
///
/// It is plugged into an empty handler and driven from outside, so that text reaches it in one piece (piecewise it
/// costs quadratic time) and the parser's own errors still reach our reader.
final class XMLValidator {
    private let schema: XMLSchema
    private var context: xmlSchemaValidCtxtPtr?
    private var plug: xmlSchemaSAXPlugPtr?
    private let emptyHandler: UnsafeMutablePointer<xmlSAXHandler>
    private var handler: UnsafeMutablePointer<xmlSAXHandler>?
    private var data: UnsafeMutableRawPointer?

    init(schema: XMLSchema) throws(XMLProblem) {
        self.schema = schema
        emptyHandler = .allocate(capacity: 1)
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        emptyHandler.initialize(to: sax)
        handler = emptyHandler
        context = xmlSchemaNewValidCtxt(schema.pointer)
        guard let context else { throw XMLProblem(.schema, "no memory for a validator") }
        plug = xmlSchemaSAXPlug(context, &handler, &data)
        guard plug != nil else { throw XMLProblem(.schema, "the validator does not start") }
    }

    deinit {
        end()
        emptyHandler.deallocate()
    }

    /// Sends what is wrong to the reader, with the reader's line.
    func report(to reader: XMLReader) {
        xmlSchemaSetValidStructuredErrors(
            context,
            { data, error in
                guard let error, error.pointee.level != XML_ERR_WARNING, let reader = XMLReader.behind(data) else {
                    return
                }
                let problem = XMLProblem(
                    .notValid, line: reader.line, column: reader.column, XMLLibrary.words(of: error.pointee),
                    libraryCode: Int(error.pointee.code))
                reader.problems.append(problem)
                if reader.problems.count >= reader.maximumProblems { reader.stop(reader.problems.first ?? problem) }
            }, Unmanaged.passUnretained(reader).toOpaque())
    }

    var isSatisfied: Bool { context.map { xmlSchemaIsValid($0) == 1 } ?? false }

    func start(
        _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?,
        _ namespaces: (count: Int32, list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?),
        _ attributes: (count: Int32, defaulted: Int32, list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?)
    ) {
        handler?.pointee.startElementNs?(
            data, name, nil, uri, namespaces.count, namespaces.list, attributes.count, attributes.defaulted,
            attributes.list)
    }

    func text(_ bytes: [UInt8]) { handler?.pointee.characters?(data, bytes, Int32(bytes.count)) }

    func end(_ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        handler?.pointee.endElementNs?(data, name, prefix, uri)
    }

    /// Frees the validator, which must happen before the parser that owns the names goes.
    func end() {
        if plug != nil { xmlSchemaSAXUnplug(plug) }
        plug = nil
        if let context { xmlSchemaFreeValidCtxt(context) }
        context = nil
    }
}
