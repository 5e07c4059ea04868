public import CaseWorkflow

/// A report as a CSV file: a row a group, a column a figure, money in yuan to the fen. What the basis does not count is an empty cell.
public struct ReportCSV: Sendable {
    private let report: Report
    private let language: Language

    public init(_ report: Report, in language: Language) {
        self.report = report
        self.language = language
    }

    /// The lines without their ends; the first has a byte order mark, as Excel wants it.
    public var lines: [String] {
        let header =
            report.query.by.flatMap { [$0.rawValue, $0.rawValue + "Name"] }
            + ReportTable.lines.map {
                $0.name.text(in: language) + ($0.isMoney ? Sentence("（元）", " (yuan)").text(in: language) : "")
            }
        return ["\u{FEFF}" + ReportCSV.line(header)] + rows.map(ReportCSV.line)
    }

    private var rows: [[String]] {
        guard !report.query.by.isEmpty else { return [values(report.total)] }
        return report.groups.map { key, figures in
            zip(report.query.by, key.values).flatMap { [$1, report.name(of: $1, for: $0).text(in: language)] }
                + values(figures)
        }
    }

    private func values(_ figures: Figures) -> [String] {
        ReportTable.lines.map { line in
            guard let value = line.value(figures, on: report.query.basis) else { return "" }
            return line.isMoney ? Money(fen: value).plain : String(value)
        }
    }

    /// One line of a CSV file.
    public static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") }

    private static func field(_ text: String) -> String {
        text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline })
            ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
