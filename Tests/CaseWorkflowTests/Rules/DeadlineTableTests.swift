import Testing

@testable import CaseWorkflow

/// Whole files and the days they must be done by, worked out by hand.
@Suite struct DeadlineTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let says: String
        let events: [Event]
        /// `RULE day`, every deadline there is.
        let due: [String]
        var area: String? = "330106"

        var testDescription: String { says }
    }

    @Test(arguments: DeadlineRows.all) func isDue(_ row: Row) throws {
        let file = try #require(CaseFile.replay(row.events))
        let deadlines = file.deadlines(.shipped, .shipped, area: row.area).filter { !$0.isAlert }
        #expect(Set(deadlines.map { "\($0.rule) \($0.due)" }) == Set(row.due))
        #expect(deadlines.count == row.due.count)
        #expect(deadlines.map(\.due) == deadlines.map(\.due).sorted())
    }
}

/// The rows. Days of the week and State Council exceptions stand in the comments.
enum DeadlineRows {
    typealias Row = DeadlineTableTests.Row

    static let all: [Row] = terms + moneyAndLimitation + aid + silent + others + proceedings

    static func day(_ text: String) -> Day { Sample.day(text) }

    static func opened(
        _ on: String, _ category: UnionCategory = .wages, kind: ProcedureKind = .mediation, known: String? = nil,
        ended: String? = nil, entrusted: Entrustment? = nil, takenIn: TakenInMark? = nil
    ) -> Event {
        var opening = Sample.opening(category: category, entrustment: entrusted, kind: kind, takenIn: takenIn)
        opening.on = day(on)
        opening.knownOn = known.map(day)
        opening.employmentEndedOn = ended.map(day)
        return .opened(opening)
    }

    static func received(_ on: String) -> Event { .mediation(.received(ApplicationReceipt(on: day(on)))) }
    static func accepted(_ on: String, newForm: Bool = false) -> Event {
        .mediation(.accepted(Acceptance(on: day(on), isNewForm: newForm)))
    }
    static func sent(
        _ kind: Entrustment.Kind, _ on: String, reply: String? = nil, consent: String? = nil, online: String? = nil
    ) -> Entrustment {
        Entrustment(
            kind: kind, sender: "样例法院", senderNumber: "1号", signedFor: day(on), replyDue: reply.map(day),
            consentOn: consent.map(day), onlineOn: online.map(day))
    }

    static let terms: [Row] = [
        // 29 September is a Friday; Saturday 30 is worked (1), 1–8 October rest, Mon 9 (2), Tue 10 (3).
        // Fifteen days end on Saturday 14 and roll to Monday 16.
        Row(
            says: "received on the Friday before National Day 2017",
            events: [opened("2017-09-29"), received("2017-09-29")],
            due: ["MED-ACCEPT 2017-10-10", "MED-END-RECEIVE 2017-10-16", "MED-END-ZJ 2017-10-16"]),
        // 29 September + 15 = Tuesday 14 October: holidays inside the term are counted.
        Row(
            says: "accepted before National Day 2025", events: [opened("2025-09-29"), accepted("2025-09-29")],
            due: ["MED-END-ACCEPT 2025-10-14"]),
        // 20 September + 15 = 5 October, within 1–8 October: rolls to Thursday 9.
        Row(
            says: "fifteen days that end in the holiday", events: [opened("2025-09-20"), accepted("2025-09-20")],
            due: ["MED-END-ACCEPT 2025-10-09"], area: nil),
        // Received Tue 4 March + 15 = Wed 19; accepted Thu 6 + 15 = Fri 21.
        Row(
            says: "two clocks run from receipt and acceptance",
            events: [opened("2025-03-03"), received("2025-03-04"), accepted("2025-03-06")],
            due: ["MED-END-RECEIVE 2025-03-19", "MED-END-ZJ 2025-03-19", "MED-END-ACCEPT 2025-03-21"]),
        // 3 March + 30 = Wednesday 2 April; the entrusted term replaces the others.
        Row(
            says: "delegated by the court",
            events: [
                opened("2025-03-03", entrusted: sent(.courtDelegation, "2025-03-03", reply: "2025-04-07")),
                received("2025-03-04"), accepted("2025-03-06"),
            ], due: ["MED-COURT-DELEGATED 2025-04-02", "ENTRUST-REPLY 2025-04-07"]),
        Row(
            says: "the court has its reply",
            events: [
                opened("2025-03-03", entrusted: sent(.courtDelegation, "2025-03-03", reply: "2025-04-07")),
                accepted("2025-03-06"),
                .entrustmentAnswered(EntrustmentReply(on: day("2025-03-20"), text: "已反馈")),
            ], due: ["MED-COURT-DELEGATED 2025-04-02"]),
        // The old rule by the day of signing: 31 December + 15 = Wednesday 15 January.
        Row(
            says: "entrusted on the last day of the old rule",
            events: [opened("2024-12-31", entrusted: sent(.courtOrdinary, "2024-12-31")), accepted("2025-01-03")],
            due: ["MED-COURT-ENTRUSTED 2025-01-15"]),
        // 1 January + 15 = Thursday 16.
        Row(
            says: "entrusted on the first day of the rule of 2025",
            events: [opened("2025-01-02", entrusted: sent(.courtOrdinary, "2025-01-01")), accepted("2025-01-03")],
            due: ["MED-COURT-2025 2025-01-16"]),
        // 23 January + 7 = 30 January; Spring Festival rests 28 January–4 February: Wednesday 5 February.
        Row(
            says: "a simple suit over Spring Festival",
            events: [opened("2025-01-23", entrusted: sent(.courtSimple, "2025-01-23")), accepted("2025-01-24")],
            due: ["MED-COURT-2025-SIMPLE 2025-02-05"]),
        // Working days after Thursday 27 March: 28, 31, 1, 2, 3 April (5), 4–6 rest, 7, 8, 9, 10, 11 (10).
        Row(
            says: "entrusted by arbitration over Qingming",
            events: [opened("2025-03-27", entrusted: sent(.arbitration, "2025-03-27")), accepted("2025-03-28")],
            due: ["MED-ARB-ENTRUST 2025-04-11"]),
        // From the parties' consent, Monday 24 March: 25, 26, 27, 28 (4), 31, 1, 2, 3 April (8), 7, 8 (10).
        Row(
            says: "entrusted by arbitration, from the consent and not from signing",
            events: [
                opened("2025-03-27", entrusted: sent(.arbitration, "2025-03-27", consent: "2025-03-24")),
                accepted("2025-03-28"),
            ],
            due: ["MED-ARB-ENTRUST 2025-04-08"]),
        Row(
            says: "new-form employment",
            events: [opened("2025-03-03"), received("2025-03-04"), accepted("2025-03-06", newForm: true)],
            due: ["MED-NEWFORM 2025-03-21"]),
        Row(
            says: "extended by consent: only the worker's own right keeps its day",
            events: [
                opened("2025-03-03"), received("2025-03-04"), accepted("2025-03-06"),
                .mediation(.extended(Extension(on: day("2025-03-17"), until: day("2025-04-10")))),
            ], due: ["MED-END-RECEIVE 2025-03-19", "MED-END-EXTENDED 2025-04-10"]),
        Row(
            says: "suspended until a review",
            events: [
                opened("2025-03-03"), accepted("2025-03-06"),
                .mediation(.suspended(Suspension(on: day("2025-03-10"), reason: "等待鉴定", reviewOn: day("2025-04-01")))),
            ], due: ["MED-END-ACCEPT 2025-03-21", "MED-REVIEW 2025-04-01"]),
    ]

    static let agreed: [Event] = [
        opened("2025-03-03"), accepted("2025-03-06"),
        .mediation(
            .agreed(
                Agreement(
                    on: day("2025-03-12"),
                    obligations: [
                        Obligation(head: .wages, amount: Money(fen: 600_000), dueOn: day("2025-04-01")),
                        Obligation(head: .wages, amount: Money(fen: 400_000), dueOn: day("2025-05-06")),
                    ], terms: "分期", performance: .instalments))),
        .mediation(.tookEffect(EffectiveDay(on: day("2025-03-13")))),
    ]

    static func paid(_ fen: Int64) -> Event {
        .paid(
            Payment(
                on: day("2025-04-01"), allocations: [.init(head: .wages, amount: Money(fen: fen))], evidence: .verified)
        )
    }

    static let moneyAndLimitation: [Row] = [
        // 13 March + 15 = Friday 28; + 30 = Saturday 12 April → Monday 14.
        Row(
            says: "two instalments", events: agreed,
            due: ["ARB-REVIEW 2025-03-28", "PAY-DUE 2025-04-01", "JUD-CONFIRM 2025-04-14", "PAY-DUE 2025-05-06"]),
        Row(
            says: "the first instalment is paid", events: agreed + [paid(600_000)],
            due: ["ARB-REVIEW 2025-03-28", "JUD-CONFIRM 2025-04-14", "PAY-DUE 2025-05-06"]),
        // One year to Monday 10 February 2025.
        Row(
            says: "limitation", events: [opened("2025-01-02", .termination, known: "2024-02-10")],
            due: ["LIM-ARB 2025-02-10"]),
        // One year from the interruption: 1 May 2025, rest until 5 May → Tuesday 6.
        Row(
            says: "limitation, interrupted",
            events: [
                opened("2024-04-01", .termination, known: "2024-02-10"),
                .limitationInterrupted(Interruption(on: day("2024-05-01"), kind: .claimAsserted)),
            ], due: ["LIM-RESTART 2025-05-06"]),
        // Ten days longer: 11 May 2025 is a Sunday → Monday 12.
        Row(
            says: "limitation, interrupted and suspended for ten days",
            events: [
                opened("2024-04-01", .termination, known: "2024-02-10"),
                .limitationInterrupted(Interruption(on: day("2024-05-01"), kind: .claimAsserted)),
                .limitationSuspended(LimitationSuspension(from: day("2024-06-01"), reason: "不可抗力")),
                .limitationResumed(Note(on: day("2024-06-11"), text: "恢复")),
            ], due: ["LIM-RESTART 2025-05-12"]),
        Row(says: "wages are not limited while employed", events: [opened("2025-01-02", known: "2022-02-10")], due: []),
        // Tuesday 30 September 2025.
        Row(
            says: "wages, one year after the employment",
            events: [opened("2025-01-02", known: "2022-02-10", ended: "2024-09-30")], due: ["LIM-WAGE 2025-09-30"]),
        // 14 March + 15 = Saturday 29 → Monday 31; + 30 = Sunday 13 April → Monday 14.
        Row(
            says: "a final award served on both",
            events: [Side.worker, .employer].reduce(into: [opened("2025-03-03")]) {
                $0.append(.served(Service(on: day("2025-03-14"), document: .finalAward, side: $1, manner: .post)))
            }, due: ["SUE-WORKER-FINAL 2025-03-31", "SET-ASIDE-EMPLOYER 2025-04-14"]),
    ]

    static let applied: [Event] = [
        opened("2025-03-03", kind: .legalAid),
        .legalAid(
            .applied(
                AidApplication(
                    on: day("2025-03-04"), beneficiary: .worker, form: .arbitration, materials: [], hardship: .pledge))),
    ]
    private static let noticed =
        applied + [
            .legalAid(
                .papersAsked(AidSupplementNotice(on: day("2025-03-05"), missing: ["x"], dueOn: day("2025-03-14"))))
        ]

    static let aid: [Row] = [
        // Tuesday 4 March + 7 = Tuesday 11; five working days: 5, 6, 7, 10, 11; seven: 12, 13.
        Row(
            says: "decide on aid", events: applied,
            due: ["LA-DECIDE 2025-03-11", "LA-DECIDE-HZ 2025-03-11", "LA-DECIDE-ZJ 2025-03-13"]),
        Row(says: "decide on aid outside Zhejiang", events: applied, due: ["LA-DECIDE 2025-03-11"], area: "310101"),
        Row(says: "papers are missing", events: noticed, due: ["LA-SUPPLEMENT 2025-03-14"]),
        // Six days of waiting do not count: from Monday 10 March + 7 = Monday 17, seven working days to Wednesday 19;
        // five from Tuesday 11: 12, 13, 14, 17, 18.
        Row(
            says: "the papers came",
            events: noticed + [.legalAid(.papersSupplied(AidSupplement(on: day("2025-03-11"), materials: ["x"])))],
            due: ["LA-DECIDE 2025-03-17", "LA-DECIDE-HZ 2025-03-18", "LA-DECIDE-ZJ 2025-03-19"]),
        // Thursday 6 March + 3 = Sunday 9 → Monday 10; three working days: 7, 10, 11.
        Row(
            says: "appoint a handler",
            events: applied + [.legalAid(.granted(AidGrant(on: day("2025-03-06"), letter: "1")))],
            due: ["LA-ASSIGN 2025-03-10", "LA-ASSIGN-HZ 2025-03-11"]),
    ]

    static let silent: [Row] = [
        Row(
            says: "a case of the backlog asks nothing",
            events: [
                opened(
                    "2025-03-03",
                    takenIn: TakenInMark(batch: "b", row: 1, assumed: [], warnings: [], isBacklog: true)),
                accepted("2025-03-03"),
            ], due: []),
        Row(
            says: "confirmed, it does",
            events: [
                opened(
                    "2025-03-03",
                    takenIn: TakenInMark(batch: "b", row: 1, assumed: [], warnings: [], isBacklog: true)),
                accepted("2025-03-03"), .backlogConfirmed(Note(on: day("2025-03-04"), text: "仍在办")),
            ], due: ["MED-END-ACCEPT 2025-03-18"]),
        Row(
            says: "a void case asks nothing",
            events: agreed + [.voided(Voiding(on: day("2025-03-20"), reason: "误登"))], due: []),
        // Received a day earlier than recorded: Monday 3 March; three working days: 4, 5, 6; fifteen days to Tuesday 18.
        Row(
            says: "a correction moves its deadlines",
            events: [
                opened("2025-03-03"), received("2025-03-04"),
                .corrected(
                    Correction(on: day("2025-03-05"), ordinal: 1, replacement: received("2025-03-03"), reason: "录错")),
            ], due: ["MED-ACCEPT 2025-03-06", "MED-END-RECEIVE 2025-03-18", "MED-END-ZJ 2025-03-18"]),
    ]
}
