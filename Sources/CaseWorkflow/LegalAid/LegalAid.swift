/// The legal-aid procedure (法律援助) of a case: where it stands, with the facts that exist there.
///
/// registered → applied → supplementing → reviewing → refused (an objection may overturn it), or
/// granted → appointed → handling → terminated or closed → archived.
///
/// Aid may be given first and its papers later (先行援助, 法律援助法 44): the stage stays before the decision while a
/// handler already works, so that the decision stays due.
public struct LegalAid: Hashable, Sendable, Codable {
    public internal(set) var stage: Stage

    public init() { stage = .registered }

    init(stage: Stage) { self.stage = stage }

    public indirect enum Stage: Hashable, Sendable, Codable {
        case registered
        /// An application is there: the decision is due from its day (法律援助法 43).
        case applied(AidRequest)
        /// The one notice of everything that is missing was given; unanswered, the application counts as withdrawn.
        case supplementing(AidRequest, AidSupplementNotice)
        case reviewing(AidRequest)
        /// Aid is given; a handler must be appointed (法律援助法 43).
        case granted(AidRequest, AidGrant)
        case appointed(AidConduct)
        case handling(AidConduct)
        case ended(AidEnding)
        case archived(AidEnding, Archiving)
    }
}

/// How a legal-aid file ended, with what had been done by then.
public indirect enum AidEnding: Hashable, Sendable, Codable {
    case refused(AidRequest, AidRefusal)
    case terminated(AidConduct, AidTermination)
    case closed(AidConduct, AidClosing)
}

/// Everything known of a request for aid before it is decided.
public struct AidRequest: Hashable, Sendable, Codable {
    public internal(set) var application: AidApplication?
    /// The notice of missing papers, once it is answered or overtaken: there is never a second one.
    public internal(set) var answeredNotice: AidSupplementNotice?
    public internal(set) var supplement: AidSupplement?
    public internal(set) var examination: AidExamination?
    /// The decision to aid first, papers later.
    public internal(set) var urgent: UrgentAid?
    /// What was done before the grant, under urgent aid.
    public internal(set) var work = AidWork()
    /// Refusals that an objection overturned.
    public internal(set) var overturnedRefusals: [AidRefusal] = []
    /// Terminations that an objection overturned while nobody was appointed: the matter waits for an appointment again.
    var overturnedTerminations: [AidTermination]?

    public init() {}
}

/// A request that was granted, and everything done for the recipient since.
public struct AidConduct: Hashable, Sendable, Codable {
    public internal(set) var request: AidRequest
    /// nil: the record holds no grant (a withdrawn request, or patchy history).
    public internal(set) var grant: AidGrant?
    public internal(set) var work: AidWork
    /// Terminations that an objection overturned.
    public internal(set) var overturnedTerminations: [AidTermination] = []

    init(request: AidRequest, grant: AidGrant?) {
        self.request = request
        self.grant = grant
        work = request.work
        overturnedTerminations = request.overturnedTerminations ?? []
        self.request.work = AidWork()
        self.request.overturnedTerminations = nil
    }
}

/// What the handlers did, in the order it was recorded.
public struct AidWork: Hashable, Sendable, Codable {
    /// The handlers in order; the last one handles now.
    public internal(set) var appointments: [AidAppointment] = []
    public internal(set) var replacements: [AidReplacementRequest] = []
    public internal(set) var reports: [AidReport] = []
    public internal(set) var filings: [AidFiling] = []
    public internal(set) var hearings: [AidHearing] = []
    public internal(set) var papers: [AidPaper] = []
    public internal(set) var closingReport: AidClosingReport?
    public internal(set) var quality: AidQualityReview?
    /// The hearing that was fixed and not yet held.
    public internal(set) var plannedHearing: AidHearingNotice?
    public internal(set) var subsidies: [AidSubsidy]?

    public init() {}

    /// The appointment in force.
    public var appointment: AidAppointment? { appointments.last }

    /// A replacement that was asked for and not yet decided.
    public var pendingReplacement: AidReplacementRequest? { replacements.last { $0.decision == nil } }
}
