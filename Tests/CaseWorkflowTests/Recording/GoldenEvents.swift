@testable import CaseWorkflow
import Foundation

/// One event of every type with every field filled, as released. A type or field here is never renamed; a changed shape
/// gets the next format number and a golden file of its own.
enum GoldenEvents {
    static let all: [Event] = parties + money + terms + custody + mediation + legalAid + later

    private static func day(_ text: String) -> Day { Sample.day(text) }
    private static let on = day("2025-03-05")
    private static let commitment = Commitment(hex: String(repeating: "0123456789abcdef", count: 4))
    private static let person = MediatorReference(code: "m1", name: "样例调解员甲")
    private static let office = Sample.opening().office

    static let worker = Worker(
        name: "王甲", residentID: commitment, phone: commitment, bankAccount: commitment, sex: .female,
        birth: day("1988-02-29"), isMigrant: true, traits: WorkerTrait.allCases, address: "样例路1号“甲”栋\\2\t室")

    static let employer = Employer(
        name: "样例第101电子有限公司", creditCode: "91330106MA27XXXX0A", industry: .manufacturing, ownership: .privateOwned,
        size: .small,
        capacity: .userEmployer, legalRepresentative: "李乙", address: "样例路2号", phone: commitment)

    static let opening = Opening(
        id: Sample.id, number: "样例工调〔2025〕00001号", dispute: Identifier<Dispute>(Sample.other.uuid), kind: .mediation,
        office: office, on: on, channel: .courtDelegated, track: .major, category: .wages, cause: "2021/186(5)",
        summary: "拖欠三个月工资", workers: [worker], employers: [employer], persons: 12,
        claims: [Claim(head: .wages, amount: Money(fen: 1_200_000), claimant: 3)],
        entrustment: Entrustment(
            kind: .courtDelegation, sender: "样例法院", senderNumber: "（2025）样例诉前调1号", signedFor: day("2025-03-03"),
            replyDue: day("2025-04-07")), organisation: "org-1", isGroupIncident: true, isCollectiveContract: true,
        knownOn: day("2025-02-10"), employmentEndedOn: day("2025-02-28"), consultation: "c-17", series: "批1",
        takenIn: TakenInMark(
            batch: "台账2025", row: 17, assumed: ["persons", "payment-day"], warnings: ["day-too-early"], isBacklog: true)
    )

    private static let parties: [Event] = [
        .opened(opening),
        .workerAdded(WorkerAddition(on: on, worker: worker)),
        .employerAdded(EmployerAddition(on: on, employer: employer)),
        .agentAppointed(Agent(name: "样例律师", side: .worker, kind: .lawyer, power: .special, on: on)),
        .rollSet(
            ClaimantRoll(
                on: on, count: 30, digest: commitment.hex, claimed: Money(fen: 36_000_000), women: 11, migrants: 22,
                newForm: 3, disabled: 1, minors: 2, over60: 4)),
        .representativesElected(Representation(on: on, names: ["甲", "乙", "丙"])),
        .claimsChanged(ClaimsChange(on: on, claims: [Claim(head: .overtime, amount: Money(fen: 1), claimant: 1)])),
        .classified(
            Classification(on: on, category: .workInjury, cause: "2026/205", track: .ordinary, isGroupIncident: false)),
    ]

    private static let money: [Event] = [
        .paid(
            Payment(
                on: on,
                allocations: [
                    .init(head: .wages, amount: Money(fen: 99_999_999_999), claimant: 2),
                    .init(head: .other, amount: Money(fen: 1)),
                ],
                evidence: .verified, payer: .wageGuaranteeFund, channel: .escrow, reference: "凭证1", dayAssumed: true)),
        .advanceRepaid(AdvanceRepayment(on: on, entry: 4, amount: Money(fen: 100), evidence: .stated)),
        .entryReversed(Reversal(on: on, entry: 4, reason: "错录")),
        .waived(Waiver(on: on, head: .doubleWages, amount: Money(fen: 100), reason: "自愿")),
        .enforcementSought(Enforcement(on: on, head: .workInjury, amount: Money(fen: 100), court: "样例法院")),
        .resultAchieved(NonMonetaryResult(on: on, kind: .claimAverted, persons: 2, averted: Money(fen: 100))),
    ]

    private static let terms: [Event] = [
        .limitationInterrupted(Interruption(on: on, kind: .otherSideConsents)),
        .limitationSuspended(LimitationSuspension(from: on, until: day("2025-04-05"), reason: "不可抗力")),
        .limitationResumed(Note(on: on, text: "障碍消除")),
        .served(
            Service(
                on: on, document: .finalAward, side: .worker, manner: .electronic, reference: "裁1号",
                made: MadeReference(document: 1, copy: 2))),
        .entrustmentAnswered(EntrustmentReply(on: on, text: "已达成协议")),
    ]

    private static let custody: [Event] = [
        .linked(Link(on: on, relation: .continuedBy, other: Sample.other, otherNumber: "样例工援〔2025〕00002号")),
        .seriesJoined(SeriesMembership(on: on, series: "批1")),
        .transferred(Transfer(on: on, to: office, transfer: "t1", reason: "管辖", leavesDesk: true)),
        .merged(Merger(on: on, into: Sample.other, intoNumber: "样例工调〔2025〕00002号", reason: "重复")),
        .voided(Voiding(on: on, reason: "误登")),
        .reopened(Reopening(on: on, reason: "未履行")),
        .itemFiled(ArchiveItem(on: on, item: "session")),
        .documentMade(
            MadeDocument(
                on: on, form: "acceptance-notice", title: "受理通知书", series: "受",
                template: String(repeating: "01", count: 32), values: String(repeating: "23", count: 32),
                isTogether: true,
                copies: [
                    MadeDocument.Copy(
                        recipient: "王甲", side: .worker, letter: "样例工受字〔2025〕1号",
                        file: String(repeating: "45", count: 32))
                ])),
        .archived(Archiving(on: on, volume: "卷1", pages: 42, retentionYears: 10, missing: ["rights"])),
        .visited(ReturnVisit(on: on, reached: true, satisfied: false, note: "未付清")),
        .reminded(Reminder(on: on, note: "电话督促")),
        .noted(Note(on: on, text: "两行\n备注")),
        .backlogConfirmed(Note(on: on, text: "仍在办")),
        .corrected(
            Correction(
                on: on, ordinal: 1, replacement: .mediation(.received(ApplicationReceipt(on: on, isOral: true))),
                reason: "日期录错")),
    ]

    private static let mediation: [Event] = [
        .received(ApplicationReceipt(on: on, isOral: true, materials: ["申请书", "工资流水"])),
        .willingnessAsked(Willingness(on: on, side: .employer, agrees: true, note: "电话")),
        .refused(NonAcceptance(on: on, ground: .alreadyBeforeTribunal, note: "已立案")),
        .accepted(Acceptance(on: on, isNewForm: true, lookUpCode: "7K2MXQ4R")),
        .assigned(Assignment(on: on, mediators: [person])),
        .recused(Recusal(on: on, mediator: "m1", reason: "亲属")),
        .sessionCalled(PlannedSession(on: day("2025-03-10"), at: "09:30", place: "调解室", calledOn: on)),
        .sessionHeld(
            Session(
                on: on, place: "调解室", attendees: ["王甲"], offers: [.init(side: .worker, amount: Money(fen: 800_000))],
                record: "双方陈述", isOnline: true)),
        .extended(Extension(on: on, until: day("2025-04-10"))),
        .suspended(Suspension(on: on, reason: "等待鉴定", reviewOn: day("2025-04-01"))),
        .resumed(Note(on: on, text: "鉴定已出")),
        .agreed(
            Agreement(
                on: on, isPartial: true,
                obligations: [
                    Obligation(head: .annualLeave, amount: Money(fen: 100), dueOn: day("2025-04-01"), claimant: 2)
                ],
                terms: "分期支付", performance: .instalments)),
        .marked(AgreementMark(on: on, maker: .worker, signer: "样例律师")),
        .tookEffect(EffectiveDay(on: on)),
        .reviewApplied(Review(kind: .arbitration, appliedOn: on, body: "样例仲裁委")),
        .reviewAccepted(Note(on: on, text: "受理")),
        .reviewDecided(ReviewDecision(on: on, confirmed: true, paper: "审1号")),
        .breached(Breach(on: on, note: "首期未付")),
        .closed(
            MediationClosing(on: on, outcome: .toArbitration, ground: .partyStops, paper: "调1号", note: "转区仲裁委")),
    ].map(Event.mediation)

    private static let obligation = Obligation(
        head: .unlawfulTerminationDamages, amount: Money(fen: 100), dueOn: day("2025-04-01"), claimant: 2)

    private static let appointment = AidAppointment(
        on: on, handler: MediatorReference(code: "lawyer-a", name: "样例律师甲"), firm: "样例律师事务所", form: .arbitration,
        power: .special, letter: "指〔2025〕1号")

    private static let legalAid: [Event] = [
        .applied(
            AidApplication(
                on: on, beneficiary: .unionWorker, form: .secondInstance, materials: ["身份证复印件"], hardship: .sharedData,
                isOral: true)),
        .papersAsked(AidSupplementNotice(on: on, missing: ["工资流水"], dueOn: day("2025-03-12"))),
        .papersSupplied(AidSupplement(on: on, materials: ["工资流水"])),
        .examined(
            AidExamination(
                on: on, examiner: person, scope: .laborDispute,
                standing: .means(AidMeans(incomePerHead: Money(fen: 100_000), standard: Money(fen: 249_000))),
                note: "已核对")),
        .examined(
            AidExamination(
                on: on, examiner: person, scope: .unionRights, standing: .exempt(.migrantWorkerPay), note: "免审")),
        .urgentAidGiven(
            UrgentAid(
                on: on, ground: .limitNear, limitOn: day("2025-03-08"), papersDueOn: day("2025-03-20"), note: "时效将满")),
        .granted(AidGrant(on: on, letter: "给〔2025〕1号", note: "符合条件")),
        .refused(AidRefusal(on: on, ground: .noHardship, reason: "超过标准", letter: "不〔2025〕1号")),
        .objected(AidObjection(on: on, body: "样例司法局", text: "不服")),
        .objectionDecided(AidObjectionDecision(on: on, overturned: true, reason: "理由成立", paper: "复〔2025〕1号")),
        .appointed(appointment),
        .reported(AidReport(on: on, text: "已会见")),
        .filed(AidFiling(on: on, body: "样例仲裁委", by: .employer)),
        .docketed(AidDocketing(on: on, number: "劳仲案〔2025〕7号")),
        .heard(AidHearing(on: on, place: "第二仲裁庭", note: "延期")),
        .paperReceived(
            AidPaper(
                on: on, kind: .finalAward, number: "劳仲裁〔2025〕7号", body: "样例仲裁委", obligations: [obligation],
                result: .partlyWon, manner: .electronic)),
        .replacementAsked(AidReplacementRequest(on: on, by: .recipient, reason: "长期未联系")),
        .replacementDecided(AidReplacementDecision(on: on, appointment: appointment, reason: "情况属实")),
        .terminated(AidTermination(on: on, ground: .ownLawyer, reason: "已自行委托律师", letter: "终〔2025〕1号")),
        .closed(AidClosing(on: on, result: .withdrawn, paper: "裁1号", note: "逾期未补正", isDeemed: true)),
        .closingReported(AidClosingReport(on: on, text: "裁决支付工资")),
        .qualityReviewed(AidQualityReview(on: on, score: 92, reviewer: "评查员甲", note: "良好")),
    ].map(Event.legalAid)

    /// Types that came after the first release, and events with fields that did; new lines go to the end.
    private static let later: [Event] =
        [
            .opened(
                GoldenEvents.changed(opening) {
                    $0.channel = .arbitrationEntrusted
                    $0.entrustment = Entrustment(
                        kind: .arbitration, sender: "样例仲裁委", senderNumber: "样劳仲〔2025〕1号", signedFor: on,
                        replyDue: day("2025-04-07"), consentOn: day("2025-03-04"), onlineOn: day("2025-03-03"))
                }),
            .limitationPromised(LatePromise(on: on, lapsedOn: day("2025-02-10"))),
            .negotiationRequested(NegotiationRequest(on: on, by: .employer, note: "书面")),
            .negotiationAnswered(NegotiationAnswer(on: on, answer: .silent, note: "逾期")),
            .paymentOrderApplied(PaymentOrderApplication(on: on, court: "样例法院", note: "持调解协议书")),
            .paymentOrderAnswered(PaymentOrderAnswer(on: on, answer: .notAccepted, paper: "督1号")),
            .supervised(SupervisionStep(on: on, kind: .opinion, text: "拖欠工资", number: "监意〔2025〕1号")),
        ]
        + [
            .filed(AidFiling(on: on, body: "样例仲裁委", by: .worker, isIncomplete: true)),
            .filingIncomplete(AidFilingNotice(on: on, missing: ["劳动合同"], dueOn: day("2025-03-12"))),
            .filingCompleted(AidFilingSupplement(on: on, materials: ["劳动合同"])),
            .docketed(AidDocketing(on: on, number: "劳仲案〔2025〕8号", isSimple: true)),
            .hearingSet(
                AidHearingNotice(on: on, hearingOn: day("2025-03-20"), at: "09:30", place: "第一仲裁庭", isOral: true)),
            .subsidyApproved(
                AidSubsidy(
                    on: on, form: .arbitration, amount: Money(fen: 150_000), handler: "样例律师甲", letter: "补〔2025〕1号")),
            .subsidyPaid(AidSubsidyPayment(on: on, form: .arbitration, reference: "凭证9")),
        ].map(Event.legalAid)
        + [
            .opened(
                GoldenEvents.changed(opening) {
                    $0.takenOver = GoldenEvents.takenOver
                })
        ]

    private static var takenOver: TakenOver {
        var takenOver = TakenOver(
            from: CommandDice.offices[1], transfer: "样工移〔2025〕3号", number: "样例二工调〔2025〕00007号",
            receivedOn: day("2025-03-01"), acceptedOn: day("2025-03-04"), letter: "给〔2025〕1号")
        takenOver.lookUpCode = "7K3M9P2Q"
        return takenOver
    }

    private static func changed(_ opening: Opening, _ change: (inout Opening) -> Void) -> Opening {
        var opening = opening
        change(&opening)
        return opening
    }
}
