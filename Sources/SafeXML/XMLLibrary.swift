import CLibXML2

/// What must be said to libxml2 once, before its first use.
enum XMLLibrary {
    private static let started: Bool = {
        xmlInitParser()
        // The first schemas may be compiled on several threads at once, and libxml2 makes its built-in types without a
        // lock: two threads that do so together leave types that derive from none of the others, until the end.
        xmlSchemaInitTypes()
        // Schemas that include others may read files, but nothing ever goes to the network.
        xmlSetExternalEntityLoader { url, id, context in xmlNoNetExternalEntityLoader(url, id, context) }
        return true
    }()

    static func start() { _ = started }

    /// libxml2's message on one line.
    static func words(of error: xmlError) -> String {
        guard let message = error.message else { return "libxml2 \(error.code)" }
        let words = String(cString: message).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        return String(words.prefix(500))
    }
}
