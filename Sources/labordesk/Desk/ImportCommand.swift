import ArgumentParser

/// `labordesk import`: what an office kept before it had a desk.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in old ledgers and outreach lists; list and undo intakes.",
        subcommands: [ImportLedgerCommand.self] + LedgerCommands.importing)
}

/// `labordesk export`: the office's ledger, as a file that can be taken in again.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the office's ledger.", subcommands: LedgerCommands.exporting)
}
