import Testing

@testable import CaseWorkflow

/// From the application to the decision, row by row.
@Suite struct AidRequestRulesTests {
    typealias S = AidSamples

    /// 法律援助法 42(3) spares migrant workers who claim pay or injury damages, and nobody else.
    @Test(arguments: [
        (ClaimHead.wages, true), (.workInjury, true), (.socialInsurance, false), (.economicCompensation, false),
    ])
    func migrantPay(_ head: ClaimHead, _ fits: Bool) throws {
        var opening = try S.opening()
        opening.claims = [Claim(head: head, amount: Money(fen: 100))]
        var file = CaseFile(opening: opening)
        for event in S.applied { file.apply(.legalAid(event)) }
        let facts = try S.facts()
        do throws(Refused) {
            _ = try file.decide(.legalAid(.examine(S.examination)), facts)
            #expect(fits)
        } catch {
            #expect(!fits && error.refusal == .aidExemptionDoesNotFit)
        }
    }

    @Test(arguments: rows) func rule(_ row: AidRuleRow) throws { try row.check() }

    static let late = S.changed(S.application) { $0.on = S.day(500) }
    static let early = S.changed(S.application) { $0.on = S.day(-1) }
    static let shown = S.changed(S.application) { $0.hardship = .nothing }
    static let union = S.changed(S.application) { $0.beneficiary = .unionOrganisation }

    static let rows: [AidRuleRow] = [
        .yes("an officer records an application", [], .apply(S.application), roles: S.officer),
        .no("an intake clerk may not", [], .apply(S.application), .notPermitted, roles: [.intake]),
        .no("not tomorrow", [], .apply(late), .dayInFuture),
        .no("not before registration", [], .apply(early), .dayBeforeRegistration),
        .no("papers are needed", [], .apply(S.changed(S.application) { $0.materials = [] }), .textMissing),
        .no("blank papers", [], .apply(S.changed(S.application) { $0.materials = [" "] }), .textMissing),
        .no(
            "too many papers", [],
            .apply(S.changed(S.application) { $0.materials = Array(repeating: "x", count: 201) }), .textTooLong),
        .no("control characters", [], .apply(S.changed(S.application) { $0.materials = ["\u{1}"] }), .textUnreadable),
        .no("applied twice", S.applied, .apply(S.application), .aidAlreadyApplied),
        .no("applied after the end", [.closed(S.closing)], .apply(S.application), .alreadyClosed),
        .no("applied after a patchy grant", [.granted(S.grant)], .apply(S.application), .aidAlreadyDecided),

        .yes("missing papers are named", S.applied, .askPapers(S.notice), roles: S.officer),
        .no("before any application", [], .askPapers(S.notice), .aidNotApplied),
        .no("named twice", S.supplied, .askPapers(S.notice), .aidPapersAskedTwice),
        .no(
            "asked before the application", S.applied, .askPapers(S.changed(S.notice) { $0.on = S.day(0) }),
            .dayTooEarly),
        .no("due at once", S.applied, .askPapers(S.changed(S.notice) { $0.dueOn = S.day(2) }), .dayNotAfter),
        .no("named after the grant", S.granted, .askPapers(S.notice), .aidAlreadyDecided),

        .yes("papers come in", S.supplementing, .supplyPapers(S.supplement)),
        .no("nobody asked", S.applied, .supplyPapers(S.supplement), .aidPapersNotAsked),
        .no(
            "before the notice", S.supplementing, .supplyPapers(AidSupplement(on: S.day(1), materials: ["x"])),
            .dayTooEarly),
        .yes(
            "papers follow urgent aid", S.applied + [.urgentAidGiven(S.urgent)], .supplyPapers(S.supplement)),

        .yes("examined with an exemption", S.applied, .examine(S.examination), roles: S.officer),
        .yes("examined by means", S.applied, .examine(S.poor)),
        .yes("examined again", S.reviewing, .examine(S.poor)),
        .yes("examined once complete", S.supplied, .examine(S.examination)),
        .no("while papers are awaited", S.supplementing, .examine(S.examination), .aidPapersAwaited),
        .no("before the application", S.applied, .examine(S.changed(S.examination) { $0.on = S.day(0) }), .dayTooEarly),
        .no("no proof of hardship", [.applied(shown)], .examine(S.poor), .aidHardshipUnproven),
        .no(
            "no standard", S.applied,
            .examine(
                S.changed(S.poor) { $0.standing = .means(AidMeans(incomePerHead: .zero, standard: .zero)) }),
            .amountNotPositive),
        .no(
            "boundless income", S.applied,
            .examine(
                S.changed(S.poor) {
                    $0.standing = .means(AidMeans(incomePerHead: Money(fen: .max), standard: Money(fen: 1)))
                }), .amountTooLarge),
        .no(
            "a union right is no worker's", S.applied, .examine(S.changed(S.examination) { $0.scope = .unionRights }),
            .aidScopeDoesNotFit),
        .no("a labor dispute is no union's", [.applied(union)], .examine(S.examination), .aidScopeDoesNotFit),
        .yes(
            "a union organisation needs no means test", [.applied(union)],
            .examine(
                S.changed(S.examination) {
                    $0.scope = .unionRights
                    $0.standing = .exempt(.unionBeneficiary)
                })),
        .no(
            "a worker is no union organisation", S.applied,
            .examine(S.changed(S.examination) { $0.standing = .exempt(.unionBeneficiary) }), .aidExemptionDoesNotFit),
        .no("nobody migrates", S.applied, .examine(S.examination), .aidExemptionDoesNotFit, migrant: false),
        .yes("nobody asked who migrates", S.applied, .examine(S.examination), migrant: nil),
        .yes(
            "Hangzhou's exemption in Hangzhou", S.applied,
            .examine(S.changed(S.examination) { $0.standing = .exempt(.hangzhouMigrantWorker) })),
        .no(
            "Hangzhou's exemption in Ningbo", S.applied,
            .examine(S.changed(S.examination) { $0.standing = .exempt(.hangzhouMigrantWorker) }),
            .aidExemptionDoesNotFit, area: "330203"),
        .no(
            "an examiner with an interest", S.applied, .examine(S.examination), .conflictOfInterest,
            conflicts: [Conflict(person: "审查员甲", kind: .isParty, detail: "代理人")]),

        .yes("a limit is near", S.applied, .giveUrgentAid(S.urgent), roles: S.officer),
        .yes("six days left", S.applied, .giveUrgentAid(S.changed(S.urgent) { $0.limitOn = S.day(8) })),
        .no("seven days left", S.applied, .giveUrgentAid(S.changed(S.urgent) { $0.limitOn = S.day(9) }), .aidNotUrgent),
        .no(
            "the limit has passed", S.applied, .giveUrgentAid(S.changed(S.urgent) { $0.limitOn = S.day(1) }),
            .aidNotUrgent),
        .no("no limit named", S.applied, .giveUrgentAid(S.changed(S.urgent) { $0.limitOn = nil }), .aidNotUrgent),
        .yes("preservation", S.supplementing, .giveUrgentAid(UrgentAid(on: S.day(3), ground: .preservation))),
        .no("another ground unsaid", S.applied, .giveUrgentAid(UrgentAid(on: S.day(3), ground: .other)), .textMissing),
        .no(
            "papers due before", S.applied, .giveUrgentAid(S.changed(S.urgent) { $0.papersDueOn = S.day(2) }),
            .dayNotAfter),
        .no("urgent twice", S.applied + [.urgentAidGiven(S.urgent)], .giveUrgentAid(S.urgent), .aidUrgentTwice),
        .no("urgent after the grant", S.granted, .giveUrgentAid(S.urgent), .aidAlreadyDecided),

        .yes("a lead grants", S.reviewing, .grant(S.grant)),
        .yes("granted on means", S.applied + [.examined(S.poor)], .grant(S.grant)),
        .no("an officer may not grant", S.reviewing, .grant(S.grant), .notPermitted, roles: S.officer),
        .no("granted unexamined", S.applied, .grant(S.grant), .aidNotExamined),
        .no("granted while papers are awaited", S.supplementing, .grant(S.grant), .aidPapersAwaited),
        .no("granted out of scope", S.applied + [.examined(S.outside)], .grant(S.grant), .aidOutsideScope),
        .no("granted above the standard", S.applied + [.examined(S.rich)], .grant(S.grant), .aidMeansNotMet),
        .no("granted twice", S.granted, .grant(S.grant), .aidAlreadyDecided),
        .no("granted after a refusal", S.refused, .grant(S.grant), .aidAlreadyDecided),
        .no(
            "granted before the examination", S.reviewing, .grant(S.changed(S.grant) { $0.on = S.day(5) }),
            .dayTooEarly),
        .no("granted without a number", S.reviewing, .grant(S.changed(S.grant) { $0.letter = "" }), .textMissing),

        .yes("a lead refuses", S.applied + [.examined(S.rich)], .refuse(S.refusal)),
        .yes(
            "refused out of scope", S.applied + [.examined(S.outside)],
            .refuse(S.changed(S.refusal) { $0.ground = .outOfScope })),
        .no(
            "an officer may not refuse", S.applied + [.examined(S.rich)], .refuse(S.refusal), .notPermitted,
            roles: S.officer),
        .no("refused unexamined", S.applied, .refuse(S.refusal), .aidNotExamined),
        .no("refused against the examination", S.reviewing, .refuse(S.refusal), .aidRefusalDoesNotFit),
        .no(
            "refused without a reason", S.applied + [.examined(S.rich)],
            .refuse(S.changed(S.refusal) { $0.reason = " \n" }), .textMissing),
        .no(
            "refused at length", S.applied + [.examined(S.rich)],
            .refuse(S.changed(S.refusal) { $0.reason = String(repeating: "长", count: 4001) }), .textTooLong),
        .no("refused after the grant", S.granted, .refuse(S.refusal), .aidAlreadyDecided),

        .yes("an objection to a refusal", S.refused, .object(S.objection), roles: S.officer),
        .yes("an objection to a termination", S.terminated, .object(S.changed(S.objection) { $0.on = S.day(21) })),
        .no("nothing to object to", S.granted, .object(S.objection), .aidNothingToObject),
        .no("a closing is no decision", S.closed, .object(S.objection), .aidNothingToObject),
        .no("objected twice", S.objected, .object(S.objection), .aidObjectedTwice),
        .no("objected before", S.refused, .object(S.changed(S.objection) { $0.on = S.day(6) }), .dayTooEarly),
        .yes("the refusal is upheld", S.objected, .decideObjection(S.upheld)),
        .yes(
            "the refusal is overturned", S.objected, .decideObjection(S.overturned),
            also: [.legalAid(.granted(AidGrant(on: S.day(12), letter: "复〔2025〕2号", note: "计算有误")))]),
        .yes(
            "the termination is overturned",
            S.terminated + [.objected(S.objection)], .decideObjection(S.overturned)),
        .no("no objection was made", S.refused, .decideObjection(S.upheld), .aidNoObjection),
        .no(
            "the objection is decided already", S.objected + [.objectionDecided(S.upheld)],
            .decideObjection(S.overturned), .aidNoObjection),
        .no("an officer may not decide it", S.objected, .decideObjection(S.upheld), .notPermitted, roles: S.officer),
        .no(
            "decided before it was made", S.objected, .decideObjection(S.changed(S.upheld) { $0.on = S.day(9) }),
            .dayTooEarly),
    ]
}
