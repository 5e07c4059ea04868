/// SVG as text: elements one after the other, every text escaped, every number with one decimal at most, so that the same figures
/// give the same bytes.
///
/// Colours and fonts are classes of the style sheet; an attribute never says how something looks, only where it is.
struct SVGText {
    private(set) var text = ""

    /// An element without content.
    mutating func element(_ name: String, _ attributes: (String, Value)...) {
        text += "<\(name)\(SVGText.written(attributes))/>"
    }

    /// An element with a text in it.
    mutating func element(_ name: String, _ attributes: (String, Value)..., text content: String) {
        text += "<\(name)\(SVGText.written(attributes))>\(SVGText.escaped(content))</\(name)>"
    }

    /// An element with others in it.
    mutating func group(
        _ name: String, _ attributes: (String, Value)..., content: (inout SVGText) -> Void
    ) {
        text += "<\(name)\(SVGText.written(attributes))>"
        content(&self)
        text += "</\(name)>"
    }

    /// What an attribute holds.
    enum Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByFloatLiteral,
        ExpressibleByIntegerLiteral
    {
        case words(String)
        case number(Double)

        init(stringLiteral value: String) { self = .words(value) }
        init(floatLiteral value: Double) { self = .number(value) }
        init(integerLiteral value: Int) { self = .number(Double(value)) }

        fileprivate var written: String {
            switch self {
            case .words(let words): SVGText.escaped(words)
            case .number(let number): SVGText.number(number)
            }
        }
    }

    private static func written(_ attributes: [(String, Value)]) -> String {
        attributes.map { " \($0)=\"\($1.written)\"" }.joined()
    }

    /// For content and attributes alike. Control characters, which no XML may hold, become blanks.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _
            where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                result += " "
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A place on the picture, to a tenth: `12`, `12.5`, `-0.5`; 0 for what is no number.
    static func number(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = Int64((min(max(value, -1e6), 1e6) * 10).rounded())
        let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
        return (tenths < 0 ? "-" : "") + String(whole) + (part == 0 ? "" : ".\(part)")
    }
}
