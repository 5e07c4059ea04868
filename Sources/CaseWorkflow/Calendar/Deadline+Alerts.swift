// Alerts: they ask for nothing of their own and warn of another day. Their rules are rows of the table like all others.

extension DeadlineTrigger {
    /// The last days that alerts are counted back from.
    static let limits: Set<DeadlineTrigger> = [
        .acceptanceLimit, .mediationLimit, .confirmationLimit, .limitationLimit,
    ]
}

extension Deadline {
    /// Whether it only warns of another day, `from`.
    public var isAlert: Bool { DeadlineTrigger.limits.contains(trigger) }

    /// The first day on which an alert is given. Aid may be given first once fewer than seven days are left: from the day
    /// after the seventh (法律援助法 44).
    var opensOn: Day { rule == "LA-URGENT" ? due.adding(days: 1) : due }
}

extension [Deadline] {
    /// What a person must be told on a day: duties first, then alerts, each alert only in its latest form (“one day left”
    /// takes the place of “three days left”). Both are in the order of their days.
    ///
    /// - Parameters:
    ///   - ended: the case is refused, closed or terminated: a limitation period that ran out is no duty of anybody's then.
    public func standing(on today: Day, ended: Bool = false) -> [Deadline] {
        let standing = filter { $0.stands(on: today) && !(ended && $0.isLimitation && $0.due < today) }
        let alerts = standing.filter(\.isAlert)
        let latest = alerts.filter { alert in
            !alerts.contains {
                $0.trigger == alert.trigger && $0.from == alert.from && $0.actor == alert.actor && $0.due > alert.due
            }
        }
        return standing.filter { !$0.isAlert } + latest
    }

    /// The one to look at first: the nearest that falls due within thirty days or that the office owes; what others failed to
    /// do in time comes after it.
    public func next(on today: Day) -> Deadline? {
        let duties = filter { !$0.isAlert }
        let month = today...today.adding(days: 30)
        return duties.first { month.contains($0.due) || ($0.actor.isOfOffice && $0.due < today) } ?? duties.first
    }
}

extension CaseFile {
    /// The alerts of these deadlines.
    func alerts(
        of deadlines: [Deadline], _ calendar: WorkingCalendar, _ rules: DeadlineRules, area: String?
    ) -> [Deadline] {
        limits(of: deadlines).flatMap { trigger, limit in
            rules.rules(for: trigger, on: limit, area: area).filter(concerns)
                .map { Deadline($0, from: limit, in: calendar) }
        }
    }

    private func limits(of deadlines: [Deadline]) -> [(DeadlineTrigger, Day)] {
        func first(_ trigger: DeadlineTrigger, _ isLimit: (Deadline) -> Bool) -> [(DeadlineTrigger, Day)] {
            deadlines.filter(isLimit).map(\.due).min().map { [(trigger, $0)] } ?? []
        }
        let reviews = Set(deadlines.filter { $0.trigger == .agreementEffective }.map(\.due)).sorted()
        return first(.acceptanceLimit) { $0.trigger == .applicationReceived && $0.actor == .office }
            + first(.mediationLimit) { $0.actor == .mediator && DeadlineTrigger.endsMediation.contains($0.trigger) }
            + reviews.map { (.confirmationLimit, $0) }
            + first(.limitationLimit) {
                [.infringementKnown, .employmentEnded, .limitationInterrupted].contains($0.trigger)
            }
    }

    /// Aid can be given first only while a request waits for its decision; the other alerts are for every case.
    private func concerns(_ rule: DeadlineRule) -> Bool {
        guard rule.actor == .reviewer else { return true }
        guard case .legalAid(let aid) = procedure else { return false }
        return aid.isUndecided && !aid.isUrgent
    }
}
