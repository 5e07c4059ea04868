import CLibXML2

/// What libxml2 calls while it parses. Each callback finds its reader behind the pointer it was given.
extension XMLReader {
    static var callbacks: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.startElementNs = { data, name, _, uri, namespaceCount, namespaces, count, defaulted, attributes in
            XMLReader.behind(data)?.startElement(
                name, uri, (namespaceCount, namespaces), (count, defaulted, attributes))
        }
        sax.endElementNs = { data, name, prefix, uri in XMLReader.behind(data)?.endElement(name, prefix, uri) }
        sax.characters = { data, bytes, count in XMLReader.behind(data)?.addText(bytes, count) }
        sax.ignorableWhitespace = { data, bytes, count in XMLReader.behind(data)?.addText(bytes, count) }
        sax.cdataBlock = { data, bytes, count in XMLReader.behind(data)?.addText(bytes, count) }
        sax.internalSubset = { data, _, _, _ in XMLReader.behind(data)?.refuse(.doctype) }
        sax.externalSubset = { data, _, _, _ in XMLReader.behind(data)?.refuse(.doctype) }
        sax.entityDecl = { data, _, _, _, _, _ in XMLReader.behind(data)?.refuse(.doctype) }
        sax.reference = { data, _ in XMLReader.behind(data)?.refuse(.doctype) }
        sax.processingInstruction = { data, _, _ in XMLReader.behind(data)?.refuse(.processingInstruction) }
        sax.serror = { data, error in XMLReader.behind(data)?.parserFailed(error) }
        return sax
    }

    static func behind(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
        guard let data else { return nil }
        let reader = Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
        // libxml2 may still call back after it was told to stop.
        return reader.failure == nil ? reader : nil
    }

    private func refuse(_ code: XMLProblem.Code) { stop(XMLProblem(code, line: line, column: column)) }

    private func parserFailed(_ error: xmlErrorPtr?) {
        guard let error else { return }
        let found = error.pointee
        guard found.level != XML_ERR_WARNING else { return }
        stop(
            XMLProblem(
                .notWellFormed, line: Int(found.line), column: Int(found.int2), XMLLibrary.words(of: found),
                libraryCode: Int(found.code)))
    }

    private func startElement(
        _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ namespaces: (count: Int32, list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?),
        _ attributes: (count: Int32, defaulted: Int32, list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?)
    ) {
        guard let name else { return }
        deliverText()
        guard failure == nil else { return }
        depth += 1
        guard depth <= limits.depth else {
            return stop(XMLProblem(.tooDeep, line: line, column: column, "\(limits.depth)"))
        }
        validator?.start(name, uri, namespaces, attributes)
        guard failure == nil, let handler else { return }
        let start = XMLElementStart(
            name: text(of: name), namespace: text(of: uri),
            attributes: XMLAttributes(all: read(attributes.count, attributes.list)), line: line)
        attempt { try handler(.start(start)) }
    }

    private func endElement(
        _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        guard let name else { return }
        deliverText()
        guard failure == nil else { return }
        validator?.end(name, prefix, uri)
        depth -= 1
        if depth == 0 { hasSeenRootEnd = true }
        guard failure == nil, let handler else { return }
        let local = text(of: name)
        attempt { try handler(.end(local)) }
    }

    private func addText(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let bytes, depth > 0 else { return }
        guard textRun.count + Int(count) <= limits.textBytes else {
            return stop(XMLProblem(.textTooLong, line: line, column: column, "\(limits.textBytes)"))
        }
        textRun.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    /// Text reaches handler and validator in one piece: libxml2's schema code would otherwise copy it again and again.
    private func deliverText() {
        guard !textRun.isEmpty else { return }
        validator?.text(textRun)
        if failure == nil, let handler {
            let text = String(decoding: textRun, as: UTF8.self)
            attempt { try handler(.text(text)) }
        }
        textRun.removeAll(keepingCapacity: true)
    }

    private func attempt(_ act: () throws -> Void) {
        do { try act() } catch { stop(error) }
    }

    private func text(of name: UnsafePointer<xmlChar>?) -> String {
        guard let name else { return "" }
        if let known = names[name] { return known }
        let text = String(cString: name)
        names[name] = text
        return text
    }

    /// Attributes come as runs of five pointers: name, prefix, namespace, start and end of the value.
    private func read(
        _ count: Int32, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [XMLAttributes.Attribute] {
        guard let list, count > 0 else { return [] }
        var attributes: [XMLAttributes.Attribute] = []
        attributes.reserveCapacity(Int(count))
        for place in 0..<Int(count) {
            guard let start = list[place * 5 + 3], let end = list[place * 5 + 4] else { continue }
            let bytes = UnsafeBufferPointer(start: start, count: end - start)
            attributes.append(
                .init(
                    name: text(of: list[place * 5]), namespace: text(of: list[place * 5 + 2]),
                    value: XMLReader.value(bytes)))
        }
        return attributes
    }

    /// libxml2 hands over each `&` in an attribute as `&#38;`, and no other reference: put it right.
    private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        var place = 0
        while place < bytes.count {
            plain.append(bytes[place])
            place += bytes[place] == UInt8(ascii: "&") ? 5 : 1
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
