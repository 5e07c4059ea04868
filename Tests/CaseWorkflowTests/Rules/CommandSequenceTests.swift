import Testing

@testable import CaseWorkflow

/// Hundreds of cases made by random commands with fixed seeds: whatever is asked in whatever order, the books balance.
@Suite struct CommandSequenceTests {
    static let runs: [Run] = ProcedureKind.allCases.flatMap { kind in (1...14).map { Run(kind: kind, seed: $0) } }

    struct Run: Sendable, CustomTestStringConvertible {
        let kind: ProcedureKind
        let seed: UInt64

        var testDescription: String { "\(kind.rawValue), seed \(seed)" }
    }

    @Test(arguments: runs) func theBooksBalance(_ run: Run) throws {
        for sequence in 0..<12 {
            let made = RandomCase(run.kind, seed: run.seed * 1000 + UInt64(sequence))
            #expect(
                made.problems == [], "seed \(run.seed * 1000 + UInt64(sequence)): \(made.trail.joined(separator: "\n"))"
            )
        }
    }

    @Test func everyKindOfEventIsReached() {
        var reached: Set<String> = []
        for run in Self.runs {
            for sequence in 0..<12 {
                reached.formUnion(
                    RandomCase(run.kind, seed: run.seed * 1000 + UInt64(sequence), checks: false).events.map(\.type))
            }
        }
        let missing = Set(GoldenEvents.all.map(\.type)).subtracting(reached)
        #expect(missing == [], "never recorded")
    }
}

/// One case that sixty random commands made, and what was found wrong on the way; the first problem ends it.
struct RandomCase {
    private(set) var events: [Event] = []
    private(set) var file = CaseFile(opening: Sample.opening())
    private(set) var problems: [String] = []
    /// What was recorded, for the message of a failure.
    private(set) var trail: [String] = []

    init(_ kind: ProcedureKind, seed: UInt64, commands: Int = 60, checks: Bool = true) {
        var dice = CommandDice(seed: seed)
        var today = Sample.registered
        var counted = Contribution()
        for _ in 0..<commands where problems.isEmpty {
            today = today.adding(days: dice.number(0...4))
            let command =
                events.isEmpty ? dice.beginning(kind, today: today) : dice.command(for: file, events, today: today)
            var facts = Sample.facts(today: today.description, roles: dice.roles(), history: events)
            if dice.chance(3) { facts.conflicts = [Conflict(person: "样例调解员甲", kind: .isParty, detail: "")] }
            let before = file
            do throws(Refused) {
                let new = events.isEmpty ? try CaseFile.open(command, facts) : try file.decide(command, facts)
                take(new)
                if checks { check(after: command, counted: &counted) }
            } catch {
                if before != file { problems.append("a refusal changed the case") }
                if error.sentence.chinese.isEmpty { problems.append("\(error.refusal) has no words") }
            }
        }
        if checks, !events.isEmpty, counted != file.contribution() { problems.append("the differences do not add up") }
    }

    /// As the store does it: a correction is replayed, anything else is applied.
    private mutating func take(_ new: [Event]) {
        let isFirst = events.isEmpty
        events += new
        trail += new.map { "\($0.on) \($0.type)" }
        if isFirst, case .opened(let opening) = new.first {
            file = CaseFile(opening: opening)
            for event in new.dropFirst() { file.apply(event) }
        } else if new.contains(where: { if case .corrected = $0 { true } else { false } }) {
            file = CaseFile.replay(events) ?? file
        } else {
            for event in new { file.apply(event) }
        }
    }

    private mutating func check(after command: Command, counted: inout Contribution) {
        let now = file.contribution()
        for (key, value) in now.minus(counted).cells { counted.add(value, key) }
        problems += CaseInvariants(file: file, events: events).problems
        if !problems.isEmpty { trail.append("last: \(command)") }
    }
}
