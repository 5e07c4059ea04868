import Foundation

/// Every command there is, read from the help itself: a new command is tested without anybody remembering to.
struct CommandTree {
    /// A command that does something, with what its help says it takes.
    struct Leaf: Sendable, CustomStringConvertible {
        var path: [String]
        /// Words that make a call complete: required options and arguments.
        var required: [String]
        /// Options that take a value.
        var options: [String]
        var takesHome: Bool { options.contains("--home") }
        var description: String { path.joined(separator: " ") }
    }

    static func leaves(in folder: String) throws -> [Leaf] {
        var found: [Leaf] = []
        var level: [[String]] = [[]]
        while !level.isEmpty {
            let helps = try Program.run(level.map { Program.Call($0 + ["--help"]) }, width: 4, in: folder)
            var next: [[String]] = []
            for (path, help) in zip(level, helps) {
                guard help.code == 0 else { throw Program.Failure("--help of \(path): \(help.complained)") }
                let below = subcommands(help.said)
                next += below.map { path + [$0] }
                if below.isEmpty { found.append(leaf(path, help.said)) }
            }
            level = next
        }
        return found
    }

    private static func subcommands(_ help: String) -> [String] {
        var names: [String] = []
        var isList = false
        for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasSuffix("SUBCOMMANDS:") { isList = true }
            if line.isEmpty { isList = false }
            guard isList, line.hasPrefix("  "), !line.hasPrefix("   "),
                let name = line.split(whereSeparator: { $0 == " " || $0 == "," }).first
            else { continue }
            names.append(String(name))
        }
        return names
    }

    private static func leaf(_ path: [String], _ help: String) -> Leaf {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        var options: [String] = []
        for line in lines where line.hasPrefix("  --") {
            let words = line.split(separator: " ")
            if words.count > 1, words[1].hasPrefix("<") { options.append(String(words[0])) }
        }
        // What serves until it is told to stop is asked for a port that there is not.
        let impossible = options.contains("--port") ? ["--port", "65536"] : []
        return Leaf(
            path: path, required: required(path, help) + impossible, options: options.filter { $0 != "--port" })
    }

    /// The usage line without what stands in brackets; placeholders become values that may be right.
    private static func required(_ path: [String], _ help: String) -> [String] {
        guard let start = help.range(of: "USAGE: labordesk ")?.upperBound else { return [] }
        let usage = help[start...].prefix { $0 != "\n" }
        var words: [String] = []
        var depth = 0
        for word in usage.split(separator: " ").dropFirst(path.count) {
            let opens = word.filter { $0 == "[" }.count
            let closes = word.filter { $0 == "]" }.count
            if depth == 0, opens == 0, word != "..." {
                words.append(word.hasPrefix("<") ? value(word) : String(word))
            }
            depth += opens - closes
        }
        return words
    }

    private static func value(_ placeholder: Substring) -> String {
        switch placeholder {
        case "<day>", "<from>": "2026-01-05"
        case "<level>": "city"
        case "<yuan>": "10"
        case "<head=yuan>": "wages=10"
        case "<count>", "<ordinal>", "<entry>", "<line>": "1"
        default: "x"
        }
    }
}
