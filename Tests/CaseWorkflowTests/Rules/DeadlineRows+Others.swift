@testable import CaseWorkflow

// Terms of other bodies and of the other side, which the desk watches.
extension DeadlineRows {
    private static func asked(_ answer: NegotiationAnswer.Answer?) -> [Event] {
        let request: [Event] = [
            opened("2025-03-03", .termination), .negotiationRequested(NegotiationRequest(on: day("2025-03-03"))),
        ]
        guard let answer else { return request }
        return request + [.negotiationAnswered(NegotiationAnswer(on: day("2025-03-05"), answer: answer))]
    }

    private static func ordered(_ answers: [PaymentOrderAnswer]) -> [Event] {
        agreed + [.paymentOrderApplied(PaymentOrderApplication(on: day("2025-05-07"), court: "样例法院"))]
            + answers.map(Event.paymentOrderAnswered)
    }
    private static let instalments = [
        "ARB-REVIEW 2025-03-28", "PAY-DUE 2025-04-01", "JUD-CONFIRM 2025-04-14", "PAY-DUE 2025-05-06",
    ]
    private static let accepted = PaymentOrderAnswer(on: day("2025-05-09"), answer: .accepted)
    private static let issued = PaymentOrderAnswer(on: day("2025-05-16"), answer: .issued, paper: "督1号")
    private static let orderServed = Event.served(
        Service(on: day("2025-05-19"), document: .paymentOrder, side: .employer, manner: .post))

    private static func supervised(_ kinds: [(SupervisionStep.Kind, String)]) -> [Event] {
        [opened("2025-03-03", .contract)]
            + kinds.map { .supervised(SupervisionStep(on: day($0.1), kind: $0.0, text: "x", number: "1")) }
    }

    private static func reviewed(_ kind: Review.Kind, accepted: String?) -> [Event] {
        agreed + [.mediation(.reviewApplied(Review(kind: kind, appliedOn: day("2025-03-14"), body: "样例")))]
            + (accepted.map { [.mediation(.reviewAccepted(Note(on: day($0), text: "")))] } ?? [])
    }

    private static func served(_ document: Service.Document, _ side: Side, _ on: String) -> Event {
        .served(Service(on: day(on), document: document, side: side, manner: .post))
    }

    static let others: [Row] = [
        // Monday 3 March + 5 = Saturday 8, which rolls to Monday 10.
        Row(says: "asked to negotiate", events: asked(nil), due: ["MED-NEG-REPLY 2025-03-10"]),
        Row(says: "answered", events: asked(.agrees), due: []),
        // Refused on 5 March: one year to 5 March 2026, a Thursday.
        Row(
            says: "refused",
            events: asked(.refuses) + [
                .limitationInterrupted(Interruption(on: day("2025-03-05"), kind: .negotiationRefused))
            ], due: ["LIM-RESTART 2026-03-05"]),
        // Working days after Monday 3 March: 4, 5, 6.
        Row(
            says: "sent over the courts' platform",
            events: [opened("2025-03-03", entrusted: sent(.courtDelegation, "2025-03-03", online: "2025-03-03"))],
            due: ["MED-ONLINE-ACCEPT 2025-03-06", "MED-COURT-DELEGATED 2025-04-02"]),
        Row(
            says: "confirmed by accepting",
            events: [
                opened("2025-03-03", entrusted: sent(.courtDelegation, "2025-03-03", online: "2025-03-03")),
                accepted("2025-03-05"),
            ], due: ["MED-COURT-DELEGATED 2025-04-02"]),
        Row(
            says: "a simple suit before 2025",
            events: [opened("2024-03-04", entrusted: sent(.courtSimple, "2024-03-04")), accepted("2024-03-05")],
            due: ["MED-COURT-ENTRUSTED-SIMPLE 2024-03-11"]),
        // Wednesday 7 May + 5 = Monday 12.
        Row(
            says: "a payment order is asked for", events: ordered([]),
            due: instalments + ["PAY-ORDER-ACCEPT 2025-05-12"]),
        // Friday 9 May + 15 = Saturday 24, which rolls to Monday 26.
        Row(
            says: "the court accepted", events: ordered([accepted]),
            due: instalments + ["PAY-ORDER-ISSUE 2025-05-26"]),
        Row(says: "the court issued it", events: ordered([accepted, issued]), due: instalments),
        // Monday 19 May + 15 = Tuesday 3 June.
        Row(
            says: "the order is served", events: ordered([accepted, issued]) + [orderServed],
            due: instalments + ["PAY-ORDER-OBJECT 2025-06-03"]),
        Row(
            says: "the debtor objected",
            events: ordered([accepted, issued]) + [
                orderServed, .paymentOrderAnswered(PaymentOrderAnswer(on: day("2025-05-28"), answer: .objected)),
            ], due: instalments),
        // Friday 14 March, five working days: 17–21; three days: Monday 17; from 17 March 15 days: 1 April.
        Row(
            says: "arbitration review is accepted", events: reviewed(.arbitration, accepted: "2025-03-14"),
            due: ["ARB-REVIEW-END 2025-03-21", "PAY-DUE 2025-04-01", "PAY-DUE 2025-05-06"]),
        Row(
            says: "confirmation is asked for", events: reviewed(.judicial, accepted: nil),
            due: ["JUD-CONFIRM-ACCEPT 2025-03-17", "PAY-DUE 2025-04-01", "PAY-DUE 2025-05-06"]),
        Row(
            says: "confirmation is accepted", events: reviewed(.judicial, accepted: "2025-03-17"),
            due: ["JUD-CONFIRM-DECIDE 2025-04-01", "PAY-DUE 2025-04-01", "PAY-DUE 2025-05-06"]),
        // Working days after Monday 10 March: 11, 12, 13, 14, 17 (5) … 24, 25, 26, 27, 28, 31 (15).
        Row(
            says: "a complaint is not taken up", events: supervised([(.declined, "2025-03-10")]),
            due: ["SUP-REFUSE 2025-03-17"]),
        Row(says: "told so", events: supervised([(.declined, "2025-03-10"), (.told, "2025-03-12")]), due: []),
        Row(
            says: "an opinion is served", events: supervised([(.opinion, "2025-03-10")]),
            due: ["SUP-REPLY 2025-03-31"]),
        Row(
            says: "an opinion outside Zhejiang", events: supervised([(.opinion, "2025-03-10")]), due: [],
            area: "310101"),
        Row(
            says: "the employer replied", events: supervised([(.opinion, "2025-03-10"), (.replied, "2025-03-20")]),
            due: []),
        // 28 February + 15 = Saturday 15 March, which rolls to Monday 17; the year ends on Saturday 28 February 2026, a
        // day worked for Spring Festival.
        Row(
            says: "file and insurance after the end of the employment",
            events: [opened("2025-03-03", .termination, ended: "2025-02-28")],
            due: ["CERT-TERMINATION 2025-03-17", "LIM-ARB 2026-02-28"]),
        Row(
            says: "the certificate is there",
            events: [
                opened("2025-03-03", .termination, ended: "2025-02-28"),
                .resultAchieved(NonMonetaryResult(on: day("2025-03-10"), kind: .certificateIssued, persons: 1)),
            ], due: ["LIM-ARB 2026-02-28"]),
        Row(
            says: "what ran out is not revived, and stays overdue",
            events: [
                opened("2025-03-03", .termination, known: "2024-02-10"),
                .limitationInterrupted(Interruption(on: day("2025-03-05"), kind: .claimAsserted)),
            ], due: ["LIM-ARB 2025-02-10"]),
        Row(
            says: "the other side promised after the year",
            events: [
                opened("2025-03-03", .termination, known: "2024-02-10"),
                .limitationPromised(LatePromise(on: day("2025-03-05"), lapsedOn: day("2025-02-10"))),
            ], due: []),
        // Friday 14 March + 15 = Saturday 29, which rolls to Monday 31.
        Row(
            says: "a non-final award", events: [opened("2025-03-03"), served(.nonFinalAward, .worker, "2025-03-14")],
            due: ["SUE-NONFINAL 2025-03-31"]),
        Row(
            says: "an award set aside", events: [opened("2025-03-03"), served(.setAsideRuling, .worker, "2025-03-14")],
            due: ["SUE-AFTER-SETASIDE 2025-03-31"]),
        // 14 March + 30 = Sunday 13 April, which rolls to Monday 14.
        Row(
            says: "the visit after the end",
            events: agreed + [
                paid(1_000_000),
                .mediation(
                    .closed(
                        MediationClosing(on: day("2025-03-14"), outcome: .agreement, ground: .effectiveAgreement))),
            ], due: ["DESK-RETURN-VISIT 2025-04-14"]),
        Row(
            says: "a visit that reached nobody leaves the duty",
            events: agreed + [
                paid(1_000_000),
                .mediation(
                    .closed(
                        MediationClosing(on: day("2025-03-14"), outcome: .agreement, ground: .effectiveAgreement))),
                .visited(ReturnVisit(on: day("2025-03-20"), reached: false, satisfied: nil, note: "")),
            ], due: ["DESK-RETURN-VISIT 2025-04-14"]),
    ]

    private static let handled =
        DeadlineRows.applied + [
            .legalAid(.granted(AidGrant(on: day("2025-03-06"), letter: "1"))),
            .legalAid(
                .appointed(
                    AidAppointment(
                        on: day("2025-03-07"), handler: MediatorReference(name: "律师甲"), form: .arbitration,
                        power: .special, letter: "1"))),
        ]

    private static func filed(incomplete: Bool? = nil) -> [Event] {
        handled + [.legalAid(.filed(AidFiling(on: day("2025-03-10"), body: "样例仲裁委", isIncomplete: incomplete)))]
    }
    private static let named = Event.legalAid(
        .filingIncomplete(AidFilingNotice(on: day("2025-03-12"), missing: ["x"], dueOn: day("2025-03-18"))))
    private static let completed = Event.legalAid(
        .filingCompleted(AidFilingSupplement(on: day("2025-03-17"), materials: ["x"])))
    private static func docketed(simple: Bool? = nil) -> [Event] {
        filed() + [.legalAid(.docketed(AidDocketing(on: day("2025-03-14"), number: "1", isSimple: simple)))]
    }
    private static func hearing(oral: Bool) -> Event {
        .legalAid(
            .hearingSet(
                AidHearingNotice(
                    on: day("2025-03-20"), hearingOn: day("2025-04-10"), place: "第一仲裁庭", isOral: oral)))
    }
    private static func refused(_ more: [LegalAidEvent] = []) -> [Event] {
        DeadlineRows.applied
            + ([.refused(AidRefusal(on: day("2025-03-06"), ground: .other, reason: "x", letter: "1"))] + more)
            .map(Event.legalAid)
    }
    private static let ended =
        handled + [
            .legalAid(.terminated(AidTermination(on: day("2025-03-14"), ground: .other, reason: "x", letter: "1")))
        ]

    /// Aided arbitration. Friday 14 March: five working days to 21; 45 days to Monday 28 April.
    static let proceedings: [Row] = [
        // Monday 10 March, five working days: 11–14, 17.
        Row(says: "filed", events: filed(), due: ["ARB-ACCEPT 2025-03-17"]),
        Row(
            says: "filed with papers missing", events: filed(incomplete: true),
            due: ["ARB-ACCEPT 2025-03-17", "ARB-CORRECT 2025-03-17"]),
        Row(
            says: "the commission named them: the handler's turn", events: filed(incomplete: true) + [named],
            due: ["ARB-PAPERS 2025-03-18"]),
        // From Monday 17 March: 18–21, 24.
        Row(
            says: "handed in: the term to accept begins", events: filed() + [named, completed],
            due: ["ARB-ACCEPT 2025-03-24"]),
        Row(
            says: "docketed", events: docketed(),
            due: ["ARB-SERVE 2025-03-21", "ARB-TRIBUNAL 2025-03-21", "ARB-AWARD 2025-04-28"]),
        // 14 March + 30 = Sunday 13 April, which rolls to Monday 14.
        Row(
            says: "docketed under the simple procedure in Zhejiang", events: docketed(simple: true),
            due: [
                "ARB-SERVE 2025-03-21", "ARB-TRIBUNAL 2025-03-21", "ARB-AWARD 2025-04-28", "ARB-SIMPLE-ZJ 2025-04-14",
            ]),
        // Tuesday 18 March, ten working days: 19–21 (3), 24–28 (8), 31, 1 April.
        Row(
            says: "the copy is served on the employer",
            events: docketed() + [served(.applicationCopy, .employer, "2025-03-18")],
            due: ["ARB-TRIBUNAL 2025-03-21", "ARB-DEFENCE 2025-04-01", "ARB-AWARD 2025-04-28"]),
        Row(
            says: "the defence is there",
            events: docketed() + [
                served(.applicationCopy, .employer, "2025-03-18"), served(.defence, .worker, "2025-03-28"),
            ], due: ["ARB-TRIBUNAL 2025-03-21", "ARB-AWARD 2025-04-28"]),
        // Working days before Thursday 10 April: 9, 8, 7 (3); 4–6 April rest; 3, 2 (5).
        Row(
            says: "a hearing known by word of mouth", events: docketed() + [hearing(oral: true)],
            due: [
                "ARB-SERVE 2025-03-21", "ARB-HEARING 2025-04-02", "ARB-HEARING-POSTPONE 2025-04-07",
                "HEARING 2025-04-10", "ARB-AWARD 2025-04-28",
            ]),
        Row(
            says: "a hearing told in writing", events: docketed() + [hearing(oral: false)],
            due: [
                "ARB-SERVE 2025-03-21", "ARB-HEARING-POSTPONE 2025-04-07", "HEARING 2025-04-10",
                "ARB-AWARD 2025-04-28",
            ]),
        Row(
            says: "the hearing was held",
            events: docketed() + [
                hearing(oral: false), .legalAid(.heard(AidHearing(on: day("2025-04-10"), place: "第一仲裁庭"))),
            ], due: ["ARB-SERVE 2025-03-21", "ARB-AWARD 2025-04-28"]),
        // Monday 10 March + 15 = Tuesday 25.
        Row(
            says: "a refusal of aid is served", events: refused() + [served(.aidRefusal, .worker, "2025-03-10")],
            due: ["LA-OBJECT 2025-03-25"]),
        // Monday 10 March + 5 = Saturday 15, which rolls to Monday 17; five working days: 11–14, 17.
        Row(
            says: "an objection waits",
            events: refused([.objected(AidObjection(on: day("2025-03-10"), body: "x", text: "x"))]),
            due: ["LA-OBJECT-REVIEW 2025-03-17", "LA-OBJECT-REVIEW-2003 2025-03-17", "LA-OBJECT-REVIEW-HZ 2025-03-17"]),
        // Friday 14 March + 15 = Saturday 29, which rolls to Monday 31.
        Row(
            says: "a termination is served", events: ended + [served(.aidTermination, .worker, "2025-03-14")],
            due: ["LA-CLOSE 2025-03-31", "LA-OBJECT-TERMINATION 2025-03-31"]),
        Row(
            says: "another handler is asked for",
            events: handled + [
                .legalAid(.replacementAsked(AidReplacementRequest(on: day("2025-03-10"), by: .recipient, reason: "x")))
            ], due: ["LA-REPLACE-HZ 2025-03-17"]),
    ]
}
