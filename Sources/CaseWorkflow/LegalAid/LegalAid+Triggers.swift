extension LegalAid {
    /// What a deadline of the law runs from, and since when: only what still waits for somebody.
    var triggers: [(DeadlineTrigger, Day)] {
        var triggers: [(DeadlineTrigger, Day)] = []
        switch stage {
        case .registered, .supplementing: break
        case .applied(let request), .reviewing(let request): triggers += request.triggers
        case .granted(_, let grant): triggers.append((.aidGranted, grant.on))
        case .appointed, .handling: break
        case .ended(let ending):
            if let objection = ending.objection, objection.decision == nil {
                triggers.append((.aidObjectionReceived, objection.on))
            }
            if work.appointment != nil, work.closingReport == nil, refusal == nil {
                triggers.append((.aidMatterEnded, ending.on))
            }
        case .archived: break
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
            triggers.append(
                filing.docketing.map { (.arbitrationAccepted, $0.on) } ?? (.arbitrationFiled, filing.on))
        }
        return triggers
    }
}
