import CaseWorkflow

extension [Sentence] {
    /// One sentence of several parts, in both languages.
    func joined(_ chineseSeparator: String = "，", _ englishSeparator: String = ", ") -> Sentence {
        Sentence(
            map(\.chinese).joined(separator: chineseSeparator), map(\.english).joined(separator: englishSeparator))
    }
}

extension Sentence {
    /// The same in both languages: a name, a number, a day.
    init(same text: String) { self.init(text, text) }
}
