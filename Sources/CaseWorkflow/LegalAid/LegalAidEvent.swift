/// What happens in legal aid. Each event carries one payload, and each payload the day that its paper says.
public enum LegalAidEvent: Hashable, Sendable {
    case applied(AidApplication)
    case papersAsked(AidSupplementNotice)
    case papersSupplied(AidSupplement)
    case examined(AidExamination)
    case urgentAidGiven(UrgentAid)
    case granted(AidGrant)
    case refused(AidRefusal)
    case objected(AidObjection)
    case objectionDecided(AidObjectionDecision)
    case appointed(AidAppointment)
    case reported(AidReport)
    case filed(AidFiling)
    case docketed(AidDocketing)
    case heard(AidHearing)
    case paperReceived(AidPaper)
    case replacementAsked(AidReplacementRequest)
    case replacementDecided(AidReplacementDecision)
    case terminated(AidTermination)
    case closed(AidClosing)
    case closingReported(AidClosingReport)
    case qualityReviewed(AidQualityReview)
    case hearingSet(AidHearingNotice)
    case filingIncomplete(AidFilingNotice)
    case filingCompleted(AidFilingSupplement)
    case subsidyApproved(AidSubsidy)
    case subsidyPaid(AidSubsidyPayment)

    /// The stored name of each event; a released one is never renamed.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case applied = "aid-applied"
        case papersAsked = "aid-papers-asked"
        case papersSupplied = "aid-papers-supplied"
        case examined = "aid-examined"
        case urgentAidGiven = "aid-urgent-given"
        case granted = "aid-granted"
        case refused = "aid-refused"
        case objected = "aid-objected"
        case objectionDecided = "aid-objection-decided"
        case appointed = "aid-appointed"
        case reported = "aid-reported"
        case filed = "aid-filed"
        case docketed = "aid-docketed"
        case heard = "aid-heard"
        case paperReceived = "aid-paper-received"
        case replacementAsked = "aid-replacement-asked"
        case replacementDecided = "aid-replacement-decided"
        case terminated = "aid-terminated"
        case closed = "aid-closed"
        case closingReported = "aid-closing-reported"
        case qualityReviewed = "aid-quality-reviewed"
        case hearingSet = "aid-hearing-set"
        case filingIncomplete = "aid-filing-incomplete"
        case filingCompleted = "aid-filing-completed"
        case subsidyApproved = "aid-subsidy-approved"
        case subsidyPaid = "aid-subsidy-paid"
    }

    /// The stable code under which the event is stored: `aid-applied`.
    public var type: String { kind.rawValue }

    public var kind: Kind {
        switch self {
        case .applied: .applied
        case .papersAsked: .papersAsked
        case .papersSupplied: .papersSupplied
        case .examined: .examined
        case .urgentAidGiven: .urgentAidGiven
        case .granted: .granted
        case .refused: .refused
        case .objected: .objected
        case .objectionDecided: .objectionDecided
        case .appointed: .appointed
        case .reported: .reported
        case .filed: .filed
        case .docketed: .docketed
        case .heard: .heard
        case .paperReceived: .paperReceived
        case .replacementAsked: .replacementAsked
        case .replacementDecided: .replacementDecided
        case .terminated: .terminated
        case .closed: .closed
        case .closingReported: .closingReported
        case .qualityReviewed: .qualityReviewed
        case .hearingSet: .hearingSet
        case .filingIncomplete: .filingIncomplete
        case .filingCompleted: .filingCompleted
        case .subsidyApproved: .subsidyApproved
        case .subsidyPaid: .subsidyPaid
        }
    }

    /// The effective day: what the paper says.
    public var on: Day {
        switch self {
        case .applied(let facts): facts.on
        case .papersAsked(let facts): facts.on
        case .papersSupplied(let facts): facts.on
        case .examined(let facts): facts.on
        case .urgentAidGiven(let facts): facts.on
        case .granted(let facts): facts.on
        case .refused(let facts): facts.on
        case .objected(let facts): facts.on
        case .objectionDecided(let facts): facts.on
        case .appointed(let facts): facts.on
        case .reported(let facts): facts.on
        case .filed(let facts): facts.on
        case .docketed(let facts): facts.on
        case .heard(let facts): facts.on
        case .paperReceived(let facts): facts.on
        case .replacementAsked(let facts): facts.on
        case .replacementDecided(let facts): facts.on
        case .terminated(let facts): facts.on
        case .closed(let facts): facts.on
        case .closingReported(let facts): facts.on
        case .qualityReviewed(let facts): facts.on
        case .hearingSet(let facts): facts.on
        case .filingIncomplete(let facts): facts.on
        case .filingCompleted(let facts): facts.on
        case .subsidyApproved(let facts): facts.on
        case .subsidyPaid(let facts): facts.on
        }
    }
}
