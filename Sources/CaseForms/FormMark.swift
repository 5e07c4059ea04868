/// A mark in a template: what stands between `{{` and `}}`.
public enum FormMark: Hashable, Sendable {
    case value(String)
    case picture(String)
    case each(String)
    case none(String)
    case when(String)
    case end(String)

    /// The field it names.
    public var field: String {
        switch self {
        case .value(let field), .picture(let field), .each(let field), .none(let field), .when(let field),
            .end(let field):
            field
        }
    }

    /// The list whose lines' fields may stand inside the part; nil for a part written once.
    var list: String? {
        if case .each(let field) = self { field } else { nil }
    }

    /// Reads the inside of a mark. Full-width signs, which Chinese keyboards make, mean the same.
    init?(inside text: Substring) {
        let trimmed = text.filter { !$0.isWhitespace && $0 != "\u{200B}" }
        guard let first = trimmed.first else { return nil }
        let rest = String(trimmed.dropFirst())
        let mark: FormMark =
            switch first {
            case "#", "＃": .each(rest)
            case "^", "＾": .none(rest)
            case "?", "？": .when(rest)
            case "/", "／": .end(rest)
            case "@", "＠": .picture(rest)
            default: .value(trimmed)
            }
        guard !mark.field.isEmpty, mark.field.count <= 60,
            mark.field.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else { return nil }
        self = mark
    }

    /// As it is written.
    public var text: String {
        switch self {
        case .value(let field): "{{\(field)}}"
        case .picture(let field): "{{@\(field)}}"
        case .each(let field): "{{#\(field)}}"
        case .none(let field): "{{^\(field)}}"
        case .when(let field): "{{?\(field)}}"
        case .end(let field): "{{/\(field)}}"
        }
    }
}

/// A mark, where it stands, and inside which lists.
public struct PlacedMark: Hashable, Sendable {
    public let mark: FormMark
    public let place: FormPlace
    /// The fields of the parts around it, outermost first.
    public let inside: [String]
}
