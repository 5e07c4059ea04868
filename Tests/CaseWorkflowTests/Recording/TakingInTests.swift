import Testing

@testable import CaseWorkflow

/// What a row of an old ledger becomes, and what it adds to the figures.
@Suite struct TakingInTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        var outcome: TakenInOutcome?
        var mediator: MediatorReference?
        var agreed: Int64 = 0
        var received: Int64 = 0
        let records: [String]
        /// Beside registered 1; with acceptance come persons 1, one of them a migrant and a woman, and the claim.
        let adds: [Indicator: Int64]
        let stage: String

        var testDescription: String { says }

        var taken: TakenInCase {
            TakenInCase(
                opening: Sample.opening(
                    takenIn: TakenInMark(batch: "b", row: 2, assumed: [], warnings: [], isBacklog: outcome == nil)),
                mediator: mediator, outcome: outcome, closedOn: outcome == nil ? nil : Sample.day("2025-03-20"),
                agreedFen: agreed, receivedFen: received)
        }
    }

    static let accepted: [Indicator: Int64] = [
        .accepted: 1, .persons: 1, .personsMigrant: 1, .personsWomen: 1, .claimed: 1_200_000,
    ]

    static func with(_ more: [Indicator: Int64]) -> [Indicator: Int64] { accepted.merging(more) { $1 } }

    static let rows: [Row] = [
        Row(says: "open", records: ["opened", "accepted"], adds: accepted, stage: "accepted"),
        Row(
            says: "open, with a mediator", mediator: MediatorReference(name: "样例调解员甲"),
            records: ["opened", "accepted", "assigned"], adds: accepted, stage: "assigned"),
        Row(
            says: "open, agreed", agreed: 500_000, records: ["opened", "accepted", "agreed", "took-effect"],
            adds: with([.agreed: 500_000, .due: 500_000]), stage: "effective"),
        Row(
            says: "agreed and paid in part", outcome: .closed(.agreement), agreed: 500_000, received: 300_000,
            records: ["opened", "accepted", "agreed", "took-effect", "paid", "closed"],
            adds: with([
                .closed: 1, .succeeded: 1, .durations: 1, .personsCovered: 1, .agreed: 500_000, .due: 500_000,
                .receivedStated: 300_000,
                .recoveredClosing: 500_000,
            ]), stage: "closed"),
        Row(
            says: "settled without a figure", outcome: .closed(.settled), records: ["opened", "accepted", "closed"],
            adds: with([.closed: 1, .succeeded: 1, .durations: 1, .personsCovered: 1]), stage: "closed"),
        Row(
            says: "withdrawn", outcome: .closed(.withdrawn), records: ["opened", "accepted", "closed"],
            adds: with([.closed: 1, .durations: 1]), stage: "closed"),
        Row(says: "refused", outcome: .refused, records: ["opened", "refused"], adds: [.refused: 1], stage: "refused"),
    ]

    private static let clerk = Sample.facts(roles: [.statistician])

    @Test(arguments: rows) func becomes(_ row: Row) throws {
        let events = try CaseFile.open(.takeIn(row.taken), Self.clerk)
        #expect(events.map(\.type) == row.records)
        let file = try #require(CaseFile.replay(events))
        #expect(file.stageCode == row.stage)
        #expect(file.contribution().sums == row.adds.merging([.registered: 1]) { $1 })
        #expect(file.deadlines(.shipped, .shipped, area: "330106").isEmpty)
        for case .paid(let payment) in events { #expect(payment.dayAssumed && payment.evidence == .stated) }
    }

    struct Nonsense: Sendable {
        let refusal: Refusal
        let taken: TakenInCase

        init(_ refusal: Refusal, _ change: (inout TakenInCase) -> Void) {
            var taken = TakingInTests.rows[3].taken
            change(&taken)
            self.refusal = refusal
            self.taken = taken
        }
    }

    static let nonsense: [Nonsense] = [
        Nonsense(.dayTooEarly) { $0.closedOn = Sample.day("2025-03-02") },
        Nonsense(.amountNotPositive) { $0.agreedFen = -1 },
        Nonsense(.amountNotPositive) { $0.receivedFen = -1 },
        Nonsense(.amountTooLarge) { $0.agreedFen = .max },
        Nonsense(.amountTooLarge) { $0.receivedFen = Money.greatest.fen + 1 },
        Nonsense(.wrongProcedure) { $0.opening.kind = .legalAid },
    ]

    @Test(arguments: nonsense) func onlyNonsenseIsRefused(_ row: Nonsense) {
        do throws(Refused) {
            _ = try CaseFile.open(.takeIn(row.taken), Self.clerk)
            Issue.record("taken in")
        } catch {
            #expect(error.refusal == row.refusal)
        }
    }

    /// Settling what a ledger left open adds to the figures what the ledger would have added by saying it.
    @Test(arguments: rows.filter { if case .closed = $0.outcome { true } else { false } })
    func settlingTheBacklogSaysTheSame(_ row: Row) throws {
        guard case .closed(let outcome) = row.outcome else { return }
        var open = row.taken
        open.outcome = nil
        open.closedOn = nil
        (open.agreedFen, open.receivedFen) = (0, 0)
        open.opening.takenIn?.isBacklog = true
        let events = try CaseFile.open(.takeIn(open), Self.clerk)
        let file = try #require(CaseFile.replay(events))
        let settlement = BacklogSettlement(
            on: Sample.day("2025-03-20"), outcome: outcome, agreedFen: row.agreed, receivedFen: row.received)
        let ended = try file.decide(.settleBacklog(settlement), Sample.facts(roles: [.mediator]))
        let settled = try #require(CaseFile.replay(events + ended))
        let said = try #require(CaseFile.replay(try CaseFile.open(.takeIn(row.taken), Self.clerk)))
        #expect(settled.contribution().sums == said.contribution().sums)
        #expect(settled.stageCode == said.stageCode && settled.intake.takenIn?.isBacklog == false)
        #expect(
            settled.deadlines(.shipped, .shipped, area: "330106") == said.deadlines(.shipped, .shipped, area: "330106"))
    }

    static let unsettled: [(Refusal, BacklogSettlement, TakenInCase)] = {
        let day = Sample.day("2025-03-20")
        var paid = rows[2].taken
        paid.receivedFen = 100
        return [
            (.dayBeforeRegistration, BacklogSettlement(on: Sample.day("2025-03-02"), outcome: .settled), rows[0].taken),
            (.dayInFuture, BacklogSettlement(on: Sample.day("2099-03-02"), outcome: .settled), rows[0].taken),
            (.amountNotPositive, BacklogSettlement(on: day, outcome: .agreement, agreedFen: -1), rows[0].taken),
            (.amountNotPositive, BacklogSettlement(on: day, outcome: .agreement, receivedFen: -1), rows[0].taken),
            (.amountTooLarge, BacklogSettlement(on: day, outcome: .agreement, agreedFen: .max), rows[0].taken),
            (.notUnderMediation, BacklogSettlement(on: day, outcome: .agreement, agreedFen: 1), rows[2].taken),
            (.paymentTwice, BacklogSettlement(on: day, outcome: .agreement, receivedFen: 1), paid),
            (.alreadyClosed, BacklogSettlement(on: day, outcome: .agreement), rows[4].taken),
        ]
    }()

    @Test(arguments: unsettled.indices) func whatNoLedgerCouldSayIsRefused(_ place: Int) throws {
        let (refusal, settlement, taken) = Self.unsettled[place]
        let file = try #require(CaseFile.replay(try CaseFile.open(.takeIn(taken), Self.clerk)))
        do throws(Refused) {
            _ = try file.decide(.settleBacklog(settlement), Sample.facts(roles: [.mediator]))
            Issue.record("settled")
        } catch {
            #expect(error.refusal == refusal)
        }
    }
}
