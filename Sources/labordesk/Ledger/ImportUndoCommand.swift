import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// `labordesk import undo`: takes a file back.
struct ImportUndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a file back: its cases are voided, unless somebody worked on them since.",
        discussion:
            "Cases that were worked on stay and are named; the command then ends with 1. The numbers of voided cases can be taken in again."
    )
    @Argument(help: .value("The batch, or the beginning of its name.", "id"), transform: Words.read) var id: String
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let batch = try opened.batch(id)
        let undone = try opened.store.undo(
            batch: batch.id, reason: reason,
            Acting(officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now())
        ) { done, total in Output.progress("\(done)/\(total)") }
        Output.endProgress()
        if desk.speech.json {
            try Output.json(Answer(id: batch.id, voided: undone.voided, kept: undone.keptNumbers))
        } else {
            Output.line(
                "已作废\(undone.voided)条；\(undone.kept)条之后有人办理过，保留",
                "\(undone.voided) voided; \(undone.kept) were worked on since and stay")
            for number in undone.keptNumbers { Output.line("  " + number) }
        }
        if undone.kept > 0 { throw ExitCode(1) }
    }

    private struct Answer: Encodable {
        var id: String
        var voided: Int
        var kept: [String]
    }
}
