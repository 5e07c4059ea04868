import ArgumentParser

/// The words under `import`, `export` and the review, in the order of the help.
enum LedgerCommands {
    static let importing: [any ParsableCommand.Type] = [
        ImportOutreachCommand.self, ImportListCommand.self, ImportUndoCommand.self,
    ]
    static let exporting: [any ParsableCommand.Type] = [ExportLedgerCommand.self]
    static let reviewing: [any ParsableCommand.Type] = [ReviewCommand.self]
}
