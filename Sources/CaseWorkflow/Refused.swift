/// A command was turned down: which rule, which field, and what is known that stands against it.
public struct Refused: Error, Hashable, Sendable {
    public let refusal: Refusal
    /// The field of the command at fault, in the words of the command line and the form.
    public let field: String?
    /// What is already there, or the bound that was passed: “已结案”, “2017-05-03”, “3–5”.
    public let known: Sentence?

    public init(_ refusal: Refusal, field: String? = nil, known: Sentence? = nil) {
        self.refusal = refusal
        self.field = field
        self.known = known
    }

    /// - Parameter known: what reads alike in both languages: a day, a number, a name, a code.
    public init(_ refusal: Refusal, field: String? = nil, known: String) {
        self.init(refusal, field: field, known: Sentence(same: known))
    }

    /// The sentence a person reads: the rule, what is known, what to do next.
    public var sentence: Sentence {
        let base = refusal.sentence
        guard let known else { return base }
        return Sentence("\(base.chinese)（\(known.chinese)）", "\(base.english) (\(known.english))")
    }
}
