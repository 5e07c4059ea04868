/// The code an office goes by on the desk and in every filing: letters, digits, `-`, `_` and `.`, at most 32.
public struct OfficeCode: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init?(_ text: String) {
        guard (1...32).contains(text.utf8.count),
            text.utf8.allSatisfy({ byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || byte == 45 || byte == 95 || byte == 46
            })
        else { return nil }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = OfficeCode(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not an office code"))
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }

    public static func < (one: OfficeCode, other: OfficeCode) -> Bool { one.text < other.text }
}

/// A union office in the tree: it owns cases, closes its periods and files them with the office above.
public struct Office: Hashable, Sendable, Codable {
    public let code: OfficeCode
    public var name: String
    public var level: OfficeLevel
    /// The office it is affiliated to and files with; nil at the top of this desk.
    public var parent: OfficeCode?
    /// The county-level GB/T 2260 area, when it has one: it chooses local deadline rules.
    public var area: String?
    /// The names it had before, oldest first: a ledger of 2014 still says 富阳市.
    public var formerNames: [String]

    public init(
        code: OfficeCode, name: String, level: OfficeLevel, parent: OfficeCode?, area: String? = nil,
        formerNames: [String] = []
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
        self.area = area
        self.formerNames = formerNames
    }
}
