// The handler's steps: appointment, proceedings, papers and replacement (法律援助法 43, 46, 55).

extension LegalAidRules {
    /// A handler follows the grant, or urgent aid before it.
    func check(_ appointment: AidAppointment) throws(Refused) {
        try readableAppointment(appointment)
        guard aid.isOpen else { throw Refused(.alreadyClosed, known: stage) }
        if let handler = aid.handler { throw Refused(.aidAlreadyAppointed, field: "handler", known: handler.name) }
        guard let earliest = aid.grantedOn ?? aid.request?.urgent?.on else {
            throw Refused(.aidNotGranted, known: stage)
        }
        try file.day(appointment.on, notBefore: earliest)
        try noConflict("handler")
    }

    private func readableAppointment(_ appointment: AidAppointment) throws(Refused) {
        try readable(appointment.handler.name, "handler", most: 200)
        if let code = appointment.handler.code { try readable(code, "handler", most: 64) }
        if let firm = appointment.firm { try readable(firm, "firm", most: 200) }
        try readable(appointment.letter, "letter", most: 200)
    }

    func check(_ report: AidReport) throws(Refused) {
        try readable(report.text, "text")
        try file.day(report.on, notBefore: try handledMatter().work.appointments.first?.on)
    }

    /// A worker's filing that seeks relief restarts the limitation period (调解仲裁法 27).
    func record(_ filing: AidFiling) throws(Refused) -> [Event] {
        try readable(filing.body, "body", most: 200)
        let (work, appointment) = try tribunalMatter()
        if let known = work.pendingFiling { throw Refused(.aidFiledTwice, known: "\(known.on) \(known.body)") }
        // The other side may have filed before anybody was appointed.
        if filing.by == .worker { try file.day(filing.on, notBefore: work.appointments.first?.on) }
        let filed = Event.legalAid(.filed(filing))
        guard filing.by == .worker, appointment.form.filingSeeksRelief,
            !file.limitation.interruptions.contains(Interruption(on: filing.on, kind: .reliefSought))
        else { return [filed] }
        return [filed] + file.restart(.reliefSought, on: filing.on, facts)
    }

    /// The tribunal named what is missing from the pending filing.
    func check(_ notice: AidFilingNotice) throws(Refused) {
        try named(notice.missing, "missing")
        let filing = try undocketedFiling()
        if let known = filing.correction, known.supplement == nil {
            throw Refused(.aidFilingNotIncomplete, known: known.notice.on.description)
        }
        try file.day(notice.on, notBefore: filing.correction?.supplement?.on ?? filing.on)
        if let dueOn = notice.dueOn, dueOn <= notice.on {
            throw Refused(.dayNotAfter, field: "due-on", known: "\(dueOn) ≤ \(notice.on)")
        }
    }

    func check(_ supplement: AidFilingSupplement) throws(Refused) {
        try named(supplement.materials, "materials")
        let filing = try undocketedFiling()
        guard let correction = filing.correction, correction.supplement == nil else {
            throw Refused(.aidFilingNotIncomplete, known: filing.on.description)
        }
        try file.day(supplement.on, notBefore: correction.notice.on)
    }

    private func undocketedFiling() throws(Refused) -> AidFiling {
        guard let filing = try tribunalMatter().work.pendingFiling else { throw Refused(.aidNotFiled, known: stage) }
        if let known = filing.docketing { throw Refused(.aidDocketedTwice, known: known.number) }
        return filing
    }

    func check(_ notice: AidHearingNotice) throws(Refused) {
        try readable(notice.place, "place", most: 200)
        if let time = notice.at { try readable(time, "at", most: 20) }
        guard let docketing = try tribunalMatter().work.pendingFiling?.docketing else {
            throw Refused(.aidNotDocketed, known: stage)
        }
        try file.day(notice.on, notBefore: docketing.on)
        guard notice.hearingOn >= notice.on else {
            throw Refused(.dayTooEarly, field: "hearing-on", known: "\(notice.hearingOn) < \(notice.on)")
        }
    }

    func check(_ docketing: AidDocketing) throws(Refused) {
        try readable(docketing.number, "number", most: 200)
        guard let filing = try tribunalMatter().work.pendingFiling else {
            throw Refused(.aidNotFiled, known: stage)
        }
        if let known = filing.docketing { throw Refused(.aidDocketedTwice, known: known.number) }
        try file.day(docketing.on, notBefore: filing.on)
    }

    func check(_ hearing: AidHearing) throws(Refused) {
        try readable(hearing.place, "place", most: 200)
        try remark(hearing.note)
        guard let docketing = try tribunalMatter().work.pendingFiling?.docketing else {
            throw Refused(.aidNotDocketed, known: stage)
        }
        try file.day(hearing.on, notBefore: docketing.on)
    }

    private func tribunalMatter() throws(Refused) -> (work: AidWork, appointment: AidAppointment) {
        let matter = try handledMatter()
        guard matter.appointment.form.isBeforeTribunal else {
            throw Refused(.aidNoTribunal, known: matter.appointment.form.name)
        }
        return matter
    }

    /// The service of an award on the worker starts the terms to sue, so it is recorded with the paper.
    func record(_ paper: AidPaper) throws(Refused) -> [Event] {
        try readable(paper.number, "number", most: 200, required: paper.kind != .settlementAgreement)
        try readable(paper.body, "body", most: 200)
        for obligation in paper.obligations {
            try file.check(claimant: obligation.claimant)
            try file.notTooFarAhead(obligation.dueOn, of: paper.on)
        }
        guard paper.obligations.count <= 100_000 else {
            throw Refused(.amountTooLarge, field: "obligations", known: "\(paper.obligations.count) > 100000")
        }
        try positive(paper.obligations.map(\.amount), "obligations")
        let (work, appointment) = try handledMatter()
        try file.day(paper.on, notBefore: work.appointments.first?.on)
        guard AidPaper.Kind.allowed(in: appointment.form).contains(paper.kind),
            paper.kind != .nonAcceptance || paper.obligations.isEmpty
        else { throw Refused(.aidPaperDoesNotFit, field: "kind", known: appointment.form.name) }
        if let result = paper.result, !AidResult.allowed(in: appointment.form).contains(result) {
            throw Refused(.aidResultDoesNotFit, field: "result", known: appointment.form.name)
        }
        for known in work.papers
        where known.number == paper.number && (!known.number.isEmpty || known.on == paper.on) {
            throw Refused(.aidPaperTwice, field: "number", known: paper.number)
        }
        if paper.kind == .nonAcceptance {
            guard let filing = work.pendingFiling else { throw Refused(.aidNotFiled, known: stage) }
            try file.day(paper.on, notBefore: filing.on)
        }
        let received = Event.legalAid(.paperReceived(paper))
        guard let document = paper.kind.service else { return [received] }
        let service = Service(
            on: paper.on, document: document, side: .worker, manner: paper.manner, reference: paper.number)
        return [received, .served(service)]
    }

    func check(_ request: AidReplacementRequest) throws(Refused) {
        try readable(request.reason, "reason")
        let (work, appointment) = try handledMatter()
        if let known = work.pendingReplacement {
            throw Refused(.aidReplacementAskedTwice, known: known.on.description)
        }
        try file.day(request.on, notBefore: appointment.on)
    }

    func check(_ decision: AidReplacementDecision) throws(Refused) {
        try readable(decision.reason, "reason")
        if let appointment = decision.appointment {
            try readableAppointment(appointment)
            try facts.notInFuture(appointment.on, "appointment-on")
        }
        let (work, current) = try handledMatter()
        guard let request = work.pendingReplacement else { throw Refused(.aidReplacementNotAsked, known: stage) }
        try file.day(decision.on, notBefore: request.on)
        guard let appointment = decision.appointment else { return }
        try file.day(appointment.on, notBefore: request.on, "appointment-on")
        guard !current.isHandled(by: appointment.handler) else {
            throw Refused(.aidSameHandler, field: "handler", known: appointment.handler.name)
        }
        try noConflict("handler")
    }
}

extension AidAppointment {
    /// Whether the person is this handler: by code where both have one, else by name.
    func isHandled(by person: MediatorReference) -> Bool {
        if let code = handler.code, let other = person.code { return code == other }
        return handler.name == person.name
    }
}

extension AidWork {
    /// The filing the tribunal has neither refused nor been replaced by a later one.
    var pendingFiling: AidFiling? {
        guard let filing = filings.last else { return nil }
        let refusals = papers.count { $0.kind == .nonAcceptance }
        return refusals >= filings.count ? nil : filing
    }
}
