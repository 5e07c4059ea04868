/// The steps that can be taken on a case that is there, by their words: the same on the command line, in the address of a page
/// and for programs. What opens a case is none of them.
public enum Step: String, CaseIterable, Hashable, Sendable, Codable {
    case addWorker = "add-worker"
    case addEmployer = "add-employer"
    case appointAgent = "appoint-agent"
    case roll, elect, claims, classify

    case receive
    case askWillingness = "ask-willingness"
    case refuse, accept, assign, recuse
    case callSession = "call-session"
    case holdSession = "hold-session"
    case extend, suspend, resume, agree, mark
    case applyReview = "apply-review"
    case reviewAccepted = "review-accepted"
    case decideReview = "decide-review"
    case breach, close

    case aidApply = "aid-apply"
    case aidAskPapers = "aid-ask-papers"
    case aidSupplyPapers = "aid-supply-papers"
    case aidExamine = "aid-examine"
    case aidFirst = "aid-first"
    case aidGrant = "aid-grant"
    case aidRefuse = "aid-refuse"
    case aidObject = "aid-object"
    case aidDecideObjection = "aid-decide-objection"
    case aidAppoint = "aid-appoint"
    case aidReport = "aid-report"
    case aidFile = "aid-file"
    case aidFilingIncomplete = "aid-filing-incomplete"
    case aidCompleteFiling = "aid-complete-filing"
    case aidDocket = "aid-docket"
    case aidCallHearing = "aid-call-hearing"
    case aidHear = "aid-hear"
    case aidReceivePaper = "aid-receive-paper"
    case aidAskReplacement = "aid-ask-replacement"
    case aidDecideReplacement = "aid-decide-replacement"
    case aidTerminate = "aid-terminate"
    case aidClose = "aid-close"
    case aidReportClosing = "aid-report-closing"
    case aidReviewQuality = "aid-review-quality"
    case aidApproveSubsidy = "aid-approve-subsidy"
    case aidPaySubsidy = "aid-pay-subsidy"

    case pay
    case repayAdvance = "repay-advance"
    case reverse, waive, enforce, result, remind

    case interruptLimitation = "interrupt-limitation"
    case suspendLimitation = "suspend-limitation"
    case resumeLimitation = "resume-limitation"
    case serve, reply
    case requestNegotiation = "request-negotiation"
    case answerNegotiation = "answer-negotiation"
    case applyPaymentOrder = "apply-payment-order"
    case answerPaymentOrder = "answer-payment-order"
    case supervise

    case link
    /// Puts the case into a series.
    case series
    case transfer, merge, void, reopen
    case fileItem = "file-item"
    case archive, visit
    case note
    case confirmBacklog = "confirm-backlog"
    case settleBacklog = "settle-backlog"
    case correct
}

extension Command {
    /// The step that the command is; nil for those that open a case, and for a paper, which the store alone asks for.
    public var step: Step? {
        switch self {
        case .open, .openSimple, .takeIn, .makeDocument: nil
        case .addWorker: .addWorker
        case .addEmployer: .addEmployer
        case .appointAgent: .appointAgent
        case .setRoll: .roll
        case .electRepresentatives: .elect
        case .changeClaims: .claims
        case .classify: .classify
        case .pay: .pay
        case .repayAdvance: .repayAdvance
        case .reverseEntry: .reverse
        case .waive: .waive
        case .seekEnforcement: .enforce
        case .achieveResult: .result
        case .interruptLimitation: .interruptLimitation
        case .suspendLimitation: .suspendLimitation
        case .resumeLimitation: .resumeLimitation
        case .requestNegotiation: .requestNegotiation
        case .answerNegotiation: .answerNegotiation
        case .applyForPaymentOrder: .applyPaymentOrder
        case .answerPaymentOrder: .answerPaymentOrder
        case .supervise: .supervise
        case .serve: .serve
        case .answerEntrustment: .reply
        case .link: .link
        case .joinSeries: .series
        case .transfer: .transfer
        case .merge: .merge
        case .void: .void
        case .reopen: .reopen
        case .fileItem: .fileItem
        case .archive: .archive
        case .visit: .visit
        case .remind: .remind
        case .note: .note
        case .confirmBacklog: .confirmBacklog
        case .settleBacklog: .settleBacklog
        case .correct: .correct
        case .mediation(let command): command.step
        case .legalAid(let command): command.step
        }
    }
}

extension MediationCommand {
    var step: Step {
        switch self {
        case .receive: .receive
        case .askWillingness: .askWillingness
        case .refuse: .refuse
        case .accept: .accept
        case .assign: .assign
        case .recuse: .recuse
        case .callSession: .callSession
        case .holdSession: .holdSession
        case .extend: .extend
        case .suspend: .suspend
        case .resume: .resume
        case .agree: .agree
        case .mark: .mark
        case .applyForReview: .applyReview
        case .reviewAccepted: .reviewAccepted
        case .decideReview: .decideReview
        case .recordBreach: .breach
        case .close: .close
        }
    }
}

extension LegalAidCommand {
    var step: Step {
        switch self {
        case .apply: .aidApply
        case .askPapers: .aidAskPapers
        case .supplyPapers: .aidSupplyPapers
        case .examine: .aidExamine
        case .giveUrgentAid: .aidFirst
        case .grant: .aidGrant
        case .refuse: .aidRefuse
        case .object: .aidObject
        case .decideObjection: .aidDecideObjection
        case .appoint: .aidAppoint
        case .report: .aidReport
        case .file: .aidFile
        case .docket: .aidDocket
        case .hear: .aidHear
        case .receivePaper: .aidReceivePaper
        case .askReplacement: .aidAskReplacement
        case .decideReplacement: .aidDecideReplacement
        case .terminate: .aidTerminate
        case .close: .aidClose
        case .reportClosing: .aidReportClosing
        case .reviewQuality: .aidReviewQuality
        case .setHearing: .aidCallHearing
        case .correctFiling: .aidFilingIncomplete
        case .completeFiling: .aidCompleteFiling
        case .approveSubsidy: .aidApproveSubsidy
        case .paySubsidy: .aidPaySubsidy
        }
    }
}
