/// What a period is counted in.
public enum TermUnit: String, Code {
    case workingDay = "working"
    case calendarDay = "calendar"
    case month
    case year

    public var name: Sentence {
        switch self {
        case .workingDay: Sentence("工作日", "working days")
        case .calendarDay: Sentence("自然日", "calendar days")
        case .month: Sentence("个月", "months")
        case .year: Sentence("年", "years")
        }
    }

    /// The longest period the desk counts in this unit: about a hundred years.
    var greatestLength: Int {
        switch self {
        case .workingDay, .calendarDay: 36_500
        case .month: 1_200
        case .year: 100
        }
    }
}

/// The length of a period, as a rule or a person states it: 15 calendar days, 3 working days, one year.
public struct Term: Hashable, Sendable, Codable {
    public let length: Int
    public let unit: TermUnit

    /// Nil when the length is not between 1 and about a hundred years.
    public init?(length: Int, unit: TermUnit) {
        guard length >= 1, length <= unit.greatestLength else { return nil }
        self.length = length
        self.unit = unit
    }

    /// Reads `15 calendar`, `3 working`, `1 year`; nil for anything else.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let length = Int(words[0]), let unit = TermUnit(rawValue: String(words[1])) else {
            return nil
        }
        self.init(length: length, unit: unit)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let term = Term(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a term")
        }
        self = term
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Both terms one after the other, when they are counted in the same unit.
    public func extended(by other: Term) -> Term? {
        unit == other.unit ? Term(length: length + other.length, unit: unit) : nil
    }

    /// `15个自然日`, `1年`; `15 calendar days`, `1 year`.
    public var name: Sentence {
        let chinese = unit == .workingDay || unit == .calendarDay ? "\(length)个" : "\(length)"
        let english = length == 1 ? String(unit.name.english.dropLast()) : unit.name.english
        return Sentence(chinese + unit.name.chinese, "\(length) \(english)")
    }
}

extension Term: CustomStringConvertible {
    /// `15 calendar`: the form of the rules table and of the command line.
    public var description: String { "\(length) \(unit.rawValue)" }
}
