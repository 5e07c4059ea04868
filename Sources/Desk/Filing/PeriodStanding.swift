import CaseExport
public import CaseStore
public import CaseWorkflow

/// How one period of an office stands.
public struct PeriodStanding: Hashable, Sendable {
    public let period: Period
    public let state: State
    /// The last closing or reopening; nil when it was never closed.
    public let closing: ClosedPeriod?
    /// Oldest first: first filings, and what took their place.
    public let filings: [FilingRecord]
    /// The last day to file it and how it was counted: working days after its end, by the office's setting `filing.due`.
    public let counted: DueDay
    /// How firm what was filed is.
    public let finality: PeriodFinality
    /// The office did not work with the desk yet: the period is not owed, though it may be closed and filed.
    public let isBeforeFirstUse: Bool

    /// Whether a filing of it is still owed.
    public var isOwed: Bool { state.isOwed && !isBeforeFirstUse }

    public var due: Day { counted.day }

    public enum State: String, CaseIterable, Hashable, Sendable {
        case open, closed, filed
        /// What the receiver answered to the last filing of it.
        case receipted, accepted
        case partly = "partly-accepted"
        case returned
        /// Filed and taken back.
        case withdrawn

        public var name: Sentence {
            switch self {
            case .open: Sentence("未结账", "open")
            case .closed: Sentence("已结账", "closed")
            case .filed: Sentence("已报送", "filed")
            case .receipted: Sentence("已收到，等待前号", "received, waits for one before it")
            case .accepted: Sentence("已接受", "accepted")
            case .partly: Sentence("部分接受", "partly accepted")
            case .returned: Sentence("被退回", "returned")
            case .withdrawn: Sentence("已撤回", "withdrawn")
            }
        }

        /// Whether a filing of a period that the office owes is still to come.
        public var isOwed: Bool {
            switch self {
            case .open, .closed, .returned, .withdrawn: true
            case .filed, .receipted, .accepted, .partly: false
            }
        }

        /// By the last filing of the period.
        init(_ filing: FilingRecord) {
            self =
                switch filing.state {
                case .made: filing.type == .withdrawal ? .withdrawn : .filed
                case .quarantined: .receipted
                case .accepted, .incorporated: filing.type == .withdrawal ? .withdrawn : .accepted
                case .partly: .partly
                case .rejected, .returned, .refused: .returned
                }
        }
    }

    /// Nothing was filed by the last day.
    public func isOverdue(on day: Day) -> Bool { isOwed && due < day }

    /// Whether another filing has taken the place of this one.
    public func isSuperseded(_ filing: FilingRecord) -> Bool {
        filings.contains { $0.receiver == filing.receiver && $0.number > filing.number && $0.isTaken }
    }
}

extension Desk {
    /// The periods of a scheme, oldest first: all of one year, or without a year every one that was ever closed and
    /// those of this year that have begun.
    public func periods(
        of code: OfficeCode? = nil, scheme: String = Period.monthScheme, year: Int? = nil
    ) throws(StoreError) -> [PeriodStanding] {
        let office = try office(code)
        guard Period.schemes.contains(scheme) else { return [] }
        var byName: [String: Period] = [:]
        for period in Period.periods(of: scheme, in: year ?? today.year) where period.from <= today {
            byName[period.name] = period
        }
        let closings = try store.periods(of: office.code, scheme: scheme)
        for known in closings {
            guard let period = Period(scheme: scheme, name: known.closing.period) else { continue }
            if year == nil || period.to.year == year { byName[period.name] = period }
        }
        let filings = Dictionary(
            grouping: try store.filings(of: office.code, scheme: scheme), by: \.period)
        let policy = try policy(scheme, of: office.code)
        var filed: Set<String> = []
        for (name, made) in filings where try PeriodStanding.isStanding(made) { filed.insert(name) }
        let firstUse = try firstUse(of: office.code, closings, Array(filings.keys), scheme)
        var standings: [PeriodStanding] = []
        for period in byName.values.sorted(by: { $0.from < $1.from }) {
            let closing = closings.last { $0.closing.period == period.name }
            let made = filings[period.name] ?? []
            let isClosed = closing?.closing.isClosed ?? false
            standings.append(
                PeriodStanding(
                    period: period, state: made.last.map(PeriodStanding.State.init) ?? (isClosed ? .closed : .open),
                    closing: closing, filings: made, counted: policy.due(period),
                    finality: policy.finality(
                        of: period, isFiled: filed.contains(period.name),
                        isLastRevisionFiled: { filed.contains($0.name) }, on: today),
                    isBeforeFirstUse: firstUse.map { period.to < $0 } ?? true))
        }
        return standings
    }
}

extension Desk {
    /// Since when an office owes its periods: the first day it or an office below it recorded something, or the first period that it
    /// closed or filed; nil while there is nothing.
    private func firstUse(
        of office: OfficeCode, _ closings: [ClosedPeriod], _ filed: [String], _ scheme: String
    ) throws(StoreError) -> Day? {
        let used = try store.firstUse(of: try store.officeTree().subtree(of: office))
        let known = closings.map(\.closing.from) + filed.compactMap { Period(scheme: scheme, name: $0)?.from }
        return ([used].compactMap(\.self) + known).min()
    }
}

extension PeriodStanding {
    /// Whether a filing of a period stands with some receiver.
    fileprivate static func isStanding(_ filings: [FilingRecord]) throws(StoreError) -> Bool {
        for receiver in Set(filings.map(\.receiver)) {
            if try filings.filter({ $0.receiver == receiver }).standing({ _ in true }) != nil { return true }
        }
        return false
    }
}

extension Period {
    /// The periods of a scheme that end in a year, in order; none for a scheme that does not exist.
    static func periods(of scheme: String, in year: Int) -> [Period] {
        guard (1...9999).contains(year), let first = Day(year: year, month: 1, day: 1) else { return [] }
        if scheme == "week" {
            var weeks: [Period] = []
            var week = Period(weekOf: first)
            while week.to.year == year {
                weeks.append(week)
                week = Period(weekOf: week.to.adding(days: 1))
            }
            return weeks
        }
        let digits = String(repeating: "0", count: 4 - String(year).count) + String(year)
        let months = (1...12).map { digits + ($0 < 10 ? "-0" : "-") + String($0) }
        return (months + [digits]).compactMap { Period(scheme: scheme, name: $0) }
    }
}
