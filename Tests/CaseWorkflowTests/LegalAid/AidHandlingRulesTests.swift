import Testing

@testable import CaseWorkflow

/// From the appointment to the quality check, row by row.
@Suite struct AidHandlingRulesTests {
    typealias S = AidSamples

    @Test(arguments: rows + endings) func rule(_ row: AidRuleRow) throws { try row.check() }

    static let sameFirm = [Conflict(person: "律师甲", kind: .sameFirm, detail: "测试律师事务所")]
    static let interruption = Event.limitationInterrupted(Interruption(on: S.day(10), kind: .reliefSought))
    static let service = Event.served(
        Service(on: S.day(50), document: .finalAward, side: .worker, manner: .inPerson, reference: "劳仲裁〔2025〕7号"))
    static let nonAcceptance = AidPaper(on: S.day(15), kind: .nonAcceptance, number: "不受〔2025〕1号", body: "区仲裁委")
    static let settlement = AidPaper(
        on: S.day(15), kind: .settlementAgreement, number: "", body: "双方", result: .settled)
    static let asked = S.appointed + [.replacementAsked(S.replacementRequest)]
    static let approved = S.reported + [.subsidyApproved(S.subsidy)]
    static let sued = AidFiling(on: S.day(6), body: "区法院", by: .employer)

    static let rows: [AidRuleRow] = [
        .yes("a handler is appointed", S.granted, .appoint(S.appointment), roles: S.officer),
        .yes("a handler under urgent aid", S.applied + [.urgentAidGiven(S.urgent)], .appoint(S.earlyAppointment)),
        .no("before the grant", S.reviewing, .appoint(S.appointment), .aidNotGranted),
        .no("before the grant's day", S.granted, .appoint(S.changed(S.appointment) { $0.on = S.day(6) }), .dayTooEarly),
        .no("appointed twice", S.appointed, .appoint(S.appointment), .aidAlreadyAppointed),
        .no("both sides, one firm", S.granted, .appoint(S.appointment), .conflictOfInterest, conflicts: sameFirm),
        .no(
            "a handler without a name", S.granted, .appoint(S.changed(S.appointment) { $0.handler.name = "" }),
            .textMissing),
        .no("appointed after a refusal", S.refused, .appoint(S.appointment), .alreadyClosed),

        .yes("progress", S.appointed, .report(S.report), roles: S.officer),
        .no("progress of nobody", S.granted, .report(S.report), .aidNotAppointed),
        .no(
            "progress before the appointment", S.appointed, .report(S.changed(S.report) { $0.on = S.day(7) }),
            .dayTooEarly),
        .no("progress after the end", S.closed, .report(S.report), .alreadyClosed),

        .yes("filing restarts the limitation", S.appointed, .file(S.filing), also: [interruption]),
        .yes("filing under urgent aid", S.urgentlyHandled, .file(S.filing), also: [interruption]),
        .yes("an appeal does not", S.handling(.secondInstance), .file(S.filing)),
        .yes("the employer sues", S.handling(.firstInstance), .file(sued)),
        .no("filed twice", S.filed, .file(S.filing), .aidFiledTwice),
        .yes(
            "filed again after a refusal to docket", S.filed + [.paperReceived(nonAcceptance)],
            .file(S.changed(S.filing) { $0.on = S.day(20) }),
            also: [.limitationInterrupted(Interruption(on: S.day(20), kind: .reliefSought))]),
        .no("nothing to file in negotiation", S.handling(.negotiation), .file(S.filing), .aidNoTribunal),
        .yes("docketed", S.filed, .docket(S.docketing)),
        .no("docketed unfiled", S.appointed, .docket(S.docketing), .aidNotFiled),
        .no("docketed twice", S.docketed, .docket(S.docketing), .aidDocketedTwice),
        .no("docketed before filing", S.filed, .docket(S.changed(S.docketing) { $0.on = S.day(9) }), .dayTooEarly),
        .yes("heard", S.docketed, .hear(S.hearing)),
        .no("heard undocketed", S.filed, .hear(S.hearing), .aidNotDocketed),
        .no("heard before docketing", S.docketed, .hear(S.changed(S.hearing) { $0.on = S.day(13) }), .dayTooEarly),

        .yes("a hearing is fixed", S.docketed, .setHearing(S.hearingNotice), roles: S.officer),
        .no("a hearing of nothing", S.filed, .setHearing(S.hearingNotice), .aidNotDocketed),
        .no(
            "a hearing before it was known", S.docketed,
            .setHearing(S.changed(S.hearingNotice) { $0.hearingOn = S.day(19) }), .dayTooEarly),
        .yes("papers are missing from the filing", S.filed, .correctFiling(S.filingNotice)),
        .no(
            "named twice", S.filed + [.filingIncomplete(S.filingNotice)], .correctFiling(S.filingNotice),
            .aidFilingNotIncomplete),
        .no("missing from an accepted filing", S.docketed, .correctFiling(S.filingNotice), .aidDocketedTwice),
        .no(
            "due the day they were named", S.filed,
            .correctFiling(S.changed(S.filingNotice) { $0.dueOn = S.day(12) }), .dayNotAfter),
        .yes(
            "the filing is complete", S.filed + [.filingIncomplete(S.filingNotice)],
            .completeFiling(S.filingSupplement)),
        .no("nothing was missing", S.filed, .completeFiling(S.filingSupplement), .aidFilingNotIncomplete),

        .yes("an award comes", S.docketed, .receivePaper(S.award), also: [service]),
        .yes("a settlement has no number", S.docketed, .receivePaper(settlement)),
        .yes("not docketed", S.filed, .receivePaper(nonAcceptance)),
        .no("not docketed, not filed", S.appointed, .receivePaper(nonAcceptance), .aidNotFiled),
        .no(
            "an award without a number", S.docketed, .receivePaper(S.changed(S.award) { $0.number = "" }),
            .textMissing),
        .no("an award twice", S.awarded, .receivePaper(S.award), .aidPaperTwice),
        .no("an award of a court", S.handling(.firstInstance), .receivePaper(S.award), .aidPaperDoesNotFit),
        .no("papers of a draft", S.handling(.drafting), .receivePaper(settlement), .aidPaperDoesNotFit),
        .no(
            "a result that does not fit", S.docketed, .receivePaper(S.changed(S.award) { $0.result = .notSettled }),
            .aidResultDoesNotFit),
        .no(
            "nothing awarded", S.docketed,
            .receivePaper(S.changed(S.award) { $0.obligations = [Obligation(head: .wages, amount: .zero)] }),
            .amountNotPositive),
        .no(
            "boundless award", S.docketed,
            .receivePaper(
                S.changed(S.award) { $0.obligations = [Obligation(head: .wages, amount: Money(fen: .max))] }),
            .amountTooLarge),

        .yes("another handler is asked for", S.appointed, .askReplacement(S.replacementRequest), roles: S.officer),
        .no("asked twice", asked, .askReplacement(S.replacementRequest), .aidReplacementAskedTwice),
        .no("nobody to replace", S.granted, .askReplacement(S.replacementRequest), .aidNotAppointed),
        .yes("replaced", asked, .decideReplacement(S.replacement)),
        .yes("the handler stays", asked, .decideReplacement(S.changed(S.replacement) { $0.appointment = nil })),
        .no("an officer may not decide", asked, .decideReplacement(S.replacement), .notPermitted, roles: S.officer),
        .no("nobody asked", S.appointed, .decideReplacement(S.replacement), .aidReplacementNotAsked),
        .no(
            "replaced by the same person", asked,
            .decideReplacement(S.changed(S.replacement) { $0.appointment?.handler = S.handler }), .aidSameHandler),
        .no(
            "appointed tomorrow", asked,
            .decideReplacement(S.changed(S.replacement) { $0.appointment?.on = S.day(500) }), .dayInFuture),
        .no(
            "replaced by somebody with an interest", asked, .decideReplacement(S.replacement), .conflictOfInterest,
            conflicts: sameFirm),
        .no(
            "decided before it was asked", asked, .decideReplacement(S.changed(S.replacement) { $0.on = S.day(10) }),
            .dayTooEarly),
    ]

    static let endings: [AidRuleRow] = [
        .yes("terminated", S.appointed, .terminate(S.termination)),
        .no("an officer may not terminate", S.appointed, .terminate(S.termination), .notPermitted, roles: S.officer),
        .no("terminated before the grant", S.reviewing, .terminate(S.termination), .aidNotGranted),
        .no("terminated twice", S.terminated, .terminate(S.termination), .alreadyClosed),
        .no("terminated before the award", S.awarded, .terminate(S.termination), .dayTooEarly),

        .yes("closed with the award", S.awarded, .close(S.closing), roles: S.officer),
        .yes(
            "won on a paper named at the end", S.appointed,
            .close(AidClosing(on: S.day(9), result: .won, paper: "某号"))),
        .no(
            "won more than the award says", S.awarded, .close(S.changed(S.closing) { $0.result = .won }),
            .aidResultBeyondPaper),
        .no(
            "the same, by its number", S.awarded,
            .close(
                S.changed(S.closing) {
                    $0.result = .won
                    $0.paper = S.award.number
                }), .aidResultBeyondPaper),
        .yes(
            "won by another paper", S.awarded,
            .close(
                S.changed(S.closing) {
                    $0.result = .won
                    $0.paper = "执〔2025〕1号"
                })),
        .yes("withdrawn after the award", S.awarded, .close(S.changed(S.closing) { $0.result = .withdrawn })),
        .no("won without a paper", S.docketed, .close(S.closing), .paperMissing),
        .no(
            "a refusal to docket shows no result", S.filed + [.paperReceived(nonAcceptance)],
            .close(AidClosing(on: S.day(20), result: .lost)), .paperMissing),
        .no("closed before the award", S.awarded, .close(S.changed(S.closing) { $0.on = S.day(49) }), .dayTooEarly),
        .no("closed twice", S.closed, .close(S.closing), .alreadyClosed),
        .no("nothing to close", [], .close(AidClosing(on: S.day(9), result: .withdrawn)), .aidNotApplied),
        .yes("withdrawn before the decision", S.applied, .close(AidClosing(on: S.day(9), result: .withdrawn))),
        .yes("advice was enough", S.reviewing, .close(AidClosing(on: S.day(9), result: .advised, note: "已解答"))),
        .no("advice unsaid", S.reviewing, .close(AidClosing(on: S.day(9), result: .advised)), .textMissing),
        .no("won by nobody", S.granted, .close(AidClosing(on: S.day(9), result: .won, paper: "x")), .aidNotAppointed),
        .no(
            "won before the decision", S.urgentlyHandled, .close(AidClosing(on: S.day(9), result: .won, paper: "x")),
            .aidNotGranted),
        .yes("withdrawn under urgent aid", S.urgentlyHandled, .close(AidClosing(on: S.day(9), result: .withdrawn))),
        .no(
            "an arbitration has no failed negotiation", S.appointed,
            .close(AidClosing(on: S.day(9), result: .notSettled)), .aidResultDoesNotFit),
        .yes(
            "a negotiation may fail", S.handling(.negotiation), .close(AidClosing(on: S.day(9), result: .notSettled))),
        .yes(
            "deemed withdrawn", S.supplementing,
            .close(AidClosing(on: S.day(10), result: .withdrawn, isDeemed: true))),
        .no(
            "not deemed withdrawn on the last day", S.supplementing,
            .close(AidClosing(on: S.day(9), result: .withdrawn, isDeemed: true)), .aidPapersNotOverdue),
        .no(
            "nothing is awaited", S.applied, .close(AidClosing(on: S.day(9), result: .withdrawn, isDeemed: true)),
            .aidPapersNotOverdue),

        .yes("the closing report", S.closed, .reportClosing(S.closingReport), roles: S.officer),
        .yes("a report after termination", S.terminated, .reportClosing(S.closingReport)),
        .no("a report of an open matter", S.awarded, .reportClosing(S.closingReport), .notClosed),
        .no("a report of a refusal", S.refused, .reportClosing(S.closingReport), .notClosed),
        .no(
            "nobody to report", S.applied + [.closed(AidClosing(on: S.day(9), result: .withdrawn))],
            .reportClosing(S.closingReport), .aidNotAppointed),
        .no("reported twice", S.reported, .reportClosing(S.closingReport), .aidReportedTwice),
        .no(
            "reported before the end", S.closed, .reportClosing(S.changed(S.closingReport) { $0.on = S.day(51) }),
            .dayTooEarly),
        .yes("a subsidy is approved", S.reported, .approveSubsidy(S.subsidy)),
        .no("an officer may not approve", S.reported, .approveSubsidy(S.subsidy), .notPermitted, roles: S.officer),
        .no("a subsidy without a report", S.closed, .approveSubsidy(S.subsidy), .aidReportMissing),
        .no("a subsidy for an open matter", S.awarded, .approveSubsidy(S.subsidy), .notClosed),
        .no(
            "a subsidy for another stage", S.reported,
            .approveSubsidy(S.changed(S.subsidy) { $0.form = .firstInstance }), .aidFormNotGiven),
        .no(
            "a subsidy for somebody else", S.reported,
            .approveSubsidy(S.changed(S.subsidy) { $0.handler = "律师乙" }), .aidFormNotGiven),
        .no(
            "a subsidy of nothing", S.reported, .approveSubsidy(S.changed(S.subsidy) { $0.amount = .zero }),
            .amountNotPositive),
        .no("approved twice", approved, .approveSubsidy(S.subsidy), .aidSubsidyTwice),
        .yes("the subsidy is paid", approved, .paySubsidy(S.subsidyPayment), roles: S.officer),
        .no("paid unapproved", S.reported, .paySubsidy(S.subsidyPayment), .aidSubsidyNotApproved),
        .no(
            "paid twice", approved + [.subsidyPaid(S.subsidyPayment)], .paySubsidy(S.subsidyPayment),
            .aidSubsidyPaidTwice),
        .no(
            "paid before it was approved", approved, .paySubsidy(S.changed(S.subsidyPayment) { $0.on = S.day(57) }),
            .dayTooEarly),

        .yes("the quality check", S.reported, .reviewQuality(S.quality), roles: S.officer),
        .no("no report to check", S.closed, .reviewQuality(S.quality), .aidReportMissing),
        .no("101 of 100", S.reported, .reviewQuality(S.changed(S.quality) { $0.score = 101 }), .aidScoreOutOfRange),
        .no("below 0", S.reported, .reviewQuality(S.changed(S.quality) { $0.score = -1 }), .aidScoreOutOfRange),
        .no(
            "the handler's own check", S.reported, .reviewQuality(S.changed(S.quality) { $0.reviewer = "律师甲" }),
            .aidReviewerHandled),
        .no(
            "checked before the report", S.reported, .reviewQuality(S.changed(S.quality) { $0.on = S.day(54) }),
            .dayTooEarly),
    ]
}
