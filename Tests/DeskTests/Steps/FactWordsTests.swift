import CaseWorkflow
import Foundation
import StableJSON
import Testing

@testable import Desk

/// Every fact that an event can hold has a name in both languages, and is found where it stands.
@Suite("Facts of events")
struct FactWordsTests {
    /// Events with every field filled in, as the rules' own tests keep them.
    private static func goldenEvents() throws -> [Event] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = tests.appending(path: "CaseWorkflowTests/Recording/Golden/events.v1.jsonl")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try StableJSON.decode(Event.self, from: Array($0.utf8))
        }
    }

    @Test func everyFactHasAName() throws {
        let events = try FactWordsTests.goldenEvents()
        #expect(events.count > 80)
        var seen: Set<String> = []
        for event in events {
            if case .corrected = event { continue }
            for fact in try Fact.all(of: event) {
                for key in fact.path where Int(key) == nil {
                    seen.insert(key)
                    #expect(
                        FactWords.all.keys.contains { $0 == key || $0.hasSuffix("/" + key) || $0.hasSuffix("." + key) },
                        "\(event.type) \(fact.pathText)")
                }
                #expect(!fact.label.chinese.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic })
            }
        }
        #expect(seen.count > 150)
    }

    /// The survey finds every single fact that is recorded, and what it says is what would be typed again.
    @Test func everyRecordedFactIsFound() throws {
        for event in try FactWordsTests.goldenEvents() {
            if case .corrected = event { continue }
            let facts = Dictionary(try Fact.all(of: event).map { ($0.path, $0) }) { first, _ in first }
            let whole = try #require(
                try StableJSON.Value(encoding: event).value(at: StableJSON.Path(steps: ["2"])))
            for path in FactWordsTests.leaves(whole) {
                let fact = facts[path] ?? facts[path.dropLast()]
                let kind = try #require(fact?.kind, "\(event.type) \(path)")
                #expect(kind != .whole, "\(event.type) \(path)")
                if let fact, let typed = fact.typed {
                    #expect(try fact.reading(typed) == fact.value, "\(event.type) \(path)")
                }
            }
        }
    }

    private static func leaves(_ value: StableJSON.Value, _ path: [String] = []) -> [[String]] {
        switch value {
        case .object(let members): members.flatMap { leaves($0.value, path + [$0.key]) }
        case .array(let elements): elements.enumerated().flatMap { leaves($1, path + [String($0)]) }
        case .null, .bool, .integer, .number, .string: [path]
        }
    }

    /// What is not there may be put there: the type says so itself.
    @Test func fieldsThatAreBlankAreOffered() throws {
        let event = Event.classified(Classification(on: Day("2025-03-05")!))
        let facts = try Fact.all(of: event)
        #expect(facts.map(\.pathText) == ["on", "category", "cause", "track", "isGroupIncident"])
        #expect(facts.map(\.isOptional) == [false, true, true, true, true])
        guard case .choice(let choices) = facts[1].kind else {
            Issue.record("no list of categories")
            return
        }
        #expect(choices.map(\.code) == UnionCategory.allCases.map(\.rawValue))
    }
}
