/// What somebody asks of a legal-aid file. The facts a command carries are the facts its event records.
public enum LegalAidCommand: Hashable, Sendable {
    case apply(AidApplication)
    case askPapers(AidSupplementNotice)
    case supplyPapers(AidSupplement)
    case examine(AidExamination)
    case giveUrgentAid(UrgentAid)
    case grant(AidGrant)
    case refuse(AidRefusal)
    case object(AidObjection)
    case decideObjection(AidObjectionDecision)
    case appoint(AidAppointment)
    case report(AidReport)
    case file(AidFiling)
    case docket(AidDocketing)
    case hear(AidHearing)
    case receivePaper(AidPaper)
    case askReplacement(AidReplacementRequest)
    case decideReplacement(AidReplacementDecision)
    case terminate(AidTermination)
    case close(AidClosing)
    case reportClosing(AidClosingReport)
    case reviewQuality(AidQualityReview)
    case setHearing(AidHearingNotice)
    case correctFiling(AidFilingNotice)
    case completeFiling(AidFilingSupplement)
    case approveSubsidy(AidSubsidy)
    case paySubsidy(AidSubsidyPayment)

    /// The word for it on the command line and in the address of a page.
    public var word: String {
        switch self {
        case .apply: "apply"
        case .askPapers: "ask-papers"
        case .supplyPapers: "supply-papers"
        case .examine: "examine"
        case .giveUrgentAid: "aid-first"
        case .grant: "grant"
        case .refuse: "refuse"
        case .object: "object"
        case .decideObjection: "decide-objection"
        case .appoint: "appoint"
        case .report: "report"
        case .file: "file"
        case .docket: "docket"
        case .hear: "hear"
        case .receivePaper: "receive-paper"
        case .askReplacement: "ask-replacement"
        case .decideReplacement: "decide-replacement"
        case .terminate: "terminate"
        case .close: "close"
        case .reportClosing: "report-closing"
        case .reviewQuality: "review-quality"
        case .setHearing: "call-hearing"
        case .correctFiling: "filing-incomplete"
        case .completeFiling: "complete-filing"
        case .approveSubsidy: "approve-subsidy"
        case .paySubsidy: "pay-subsidy"
        }
    }

    /// The day the command is about.
    public var on: Day { event.on }

    /// Working steps are a legal-aid officer's; decisions for or against the recipient need a lead.
    public var permission: Permission {
        switch self {
        case .grant, .refuse, .decideObjection, .decideReplacement, .terminate, .approveSubsidy: .lead
        case .apply, .askPapers, .supplyPapers, .examine, .giveUrgentAid, .object, .appoint, .report, .file, .docket,
            .hear, .receivePaper, .askReplacement, .close, .reportClosing, .reviewQuality, .setHearing, .correctFiling,
            .completeFiling, .paySubsidy:
            .giveAid
        }
    }

    /// Whether it can be done while the volume is archived: an objection reaches a decision wherever its papers lie.
    var isOpenInArchive: Bool {
        switch self {
        case .object, .decideObjection: true
        case .apply, .askPapers, .supplyPapers, .examine, .giveUrgentAid, .grant, .refuse, .appoint, .report, .file,
            .docket, .hear, .receivePaper, .askReplacement, .decideReplacement, .terminate, .close, .reportClosing,
            .reviewQuality, .setHearing, .correctFiling, .completeFiling, .approveSubsidy, .paySubsidy:
            false
        }
    }

    /// The event that records the command when it is not turned down.
    var event: LegalAidEvent {
        switch self {
        case .apply(let facts): .applied(facts)
        case .askPapers(let facts): .papersAsked(facts)
        case .supplyPapers(let facts): .papersSupplied(facts)
        case .examine(let facts): .examined(facts)
        case .giveUrgentAid(let facts): .urgentAidGiven(facts)
        case .grant(let facts): .granted(facts)
        case .refuse(let facts): .refused(facts)
        case .object(let facts): .objected(facts)
        case .decideObjection(let facts): .objectionDecided(facts)
        case .appoint(let facts): .appointed(facts)
        case .report(let facts): .reported(facts)
        case .file(let facts): .filed(facts)
        case .docket(let facts): .docketed(facts)
        case .hear(let facts): .heard(facts)
        case .receivePaper(let facts): .paperReceived(facts)
        case .askReplacement(let facts): .replacementAsked(facts)
        case .decideReplacement(let facts): .replacementDecided(facts)
        case .terminate(let facts): .terminated(facts)
        case .close(let facts): .closed(facts)
        case .reportClosing(let facts): .closingReported(facts)
        case .reviewQuality(let facts): .qualityReviewed(facts)
        case .setHearing(let facts): .hearingSet(facts)
        case .correctFiling(let facts): .filingIncomplete(facts)
        case .completeFiling(let facts): .filingCompleted(facts)
        case .approveSubsidy(let facts): .subsidyApproved(facts)
        case .paySubsidy(let facts): .subsidyPaid(facts)
        }
    }
}
