@testable import CaseWorkflow

// The step that would come next, and any step of a mediation.
extension CommandDice {
    mutating func step(_ mediation: Mediation, _ today: Day) -> Command {
        let mediator = MediatorReference(code: "m1", name: "样例调解员甲")
        switch mediation.stage {
        case .registered: return .mediation(.receive(ApplicationReceipt(on: today)))
        case .received: return .mediation(.askWillingness(Willingness(on: today, side: .employer, agrees: chance(95))))
        case .willingnessAsked:
            if chance(85) { return .mediation(.accept(Acceptance(on: today, isNewForm: chance(10)))) }
            return .mediation(.refuse(NonAcceptance(on: today, ground: .otherSideRefuses)))
        case .accepted: return .mediation(.assign(Assignment(on: today, mediators: [mediator])))
        case .assigned: return .mediation(.holdSession(session(today)))
        case .inSession: return chance(60) ? .mediation(.agree(agreement(today))) : .mediation(mediationCommand(today))
        case .suspended: return .mediation(.resume(Note(on: today, text: "恢复")))
        case .agreed: return chance(80) ? marks(today) : close(.agreement, .immediatePerformance, today)
        case .effective:
            if chance(20) {
                let kind = any(of: Review.Kind.self, or: .judicial)
                return .mediation(.applyForReview(Review(kind: kind, appliedOn: today, body: "样例法院")))
            }
            return chance(50) ? .pay(payment(today)) : close(.agreement, .effectiveAgreement, today)
        case .underArbitrationReview, .underJudicialConfirmation:
            if chance(40) { return .mediation(.reviewAccepted(Note(on: today, text: "受理"))) }
            return .mediation(.decideReview(ReviewDecision(on: today, confirmed: chance(70), paper: "确1号")))
        case .performing, .breached:
            if chance(20) { return .applyForPaymentOrder(PaymentOrderApplication(on: today, court: "样例法院")) }
            if chance(20) { return .answerPaymentOrder(PaymentOrderAnswer(on: today, answer: .accepted)) }
            if chance(30) { return .mediation(.recordBreach(Breach(on: today, note: "逾期"))) }
            return chance(40) ? .pay(payment(today)) : close(.agreement, .effectiveAgreement, today)
        case .closed, .refused:
            return chance(50) ? .reopen(Reopening(on: today, reason: "未履行")) : archive(today)
        case .archived, .refusedAndArchived: return .reopen(Reopening(on: day(today), reason: "未履行"))
        }
    }

    mutating func step(_ aid: LegalAid, _ today: Day) -> Command {
        typealias S = AidSamples
        switch aid.stage {
        case .registered: return .legalAid(.apply(S.changed(S.application) { $0.on = today }))
        case .applied(let request):
            if request.urgent == nil, chance(15) {
                return .legalAid(.giveUrgentAid(UrgentAid(on: today, ground: .preservation)))
            }
            return chance(70)
                ? .legalAid(.examine(S.changed(S.poor) { $0.on = today }))
                : .legalAid(.askPapers(AidSupplementNotice(on: today, missing: ["x"], dueOn: today.adding(days: 5))))
        case .supplementing:
            return chance(80)
                ? .legalAid(.supplyPapers(AidSupplement(on: today, materials: ["x"])))
                : .legalAid(.close(AidClosing(on: today, result: .withdrawn, isDeemed: chance(50))))
        case .reviewing(let request):
            guard let examination = request.examination else {
                return .legalAid(.examine(S.changed(chance(80) ? S.poor : S.rich) { $0.on = today }))
            }
            if examination.isEligible { return .legalAid(.grant(AidGrant(on: today, letter: "给1号"))) }
            return .legalAid(.refuse(AidRefusal(on: today, ground: .noHardship, reason: "x", letter: "不1号")))
        case .granted: return .legalAid(.appoint(S.changed(S.appointment) { $0.on = today }))
        case .appointed: return .legalAid(.file(AidFiling(on: today, body: "样例仲裁委")))
        case .handling:
            switch number(0...8) {
            case 8:
                guard aid.pendingReplacement == nil else {
                    return .legalAid(
                        .decideReplacement(AidReplacementDecision(on: today, appointment: nil, reason: "x")))
                }
                return .legalAid(.askReplacement(AidReplacementRequest(on: today, by: .recipient, reason: "x")))
            case 5: return .legalAid(.correctFiling(AidFilingNotice(on: today, missing: ["x"])))
            case 6: return .legalAid(.completeFiling(AidFilingSupplement(on: today, materials: ["x"])))
            case 7:
                return .legalAid(
                    .setHearing(AidHearingNotice(on: today, hearingOn: today.adding(days: 6), place: "仲裁庭")))
            case 0: return .legalAid(.docket(AidDocketing(on: today, number: "劳仲\(number(1...99))号")))
            case 1, 2:
                return .legalAid(
                    .receivePaper(
                        AidPaper(
                            on: today, kind: .finalAward, number: "裁\(number(1...99))号", body: "样例仲裁委",
                            obligations: obligations(today))))
            case 3: return .pay(payment(today))
            default: return .legalAid(.close(AidClosing(on: today, result: one(.won, .lost, .withdrawn), paper: "裁1号")))
            }
        case .ended(.refused), .ended(.terminated):
            if aid.objection == nil { return .legalAid(.object(AidObjection(on: today, body: "x", text: "x"))) }
            return .legalAid(
                .decideObjection(AidObjectionDecision(on: today, overturned: chance(70), reason: "x", paper: "决1号")))
        case .ended(.closed):
            if chance(50) { return subsidised(aid, today) }
            return chance(60) ? .reopen(Reopening(on: today, reason: "续办")) : .pay(payment(today))
        case .archived: return .reopen(Reopening(on: day(today), reason: "续办"))
        }
    }

    /// What leads to the handler's subsidy, and its payment.
    private func subsidised(_ aid: LegalAid, _ today: Day) -> Command {
        guard aid.work.closingReport != nil, let appointment = aid.work.appointment else {
            return .legalAid(.reportClosing(AidClosingReport(on: today, text: "结案")))
        }
        if aid.subsidies.isEmpty {
            return .legalAid(
                .approveSubsidy(
                    AidSubsidy(
                        on: today, form: appointment.form, amount: Money(fen: 150_000),
                        handler: appointment.handler.name, letter: "补1号")))
        }
        return .legalAid(.paySubsidy(AidSubsidyPayment(on: today, form: appointment.form)))
    }

    /// Any command of a mediation, whatever its stage.
    mutating func mediationCommand(_ today: Day) -> MediationCommand {
        let on = day(today)
        switch number(0...19) {
        case 0: return .receive(ApplicationReceipt(on: on))
        case 1:
            return .askWillingness(Willingness(on: on, side: one(.worker, .employer), agrees: one(true, false, nil)))
        case 2: return .refuse(NonAcceptance(on: on, ground: any(of: NonAcceptance.Ground.self, or: .outOfScope)))
        case 3: return .accept(Acceptance(on: on))
        case 4: return .assign(Assignment(on: on, mediators: [MediatorReference(name: one("样例调解员甲", "样例调解员乙"))]))
        case 5: return .recuse(Recusal(on: on, mediator: one("m1", "样例调解员乙"), reason: "亲属"))
        case 6: return .callSession(PlannedSession(on: on.adding(days: 3), at: "09:30", place: "调解室", calledOn: on))
        case 7: return .holdSession(session(on))
        case 8, 9: return .extend(Extension(on: on, until: on.adding(days: number(1...40))))
        case 10: return .suspend(Suspension(on: on, reason: "等待鉴定", reviewOn: on.adding(days: number(0...30))))
        case 11: return .resume(Note(on: on, text: "恢复"))
        case 12: return .agree(agreement(on))
        case 13: return .mark([AgreementMark(on: on, maker: any(of: AgreementMark.Maker.self, or: .seal))])
        case 14:
            return .applyForReview(Review(kind: any(of: Review.Kind.self, or: .judicial), appliedOn: on, body: "x"))
        case 15: return .reviewAccepted(Note(on: on, text: "受理"))
        case 16: return .decideReview(ReviewDecision(on: on, confirmed: chance(50)))
        case 17: return .recordBreach(Breach(on: on, note: "逾期"))
        default:
            let outcome = any(of: MediationClosing.Outcome.self, or: .withdrawn)
            let ground = MediationClosing.Ground.allowed(for: outcome).randomElement(using: &generator) ?? .takenIn
            return .close(MediationClosing(on: on, outcome: outcome, ground: ground, paper: chance(80) ? "调1号" : nil))
        }
    }

    private mutating func session(_ day: Day) -> Session {
        Session(
            on: day, place: "调解室", attendees: ["王甲"], offers: [.init(side: .employer, amount: Money(fen: 100))],
            record: text("双方陈述"))
    }

    private mutating func agreement(_ day: Day) -> Agreement {
        Agreement(
            on: day, obligations: obligations(day), terms: text("分期支付"),
            performance: any(of: Agreement.Performance.self, or: .once))
    }

    private func marks(_ day: Day) -> Command {
        .mediation(.mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day, maker: $0) }))
    }

    private func close(_ outcome: MediationClosing.Outcome, _ ground: MediationClosing.Ground, _ day: Day) -> Command {
        .mediation(.close(MediationClosing(on: day, outcome: outcome, ground: ground)))
    }
}
