// What other rules ask of a mediation, whatever its stage.

extension Mediation {
    public var receipt: ApplicationReceipt? {
        switch stage {
        case .registered: nil
        case .received(let receipt), .willingnessAsked(let receipt, _): receipt
        case .refused(let refusal), .refusedAndArchived(let refusal, _): refusal.receipt
        case .accepted, .assigned, .inSession, .suspended, .agreed, .effective, .underArbitrationReview,
            .underJudicialConfirmation, .performing, .breached, .closed, .archived:
            conduct?.receipt
        }
    }

    public var willingnesses: [Willingness] {
        if case .willingnessAsked(_, let willingnesses) = stage { willingnesses } else { [] }
    }

    public var refusal: NonAcceptance? {
        switch stage {
        case .refused(let refusal), .refusedAndArchived(let refusal, _): refusal
        case .registered, .received, .willingnessAsked, .accepted, .assigned, .inSession, .suspended, .agreed,
            .effective, .underArbitrationReview, .underJudicialConfirmation, .performing, .breached, .closed, .archived:
            nil
        }
    }

    public var conduct: Conduct? {
        switch stage {
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived: nil
        case .accepted(let conduct), .assigned(let conduct), .inSession(let conduct), .suspended(let conduct, _),
            .agreed(let conduct, _), .effective(let conduct, _), .underArbitrationReview(let conduct, _, _),
            .underJudicialConfirmation(let conduct, _, _), .performing(let conduct, _), .breached(let conduct, _, _):
            conduct
        case .closed(let closing), .archived(let closing, _): closing.conduct
        }
    }

    public var agreement: Agreement? {
        switch stage {
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned,
            .inSession, .suspended:
            nil
        case .agreed(_, let agreement), .effective(_, let agreement), .underArbitrationReview(_, let agreement, _),
            .underJudicialConfirmation(_, let agreement, _), .performing(_, let agreement),
            .breached(_, let agreement, _):
            agreement
        case .closed(let closing), .archived(let closing, _): closing.agreement
        }
    }

    public var closing: MediationClosing? {
        switch stage {
        case .closed(let closing), .archived(let closing, _): closing
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned,
            .inSession, .suspended, .agreed, .effective, .underArbitrationReview, .underJudicialConfirmation,
            .performing, .breached:
            nil
        }
    }

    public var archiving: Archiving? {
        switch stage {
        case .archived(_, let archiving), .refusedAndArchived(_, let archiving): archiving
        case .registered, .received, .willingnessAsked, .refused, .accepted, .assigned, .inSession, .suspended,
            .agreed, .effective, .underArbitrationReview, .underJudicialConfirmation, .performing, .breached, .closed:
            nil
        }
    }

    public var isClosed: Bool { closing != nil }

    /// Waiting for a result: accepted and neither agreed nor ended.
    public var isUnderMediation: Bool {
        switch stage {
        case .accepted, .assigned, .inSession, .suspended: true
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .agreed, .effective,
            .underArbitrationReview, .underJudicialConfirmation, .performing, .breached, .closed, .archived:
            false
        }
    }

    /// Neither accepted nor refused yet.
    var isBeforeAcceptance: Bool { conduct == nil && refusal == nil }

    /// The stable code of the stage.
    public var stageCode: String {
        switch stage {
        case .registered: "registered"
        case .received: "received"
        case .willingnessAsked: "willingness-asked"
        case .refused: "refused"
        case .refusedAndArchived: "archived"
        case .accepted: "accepted"
        case .assigned: "assigned"
        case .inSession: "in-session"
        case .suspended: "suspended"
        case .agreed: "agreed"
        case .effective: "effective"
        case .underArbitrationReview: "under-arbitration-review"
        case .underJudicialConfirmation: "under-judicial-confirmation"
        case .performing: "performing"
        case .breached: "breached"
        case .closed: "closed"
        case .archived: "archived"
        }
    }

    public var stageName: Sentence {
        switch stage {
        case .refusedAndArchived: Sentence("不予受理，已归档", "refused and archived")
        case .closed(let closing):
            Sentence("已结案：\(closing.outcome.name.chinese)", "closed: \(closing.outcome.name.english)")
        case .registered, .received, .willingnessAsked, .refused, .accepted, .assigned, .inSession, .suspended, .agreed,
            .effective, .underArbitrationReview, .underJudicialConfirmation, .performing, .breached, .archived:
            StageWords.name(of: stageCode, in: .mediation)
        }
    }

    /// Whether nothing but the performance of the agreement is waited for.
    var waitsForMoney: Bool {
        switch stage {
        case .effective, .performing, .breached: true
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned, .inSession,
            .suspended, .agreed, .underArbitrationReview, .underJudicialConfirmation, .closed, .archived:
            false
        }
    }

    /// Whether every mediator has stepped back and nobody was assigned since.
    private var lacksMediator: Bool {
        isUnderMediation && conduct?.assignment?.mediators.isEmpty == true
    }

    /// Who should do what next, when no deadline says it.
    public var nextStep: Sentence {
        if lacksMediator { return Sentence("负责人：另行指派调解员", "lead: assign another mediator") }
        return switch stage {
        case .registered: Sentence("登记员：补齐申请材料并收件", "intake clerk: complete the application and receive it")
        case .received: Sentence("登记员：征询对方调解意愿", "intake clerk: ask the other side whether it wants mediation")
        case .willingnessAsked: Sentence("负责人：决定受理或者不予受理", "lead: accept or refuse")
        case .refused, .closed: Sentence("归档员：整理案卷归档", "archivist: file the volume")
        case .refusedAndArchived, .archived: Sentence("无待办事项", "nothing is pending")
        case .accepted: Sentence("负责人：指派调解员", "lead: assign a mediator")
        case .assigned: Sentence("调解员：召集调解", "mediator: call a session")
        case .inSession: Sentence("调解员：继续调解或者记录结果", "mediator: go on, or record the result")
        case .suspended: Sentence("调解员：到复核日决定是否恢复", "mediator: decide on resuming by the review day")
        case .agreed: Sentence("双方、调解员和调解组织：签章", "both sides, mediator and organisation: sign and seal")
        case .effective: Sentence("双方：履行，或者共同申请仲裁审查、司法确认", "both sides: perform, or apply together for review")
        case .underArbitrationReview: Sentence("仲裁委员会：作出审查决定", "arbitration commission: decide the review")
        case .underJudicialConfirmation: Sentence("人民法院：作出裁定", "court: rule on the confirmation")
        case .performing: Sentence("用人单位：履行协议", "employer: perform")
        case .breached:
            Sentence("调解员：告知申请支付令、仲裁或者执行", "mediator: tell the worker of the payment order, arbitration or enforcement")
        }
    }
}
