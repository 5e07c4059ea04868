import Testing

@testable import CaseWorkflow

/// Which office holds a case on which day, and in which period its flows fall.
@Suite struct StockTests {
    private static let one = Sample.opening().office
    private static let two = CommandDice.offices[1]

    private static func transfer(_ on: String, to office: OfficeCode, leaves: Bool = false) -> Command {
        .transfer(Transfer(on: Sample.day(on), to: office, transfer: "t", reason: "管辖", leavesDesk: leaves))
    }

    private static func reopen(_ on: String) -> Command { .reopen(Reopening(on: Sample.day(on), reason: "未履行")) }

    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        let commands: [Command]
        /// `office day indicator value`, every cell that moves a stock.
        let cells: [String]

        var testDescription: String { says }
    }

    static let rows: [Row] = [
        Row(says: "not accepted, not held", commands: Sample.toAsked + [transfer("2025-03-05", to: two)], cells: []),
        Row(
            says: "moved on the day of acceptance, before it",
            commands: Sample.toAsked + [transfer("2025-03-06", to: two), Sample.accept],
            cells: ["1 2025-03-06 accepted 1", "1 2025-03-06 transferredOut 1", "2 2025-03-06 transferredIn 1"]),
        Row(
            says: "moved on the day of acceptance, after it",
            commands: Sample.toAccepted + [transfer("2025-03-06", to: two)],
            cells: ["1 2025-03-06 accepted 1", "1 2025-03-06 transferredOut 1", "2 2025-03-06 transferredIn 1"]),
        Row(
            says: "accepted by the office that took it over",
            commands: Sample.toAsked + [transfer("2025-03-05", to: two), Sample.accept],
            cells: ["2 2025-03-06 accepted 1"]),
        Row(
            says: "there and back in a day",
            commands: Sample.toAccepted + [transfer("2025-03-07", to: two), transfer("2025-03-07", to: one)],
            cells: [
                "1 2025-03-06 accepted 1", "1 2025-03-07 transferredOut 1", "2 2025-03-07 transferredIn 1",
                "2 2025-03-07 transferredOut 1", "1 2025-03-07 transferredIn 1",
            ]),
        Row(
            says: "handed over to another desk",
            commands: Sample.toAccepted + [transfer("2025-03-07", to: two, leaves: true)],
            cells: ["1 2025-03-06 accepted 1", "1 2025-03-07 transferredOut 1"]),
        Row(
            says: "taken over from another desk, where it was accepted",
            commands: [MediationRules.takeOver()], cells: ["1 2025-03-03 transferredIn 1"]),
        Row(
            says: "taken over on the day of its acceptance there",
            commands: [MediationRules.takeOver("2025-03-03")], cells: ["1 2025-03-03 transferredIn 1"]),
        Row(
            says: "taken over and closed", commands: [MediationRules.takeOver()] + Array(Sample.toClosed.dropFirst(4)),
            cells: ["1 2025-03-03 transferredIn 1", "1 2025-03-14 closed 1"]),
        Row(
            says: "taken over before it was accepted",
            commands: [MediationRules.takeOver(nil, received: "2025-02-27"), Sample.ask, Sample.accept],
            cells: ["1 2025-03-06 accepted 1"]),
        Row(
            says: "taken over, and handed on",
            commands: [MediationRules.takeOver(), transfer("2025-03-07", to: two, leaves: true)],
            cells: ["1 2025-03-03 transferredIn 1", "1 2025-03-07 transferredOut 1"]),
        Row(
            says: "taken over, closed and reopened",
            commands: [MediationRules.takeOver()] + Array(Sample.toClosed.dropFirst(4)) + [reopen("2025-06-01")],
            cells: ["1 2025-03-03 transferredIn 1", "1 2025-03-14 closed 1", "1 2025-06-01 reopened 1"]),
        Row(
            says: "reopened in another period, and closed again",
            commands: Sample.toClosed + [
                reopen("2025-06-01"), Sample.close(.agreement, .effectiveAgreement, on: "2025-07-02"),
            ],
            cells: [
                "1 2025-03-06 accepted 1", "1 2025-03-14 closed 1", "1 2025-06-01 reopened 1", "1 2025-07-02 closed 1",
            ]),
        Row(
            says: "closed, reopened and moved on one day",
            commands: Sample.toClosed + [reopen("2025-03-14"), transfer("2025-03-14", to: two)],
            cells: [
                "1 2025-03-06 accepted 1", "1 2025-03-14 closed 1", "1 2025-03-14 reopened 1",
                "1 2025-03-14 transferredOut 1", "2 2025-03-14 transferredIn 1",
            ]),
        Row(
            says: "void", commands: Sample.toClosed + [.void(Voiding(on: Sample.day("2025-06-01"), reason: "误登"))],
            cells: []),
    ]

    @Test(arguments: rows) func isHeld(_ row: Row) throws {
        let file = try Sample.run(row.commands).file
        let cells = file.contribution().cells.filter { $0.key.indicator.stockSign != 0 }.map { key, value in
            "\(key.office == Self.one ? 1 : 2) \(key.day) \(key.indicator) \(value)"
        }
        #expect(Set(cells) == Set(row.cells))
        #expect(cells.count == row.cells.count)
    }

    /// Money of a reopened case is counted once: with the closing that stands.
    @Test func theMoneyOfAClosingIsCountedOnce() throws {
        func closingMoney(_ commands: [Command]) throws -> [Day: Int64] {
            let cells = try Sample.run(commands).file.contribution().cells.filter {
                $0.key.indicator == .recoveredClosing
            }
            return Dictionary(cells.map { ($0.key.day, $0.value) }, uniquingKeysWith: +)
        }
        let again = Sample.toClosed + [Self.reopen("2025-06-01")]
        #expect(try closingMoney(Sample.toClosed) == [Sample.day("2025-03-14"): 1_000_000])
        #expect(try closingMoney(again) == [:])
        #expect(
            try closingMoney(again + [Sample.close(.agreement, .effectiveAgreement, on: "2025-07-02")])
                == [Sample.day("2025-07-02"): 1_000_000])
    }

    /// Nothing ends or moves on before it came: an office would give away what it never had.
    @Test(arguments: [
        (Sample.toClosed + [reopen("2025-06-01")], Sample.close(.agreement, .effectiveAgreement, on: "2025-05-31")),
        (
            Sample.toEffective + [transfer("2025-06-01", to: two)],
            Sample.close(.agreement, .effectiveAgreement, on: "2025-05-31")
        ),
        (Sample.toEffective + [transfer("2025-06-01", to: two)], transfer("2025-05-31", to: one)),
    ]) func nothingMovesBeforeItCame(_ given: [Command], _ when: Command) throws {
        let file = try Sample.run(given).file
        do throws(Refused) {
            _ = try file.decide(when, Sample.facts())
            Issue.record("recorded")
        } catch {
            #expect(error == Refused(.dayTooEarly, field: "on", known: "2025-05-31 < 2025-06-01"))
        }
    }

    @Test func aCorrectionCannotBreakTheStock() throws {
        let (file, events) = try Sample.run(Sample.toClosed + [Self.reopen("2025-06-01")])
        let correction = Correction(
            on: Sample.day("2025-06-02"), ordinal: events.count - 1,
            replacement: .reopened(Reopening(on: Sample.day("2025-03-13"), reason: "未履行")), reason: "录错")
        do throws(Refused) {
            _ = try file.decide(.correct(correction), Sample.facts(history: events))
            Issue.record("corrected")
        } catch {
            #expect(error == Refused(.correctionBreaksCase, known: "2025-03-13"))
        }
    }

    /// A request for aid that was withdrawn before a grant and taken up again is in the stock from its grant.
    @Test func aidWithdrawnBeforeItsGrantNeverEnteredTheStock() throws {
        var file = try AidSamples.file(AidSamples.applied)
        let withdrawn = AidClosing(on: AidSamples.day(3), result: .withdrawn)
        file.apply(.legalAid(.closed(withdrawn)))
        file.apply(.reopened(Reopening(on: AidSamples.day(5), reason: "续办")))
        #expect(file.contribution().cells.filter { $0.key.indicator.stockSign != 0 }.isEmpty)
        file.apply(.legalAid(.granted(AidGrant(on: AidSamples.day(7), letter: "1"))))
        #expect(
            file.contribution().cells.filter { $0.key.indicator.stockSign != 0 }.map(\.key.indicator) == [.accepted])
    }
}
