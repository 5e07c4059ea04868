import ArgumentParser

/// `labordesk import`: what an office kept before it had a desk.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in old ledgers and outreach lists; undo an intake.",
        subcommands: [ImportLedgerCommand.self])
}
