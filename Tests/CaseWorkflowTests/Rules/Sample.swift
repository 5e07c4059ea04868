import CaseWorkflow
import Foundation

/// A made-up case and the commands that carry it from stage to stage.
enum Sample {
    static func day(_ text: String) -> Day { Day(text) ?? Day(serial: 0) }

    static let registered = day("2025-03-03")
    static let id = CaseFile.ID(UUID(uuidString: "00000000-0000-4000-8000-000000000001") ?? UUID())
    static let other = CaseFile.ID(UUID(uuidString: "00000000-0000-4000-8000-000000000002") ?? UUID())

    static func opening(
        persons: Int = 1, category: UnionCategory? = .wages, employers: Bool = true, channel: Channel = .walkIn,
        entrustment: Entrustment? = nil, kind: ProcedureKind = .mediation, workers: [Worker]? = nil,
        claims: [Claim] = [Claim(head: .wages, amount: Money(fen: 1_200_000))], takenIn: TakenInMark? = nil,
        takenOver: TakenOver? = nil
    ) -> Opening {
        Opening(
            id: id, number: "样例工调〔2025〕00001号", dispute: Identifier<Dispute>(id.uuid), kind: kind,
            office: OfficeCode("330106") ?? officeFallback, on: registered, channel: channel, category: category,
            summary: "拖欠三个月工资", workers: workers ?? [Worker(name: "王甲", sex: .female, isMigrant: true)],
            employers: employers ? [Employer(name: "样例第101电子有限公司", industry: .manufacturing)] : [],
            persons: persons, claims: claims, entrustment: entrustment, knownOn: day("2025-02-10"), takenIn: takenIn,
            takenOver: takenOver)
    }

    private static let officeFallback = Office(
        code: OfficeCode("x")!, name: "", level: .district, parent: nil
    ).code

    static func facts(
        today: String = "2025-12-31", roles: [Role] = [.lead], conflicts: [Conflict] = [], history: [Event] = [],
        organisation: OrganisationKind? = nil
    ) -> Facts {
        Facts(
            today: day(today), calendar: .shipped, rules: .shipped, area: "330106",
            officer: OfficerCode("lead") ?? OfficerCode("x")!, roles: roles, conflicts: conflicts,
            history: history, organisation: organisation)
    }

    // The steps of an ordinary mediation.
    static let open = Command.open(opening())
    static let receive = Command.mediation(.receive(ApplicationReceipt(on: day("2025-03-04"))))
    static let ask = Command.mediation(
        .askWillingness(Willingness(on: day("2025-03-05"), side: .employer, agrees: true)))
    static let accept = Command.mediation(.accept(Acceptance(on: day("2025-03-06"))))
    static let assign = Command.mediation(
        .assign(Assignment(on: day("2025-03-06"), mediators: [MediatorReference(code: "m1", name: "样例调解员甲")])))
    static let session = Command.mediation(
        .holdSession(
            Session(
                on: day("2025-03-10"), place: "调解室", attendees: ["王甲", "单位代表"],
                offers: [Session.Offer(side: .employer, amount: Money(fen: 800_000))], record: "双方陈述")))
    static let agree = Command.mediation(
        .agree(
            Agreement(
                on: day("2025-03-12"),
                obligations: [
                    Obligation(head: .wages, amount: Money(fen: 600_000), dueOn: day("2025-04-01")),
                    Obligation(head: .wages, amount: Money(fen: 400_000), dueOn: day("2025-05-06")),
                ], terms: "分两期支付工资一万元", performance: .instalments)))
    static let marks = Command.mediation(
        .mark(AgreementMark.Maker.allCases.map { AgreementMark(on: day("2025-03-13"), maker: $0) }))
    static func pay(_ fen: Int64, _ on: String, payer: Payer = .employer, reference: String? = nil) -> Command {
        .pay(
            Payment(
                on: day(on), allocations: [Payment.Allocation(head: .wages, amount: Money(fen: fen))],
                evidence: .verified, payer: payer, reference: reference))
    }
    static func close(
        _ outcome: MediationClosing.Outcome, _ ground: MediationClosing.Ground, on: String = "2025-03-14",
        paper: String? = nil
    ) -> Command {
        .mediation(.close(MediationClosing(on: day(on), outcome: outcome, ground: ground, paper: paper)))
    }

    static let toReceived = [open, receive]
    static let toAsked = toReceived + [ask]
    static let toAccepted = toAsked + [accept]
    static let toAssigned = toAccepted + [assign]
    static let toSession = toAssigned + [session]
    static let toAgreed = toSession + [agree]
    static let toEffective = toAgreed + [marks]
    static let toClosed = toEffective + [close(.agreement, .effectiveAgreement)]

    /// Performs commands in order; the recorded events and the case as it then stands.
    static func run(_ commands: [Command], _ facts: Facts = facts()) throws(Refused) -> (
        file: CaseFile, events: [Event]
    ) {
        var events: [Event] = []
        var file = CaseFile(opening: opening())
        for command in commands {
            var facts = facts
            facts.history = events
            let new = events.isEmpty ? try CaseFile.open(command, facts) : try file.decide(command, facts)
            events += new
            file = CaseFile.replay(events) ?? file
        }
        return (file, events)
    }
}
