public import CaseStore
public import CaseWorkflow

/// The numbers behind the pictures of a report: a year of months, the open cases by age, the days to closing.
public struct PictureFigures: Sendable {
    /// Twelve months that end with the last of the report.
    public let months: [Month]
    public let ages: [AgeBand]
    /// Mediations closed in the days, by the days from acceptance to closing (730: that or more).
    public let durations: [Int: Int64]
    /// Offices directly below with all that lies below them; the office itself first where it handles cases.
    public let offices: [OfficeMonths]

    public struct Month: Hashable, Sendable {
        /// `2026-03`.
        public let name: String
        public let accepted: Int64
        public let closed: Int64
        public let open: Int64
    }

    public struct OfficeMonths: Sendable {
        public let office: Office
        public let months: [Month]
        /// Success of closed in the report's days.
        public let success: Figures.Rate
    }

    /// Open cases by the days since acceptance.
    public struct AgeBand: Hashable, Sendable {
        public let days: ClosedRange<Int>
        public let mediation: Int64
        public let legalAid: Int64
    }

    /// The bands in which open cases stand.
    public static let bands: [ClosedRange<Int>] = [
        0...15, 16...30, 31...60, 61...90, 91...180, 181...365, 366...Int(Int32.max),
    ]
}

extension Desk {
    /// - Throws: `StoreError.officeUnknown`.
    public func pictures(_ report: Report) throws(StoreError) -> PictureFigures {
        let tree = try store.officeTree()
        let end = report.query.to
        let first = end.adding(days: 1 - end.day).adding(months: -11)
        var query = report.query
        query.from = first
        query.basis = .event
        query.asFiled = false
        query.by = [.month]
        let months = try self.report(query).groups.map { PictureFigures.Month($0.key.values[0], $0.figures) }
        query.by = [.office, .month]
        let grouped = try self.report(query).groups
        let success = try successByOffice(report)
        let children =
            [report.office.code]
            + tree.offices.values.filter { $0.parent == report.office.code }
            .map(\.code).sorted()
        var offices: [PictureFigures.OfficeMonths] = []
        for child in children {
            let isOwn = child == report.office.code
            func isOf(_ code: String) -> Bool {
                guard let office = OfficeCode(code) else { return false }
                return isOwn ? office == child : tree.isWithin(office, child)
            }
            var byMonth: [String: Figures] = [:]
            for (key, figures) in grouped where isOf(key.values[0]) {
                byMonth[key.values[1], default: Figures()].mediation.add(figures.mediation)
            }
            var rate = Figures.Rate(numerator: 0, denominator: 0)
            for (code, other) in success where isOf(code) {
                rate.numerator += other.numerator
                rate.denominator += other.denominator
            }
            guard let office = tree.offices[child], !byMonth.isEmpty || rate.denominator != 0 else { continue }
            let line = byMonth.sorted { $0.key < $1.key }.map { PictureFigures.Month($0.key, $0.value) }
            offices.append(PictureFigures.OfficeMonths(office: office, months: line, success: rate))
        }
        return PictureFigures(
            months: months, ages: try ages(tree.subtree(of: report.office.code), on: end),
            durations: try durations(report, tree.subtree(of: report.office.code)), offices: offices)
    }

    private func successByOffice(_ report: Report) throws(StoreError) -> [(String, Figures.Rate)] {
        var query = report.query
        query.by = [.office]
        query.basis = .event
        query.asFiled = false
        return try self.report(query).groups.map { ($0.key.values[0], $0.figures.ofClosed) }
    }

    private func durations(_ report: Report, _ offices: [OfficeCode]) throws(StoreError) -> [Int: Int64] {
        var durations: [Int: Int64] = [:]
        for sum in try store.cells(
            CellQuery(
                from: report.query.from, to: report.query.to, offices: offices, indicators: [.durations],
                merged: [.category, .channel, .traits]))
        where sum.flags & CellKey.Flag.legalAid == 0 {
            durations[Int(sum.detail) ?? 730, default: 0] += sum.value
        }
        return durations.filter { $0.value != 0 }
    }

    private func ages(_ offices: [OfficeCode], on day: Day) throws(StoreError) -> [PictureFigures.AgeBand] {
        let inScope = Set(offices)
        var counts = [(mediation: Int64, legalAid: Int64)](repeating: (0, 0), count: PictureFigures.bands.count)
        try store.countedCases(.counting(day...day)) { counted in
            guard let acceptedOn = counted.acceptedOn else { return }
            let stock = counted.stock(of: inScope, on: day)
            let age = max(0, day.days(since: acceptedOn))
            guard stock != 0, let band = PictureFigures.bands.firstIndex(where: { $0.contains(age) }) else { return }
            if counted.kind == .legalAid { counts[band].legalAid += stock } else { counts[band].mediation += stock }
        }
        return zip(PictureFigures.bands, counts).map {
            PictureFigures.AgeBand(days: $0, mediation: $1.mediation, legalAid: $1.legalAid)
        }
    }
}

extension PictureFigures.Month {
    init(_ name: String, _ figures: Figures) {
        self.init(
            name: name, accepted: figures.mediation.accepted, closed: figures.mediation.closed,
            open: figures.mediation.open)
    }
}

extension Figures.Procedure {
    /// Adds what moves the stock of another office.
    fileprivate mutating func add(_ other: Figures.Procedure) {
        accepted += other.accepted
        reopened += other.reopened
        transferredIn += other.transferredIn
        transferredOut += other.transferredOut
        terminated += other.terminated
        opening += other.opening
        closedByDetail.merge(other.closedByDetail, uniquingKeysWith: +)
    }
}
