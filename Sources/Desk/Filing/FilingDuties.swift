import CaseExport
public import CaseStore
public import CaseWorkflow

/// What an office owes the one above: returns, corrections that wait for the next one, answers that have not come, and years
/// that are about to become final.
public struct FilingDuties: Sendable {
    public let office: Office
    public let on: Day
    /// Over and not filed, or rejected or withdrawn since; oldest first in each scheme.
    public let unfiled: [PeriodStanding]
    /// Not over yet: the next one of each scheme.
    public let next: [PeriodStanding]
    public let routine: [RoutineRevisions]
    /// Filings that stand and that no answer to has been taken in.
    public let unanswered: [Unanswered]
    public let endingYears: [EndingYear]
    /// What a person must be told loudly: years without holiday data.
    public let warnings: [Sentence]

    public struct Unanswered: Sendable {
        public let filing: FilingRecord
        /// The day it was made.
        public let since: Day
    }

    /// A year that becomes final within `noticeDays`.
    public struct EndingYear: Sendable {
        public let scheme: String
        public let year: Int
        public let finalOn: Day
        public let unfiled: [Period]
        /// Filed, and known otherwise now: correct them before that day.
        public let differing: [Period]
    }

    /// How long before a year becomes final it is told.
    public static let noticeDays = 31
}

extension Desk {
    /// What is owed today.
    ///
    /// - Parameter scheme: one alone; nil for calendar months and every scheme that the office ever closed or filed a period of.
    public func filingDuties(
        of code: OfficeCode? = nil, scheme only: String? = nil
    ) throws(FilingRefusal) -> FilingDuties {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            try permitFiling(of: office.code)
            let reading = DutyReading(desk: self, office: office)
            var schemes = [only].compactMap(\.self)
            if only == nil { schemes = try reading.schemesInUse() }
            var duties = DutyReading.Found()
            for scheme in schemes { try reading.add(scheme, to: &duties) }
            return FilingDuties(
                office: office, on: today, unfiled: duties.unfiled, next: duties.next, routine: duties.routine,
                unanswered: duties.unanswered, endingYears: duties.endingYears,
                warnings: Set(duties.missingYears).sorted().map(WorkingCalendar.missing))
        }
    }
}

/// Reads the duties of one scheme after the other.
private struct DutyReading {
    let desk: Desk
    let office: Office

    struct Found {
        var unfiled: [PeriodStanding] = []
        var next: [PeriodStanding] = []
        var routine: [RoutineRevisions] = []
        var unanswered: [FilingDuties.Unanswered] = []
        var endingYears: [FilingDuties.EndingYear] = []
        var missingYears: [Int] = []
    }

    func schemesInUse() throws -> [String] {
        try Period.schemes.filter { try $0 == Period.monthScheme || first($0) != nil }
    }

    /// The first day of the first period that the office ever closed or filed.
    private func first(_ scheme: String) throws -> Day? {
        let closed = try desk.store.periods(of: office.code, scheme: scheme).map(\.closing.from)
        let filed = try desk.store.filings(of: office.code, scheme: scheme).map { try FilingDetails(of: $0).from }
        return (closed + filed).min()
    }

    func add(_ scheme: String, to found: inout Found) throws {
        let first = try first(scheme)
        let today = desk.today
        var standings: [PeriodStanding] = []
        let years = (first?.year ?? today.year)...max(first?.year ?? today.year, today.year + 1)
        for year in years {
            standings += try desk.periods(of: office.code, scheme: scheme, year: year)
        }
        standings.removeAll { $0.period.to < first ?? $0.period.to }
        let unfiled = standings.filter { $0.period.to < today && $0.isOwed }
        found.unfiled += unfiled
        found.next += standings.filter { $0.period.to >= today && $0.isOwed }.suffix(1)
        found.missingYears += standings.filter(\.isOwed).flatMap(\.counted.missingYears)
        for standing in standings {
            for filing in standing.filings where !standing.isSuperseded(filing) && filing.state.isUnanswered {
                let made = Day(String(try FilingDetails(of: filing).preparedAt.prefix(10)))
                found.unanswered.append(.init(filing: filing, since: made ?? standing.period.to))
            }
        }
        if let routine = try routine(standings) { found.routine.append(routine) }
        try addEndingYears(scheme, standings, to: &found)
    }

    /// What goes with the next filing: that of the first period after the last one filed.
    private func routine(_ standings: [PeriodStanding]) throws -> RoutineRevisions? {
        guard let last = standings.last(where: { $0.finality.stage != nil }), let next = last.period.next else {
            return nil
        }
        let routine = try desk.routineRevisions(with: next, office: office.code)
        return routine.waiting.isEmpty ? nil : routine
    }

    /// Whether a period is known otherwise than it stands with the office above; false where it stands with another receiver
    /// alone.
    private func differs(_ period: Period) throws -> Bool {
        let made = try desk.store.filings(of: office.code, to: desk.receiver(of: office).code.text)
        guard try made.standing(for: period) != nil else { return false }
        return try !desk.revisions(of: period, office: office.code).isEmpty
    }

    private func addEndingYears(_ scheme: String, _ standings: [PeriodStanding], to found: inout Found) throws {
        let soon = desk.today.adding(days: FilingDuties.noticeDays)
        let ending = Dictionary(
            grouping: standings.filter { desk.today < $0.finality.finalOn && $0.finality.finalOn <= soon },
            by: \.period.to.year)
        for (year, periods) in ending.sorted(by: { $0.key < $1.key }) {
            var differing: [Period] = []
            for standing in periods where standing.finality.stage != nil {
                if try differs(standing.period) { differing.append(standing.period) }
            }
            guard let finalOn = periods.first?.finality.finalOn else { continue }
            found.endingYears.append(
                FilingDuties.EndingYear(
                    scheme: scheme, year: year, finalOn: finalOn,
                    unfiled: periods.filter(\.isOwed).map(\.period), differing: differing))
        }
    }
}

extension FilingState {
    /// Nothing was heard of it, or only that it waits.
    fileprivate var isUnanswered: Bool {
        switch self {
        case .made, .quarantined: true
        case .accepted, .partly, .rejected, .incorporated, .returned, .refused: false
        }
    }
}
