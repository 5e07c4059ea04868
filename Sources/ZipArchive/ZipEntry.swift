/// One file inside an archive, as its directory describes it.
public struct ZipEntry: Hashable, Sendable {
    /// The path inside the archive: relative, with `/`, without `..`.
    public let name: String
    /// Bytes when unpacked.
    public let size: Int
    /// Bytes as packed.
    public let packedSize: Int
    let index: UInt64

    public var isFolder: Bool { name.hasSuffix("/") }

    /// Why no program should make a file of this name; nil for a harmless one.
    ///
    /// Refuses absolute paths, drive letters, `..`, `.`, empty parts, backslashes, control characters and names over
    /// 512 bytes.
    static func trick(in name: String) -> String? {
        let bytes = Array(name.utf8)
        if bytes.isEmpty { return "empty" }
        if bytes.count > 512 { return "\(bytes.count) bytes" }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "control character" }
        if bytes.contains(UInt8(ascii: "\\")) { return "backslash" }
        if bytes[0] == UInt8(ascii: "/") { return "absolute" }
        if bytes.contains(UInt8(ascii: ":")) { return "colon" }
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.last == "" { parts.removeLast() }
        for part in parts {
            if part.isEmpty { return "//" }
            if part == "." || part == ".." { return String(part) }
        }
        return nil
    }
}

/// How much an archive may hold before it is refused. Sizes in bytes.
public struct ZipLimits: Hashable, Sendable {
    public var archiveBytes = 2 << 30
    public var entries = 10_000
    public var entryBytes = 4 << 30
    public var totalBytes = 8 << 30
    /// Unpacked over packed size, of an entry and of the whole; counts only above `ratioCountsFromBytes`.
    public var ratio = 400
    public var ratioCountsFromBytes = 8 << 20

    public init() {}

    public static let standard = ZipLimits()
}
