import CaseWorkflow
import Foundation
import Testing

@testable import CaseStore

/// Whatever officers do, in whatever order, the tables say what the journal says.
@Suite("Random work")
struct RandomTests {
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var value = state
            value ^= value >> 33
            value = value &* 0xFF51_AFD7_ED55_8CCD
            return value ^ value >> 33
        }
    }

    @Test(arguments: 1...6) func leavesTheDeskWhole(_ seed: Int) throws {
        let desk = try TestDesk()
        var dice = Dice(state: UInt64(seed))
        var cases: [CaseFile.ID] = []
        var performed = 0
        for step in 0..<150 {
            let day = Day("2025-03-05")!.adding(days: Int.random(in: 0...60, using: &dice))
            do {
                if cases.isEmpty || Int.random(in: 0..<8, using: &dice) == 0 {
                    let office = Bool.random(using: &dice) ? TestDesk.westLake : TestDesk.gongshu
                    cases.append(try desk.perform(.open(TestDesk.opening(step + 1, office: office, on: day))).file.id)
                } else if let id = cases.randomElement(using: &dice) {
                    try desk.perform(command(day, id, cases, desk, &dice), on: id)
                }
                performed += 1
            } catch let error as StoreError {
                // Turned down by the rules: nothing may have changed, which the check below proves.
                guard case .refused = error else { throw error }
            }
            if step == 70 {
                try desk.store.record(
                    PeriodClosing(
                        office: TestDesk.city, scheme: "month", period: "2025-03", from: Day("2025-03-01")!,
                        to: Day("2025-03-31")!, on: TestDesk.today),
                    Acting(officer: TestDesk.lead, today: TestDesk.today, commandID: desk.nextID(), at: 1))
            }
        }
        #expect(performed > 30)
        #expect(try desk.store.check().findings.map(\.sentence.english) == [])
        try compareCounted(desk)
    }

    /// The cells of the cases, one by one, are the cells of the desk.
    private func compareCounted(_ desk: TestDesk) throws {
        let days = Day("2025-01-01")!...Day("2026-12-31")!
        var counted: [Contribution] = [Contribution(), Contribution()]
        try desk.store.countedCases(.counting(days)) { item in
            for cell in item.cells {
                counted[0].add(
                    cell.value,
                    CellKey(office: cell.office, day: cell.day, indicator: cell.indicator, detail: cell.detail))
            }
        }
        for sum in try desk.store.cells(
            CellQuery(from: days.lowerBound, to: days.upperBound, by: .day, merged: [.category, .channel, .traits]))
        {
            let day = try #require(Day(number: sum.start))
            counted[1].add(
                sum.value, CellKey(office: sum.office, day: day, indicator: sum.indicator, detail: sum.detail))
        }
        #expect(counted[0] == counted[1])
    }

    private func command(
        _ day: Day, _ id: CaseFile.ID, _ cases: [CaseFile.ID], _ desk: TestDesk, _ dice: inout Dice
    ) throws -> Command {
        let amount = Money(fen: Int64.random(in: 1...900_000, using: &dice))
        switch Int.random(in: 0..<17, using: &dice) {
        case 0: return .mediation(.receive(ApplicationReceipt(on: day)))
        case 1: return .mediation(.askWillingness(Willingness(on: day, side: .employer, agrees: true)))
        case 2: return .mediation(.accept(Acceptance(on: day)))
        case 3: return .mediation(.assign(Assignment(on: day, mediators: [MediatorReference(name: "调解员甲")])))
        case 4:
            return .mediation(
                .agree(
                    Agreement(
                        on: day, obligations: [Obligation(head: .wages, amount: amount, dueOn: day)], terms: "付",
                        performance: .once)))
        case 5: return .mediation(.mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }))
        case 6: return .pay(Payment(on: day, allocations: [.init(head: .wages, amount: amount)], evidence: .stated))
        case 7:
            return .transfer(
                Transfer(
                    on: day, to: Bool.random(using: &dice) ? TestDesk.westLake : TestDesk.gongshu,
                    transfer: "t\(amount.fen)", reason: "管辖", leavesDesk: false))
        case 8: return .reopen(Reopening(on: day, reason: "反悔"))
        case 9: return .mediation(.close(MediationClosing(on: day, outcome: .agreement, ground: .effectiveAgreement)))
        case 10: return .mediation(.close(MediationClosing(on: day, outcome: .toArbitration, ground: .partyStops)))
        case 11: return .addWorker(WorkerAddition(on: day, worker: Worker(name: "同事\(amount.fen % 9)")))
        case 12: return .changeClaims(ClaimsChange(on: day, claims: [Claim(head: .overtime, amount: amount)]))
        case 13: return .reverseEntry(Reversal(on: day, entry: Int.random(in: 1...4, using: &dice), reason: "记错"))
        case 14: return .waive(Waiver(on: day, head: .wages, amount: amount, reason: "让步"))
        case 15:
            guard let first = try desk.store.history(id).first?.events.first, case .opened(var opening) = first else {
                return .note(Note(on: day, text: "无"))
            }
            opening.on = day
            return .correct(Correction(on: day, ordinal: 0, replacement: .opened(opening), reason: "日期"))
        default:
            return Int.random(in: 0..<6, using: &dice) == 0
                ? .void(Voiding(on: day, reason: "误录")) : .note(Note(on: day, text: "跟进"))
        }
    }
}
