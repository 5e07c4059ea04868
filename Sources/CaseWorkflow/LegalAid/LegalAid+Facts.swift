// What figures, deadlines and pages ask of a legal-aid file. Every day is nil while it has not come.

extension LegalAid {
    public var appliedOn: Day? { request?.application?.on }

    /// The day of the grant in force.
    public var grantedOn: Day? { grant?.on }

    /// The day of the refusal that stands; nil once an objection overturned it.
    public var refusedOn: Day? { refusal?.on }

    /// The first appointment, which is what the term to appoint asks for (法律援助法 43).
    public var appointedOn: Day? { work.appointments.first?.on }

    public var closedOn: Day? { closing?.on }

    /// The day of the termination that stands; nil once an objection overturned it.
    public var terminatedOn: Day? { termination?.on }

    public var result: AidResult? { closing?.result }

    /// The form of service given; while nobody is appointed, the one asked for.
    public var formOfService: AidForm? { work.appointment?.form ?? request?.application?.form }

    /// Whether aid was given first and the papers later (法律援助法 44).
    public var isUrgent: Bool { request?.urgent != nil }

    /// Neither refused, terminated nor closed. A refusal or termination under objection is not open.
    public var isOpen: Bool { ending == nil }

    /// Whether the request still waits for a decision (法律援助法 43).
    public var isUndecided: Bool {
        switch stage {
        case .registered, .applied, .supplementing, .reviewing: true
        case .granted, .appointed, .handling, .ended, .archived: false
        }
    }

    /// The person who handles it now.
    public var handler: MediatorReference? { work.appointment?.handler }

    public var closing: AidClosing? {
        guard case .closed(_, let closing) = ending else { return nil }
        return closing
    }

    public var refusal: AidRefusal? {
        guard case .refused(_, let refusal) = ending else { return nil }
        return refusal
    }

    public var termination: AidTermination? {
        guard case .terminated(_, let termination) = ending else { return nil }
        return termination
    }

    /// Refusals that an objection overturned, oldest first.
    public var overturnedRefusals: [AidRefusal] { request?.overturnedRefusals ?? [] }

    /// Terminations that an objection overturned, oldest first.
    public var overturnedTerminations: [AidTermination] { conduct.overturnedTerminations }

    /// The objection to the refusal or termination that ended it.
    public var objection: AidObjection? { ending?.objection }

    /// The one notice of missing papers, open or answered.
    public var supplementNotice: AidSupplementNotice? {
        if case .supplementing(_, let notice) = stage { return notice }
        return request?.answeredNotice
    }

    /// A replacement of the handler that waits for a decision.
    public var pendingReplacement: AidReplacementRequest? { isOpen ? work.pendingReplacement : nil }

    public var archiving: Archiving? {
        guard case .archived(_, let archiving) = stage else { return nil }
        return archiving
    }
}
