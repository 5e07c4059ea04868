import CaseStore
import CaseWorkflow
import Foundation
import StableJSON

/// Events to bytes and back, against Foundation.
struct Coding {
    let desk: SampleDesk
    let rounds: Int

    private static let cases = 2_000

    func run(_ table: Table) throws {
        let cases = try desk.bulkCases(Coding.cases, batch: "编码").map(\.events)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let decoder = JSONDecoder()
        let encoding = try Duel(rounds: rounds) { _ in
            try Turn.measure { for events in cases { _ = try StableJSON.encode(events) } }
        } theirs: { _ in
            try Turn.measure { for events in cases { _ = try encoder.encode(events) } }
        }
        table.add("a case's events to bytes (against Foundation)", encoding, operations: cases.count)
        let bytes = try cases.map { try StableJSON.encode($0) }
        let data = try cases.map { try encoder.encode($0) }
        let decoding = try Duel(rounds: rounds) { _ in
            try Turn.measure { for text in bytes { _ = try StableJSON.decode([Event].self, from: text) } }
        } theirs: { _ in
            try Turn.measure { for text in data { _ = try decoder.decode([Event].self, from: text) } }
        }
        table.add("a case's events from bytes (against Foundation)", decoding, operations: cases.count)
    }
}
