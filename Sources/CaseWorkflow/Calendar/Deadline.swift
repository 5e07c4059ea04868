/// A day by which somebody must act, with the article behind it and how it was counted.
///
/// What sets one off is in `Deadline+Triggers.swift`; days that a case sets itself are in `Deadline+Own.swift`; alerts, which
/// only warn of another day, in `Deadline+Alerts.swift`.
public struct Deadline: Hashable, Sendable {
    /// The rule's id in the table: `MED-ACCEPT`.
    public let rule: String
    public let trigger: DeadlineTrigger
    /// Day 0; for an alert, the day that draws near.
    public let from: Day
    public let due: Day
    public let actor: DeadlineActor
    public let duty: Sentence
    /// The article.
    public let basis: String
    public let counted: Sentence
    /// Years for which no State Council notice is loaded, counted Monday to Friday.
    public let missingYears: [Int]

    /// Whether it is a right that is gone after its day (joint review of an agreement, another day for a hearing), not a duty
    /// that stays owed.
    public var lapses: Bool {
        [
            "ARB-REVIEW", "JUD-CONFIRM", "ARB-HEARING-POSTPONE", "LA-OBJECT", "LA-OBJECT-TERMINATION",
            "SUE-WORKER-FINAL", "SET-ASIDE-EMPLOYER", "SUE-NONFINAL", "SUE-AFTER-SETASIDE",
        ].contains(rule)
    }

    /// Whether it is the end of the limitation period. While a case is open the desk says that it has passed; of a case that
    /// has ended it asks nobody for anything.
    var isLimitation: Bool { ["LIM-ARB", "LIM-WAGE", "LIM-RESTART"].contains(rule) }

    /// Whether somebody can still act on it on a day: a lapsed right asks nobody for anything, and an alert is given from
    /// its day to the day that it warns of.
    public func stands(on today: Day) -> Bool {
        if isAlert { return opensOn <= today && today <= from }
        return !lapses || due >= today
    }
}

extension Deadline {
    /// A day that no row of the table sets: the case or the directory says it.
    public init(ownRule rule: String, from: Day, due: Day, actor: DeadlineActor, duty: Sentence, basis: String) {
        self.init(
            rule: rule, trigger: .setByCase, from: from, due: due, actor: actor, duty: duty, basis: basis,
            counted: Sentence("登记的日期", "a recorded day"), missingYears: [])
    }

    /// A rule that holds for a trigger on its day.
    public init(_ rule: DeadlineRule, from day: Day, in calendar: WorkingCalendar, actor: DeadlineActor? = nil) {
        let due = rule.due(from: day, in: calendar)
        self.init(
            rule: rule.id, trigger: rule.trigger, from: day, due: due.day, actor: actor ?? rule.actor, duty: rule.duty,
            basis: rule.basis, counted: due.counted, missingYears: due.missingYears)
    }
}

extension CaseFile {
    /// Every deadline that is open now, and every alert of one, the nearest first.
    ///
    /// Worked out from the facts alone, so a corrected day moves its deadlines by itself. A case that is void, merged, handed
    /// over or waits in the backlog of a taken-in ledger has none.
    public func deadlines(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> [Deadline] {
        guard case .live = standing, intake.takenIn?.isBacklog != true else { return [] }
        // History that came in closed asks nobody to do anything.
        if intake.takenIn != nil, isEnded { return [] }
        var deadlines: [Deadline] = []
        for start in starts() {
            for rule in rules.rules(for: start.trigger, on: start.on, area: area) where !isDone(rule, since: start.on) {
                deadlines.append(Deadline(rule, from: start.on, in: calendar, actor: start.actor))
            }
        }
        deadlines += mediationTerm(calendar, rules, area: area)
        deadlines += ownDeadlines()
        if let limitation = limitationDeadline(calendar, rules, area: area) { deadlines.append(limitation) }
        deadlines += alerts(of: deadlines, calendar, rules, area: area)
        return deadlines.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
    }

    /// The day after which a claim can no longer be brought; nil when it is met or settled, or no period runs.
    private func limitationDeadline(
        _ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?
    ) -> Deadline? {
        guard !succeeded, let period = limitation.period(limitationTerms(calendar, rules, area: area)) else {
            return nil
        }
        return Deadline(
            rule: period.rule.id, trigger: period.rule.trigger, from: period.from, due: period.due,
            actor: period.rule.actor, duty: period.rule.duty, basis: period.rule.basis, counted: period.counted,
            missingYears: [])
    }

    /// The claim was met or settled: no period runs against the worker any more.
    private var succeeded: Bool {
        switch procedure {
        case .mediation(let mediation):
            // What is confirmed is enforced, not claimed again.
            if mediation.agreement?.reviews.contains(where: { $0.decision?.confirmed == true }) == true { return true }
            if let closing = mediation.closing { return closing.outcome.isSuccess && closing.breach == nil }
            return mediation.agreement?.effectiveOn != nil && ledger.ladder().outstanding <= 0
        case .legalAid(let aid): return aid.result?.isSuccess ?? false
        }
    }
}

// The end of a mediation.
extension CaseFile {
    /// The rules that set the end of this mediation, each with its day 0: the entrusted or new-form term where there is one,
    /// else the term from acceptance and the one from receipt. An entrusted term runs from the day of the papers, whether the
    /// case is accepted or not.
    func termRules(_ rules: DeadlineRules, area: String?) -> [(rule: DeadlineRule, from: Day)] {
        guard case .mediation(let mediation) = procedure else { return [] }
        var triggers: [(DeadlineTrigger, Day)] = []
        if let entrustment = intake.entrustment, let trigger = entrustment.trigger {
            triggers.append((trigger, entrustment.termFrom))
        } else if let conduct = mediation.conduct {
            triggers += generalTerms(conduct)
        }
        return triggers.flatMap { trigger, day in
            rules.rules(for: trigger, on: day, area: area)
                .filter { $0.endsMediation || $0.id == "MED-END-RECEIVE" }.map { ($0, day) }
        }
    }

    private func generalTerms(_ conduct: Conduct) -> [(DeadlineTrigger, Day)] {
        if conduct.acceptance.isNewForm { return [(.newFormMediationAccepted, conduct.acceptance.on)] }
        let accepted: [(DeadlineTrigger, Day)] = [(.mediationAccepted, conduct.acceptance.on)]
        return accepted + (conduct.receipt.map { [(.applicationReceived, $0.on)] } ?? [])
    }

    /// The last day to which consent may move the end of this mediation; nil where the law sets no cap.
    func extensionCap(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> Day? {
        termRules(rules, area: area).compactMap { $0.rule.extendedDue(from: $0.from, in: calendar)?.day }.min()
    }

    /// The end of the mediation itself: the statutory term, or the day both sides consented to.
    private func mediationTerm(
        _ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?
    ) -> [Deadline] {
        guard case .mediation(let mediation) = procedure, mediation.isUnderMediation || mediation.isBeforeAcceptance
        else { return [] }
        let deadlines = termRules(rules, area: area).map { Deadline($0.rule, from: $0.from, in: calendar) }
        guard let extension_ = mediation.conduct?.extensions.max(by: { $0.until < $1.until }) else { return deadlines }
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
}
