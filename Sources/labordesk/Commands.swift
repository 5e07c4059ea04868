import ArgumentParser

extension Labordesk {
    /// Every command, in the order of the help.
    static var commands: [any ParsableCommand.Type] {
        [InitCommand.self, CaseCommand.self, StatusCommand.self, AgendaCommand.self, ReportCommand.self, ImportCommand.self]
            + registerCommands + directoryCommands + [ToolCommand.self]
    }
}
