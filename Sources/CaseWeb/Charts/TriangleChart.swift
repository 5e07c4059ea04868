import CaseWorkflow

/// What was filed of each period, filing after filing: a row a period, a column a filing, each with the difference from the one
/// before it.
struct TriangleChart {
    struct Row: Equatable {
        let name: String
        /// In the order of the filings; nil where the period was withdrawn.
        let values: [Int64?]
    }

    let rows: [Row]
    /// `第1次`, `第2次` …
    let heads: [String]
    let withdrawn: String

    private static let row = 26.0

    static func paper(_ id: String, _ title: String, _ description: String, rows: Int) -> ChartPaper {
        ChartPaper(id: id, title: title, description: description, height: 32 + row * Double(max(1, rows)))
    }

    func svg(_ paper: ChartPaper) -> String {
        let left = 78.0
        let columns = max(1, rows.map(\.values.count).max() ?? 1)
        let width = min(110, (paper.width - left - 4) / Double(columns))
        return paper.drawn { svg in
            for column in 0..<columns where column < heads.count {
                svg.element(
                    "text", ("x", .number(left + (Double(column) + 0.5) * width)), ("y", 14), ("text-anchor", "middle"),
                    text: heads[column])
            }
            for (place, row) in rows.enumerated() {
                let y = 22 + TriangleChart.row * Double(place)
                svg.element("text", ("x", 4), ("y", .number(y + 16)), ("class", "name"), text: row.name)
                for (column, value) in row.values.enumerated() {
                    let before = row.values[column == 0 ? 0 : column - 1] ?? 0
                    let difference = column == 0 ? 0 : (value ?? 0).subtractingSaturated(before)
                    let look = column == 0 ? "first" : difference == 0 ? "same" : difference > 0 ? "up" : "down"
                    let x = left + Double(column) * width
                    svg.element(
                        "rect", ("x", .number(x + 1)), ("y", .number(y)), ("width", .number(width - 2)), ("height", 22),
                        ("rx", 2), ("class", .words("cell " + look)))
                    let change = difference == 0 || value == nil ? "" : " (\(difference > 0 ? "+" : "")\(difference))"
                    svg.element(
                        "text", ("x", .number(x + width / 2)), ("y", .number(y + 16)), ("text-anchor", "middle"),
                        ("class", "value"), text: (value.map { String($0) } ?? withdrawn) + change)
                }
            }
        }
    }
}
