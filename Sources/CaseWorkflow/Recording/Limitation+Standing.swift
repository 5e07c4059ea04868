// Where the limitation period stands, counted by the rules table.

/// What the period is counted by.
struct LimitationTerms: Sendable {
    var rules: DeadlineRules
    var calendar: WorkingCalendar
    /// The owning office's GB/T 2260 area.
    var area: String?
    /// The day the dispute was brought to the office. A mediation that was asked for in time restarts the period even when
    /// it fails after the day on which the period would have run out.
    var broughtOn: Day?
}

extension Limitation {
    /// What the period stands at.
    public enum Standing: Hashable, Sendable {
        /// No day is known from which it would run, or no rule holds for that day.
        case unknown
        /// Wage arrears during the employment are not limited.
        case notRunning
        /// It ends, or ended, on the last day, before rolling off rest days.
        case runs(until: Day, from: Day)
        case suspended(since: Day)
        /// It had run out, then the other side promised to perform (民法典 192, second paragraph).
        case promised(on: Day)
    }

    /// One period: from where, under which rule, to which day.
    struct Period: Hashable, Sendable {
        var from: Day
        var rule: DeadlineRule
        /// The last day, before rolling off a rest day.
        var until: Day
        /// The same, on a working day where the rule rolls.
        var due: Day
        /// Days that a suspension added.
        var stoodStill: Int
    }

    func standing(_ terms: LimitationTerms) -> Standing { run(terms).standing }

    /// The period that runs now, with its rule; nil where none does.
    func period(_ terms: LimitationTerms) -> Period? {
        let run = run(terms)
        guard case .runs = run.standing else { return nil }
        return run.period
    }

    /// The last day of the period that had run out before a day; nil when something of this kind on that day still restarts
    /// it.
    func lapse(before day: Day, of kind: Interruption.Kind, _ terms: LimitationTerms) -> Day? {
        guard let period = period(terms), period.from <= day else { return nil }
        return reaches(day, kind, period, terms) ? nil : period.due
    }

    /// Interruptions in the order of their days, each only while the period before it runs (民法典 195).
    private func run(_ terms: LimitationTerms) -> (standing: Standing, period: Period?) {
        if isWageClaim, employmentEndedOn == nil, knownOn != nil || !interruptions.isEmpty { return (.notRunning, nil) }
        var start = isWageClaim ? employmentEndedOn : knownOn ?? employmentEndedOn
        var trigger: DeadlineTrigger = isWageClaim ? .employmentEnded : .infringementKnown
        var restarts = interruptions
        if let promisedOn { restarts.append(Interruption(on: promisedOn, kind: .otherSideConsents)) }
        for restart in restarts.sorted(by: { $0.on < $1.on }) {
            if let start {
                guard restart.on >= start else { continue }
                if case .runs(let period) = counted(from: start, trigger, terms),
                    !reaches(restart.on, restart.kind, period, terms)
                {
                    if restart.kind == .otherSideConsents { return (.promised(on: restart.on), period) }
                    continue
                }
            }
            start = restart.on
            trigger = .limitationInterrupted
        }
        guard let start else { return (.unknown, nil) }
        switch counted(from: start, trigger, terms) {
        case .runs(let period): return (.runs(until: period.until, from: period.from), period)
        case .suspended(let since): return (.suspended(since: since), nil)
        case .noRule: return (.unknown, nil)
        }
    }

    /// Whether something on a day comes in time to restart the period.
    private func reaches(
        _ day: Day, _ kind: Interruption.Kind, _ period: Period, _ terms: LimitationTerms
    ) -> Bool {
        if day <= period.due { return true }
        switch kind {
        // A broken agreement is itself the other side's consent of an earlier day.
        case .agreementBreached, .settlementBreached: return true
        case .mediationRefused, .mediationFailed, .negotiationRefused, .negotiationFailed,
            .agreementEffective:
            return terms.broughtOn.map { $0 <= period.due } ?? false
        case .claimAsserted, .reliefSought, .otherSideConsents: return false
        }
    }

    private enum Count {
        case runs(Period)
        case suspended(since: Day)
        case noRule
    }

    /// Where several rules hold, the one that ends first is to be kept.
    private func counted(from start: Day, _ trigger: DeadlineTrigger, _ terms: LimitationTerms) -> Count {
        let counts = terms.rules.rules(for: trigger, on: start, area: terms.area)
            .map { ($0, $0.due(from: start, in: terms.calendar).nominal) }
        guard let (rule, nominal) = counts.min(by: { $0.1 < $1.1 }) else { return .noRule }
        var until = nominal
        for suspension in suspensions where suspension.from >= start && suspension.from <= until {
            guard let end = suspension.until else { return .suspended(since: suspension.from) }
            until = until.adding(days: max(0, end.days(since: suspension.from)))
        }
        return .runs(
            Period(
                from: start, rule: rule, until: until,
                due: rule.rollsOver ? terms.calendar.rolledForward(until) : until,
                stoodStill: until.days(since: nominal)))
    }
}

extension Limitation.Period {
    /// How it was counted, in words.
    var counted: Sentence {
        let still =
            stoodStill > 0
            ? Sentence("，加中止\(stoodStill)日", ", and \(stoodStill) days of standing still") : Sentence(same: "")
        return Sentence(
            "自\(from)起\(rule.term.name.chinese)\(still.chinese)，至\(due)",
            "\(rule.term.name.english) from \(from)\(still.english), to \(due)")
    }
}

extension CaseFile {
    func limitationTerms(_ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?) -> LimitationTerms {
        LimitationTerms(rules: rules, calendar: calendar, area: area, broughtOn: firstOn)
    }

    /// The same, counted as the facts of a command say.
    func limitationTerms(_ facts: Facts) -> LimitationTerms {
        limitationTerms(facts.calendar, facts.rules, area: facts.area)
    }

    /// What a step that restarts the period records of it: nothing when the period had run out before.
    func restart(_ kind: Interruption.Kind, on day: Day, _ facts: Facts) -> [Event] {
        guard limitation.lapse(before: day, of: kind, limitationTerms(facts)) == nil else { return [] }
        return [.limitationInterrupted(Interruption(on: day, kind: kind))]
    }
}
