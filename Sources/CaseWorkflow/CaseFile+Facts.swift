// What figures, deadlines, pages and other rules ask of any case, whatever its procedure and stage.

extension CaseFile {
    public var acceptedOn: Day? {
        switch procedure {
        case .mediation(let mediation): mediation.conduct?.acceptance.on
        case .legalAid(let aid): aid.grantedOn
        }
    }

    public var refusedOn: Day? {
        switch procedure {
        case .mediation(let mediation): mediation.refusal?.on
        case .legalAid(let aid): aid.refusedOn
        }
    }

    /// The last day on which the case came in, changed hands or was reopened (also by an overturned termination): it neither ends nor moves on before it, or
    /// an office would give away what it never had.
    var lastMove: Day {
        var last = custody.last?.from ?? intake.registeredOn
        if let reopening = record.reopenings.last { last = max(last, reopening.on) }
        if case .legalAid(let aid) = procedure, let on = aid.overturnedTerminations.last?.overturnedOn {
            last = max(last, on)
        }
        return last
    }

    /// Closed with something for the worker: an agreement or settlement, an award or judgment at least partly won.
    public var hasSucceeded: Bool {
        switch procedure {
        case .mediation(let mediation): mediation.closing?.outcome.isSuccess ?? false
        case .legalAid(let aid): aid.result?.isSuccess ?? false
        }
    }

    /// Nothing further is asked of the parties: refused, closed, terminated or archived.
    public var isEnded: Bool {
        switch procedure {
        case .mediation(let mediation): mediation.isClosed || mediation.refusal != nil
        case .legalAid(let aid): !aid.isOpen
        }
    }

    public var isArchived: Bool { archiving != nil }

    public var archiving: Archiving? {
        switch procedure {
        case .mediation(let mediation): mediation.archiving
        case .legalAid(let aid): aid.archiving
        }
    }

    /// Something was agreed or awarded, and nothing of it is open any more.
    var isPaid: Bool {
        let ladder = ledger.ladder()
        return ladder.agreed > 0 && ladder.outstanding <= 0
    }

    /// The dispute is about new-form employment, by its kind or by who the worker is.
    var isNewFormDispute: Bool {
        intake.category == .newForm || parties.workers.contains { $0.traits.contains(.newFormEmployment) }
    }

    public var isCollective: Bool { parties.isCollective }

    public var stageCode: String {
        switch procedure {
        case .mediation(let mediation): mediation.stageCode
        case .legalAid(let aid): aid.stageCode
        }
    }

    public var stageName: Sentence {
        switch standing {
        case .voided(let voiding): return Sentence("已作废（\(voiding.on)）", "voided on \(voiding.on)")
        case .merged(let merger): return Sentence("已并入\(merger.intoNumber)", "merged into \(merger.intoNumber)")
        case .handedOver(let transfer): return Sentence("已移交\(transfer.to)", "handed over to \(transfer.to)")
        case .live: break
        }
        switch procedure {
        case .mediation(let mediation): return mediation.stageName
        case .legalAid(let aid): return aid.stageName
        }
    }

    public var nextStep: Sentence {
        switch standing {
        case .live: break
        case .voided, .merged: return Sentence("无待办事项", "nothing is pending")
        case .handedOver(let transfer): return transfer.nextStep(from: office, acceptedOn: acceptedOn)
        }
        switch procedure {
        case .mediation(let mediation):
            guard isPaid, mediation.waitsForMoney else { return mediation.nextStep }
            return Sentence("调解员：款项已付清，结案", "mediator: everything is paid; close the case")
        case .legalAid(let aid): return aid.nextStep
        }
    }

    /// Subsidies of the handlers of legal aid; none in a mediation.
    public var subsidies: [AidSubsidy] {
        switch procedure {
        case .mediation: []
        case .legalAid(let aid): aid.subsidies
        }
    }

    public var mediators: [MediatorReference] {
        switch procedure {
        case .mediation(let mediation): mediation.conduct?.assignment?.mediators ?? []
        case .legalAid(let aid): aid.handler.map { [$0] } ?? []
        }
    }

    /// The closing that stands: its day, what it is booked under, and what it fixed (结案口径).
    ///
    /// Fixed amounts are those of an effective agreement, award or judgment, or of a settlement or payment with evidence.
    public var closingPosting: (on: Day, detail: String, closingFen: Int64)? {
        switch procedure {
        case .mediation(let mediation):
            guard let closing = mediation.closing else { return nil }
            let fixed = closing.outcome.isSuccess && closing.agreement?.effectiveOn != nil
            return (closing.on, closing.outcome.rawValue, fixed ? ledger.ladder().agreed : 0)
        case .legalAid(let aid):
            guard let on = aid.closedOn, let result = aid.result else { return nil }
            return (on, result.rawValue, ledger.ladder().agreed)
        }
    }

    /// Days from acceptance to a day, less the time in which the case was closed, or its aid terminated, until it was
    /// taken up again. nil before acceptance.
    func daysAtWork(until day: Day) -> Int? {
        guard let acceptedOn else { return nil }
        var days = day.days(since: acceptedOn)
        for (past, reopening) in zip(record.pastClosings, record.reopenings) where acceptedOn <= past.on {
            days -= max(0, reopening.on.days(since: past.on))
        }
        if case .legalAid(let aid) = procedure {
            for termination in aid.overturnedTerminations where acceptedOn <= termination.on {
                if let on = termination.overturnedOn { days -= max(0, on.days(since: termination.on)) }
            }
        }
        return max(0, days)
    }

    /// The last day of the mediation: 15 days from acceptance, the entrusted or local term where that is another, as extended by consent.
    public func mediationLastDay(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> Day? {
        guard case .mediation(let mediation) = procedure, let conduct = mediation.conduct else { return nil }
        if let extended = conduct.extensions.map(\.until).max() { return extended }
        return termRules(rules, area: area).filter(\.rule.endsMediation)
            .map { $0.rule.due(from: $0.from, in: calendar).day }.min()
    }
}
