public import CaseWorkflow

/// One thing to fill in. Its name is the one that the rules use when they refuse it.
public struct StepField: Sendable, Hashable {
    public let name: String
    public let label: Sentence
    public let kind: Kind
    public var isRequired = false
    public var hint: Sentence?
    /// What the form shows before anybody typed, as it would be typed.
    public var usual: String?
    /// What the rules call it as well.
    public var aliases: [String] = []
    /// A page shows it only once it was asked for: a confirmation that is seldom needed.
    public var isAskedWhenNeeded = false

    public indirect enum Kind: Sendable, Hashable {
        case day, time
        /// One line, and what may be meant by it.
        case line(suggestions: [StepChoice])
        case text
        /// Several lines, each of them one thing.
        case lines(suggestions: [StepChoice])
        /// Yuan with at most two decimals.
        case money
        case number(ClosedRange<Int>)
        case choice([StepChoice])
        /// Any number of them.
        case choices([StepChoice])
        case flag
        /// A number of a person, kept encrypted.
        case personal
        /// The number of another case.
        case caseNumber(suggestions: [StepChoice])
        /// Rows of the same fields.
        case rows([StepField])
        /// A file to be sent along.
        case file
    }

    public init(name: String, label: Sentence, kind: Kind) {
        self.name = name
        self.label = label
        self.kind = kind
    }

    /// Whether the rules mean this field by a name.
    public func isNamed(_ name: String) -> Bool {
        if self.name == name || aliases.contains(name) { return true }
        guard case .rows(let parts) = kind else { return false }
        return parts.contains { $0.isNamed(name) }
    }
}

/// One choice of a list: the code that is sent and what people read.
public struct StepChoice: Sendable, Hashable {
    public let code: String
    public let name: Sentence

    public init(_ code: String, _ name: Sentence) {
        self.code = code
        self.name = name
    }
}

extension StepField {
    init(_ name: String, _ chinese: String, _ english: String, _ kind: Kind) {
        self.init(name: name, label: Sentence(chinese, english), kind: kind)
    }

    static func day(_ name: String, _ chinese: String, _ english: String, usual: Day? = nil) -> StepField {
        var field = StepField(name, chinese, english, .day)
        field.usual = usual?.description
        return field
    }

    static func line(_ name: String, _ chinese: String, _ english: String, _ known: [StepChoice] = []) -> StepField {
        StepField(name, chinese, english, .line(suggestions: known))
    }

    static func text(_ name: String, _ chinese: String, _ english: String) -> StepField {
        StepField(name, chinese, english, .text)
    }

    static func lines(_ name: String, _ chinese: String, _ english: String, _ known: [StepChoice] = []) -> StepField {
        StepField(name, chinese, english, .lines(suggestions: known))
    }

    static func money(_ name: String, _ chinese: String, _ english: String) -> StepField {
        StepField(name, chinese, english, .money)
    }

    static func number(
        _ name: String, _ chinese: String, _ english: String, _ range: ClosedRange<Int>
    ) -> StepField { StepField(name, chinese, english, .number(range)) }

    static func flag(_ name: String, _ chinese: String, _ english: String) -> StepField {
        StepField(name, chinese, english, .flag)
    }

    static func choice<C: NamedCode>(
        _ name: String, _ chinese: String, _ english: String, _ type: C.Type
    ) -> StepField { StepField(name, chinese, english, .choice(StepChoice.all(type))) }

    static func choices<C: NamedCode>(
        _ name: String, _ chinese: String, _ english: String, _ type: C.Type
    ) -> StepField { StepField(name, chinese, english, .choices(StepChoice.all(type))) }

    /// Yes, no, or not said.
    static func answer(
        _ name: String, _ chinese: String, _ english: String, yes: Sentence, no: Sentence
    ) -> StepField { StepField(name, chinese, english, .choice([StepChoice("yes", yes), StepChoice("no", no)])) }

    static func rows(_ name: String, _ chinese: String, _ english: String, _ parts: [StepField]) -> StepField {
        StepField(name, chinese, english, .rows(parts))
    }

    /// The same field, which must be filled in.
    var required: StepField {
        var field = self
        field.isRequired = true
        return field
    }

    /// The same field, shown on a page only once it was asked for.
    var askedWhenNeeded: StepField {
        var field = self
        field.isAskedWhenNeeded = true
        return field
    }

    func usually(_ text: String?) -> StepField {
        var field = self
        field.usual = text
        return field
    }

    func hinted(_ chinese: String, _ english: String) -> StepField {
        var field = self
        field.hint = Sentence(chinese, english)
        return field
    }

    func known(as names: String...) -> StepField {
        var field = self
        field.aliases = names
        return field
    }
}

extension StepChoice {
    static func all<C: NamedCode>(_ type: C.Type) -> [StepChoice] {
        C.allCases.map { StepChoice($0.rawValue, $0.name) }
    }

    static func named(_ names: [String]) -> [StepChoice] { names.map { StepChoice($0, Sentence(same: $0)) } }
}
