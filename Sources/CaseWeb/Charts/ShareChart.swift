import CaseWorkflow

/// Shares of a whole as one bar for each period, its parts in one order; a part that is wide enough bears its number.
struct ShareChart {
    struct Row: Equatable {
        let name: String
        /// Of each part, in order; what is below zero counts as nothing.
        let values: [Int64]

        var whole: Int64 { values.reduce(0) { $0.addingSaturated(max(0, $1)) } }
    }

    let parts: [String]
    let rows: [Row]
    /// Said where a period has nothing to divide.
    let nothing: String

    private static let row = 40.0

    static func paper(_ id: String, _ title: String, _ description: String, rows: Int) -> ChartPaper {
        ChartPaper(id: id, title: title, description: description, height: 48 + row * Double(max(1, rows)))
    }

    func svg(_ paper: ChartPaper) -> String {
        let left = min(120, (rows.map { ChartPaper.width(of: $0.name) }.max() ?? 0) + 8)
        let right = paper.width - 6
        return paper.drawn { svg in
            paper.legend(&svg, parts, x: 4, y: 14)
            for (place, row) in rows.enumerated() {
                let y = 28 + ShareChart.row * Double(place)
                svg.element(
                    "text", ("x", .number(left - 6)), ("y", .number(y + 17)), ("text-anchor", "end"), ("class", "name"),
                    text: ChartPaper.cut(row.name, to: left - 8))
                guard row.whole > 0 else {
                    svg.element("text", ("x", .number(left)), ("y", .number(y + 17)), text: nothing)
                    continue
                }
                var x = left
                for (part, value) in row.values.enumerated() where value > 0 {
                    let width = Double(value) / Double(row.whole) * (right - left)
                    paper.bar(
                        &svg, part + 1, x: x, y: y, width: max(0.5, width - 1), height: 26,
                        "\(row.name) \(parts[part]) \(value)/\(row.whole)")
                    let words = String(value)
                    if width > ChartPaper.width(of: words) + 8 {
                        svg.element(
                            "rect", ("x", .number(x + width / 2 - ChartPaper.width(of: words) / 2 - 3)),
                            ("y", .number(y + 5)), ("width", .number(ChartPaper.width(of: words) + 6)), ("height", 16),
                            ("rx", 2), ("class", "plate"))
                        svg.element(
                            "text", ("x", .number(x + width / 2)), ("y", .number(y + 17)), ("text-anchor", "middle"),
                            ("class", "value"), text: words)
                    }
                    x += width
                }
            }
            let y = paper.height - 6
            for (share, words) in [(0.0, "0"), (0.5, "50%"), (1.0, "100%")] {
                svg.element(
                    "text", ("x", .number(left + share * (right - left))), ("y", .number(y)),
                    ("text-anchor", share == 0 ? "start" : share == 1 ? "end" : "middle"), text: words)
            }
        }
    }
}
