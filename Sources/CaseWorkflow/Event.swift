/// Something that happened to a case, as the papers say. Recorded once, in order, and never changed.
///
/// Every event has an effective day (`on`); when the desk learned it is its place in the journal. Old events are
/// read for decades: each is stored as `[type, format, facts]` (see `Event+Coding.swift`), and a released type or
/// field is never renamed.
public enum Event: Hashable, Sendable {
    case opened(Opening)
    case workerAdded(WorkerAddition)
    case employerAdded(EmployerAddition)
    case agentAppointed(Agent)
    case rollSet(ClaimantRoll)
    case representativesElected(Representation)
    case claimsChanged(ClaimsChange)
    case classified(Classification)

    case paid(Payment)
    case advanceRepaid(AdvanceRepayment)
    case entryReversed(Reversal)
    case waived(Waiver)
    case enforcementSought(Enforcement)
    case resultAchieved(NonMonetaryResult)

    case limitationInterrupted(Interruption)
    case limitationSuspended(LimitationSuspension)
    case limitationResumed(Note)
    case limitationPromised(LatePromise)
    case negotiationRequested(NegotiationRequest)
    case negotiationAnswered(NegotiationAnswer)
    case paymentOrderApplied(PaymentOrderApplication)
    case paymentOrderAnswered(PaymentOrderAnswer)
    case supervised(SupervisionStep)
    case served(Service)
    case entrustmentAnswered(EntrustmentReply)

    case linked(Link)
    case seriesJoined(SeriesMembership)
    case transferred(Transfer)
    case merged(Merger)
    case voided(Voiding)
    case reopened(Reopening)
    case itemFiled(ArchiveItem)
    case documentMade(MadeDocument)
    case archived(Archiving)
    case visited(ReturnVisit)
    case reminded(Reminder)
    case noted(Note)
    case backlogConfirmed(Note)
    case corrected(Correction)

    case mediation(MediationEvent)
    case legalAid(LegalAidEvent)
}

/// What happens in a mediation.
public enum MediationEvent: Hashable, Sendable {
    case received(ApplicationReceipt)
    case willingnessAsked(Willingness)
    case refused(NonAcceptance)
    case accepted(Acceptance)
    case assigned(Assignment)
    case recused(Recusal)
    case sessionCalled(PlannedSession)
    case sessionHeld(Session)
    case extended(Extension)
    case suspended(Suspension)
    case resumed(Note)
    case agreed(Agreement)
    case marked(AgreementMark)
    case tookEffect(EffectiveDay)
    case reviewApplied(Review)
    case reviewAccepted(Note)
    case reviewDecided(ReviewDecision)
    case breached(Breach)
    case closed(MediationClosing)
}

/// The first event of every case.
public struct Opening: Hashable, Sendable, Codable {
    public var id: CaseFile.ID
    public var number: String
    public var dispute: Identifier<Dispute>
    public var kind: ProcedureKind
    public var office: OfficeCode
    public var on: Day
    public var channel: Channel
    public var track: Track
    public var category: UnionCategory?
    public var cause: String?
    public var summary: String
    public var workers: [Worker]
    public var employers: [Employer]
    /// Persons in the application (人).
    public var persons: Int
    public var claims: [Claim]
    public var entrustment: Entrustment?
    public var organisation: String?
    public var isGroupIncident: Bool
    public var isCollectiveContract: Bool
    public var knownOn: Day?
    public var employmentEndedOn: Day?
    public var consultation: String?
    public var series: String?
    public var takenIn: TakenInMark?
    /// True when a person gave a number that is none of the office's series: the series does not follow it.
    public var isNumberApart: Bool?
    /// Set when another office, with a desk of its own, handed the case over.
    public var takenOver: TakenOver?

    public init(
        id: CaseFile.ID, number: String, dispute: Identifier<Dispute>, kind: ProcedureKind, office: OfficeCode,
        on: Day, channel: Channel, track: Track = .ordinary, category: UnionCategory?, cause: String? = nil,
        summary: String, workers: [Worker], employers: [Employer], persons: Int, claims: [Claim],
        entrustment: Entrustment? = nil, organisation: String? = nil, isGroupIncident: Bool = false,
        isCollectiveContract: Bool = false, knownOn: Day? = nil, employmentEndedOn: Day? = nil,
        consultation: String? = nil, series: String? = nil, takenIn: TakenInMark? = nil,
        takenOver: TakenOver? = nil
    ) {
        self.takenOver = takenOver
        self.id = id
        self.number = number
        self.dispute = dispute
        self.kind = kind
        self.office = office
        self.on = on
        self.channel = channel
        self.track = track
        self.category = category
        self.cause = cause
        self.summary = summary
        self.workers = workers
        self.employers = employers
        self.persons = persons
        self.claims = claims
        self.entrustment = entrustment
        self.organisation = organisation
        self.isGroupIncident = isGroupIncident
        self.isCollectiveContract = isCollectiveContract
        self.knownOn = knownOn
        self.employmentEndedOn = employmentEndedOn
        self.consultation = consultation
        self.series = series
        self.takenIn = takenIn
    }
}

public struct WorkerAddition: Hashable, Sendable, Codable {
    public var on: Day
    public var worker: Worker

    public init(on: Day, worker: Worker) {
        self.on = on
        self.worker = worker
    }
}

public struct EmployerAddition: Hashable, Sendable, Codable {
    public var on: Day
    public var employer: Employer

    public init(on: Day, employer: Employer) {
        self.on = on
        self.employer = employer
    }
}

/// Three to five persons who act for ten workers or more (办案规则 63).
public struct Representation: Hashable, Sendable, Codable {
    public var on: Day
    public var names: [String]

    public init(on: Day, names: [String]) {
        self.on = on
        self.names = names
    }
}

public struct ClaimsChange: Hashable, Sendable, Codable {
    public var on: Day
    public var claims: [Claim]

    public init(on: Day, claims: [Claim]) {
        self.on = on
        self.claims = claims
    }
}

/// The kind of dispute, settled or changed after intake.
public struct Classification: Hashable, Sendable, Codable {
    public var on: Day
    public var category: UnionCategory?
    public var cause: String?
    public var track: Track?
    public var isGroupIncident: Bool?

    public init(
        on: Day, category: UnionCategory? = nil, cause: String? = nil, track: Track? = nil,
        isGroupIncident: Bool? = nil
    ) {
        self.on = on
        self.category = category
        self.cause = cause
        self.track = track
        self.isGroupIncident = isGroupIncident
    }
}

/// The case is handled with others of one cause in one act (批).
public struct SeriesMembership: Hashable, Sendable, Codable {
    public var on: Day
    public var series: String

    public init(on: Day, series: String) {
        self.on = on
        self.series = series
    }
}

/// The day the fourth mark was made.
public struct EffectiveDay: Hashable, Sendable, Codable {
    public var on: Day

    public init(on: Day) { self.on = on }
}

/// A recorded fact was wrong: the event at `ordinal` reads `replacement` from now on. The old one stays in the journal.
public struct Correction: Hashable, Sendable, Codable {
    public var on: Day
    public var ordinal: Int
    public indirect enum Replacement: Hashable, Sendable {
        case event(Event)
    }
    public var replacement: Replacement
    public var reason: String

    public init(on: Day, ordinal: Int, replacement: Event, reason: String) {
        self.on = on
        self.ordinal = ordinal
        self.replacement = .event(replacement)
        self.reason = reason
    }

    public var event: Event {
        switch replacement {
        case .event(let event): event
        }
    }
}
