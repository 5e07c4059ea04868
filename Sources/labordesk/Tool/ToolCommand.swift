import ArgumentParser
import CaseWorkflow
import Foundation

/// `labordesk tool`: what the rules know without any desk.
struct ToolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tool",
        abstract: "Count a period, write an amount in capitals, check a number; no desk is needed.",
        discussion: """
            With “-” in place of the first argument every line of standard input gets one line of JSON.
            Exit codes: 0 done or valid, 1 invalid, 2 wrong usage.
            """,
        subcommands: [ToolDue.self, ToolCapital.self, ToolID.self, ToolUSCC.self])
}

/// The options of every tool.
struct ToolOptions: ParsableArguments {
    @Option(help: .value("A day other than today, YYYY-MM-DD.", "day")) var today: Day?
    @OptionGroup var speech: SpeechOptions

    /// Answers one question, or every line of standard input.
    func answer(_ question: String, isStream: Bool, _ tool: (String) -> ToolAnswer) throws {
        speech.apply()
        if isStream { return try ToolStream.answer(tool) }
        let answer = tool(question)
        if speech.json {
            Output.line(answer.json)
        } else if let problem = answer.problem {
            Output.flush()
            Output.complain("\(problem.sentence.text(in: Output.language)) [\(problem.code)]")
        }
        if !speech.json {
            for line in answer.lines { Output.line(line) }
        }
        Output.flush()
        if answer.exitCode != 0 { throw ExitCode(answer.exitCode) }
    }
}

/// What a tool says: lines for people, one line of JSON for programs.
struct ToolAnswer {
    var json: String
    var lines: [Sentence] = []
    var problem: (code: String, sentence: Sentence)?
    /// 0 done, 1 invalid, 2 wrong usage.
    var exitCode: Int32 = 0

    /// The question cannot be answered at all.
    static func error(_ code: String, _ sentence: Sentence, exitCode: Int32 = 1) -> ToolAnswer {
        ToolAnswer(
            json: #"{"error":"# + ToolJSON.problem(code, sentence) + "}", problem: (code, sentence), exitCode: exitCode)
    }
}

/// JSON text written by hand: a tool answers millions of lines.
enum ToolJSON {
    static func problem(_ code: String, _ sentence: Sentence) -> String {
        #"{"code":"# + text(code) + #","message":"# + text(sentence.text(in: Output.language)) + "}"
    }

    static func text(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            default:
                if scalar.value < 32 {
                    quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
