import CaseExport
import CaseStore
public import CaseWorkflow

/// How the year so far of a month comes about: the year so far as it was filed last, this month, and what became known
/// of the months before since then (adjustments).
public struct YearSoFar: Sendable {
    /// The month of the last return before this one.
    public let last: Period
    /// The year up to the end of that month, as filed with it.
    public let filed: Figures
    /// The months before this one that are known otherwise than that return counted them, oldest first.
    public let adjustments: [Adjustment]

    public struct Adjustment: Sendable {
        public let period: Period
        /// In the last return's year so far; nothing for a month that came after it.
        public let before: Figures
        /// In this one's.
        public let now: Figures

        /// The lines of the return that differ, with the difference.
        public var lines: [(line: ReportTable.Line, value: Int64)] {
            ReportTable.flows.map { ($0, $0.value(now) - $0.value(before)) }.filter { $0.1 != 0 }
        }
    }

    /// The sum of a line's adjustments.
    public func adjustment(_ line: ReportTable.Line) -> Int64 {
        adjustments.reduce(0) { $0 + line.value($1.now) - line.value($1.before) }
    }
}

extension ReportTable {
    /// The lines that add up over months; a stock does not.
    public static let flows = lines.filter { !$0.isStock }
}

extension Desk {
    /// The parts of the year so far of a report over one calendar month; nil where no month before it in the year was closed or
    /// filed, for other days, and for cohorts.
    ///
    /// - Parameter epoch: what is known by then; nil for everything.
    func yearSoFar(_ report: Report, epoch: Int?) throws(StoreError) -> YearSoFar? {
        let query = report.query
        guard query.basis == .event, let month = Period(month: String(query.from.description.prefix(7))),
            month.from == query.from, month.to == query.to
        else { return nil }
        let before = Period.periods(of: Period.monthScheme, in: month.to.year).filter { $0.to < month.from }
        var last: (period: Period, epoch: Int)?
        for period in before {
            if let epoch = try firstFiledEpoch(period, of: report.office.code) { last = (period, epoch) }
        }
        guard let last, let first = before.first else { return nil }
        var days = query
        days.by = []
        (days.from, days.to) = (first.from, last.period.to)
        let filed = try figures(days, of: report.office.code, epoch: last.epoch)
        var adjustments: [YearSoFar.Adjustment] = []
        for period in before {
            (days.from, days.to) = (period.from, period.to)
            let isIn = period.to <= last.period.to
            let adjustment = YearSoFar.Adjustment(
                period: period, before: isIn ? try figures(days, of: report.office.code, epoch: last.epoch) : Figures(),
                now: try figures(days, of: report.office.code, epoch: epoch))
            if !adjustment.lines.isEmpty { adjustments.append(adjustment) }
        }
        return YearSoFar(last: last.period, filed: filed, adjustments: adjustments)
    }

    /// The figures of some days, of an office and everything below it, as known by an epoch.
    func figures(_ query: ReportQuery, of office: OfficeCode, epoch: Int?) throws(StoreError) -> Figures {
        let reading = ReportReading(
            desk: self, query: query, asOf: query.asOf ?? today, offices: try store.officeTree().subtree(of: office))
        return try reading.read(epoch: epoch).total
    }

    /// What the first filing of a month knew, later corrections aside: with it went the year so far. A month that was only
    /// closed counts as it was closed.
    private func firstFiledEpoch(_ period: Period, of office: OfficeCode) throws(StoreError) -> Int? {
        let receiver = try receiver(of: try self.office(office))
        let made = try store.filings(of: office, to: receiver.code.text).filter {
            $0.scheme == period.scheme && $0.period == period.name && $0.isTaken
        }
        let firsts = made.filter { $0.type == .original || $0.type == .zero }
        if let first = firsts.last { return first.epoch }
        guard let closed = try store.closing(of: office, scheme: period.scheme, period: period.name),
            closed.closing.isClosed
        else { return nil }
        return closed.epoch
    }
}
