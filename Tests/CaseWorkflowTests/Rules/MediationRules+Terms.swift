@testable import CaseWorkflow

private func day(_ text: String) -> Day { Sample.day(text) }

/// Limitation, negotiation, payment order and supervision, one row each.
extension MediationRules {
    static let terms: [Rule] = limitation + negotiation + paymentOrder + supervision

    /// Known on 10 February 2024 and brought in March 2025: the year ended on Monday 10 February 2025.
    private static let late: Command = {
        var opening = Sample.opening(category: .termination)
        opening.knownOn = day("2024-02-10")
        return .open(opening)
    }()
    private static let fresh = Command.open(Sample.opening(category: .termination))

    private static let limitation: [Rule] = [
        Rule(
            "the claim is asserted", given: [fresh],
            when: .interruptLimitation(Interruption(on: day("2025-03-10"), kind: .claimAsserted)),
            then: .records(["limitation-interrupted"])),
        Rule(
            "nothing restarts what ran out", given: [late],
            when: .interruptLimitation(Interruption(on: day("2025-03-10"), kind: .claimAsserted)),
            then: .refuses(.limitationLapsed)),
        Rule(
            "a promise after it ran out is recorded as such", given: [late],
            when: .interruptLimitation(Interruption(on: day("2025-03-10"), kind: .otherSideConsents)),
            then: .records(["limitation-promised"])),
        Rule(
            "an interruption of the year before is learned of late", given: [late],
            when: .interruptLimitation(Interruption(on: day("2024-06-01"), kind: .claimAsserted)),
            then: .records(["limitation-interrupted"])),
        Rule(
            "what ran out does not stand still", given: [late],
            when: .suspendLimitation(LimitationSuspension(from: day("2025-03-04"), reason: "疫情")),
            then: .refuses(.limitationNotRunning)),
        Rule(
            "a mediation asked for too late restarts nothing when refused",
            given: [late, Sample.receive, Sample.ask],
            when: .mediation(.refuse(NonAcceptance(on: day("2025-03-06"), ground: .otherSideRefuses))),
            then: .records(["refused"])),
    ]

    private static let asked = Command.requestNegotiation(NegotiationRequest(on: day("2025-03-03")))

    private static func answered(_ answer: NegotiationAnswer.Answer, _ on: String) -> Command {
        .answerNegotiation(NegotiationAnswer(on: day(on), answer: answer))
    }

    private static let negotiation: [Rule] = [
        Rule("asked to negotiate", given: [fresh], when: asked, then: .records(["negotiation-requested"])),
        Rule("asked twice", given: [fresh, asked], when: asked, then: .refuses(.negotiationUnderWay)),
        Rule("asked when all is over", given: Sample.toClosed, when: asked, then: .refuses(.alreadyClosed)),
        Rule(
            "nobody asked", given: [fresh], when: answered(.agrees, "2025-03-05"), then: .refuses(.negotiationNotAsked)),
        Rule(
            "the other side agrees", given: [fresh, asked], when: answered(.agrees, "2025-03-05"),
            then: .records(["negotiation-answered"])),
        Rule(
            "a refusal restarts the limitation period", given: [fresh, asked], when: answered(.refuses, "2025-03-05"),
            then: .records(["negotiation-answered", "limitation-interrupted"])),
        // Monday 3 March + 5 = Saturday 8, which rolls to Monday 10.
        Rule(
            "not yet silence", given: [fresh, asked], when: answered(.silent, "2025-03-10"),
            then: .refuses(.negotiationAnswerAwaited)),
        Rule(
            "silence counts as a refusal", given: [fresh, asked], when: answered(.silent, "2025-03-11"),
            then: .records(["negotiation-answered", "limitation-interrupted"])),
    ]

    private static let order = Command.applyForPaymentOrder(
        PaymentOrderApplication(on: day("2025-04-08"), court: "样例法院"))

    private static func court(
        _ answer: PaymentOrderAnswer.Answer, _ on: String = "2025-04-10", paper: String? = "督1号"
    ) -> Command {
        .answerPaymentOrder(PaymentOrderAnswer(on: day(on), answer: answer, paper: paper))
    }

    private static let paymentOrder: [Rule] = [
        Rule(
            "a payment order on the first instalment", given: Sample.toEffective, when: order,
            then: .records(["payment-order-applied", "limitation-interrupted"])),
        Rule("no order without an agreement", given: Sample.toSession, when: order, then: .refuses(.notEffective)),
        Rule(
            "no order before the day to pay", given: Sample.toEffective,
            when: .applyForPaymentOrder(PaymentOrderApplication(on: day("2025-03-31"), court: "样例法院")),
            then: .refuses(.paymentOrderNotOpen)),
        Rule(
            "one order at a time", given: Sample.toEffective + [order], when: order,
            then: .refuses(.paymentOrderUnderWay)),
        Rule(
            "another after a refusal", given: Sample.toEffective + [order, court(.notAccepted, "2025-04-08")],
            when: order, then: .records(["payment-order-applied", "limitation-interrupted"])),
        Rule(
            "the court accepts", given: Sample.toEffective + [order], when: court(.accepted),
            then: .records(["payment-order-answered"])),
        Rule(
            "an objection to nothing", given: Sample.toEffective + [order], when: court(.objected),
            then: .refuses(.paymentOrderNotAsked)),
        Rule(
            "an order has a number", given: Sample.toEffective + [order], when: court(.issued, paper: nil),
            then: .refuses(.paperMissing)),
        Rule(
            "the debtor objects", given: Sample.toEffective + [order, court(.issued)],
            when: court(.objected, "2025-04-20"),
            then: .records(["payment-order-answered"])),
    ]

    private static func supervised(
        _ kind: SupervisionStep.Kind, _ on: String = "2025-03-10", number: String? = nil
    ) -> Command {
        .supervise(SupervisionStep(on: day(on), kind: kind, text: "拖欠工资", number: number))
    }

    private static let supervision: [Rule] = [
        Rule(
            "an opinion is served", given: [fresh], when: supervised(.opinion, number: "监意1号"),
            then: .records(["supervised"])),
        Rule("an opinion has a number", given: [fresh], when: supervised(.opinion), then: .refuses(.paperMissing)),
        Rule(
            "a reply to nothing", given: [fresh], when: supervised(.replied), then: .refuses(.supervisionOutOfOrder)),
        Rule(
            "told of the refusal", given: [fresh, supervised(.declined)], when: supervised(.told, "2025-03-11"),
            then: .records(["supervised"])),
        Rule(
            "a second opinion before the reply", given: [fresh, supervised(.opinion, number: "监意1号")],
            when: supervised(.opinion, number: "监意2号"), then: .refuses(.supervisionOutOfOrder)),
        Rule(
            "a proposal after the opinion", given: [fresh, supervised(.opinion, number: "监意1号")],
            when: supervised(.proposed, "2025-04-10", number: "监建1号"), then: .records(["supervised"])),
    ]
}
