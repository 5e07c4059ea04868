import CaseWorkflow
import Foundation
import Testing

@testable import CaseWeb

/// The table of rights in docs/web.md is the list that every address is held against.
@Suite("Table of rights")
struct RightsTableTests {
    @Test func theTableIsAsDocumented() throws {
        let path =
            URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path + "/docs/web.md"
        let (start, end) = ("<!-- rights -->\n", "<!-- /rights -->")
        var text = try String(contentsOfFile: path, encoding: .utf8)
        let from = try #require(text.range(of: start)).upperBound
        let to = try #require(text.range(of: end)).lowerBound
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
            text.replaceSubrange(from..<to, with: RightsTableTests.table)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(
                text[from..<to] == RightsTableTests.table,
                "run the tests with UPDATE_SNAPSHOTS=1 and read the difference")
        }
    }

    private static var table: String {
        let roles = Role.allCases
        var lines = [
            "| address | " + roles.map(\.name.english).joined(separator: " | ") + " |",
            "|---|" + roles.map { _ in ":-:" }.joined(separator: "|") + "|",
        ]
        var seen: Set<String> = []
        for row in RouteRow.all where !row.route.contains("/looks/") && seen.insert(row.route).inserted {
            let marks = roles.map { row.who == .anybody ? "o" : row.who.has($0) ? "•" : "" }
            lines.append("| `\(row.route)` | " + marks.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
