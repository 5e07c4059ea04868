import Testing

@testable import CaseWorkflow

/// The ladder as of each day of one case: two instalments of 6,000 and 4,000 yuan, a payment, an advance that is
/// repaid, a waiver, and a reversal.
@Suite struct RecoveryLadderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let on: String
        let agreed, due, verified, stated, advanced, waived, overdue, outstanding: Int64

        var testDescription: String { on }
    }

    static let rows: [Row] = [
        Row(
            on: "2025-03-12", agreed: 0, due: 0, verified: 0, stated: 0, advanced: 0, waived: 0, overdue: 0,
            outstanding: 0),
        Row(
            on: "2025-03-13", agreed: 1000, due: 0, verified: 0, stated: 0, advanced: 0, waived: 0, overdue: 0,
            outstanding: 1000),
        // The last day itself is still in time.
        Row(
            on: "2025-04-01", agreed: 1000, due: 600, verified: 0, stated: 0, advanced: 0, waived: 0, overdue: 0,
            outstanding: 1000),
        Row(
            on: "2025-04-02", agreed: 1000, due: 600, verified: 0, stated: 0, advanced: 0, waived: 0, overdue: 600,
            outstanding: 1000),
        Row(
            on: "2025-04-10", agreed: 1000, due: 600, verified: 300, stated: 0, advanced: 0, waived: 0, overdue: 300,
            outstanding: 700),
        // An advance is no recovery.
        Row(
            on: "2025-04-20", agreed: 1000, due: 600, verified: 300, stated: 0, advanced: 200, waived: 0, overdue: 300,
            outstanding: 700),
        Row(
            on: "2025-04-25", agreed: 1000, due: 600, verified: 300, stated: 200, advanced: 0, waived: 0, overdue: 100,
            outstanding: 500),
        Row(
            on: "2025-05-06", agreed: 1000, due: 1000, verified: 300, stated: 200, advanced: 0, waived: 0, overdue: 100,
            outstanding: 500),
        Row(
            on: "2025-05-07", agreed: 1000, due: 1000, verified: 300, stated: 200, advanced: 0, waived: 0, overdue: 500,
            outstanding: 500),
        Row(
            on: "2025-05-10", agreed: 1000, due: 1000, verified: 300, stated: 200, advanced: 0, waived: 100,
            overdue: 400, outstanding: 400),
        Row(
            on: "2025-05-12", agreed: 1000, due: 1000, verified: 0, stated: 200, advanced: 0, waived: 100, overdue: 700,
            outstanding: 700),
    ]

    static let commands: [Command] =
        Sample.toEffective + [
            Sample.pay(300_000, "2025-04-10"), Sample.pay(200_000, "2025-04-20", payer: .union),
            .repayAdvance(
                AdvanceRepayment(on: Sample.day("2025-04-25"), entry: 5, amount: Money(fen: 200_000), evidence: .stated)
            ),
            .waive(Waiver(on: Sample.day("2025-05-10"), head: .wages, amount: Money(fen: 100_000), reason: "自愿")),
            .reverseEntry(Reversal(on: Sample.day("2025-05-12"), entry: 4, reason: "退票")),
        ]

    @Test(arguments: rows) func standsAsOf(_ row: Row) throws {
        let ladder = try Sample.run(Self.commands).file.ledger.ladder(on: Sample.day(row.on))
        #expect(ladder.claimed == 1_200_000)
        #expect(
            [
                ladder.agreed, ladder.due, ladder.receivedVerified, ladder.receivedStated, ladder.advanced,
                ladder.waived,
                ladder.overdue, ladder.outstanding,
            ]
                == [
                    row.agreed, row.due, row.verified, row.stated, row.advanced, row.waived, row.overdue,
                    row.outstanding,
                ]
                .map { $0 * 1000 })
    }

    @Test func whatIsOpenGoesToTheOldestTerm() throws {
        let open = try Sample.run(Self.commands).file.ledger.open()
        // 3,000 received or waived cover half of the first instalment.
        #expect(open.map(\.amount) == [300_000, 400_000])
        #expect(open.map(\.dueOn) == [Sample.day("2025-04-01"), Sample.day("2025-05-06")])
    }

    /// What one head was overpaid, or a union laid out, cannot be given up under another.
    @Test func nothingIsGivenUpTwice() throws {
        let file = try Sample.run(Sample.toEffective + [Sample.pay(900_000, "2025-04-10", payer: .union)]).file
        let waiver = Waiver(on: Sample.day("2025-05-10"), head: .wages, amount: Money(fen: 100_001), reason: "自愿")
        #expect(throws: Refused.self) { try file.decide(.waive(waiver), Sample.facts()) }
    }

    @Test func nothingIsRepaidBeforeItWasAdvanced() throws {
        let file = try Sample.run(Sample.toEffective + [Sample.pay(900_000, "2025-04-10", payer: .union)]).file
        let early = AdvanceRepayment(on: Sample.day("2025-04-09"), entry: 4, amount: Money(fen: 1), evidence: .stated)
        #expect(throws: Refused.self) { try file.decide(.repayAdvance(early), Sample.facts()) }
    }

    /// A correction that would put another entry under a number that a reversal names is refused.
    @Test func aCorrectionKeepsTheNumbersOfEntries() throws {
        let (file, events) = try Sample.run(Self.commands)
        let ordinal = try #require(events.firstIndex { $0.type == "agreed" })
        guard case .mediation(.agreed(var agreement)) = events[ordinal] else { return }
        agreement.obligations.append(Obligation(head: .overtime, amount: Money(fen: 100)))
        let correction = Correction(
            on: Sample.day("2025-06-01"), ordinal: ordinal, replacement: .mediation(.agreed(agreement)), reason: "漏一项")
        do throws(Refused) {
            _ = try file.decide(.correct(correction), Sample.facts(history: events))
            Issue.record("corrected")
        } catch {
            #expect(error == Refused(.correctionBreaksCase, field: "entry", known: "5"))
        }
    }
}
