import ArgumentParser
import CaseWorkflow
import Desk
import Foundation

/// Who answers for a return.
struct PersonOptions: ParsableArguments {
    @Option(help: .value("The head of the office (单位负责人).", "name"), transform: Words.read) var responsible: String?
    @Option(help: .value("Who reviewed the figures (审核人).", "name"), transform: Words.read) var reviewer: String?
    @Option(help: .value("Who prepared them (填表人); you when left out.", "name"), transform: Words.read)
    var preparer: String?

    /// The persons who were named.
    var named: ReturnPersons { ReturnPersons(head: responsible, reviewer: reviewer, preparer: preparer) }

    /// The persons who were named; somebody at a terminal is asked for the reviewer.
    func asked() -> ReturnPersons {
        var persons = named
        guard reviewer == nil, Output.isTerminal, isatty(STDIN_FILENO) == 1 else { return persons }
        Output.ask(Sentence("审核人姓名（没有则直接回车）：", "Who reviewed the figures (Enter for nobody): "))
        let answer = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
        persons.reviewer = answer.isEmpty ? nil : answer
        return persons
    }
}
