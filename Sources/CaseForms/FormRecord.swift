/// What a template is filled with: values by the names of their fields, and lists of such records.
public struct FormRecord: Hashable, Sendable, Codable {
    public var values: [String: FormValue]

    public init(_ values: [String: FormValue] = [:]) { self.values = values }

    public subscript(field: String) -> FormValue? {
        get { values[field] }
        set { values[field] = newValue }
    }

    public init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: FormValue].self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

public enum FormValue: Hashable, Sendable {
    /// Words as they are to stand there; a line feed begins a new line.
    case text(String)
    case flag(Bool)
    case list([FormRecord])
    /// What a QR code is to say.
    case code(String)

    /// Nothing to print and nothing to repeat.
    public var isEmpty: Bool { lines.isEmpty }

    /// How often a part about this value is written.
    var lines: [FormRecord?] {
        switch self {
        case .text(let text): text.isEmpty ? [] : [nil]
        case .flag(let flag): flag ? [nil] : []
        case .list(let records): records
        case .code(let text): text.isEmpty ? [] : [nil]
        }
    }
}

extension FormValue: Codable {
    private enum CodingKeys: String, CodingKey { case code = "二维码" }

    public init(from decoder: any Decoder) throws {
        // What it is not, it may be next; what is none of them is told by the last.
        if let container = try? decoder.singleValueContainer() {
            if let text = try? container.decode(String.self) { self = .text(text); return }
            if let flag = try? container.decode(Bool.self) { self = .flag(flag); return }
            if let list = try? container.decode([FormRecord].self) { self = .list(list); return }
        }
        self = .code(try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .code))
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .flag(let flag):
            var container = encoder.singleValueContainer()
            try container.encode(flag)
        case .list(let list):
            var container = encoder.singleValueContainer()
            try container.encode(list)
        case .code(let text):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(text, forKey: .code)
        }
    }
}
