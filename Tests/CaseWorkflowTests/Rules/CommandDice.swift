import CaseWorkflow
import Foundation

/// Throws commands at a case: about half of them are the step that would come next, the others are anything at all, on
/// days before, on and after today.
struct CommandDice {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static let offices: [OfficeCode] = [Sample.opening().office] + ["330105", "330108"].compactMap { OfficeCode($0) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// One of the values; the first of them stands in for an empty list.
    mutating func one<Value>(_ values: Value...) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    mutating func any<Value: CaseIterable>(of type: Value.Type, or fallback: Value) -> Value {
        type.allCases.randomElement(using: &generator) ?? fallback
    }

    /// Usually today, sometimes a little earlier, now and then far off or in the future.
    mutating func day(_ today: Day) -> Day {
        switch number(0...99) {
        case 0..<70: today
        case 70..<92: today.adding(days: -number(1...12))
        case 92..<97: today.adding(days: -number(13...90))
        default: today.adding(days: number(1...20))
        }
    }

    /// Fen, now and then none, less than none, or more than there is.
    mutating func money() -> Money {
        switch number(0...99) {
        case 0..<2: .zero
        case 2..<3: Money(fen: -1)
        case 3..<4: Money(fen: Money.greatest.fen + 1)
        default: Money(fen: Int64(number(1...60)) * 10_000)
        }
    }

    mutating func head() -> ClaimHead { one(.wages, .wages, .overtime, .other) }

    mutating func text(_ text: String) -> String {
        switch number(0...99) {
        case 0: "  "
        case 1: text + "\u{07}"
        default: text
        }
    }

    mutating func roles() -> [Role] { chance(94) ? [.lead] : [any(of: Role.self, or: .auditor)] }

    mutating func opening(_ kind: ProcedureKind, on day: Day) -> Opening {
        var opening = Sample.opening(
            persons: one(1, 1, 2, 12), category: any(of: UnionCategory.self, or: .wages), employers: chance(95),
            kind: kind,
            workers: [
                Worker(
                    name: "王甲", sex: any(of: Sex.self, or: .female), birth: Day("1990-02-28"), isMigrant: chance(50),
                    traits: chance(30) ? [.newFormEmployment, .disabled] : [])
            ],
            claims: chance(80) ? [Claim(head: head(), amount: Money(fen: 1_200_000))] : [])
        opening.on = day
        opening.isGroupIncident = chance(10)
        opening.knownOn = chance(30) ? day.adding(days: -number(300...800)) : opening.knownOn
        opening.employmentEndedOn = chance(30) ? day.adding(days: -20) : nil
        if chance(20) {
            opening.channel = .courtDelegated
            opening.entrustment = Entrustment(
                kind: any(of: Entrustment.Kind.self, or: .courtDelegation), sender: "样例法院", senderNumber: "诉前调1号",
                signedFor: day, replyDue: chance(50) ? day.adding(days: 30) : nil)
        }
        if chance(25) {
            let acceptedOn = chance(70) ? day.adding(days: -number(-1...20)) : nil
            opening.takenOver = TakenOver(
                from: one(CommandDice.offices[1], CommandDice.offices[1], opening.office),
                transfer: text("t\(number(1...99))"),
                receivedOn: chance(50) ? (acceptedOn ?? day).adding(days: -number(-1...9)) : nil, acceptedOn: acceptedOn
            )
        }
        return opening
    }

    mutating func payment(_ today: Day) -> Payment {
        let allocations = (0..<number(1...2)).map { _ in Payment.Allocation(head: head(), amount: money()) }
        return Payment(
            on: day(today), allocations: chance(97) ? allocations : [],
            evidence: any(of: Evidence.self, or: .stated), payer: any(of: Payer.self, or: .employer),
            reference: chance(40) ? "凭证\(number(1...40))" : nil)
    }

    mutating func obligations(_ today: Day) -> [Obligation] {
        (0..<number(0...3)).map { _ in
            Obligation(head: head(), amount: money(), dueOn: chance(70) ? today.adding(days: number(-1...40)) : nil)
        }
    }

    /// The command that begins a case.
    mutating func beginning(_ kind: ProcedureKind, today: Day) -> Command {
        var opening = opening(kind, on: today)
        guard kind == .mediation, chance(40) else { return .open(opening) }
        if chance(50) {
            opening.persons = 1
            return .openSimple(
                SimpleCase(
                    opening: opening, mediator: MediatorReference(name: "样例调解员甲"), outcome: .agreement,
                    ground: .effectiveAgreement, agreed: [Obligation(head: .wages, amount: Money(fen: 500_000))],
                    payment: chance(50)
                        ? Payment(
                            on: today, allocations: [.init(head: .wages, amount: Money(fen: 500_000))],
                            evidence: .verified) : nil))
        }
        opening.takenIn = TakenInMark(batch: "b1", row: 3, assumed: ["persons"], warnings: [], isBacklog: chance(50))
        let outcome: TakenInOutcome? =
            chance(30) ? nil : chance(20) ? .refused : .closed(any(of: MediationClosing.Outcome.self, or: .agreement))
        return .takeIn(
            TakenInCase(
                opening: opening, mediator: chance(50) ? MediatorReference(name: "样例调解员乙") : nil, outcome: outcome,
                closedOn: outcome == nil ? nil : opening.on.adding(days: number(0...20)),
                agreedFen: Int64(number(0...1) * 300_000), receivedFen: Int64(number(0...1) * 200_000)))
    }

    /// The next command: the likely step, or anything at all.
    mutating func command(for file: CaseFile, _ events: [Event], today: Day) -> Command {
        let isLikely = chance(50)
        switch file.procedure {
        case .mediation(let mediation):
            if isLikely { return step(mediation, today) }
            return chance(30) ? .mediation(mediationCommand(today)) : common(events, today)
        case .legalAid(let aid):
            if isLikely { return step(aid, today) }
            return chance(30) ? .legalAid(LegalAidRandomTests.command(on: day(today), &aidDice)) : common(events, today)
        }
    }

    /// The dice of the legal-aid tests, seeded anew from this one's.
    private var aidDice: LegalAidRandomTests.Dice {
        mutating get { LegalAidRandomTests.Dice(state: generator.next()) }
        set {}
    }
}
