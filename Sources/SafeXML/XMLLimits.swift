/// How much a document from a stranger may hold before it is refused.
public struct XMLLimits: Hashable, Sendable {
    /// Elements inside one another; libxml2 itself stops at 256.
    public var depth = 64
    public var attributesPerElement = 128
    /// Bytes of one start tag, with all its attributes; also of a comment.
    public var tagBytes = 1 << 16
    /// Bytes of one run of text between two tags, after references are resolved.
    public var textBytes = 1 << 20
    /// Bytes of the whole document.
    public var totalBytes = 4 << 30

    public init() {}

    public static let standard = XMLLimits()
}
