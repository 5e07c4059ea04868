import Testing

@testable import CaseWorkflow

/// A corrected day stays between the step that came first and the one that followed.
@Suite("The order of corrected days")
struct CorrectionOrderTests {
    /// Which step of a closed case is put off by how many days, and what is said.
    @Test(
        arguments: [
            ("accepted", -3_000, .correctionBreaksCase), ("accepted", 60, .correctionBreaksCase),
            ("accepted", 0, .correctionChangesNothing), ("assigned", -60, .correctionBreaksCase),
            ("session-held", -60, .correctionBreaksCase), ("agreed", -3_000, .correctionBreaksCase),
            ("agreed", 60, .correctionBreaksCase),
            ("marked", -3_000, .correctionBreaksCase),
        ] as [(String, Int, Refusal)])
    func aDayOutOfOrderIsRefused(_ type: String, _ days: Int, _ refusal: Refusal) throws {
        let (file, events) = try Sample.run(Sample.toClosed)
        let ordinal = try #require(events.firstIndex { $0.type == type })
        let moved = try #require(CorrectionOrderTests.moved(events[ordinal], by: days))
        let correction = Command.correct(
            Correction(on: Sample.day("2025-12-01"), ordinal: ordinal, replacement: moved, reason: "更正日期"))
        do throws(Refused) {
            _ = try file.decide(correction, Sample.facts(history: events))
            Issue.record("\(type) by \(days) days")
        } catch {
            #expect(error.refusal == refusal)
        }
    }

    /// An agreement is put a day earlier where the session before it leaves room.
    @Test func aDayInOrderIsTaken() throws {
        let (file, events) = try Sample.run(Sample.toClosed)
        let ordinal = try #require(events.firstIndex { $0.type == "agreed" })
        let first = try #require(events.last { $0.type == "session-held" || $0.type == "accepted" }?.on)
        #expect(events[ordinal].on > first)
        let moved = try #require(CorrectionOrderTests.moved(events[ordinal], by: -1))
        let correction = Command.correct(
            Correction(on: Sample.day("2025-12-01"), ordinal: ordinal, replacement: moved, reason: "更正日期"))
        #expect(try file.decide(correction, Sample.facts(history: events)).count == 1)
    }

    private static func moved(_ event: Event, by days: Int) -> Event? {
        switch event {
        case .mediation(.accepted(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.accepted(facts))
        case .mediation(.assigned(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.assigned(facts))
        case .mediation(.sessionHeld(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.sessionHeld(facts))
        case .mediation(.agreed(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.agreed(facts))
        case .mediation(.marked(var facts)):
            facts.on = facts.on.adding(days: days)
            return .mediation(.marked(facts))
        default: return nil  // of no other is a day moved here
        }
    }
}
