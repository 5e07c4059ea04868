public import CaseExport
import CaseStore
public import CaseWorkflow

/// One figure of every period of a year as it was reported each time: how it grew from the first filing to the last revision.
public struct RevisionTriangle: Sendable {
    public let figure: TriangleFigure
    public let rows: [Row]

    public struct Row: Sendable {
        public let period: Period
        /// Oldest first: the first filing, then what took its place.
        public let vintages: [Vintage]

        /// What stood at the end of a day; nil before the first filing.
        public func vintage(on day: Day) -> Vintage? { vintages.last { $0.on <= day } }
    }

    public struct Vintage: Hashable, Sendable {
        /// The filing's number.
        public let number: Int
        public let type: FilingType
        /// The day it was made; of a filing from below, the day it was received.
        public let on: Day
        /// nil once the period was withdrawn: nothing is reported then.
        public let value: Int64?
    }

    /// How many columns the vintages need.
    public var depth: Int { rows.map(\.vintages.count).max() ?? 0 }

    /// The months in which something was filed, each by its last day, in order.
    public var months: [Day] {
        let ends = rows.flatMap(\.vintages).map { vintage in
            vintage.on.adding(days: Day.length(ofMonth: vintage.on.month, in: vintage.on.year) - vintage.on.day)
        }
        return Set(ends).sorted()
    }
}

/// What a triangle shows: an indicator over all its details, or the stock at a period's start or end.
public enum TriangleFigure: Hashable, Sendable {
    case opening, closing
    case indicator(FilingIndicator)

    public init?(code: String) {
        switch code {
        case "opening": self = .opening
        case "closing": self = .closing
        default:
            guard let indicator = FilingIndicator(rawValue: code) else { return nil }
            self = .indicator(indicator)
        }
    }

    public static let codes = ["opening", "closing"] + FilingIndicator.allCases.map(\.rawValue)

    public var code: String {
        switch self {
        case .opening: "opening"
        case .closing: "closing"
        case .indicator(let indicator): indicator.rawValue
        }
    }

    public var name: Sentence {
        switch self {
        case .opening: Sentence("期初未结", "open at the start")
        case .closing: Sentence("期末未结", "open at the end")
        case .indicator(let indicator): indicator.name
        }
    }

    public var unit: FilingUnit {
        switch self {
        case .opening, .closing: .cases
        case .indicator(let indicator): indicator.unit
        }
    }

    fileprivate func value(_ figures: FilingFigures) throws(StoreError) -> Int64 {
        switch self {
        case .opening: figures.totals.stock.opening
        case .closing: figures.totals.stock.closing
        case .indicator(let indicator):
            try sum(figures.cells.lazy.filter { $0.indicator == indicator.rawValue }.map(\.value))
        }
    }

    fileprivate func value(_ filing: ReceivedFiling) throws(StoreError) -> Int64 {
        switch self {
        case .opening: filing.opening
        case .closing: filing.closing
        case .indicator(let indicator):
            try sum(filing.cells.lazy.filter { $0.indicator == indicator.rawValue }.map(\.value))
        }
    }

    private func sum(_ values: some Sequence<Int64>) throws(StoreError) -> Int64 {
        var total: Int64 = 0
        for value in values {
            let (sum, overflow) = total.addingReportingOverflow(value)
            guard !overflow else { throw .corrupt("cell sum") }
            total = sum
        }
        return total
    }
}

extension Desk {
    /// The triangle of what an office filed with the one above: every cell is what `reported` gives for that day.
    public func triangle(
        _ figure: TriangleFigure, scheme: String = Period.monthScheme, year: Int, office code: OfficeCode? = nil,
        receiver: FilingOffice? = nil
    ) throws(FilingRefusal) -> RevisionTriangle {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            let receiver = try receiver ?? self.receiver(of: office)
            let made = try store.filings(of: office.code, to: receiver.code.text).filter {
                $0.scheme == scheme && $0.isTaken
            }
            let rows = try Period.periods(of: scheme, in: year).map { period in
                let vintages = try made.filter { $0.period == period.name }.map { record in
                    let prepared = try FilingDetails(of: record).preparedAt
                    guard let on = Day(String(prepared.prefix(10))) else {
                        throw StoreError.corrupt("filing \(record.id) preparedAt")
                    }
                    let isGone = record.type == .withdrawal
                    let plan = try FilingPlan(again: record, earlier: [], period: period)
                    return RevisionTriangle.Vintage(
                        number: record.number, type: record.type, on: on,
                        value: isGone ? nil : try figure.value(try plan.figures(store)))
                }
                return RevisionTriangle.Row(period: period, vintages: vintages)
            }
            return RevisionTriangle(figure: figure, rows: rows)
        }
    }

    /// The triangle of what an office below filed, by the days on which it was received.
    public func triangle(
        _ figure: TriangleFigure, from sender: OfficeCode, scheme: String = Period.monthScheme, year: Int,
        office code: OfficeCode? = nil
    ) throws(FilingRefusal) -> RevisionTriangle {
        try FilingRefusal.attempt {
            let office = try self.office(code)
            let flow = try store.received(by: office.code).map(\.filing).filter {
                $0.sender == sender && $0.scheme == scheme && $0.state.isTaken
            }.sorted { $0.number < $1.number }
            let rows = try Period.periods(of: scheme, in: year).map { period in
                let vintages = try flow.filter { $0.period == period.name }.map { filing in
                    let type = FilingType(rawValue: filing.kind) ?? .original
                    return RevisionTriangle.Vintage(
                        number: filing.number, type: type, on: filing.on,
                        value: type == .withdrawal ? nil : try figure.value(filing))
                }
                return RevisionTriangle.Row(period: period, vintages: vintages)
            }
            return RevisionTriangle(figure: figure, rows: rows)
        }
    }
}
