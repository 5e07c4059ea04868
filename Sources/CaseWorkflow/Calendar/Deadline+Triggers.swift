// What a deadline of the table runs from, and since when: only what still waits for somebody.

/// One fact that a term runs from.
struct TermStart {
    var trigger: DeadlineTrigger
    var on: Day
    /// Who must act, where it is not whom the rule names.
    var actor: DeadlineActor?

    init(_ trigger: DeadlineTrigger, _ on: Day, actor: DeadlineActor? = nil) {
        self.trigger = trigger
        self.on = on
        self.actor = actor
    }
}

extension CaseFile {
    /// What is waiting for somebody, and since when.
    func starts() -> [TermStart] {
        var starts: [(DeadlineTrigger, Day)] = []
        var visit: [TermStart] = []
        switch procedure {
        case .mediation(let mediation): starts += mediationTriggers(mediation)
        case .legalAid(let aid):
            starts += aid.triggers
            if let closedOn = aid.closedOn, !isVisited, !isArchived {
                visit = [TermStart(.caseClosed, closedOn, actor: .handler)]
            }
        }
        starts += recordTriggers()
        return starts.map { TermStart($0.0, $0.1) } + visit + serviceStarts()
    }

    /// A visit that reached nobody leaves the duty to visit.
    private var isVisited: Bool { record.visits.contains(where: \.reached) }

    /// Whether another fact already shows that the duty of a rule was done.
    func isDone(_ rule: DeadlineRule, since day: Day) -> Bool {
        guard case .legalAid(let aid) = procedure else { return isReplaced(rule) }
        switch rule.id {
        case "ARB-SERVE":
            return record.services.contains { $0.document == .applicationCopy && $0.side == .employer && $0.on >= day }
        case "ARB-TRIBUNAL": return aid.work.plannedHearing != nil || aid.work.hearings.contains { $0.on >= day }
        // The written notice is there.
        case "ARB-HEARING": return aid.work.plannedHearing?.isOral != true
        default: return false  // Every other duty ends with its trigger.
        }
    }

    /// Whether the term of an entrusted mediation takes the place of a general one from receipt.
    private func isReplaced(_ rule: DeadlineRule) -> Bool {
        guard rule.trigger == .applicationReceived, intake.entrustment?.trigger != nil else { return false }
        return rule.endsMediation || rule.id == "MED-END-RECEIVE"
    }

    private func mediationTriggers(_ mediation: Mediation) -> [(DeadlineTrigger, Day)] {
        switch mediation.stage {
        case .registered: return onlineTrigger
        case .received(let receipt), .willingnessAsked(let receipt, _):
            return [(.applicationReceived, receipt.on)] + onlineTrigger
        case .effective(_, let agreement):
            // What is paid needs no review.
            return isPaid ? [] : agreement.effectiveOn.map { [(.agreementEffective, $0)] } ?? []
        case .underArbitrationReview(_, _, let review):
            return review.acceptedOn.map { [(.arbitrationReviewAccepted, $0)] } ?? []
        case .underJudicialConfirmation(_, _, let review):
            if let acceptedOn = review.acceptedOn { return [(.judicialConfirmationAccepted, acceptedOn)] }
            return [(.judicialConfirmationApplied, review.appliedOn)]
        case .closed(let closing):
            var triggers: [(DeadlineTrigger, Day)] = []
            if closing.outcome.isSuccess, !isVisited { triggers.append((.caseClosed, closing.on)) }
            // The case is closed, the money is not all there: review and confirmation stay open to both sides.
            if let agreement = closing.agreement, let effectiveOn = agreement.effectiveOn, agreement.reviews.isEmpty,
                closing.breach == nil, ledger.ladder().outstanding > 0
            {
                triggers.append((.agreementEffective, effectiveOn))
            }
            return triggers
        case .refused, .refusedAndArchived, .accepted, .assigned, .inSession, .suspended, .agreed, .performing,
            .breached, .archived:
            return []
        }
    }

    /// A case that came over the courts' platform is confirmed by accepting or refusing it.
    private var onlineTrigger: [(DeadlineTrigger, Day)] {
        intake.entrustment?.onlineOn.map { [(.onlineEntrustmentReceived, $0)] } ?? []
    }

    /// Negotiation, payment order, supervision, and what the employer owes after the end of the employment.
    private func recordTriggers() -> [(DeadlineTrigger, Day)] {
        guard !isArchived else { return [] }
        var triggers: [(DeadlineTrigger, Day)] = []
        if let negotiation = record.negotiation, negotiation.answer == nil, !isEnded {
            triggers.append((.negotiationRequested, negotiation.request.on))
        }
        if let waiting = record.paymentOrders?.last?.waiting { triggers.append(waiting) }
        if let supervision = record.supervision {
            if let declined = supervision.pending(.declined) {
                triggers.append((.supervisionNotAccepted, declined.on))
            }
            if let opinion = supervision.pending(.opinion) { triggers.append((.supervisionOpinionServed, opinion.on)) }
        }
        if let endedOn = limitation.employmentEndedOn, !isEnded, isAboutLeaving {
            triggers.append((.employmentTerminated, endedOn))
        }
        return triggers
    }

    /// Whether the transfer of file and insurance is what the dispute may be about: it is not asked for in every wage
    /// claim, and not once the certificate or the insurance is there.
    private var isAboutLeaving: Bool {
        switch intake.category {
        case .termination, .socialInsurance: break
        default: return false  // In every other kind of dispute it is no question.
        }
        return !record.results.contains { $0.kind == .certificateIssued || $0.kind == .insuranceEnrolled }
    }

    private func serviceStarts() -> [TermStart] {
        record.services.compactMap { service in
            // A refusal or termination can be objected to from the archive.
            if isArchived, service.document != .aidRefusal, service.document != .aidTermination { return nil }
            guard let trigger = service.trigger, !isAnswered(service) else { return nil }
            // The worker answers the copy through the handler.
            let isOwn = service.document == .applicationCopy && service.side == .worker
            return TermStart(trigger, service.on, actor: isOwn ? .handler : nil)
        }
    }

    /// Whether what the service asked for came.
    private func isAnswered(_ service: Service) -> Bool {
        switch service.document {
        case .applicationCopy:
            if isEnded { return true }
            if case .legalAid(let aid) = procedure, aid.work.papers.contains(where: { $0.kind != .nonAcceptance }) {
                return true
            }
            return record.services.contains {
                $0.document == .defence && $0.side != service.side && $0.on >= service.on
            }
        case .paymentOrder: return record.paymentOrders?.last?.isOver ?? false || ledger.ladder().outstanding <= 0
        case .aidRefusal, .aidTermination:
            guard case .legalAid(let aid) = procedure else { return true }
            return aid.objection != nil || aid.isOpen
        case .refusalNotice, .finalAward, .nonFinalAward, .setAsideRuling, .agreement, .defence, .other: return false
        }
    }
}

extension Service {
    /// The term that the service of this document starts.
    var trigger: DeadlineTrigger? {
        switch document {
        case .finalAward: side == .worker ? .finalAwardServedOnWorker : .finalAwardServedOnEmployer
        case .nonFinalAward: .nonFinalAwardServed
        case .setAsideRuling: .setAsideRulingServed
        case .paymentOrder: side == .employer ? .paymentOrderServed : nil
        case .aidRefusal: .aidRefusalServed
        case .aidTermination: .aidTerminationServed
        case .applicationCopy: .defenceCopyServed
        case .refusalNotice, .agreement, .defence, .other: nil
        }
    }
}

extension Entrustment {
    var trigger: DeadlineTrigger? {
        switch kind {
        case .courtDelegation: .courtDelegationSigned
        case .courtOrdinary: .courtEntrustmentSignedOrdinary
        case .courtSimple: .courtEntrustmentSignedSimple
        case .arbitration: .arbitrationEntrustmentConsented
        case .handedDown: nil
        }
    }

    /// Day 0 of the entrusted term: the parties' consent for arbitration (办案规则 70), else the day of signing. A case of
    /// before the consent was asked for counts from signing too.
    var termFrom: Day { kind == .arbitration ? consentOn ?? signedFor : signedFor }
}
