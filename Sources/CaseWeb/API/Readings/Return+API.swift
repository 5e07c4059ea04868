import CaseStore
import CaseWorkflow
import Desk
import StableJSON

/// The return of a period: every figure of the page of statistics as a cell of its own.
struct ReturnReading: Sendable {
    let period: Period
    let report: Report
    let cells: [ReturnCell]

    /// - Throws: `StoreError.invalid` for a period as filed that was never closed.
    init(_ period: Period, _ query: ReportQuery, _ desk: Desk) throws(StoreError) {
        let report = try desk.report(query)
        self.period = period
        self.report = report
        cells = ReturnCell.all(of: try desk.compared(report))
    }
}

/// One figure: what is counted, of which days and whom, in which unit.
struct ReturnCell: Sendable {
    let figure: ReportFigure
    let span: Span
    /// The value of each group key that was asked for.
    var group: [GroupKey: String] = [:]
    let value: Int64

    /// Which days.
    enum Span: String, CaseIterable, Sendable {
        case period
        case yearSoFar = "year-so-far"
        case yearBefore = "year-before"
    }

    var part: String? { ReportFigure.rateCodes.contains(figure.indicator) ? figure.detail : nil }
    var head: ClaimHead? { part == nil ? ClaimHead(rawValue: figure.detail) : nil }
    var result: AidResult? { part == nil ? AidResult(rawValue: figure.detail) : nil }

    static func all(of compared: ComparedReport) -> [ReturnCell] {
        let (report, basis) = (compared.report, compared.report.query.basis)
        var cells: [ReturnCell] = []
        for (span, figures) in [
            (Span.period, report.total), (.yearSoFar, compared.year), (.yearBefore, compared.last),
        ] { cells += lines(figures, basis).map { ReturnCell(figure: $0, span: span, value: $1) } }
        let details = ReportFigure.all.filter { !$0.detail.isEmpty }.map {
            ReturnCell(figure: $0, span: .period, value: $0.value(of: report.total))
        }
        // The parts of a rate are told whatever they are; heads and results where there is something.
        cells += details.filter { $0.part != nil || $0.value != 0 }
        for (values, figures) in report.groups {
            let group = Dictionary(zip(report.query.by, values.values)) { one, _ in one }
            cells += lines(figures, basis).map { ReturnCell(figure: $0, span: .period, group: group, value: $1) }
        }
        return cells
    }

    /// What the basis counts.
    private static func lines(_ figures: Figures, _ basis: ReportQuery.Basis) -> [(ReportFigure, Int64)] {
        ReportTable.lines.compactMap { line in
            guard let figure = ReportFigure(indicator: line.code), let value = line.value(figures, on: basis) else {
                return nil
            }
            return (figure, value)
        }
    }
}

extension Shapes {
    static let returnOfPeriod = Shape<ReturnReading>("Return", "The return of a period, figure by figure.") { shape in
        shape.text("office", "Whose, with all offices below it.") { $0.report.office.code.text }
        shape.text("officeName", "Its name.") { $0.report.office.name }
        shape.text("scheme", "The return scheme.") { $0.period.scheme }
        shape.text("period", "Its name.") { $0.period.name }
        shape.day("from", "First day.") { $0.period.from }
        shape.day("to", "Last day.") { $0.period.to }
        shape.code("basis", "Which day books a figure.") { $0.report.query.basis }
        shape.day("asOf", "As known on this day.") { $0.report.asOf }
        shape.flag("isAsFiled", "Only what was known when the period was closed.") { $0.report.query.asFiled }
        shape.list("cells", "The figures, in the order of the table; what the basis does not count is left out.", cell)
        {
            $0.cells
        }
    }

    private static let cell = Shape<ReturnCell>("ReturnCell", "One figure of a return.") { shape in
        shape.add("measure", "What is counted: stable.", .codes(measures)) { cell, _ in .string(cell.figure.indicator) }
        shape.words("name", "The same in words.") { $0.figure.name }
        shape.one("dimensions", "Of which days and whom.", dimensions) { $0 }
        shape.code("unit", "What the value is a number of.") { $0.figure.unit }
        shape.add("value", "A whole number; of money, fen.", .count()) { cell, _ in .integer(cell.value) }
    }

    private static let dimensions = Shape<ReturnCell>("ReturnDimensions", "What a figure is told apart by.") { shape in
        shape.code("span", "The period, the year up to its last day, or the same days a year before.") { $0.span }
        shape.maybeText("part", "Of a rate: `numerator` or `denominator`.") { $0.part }
        shape.maybeCode("head", "Of money: one head of claim.") { $0.head }
        shape.maybeCode("result", "Of legal aid that was closed: one result.") { $0.result }
        for key in GroupKey.allCases {
            shape.maybeText(key.rawValue, "Where groups were asked for: \(key.name.english).") { $0.group[key] }
        }
    }

    private static let measures = ReportFigure.all.map(\.indicator).reduce(into: [String]()) { known, code in
        if !known.contains(code) { known.append(code) }
    }
}
