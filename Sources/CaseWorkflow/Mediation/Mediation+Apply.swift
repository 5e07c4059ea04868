extension CaseFile {
    /// One event of a mediation. Whatever the stage, it never refuses: what a patchy history leaves out is made up with
    /// the day at hand, and the money of an agreement enters the ledger on the day it takes effect.
    mutating func apply(_ event: MediationEvent) {
        guard case .mediation(var mediation) = procedure else { return }
        mediation.apply(event)
        procedure = .mediation(mediation)
        if case .tookEffect(let effect) = event, let agreement = mediation.agreement {
            ledger.oblige(agreement.obligations, on: effect.on)
            // Who signs what is owed consents to perform: the period starts anew (调解仲裁法 27, second paragraph).
            if !agreement.obligations.isEmpty {
                limitation.interruptions.append(Interruption(on: effect.on, kind: .agreementEffective))
            }
        }
    }
}

extension Mediation {
    mutating func apply(_ event: MediationEvent) {
        switch event {
        case .received(let receipt): receive(receipt)
        case .willingnessAsked(let willingness):
            stage = .willingnessAsked(
                receipt ?? ApplicationReceipt(on: willingness.on), willingnesses + [willingness])
        case .refused(var refusal):
            refusal.receipt = receipt
            stage = .refused(refusal)
        case .accepted(let acceptance):
            stage = .accepted(Conduct(receipt: receipt, acceptance: acceptance))
        case .assigned(let assignment):
            update(on: assignment.on) { $0.assignment = assignment }
            if case .accepted(let conduct) = stage { stage = .assigned(conduct) }
        case .recused(let recusal):
            update(on: recusal.on) { conduct in
                conduct.recusals.append(recusal)
                conduct.assignment?.mediators.removeAll {
                    $0.code == recusal.mediator || $0.name == recusal.mediator
                }
            }
            // With nobody left the case waits for an assignment again.
            if case .assigned(let conduct) = stage, conduct.assignment?.mediators.isEmpty ?? true {
                stage = .accepted(conduct)
            }
        case .sessionCalled(let planned): update(on: planned.calledOn) { $0.planned = planned }
        case .sessionHeld(let session): hold(session)
        case .extended(let extension_): update(on: extension_.on) { $0.extensions.append(extension_) }
        case .suspended(let suspension):
            var conduct = conduct ?? Conduct(acceptance: Acceptance(on: suspension.on))
            conduct.suspensions.append(suspension)
            stage = .suspended(conduct, suspension)
        case .resumed:
            if case .suspended(let conduct, _) = stage { stage = .inSession(conduct) }
        case .agreed(let agreement):
            stage = .agreed(conduct ?? Conduct(acceptance: Acceptance(on: agreement.on)), agreement)
        case .marked(let mark): updateAgreement { $0.marks.append(mark) }
        case .tookEffect(let effect):
            updateAgreement { $0.effectiveOn = effect.on }
            if case .agreed(let conduct, let agreement) = stage { stage = .effective(conduct, agreement) }
        case .reviewApplied(let review): apply(for: review)
        case .reviewAccepted(let note): updateReview { $0.acceptedOn = note.on }
        case .reviewDecided(let decision): decide(decision)
        case .breached(let breach): record(breach)
        case .closed(var closing):
            closing.conduct = conduct
            closing.agreement = agreement
            closing.breach = breach
            stage = .closed(closing)
        }
    }

    private var breach: Breach? {
        if case .breached(_, _, let breach) = stage { breach } else { closing?.breach }
    }

    private mutating func receive(_ receipt: ApplicationReceipt) {
        if case .registered = stage { stage = .received(receipt) }
    }

    private mutating func hold(_ session: Session) {
        update(on: session.on) { conduct in
            conduct.sessions.append(session)
            if let planned = conduct.planned, planned.on <= session.on { conduct.planned = nil }
        }
        switch stage {
        case .accepted(let conduct), .assigned(let conduct): stage = .inSession(conduct)
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .inSession, .suspended, .agreed,
            .effective,
            .underArbitrationReview, .underJudicialConfirmation, .performing, .breached, .closed, .archived:
            break
        }
    }

    private mutating func apply(for review: Review) {
        updateAgreement { $0.reviews.append(review) }
        guard let conduct, let agreement, !isClosed else { return }
        switch review.kind {
        case .arbitration: stage = .underArbitrationReview(conduct, agreement, review)
        case .judicial: stage = .underJudicialConfirmation(conduct, agreement, review)
        }
    }

    private mutating func decide(_ decision: ReviewDecision) {
        updateReview { $0.decision = decision }
        guard let conduct, let agreement, !isClosed, breach == nil else { return }
        stage = .performing(conduct, agreement)
    }

    private mutating func record(_ breach: Breach) {
        switch stage {
        case .closed(var closing):
            closing.breach = breach
            stage = .closed(closing)
        case .archived(var closing, let archiving):
            closing.breach = breach
            stage = .archived(closing, archiving)
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned,
            .inSession, .suspended, .agreed, .effective, .underArbitrationReview, .underJudicialConfirmation,
            .performing, .breached:
            if let conduct, let agreement { stage = .breached(conduct, agreement, breach) }
        }
    }

    mutating func reopen(on day: Day) {
        // A refusal leaves the archive and stays refused.
        if case .refusedAndArchived(let refusal, _) = stage { stage = .refused(refusal) }
        guard let closing else { return }
        let conduct = closing.conduct ?? Conduct(acceptance: Acceptance(on: closing.on))
        if let agreement = closing.agreement, agreement.effectiveOn != nil {
            stage = closing.breach.map { .breached(conduct, agreement, $0) } ?? .performing(conduct, agreement)
        } else if conduct.assignment != nil || !conduct.sessions.isEmpty {
            stage = .inSession(conduct)
        } else {
            stage = .accepted(conduct)
        }
    }

    mutating func archive(_ archiving: Archiving) {
        if let closing {
            stage = .archived(closing, archiving)
        } else if case .refused(let refusal) = stage {
            stage = .refusedAndArchived(refusal, archiving)
        }
    }

    /// Changes the conduct where the stage has one; a file without acceptance is taken as accepted on the day.
    private mutating func update(on day: Day, _ change: (inout Conduct) -> Void) {
        var conduct = conduct ?? Conduct(receipt: receipt, acceptance: Acceptance(on: day))
        change(&conduct)
        switch stage {
        case .registered, .received, .willingnessAsked: stage = .accepted(conduct)
        case .refused, .refusedAndArchived: break
        case .accepted: stage = .accepted(conduct)
        case .assigned: stage = .assigned(conduct)
        case .inSession: stage = .inSession(conduct)
        case .suspended(_, let suspension): stage = .suspended(conduct, suspension)
        case .agreed(_, let agreement): stage = .agreed(conduct, agreement)
        case .effective(_, let agreement): stage = .effective(conduct, agreement)
        case .underArbitrationReview(_, let agreement, let review):
            stage = .underArbitrationReview(conduct, agreement, review)
        case .underJudicialConfirmation(_, let agreement, let review):
            stage = .underJudicialConfirmation(conduct, agreement, review)
        case .performing(_, let agreement): stage = .performing(conduct, agreement)
        case .breached(_, let agreement, let breach): stage = .breached(conduct, agreement, breach)
        case .closed(var closing):
            closing.conduct = conduct
            stage = .closed(closing)
        case .archived(var closing, let archiving):
            closing.conduct = conduct
            stage = .archived(closing, archiving)
        }
    }

    private mutating func updateAgreement(_ change: (inout Agreement) -> Void) {
        guard var agreement else { return }
        change(&agreement)
        switch stage {
        case .agreed(let conduct, _): stage = .agreed(conduct, agreement)
        case .effective(let conduct, _): stage = .effective(conduct, agreement)
        case .underArbitrationReview(let conduct, _, let review):
            stage = .underArbitrationReview(conduct, agreement, review)
        case .underJudicialConfirmation(let conduct, _, let review):
            stage = .underJudicialConfirmation(conduct, agreement, review)
        case .performing(let conduct, _): stage = .performing(conduct, agreement)
        case .breached(let conduct, _, let breach): stage = .breached(conduct, agreement, breach)
        case .closed(var closing):
            closing.agreement = agreement
            stage = .closed(closing)
        case .archived(var closing, let archiving):
            closing.agreement = agreement
            stage = .archived(closing, archiving)
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned,
            .inSession, .suspended:
            break
        }
    }

    private mutating func updateReview(_ change: (inout Review) -> Void) {
        updateAgreement { agreement in
            if let last = agreement.reviews.indices.last { change(&agreement.reviews[last]) }
        }
        guard let review = agreement?.reviews.last, let conduct, let agreement else { return }
        switch stage {
        case .underArbitrationReview: stage = .underArbitrationReview(conduct, agreement, review)
        case .underJudicialConfirmation: stage = .underJudicialConfirmation(conduct, agreement, review)
        case .registered, .received, .willingnessAsked, .refused, .refusedAndArchived, .accepted, .assigned,
            .inSession, .suspended, .agreed, .effective, .performing, .breached, .closed, .archived:
            break
        }
    }
}
