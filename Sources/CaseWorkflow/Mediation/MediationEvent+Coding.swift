// How events of a mediation are stored: the type by its code, kept for ever, and the facts as one object.

extension MediationEvent {
    public var type: String {
        switch self {
        case .received: "received"
        case .willingnessAsked: "willingness-asked"
        case .refused: "refused"
        case .accepted: "accepted"
        case .assigned: "assigned"
        case .recused: "recused"
        case .sessionCalled: "session-called"
        case .sessionHeld: "session-held"
        case .extended: "extended"
        case .suspended: "suspended"
        case .resumed: "resumed"
        case .agreed: "agreed"
        case .marked: "marked"
        case .tookEffect: "took-effect"
        case .reviewApplied: "review-applied"
        case .reviewAccepted: "review-accepted"
        case .reviewDecided: "review-decided"
        case .breached: "breached"
        case .closed: "closed"
        }
    }

    public var on: Day {
        switch self {
        case .received(let facts): facts.on
        case .willingnessAsked(let facts): facts.on
        case .refused(let facts): facts.on
        case .accepted(let facts): facts.on
        case .assigned(let facts): facts.on
        case .recused(let facts): facts.on
        case .sessionCalled(let facts): facts.calledOn
        case .sessionHeld(let facts): facts.on
        case .extended(let facts): facts.on
        case .suspended(let facts): facts.on
        case .resumed(let facts): facts.on
        case .agreed(let facts): facts.on
        case .marked(let facts): facts.on
        case .tookEffect(let facts): facts.on
        case .reviewApplied(let facts): facts.appliedOn
        case .reviewAccepted(let facts): facts.on
        case .reviewDecided(let facts): facts.on
        case .breached(let facts): facts.on
        case .closed(let facts): facts.on
        }
    }

    func encodeFacts(to container: inout any UnkeyedEncodingContainer) throws {
        switch self {
        case .received(let facts): try container.encode(facts)
        case .willingnessAsked(let facts): try container.encode(facts)
        case .refused(let facts): try container.encode(facts)
        case .accepted(let facts): try container.encode(facts)
        case .assigned(let facts): try container.encode(facts)
        case .recused(let facts): try container.encode(facts)
        case .sessionCalled(let facts): try container.encode(facts)
        case .sessionHeld(let facts): try container.encode(facts)
        case .extended(let facts): try container.encode(facts)
        case .suspended(let facts): try container.encode(facts)
        case .resumed(let facts): try container.encode(facts)
        case .agreed(let facts): try container.encode(facts)
        case .marked(let facts): try container.encode(facts)
        case .tookEffect(let facts): try container.encode(facts)
        case .reviewApplied(let facts): try container.encode(facts)
        case .reviewAccepted(let facts): try container.encode(facts)
        case .reviewDecided(let facts): try container.encode(facts)
        case .breached(let facts): try container.encode(facts)
        case .closed(let facts): try container.encode(facts)
        }
    }

    static func decode(type: String, from container: inout any UnkeyedDecodingContainer) throws -> MediationEvent? {
        switch type {
        case "received": .received(try container.decode(ApplicationReceipt.self))
        case "willingness-asked": .willingnessAsked(try container.decode(Willingness.self))
        case "refused": .refused(try container.decode(NonAcceptance.self))
        case "accepted": .accepted(try container.decode(Acceptance.self))
        case "assigned": .assigned(try container.decode(Assignment.self))
        case "recused": .recused(try container.decode(Recusal.self))
        case "session-called": .sessionCalled(try container.decode(PlannedSession.self))
        case "session-held": .sessionHeld(try container.decode(Session.self))
        case "extended": .extended(try container.decode(Extension.self))
        case "suspended": .suspended(try container.decode(Suspension.self))
        case "resumed": .resumed(try container.decode(Note.self))
        case "agreed": .agreed(try container.decode(Agreement.self))
        case "marked": .marked(try container.decode(AgreementMark.self))
        case "took-effect": .tookEffect(try container.decode(EffectiveDay.self))
        case "review-applied": .reviewApplied(try container.decode(Review.self))
        case "review-accepted": .reviewAccepted(try container.decode(Note.self))
        case "review-decided": .reviewDecided(try container.decode(ReviewDecision.self))
        case "breached": .breached(try container.decode(Breach.self))
        case "closed": .closed(try container.decode(MediationClosing.self))
        default: nil
        }
    }
}
