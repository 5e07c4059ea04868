import CaseExport
import Foundation
import StableJSON

@testable import Desk

/// The index as a file, and the list of the tests in the suite's README.
enum ConformancePage {
    /// `suite.json`: one step a line, so that a difference can be read.
    static func index(_ suite: ConformanceSuite) throws -> [UInt8] {
        func text(_ value: some Encodable) throws -> String {
            String(decoding: try StableJSON.encode(value), as: UTF8.self)
        }
        var lines = [
            "{\"format\":\(try text(suite.format)),", "\"receiver\":\(try text(suite.receiver)),", "\"tests\":[",
        ]
        for (place, test) in suite.tests.enumerated() {
            lines.append(
                "{\"id\":\(try text(test.id)),\"title\":\(try text(test.title)),\"shows\":\(try text(test.shows)),\"steps\":["
            )
            for (number, step) in test.steps.enumerated() {
                lines.append(try text(step) + (number + 1 < test.steps.count ? "," : ""))
            }
            lines.append("]}" + (place + 1 < suite.tests.count ? "," : ""))
        }
        lines += ["],", "\"notCovered\":\(try text(suite.notCovered))}"]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static let heading = "## The tests\n"

    /// The README with its last section made anew.
    static func filled(_ suite: ConformanceSuite, in folder: String) throws -> String {
        let page = try String(contentsOfFile: folder + "/README.md", encoding: .utf8)
        let start = page.range(of: heading)?.lowerBound ?? page.endIndex
        return page[..<start] + heading + "\n" + tables(suite)
    }

    private static func tables(_ suite: ConformanceSuite) -> String {
        var text = "Single filings:\n\n| test | what 内容 | answer | rules |\n|---|---|---|---|\n"
        for test in suite.tests where !test.isCourse {
            let answer = test.steps[0].answer
            text +=
                "| `\(test.id)` | \(test.title.en) \(test.title.zh) | \(answer.outcome.rawValue) | \(listed(answer.rules)) |\n"
        }
        text += "\nCourses, with the answer to each step:\n\n| test | what 内容 | answers |\n|---|---|---|\n"
        for test in suite.tests where test.isCourse {
            let answers = test.steps.map { step in
                ([step.answer] + (step.then ?? [])).map { answer in
                    let rules = listed(answer.rules)
                    return answer.outcome.rawValue + (rules.isEmpty ? "" : " " + rules)
                }.joined(separator: " + ")
            }
            text += "| `\(test.id)` | \(test.title.en) \(test.title.zh) | \(answers.joined(separator: ", ")) |\n"
        }
        text += "\nRules that no filing of the suite can show:\n\n| rule | because |\n|---|---|\n"
        for gap in suite.notCovered { text += "| `\(gap.rule)` | it \(gap.reason.en) \(gap.reason.zh) |\n" }
        return text
    }

    private static func listed(_ rules: [String]) -> String { rules.map { "`\($0)`" }.joined(separator: " ") }
}
