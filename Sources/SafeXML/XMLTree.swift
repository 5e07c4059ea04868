import CLibXML2

/// A document held whole, to be changed and written again with its prefixes, order and white space as they were.
///
/// For documents of bounded size that are prepared once and used often, such as templates. It is read as strictly as
/// `XMLReader` reads, so it holds no DOCTYPE and no processing instruction; instructions found in it later are ours.
/// Belongs to one thread at a time.
public final class XMLTree {
    let document: xmlDocPtr

    /// - Throws: `XMLProblem` for a document that `XMLReader` would refuse.
    public init(bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLProblem) {
        XMLLibrary.start()
        do {
            try XMLReader.read(bytes: bytes, limits: limits) { _ in }
        } catch let problem as XMLProblem {
            throw problem
        } catch {
            throw XMLProblem(.notWellFormed, "\(error)")
        }
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue)
        let parsed = bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil, options)
        }
        guard let parsed else { throw XMLProblem(.notWellFormed, "libxml2") }
        guard xmlDocGetRootElement(parsed) != nil else {
            xmlFreeDoc(parsed)
            throw XMLProblem(.incomplete, "\(bytes.count) bytes")
        }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// The outermost element.
    public var root: XMLNode {
        guard let root = xmlDocGetRootElement(document) else { preconditionFailure("a tree has a root") }
        return XMLNode(tree: self, pointer: root)
    }

    /// The document as it is now, in UTF-8 with its declaration.
    public func bytes() -> [UInt8] {
        var start: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        xmlDocDumpMemoryEnc(document, &start, &count, "UTF-8")
        guard let start else { return [] }
        defer { labordesk_xml_release(start) }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }
}
