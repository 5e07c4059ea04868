import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// How a command ends: 0 done, 1 refused or problems found, 2 wrong usage. Says why on standard error, in the reader's language.
enum Ending {
    static func run() {
        // A reader that went away (`labordesk … | head`) ends the command quietly.
        signal(SIGPIPE, SIG_DFL)
        // A file that may not grow is refused with a sentence, like a full disk.
        signal(SIGXFSZ, SIG_IGN)
        // The language must be known before the options are read: help and complaints about them are words, too.
        Output.language = Words.spoken
        do {
            var command = try Labordesk.parseAsRoot()
            try command.run()
            Output.flush()
        } catch let problem as Problem {
            Output.flush()
            problem.tell()
            exit(problem.exitCode)
        } catch let error as StoreError {
            Output.flush()
            Problem(error).tell()
            exit(1)
        } catch let typed as TypedProblem {
            Output.flush()
            let problem = Problem(typed)
            problem.tell()
            exit(problem.exitCode)
        } catch {
            Output.flush()
            end(error)
        }
    }

    private static func end(_ error: any Error) -> Never {
        let code = Labordesk.exitCode(for: error)
        let message = message(for: error)
        if code == .success {
            if !message.isEmpty { Output.line(message) }
            Output.flush()
            exit(0)
        }
        if let code = error as? ExitCode { exit(code.rawValue) }
        if !message.isEmpty { Output.complain(message) }
        exit(2)
    }
}

extension Ending {
    /// Help or a complaint about usage, in the reader's language.
    static func message(for error: any Error) -> String {
        switch Output.language {
        case .english: return Labordesk.fullMessage(for: error) + optionBeforeCommand(error)
        case .chinese:
            // On a screen without end no sentence is broken into lines.
            let text = Labordesk.fullMessage(for: error, columns: 1_000_000)
            if Labordesk.exitCode(for: error) == .success {
                return HelpPage(text, usage: Labordesk.fullMessage(for: error))?.chinese ?? text
            }
            return UsageComplaint.chinese(text) + optionBeforeCommand(error)
        }
    }

    /// The hint for `labordesk --home x status`: every command has these options, the program itself has none of them.
    private static func optionBeforeCommand(_ error: any Error) -> String {
        guard let first = CommandLine.arguments.dropFirst().first, Labordesk.exitCode(for: error) != .success,
            let option = ["--home", "--as", "--today", "--lang", "--json"].first(where: {
                first == $0 || first.hasPrefix($0 + "=")
            })
        else { return "" }
        return "\n"
            + Sentence(
                "选项请写在命令之后，例如：labordesk status \(option)" + (option == "--json" ? "" : " …"),
                "Put options after the command, such as: labordesk status \(option)" + (option == "--json" ? "" : " …")
            ).text(in: Output.language)
    }
}

/// Something stands in the way: a sentence for people, a code for programs.
struct Problem: Error {
    let code: String
    let field: String?
    let sentence: Sentence
    let exitCode: Int32

    init(_ code: String, _ sentence: Sentence, field: String? = nil, exitCode: Int32 = 1) {
        self.code = code
        self.sentence = sentence
        self.field = field
        self.exitCode = exitCode
    }

    init(_ error: StoreError) {
        code = error.code
        if case .refused(let refused) = error { field = refused.field } else { field = nil }
        sentence = error.sentence
        exitCode = 1
    }

    init(_ typed: TypedProblem) {
        self.init(typed.code, typed.sentence, field: typed.field, exitCode: typed.code == "usage" ? 2 : 1)
    }

    /// Wrong usage that parsing alone could not see.
    static func usage(_ chinese: String, _ english: String, field: String? = nil) -> Problem {
        Problem("usage", Sentence(chinese, english), field: field, exitCode: 2)
    }

    func tell() {
        let where_ = field.map { "--\($0): " } ?? ""
        Output.complain("\(where_)\(sentence.text(in: Output.language)) [\(code)]")
    }
}
