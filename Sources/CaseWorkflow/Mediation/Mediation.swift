/// The mediation procedure (调解) of a case: where it stands, with the facts that exist there.
///
/// registered → received → willingness asked → refused, or accepted → assigned → in session ↔ suspended
/// → agreed → effective → (arbitration review | judicial confirmation) → performing → breached → closed → archived.
public struct Mediation: Hashable, Sendable, Codable {
    public internal(set) var stage: Stage

    public indirect enum Stage: Hashable, Sendable, Codable {
        case registered
        /// A complete application is there: two clocks run from its day (law: 17号令 22; 调解仲裁法 14).
        case received(ApplicationReceipt)
        case willingnessAsked(ApplicationReceipt, [Willingness])
        case refused(NonAcceptance)
        case refusedAndArchived(NonAcceptance, Archiving)
        case accepted(Conduct)
        case assigned(Conduct)
        case inSession(Conduct)
        case suspended(Conduct, Suspension)
        /// Terms are fixed; the four marks are being made.
        case agreed(Conduct, Agreement)
        /// Both parties, the mediator and the seal: binding from that day (调解仲裁法 14).
        case effective(Conduct, Agreement)
        case underArbitrationReview(Conduct, Agreement, Review)
        case underJudicialConfirmation(Conduct, Agreement, Review)
        case performing(Conduct, Agreement)
        case breached(Conduct, Agreement, Breach)
        case closed(MediationClosing)
        case archived(MediationClosing, Archiving)
    }
}

/// A complete application (applicant, respondent, request, facts), written or taken down orally.
public struct ApplicationReceipt: Hashable, Sendable, Codable {
    public var on: Day
    /// An oral application is taken down on the spot: who, what, why, when (调解仲裁法 12).
    public var isOral: Bool
    public var materials: [String]

    public init(on: Day, isOral: Bool = false, materials: [String] = []) {
        self.on = on
        self.isOral = isOral
        self.materials = materials
    }
}

/// What the other side said when asked whether it wants mediation.
public struct Willingness: Hashable, Sendable, Codable {
    public var on: Day
    public var side: Side
    public var agrees: Bool?
    public var note: String?

    /// `agrees` is nil while no answer has come.
    public init(on: Day, side: Side, agrees: Bool?, note: String? = nil) {
        self.on = on
        self.side = side
        self.agrees = agrees
        self.note = note
    }
}

/// A refusal to accept (不予受理), in writing, with its ground.
public struct NonAcceptance: Hashable, Sendable, Codable {
    public var on: Day
    public var ground: Ground
    public var note: String?
    public internal(set) var receipt: ApplicationReceipt?

    public enum Ground: String, CaseIterable, Hashable, Sendable, Codable {
        case outOfScope = "out-of-scope"
        case otherSideRefuses = "other-side-refuses"
        case alreadyBeforeTribunal = "already-before-tribunal"
        case noLocus = "no-locus"

        public var name: Sentence {
            switch self {
            case .outOfScope: Sentence("不属于劳动争议受理范围", "out of scope")
            case .otherSideRefuses: Sentence("对方当事人不同意调解", "the other side refuses mediation")
            case .alreadyBeforeTribunal: Sentence("已申请仲裁或者起诉", "already before a tribunal")
            case .noLocus: Sentence("申请人主体不适格", "the applicant has no standing")
            }
        }
    }

    public init(on: Day, ground: Ground, note: String? = nil) {
        self.on = on
        self.ground = ground
        self.note = note
    }
}

public struct Acceptance: Hashable, Sendable, Codable {
    public var on: Day
    /// New-form employment at a one-stop body: the extension is capped at 15 days (人社厅发〔2024〕4号).
    public var isNewForm: Bool
    /// With the case number it answers the public look-up; the acceptance notice bears it.
    public var lookUpCode: String?

    public init(on: Day, isNewForm: Bool = false, lookUpCode: String? = nil) {
        self.on = on
        self.isNewForm = isNewForm
        self.lookUpCode = lookUpCode
    }
}

/// A person who mediates or handles: an officer, a listed mediator, or a name from an old ledger.
public struct MediatorReference: Hashable, Sendable, Codable {
    public var code: String?
    public var name: String

    public init(code: String? = nil, name: String) {
        self.code = code
        self.name = name
    }
}

public struct Assignment: Hashable, Sendable, Codable {
    public var on: Day
    public var mediators: [MediatorReference]

    public init(on: Day, mediators: [MediatorReference]) {
        self.on = on
        self.mediators = mediators
    }
}

/// One session: who came, what was offered, what was written down.
public struct Session: Hashable, Sendable, Codable {
    public var on: Day
    public var place: String
    public var attendees: [String]
    public var offers: [Offer]
    public var record: String
    public var isOnline: Bool

    public struct Offer: Hashable, Sendable, Codable {
        public var side: Side
        public var amount: Money

        public init(side: Side, amount: Money) {
            self.side = side
            self.amount = amount
        }
    }

    public init(
        on: Day, place: String, attendees: [String], offers: [Offer] = [], record: String, isOnline: Bool = false
    ) {
        self.on = on
        self.place = place
        self.attendees = attendees
        self.offers = offers
        self.record = record
        self.isOnline = isOnline
    }
}

/// Both sides' written consent to go on after the last day (17号令 29).
public struct Extension: Hashable, Sendable, Codable {
    public var on: Day
    public var until: Day

    public init(on: Day, until: Day) {
        self.on = on
        self.until = until
    }
}

public struct Suspension: Hashable, Sendable, Codable {
    public var on: Day
    public var reason: String
    public var reviewOn: Day

    public init(on: Day, reason: String, reviewOn: Day) {
        self.on = on
        self.reason = reason
        self.reviewOn = reviewOn
    }
}

/// Everything between acceptance and a result.
public struct Conduct: Hashable, Sendable, Codable {
    public internal(set) var receipt: ApplicationReceipt?
    public internal(set) var acceptance: Acceptance
    public internal(set) var assignment: Assignment?
    public internal(set) var recusals: [Recusal] = []
    public internal(set) var planned: PlannedSession?
    public internal(set) var sessions: [Session] = []
    public internal(set) var extensions: [Extension] = []
    public internal(set) var suspensions: [Suspension] = []
}

public struct PlannedSession: Hashable, Sendable, Codable {
    public var on: Day
    public var at: String
    public var place: String
    public var calledOn: Day

    /// `at` is a time of day, `HH:MM`.
    public init(on: Day, at: String, place: String, calledOn: Day) {
        self.on = on
        self.at = at
        self.place = place
        self.calledOn = calledOn
    }
}

/// A mediator steps back or is challenged.
public struct Recusal: Hashable, Sendable, Codable {
    public var on: Day
    public var mediator: String
    public var reason: String

    public init(on: Day, mediator: String, reason: String) {
        self.on = on
        self.mediator = mediator
        self.reason = reason
    }
}
