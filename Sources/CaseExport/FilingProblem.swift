public import CaseWorkflow
import SafeXML

/// One thing wrong with a filing: which rule, where, and in words.
public struct FilingProblem: Error, Hashable, Sendable {
    public let rule: FilingRule
    /// The file, such as `cases-0001.xml`; nil for the folder as a whole.
    public let part: String?
    /// The pseudonymous uid of the case record.
    public let record: String?
    /// From 1; 0 when it is about no particular line.
    public let line: Int
    public let message: Sentence

    init(_ rule: FilingRule, part: String? = nil, record: String? = nil, line: Int = 0, _ message: Sentence) {
        self.rule = rule
        self.part = part
        self.record = record
        self.line = line
        self.message = message
    }

    public var severity: FilingRule.Severity { rule.severity }

    /// `F-SUM-PERSONS cases-0001.xml:7 a1b2…: …` in the language.
    public func text(in language: Language) -> String {
        var place = part ?? ""
        if line > 0 { place += ":\(line)" }
        let parts = [rule.rawValue, place, record ?? ""].filter { !$0.isEmpty }
        return parts.joined(separator: " ") + (language == .chinese ? "：" : ": ") + message.text(in: language)
    }
}

extension FilingProblem {
    /// What the XML reader found, under the rule it breaks.
    init(_ problem: XMLProblem, part: String, record: String? = nil) {
        let rule: FilingRule =
            switch problem.code {
            case .doctype: .doctype
            case .processingInstruction, .encoding, .notWellFormed, .incomplete, .unreadable: .xml
            case .tooDeep, .tooManyAttributes, .tagTooLong, .textTooLong, .documentTooLong: .limit
            case .notValid, .schema: .xsd
            }
        self.init(
            rule, part: part, record: record, line: problem.line, Sentence(problem.chinese, problem.english))
    }
}

/// Problems up to a number; the rest are only counted, so that a hostile filing cannot fill the memory.
struct FilingProblems {
    private(set) var all: [FilingProblem] = []
    private(set) var omitted = 0
    private(set) var hasErrors = false
    let maximum: Int

    init(maximum: Int = 200) { self.maximum = maximum }

    mutating func add(_ problem: FilingProblem) {
        if problem.severity == .error { hasErrors = true }
        guard all.count < maximum else {
            omitted += 1
            return
        }
        all.append(problem)
    }

    mutating func add(_ problems: [FilingProblem]) { for problem in problems { add(problem) } }

    mutating func add(_ other: FilingProblems) {
        add(other.all)
        omitted += other.omitted
        hasErrors = hasErrors || other.hasErrors
    }
}
