import ArgumentParser
import CaseWorkflow
import Desk
import Testing

@testable import labordesk

/// Whatever can be done to a case at the command line can be done in a form, under the same name.
@Suite struct StepFormCommandTests {
    @Test func everyStepOfTheCommandLineHasAForm() {
        let readings: Set = ["simple", "open", "list", "show", "events", "attach", "attachments"]
        let commands = Set(
            CaseCommand.configuration.subcommands.compactMap { $0.configuration.commandName })
        // An old case's outcome is a row under review at the command line.
        #expect(commands.subtracting(readings) == Set(StepForm.all.map(\.code)).subtracting(["settle-backlog"]))
    }
}
