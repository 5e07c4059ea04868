/// The two languages the desk speaks. Legal documents are Chinese whatever this says.
public enum Language: String, Sendable, CaseIterable, Codable {
    case chinese = "zh"
    case english = "en"
}

/// One thing said to a person, once, in both languages, so that command line, page and document never differ.
public struct Sentence: Hashable, Sendable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

extension Sentence {
    /// The same in both languages: a name, a number, a day.
    public init(same text: String) { self.init(text, text) }
}

extension [Sentence] {
    /// One sentence of several parts, in both languages.
    public func joined(_ chineseSeparator: String = "，", _ englishSeparator: String = ", ") -> Sentence {
        Sentence(
            map(\.chinese).joined(separator: chineseSeparator), map(\.english).joined(separator: englishSeparator))
    }
}
