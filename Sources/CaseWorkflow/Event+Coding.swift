// How events are written down: `[type, format, facts]`. Types and the fields of facts are never renamed once released;
// a changed shape gets the next format number and keeps decoding the old one. Golden files in the tests hold the bytes.

extension Event: Codable {
    /// The format in which new events are written.
    public static let format = 1

    public func encode(to encoder: any Encoder) throws {
        var container: any UnkeyedEncodingContainer = encoder.unkeyedContainer()
        try container.encode(type)
        try container.encode(Event.format)
        try encodeFacts(to: &container)
    }

    public init(from decoder: any Decoder) throws {
        var container: any UnkeyedDecodingContainer = try decoder.unkeyedContainer()
        let type = try container.decode(String.self)
        let format = try container.decode(Int.self)
        guard format == Event.format else { throw UnknownEvent(type: type, format: format) }
        if let event = try MediationEvent.decode(type: type, from: &container) {
            self = .mediation(event)
        } else if let event = try LegalAidEvent.decode(type: type, from: &container) {
            self = .legalAid(event)
        } else if let event = try Event.decodeCommon(type: type, from: &container) {
            self = event
        } else {
            throw UnknownEvent(type: type, format: format)
        }
    }
}

/// An event of a newer version of Labordesk: this one must not guess what it means.
public struct UnknownEvent: Error, Hashable, Sendable {
    public let type: String
    public let format: Int

    public var sentence: Sentence {
        Sentence(
            "日志中有本版本不认识的事件“\(type)”（格式 \(format)），请升级 labordesk 后再打开",
            "The journal holds an event this version does not know: “\(type)”, format \(format). Upgrade labordesk and try again"
        )
    }
}

extension Event {
    /// The stable code of what happened.
    public var type: String {
        switch self {
        case .opened: "opened"
        case .workerAdded: "worker-added"
        case .employerAdded: "employer-added"
        case .agentAppointed: "agent-appointed"
        case .rollSet: "roll-set"
        case .representativesElected: "representatives-elected"
        case .claimsChanged: "claims-changed"
        case .classified: "classified"
        case .paid: "paid"
        case .advanceRepaid: "advance-repaid"
        case .entryReversed: "entry-reversed"
        case .waived: "waived"
        case .enforcementSought: "enforcement-sought"
        case .resultAchieved: "result-achieved"
        case .limitationInterrupted: "limitation-interrupted"
        case .limitationSuspended: "limitation-suspended"
        case .limitationResumed: "limitation-resumed"
        case .limitationPromised: "limitation-promised"
        case .negotiationRequested: "negotiation-requested"
        case .negotiationAnswered: "negotiation-answered"
        case .paymentOrderApplied: "payment-order-applied"
        case .paymentOrderAnswered: "payment-order-answered"
        case .supervised: "supervised"
        case .served: "served"
        case .entrustmentAnswered: "entrustment-answered"
        case .linked: "linked"
        case .seriesJoined: "series-joined"
        case .transferred: "transferred"
        case .merged: "merged"
        case .voided: "voided"
        case .reopened: "reopened"
        case .itemFiled: "item-filed"
        case .documentMade: "document-made"
        case .archived: "archived"
        case .visited: "visited"
        case .reminded: "reminded"
        case .noted: "noted"
        case .backlogConfirmed: "backlog-confirmed"
        case .corrected: "corrected"
        case .mediation(let event): event.type
        case .legalAid(let event): event.type
        }
    }

    /// The effective day: what the paper says.
    public var on: Day {
        switch self {
        case .opened(let facts): facts.on
        case .workerAdded(let facts): facts.on
        case .employerAdded(let facts): facts.on
        case .agentAppointed(let facts): facts.on
        case .rollSet(let facts): facts.on
        case .representativesElected(let facts): facts.on
        case .claimsChanged(let facts): facts.on
        case .classified(let facts): facts.on
        case .paid(let facts): facts.on
        case .advanceRepaid(let facts): facts.on
        case .entryReversed(let facts): facts.on
        case .waived(let facts): facts.on
        case .enforcementSought(let facts): facts.on
        case .resultAchieved(let facts): facts.on
        case .limitationInterrupted(let facts): facts.on
        case .limitationSuspended(let facts): facts.from
        case .limitationResumed(let facts): facts.on
        case .limitationPromised(let facts): facts.on
        case .negotiationRequested(let facts): facts.on
        case .negotiationAnswered(let facts): facts.on
        case .paymentOrderApplied(let facts): facts.on
        case .paymentOrderAnswered(let facts): facts.on
        case .supervised(let facts): facts.on
        case .served(let facts): facts.on
        case .entrustmentAnswered(let facts): facts.on
        case .linked(let facts): facts.on
        case .seriesJoined(let facts): facts.on
        case .transferred(let facts): facts.on
        case .merged(let facts): facts.on
        case .voided(let facts): facts.on
        case .reopened(let facts): facts.on
        case .itemFiled(let facts): facts.on
        case .documentMade(let facts): facts.on
        case .archived(let facts): facts.on
        case .visited(let facts): facts.on
        case .reminded(let facts): facts.on
        case .noted(let facts): facts.on
        case .backlogConfirmed(let facts): facts.on
        case .corrected(let facts): facts.on
        case .mediation(let event): event.on
        case .legalAid(let event): event.on
        }
    }

    private func encodeFacts(to container: inout any UnkeyedEncodingContainer) throws {
        switch self {
        case .opened(let facts): try container.encode(facts)
        case .workerAdded(let facts): try container.encode(facts)
        case .employerAdded(let facts): try container.encode(facts)
        case .agentAppointed(let facts): try container.encode(facts)
        case .rollSet(let facts): try container.encode(facts)
        case .representativesElected(let facts): try container.encode(facts)
        case .claimsChanged(let facts): try container.encode(facts)
        case .classified(let facts): try container.encode(facts)
        case .paid(let facts): try container.encode(facts)
        case .advanceRepaid(let facts): try container.encode(facts)
        case .entryReversed(let facts): try container.encode(facts)
        case .waived(let facts): try container.encode(facts)
        case .enforcementSought(let facts): try container.encode(facts)
        case .resultAchieved(let facts): try container.encode(facts)
        case .limitationInterrupted(let facts): try container.encode(facts)
        case .limitationSuspended(let facts): try container.encode(facts)
        case .limitationResumed(let facts): try container.encode(facts)
        case .limitationPromised(let facts): try container.encode(facts)
        case .negotiationRequested(let facts): try container.encode(facts)
        case .negotiationAnswered(let facts): try container.encode(facts)
        case .paymentOrderApplied(let facts): try container.encode(facts)
        case .paymentOrderAnswered(let facts): try container.encode(facts)
        case .supervised(let facts): try container.encode(facts)
        case .served(let facts): try container.encode(facts)
        case .entrustmentAnswered(let facts): try container.encode(facts)
        case .linked(let facts): try container.encode(facts)
        case .seriesJoined(let facts): try container.encode(facts)
        case .transferred(let facts): try container.encode(facts)
        case .merged(let facts): try container.encode(facts)
        case .voided(let facts): try container.encode(facts)
        case .reopened(let facts): try container.encode(facts)
        case .itemFiled(let facts): try container.encode(facts)
        case .documentMade(let facts): try container.encode(facts)
        case .archived(let facts): try container.encode(facts)
        case .visited(let facts): try container.encode(facts)
        case .reminded(let facts): try container.encode(facts)
        case .noted(let facts): try container.encode(facts)
        case .backlogConfirmed(let facts): try container.encode(facts)
        case .corrected(let facts): try container.encode(facts)
        case .mediation(let event): try event.encodeFacts(to: &container)
        case .legalAid(let event): try event.encodeFacts(to: &container)
        }
    }

    private static func decodeCommon(
        type: String, from container: inout any UnkeyedDecodingContainer
    ) throws -> Event? {
        switch type {
        case "opened": .opened(try container.decode(Opening.self))
        case "worker-added": .workerAdded(try container.decode(WorkerAddition.self))
        case "employer-added": .employerAdded(try container.decode(EmployerAddition.self))
        case "agent-appointed": .agentAppointed(try container.decode(Agent.self))
        case "roll-set": .rollSet(try container.decode(ClaimantRoll.self))
        case "representatives-elected": .representativesElected(try container.decode(Representation.self))
        case "claims-changed": .claimsChanged(try container.decode(ClaimsChange.self))
        case "classified": .classified(try container.decode(Classification.self))
        case "paid": .paid(try container.decode(Payment.self))
        case "advance-repaid": .advanceRepaid(try container.decode(AdvanceRepayment.self))
        case "entry-reversed": .entryReversed(try container.decode(Reversal.self))
        case "waived": .waived(try container.decode(Waiver.self))
        case "enforcement-sought": .enforcementSought(try container.decode(Enforcement.self))
        case "result-achieved": .resultAchieved(try container.decode(NonMonetaryResult.self))
        case "limitation-interrupted": .limitationInterrupted(try container.decode(Interruption.self))
        case "limitation-suspended": .limitationSuspended(try container.decode(LimitationSuspension.self))
        case "limitation-resumed": .limitationResumed(try container.decode(Note.self))
        case "limitation-promised": .limitationPromised(try container.decode(LatePromise.self))
        case "negotiation-requested": .negotiationRequested(try container.decode(NegotiationRequest.self))
        case "negotiation-answered": .negotiationAnswered(try container.decode(NegotiationAnswer.self))
        case "payment-order-applied": .paymentOrderApplied(try container.decode(PaymentOrderApplication.self))
        case "payment-order-answered": .paymentOrderAnswered(try container.decode(PaymentOrderAnswer.self))
        case "supervised": .supervised(try container.decode(SupervisionStep.self))
        case "served": .served(try container.decode(Service.self))
        case "entrustment-answered": .entrustmentAnswered(try container.decode(EntrustmentReply.self))
        case "linked": .linked(try container.decode(Link.self))
        case "series-joined": .seriesJoined(try container.decode(SeriesMembership.self))
        case "transferred": .transferred(try container.decode(Transfer.self))
        case "merged": .merged(try container.decode(Merger.self))
        case "voided": .voided(try container.decode(Voiding.self))
        case "reopened": .reopened(try container.decode(Reopening.self))
        case "item-filed": .itemFiled(try container.decode(ArchiveItem.self))
        case "document-made": .documentMade(try container.decode(MadeDocument.self))
        case "archived": .archived(try container.decode(Archiving.self))
        case "visited": .visited(try container.decode(ReturnVisit.self))
        case "reminded": .reminded(try container.decode(Reminder.self))
        case "noted": .noted(try container.decode(Note.self))
        case "backlog-confirmed": .backlogConfirmed(try container.decode(Note.self))
        case "corrected": .corrected(try container.decode(Correction.self))
        default: nil
        }
    }
}

extension Correction.Replacement: Codable {
    public init(from decoder: any Decoder) throws { self = .event(try Event(from: decoder)) }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .event(let event): try event.encode(to: encoder)
        }
    }
}
