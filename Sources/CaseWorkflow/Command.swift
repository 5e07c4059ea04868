/// What somebody asks of a case. A command asks, events tell what happened, a refusal explains why not.
///
/// The facts a command carries are the facts its event records; what differs is that a command may be turned down.
public enum Command: Hashable, Sendable {
    case open(Opening)
    /// A wage call settled by phone the same day: registered → accepted → agreed or settled → paid → closed in one act.
    case openSimple(SimpleCase)
    /// A case of an old ledger: guards become warnings, nothing is refused but nonsense.
    case takeIn(TakenInCase)

    case addWorker(WorkerAddition)
    case addEmployer(EmployerAddition)
    case appointAgent(Agent)
    case setRoll(ClaimantRoll)
    case electRepresentatives(Representation)
    case changeClaims(ClaimsChange)
    case classify(Classification)

    case pay(Payment)
    case repayAdvance(AdvanceRepayment)
    case reverseEntry(Reversal)
    case waive(Waiver)
    case seekEnforcement(Enforcement)
    case achieveResult(NonMonetaryResult)

    case interruptLimitation(Interruption)
    case suspendLimitation(LimitationSuspension)
    case resumeLimitation(Note)
    case requestNegotiation(NegotiationRequest)
    case answerNegotiation(NegotiationAnswer)
    case applyForPaymentOrder(PaymentOrderApplication)
    case answerPaymentOrder(PaymentOrderAnswer)
    case supervise(SupervisionStep)
    case serve(Service)
    case answerEntrustment(EntrustmentReply)

    case link(Link)
    case joinSeries(SeriesMembership)
    case transfer(Transfer)
    case merge(Merger)
    case void(Voiding)
    case reopen(Reopening)
    case fileItem(ArchiveItem)
    /// Asked by the store alone, which draws the numbers and keeps what the paper was made of.
    case makeDocument(MadeDocument)
    case archive(Archiving)
    case visit(ReturnVisit)
    case remind(Reminder)
    case note(Note)
    case confirmBacklog(Note)
    /// How a case of the backlog ended, as its old ledger could have said.
    case settleBacklog(BacklogSettlement)
    case correct(Correction)

    case mediation(MediationCommand)
    case legalAid(LegalAidCommand)
}

public enum MediationCommand: Hashable, Sendable {
    case receive(ApplicationReceipt)
    case askWillingness(Willingness)
    case refuse(NonAcceptance)
    case accept(Acceptance)
    case assign(Assignment)
    case recuse(Recusal)
    case callSession(PlannedSession)
    case holdSession(Session)
    case extend(Extension)
    case suspend(Suspension)
    case resume(Note)
    case agree(Agreement)
    case mark([AgreementMark])
    case applyForReview(Review)
    case reviewAccepted(Note)
    case decideReview(ReviewDecision)
    case recordBreach(Breach)
    case close(MediationClosing)
}

/// A simple case in one act: who, how much, and how it ended.
public struct SimpleCase: Hashable, Sendable {
    public var opening: Opening
    public var mediator: MediatorReference
    public var outcome: MediationClosing.Outcome
    public var ground: MediationClosing.Ground
    public var agreed: [Obligation]
    public var payment: Payment?

    public init(
        opening: Opening, mediator: MediatorReference, outcome: MediationClosing.Outcome,
        ground: MediationClosing.Ground, agreed: [Obligation], payment: Payment?
    ) {
        self.opening = opening
        self.mediator = mediator
        self.outcome = outcome
        self.ground = ground
        self.agreed = agreed
        self.payment = payment
    }
}

/// A row of an old ledger, decoded: what it says happened, on the days it says.
public struct TakenInCase: Hashable, Sendable {
    public var opening: Opening
    public var mediator: MediatorReference?
    /// nil: still open.
    public var outcome: TakenInOutcome?
    public var closedOn: Day?
    public var agreedFen: Int64
    public var receivedFen: Int64

    public init(
        opening: Opening, mediator: MediatorReference?, outcome: TakenInOutcome?, closedOn: Day?, agreedFen: Int64,
        receivedFen: Int64
    ) {
        self.opening = opening
        self.mediator = mediator
        self.outcome = outcome
        self.closedOn = closedOn
        self.agreedFen = agreedFen
        self.receivedFen = receivedFen
    }
}

/// The end of a case that an old ledger left open or said unclearly: as much as a row of the ledger could have said. No papers and
/// no ground are asked for.
public struct BacklogSettlement: Hashable, Sendable {
    public var on: Day
    public var outcome: MediationClosing.Outcome
    /// Fen; 0 when nothing was agreed in money or the row has said it.
    public var agreedFen: Int64
    /// Fen; 0 when nothing was received or the row has said it.
    public var receivedFen: Int64
    public var note: String?

    public init(
        on: Day, outcome: MediationClosing.Outcome, agreedFen: Int64 = 0, receivedFen: Int64 = 0, note: String? = nil
    ) {
        self.on = on
        self.outcome = outcome
        self.agreedFen = agreedFen
        self.receivedFen = receivedFen
        self.note = note
    }
}

/// What an old ledger says of the end of a case.
public enum TakenInOutcome: Hashable, Sendable {
    case closed(MediationClosing.Outcome)
    case refused
}
