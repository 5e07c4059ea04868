public import CaseWorkflow
import SafeXML

/// One thing wrong with an answer: which rule, where, and in words.
public struct AnswerProblem: Hashable, Sendable {
    public let rule: AnswerRule
    /// The file, such as `result.xml`; nil for the folder as a whole.
    public let part: String?
    /// From 1; 0 when it is about no particular line.
    public let line: Int
    public let message: Sentence

    init(_ rule: AnswerRule, part: String? = nil, line: Int = 0, _ message: Sentence) {
        self.rule = rule
        self.part = part
        self.line = line
        self.message = message
    }

    /// `A-XSD result.xml:7: …` in the language.
    public func text(in language: Language) -> String {
        let place = (part ?? "") + (line > 0 ? ":\(line)" : "")
        return [rule.rawValue, place].filter { !$0.isEmpty }.joined(separator: " ")
            + (language == .chinese ? "：" : ": ") + message.text(in: language)
    }
}

/// Why an answer was not read or not written: at least one problem, at most 20.
public struct AnswerRefusal: Error, Hashable, Sendable {
    public let problems: [AnswerProblem]

    static let mostProblems = 20

    public init(_ problems: [AnswerProblem]) { self.problems = Array(problems.prefix(AnswerRefusal.mostProblems)) }

    static func refuse(_ problems: [AnswerProblem]) throws(AnswerRefusal) {
        if !problems.isEmpty { throw AnswerRefusal(problems) }
    }

    public var message: Sentence {
        Sentence(
            "回执未能使用：" + problems.prefix(5).map { $0.text(in: .chinese) }.joined(separator: "；"),
            "The answer cannot be used: " + problems.prefix(5).map { $0.text(in: .english) }.joined(separator: "; "))
    }
}

extension AnswerProblem {
    /// What the XML reader found, under the rule it breaks.
    init(_ problem: XMLProblem, part: String) {
        let rule: AnswerRule =
            switch problem.code {
            case .doctype: .doctype
            case .processingInstruction, .encoding, .notWellFormed, .incomplete, .unreadable: .xml
            case .tooDeep, .tooManyAttributes, .tagTooLong, .textTooLong, .documentTooLong: .limit
            case .notValid, .schema: .xsd
            }
        self.init(rule, part: part, line: problem.line, Sentence(problem.chinese, problem.english))
    }

    /// Why a folder could not be listed or a file of it not be read.
    init(_ problem: FilingProblem) {
        // The rules of folders and documents are called alike: F-LINK and A-LINK.
        let rule = AnswerRule(rawValue: "A" + problem.rule.rawValue.dropFirst()) ?? .folder
        self.init(rule, part: problem.part, line: problem.line, problem.message)
    }

    /// Why a folder was not written.
    init(_ problem: FilingWriteProblem) {
        switch problem {
        case .exists(let path):
            self.init(
                .exists,
                Sentence(
                    "\(path) 已存在，回执不会覆盖。请先移走，或者换一个文件夹。",
                    "\(path) is there already, and an answer is never written over. Move it away or name another "
                        + "folder."))
        case .notWritten, .file, .refused: self.init(.write, problem.message)
        }
    }
}
