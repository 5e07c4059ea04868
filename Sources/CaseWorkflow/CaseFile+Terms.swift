// The rules of what starts and ends terms beside the procedure: limitation, negotiation, payment order, supervision.

extension CaseFile {
    /// An interruption counts only while the period runs (民法典 195). After it, the other side's promise takes away the plea
    /// of limitation and starts nothing anew (民法典 192, second paragraph).
    func interrupt(_ interruption: Interruption, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(interruption.on)
        let terms = limitationTerms(facts)
        guard let lapsedOn = limitation.lapse(before: interruption.on, of: interruption.kind, terms) else {
            return [.limitationInterrupted(interruption)]
        }
        guard interruption.kind == .otherSideConsents else {
            throw Refused(.limitationLapsed, field: "on", known: "\(interruption.on) > \(lapsedOn)")
        }
        return [.limitationPromised(LatePromise(on: interruption.on, lapsedOn: lapsedOn))]
    }

    func suspend(_ suspension: LimitationSuspension, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(suspension.from, "from")
        try readable(suspension.reason, "reason")
        guard let period = limitation.period(limitationTerms(facts)) else { throw Refused(.limitationNotRunning) }
        guard suspension.from <= period.due else {
            throw Refused(.limitationNotRunning, field: "on", known: "\(suspension.from) > \(period.due)")
        }
        return [.limitationSuspended(suspension)]
    }

    func resumeLimitation(_ note: Note, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(note.on)
        guard case .suspended(let since) = limitation.standing(limitationTerms(facts)) else {
            throw Refused(.limitationNotSuspended)
        }
        try day(note.on, notBefore: since)
        return [.limitationResumed(note)]
    }
}

// Negotiation (协商).
extension CaseFile {
    func request(_ request: NegotiationRequest, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(request.on)
        if let note = request.note { try readable(note, "note", required: false) }
        guard !isEnded else { throw Refused(.alreadyClosed, known: stageName) }
        if let known = record.negotiation, known.answer == nil {
            throw Refused(.negotiationUnderWay, known: "\(known.request.on)")
        }
        return [.negotiationRequested(request)]
    }

    /// A refusal and silence restart the limitation period (17号令 31(1)); silence only after the term to answer.
    func answer(_ answer: NegotiationAnswer, _ facts: Facts) throws(Refused) -> [Event] {
        try facts.notInFuture(answer.on)
        if let note = answer.note { try readable(note, "note", required: false) }
        guard let negotiation = record.negotiation, negotiation.answer == nil else {
            throw Refused(.negotiationNotAsked, known: stageName)
        }
        try day(answer.on, notBefore: negotiation.request.on)
        let answered = Event.negotiationAnswered(answer)
        switch answer.answer {
        case .agrees: return [answered]
        case .refuses: break
        case .silent:
            let asked = negotiation.request.on
            let last = facts.rules.rules(for: .negotiationRequested, on: asked, area: facts.area)
                .map { $0.due(from: asked, in: facts.calendar).day }.max()
            if let last, answer.on <= last {
                throw Refused(.negotiationAnswerAwaited, field: "on", known: "\(answer.on) ≤ \(last)")
            }
        }
        return [answered] + restart(.negotiationRefused, on: answer.on, facts)
    }
}

// Payment order (支付令, 调解仲裁法 16; 民诉法 225–228).
extension CaseFile {
    /// On a mediation agreement in effect, for overdue pay, medical costs of a work injury, compensation or damages.
    func apply(for order: PaymentOrderApplication, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(order.on, facts)
        try readable(order.court, "court", most: 200)
        if let note = order.note { try readable(note, "note", required: false) }
        guard let effectiveOn = mediationAgreementOn else { throw Refused(.notEffective, known: stageName) }
        try day(order.on, notBefore: effectiveOn)
        if let known = record.paymentOrders?.last, !known.isOver {
            throw Refused(.paymentOrderUnderWay, known: "\(known.application.on) \(known.application.court)")
        }
        let overdue = ledger.ladders(on: order.on).filter { $0.value.overdue > 0 }.map(\.key)
        guard overdue.contains(where: \.opensPaymentOrder) else {
            throw Refused(
                .paymentOrderNotOpen,
                known: overdue.isEmpty
                    ? Sentence("没有逾期款项", "nothing is overdue")
                    : overdue.sorted { $0.rawValue < $1.rawValue }.map(\.name).joined("、", ", "))
        }
        return [.paymentOrderApplied(order)] + restart(.reliefSought, on: order.on, facts)
    }

    func answer(_ answer: PaymentOrderAnswer, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(answer.on, facts)
        if let paper = answer.paper { try readable(paper, "paper", most: 200) }
        guard let order = record.paymentOrders?.last, answer.answer.follows(order.last) else {
            throw Refused(
                .paymentOrderNotAsked, field: "answer", known: record.paymentOrders?.last?.last?.name ?? stageName)
        }
        try day(answer.on, notBefore: order.answers.last?.on ?? order.application.on)
        if answer.answer == .issued, answer.paper == nil { throw Refused(.paperMissing, field: "paper") }
        return [.paymentOrderAnswered(answer)]
    }

    /// The day a mediation agreement took effect, made here or received in an aided mediation.
    private var mediationAgreementOn: Day? {
        switch procedure {
        case .mediation(let mediation): mediation.agreement?.effectiveOn
        case .legalAid(let aid): aid.work.papers.last { $0.kind == .mediationAgreement }?.on
        }
    }
}

// Union supervision (工会劳动法律监督).
extension CaseFile {
    func supervise(_ step: SupervisionStep, _ facts: Facts) throws(Refused) -> [Event] {
        try happened(step.on, facts)
        try readable(step.text, "text")
        if let number = step.number { try readable(number, "paper", most: 200) }
        let steps = record.supervision ?? []
        switch step.kind {
        case .declined, .opinion:
            if let known = steps.pending(step.kind) {
                throw Refused(.supervisionOutOfOrder, field: "kind", known: "\(known.on)")
            }
        case .told, .replied:
            guard let earlier = step.kind.follows.flatMap(steps.pending) else {
                throw Refused(.supervisionOutOfOrder, field: "kind", known: step.kind.name)
            }
            try day(step.on, notBefore: earlier.on)
        case .proposed:
            guard let opinion = steps.last(where: { $0.kind == .opinion }) else {
                throw Refused(.supervisionOutOfOrder, field: "kind", known: step.kind.name)
            }
            try day(step.on, notBefore: opinion.on)
        }
        if step.kind == .opinion || step.kind == .proposed, step.number == nil {
            throw Refused(.paperMissing, field: "paper")
        }
        return [.supervised(step)]
    }
}
