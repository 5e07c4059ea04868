import Foundation
import StableJSON
import Testing

@testable import CaseWorkflow

/// The bytes of every released event, read and written: journals outlive the code. `UPDATE_SNAPSHOTS=1` rewrites the
/// file, which is right only for a type that was never released.
@Suite struct GoldenEventTests {
    static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden/events.v1.jsonl")

    static func lines() throws -> [[UInt8]] {
        let text = try Data(contentsOf: url)
        return text.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }

    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

    @Test func everyEventIsWrittenAsReleased() throws {
        let written = try GoldenEvents.all.map { try StableJSON.encode($0) }
        if Self.isUpdating {
            var text = Data()
            for line in written { text.append(contentsOf: line + [UInt8(ascii: "\n")]) }
            try text.write(to: Self.url, options: .atomic)
        }
        let released = try Self.lines()
        try #require(released.count == written.count)
        for (line, bytes) in zip(released, written) {
            #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: line, as: UTF8.self))
        }
    }

    @Test(.disabled(if: isUpdating, "the file is being rewritten")) func everyEventIsReadAsReleased() throws {
        let released = try Self.lines()
        try #require(released.count == GoldenEvents.all.count)
        for (line, event) in zip(released, GoldenEvents.all) {
            #expect(try StableJSON.decode(Event.self, from: line) == event, "\(event.type)")
        }
    }

    /// Every code that the decoder knows has a line: the decoder's own sources name them.
    @Test func everyTypeHasALine() throws {
        let golden = Set(GoldenEvents.all.map(\.type))
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/CaseWorkflow")
        let text = try ["Event+Coding.swift", "Mediation/MediationEvent+Coding.swift"]
            .map { try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8) }.joined()
        // `case "opened": .opened(try container.decode(…))`
        let decoded = Set(text.matches(of: /case "([a-z-]+)": \./).map { String($0.output.1) })
        #expect(decoded.count == 39 + 19)
        #expect(golden == decoded.union(LegalAidEvent.Kind.allCases.map(\.rawValue)))
    }

    /// With every field filled, no stored object holds fewer keys than its type has stored properties, but for those that
    /// the fold fills in later.
    @Test func everyFieldIsFilled() throws {
        var filled: Set<String> = []
        for event in GoldenEvents.all {
            filled.formUnion(self.filled(event))
            let facts = Mirror(reflecting: event).children.first.map {
                Mirror(reflecting: $0.value).children.first?.value ?? $0.value
            }
            for field in empty(facts as Any) {
                #expect(
                    Self.filledByTheFold.contains(field) || Self.addedLater.contains(field),
                    "\(event.type): \(field) is empty")
            }
        }
        #expect(Self.addedLater.subtracting(filled) == [], "no line fills it")
    }

    /// Fields that a released type got afterwards: its first line stays as it was, a later one fills them.
    static let addedLater: Set<String> = ["consentOn", "onlineOn", "isIncomplete", "isSimple", "takenOver"]

    /// Set when the case is folded, never in a recorded event.
    static let filledByTheFold: Set<String> = [
        "receipt", "conduct", "agreement", "breach", "effectiveOn", "marks", "reviews", "acceptedOn", "decision",
        "objection", "payment", "correction",
        "docketing", "materials",
    ]

    private func filled(_ value: Any) -> [String] {
        Mirror(reflecting: value).children.flatMap { child -> [String] in
            let mirror = Mirror(reflecting: child.value)
            if mirror.displayStyle == .optional, mirror.children.isEmpty { return [] }
            return filled(child.value) + (child.label.map { [$0] } ?? [])
        }
    }

    private func empty(_ value: Any) -> [String] {
        Mirror(reflecting: value).children.flatMap { child -> [String] in
            guard let label = child.label else { return empty(child.value) }
            let mirror = Mirror(reflecting: child.value)
            switch mirror.displayStyle {
            case .optional where mirror.children.isEmpty: return [label]
            case .collection where mirror.children.isEmpty: return [label]
            default: return empty(child.value)
            }
        }
    }

    @Test func aNewerEventIsRefusedWithASentence() throws {
        for text in [#"["opened",2,{}]"#, #"["teleported",1,{}]"#] {
            do throws(StableJSON.DecodingFailure) {
                let event = try StableJSON.decode(Event.self, from: Array(text.utf8))
                Issue.record("read as \(event)")
            } catch {
                let unknown = error.cause as? UnknownEvent
                #expect(unknown?.sentence.english.contains("Upgrade") == true, "\(error)")
            }
        }
    }

    /// A stored event with bytes cut off anywhere is refused; nothing traps.
    @Test func aTornLineIsRefused() throws {
        for event in GoldenEvents.all {
            let bytes = try StableJSON.encode(event)
            for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 12)) {
                #expect(throws: StableJSON.DecodingFailure.self) {
                    try StableJSON.decode(Event.self, from: Array(bytes.prefix(length)))
                }
            }
        }
    }
}
