import ArgumentParser
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import labordesk

/// What the program can be asked, told and counted by stands in the documents.
@Suite("The documents are whole")
struct DocumentTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func document(_ name: String) throws -> String {
        try String(contentsOf: DocumentTests.root.appendingPathComponent("docs/" + name), encoding: .utf8)
    }

    /// `docs/commands.md` is made from the commands themselves.
    @Test func everyCommandIsDocumented() throws {
        var page = """
            # Commands

            Made from the program by `UPDATE_SNAPSHOTS=1 swift test --filter DocumentTests`; options are in `labordesk … --help`, in Chinese
            with `--lang zh`. Exit codes: 0 done, 1 refused or problems found, 2 wrong usage.

            | command | 用途 | what it is for |
            |---|---|---|

            """
        for (path, type) in ChineseHelpTests.commands.sorted(by: { $0.path < $1.path })
        where type.configuration.subcommands.isEmpty {
            page += "| `\(path)` | \(HelpAbstracts.chinese[path] ?? "") | \(type.configuration.abstract) |\n"
        }
        page += """

            ## Settings

            An office's own choices (`setting set KEY VALUE`); without one, the nearest office above decides, then the program.

            | key | what |
            |---|---|

            """
        for (key, words) in DocumentTests.settings { page += "| `\(key)` | \(words.chinese)<br>\(words.english) |\n" }
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            try page.write(
                to: DocumentTests.root.appendingPathComponent("docs/commands.md"), atomically: true, encoding: .utf8)
        }
        #expect(try document("commands.md") == page, "run the tests with UPDATE_SNAPSHOTS=1 and read the difference")
    }

    private static let settings = SettingKey.all

    /// Every setting that the program reads is in the table above.
    @Test func everySettingIsDocumented() throws {
        let sources = DocumentTests.root.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var read: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            for piece in try String(contentsOf: file, encoding: .utf8).components(separatedBy: ".setting(\"")
                .dropFirst()
            {
                read.insert(String(piece.prefix { $0 != "\"" }))
            }
        }
        #expect(!read.isEmpty)
        for key in read {
            let isKnown = DocumentTests.settings.contains {
                $0.key == key || key.hasSuffix(".") && $0.key.hasPrefix(key)
            }
            #expect(isKnown, "\(key) is read, but is no line of docs/commands.md")
        }
    }

    @Test func everyDeadlineRuleIsDocumented() throws {
        let page = try document("law.md")
        for rule in DeadlineRules.shipped.rows {
            #expect(page.contains("| \(rule.id) |"), "\(rule.id) is no row of docs/law.md")
        }
    }
}
