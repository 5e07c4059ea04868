import Testing

@testable import CaseWorkflow

/// What later instances and overturned decisions do to the figures: the past keeps what was true then.
@Suite struct AidFiguresTests {
    private static func paper(
        _ kind: AidPaper.Kind, _ day: Int, _ owed: [(ClaimHead, Int64)], result: AidResult? = .partlyWon
    ) -> LegalAidEvent {
        .paperReceived(
            AidPaper(
                on: AidSamples.day(day), kind: kind, number: "\(kind.rawValue)\(day)", body: "法院",
                obligations: owed.map {
                    Obligation(head: $0.0, amount: Money(fen: $0.1), dueOn: AidSamples.day(day + 15))
                }, result: result))
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        let papers: [LegalAidEvent]
        /// Fen agreed, by head, as they stand after the papers.
        let agreed: [ClaimHead: Int64]
        var testDescription: String { says }
    }

    static let rows: [Row] = [
        Row(
            says: "the final judgment takes the place of the heads it names",
            papers: [
                paper(.firstJudgment, 50, [(.wages, 1000), (.overtime, 300)]),
                paper(.finalJudgment, 90, [(.wages, 800)]),
            ], agreed: [.wages: 800, .overtime: 300]),
        Row(
            says: "a final judgment that names nothing upholds the first",
            papers: [paper(.firstJudgment, 50, [(.wages, 1000)]), paper(.finalJudgment, 90, [], result: .won)],
            agreed: [.wages: 1000]),
        Row(
            says: "what is lost on appeal is lost whole",
            papers: [
                paper(.firstJudgment, 50, [(.wages, 1000), (.overtime, 300)]),
                paper(.finalJudgment, 90, [], result: .lost),
            ], agreed: [.wages: 0, .overtime: 0]),
        Row(
            says: "a judgment ends the whole award",
            papers: [
                paper(.nonFinalAward, 30, [(.wages, 1000), (.overtime, 300)]),
                paper(.firstJudgment, 60, [(.wages, 900)]),
            ], agreed: [.wages: 900, .overtime: 0]),
        Row(
            says: "award, judgment, mediation on appeal",
            papers: [
                paper(.nonFinalAward, 30, [(.wages, 1000)]), paper(.firstJudgment, 60, [(.wages, 900)]),
                paper(.courtMediation, 90, [(.wages, 850)], result: .mediated),
            ], agreed: [.wages: 850]),
        Row(
            says: "the first judgment recorded after the final one",
            papers: [paper(.finalJudgment, 90, [(.wages, 800)]), paper(.firstJudgment, 50, [(.wages, 1000)])],
            agreed: [.wages: 800]),
        Row(
            says: "two awards on different claims stand side by side",
            papers: [paper(.finalAward, 30, [(.wages, 1000)]), paper(.nonFinalAward, 30, [(.overtime, 300)])],
            agreed: [.wages: 1000, .overtime: 300]),
    ]

    @Test(arguments: rows) func aLaterInstanceTakesItsPlace(_ row: Row) throws {
        let file = try AidSamples.file(AidSamples.handling(.firstInstance) + row.papers)
        #expect(file.ledger.ladders().mapValues(\.agreed).filter { $0.key != .other } == row.agreed)
        var cells: [ClaimHead: Int64] = [:]
        for (key, value) in file.contribution().cells where key.indicator == .agreed || key.indicator == .due {
            if let head = ClaimHead(rawValue: key.detail), key.indicator == .agreed { cells[head, default: 0] += value }
        }
        #expect(cells == row.agreed)
        // What is still open to be paid is what stands.
        let open = file.ledger.open().reduce(into: [:]) { $0[$1.head, default: 0] += $1.amount }
        #expect(open == row.agreed.filter { $0.value != 0 })
    }

    @Test func aLaterInstanceChangesNoPastDay() throws {
        let papers = [
            Self.paper(.firstJudgment, 50, [(.wages, 1000)]), Self.paper(.finalJudgment, 90, [(.wages, 800)]),
        ]
        let file = try AidSamples.file(AidSamples.handling(.firstInstance) + papers)
        let agreed = file.contribution().cells.filter { $0.key.indicator == .agreed }
        #expect(
            agreed.map { [$0.key.day: $0.value] }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
                == [AidSamples.day(50): 1000, AidSamples.day(90): -200])
        #expect(file.ledger.ladder(on: AidSamples.day(89)).agreed == 1000)
        #expect(file.ledger.ladder(on: AidSamples.day(90)).agreed == 800)
        #expect(file.ledger.ladder(on: AidSamples.day(200)).overdue == 800)
        // Numbers of entries do not move: a reversal in an old journal still means the entry it meant.
        #expect(file.ledger.entries.map(\.number) == [1, 2, 3])
        #expect(file.ledger.entries.map(\.supersededOn) == [nil, AidSamples.day(90), nil])
    }

    private static func cells(_ file: CaseFile, _ indicators: Set<Indicator>) -> [String: Int64] {
        var cells: [String: Int64] = [:]
        for (key, value) in file.contribution().cells where indicators.contains(key.indicator) {
            cells["\(key.indicator) \(key.day.days(since: AidSamples.day(0)))", default: 0] += value
        }
        return cells
    }

    @Test func anOverturnedRefusalStaysInItsMonth() throws {
        let overturned = try AidSamples.file(
            AidSamples.objected + [
                .objectionDecided(AidSamples.overturned), .granted(AidGrant(on: AidSamples.day(12), letter: "复")),
            ])
        #expect(
            Self.cells(overturned, [.refused, .refusalOverturned, .accepted, .reopened])
                == ["refused 7": 1, "refusalOverturned 12": 1, "accepted 12": 1])
        #expect(
            Self.cells(try AidSamples.file(AidSamples.objected), [.refused, .refusalOverturned]) == ["refused 7": 1])
    }

    private static let overturnedTermination: [LegalAidEvent] =
        AidSamples.terminated + [
            .objected(AidObjection(on: AidSamples.day(22), body: "区司法局", text: "没有自行委托")),
            .objectionDecided(
                AidObjectionDecision(on: AidSamples.day(30), overturned: true, reason: "查明", paper: "复〔2025〕3号")),
        ]

    @Test func anOverturnedTerminationIsAReopening() throws {
        let file = try AidSamples.file(Self.overturnedTermination)
        #expect(
            Self.cells(file, [.accepted, .aidTerminated, .reopened, .closed])
                == ["accepted 7": 1, "aidTerminated 20": 1, "reopened 30": 1])
        #expect(file.counted?.isInStock == true)
    }

    /// Also when nobody was appointed yet: the matter waits for an appointment again, and for nothing else.
    @Test func anOverturnedTerminationBeforeTheAppointmentIsAReopening() throws {
        let overturned: [LegalAidEvent] =
            AidSamples.granted + [.terminated(AidSamples.termination)]
            + Self.overturnedTermination.suffix(2)
        let file = try AidSamples.file(overturned)
        #expect(file.stageCode == "granted")
        let expected = ["accepted 7": Int64(1), "aidTerminated 20": 1, "reopened 30": 1]
        #expect(Self.cells(file, [.accepted, .aidTerminated, .reopened, .closed]) == expected)
        let appointed = try AidSamples.file(overturned + [.appointed(AidSamples.appointment)])
        #expect(appointed.stageCode == "appointed")
        #expect(Self.cells(appointed, [.accepted, .aidTerminated, .reopened, .closed]) == expected)
    }

    @Test func nothingMovesBeforeATerminationWasOverturned() throws {
        let file = try AidSamples.file(Self.overturnedTermination)
        let early = Transfer(
            on: AidSamples.day(25), to: CommandDice.offices[1], transfer: "t", reason: "管辖", leavesDesk: false)
        #expect(throws: Refused.self) { _ = try file.decide(.transfer(early), try AidSamples.facts()) }
    }

    /// Days to closing leave out the time in which the matter was closed or its aid terminated.
    @Test func theTimeAsideIsNotCounted() throws {
        func days(_ file: CaseFile) -> [String] {
            file.contribution().cells.keys.filter { $0.indicator == .durations }.map(\.detail)
        }
        let aid = try AidSamples.file(
            Self.overturnedTermination + [.closed(AidClosing(on: AidSamples.day(40), result: .withdrawn))])
        // Granted on day 7, terminated from day 20 to day 30, closed on day 40.
        #expect(days(aid) == ["023"])
        let reopened =
            Sample.toClosed + [
                .reopen(Reopening(on: Sample.day("2025-06-01"), reason: "未履行")),
                Sample.close(.agreement, .effectiveAgreement, on: "2025-06-11"),
            ]
        // Accepted on 6 March, closed on the 14th, taken up again on 1 June, closed ten days later.
        #expect(days(try Sample.run(reopened).file) == ["018"])
        #expect(days(try Sample.run(Sample.toClosed).file) == ["008"])
    }
}
