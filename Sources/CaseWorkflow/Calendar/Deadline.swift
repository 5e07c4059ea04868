/// A day by which somebody must act, with the article behind it and how it was counted.
public struct Deadline: Hashable, Sendable {
    /// The rule's id in the table: `MED-ACCEPT`.
    public let rule: String
    public let trigger: DeadlineTrigger
    public let from: Day
    public let due: Day
    public let actor: DeadlineActor
    public let duty: Sentence
    /// The article.
    public let basis: String
    public let counted: Sentence
    /// Years for which no State Council notice is loaded, counted Monday to Friday.
    public let missingYears: [Int]

    /// Whether it is a right that is gone after its day (joint review of an agreement, aid before the papers), not a duty
    /// that stays owed.
    public var lapses: Bool { ["ARB-REVIEW", "JUD-CONFIRM", "LA-URGENT"].contains(rule) }

    /// Whether somebody can still act on it: a lapsed right asks nobody for anything.
    public func stands(on today: Day) -> Bool { !lapses || due >= today }
}

extension CaseFile {
    /// Every deadline that is open now, the nearest first.
    ///
    /// Worked out from the facts alone, so a corrected day moves its deadlines by itself. A case that is void, merged, handed
    /// over or waits in the backlog of a taken-in ledger has none.
    public func deadlines(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> [Deadline] {
        guard case .live = standing, intake.takenIn?.isBacklog != true else { return [] }
        // History that came in closed asks nobody to do anything.
        if intake.takenIn != nil, isEnded { return [] }
        var deadlines: [Deadline] = []
        for (trigger, day) in triggers() {
            for rule in rules.rules(for: trigger, on: day, area: area) {
                let due = rule.due(from: day, in: calendar)
                deadlines.append(
                    Deadline(
                        rule: rule.id, trigger: trigger, from: day, due: due.day, actor: rule.actor, duty: rule.duty,
                        basis: rule.basis, counted: due.counted, missingYears: due.missingYears))
            }
        }
        deadlines += mediationTerm(calendar, rules, area: area)
        deadlines += ownDeadlines(calendar)
        return deadlines.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
    }

    /// What is waiting for somebody, and since when.
    private func triggers() -> [(DeadlineTrigger, Day)] {
        var triggers: [(DeadlineTrigger, Day)] = []
        switch procedure {
        case .mediation(let mediation): triggers += mediationTriggers(mediation)
        case .legalAid(let aid):
            triggers += aid.triggers
            if let closedOn = aid.closedOn, record.visits.isEmpty, !isArchived {
                triggers.append((.caseClosed, closedOn))
            }
        }
        for service in record.services where !isArchived {
            if let trigger = service.trigger { triggers.append((trigger, service.on)) }
        }
        return triggers
    }

    private func mediationTriggers(_ mediation: Mediation) -> [(DeadlineTrigger, Day)] {
        switch mediation.stage {
        case .received(let receipt), .willingnessAsked(let receipt, _):
            return [(.applicationReceived, receipt.on)]
        case .effective(_, let agreement):
            return agreement.effectiveOn.map { [(.agreementEffective, $0)] } ?? []
        case .underArbitrationReview(_, _, let review):
            return review.acceptedOn.map { [(.arbitrationReviewAccepted, $0)] } ?? []
        case .underJudicialConfirmation(_, _, let review):
            if let acceptedOn = review.acceptedOn { return [(.judicialConfirmationAccepted, acceptedOn)] }
            return [(.judicialConfirmationApplied, review.appliedOn)]
        case .closed(let closing):
            var triggers: [(DeadlineTrigger, Day)] = []
            if closing.outcome.isSuccess, record.visits.isEmpty { triggers.append((.caseClosed, closing.on)) }
            // The case is closed, the money is not all there: review and confirmation stay open to both sides.
            if let agreement = closing.agreement, let effectiveOn = agreement.effectiveOn, agreement.reviews.isEmpty,
                closing.breach == nil, ledger.ladder().outstanding > 0
            {
                triggers.append((.agreementEffective, effectiveOn))
            }
            return triggers
        case .registered, .refused, .refusedAndArchived, .accepted, .assigned, .inSession, .suspended, .agreed,
            .performing, .breached, .archived:
            return []
        }
    }

    /// The rules that set the end of this mediation, each with its day 0: the entrusted or new-form term where there is one,
    /// else the term from acceptance and the one from receipt.
    func termRules(_ rules: DeadlineRules, area: String?) -> [(rule: DeadlineRule, from: Day)] {
        guard case .mediation(let mediation) = procedure, let conduct = mediation.conduct else { return [] }
        var triggers: [(DeadlineTrigger, Day)] = []
        if let entrustment = intake.entrustment, let trigger = entrustment.trigger {
            triggers.append((trigger, entrustment.signedFor))
        } else if conduct.acceptance.isNewForm {
            triggers.append((.newFormMediationAccepted, conduct.acceptance.on))
        } else {
            triggers.append((.mediationAccepted, conduct.acceptance.on))
            if let receipt = conduct.receipt { triggers.append((.applicationReceived, receipt.on)) }
        }
        return triggers.flatMap { trigger, day in
            rules.rules(for: trigger, on: day, area: area)
                .filter { $0.endsMediation || $0.id == "MED-END-RECEIVE" }.map { ($0, day) }
        }
    }

    /// The last day to which consent may move the end of this mediation; nil where the law sets no cap.
    func extensionCap(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> Day? {
        termRules(rules, area: area).compactMap { $0.rule.extendedDue(from: $0.from, in: calendar)?.day }.min()
    }

    /// The end of the mediation itself: the statutory term, or the day both sides consented to.
    private func mediationTerm(
        _ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?
    ) -> [Deadline] {
        guard case .mediation(let mediation) = procedure, mediation.isUnderMediation, let conduct = mediation.conduct
        else { return [] }
        let deadlines = termRules(rules, area: area).map { rule, day in
            let due = rule.due(from: day, in: calendar)
            return Deadline(
                rule: rule.id, trigger: rule.trigger, from: day, due: due.day, actor: rule.actor, duty: rule.duty,
                basis: rule.basis, counted: due.counted, missingYears: due.missingYears)
        }
        guard let extension_ = conduct.extensions.max(by: { $0.until < $1.until }) else { return deadlines }
        // By consent of both sides the term now ends on another day; the worker's own right to go to arbitration stays.
        return deadlines.filter { $0.rule == "MED-END-RECEIVE" } + [
            Deadline(
                rule: "MED-END-EXTENDED", trigger: .mediationAccepted, from: extension_.on, due: extension_.until,
                actor: .mediator, duty: Sentence("结束调解", "end the mediation"), basis: "企业劳动争议协商调解规定第29条",
                counted: Sentence(
                    "双方书面同意延期至\(extension_.until)", "extended by both sides' consent to \(extension_.until)"),
                missingYears: [])
        ]
    }

    /// Days that the case itself set: payments, reviews, replies, sessions and the limitation period.
    private func ownDeadlines(_ calendar: WorkingCalendar) -> [Deadline] {
        var deadlines: [Deadline] = []
        func add(_ rule: String, _ from: Day, _ due: Day, _ actor: DeadlineActor, _ duty: Sentence, _ basis: String) {
            deadlines.append(
                Deadline(
                    rule: rule, trigger: .setByCase, from: from, due: due, actor: actor, duty: duty, basis: basis,
                    counted: Sentence("本案确定的日期", "a day set in the case"), missingYears: []))
        }
        for open in ledger.open() {
            if let dueOn = open.dueOn {
                let amount = Money(fen: open.amount)
                add(
                    "PAY-DUE", dueOn, dueOn, .employer,
                    Sentence("支付\(open.head.name.chinese)\(amount)", "pay \(open.head.name.english) \(amount)"),
                    "劳动争议调解仲裁法第15条")
            }
        }
        if case .mediation(let mediation) = procedure {
            if case .suspended(_, let suspension) = mediation.stage {
                add(
                    "MED-REVIEW", suspension.on, suspension.reviewOn, .mediator,
                    Sentence("复核是否恢复调解", "decide whether to resume"), "本台规则")
            }
            if let planned = mediation.conduct?.planned, mediation.isUnderMediation {
                add(
                    "SESSION", planned.calledOn, planned.on, .mediator,
                    Sentence("\(planned.at) 在\(planned.place)调解", "session at \(planned.at), \(planned.place)"),
                    "企业劳动争议协商调解规定第25条")
            }
        }
        if case .legalAid(let aid) = procedure, aid.isOpen {
            if case .supplementing(_, let notice) = aid.stage {
                add(
                    "LA-SUPPLEMENT", notice.on, notice.dueOn, .applicant,
                    Sentence("补充材料，逾期视为撤回申请", "supply the missing papers, or the request counts as withdrawn"),
                    "法律援助法第43条")
            }
            if let urgent = aid.request?.urgent, let papersDueOn = urgent.papersDueOn, aid.grantedOn == nil {
                add(
                    "LA-URGENT-PAPERS", urgent.on, papersDueOn, .applicant,
                    Sentence("补办申请手续", "hand in the papers of the request"), "法律援助法第44条")
            }
        }
        if let entrustment = intake.entrustment, let due = entrustment.replyDue, intake.entrustmentReply == nil {
            add(
                "ENTRUST-REPLY", entrustment.signedFor, due, .office,
                Sentence(
                    "向\(entrustment.sender)反馈（\(entrustment.senderNumber)）",
                    "reply to \(entrustment.sender) (\(entrustment.senderNumber))"),
                "最高人民法院关于人民法院特邀调解的规定")
        }
        if !succeeded, case .runs(let until, let from) = limitation.standing() {
            let due = calendar.rolledForward(until)
            if case .legalAid(let aid) = procedure, aid.isUndecided, !aid.isUrgent {
                // Fewer than seven days to the end of a period: aid may be given first, the papers follow.
                add(
                    "LA-URGENT", from, due.adding(days: -7), .reviewer,
                    Sentence("时效将满，可以先行援助", "the period is ending: aid may be given first"), "法律援助法第44条")
            }
            deadlines.append(
                Deadline(
                    rule: limitation.isWageClaim ? "LIM-WAGE" : "LIM-ARB",
                    trigger: limitation.isWageClaim ? .employmentEnded : .infringementKnown, from: from, due: due,
                    actor: .applicant,
                    duty: Sentence("申请仲裁（时效届满）", "apply for arbitration (the limitation period ends)"),
                    basis: "劳动争议调解仲裁法第27条",
                    counted: Sentence("自\(from)起一年，至\(due)", "one year from \(from), to \(due)"), missingYears: []))
        }
        return deadlines
    }

    /// The claim was met or settled: no period runs against the worker any more.
    private var succeeded: Bool {
        switch procedure {
        case .mediation(let mediation):
            if let closing = mediation.closing { return closing.outcome.isSuccess && closing.breach == nil }
            return mediation.agreement?.effectiveOn != nil && ledger.ladder().outstanding <= 0
        case .legalAid(let aid): return aid.result?.isSuccess ?? false
        }
    }
}

extension Service {
    /// The term that the service of this document starts.
    var trigger: DeadlineTrigger? {
        switch document {
        case .finalAward: side == .worker ? .finalAwardServedOnWorker : .finalAwardServedOnEmployer
        case .nonFinalAward: .nonFinalAwardServed
        case .setAsideRuling: .setAsideRulingServed
        case .paymentOrder: side == .employer ? .paymentOrderServed : nil
        case .aidRefusal: .aidRefusalServed
        case .aidTermination: .aidTerminationServed
        case .refusalNotice, .agreement, .other: nil
        }
    }
}

extension Entrustment {
    var trigger: DeadlineTrigger? {
        switch kind {
        case .courtDelegation: .courtDelegationSigned
        case .courtOrdinary: .courtEntrustmentSignedOrdinary
        case .courtSimple: .courtEntrustmentSignedSimple
        case .arbitration: .arbitrationEntrustmentConsented
        case .handedDown: nil
        }
    }
}
