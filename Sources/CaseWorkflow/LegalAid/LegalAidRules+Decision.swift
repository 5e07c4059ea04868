// Grant, refusal, termination, and the objection to the last two (法律援助法 43, 48, 49).

extension LegalAidRules {
    func check(_ grant: AidGrant) throws(Refused) {
        try readable(grant.letter, "letter", most: 200)
        try remark(grant.note)
        try file.notBeforeRegistration(grant.on)
        let examination = try examined(by: grant.on)
        guard examination.scope != nil else { throw Refused(.aidOutsideScope, field: "scope") }
        if case .means(let means) = examination.standing, !means.isMet {
            throw Refused(.aidMeansNotMet, known: "\(means.incomePerHead) > \(means.standard)")
        }
    }

    func check(_ refusal: AidRefusal) throws(Refused) {
        try readable(refusal.reason, "reason")
        try readable(refusal.letter, "letter", most: 200)
        try file.notBeforeRegistration(refusal.on)
        let examination = try examined(by: refusal.on)
        guard refusal.ground.fits(examination) else {
            throw Refused(.aidRefusalDoesNotFit, field: "ground", known: refusal.ground.name)
        }
    }

    /// A decision rests on an examination of complete papers.
    private func examined(by day: Day) throws(Refused) -> AidExamination {
        let request = try undecidedRequest().request
        try noPapersAwaited()
        guard let examination = request.examination else { throw Refused(.aidNotExamined, known: stage) }
        try file.day(day, notBefore: examination.on)
        return examination
    }

    func check(_ termination: AidTermination) throws(Refused) {
        try readable(termination.reason, "reason")
        try readable(termination.letter, "letter", most: 200)
        guard aid.isOpen else { throw Refused(.alreadyClosed, known: stage) }
        guard !aid.isUndecided else { throw Refused(.aidNotGranted, known: stage) }
        try file.day(termination.on, notBefore: lastStep)
        try file.day(termination.on, notBefore: file.lastMove)
    }

    func check(_ objection: AidObjection) throws(Refused) {
        try readable(objection.body, "body", most: 200)
        try readable(objection.text, "text")
        switch aid.ending {
        case nil, .closed: throw Refused(.aidNothingToObject, known: stage)
        case .refused(_, let refusal): try object(objection, .aidRefusal, refusal.on, refusal.objection)
        case .terminated(_, let termination):
            try object(objection, .aidTermination, termination.on, termination.objection)
        }
    }

    /// The term to object, where a local rule sets one, runs from the service of the decision.
    private func object(
        _ objection: AidObjection, _ document: Service.Document, _ day: Day, _ known: AidObjection?
    ) throws(Refused) {
        if let known { throw Refused(.aidObjectedTwice, known: known.on.description) }
        try file.day(objection.on, notBefore: day)
        for service in file.record.services where service.document == document && service.on >= day {
            guard let trigger = service.trigger else { continue }
            let last = facts.rules.rules(for: trigger, on: service.on, area: facts.area)
                .map { $0.due(from: service.on, in: facts.calendar).day }.max()
            if let last, objection.on > last {
                throw Refused(.aidObjectionTooLate, field: "on", known: "\(objection.on) > \(last)")
            }
        }
    }

    /// A refusal that is overturned becomes a grant on the same day, under the body's paper.
    func decide(_ decision: AidObjectionDecision) throws(Refused) -> [Event] {
        try readable(decision.reason, "reason")
        try readable(decision.paper, "paper", most: 200)
        guard let objection = aid.objection, objection.decision == nil else {
            throw Refused(.aidNoObjection, known: stage)
        }
        try file.day(decision.on, notBefore: objection.on)
        let decided = Event.legalAid(.objectionDecided(decision))
        guard decision.overturned, aid.refusal != nil else { return [decided] }
        return [
            decided, .legalAid(.granted(AidGrant(on: decision.on, letter: decision.paper, note: decision.reason))),
        ]
    }

    /// The last day on which something was done: nothing can end before it.
    var lastStep: Day? {
        let work = aid.work
        let days =
            [aid.appliedOn, aid.grantedOn].compactMap { $0 } + work.appointments.map(\.on) + work.reports.map(\.on)
            + work.filings.flatMap { [$0.on, $0.docketing?.on ?? $0.on] } + work.hearings.map(\.on)
            + work.papers.map(\.on) + [work.plannedHearing?.on].compactMap { $0 }
        return days.max()
    }
}
