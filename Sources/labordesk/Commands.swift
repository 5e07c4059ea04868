import ArgumentParser

extension Labordesk {
    /// Every command, in the order of the help.
    static var commands: [any ParsableCommand.Type] {
        [InitCommand.self, CaseCommand.self, StatusCommand.self, AgendaCommand.self, ReportCommand.self]
            + [FormCommand.self, ArchiveCommand.self, RetentionCommand.self] + filingCommands + registerCommands + [
                ImportCommand.self, ExportCommand.self,
            ]
            + LedgerCommands.reviewing
            + directoryCommands
            + [
                ServeCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self, KeyCommand.self,
                DemoCommand.self,
                ToolCommand.self,
            ]
    }
}
