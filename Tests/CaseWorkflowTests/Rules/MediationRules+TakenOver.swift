@testable import CaseWorkflow

// Cases that another office, with a desk of its own, handed over.
extension MediationRules {
    private static func day(_ text: String) -> Day { Sample.day(text) }

    /// Registered on 3 March, like every sample case: that is the day of the transfer.
    static func takeOver(
        _ accepted: String? = "2025-02-24", received: String? = nil, from office: OfficeCode = CommandDice.offices[1],
        transfer: String = "t1", kind: ProcedureKind = .mediation
    ) -> Command {
        .open(
            Sample.opening(
                channel: .handedOver, kind: kind,
                takenOver: TakenOver(
                    from: office, transfer: transfer, receivedOn: received.map(day), acceptedOn: accepted.map(day))))
    }

    private static func accept(_ on: String) -> Command { .mediation(.accept(Acceptance(on: day(on)))) }

    private static func ask(_ on: String) -> Command {
        .mediation(.askWillingness(Willingness(on: day(on), side: .employer, agrees: true)))
    }

    static let takenOver: [Rule] = [
        Rule("a case is taken over", given: [], when: takeOver(), then: .records(["opened"])),
        Rule(
            "nobody takes over from oneself", given: [], when: takeOver(from: Sample.opening().office),
            then: .refuses(.sameOffice)),
        Rule("a transfer has an identifier", given: [], when: takeOver(transfer: " "), then: .refuses(.textMissing)),
        Rule(
            "an identifier is one line", given: [], when: takeOver(transfer: "t\n1"), then: .refuses(.textUnreadable)),
        Rule(
            "nobody accepted it after handing it over", given: [], when: takeOver("2025-03-04"),
            then: .refuses(.dayNotInOrder)),
        Rule(
            "nobody accepted it before it came", given: [], when: takeOver("2025-02-24", received: "2025-02-25"),
            then: .refuses(.dayNotInOrder)),
        Rule(
            "what was accepted there is not accepted here", given: [takeOver()], when: accept("2025-03-04"),
            then: .refuses(.alreadyAccepted)),
        Rule(
            "what was accepted there is worked on here", given: [takeOver()], when: Sample.assign,
            then: .records(["assigned"])),
        Rule(
            "what was done there is written down with its day",
            given: [
                takeOver(),
                .mediation(
                    .assign(Assignment(on: day("2025-02-25"), mediators: [MediatorReference(name: "样例调解员甲")]))),
            ],
            when: .mediation(
                .holdSession(
                    Session(on: day("2025-02-26"), place: "调解室", attendees: ["王甲"], record: "双方陈述"))),
            then: .records(["session-held"])),
        Rule(
            "nothing happened before it came in there", given: [takeOver("2025-02-24", received: "2025-02-20")],
            when: .pay(
                Payment(
                    on: day("2025-02-19"), allocations: [Payment.Allocation(head: .wages, amount: Money(fen: 1))],
                    evidence: .stated)), then: .refuses(.dayBeforeRegistration)),
        Rule(
            "what was not accepted there is accepted here",
            given: [takeOver(nil, received: "2025-02-27"), ask("2025-03-03")], when: accept("2025-03-03"),
            then: .records(["accepted"])),
        Rule(
            "and not before it came here", given: [takeOver(nil, received: "2025-02-27"), ask("2025-02-28")],
            when: accept("2025-03-02"), then: .refuses(.dayBeforeRegistration)),
        Rule(
            "nor refused", given: [takeOver(nil, received: "2025-02-27")],
            when: .mediation(.refuse(NonAcceptance(on: day("2025-03-02"), ground: .outOfScope))),
            then: .refuses(.dayBeforeRegistration)),
        Rule(
            "it does not end before it came here", given: [takeOver(), Sample.assign],
            when: Sample.close(.withdrawn, .applicantWithdraws, on: "2025-03-02"), then: .refuses(.dayTooEarly)),
        Rule(
            "a simple case is none that was accepted before", given: [],
            when: .openSimple(
                SimpleCase(
                    opening: Sample.opening(
                        takenOver: TakenOver(
                            from: CommandDice.offices[1], transfer: "t1", acceptedOn: day("2025-02-24"))),
                    mediator: MediatorReference(name: "样例调解员甲"), outcome: .settled, ground: .statementByBoth,
                    agreed: [], payment: nil)), then: .refuses(.alreadyAccepted)),
        Rule(
            "a correction cannot have it accepted twice",
            given: [takeOver(nil, received: "2025-02-27"), ask("2025-03-03"), accept("2025-03-04")],
            when: .correct(
                Correction(
                    on: day("2025-03-05"), ordinal: 0, replacement: .opened(opened(acceptedOn: "2025-02-28")),
                    reason: "录错")), then: .refuses(.correctionBreaksCase)),
        Rule(
            "a case that comes back is tied to the file that left",
            given: [
                Sample.open,
                .transfer(
                    Transfer(
                        on: day("2025-03-04"), to: CommandDice.offices[1], transfer: "t", reason: "管辖",
                        leavesDesk: true)),
            ],
            when: .link(
                Link(on: day("2025-03-05"), relation: .continuedBy, other: Sample.other, otherNumber: "2")),
            then: .records(["linked"])),
        Rule(
            "and takes no other step",
            given: [
                Sample.open,
                .transfer(
                    Transfer(
                        on: day("2025-03-04"), to: CommandDice.offices[1], transfer: "t", reason: "管辖",
                        leavesDesk: true)),
            ],
            when: .note(Note(on: day("2025-03-05"), text: "备注")), then: .refuses(.notLive)),
        Rule(
            "the identifier of a transfer is one line", given: [Sample.open],
            when: .transfer(
                Transfer(
                    on: day("2025-03-04"), to: CommandDice.offices[1], transfer: "", reason: "管辖", leavesDesk: true)),
            then: .refuses(.textMissing)),
    ]

    private static func opened(acceptedOn: String) -> Opening {
        Sample.opening(
            channel: .handedOver,
            takenOver: TakenOver(
                from: CommandDice.offices[1], transfer: "t1", receivedOn: day("2025-02-27"), acceptedOn: day(acceptedOn)
            ))
    }
}
