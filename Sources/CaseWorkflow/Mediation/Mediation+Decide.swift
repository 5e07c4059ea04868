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
        try notBeforeRegistration(refusal.on)
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
        guard !mediation.willingnesses.contains(where: { $0.on == asked.on && $0.agrees == false }) else {
            throw Refused(.otherSideNotWilling, known: "\(asked.on)")
        }
        guard mediation.willingnesses.contains(where: { $0.side == .employer && $0.agrees == true }) else {
            let answered = mediation.willingnesses.last { $0.side == .employer && $0.agrees != nil }
            throw Refused(answered == nil ? .willingnessAwaited : .otherSideNotWilling, known: "\(asked.on)")
        }
        try notBeforeRegistration(acceptance.on)
        try day(acceptance.on, notBefore: asked.on)
        var acceptance = acceptance
        acceptance.lookUpCode = acceptance.lookUpCode ?? facts.lookUpCode
        if isNewFormDispute { acceptance.isNewForm = true }
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

    func working(_ mediation: Mediation) throws(Refused) -> Conduct {
        guard mediation.isUnderMediation, let conduct = mediation.conduct else {
            throw Refused(.notUnderMediation, known: mediation.stageName)
        }
        return conduct
    }

    func reviewUnderWay(_ mediation: Mediation) throws(Refused) -> Review {
        guard let review = mediation.agreement?.reviews.last, review.decision == nil else {
            throw Refused(.notUnderReview, known: mediation.stageName)
        }
        return review
    }
}
