// How a mediation ends, and on what ground.

extension CaseFile {
    func close(_ closing: MediationClosing, _ mediation: Mediation, _ facts: Facts) throws(Refused) -> [Event] {
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
            let last = mediationLastDay(facts.calendar, facts.rules, area: facts.area)
            guard let last, closing.on > last else {
                throw Refused(.termNotExpired, field: "on", known: last.map { Sentence(same: "\(closing.on) ≤ \($0)") })
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
}
