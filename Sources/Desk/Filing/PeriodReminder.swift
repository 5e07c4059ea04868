public import CaseStore
public import CaseWorkflow

/// A month of the office that is over and not filed yet, for whoever counts periods.
public struct PeriodReminder: Hashable, Sendable {
    public let office: Office
    public let standing: PeriodStanding
    /// Days after the last day to file; negative before it.
    public let daysLate: Int

    /// What is to be done: close it, or file it.
    public var duty: Sentence {
        switch standing.state {
        case .open: Sentence("结账并报送", "close and file it")
        case .closed: Sentence("报送", "file it")
        case .returned: Sentence("被退回，改正后重新报送", "rejected: correct it and file it again")
        case .withdrawn: Sentence("已撤回，重新报送", "withdrawn: file it again")
        case .filed, .receipted, .accepted, .partly: Sentence("已报送", "filed")
        }
    }

    /// How far the last day to file is.
    public var lateness: Sentence { PeriodReminder.lateness(daysLate) }

    public static func lateness(_ days: Int) -> Sentence {
        if days > 0 { return Sentence("逾期\(days)日", "\(days) days overdue") }
        if days == 0 { return Sentence("今日到期", "due today") }
        return Sentence("还有\(-days)日", "\(-days) days left")
    }
}

extension Desk {
    /// The calendar months of the officer's own office that are over and owed, oldest first; none for whoever does not count
    /// periods. An office that never closed one is reminded of the last month alone.
    public func periodReminders() throws(StoreError) -> [PeriodReminder] {
        let office = try ownOffice()
        guard try mayCount(office.code) else { return [] }
        let last = Period.lastMonth(before: today)
        let standings =
            try periods(of: office.code, year: nil)
            + (last.to.year < today.year
                ? periods(of: office.code, year: last.to.year) : [])
        let first = standings.filter { $0.closing != nil || !$0.filings.isEmpty }.map(\.period.from).min()
        var seen: Set<String> = []
        return standings.filter { standing in
            standing.period.to < today && standing.isOwed
                && (standing.period.name == last.name || first.map { $0 <= standing.period.from } ?? false)
                && seen.insert(standing.period.name).inserted
        }.sorted { $0.period.from < $1.period.from }.map {
            PeriodReminder(office: office, standing: $0, daysLate: today.days(since: $0.due))
        }
    }
}

extension Period {
    /// The last calendar month that was over before a day.
    public static func lastMonth(before day: Day) -> Period {
        let end = day.adding(days: -day.day)
        let name = String(end.description.prefix(7))
        guard let period = Period(month: name) else { return Period(weekOf: end) }  // Every day has a month.
        return period
    }
}
