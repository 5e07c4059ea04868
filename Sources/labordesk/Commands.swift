import ArgumentParser

extension Labordesk {
    /// Every command, in the order of the help.
    static var commands: [any ParsableCommand.Type] {
        [ToolCommand.self]
    }
}
