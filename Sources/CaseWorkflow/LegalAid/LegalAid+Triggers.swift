extension LegalAid {
    /// What a deadline of the law runs from, and since when: only what still waits for somebody.
    var triggers: [(DeadlineTrigger, Day)] {
        var triggers: [(DeadlineTrigger, Day)] = []
        switch stage {
        case .registered, .supplementing: break
        case .applied(let request), .reviewing(let request): triggers += request.triggers
        case .granted(_, let grant): triggers.append((.aidGranted, grant.on))
        case .appointed, .handling: break
        case .archived(let ending, _):
            if let objection = ending.objection, objection.decision == nil {
                triggers.append((.aidObjectionReceived, objection.on))
            }
        case .ended(let ending):
            if let objection = ending.objection, objection.decision == nil {
                triggers.append((.aidObjectionReceived, objection.on))
            }
            if work.appointment != nil, work.closingReport == nil, refusal == nil {
                triggers.append((.aidMatterEnded, ending.on))
            }
        }
        if isOpen { triggers += work.triggers }
        return triggers
    }
}

extension AidRequest {
    /// The time that the applicant took to complete the papers is not counted (办理法律援助案件程序规定).
    fileprivate var triggers: [(DeadlineTrigger, Day)] {
        guard let application else { return [] }
        guard let notice = answeredNotice, let supplement, supplement.on >= notice.on else {
            return [(.aidApplied, application.on), (.aidAccepted, supplement?.on ?? application.on)]
        }
        let waited = supplement.on.days(since: notice.on)
        return [(.aidApplied, application.on.adding(days: waited)), (.aidAccepted, supplement.on)]
    }
}

extension AidWork {
    fileprivate var triggers: [(DeadlineTrigger, Day)] {
        var triggers: [(DeadlineTrigger, Day)] = []
        if let pendingReplacement { triggers.append((.aidReplacementRequested, pendingReplacement.on)) }
        if appointment?.form == .arbitration, let filing = pendingFiling,
            papers.allSatisfy({ $0.kind == .nonAcceptance })
        {
            triggers += filing.triggers
            if let plannedHearing { triggers.append((.hearingSet, plannedHearing.hearingOn)) }
        }
        return triggers
    }
}

extension AidFiling {
    /// What the commission owes: to name missing papers, to accept, or to go on with an accepted case. While named papers
    /// are missing it is the other side's turn.
    fileprivate var triggers: [(DeadlineTrigger, Day)] {
        if let docketing {
            let accepted: [(DeadlineTrigger, Day)] = [(.arbitrationAccepted, docketing.on)]
            return docketing.isSimple == true ? accepted + [(.arbitrationAcceptedSimple, docketing.on)] : accepted
        }
        guard let correction else {
            let filed: [(DeadlineTrigger, Day)] = [(.arbitrationFiled, on)]
            return isIncomplete == true ? filed + [(.arbitrationMaterialsMissing, on)] : filed
        }
        return correction.supplement.map { [(.arbitrationFiled, $0.on)] } ?? []
    }
}
