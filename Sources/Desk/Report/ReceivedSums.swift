import CaseExport
import CaseStore
import CaseWorkflow

/// What offices below that keep a desk of their own filed, as sums of cells: for reports of whole calendar months.
///
/// A filing counts under its sender, whatever lies below that. What was withdrawn counts for nothing.
struct ReceivedSums {
    private let filings: [KnownReceived]

    /// - Parameters:
    ///   - offices: whose receptions count, and the senders among which.
    ///   - epoch: the last epoch that counts; nil for everything received by now.
    init(_ store: Store, of offices: [OfficeCode], epoch: Int?) throws(StoreError) {
        var filings: [KnownReceived] = []
        let wanted = Set(offices)
        for office in try store.receivers() where wanted.contains(office) {
            let known = try store.received(by: office).filter { $0.filing.scheme == Period.monthScheme }
            for period in Set(known.map(\.filing.period)) {
                filings += known.standing(scheme: Period.monthScheme, period: period, epoch: epoch ?? .max).values
                    .filter { wanted.contains($0.filing.sender) }
            }
        }
        self.filings = filings.sorted { ($0.filing.from, $0.filing.sender) < ($1.filing.from, $1.filing.sender) }
    }

    var isEmpty: Bool { filings.isEmpty }

    private static let indicators = Dictionary(
        Indicator.allCases.map { (FilingIndicator($0).rawValue, $0) }, uniquingKeysWith: { first, _ in first })

    /// The cells of every month that lies whole within these days.
    func within(_ from: Day, _ to: Day, by step: CellQuery.Step?, _ wanted: [Indicator]) -> [CellSum] {
        let wanted = Set(wanted)
        return filings.filter { from <= $0.filing.from && $0.filing.to <= to }.flatMap { known in
            sums(of: known.filing, start: ReceivedSums.start(of: known.filing.from, step), wanted)
        }
    }

    /// What moved the stock before a day: the months filed, the stock that each sender's first filing opened with, and what
    /// later ones opened with beyond the closing stock before them. These are revisions of earlier periods: those that months up
    /// to the end of the report brought are known as well, so that its closing stock is the one that was filed last.
    func before(_ day: Day, upTo end: Day) -> [CellSum] {
        let earlier = filings.filter { $0.filing.to < day }
        var found = earlier.flatMap { sums(of: $0.filing, start: 0, Set(Indicator.stockMovers)) }
        var closing: [OfficeCode: Int64] = [:]
        for filing in filings.map(\.filing) where filing.from <= day || filing.to <= end {
            let revisions = filing.opening - (closing[filing.sender] ?? 0)
            closing[filing.sender] = filing.closing
            guard revisions != 0 else { continue }
            found.append(
                CellSum(
                    start: 0, office: filing.sender, indicator: .accepted, detail: "", category: "", channel: "",
                    flags: 0, value: revisions))
        }
        return found
    }

    private func sums(of filing: ReceivedFiling, start: Int, _ wanted: Set<Indicator>) -> [CellSum] {
        filing.cells.compactMap { cell in
            guard let indicator = ReceivedSums.indicators[cell.indicator], wanted.contains(indicator) else {
                return nil
            }
            return CellSum(
                start: start, office: filing.sender, indicator: indicator, detail: cell.detail, category: cell.category,
                channel: cell.channel, flags: cell.flags, value: cell.value)
        }
    }

    private static func start(of day: Day, _ step: CellQuery.Step?) -> Int {
        switch step {
        case nil: 0
        case .year: day.number / 10_000
        case .month: day.number / 100
        case .day: day.number
        }
    }
}
