// From the application to the decision: papers, examination and urgent aid (法律援助法 41–44).

extension LegalAidRules {
    func check(_ application: AidApplication) throws(Refused) {
        try named(application.materials, "materials")
        guard aid.isOpen else { throw Refused(.alreadyClosed, known: stage) }
        if let known = aid.request?.application {
            throw Refused(.aidAlreadyApplied, field: "on", known: known.on.description)
        }
        guard aid.isUndecided else { throw Refused(.aidAlreadyDecided, known: stage) }
    }

    func check(_ notice: AidSupplementNotice) throws(Refused) {
        try named(notice.missing, "missing")
        let application = try undecidedRequest().application
        if let known = aid.supplementNotice { throw Refused(.aidPapersAskedTwice, known: known.on.description) }
        try file.day(notice.on, notBefore: application.on)
        guard notice.dueOn > notice.on else {
            throw Refused(.dayNotAfter, field: "due-on", known: "\(notice.dueOn) ≤ \(notice.on)")
        }
    }

    /// Papers answer a notice, or follow aid that was given first.
    func check(_ supplement: AidSupplement) throws(Refused) {
        try named(supplement.materials, "materials")
        let request = try undecidedRequest().request
        if case .supplementing(_, let notice) = aid.stage {
            try file.day(supplement.on, notBefore: notice.on)
        } else if let urgent = request.urgent {
            try file.day(supplement.on, notBefore: urgent.on)
        } else {
            throw Refused(.aidPapersNotAsked, known: stage)
        }
    }

    func check(_ examination: AidExamination) throws(Refused) {
        try readable(examination.examiner.name, "examiner", most: 200)
        try remark(examination.note)
        if case .means(let means) = examination.standing {
            try bounded(means.incomePerHead, "income")
            try positive(means.standard, "standard")
        }
        let application = try undecidedRequest().application
        try noPapersAwaited()
        try file.day(examination.on, notBefore: application.on)
        if let scope = examination.scope, !scope.fits(application.beneficiary) {
            throw Refused(.aidScopeDoesNotFit, field: "scope", known: application.beneficiary.name)
        }
        switch examination.standing {
        case .means:
            guard application.hardship != .nothing else { throw Refused(.aidHardshipUnproven, field: "hardship") }
        case .exempt(let exemption): try check(exemption, of: application)
        }
        try noConflict("examiner")
    }

    /// An exemption must be one that the applicant can have, in a place where it is law.
    private func check(_ exemption: AidExemption, of application: AidApplication) throws(Refused) {
        let refused = Refused(.aidExemptionDoesNotFit, field: "exemption", known: exemption.legalBasis)
        if exemption == .unionBeneficiary, application.beneficiary == .worker { throw refused }
        if let prefix = exemption.areaPrefix, let area = facts.area, !area.hasPrefix(prefix) { throw refused }
        let nobodyMigrates =
            file.parties.workers.allSatisfy { $0.isMigrant == false } && (file.parties.roll?.migrants ?? 0) == 0
        if exemption.isForMigrantWorkers, nobodyMigrates { throw refused }
        if exemption == .migrantWorkerPay, !isAboutPayOrInjury { throw refused }
    }

    /// Whether pay or damages of a work injury are claimed, which 法律援助法 42(3) asks for; also while the case does not say yet
    /// what is claimed.
    private var isAboutPayOrInjury: Bool {
        let heads = file.ledger.ladders().filter { $0.value.claimed > 0 }.map(\.key)
        if heads.contains(where: \.isPayOrInjury) { return true }
        guard let category = file.intake.category else { return heads.isEmpty }
        return category.head.isPayOrInjury
    }

    func check(_ urgent: UrgentAid) throws(Refused) {
        if urgent.ground == .other {
            try readable(urgent.note ?? "", "note")
        } else {
            try remark(urgent.note)
        }
        let (request, application) = try undecidedRequest()
        if let known = request.urgent { throw Refused(.aidUrgentTwice, known: known.on.description) }
        try file.day(urgent.on, notBefore: application.on)
        if let due = urgent.papersDueOn, due <= urgent.on {
            throw Refused(.dayNotAfter, field: "papers-due-on", known: "\(due) ≤ \(urgent.on)")
        }
        switch urgent.ground {
        case .limitNear:
            guard let limitOn = urgent.limitOn else { throw Refused(.aidNotUrgent, field: "limit-on") }
            let left = limitOn.days(since: urgent.on)
            guard left >= 0, left < UrgentAid.limitDays else {
                throw Refused(.aidNotUrgent, field: "limit-on", known: "\(urgent.on) → \(limitOn)")
            }
        case .preservation, .advanceEnforcement, .other: break
        }
    }
}
