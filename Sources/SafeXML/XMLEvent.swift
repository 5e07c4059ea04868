/// What a document holds, piece by piece in its order.
public enum XMLEvent: Hashable, Sendable {
    case start(XMLElementStart)
    /// All the text between two tags in one piece, references resolved; white space is kept.
    case text(String)
    /// The end of the element of this local name.
    case end(String)
}

/// A start tag.
public struct XMLElementStart: Hashable, Sendable {
    /// The name without its prefix.
    public let name: String
    /// The namespace's URI; empty when there is none.
    public let namespace: String
    public let attributes: XMLAttributes
    /// The line it ends on, from 1.
    public let line: Int
}

/// The attributes of one element, in the order written.
public struct XMLAttributes: Hashable, Sendable {
    public struct Attribute: Hashable, Sendable {
        public let name: String
        /// Empty for an attribute without a prefix.
        public let namespace: String
        public let value: String
    }

    public let all: [Attribute]

    /// The value of the attribute without a prefix.
    public subscript(name: String) -> String? {
        for attribute in all where attribute.name == name && attribute.namespace.isEmpty { return attribute.value }
        return nil
    }

    public subscript(name: String, namespace namespace: String) -> String? {
        for attribute in all where attribute.name == name && attribute.namespace == namespace { return attribute.value }
        return nil
    }
}
