import ArgumentParser
import CaseWorkflow

struct ToolUSCC: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uscc", abstract: "Check an organisation's unified social credit code (GB 32100).",
        discussion:
            "A few early codes fail their check character and are legal all the same: a case is never stopped by it.")
    @Argument(help: .value("The code, or “-” to read lines.", "code")) var code: String
    @OptionGroup var options: ToolOptions

    func run() throws {
        try options.answer(code, isStream: code == "-", ToolUSCC.answer)
    }

    private static let blank = Sentence("未填写统一社会信用代码，请填写", "The code is blank; fill it in")

    static func answer(_ line: String) -> ToolAnswer {
        guard let code = UnifiedSocialCreditCode(normalising: line) else {
            return ToolAnswer(
                json: #"{"valid":false,"problem":"# + ToolJSON.problem("uscc-empty", blank) + #","warnings":[]}"#,
                problem: ("uscc-empty", blank), exitCode: 1)
        }
        let warnings = code.warnings.map { ToolJSON.problem($0.rawValue, $0.sentence) }.joined(separator: ",")
        var answer = ToolAnswer(
            json: #"{"valid":"# + (code.isValid ? "true" : "false") + #","warnings":["# + warnings + "]}")
        if code.isValid {
            answer.lines = [Sentence("有效：\(code.text)", "Valid: \(code.text)")] + code.warnings.map(\.sentence)
        } else {
            answer.exitCode = 1
            if let first = code.warnings.first { answer.problem = (first.rawValue, first.sentence) }
            answer.lines = code.warnings.dropFirst().map(\.sentence)
        }
        return answer
    }
}
