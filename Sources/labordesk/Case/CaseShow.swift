import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct CaseShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "A case at a glance: parties, money, deadlines and its story. Personal numbers are masked.")
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let view = try CaseView(number, at: opened)
        if desk.speech.json { try Output.json(view.answer()) } else { view.say() }
    }
}
