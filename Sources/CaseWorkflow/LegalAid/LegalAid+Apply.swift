// The fold: each event moves the procedure on. Nothing is refused here; where history is patchy, what the event
// needs is made empty and later steps are never undone by an earlier one that comes late.

extension LegalAid {
    public mutating func apply(_ event: LegalAidEvent) {
        switch event {
        case .applied(let application): advance(to: .applied) { $0.application = application }
        case .papersAsked(let notice): askPapers(notice)
        case .papersSupplied(let supplement): advance(to: .reviewing) { $0.supplement = supplement }
        case .examined(let examination): advance(to: .reviewing) { $0.examination = examination }
        case .urgentAidGiven(let urgent): advance(to: .applied) { $0.urgent = urgent }
        case .granted(let grant): give(grant)
        case .refused(let refusal): end(.refused(settledRequest, refusal))
        case .objected(let objection): object(objection)
        case .objectionDecided(let decision): decideObjection(decision)
        case .appointed(let appointment): appoint(appointment)
        case .reported(let report): handle { $0.reports.append(report) }
        case .filed(let filing): handle { $0.filings.append(filing) }
        case .docketed(let docketing): handle { $0.docket(docketing) }
        case .heard(let hearing): handle { $0.hear(hearing) }
        case .paperReceived(let paper):
            handle {
                $0.papers.append(paper)
                if paper.kind != .nonAcceptance { $0.plannedHearing = nil }
            }
        case .replacementAsked(let request): changeWork { $0.replacements.append(request) }
        case .replacementDecided(let decision): changeWork { $0.decide(decision) }
        case .terminated(let termination): end(.terminated(conduct, termination))
        case .closed(let closing): end(.closed(conduct, closing))
        case .closingReported(let report): changeWork { $0.closingReport = report }
        case .qualityReviewed(let review): changeWork { $0.quality = review }
        case .hearingSet(let notice): handle { $0.plannedHearing = notice }
        case .filingIncomplete(let notice): handle { $0.correct(notice) }
        case .filingCompleted(let supplement): handle { $0.complete(supplement) }
        case .subsidyApproved(let subsidy): changeWork { $0.subsidies = ($0.subsidies ?? []) + [subsidy] }
        case .subsidyPaid(let payment): changeWork { $0.pay(payment) }
        }
    }

    /// The volume is complete; a file that has not ended stays as it is.
    mutating func archive(_ archiving: Archiving) {
        if let ending { stage = .archived(ending, archiving) }
    }

    /// A closed or terminated file goes on where it stood; a refused one leaves the archive and stays refused.
    /// The report and the check of the ending that is undone stay in the journal only.
    mutating func reopen(on day: Day) {
        switch ending {
        case nil: break
        case .refused(let request, let refusal): stage = .ended(.refused(request, refusal))
        case .terminated(let conduct, _), .closed(let conduct, _): stage = conduct.reopened.stage
        }
    }

    private enum Step { case applied, reviewing }

    private mutating func advance(to step: Step, _ change: (inout AidRequest) -> Void) {
        var request = request ?? AidRequest()
        change(&request)
        switch stage {
        case .registered: stage = step == .applied ? .applied(request) : .reviewing(request)
        case .applied: stage = step == .applied ? .applied(request) : .reviewing(request)
        case .supplementing(_, let notice):
            switch step {
            case .applied: stage = .supplementing(request, notice)
            case .reviewing:
                request.answeredNotice = notice
                stage = .reviewing(request)
            }
        case .reviewing: stage = .reviewing(request)
        case .granted, .appointed, .handling, .ended, .archived: changeRequest(change)
        }
    }

    private mutating func askPapers(_ notice: AidSupplementNotice) {
        switch stage {
        case .registered, .applied, .supplementing, .reviewing:
            stage = .supplementing(request ?? AidRequest(), notice)
        case .granted, .appointed, .handling, .ended, .archived: changeRequest { $0.answeredNotice = notice }
        }
    }

    private mutating func give(_ grant: AidGrant) {
        switch stage {
        case .registered, .applied, .supplementing, .reviewing, .granted: open(settledRequest, grant)
        case .ended(.refused(var request, let refusal)):
            request.overturnedRefusals.append(refusal)
            open(request, grant)
        case .archived(.refused(var request, let refusal), _):
            request.overturnedRefusals.append(refusal)
            open(request, grant)
        case .appointed, .handling, .ended, .archived: changeConduct { $0.grant = grant }
        }
    }

    /// Aid is given: a handler who already works under urgent aid goes on.
    private mutating func open(_ request: AidRequest, _ grant: AidGrant) {
        let conduct = AidConduct(request: request, grant: grant)
        stage = conduct.work.appointments.isEmpty ? .granted(request, grant) : conduct.stage
    }

    private mutating func object(_ objection: AidObjection) {
        changeObjection { $0 = objection }
    }

    private mutating func decideObjection(_ decision: AidObjectionDecision) {
        changeObjection { objection in
            if objection == nil { objection = AidObjection(on: decision.on, body: "", text: "") }
            objection?.decision = decision
        }
        guard decision.overturned, case .terminated(var conduct, let termination) = ending else { return }
        conduct.overturnedTerminations.append(termination)
        stage = conduct.reopened.stage
    }

    private mutating func appoint(_ appointment: AidAppointment) {
        switch stage {
        case .granted(let request, let grant):
            var conduct = AidConduct(request: request, grant: grant)
            conduct.work.appointments.append(appointment)
            stage = conduct.stage
        case .registered, .applied, .supplementing, .reviewing, .appointed, .handling, .ended, .archived:
            changeWork { $0.appointments.append(appointment) }
        }
    }

    /// A step of the handler: an appointed matter is being handled from its first one.
    private mutating func handle(_ change: (inout AidWork) -> Void) {
        changeWork(change)
        switch stage {
        case .appointed(let conduct): stage = .handling(conduct)
        case .registered, .applied, .supplementing, .reviewing, .granted, .handling, .ended, .archived: break
        }
    }

    private mutating func end(_ ending: AidEnding) {
        switch stage {
        case .archived(_, let archiving): stage = .archived(ending, archiving)
        case .registered, .applied, .supplementing, .reviewing, .granted, .appointed, .handling, .ended:
            stage = .ended(ending)
        }
    }
}

extension AidConduct {
    /// Where an open matter with this conduct stands: before the decision while there is no grant.
    fileprivate var stage: LegalAid.Stage {
        if grant != nil {
            if work.hasBegun { return .handling(self) }
            if !work.appointments.isEmpty { return .appointed(self) }
        }
        var request = request
        request.work = work
        if !overturnedTerminations.isEmpty { request.overturnedTerminations = overturnedTerminations }
        if let grant { return .granted(request, grant) }
        if request.examination != nil || request.answeredNotice != nil { return .reviewing(request) }
        return request == AidRequest() ? .registered : .applied(request)
    }

    fileprivate var reopened: AidConduct {
        var conduct = self
        conduct.work.closingReport = nil
        conduct.work.quality = nil
        return conduct
    }
}

extension AidWork {
    /// Whether the handler has taken a first step.
    var hasBegun: Bool { !reports.isEmpty || !filings.isEmpty || !hearings.isEmpty || !papers.isEmpty }

    fileprivate mutating func docket(_ docketing: AidDocketing) {
        if filings.isEmpty { filings.append(AidFiling(on: docketing.on, body: "", by: .worker)) }
        filings[filings.count - 1].docketing = docketing
    }

    fileprivate mutating func hear(_ hearing: AidHearing) {
        hearings.append(hearing)
        if let planned = plannedHearing, planned.hearingOn <= hearing.on { plannedHearing = nil }
    }

    fileprivate mutating func correct(_ notice: AidFilingNotice) {
        if filings.isEmpty { filings.append(AidFiling(on: notice.on, body: "")) }
        filings[filings.count - 1].correction = AidFilingCorrection(notice: notice)
    }

    fileprivate mutating func complete(_ supplement: AidFilingSupplement) {
        if filings.last?.correction == nil { correct(AidFilingNotice(on: supplement.on, missing: [])) }
        filings[filings.count - 1].correction?.supplement = supplement
    }

    /// Money paid for a stage that nobody approved a subsidy for stays in the journal only.
    fileprivate mutating func pay(_ payment: AidSubsidyPayment) {
        if let place = subsidies?.lastIndex(where: { $0.form == payment.form && $0.payment == nil }) {
            subsidies?[place].payment = payment
        }
    }

    fileprivate mutating func decide(_ decision: AidReplacementDecision) {
        if let index = replacements.lastIndex(where: { $0.decision == nil }) {
            replacements[index].decision = decision
        } else {
            var request = AidReplacementRequest(on: decision.on, by: .office, reason: decision.reason)
            request.decision = decision
            replacements.append(request)
        }
        if let appointment = decision.appointment { appointments.append(appointment) }
    }
}
