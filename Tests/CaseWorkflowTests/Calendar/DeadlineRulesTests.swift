import CaseWorkflow
import Testing

@Suite("Deadline rules")
struct DeadlineRulesTests {
    let rules = DeadlineRules.shipped
    let calendar = WorkingCalendar.shipped

    /// Every row of the table: id, trigger, term, extension, area, and the due day of a trigger on Monday 2025-09-15
    /// (28 September 2025 is worked, 1 to 8 October are off).
    static let rows: [(String, DeadlineTrigger, String, String, String, String)] = [
        ("MED-NEG-REPLY", .negotiationRequested, "5 calendar", "-", "-", "2025-09-22"),
        ("MED-ACCEPT", .applicationReceived, "3 working", "-", "-", "2025-09-18"),
        ("MED-END-ACCEPT", .mediationAccepted, "15 calendar", "consent", "-", "2025-09-30"),
        ("MED-END-RECEIVE", .applicationReceived, "15 calendar", "-", "-", "2025-09-30"),
        ("MED-END-ZJ", .applicationReceived, "15 calendar", "consent", "33", "2025-09-30"),
        ("MED-NEWFORM", .newFormMediationAccepted, "15 calendar", "15 calendar", "-", "2025-09-30"),
        ("MED-COURT-DELEGATED", .courtDelegationSigned, "30 calendar", "consent", "-", "2025-10-15"),
        ("MED-COURT-2025", .courtEntrustmentSignedOrdinary, "15 calendar", "30 calendar", "-", "2025-09-30"),
        ("MED-COURT-2025-SIMPLE", .courtEntrustmentSignedSimple, "7 calendar", "30 calendar", "-", "2025-09-22"),
        ("MED-ONLINE-ACCEPT", .onlineEntrustmentReceived, "3 working", "-", "-", "2025-09-18"),
        ("MED-ARB-ENTRUST", .arbitrationEntrustmentConsented, "10 working", "-", "-", "2025-09-28"),
        ("ARB-REVIEW", .agreementEffective, "15 calendar", "-", "-", "2025-09-30"),
        ("ARB-REVIEW-END", .arbitrationReviewAccepted, "5 working", "5 working", "-", "2025-09-22"),
        ("JUD-CONFIRM", .agreementEffective, "30 calendar", "-", "-", "2025-10-15"),
        ("JUD-CONFIRM-ACCEPT", .judicialConfirmationApplied, "3 calendar", "-", "-", "2025-09-18"),
        ("JUD-CONFIRM-DECIDE", .judicialConfirmationAccepted, "15 calendar", "10 calendar", "-", "2025-09-30"),
        ("PAY-ORDER-ACCEPT", .paymentOrderApplied, "5 calendar", "-", "-", "2025-09-22"),
        ("PAY-ORDER-ISSUE", .paymentOrderAccepted, "15 calendar", "-", "-", "2025-09-30"),
        ("PAY-ORDER-OBJECT", .paymentOrderServed, "15 calendar", "-", "-", "2025-09-30"),
        ("LIM-ARB", .infringementKnown, "1 year", "-", "-", "2026-09-15"),
        ("LIM-WAGE", .employmentEnded, "1 year", "-", "-", "2026-09-15"),
        ("LIM-RESTART", .limitationInterrupted, "1 year", "-", "-", "2026-09-15"),
        ("ARB-ACCEPT", .arbitrationFiled, "5 working", "-", "-", "2025-09-22"),
        ("ARB-CORRECT", .arbitrationMaterialsMissing, "5 working", "-", "-", "2025-09-22"),
        ("ARB-SERVE", .arbitrationAccepted, "5 working", "-", "-", "2025-09-22"),
        ("ARB-DEFENCE", .defenceCopyServed, "10 working", "-", "-", "2025-09-28"),
        ("ARB-TRIBUNAL", .arbitrationAccepted, "5 working", "-", "-", "2025-09-22"),
        ("ARB-HEARING", .hearingSet, "5 working", "-", "-", "2025-09-08"),
        ("ARB-HEARING-POSTPONE", .hearingSet, "3 working", "-", "-", "2025-09-10"),
        ("ARB-AWARD", .arbitrationAccepted, "45 calendar", "15 calendar", "-", "2025-10-30"),
        ("ARB-SIMPLE-ZJ", .arbitrationAcceptedSimple, "30 calendar", "-", "33", "2025-10-15"),
        ("SUE-WORKER-FINAL", .finalAwardServedOnWorker, "15 calendar", "-", "-", "2025-09-30"),
        ("SET-ASIDE-EMPLOYER", .finalAwardServedOnEmployer, "30 calendar", "-", "-", "2025-10-15"),
        ("SUE-NONFINAL", .nonFinalAwardServed, "15 calendar", "-", "-", "2025-09-30"),
        ("SUE-AFTER-SETASIDE", .setAsideRulingServed, "15 calendar", "-", "-", "2025-09-30"),
        ("LA-DECIDE", .aidApplied, "7 calendar", "-", "-", "2025-09-22"),
        ("LA-ASSIGN", .aidGranted, "3 calendar", "-", "-", "2025-09-18"),
        ("LA-DECIDE-HZ", .aidAccepted, "5 working", "-", "3301", "2025-09-22"),
        ("LA-ASSIGN-HZ", .aidGranted, "3 working", "-", "3301", "2025-09-18"),
        ("LA-DECIDE-ZJ", .aidApplied, "7 working", "-", "33", "2025-09-24"),
        ("LA-URGENT", .limitationLimit, "7 calendar", "-", "-", "2025-09-08"),
        ("LA-OBJECT", .aidRefusalServed, "15 calendar", "-", "3301", "2025-09-30"),
        ("LA-OBJECT-TERMINATION", .aidTerminationServed, "15 calendar", "-", "3301", "2025-09-30"),
        ("LA-OBJECT-REVIEW", .aidObjectionReceived, "5 calendar", "-", "-", "2025-09-22"),
        ("LA-OBJECT-REVIEW-2003", .aidObjectionReceived, "5 working", "-", "-", "2025-09-22"),
        ("LA-OBJECT-REVIEW-HZ", .aidObjectionReceived, "5 working", "-", "3301", "2025-09-22"),
        ("LA-REPLACE-HZ", .aidReplacementRequested, "5 working", "-", "3301", "2025-09-22"),
        ("LA-CLOSE", .aidMatterEnded, "15 calendar", "-", "33", "2025-09-30"),
        ("SUP-REFUSE", .supervisionNotAccepted, "5 working", "-", "33", "2025-09-22"),
        ("SUP-REPLY", .supervisionOpinionServed, "15 working", "-", "33", "2025-10-11"),
        ("CERT-TERMINATION", .employmentTerminated, "15 calendar", "-", "-", "2025-09-30"),
        ("PIPL-DPIA-KEEP", .impactAssessmentMade, "3 year", "-", "-", "2028-09-15"),
        ("DESK-RETURN-VISIT", .caseClosed, "30 calendar", "-", "-", "2025-10-15"),
        ("DESK-ALERT-ACCEPT", .acceptanceLimit, "1 working", "-", "-", "2025-09-12"),
        ("DESK-ALERT-END-3", .mediationLimit, "3 calendar", "-", "-", "2025-09-12"),
        ("DESK-ALERT-END-1", .mediationLimit, "1 calendar", "-", "-", "2025-09-12"),
        ("DESK-ALERT-CONFIRM-5", .confirmationLimit, "5 calendar", "-", "-", "2025-09-10"),
        ("DESK-ALERT-CONFIRM-3", .confirmationLimit, "3 calendar", "-", "-", "2025-09-12"),
        ("DESK-ALERT-CONFIRM-1", .confirmationLimit, "1 calendar", "-", "-", "2025-09-12"),
        ("DESK-ALERT-LIMITATION", .limitationLimit, "30 calendar", "-", "-", "2025-08-15"),
    ]

    @Test("Each row of the table", arguments: rows)
    func row(
        id: String, trigger: DeadlineTrigger, term: String, extendable: String, area: String, due: String
    ) throws {
        let day = try #require(Day("2025-09-15"))
        let rule = try #require(rules.rule(id))
        #expect(rule.trigger == trigger)
        #expect(rule.term.description == term)
        let expected: DeadlineExtension =
            switch extendable {
            case "-": .none
            case "consent": .byConsent
            default: .upTo(try #require(Term(extendable)))
            }
        #expect(rule.extendable == expected)
        #expect(rule.area ?? "-" == area)
        #expect(rule.due(from: day, in: calendar).day.description == due)
        #expect(rules.rules(for: trigger, on: day, area: "330106").contains(rule))
        #expect(!rule.basis.isEmpty && !rule.duty.english.isEmpty)
        #expect((rule.certainty == .deskRule) == id.hasPrefix("DESK-"))
    }

    @Test("The table holds these rows and the two that the court rule of 2025 ended, and no others")
    func allRows() {
        let ended = ["MED-COURT-ENTRUSTED", "MED-COURT-ENTRUSTED-SIMPLE"]
        #expect(Set(rules.rows.map(\.id)) == Set(Self.rows.map(\.0) + ended))
        #expect(rules.rows.count == Self.rows.count + ended.count)
    }

    @Test("Every trigger of the table but a day set in the case has a rule")
    func allTriggers() {
        let used = Set(rules.rows.map(\.trigger))
        #expect(Set(DeadlineTrigger.allCases).subtracting(used) == [.setByCase])
    }

    @Test(
        "The court rule is chosen by the day the papers were signed for",
        arguments: [
            ("2024-12-31", "MED-COURT-ENTRUSTED", nil), ("2025-01-01", "MED-COURT-2025", "2025-02-17"),
            ("2016-06-30", nil, nil),
        ] as [(String, String?, String?)])
    func courtRule(day: String, id: String?, extended: String?) throws {
        let day = try #require(Day(day))
        let found = rules.rules(for: .courtEntrustmentSignedOrdinary, on: day, area: "330106")
        #expect(found.map(\.id) == [id].compactMap { $0 })
        #expect(found.first?.extendedDue(from: day, in: calendar)?.day.description == extended)
    }

    @Test(
        "Local rules join the national ones in their area",
        arguments: [
            (nil, ["LA-DECIDE"]), ("11", ["LA-DECIDE"]), ("33", ["LA-DECIDE", "LA-DECIDE-ZJ"]),
            ("330106", ["LA-DECIDE", "LA-DECIDE-ZJ"]), ("3", ["LA-DECIDE"]),
        ] as [(String?, [String])])
    func areas(area: String?, ids: [String]) throws {
        let day = try #require(Day("2025-09-15"))
        #expect(rules.rules(for: .aidApplied, on: day, area: area).map(\.id) == ids)
    }

    @Test("Only what binds the mediator ends a mediation")
    func endings() {
        let ending = rules.rows.filter(\.endsMediation).map(\.id)
        #expect(
            Set(ending) == [
                "MED-END-ACCEPT", "MED-END-ZJ", "MED-NEWFORM", "MED-COURT-DELEGATED", "MED-COURT-ENTRUSTED",
                "MED-COURT-ENTRUSTED-SIMPLE", "MED-COURT-2025", "MED-COURT-2025-SIMPLE", "MED-ARB-ENTRUST",
            ])
    }

    @Test("An extension follows the period itself: 45 and 15 days are 60")
    func extensions() throws {
        let day = try #require(Day("2025-09-15"))
        let award = try #require(rules.rule("ARB-AWARD"))
        #expect(award.extendedDue(from: day, in: calendar)?.day.description == "2025-11-14")
        #expect(rules.rule("MED-ACCEPT")?.extendedDue(from: day, in: calendar) == nil)
        #expect(rules.rule("MED-END-ACCEPT")?.extendedDue(from: day, in: calendar) == nil)
    }

    @Test("The text it writes reads back as the same table")
    func roundTrip() throws {
        #expect(try DeadlineRules(parsing: rules.text) == rules)
    }

    @Test("An office's table replaces rows by id and adds its own")
    func merging() throws {
        let own = try DeadlineRules(
            parsing: """
                DESK-RETURN-VISIT | case-closed | lead | 9 working | - | after | yes | - | - | 3301 | D | - | 访 | v | 本办
                OUR-RULE | aid-granted | lead | 1 working | - | after | yes | - | - | - | D | plain | 通知 | tell | 本办规定
                """)
        let merged = rules.merging(own)
        #expect(merged.rows.count == rules.rows.count + 1)
        #expect(merged.rule("DESK-RETURN-VISIT")?.term == Term(length: 9, unit: .workingDay))
        #expect(merged.rows.last?.id == "OUR-RULE")
        #expect(merged.rule("MED-ACCEPT") == rules.rule("MED-ACCEPT"))
    }

    @Test(
        "A faulty table is refused with its field",
        arguments: [
            (0, "med accept", TableProblem.Reason.unreadable), (0, "", .unreadable), (1, "sometime", .unreadable),
            (2, "somebody", .unreadable), (3, "0 working", .unreadable), (3, "3 weeks", .unreadable),
            (4, "maybe", .unreadable), (5, "during", .unreadable), (6, "perhaps", .unreadable),
            (7, "2025-02-30", .unreadable), (8, "2011-12-31", .reversed), (9, "33O1", .unreadable),
            (9, "331", .unreadable), (10, "X", .unreadable), (11, "calendar", .unreadable), (12, "", .missing),
            (13, "-", .missing), (14, "", .missing),
        ])
    func faulty(field: Int, value: String, reason: TableProblem.Reason) {
        var fields = [
            "MED-ACCEPT", "application-received", "office", "3 working", "-", "after", "yes", "2012-01-01", "-", "-",
            "V", "-", "受理", "accept", "第22条",
        ]
        fields[field] = value
        let problem = #expect(throws: TableProblem.self) {
            try DeadlineRules(parsing: "# heading\n" + fields.joined(separator: " | "))
        }
        #expect(problem?.line == 2)
        #expect(problem?.reason == reason)
    }

    @Test("A repeated id is refused")
    func repeated() {
        let line = "A-1 | case-closed | office | 1 year | - | after | no | - | - | - | D | - | 一 | one | 本办规定"
        let problem = #expect(throws: TableProblem.self) { try DeadlineRules(parsing: line + "\n" + line) }
        #expect(problem?.reason == .repeated)
        #expect(problem?.line == 2)
    }
}
