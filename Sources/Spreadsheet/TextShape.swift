/// How a text file writes its characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8
    case utf8WithBOM
    /// With a byte order mark; without one it cannot be told from junk.
    case utf16LE
    case utf16BE
    /// Also every file in GBK and GB2312.
    case gb18030

    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf8WithBOM: "UTF-8 BOM"
        case .utf16LE: "UTF-16 LE"
        case .utf16BE: "UTF-16 BE"
        case .gb18030: "GB18030"
        }
    }

    /// Bytes of the byte order mark.
    var markBytes: Int {
        switch self {
        case .utf8, .gb18030: 0
        case .utf8WithBOM: 3
        case .utf16LE, .utf16BE: 2
        }
    }
}

/// What stands between two cells of a text file.
public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case tab = "\t"
    case semicolon = ";"

    public var chinese: String {
        switch self {
        case .comma: "逗号"
        case .tab: "制表符"
        case .semicolon: "分号"
        }
    }

    public var english: String {
        switch self {
        case .comma: "comma"
        case .tab: "tab"
        case .semicolon: "semicolon"
        }
    }

    var byte: UInt8 {
        switch self {
        case .comma: 0x2C
        case .tab: 0x09
        case .semicolon: 0x3B
        }
    }
}

/// What ends the lines of a text file.
public enum LineEnd: String, Hashable, Sendable, CaseIterable {
    case lf
    case crlf
    case cr
    case mixed
    /// There is no line end at all.
    case none
}

/// What was found about a text file before its first row was read.
public struct TextShape: Hashable, Sendable {
    public let encoding: TextEncoding
    public let delimiter: Delimiter
    public let lineEnd: LineEnd
    public let endsWithLineEnd: Bool
    /// Whether the first line is Excel's `sep=;`, which is no row.
    public let hasSeparatorLine: Bool
}
