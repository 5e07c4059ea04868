// The agreement: its terms, its four marks, the review that makes it enforceable, its breach.

extension CaseFile {
    func agree(_ agreement: Agreement, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(agreement.on, facts)
        try readable(agreement.terms, "terms", most: 20_000)
        try positive(agreement.obligations.map(\.amount), "pay")
        for obligation in agreement.obligations {
            try day(obligation.dueOn ?? agreement.on, notBefore: agreement.on, "due")
            try notTooFarAhead(obligation.dueOn, of: agreement.on)
            try check(claimant: obligation.claimant)
        }
        let conduct = try working(mediation)
        guard !(conduct.assignment?.mediators.isEmpty ?? true) else { throw Refused(.notAssigned) }
        if parties.isCollective, parties.representatives.isEmpty, parties.roll != nil {
            throw Refused(.representativesMissing, known: "\(parties.persons)")
        }
        try day(agreement.on, notBefore: conduct.sessions.last?.on ?? conduct.acceptance.on)
        return [.mediation(.agreed(agreement))]
    }

    /// A claimant of an agreement or award is a line of the roll, or where there is none one of the workers: somebody with a name.
    func check(claimant: Int?) throws(Refused) {
        let lines = parties.roll?.count ?? parties.workers.count
        guard let claimant, !(1...max(1, lines)).contains(claimant) else { return }
        throw Refused(.claimantNotOnRoll, field: "claimant", known: "\(claimant) / \(lines)")
    }

    /// With the fourth mark the agreement takes effect, on the day of the last one.
    func mark(_ marks: [AgreementMark], _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
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
    func apply(for review: Review, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
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

    func breached(_ breach: Breach, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(breach.on, facts)
        guard let agreement = mediation.agreement, agreement.effectiveOn != nil else {
            throw Refused(.notEffective, known: mediation.stageName)
        }
        guard ledger.ladder(on: breach.on).overdue > 0 else { throw Refused(.nothingOverdue, known: "\(breach.on)") }
        return [.mediation(.breached(breach))] + restart(.agreementBreached, on: breach.on, facts)
    }
}
