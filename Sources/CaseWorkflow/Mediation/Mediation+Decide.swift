// The rules of a mediation, step by step (law: 企业劳动争议协商调解规定 22–30; 调解仲裁法 10–16).

extension CaseFile {
    func decide(_ command: MediationCommand, of mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        switch command {
        case .receive(let receipt): return try receive(receipt, mediation, facts)
        case .askWillingness(let willingness):
            try happened(willingness.on, facts)
            guard let receipt = mediation.receipt, mediation.conduct == nil, mediation.refusal == nil else {
                throw Refused(.notReceived, known: mediation.stageName)
            }
            try day(willingness.on, notBefore: receipt.on)
            return [.mediation(.willingnessAsked(willingness))]
        case .refuse(let refusal): return try refuse(refusal, mediation, facts)
        case .accept(let acceptance): return try accept(acceptance, mediation, facts)
        case .assign(let assignment): return try assign(assignment, mediation, facts)
        case .recuse(let recusal):
            try happened(recusal.on, facts)
            if mediation.isClosed { throw Refused(.alreadyClosed, known: mediation.stageName) }
            try readable(recusal.reason, "reason")
            let mediators = mediation.conduct?.assignment?.mediators ?? []
            guard mediators.contains(where: { $0.code == recusal.mediator || $0.name == recusal.mediator }) else {
                throw Refused(.noSuchMediator, field: "mediator", known: recusal.mediator)
            }
            return [.mediation(.recused(recusal))]
        case .callSession(let planned):
            try facts.notInFuture(planned.calledOn)
            try readable(planned.place, "place", most: 200)
            let conduct = try working(mediation)
            try day(planned.on, notBefore: conduct.acceptance.on)
            return [.mediation(.sessionCalled(planned))]
        case .holdSession(let session): return try hold(session, mediation, facts)
        case .extend(let extension_): return try extend(extension_, mediation, facts)
        case .suspend(let suspension):
            try happened(suspension.on, facts)
            try readable(suspension.reason, "reason")
            let conduct = try working(mediation)
            try day(suspension.on, notBefore: conduct.acceptance.on)
            guard suspension.reviewOn > suspension.on else {
                throw Refused(.dayNotAfter, field: "review-on", known: "\(suspension.reviewOn) ≤ \(suspension.on)")
            }
            return [.mediation(.suspended(suspension))]
        case .resume(let note):
            try happened(note.on, facts)
            guard case .suspended(_, let suspension) = mediation.stage else { throw Refused(.notSuspended) }
            try day(note.on, notBefore: suspension.on)
            return [.mediation(.resumed(note))]
        case .agree(let agreement): return try agree(agreement, mediation, facts)
        case .mark(let marks): return try mark(marks, mediation, facts)
        case .applyForReview(let review): return try apply(for: review, mediation, facts)
        case .reviewAccepted(let note):
            try happened(note.on, facts)
            let review = try reviewUnderWay(mediation)
            try day(note.on, notBefore: review.appliedOn)
            return [.mediation(.reviewAccepted(note))]
        case .decideReview(let decision):
            try happened(decision.on, facts)
            let review = try reviewUnderWay(mediation)
            try day(decision.on, notBefore: review.acceptedOn ?? review.appliedOn)
            return [.mediation(.reviewDecided(decision))]
        case .recordBreach(let breach): return try breached(breach, mediation, facts)
        case .close(let closing): return try close(closing, mediation, facts)
        }
    }

    private func receive(
        _ receipt: ApplicationReceipt, _ mediation: Mediation, _ facts: Facts
    ) throws(Refused) -> [Event] {
        try happened(receipt.on, facts)
        guard case .registered = mediation.stage else {
            throw Refused(.notRegistered, known: mediation.stageName)
        }
        guard !parties.workers.isEmpty else { throw Refused(.workerMissing, field: "worker") }
        guard !parties.employers.isEmpty else { throw Refused(.employerMissing, field: "employer") }
        guard intake.category != nil, !intake.summary.isEmpty else {
            throw Refused(.applicationIncomplete, field: intake.category == nil ? "category" : "summary")
        }
        return [.mediation(.received(receipt))]
    }

    /// A refusal is written and restarts the limitation period when the other side would not mediate (17号令 31(5)).
    private func refuse(
        _ refusal: NonAcceptance, _ mediation: Mediation, _ facts: Facts
    ) throws(Refused) -> [Event] {
        try happened(refusal.on, facts)
        guard mediation.conduct == nil, mediation.refusal == nil else {
            throw Refused(.alreadyAccepted, known: mediation.stageName)
        }
        guard let receipt = mediation.receipt else {
            throw Refused(.notReceived, known: mediation.stageName)
        }
        try day(refusal.on, notBefore: mediation.willingnesses.last?.on ?? receipt.on)
        var events: [Event] = [.mediation(.refused(refusal))]
        if refusal.ground == .otherSideRefuses {
            events += restart(.mediationRefused, on: refusal.on, facts)
        }
        return events
    }

    private func accept(
        _ acceptance: Acceptance, _ mediation: Mediation, _ facts: Facts
    ) throws(Refused) -> [Event] {
        try happened(acceptance.on, facts)
        guard mediation.conduct == nil, mediation.refusal == nil else {
            throw Refused(.alreadyAccepted, known: mediation.stageName)
        }
        guard mediation.receipt != nil else { throw Refused(.notReceived, known: mediation.stageName) }
        guard let asked = mediation.willingnesses.last else { throw Refused(.willingnessNotAsked) }
        guard mediation.willingnesses.contains(where: { $0.side == .employer && $0.agrees == true }) else {
            throw Refused(.otherSideNotWilling, known: "\(asked.on)")
        }
        guard !mediation.willingnesses.contains(where: { $0.on == asked.on && $0.agrees == false }) else {
            throw Refused(.otherSideNotWilling, known: "\(asked.on)")
        }
        try day(acceptance.on, notBefore: asked.on)
        return [.mediation(.accepted(acceptance))]
    }

    private func assign(
        _ assignment: Assignment, _ mediation: Mediation, _ facts: Facts
    ) throws(Refused) -> [Event] {
        try happened(assignment.on, facts)
        let conduct = try working(mediation)
        guard !assignment.mediators.isEmpty else { throw Refused(.mediatorMissing, field: "mediator") }
        for mediator in assignment.mediators { try readable(mediator.name, "mediator", most: 100) }
        if let conflict = facts.conflicts.first {
            throw Refused(
                .conflictOfInterest, field: "mediator", known: conflict.sentence)
        }
        for recusal in conduct.recusals
        where assignment.mediators.contains(where: { $0.code == recusal.mediator || $0.name == recusal.mediator }) {
            throw Refused(
                .conflictOfInterest, field: "mediator",
                known: Conflict(person: recusal.mediator, kind: .recused, detail: "").sentence)
        }
        try day(assignment.on, notBefore: conduct.acceptance.on)
        return [.mediation(.assigned(assignment))]
    }

    private func hold(_ session: Session, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(session.on, facts)
        try readable(session.place, "place", most: 200)
        try readable(session.record, "record", most: 100_000)
        for attendee in session.attendees { try readable(attendee, "attendee", most: 100) }
        for offer in session.offers { try bounded(offer.amount, "offer") }
        let conduct = try working(mediation)
        guard !(conduct.assignment?.mediators.isEmpty ?? true) else { throw Refused(.notAssigned) }
        if parties.isCollective, parties.representatives.isEmpty, parties.roll != nil {
            throw Refused(.representativesMissing, known: "\(parties.persons)")
        }
        try day(session.on, notBefore: conduct.acceptance.on)
        return [.mediation(.sessionHeld(session))]
    }

    /// Only both sides' consent given before the last day moves it (17号令 29); new-form cases by 15 days at most.
    private func extend(_ extension_: Extension, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(extension_.on, facts)
        let conduct = try working(mediation)
        try day(extension_.on, notBefore: conduct.acceptance.on)
        guard let last = mediationLastDay(facts.calendar, facts.rules, area: facts.area) else {
            throw Refused(.notUnderMediation)
        }
        guard extension_.on <= last else {
            throw Refused(.extensionTooLate, field: "on", known: "\(extension_.on) > \(last)")
        }
        guard extension_.until > last else {
            throw Refused(.extensionNotLater, field: "until", known: "\(extension_.until) ≤ \(last)")
        }
        if let most = extensionCap(facts.calendar, facts.rules, area: facts.area), extension_.until > most {
            throw Refused(.extensionTooLong, field: "until", known: "\(extension_.until) > \(most)")
        }
        return [.mediation(.extended(extension_))]
    }

    private func agree(_ agreement: Agreement, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(agreement.on, facts)
        try readable(agreement.terms, "terms", most: 20_000)
        try positive(agreement.obligations.map(\.amount), "pay")
        for obligation in agreement.obligations {
            try day(obligation.dueOn ?? agreement.on, notBefore: agreement.on, "due")
        }
        let conduct = try working(mediation)
        guard !(conduct.assignment?.mediators.isEmpty ?? true) else { throw Refused(.notAssigned) }
        try day(agreement.on, notBefore: conduct.sessions.last?.on ?? conduct.acceptance.on)
        return [.mediation(.agreed(agreement))]
    }

    /// With the fourth mark the agreement takes effect, on the day of the last one.
    private func mark(_ marks: [AgreementMark], _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        guard case .agreed(_, let agreement) = mediation.stage else {
            throw Refused(.notAgreed, known: mediation.stageName)
        }
        var made = agreement.marks
        var events: [Event] = []
        for mark in marks {
            try happened(mark.on, facts)
            try day(mark.on, notBefore: agreement.on)
            guard !made.contains(where: { $0.maker == mark.maker }) else {
                throw Refused(.markAlreadyMade, field: "by", known: mark.maker.name)
            }
            if let signer = mark.signer {
                try readable(signer, "signer", most: 100)
                if let agent = parties.agents.last(where: { $0.name == signer }), agent.power == .general {
                    throw Refused(.agentNeedsSpecialPower, field: "signer", known: signer)
                }
            }
            made.append(mark)
            events.append(.mediation(.marked(mark)))
        }
        if AgreementMark.Maker.allCases.allSatisfy({ maker in made.contains { $0.maker == maker } }),
            let last = made.map(\.on).max()
        {
            events.append(.mediation(.tookEffect(EffectiveDay(on: last))))
        }
        return events
    }

    /// Both parties together; arbitration review within 15 days, judicial confirmation within 30 (17号令 27; 人民调解法 33).
    private func apply(for review: Review, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(review.appliedOn, facts)
        try readable(review.body, "body", most: 200)
        guard let agreement = mediation.agreement, let effectiveOn = agreement.effectiveOn else {
            throw Refused(.notEffective, known: mediation.stageName)
        }
        if agreement.reviews.contains(where: { $0.decision == nil || $0.decision?.confirmed == true }) {
            throw Refused(.reviewAlreadyUnderWay, known: agreement.reviews.last?.kind.name)
        }
        try day(review.appliedOn, notBefore: effectiveOn)
        if review.kind == .arbitration, intake.category == .relationship {
            throw Refused(.reviewOfRelationship, field: "kind")
        }
        if let body = facts.organisation,
            !(review.kind == .arbitration ? body.opensArbitrationReview : body.opensJudicialConfirmation)
        {
            throw Refused(.reviewNotOpenForBody, field: "kind", known: body.name)
        }
        let trigger: DeadlineTrigger = .agreementEffective
        let id = review.kind == .arbitration ? "ARB-REVIEW" : "JUD-CONFIRM"
        for rule in facts.rules.rules(for: trigger, on: effectiveOn, area: facts.area) where rule.id == id {
            let due = rule.due(from: effectiveOn, in: facts.calendar).day
            guard review.appliedOn <= due else {
                throw Refused(.reviewTooLate, field: "on", known: "\(review.appliedOn) > \(due)")
            }
        }
        return [.mediation(.reviewApplied(review))]
    }

    private func breached(_ breach: Breach, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(breach.on, facts)
        guard let agreement = mediation.agreement, agreement.effectiveOn != nil else {
            throw Refused(.notEffective, known: mediation.stageName)
        }
        guard ledger.ladder(on: breach.on).overdue > 0 else { throw Refused(.nothingOverdue, known: "\(breach.on)") }
        return [.mediation(.breached(breach))] + restart(.agreementBreached, on: breach.on, facts)
    }

    private func close(_ closing: MediationClosing, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(closing.on, facts)
        if let closed = mediation.closing { throw Refused(.alreadyClosed, known: "\(closed.on)") }
        guard let conduct = mediation.conduct else {
            throw Refused(.notAccepted, known: mediation.stageName)
        }
        try day(closing.on, notBefore: conduct.acceptance.on)
        try day(closing.on, notBefore: lastMove)
        guard MediationClosing.Ground.allowed(for: closing.outcome).contains(closing.ground) else {
            throw Refused(.groundDoesNotFit, field: "ground", known: closing.ground.name)
        }
        let effective = mediation.agreement?.effectiveOn
        switch closing.ground {
        case .effectiveAgreement:
            guard let effective else {
                throw Refused(
                    .marksMissing, known: mediation.agreement?.missingMarks.map(\.name).joined())
            }
            try day(closing.on, notBefore: effective)
        case .arbitrationPaper, .courtPaper:
            guard let paper = closing.paper, !paper.isEmpty else { throw Refused(.paperMissing, field: "paper") }
        case .immediatePerformance, .proofOfPayment:
            guard mediation.agreement != nil else { throw Refused(.notAgreed, known: mediation.stageName) }
        case .termExpired:
            guard let last = mediationLastDay(facts.calendar, facts.rules, area: facts.area), closing.on > last else {
                throw Refused(.termNotExpired, field: "on", known: "\(closing.on)")
            }
        case .settlementAgreement, .statementByBoth, .partyStops, .applicantWithdraws, .takenIn: break
        }
        if !closing.outcome.isSuccess, effective != nil { throw Refused(.agreementStands, field: "outcome") }
        return closingEvents(closing, mediation, facts)
    }

    /// On-the-spot performance and proven settlement put an unsigned agreement's money into the ledger; failure restarts the limitation period.
    private func closingEvents(
        _ closing: MediationClosing, _ mediation: Mediation, _ facts: Facts
    ) -> [Event] {
        var events: [Event] = []
        if closing.outcome.isSuccess, let agreement = mediation.agreement, agreement.effectiveOn == nil {
            events.append(.mediation(.tookEffect(EffectiveDay(on: closing.on))))
        }
        events.append(.mediation(.closed(closing)))
        if closing.outcome.isNoAgreement {
            events += restart(.mediationFailed, on: closing.on, facts)
        }
        return events
    }

    private func working(_ mediation: Mediation) throws(Refused) -> Conduct {
        guard mediation.isUnderMediation, let conduct = mediation.conduct else {
            throw Refused(.notUnderMediation, known: mediation.stageName)
        }
        return conduct
    }

    private func reviewUnderWay(_ mediation: Mediation) throws(Refused) -> Review {
        guard let review = mediation.agreement?.reviews.last, review.decision == nil else {
            throw Refused(.notUnderReview, known: mediation.stageName)
        }
        return review
    }
}
