import CaseWorkflow

/// Receipts beside resolutions, period by period, with the line of what is pending.
struct FlowChart {
    struct Period: Equatable {
        let name: String
        let received: Int64
        let resolved: Int64
        let pending: Int64
    }

    let periods: [Period]
    /// What the two bars and the line are called.
    let names: (received: String, resolved: String, pending: String)
    let unit: String
    let language: Language

    func svg(_ paper: ChartPaper) -> String {
        let (left, right, top, bottom) = (46.0, paper.width - 8, 46.0, paper.height - 30)
        let values = periods.flatMap { [Double($0.received), Double($0.resolved), Double($0.pending)] }
        let scale = NiceScale(values, from: bottom, to: top)
        let step = (right - left) / Double(max(1, periods.count))
        let width = min(18, step * 0.36)
        return paper.drawn { svg in
            paper.legend(&svg, [names.received, names.resolved], x: left, y: 14)
            let after = left + 60 + ChartPaper.width(of: names.received) + ChartPaper.width(of: names.resolved)
            svg.element("path", ("d", .words("M\(SVGText.number(after)) 10h18")), ("class", "line l5"))
            svg.element("circle", ("cx", .number(after + 9)), ("cy", 10), ("r", 3), ("class", "dot c5"))
            svg.element("text", ("x", .number(after + 24)), ("y", 14), text: names.pending)
            paper.verticalAxis(
                &svg, scale, left: left, right: right, AxisNumber(language: language, isMoney: false), name: unit)
            let zero = scale.place(0)
            for (place, period) in periods.enumerated() {
                let middle = left + (Double(place) + 0.5) * step
                for (part, value) in [(1, period.received), (2, period.resolved)] {
                    let y = scale.place(Double(value))
                    paper.bar(
                        &svg, part, x: part == 1 ? middle - width : middle, y: min(y, zero), width: width - 1,
                        height: abs(zero - y),
                        "\(period.name) \(part == 1 ? names.received : names.resolved) \(value)")
                }
                guard periods.count <= 14 || place % 3 == 0 else { continue }
                svg.element(
                    "text", ("x", .number(middle)), ("y", .number(bottom + 16)), ("text-anchor", "middle"),
                    text: FlowChart.short(period.name))
            }
            FlowChart.line(
                &svg, "l5",
                periods.enumerated().map { ($0, $1) }.map { place, period in
                    (left + (Double(place) + 0.5) * step, scale.place(Double(period.pending)))
                })
            for (place, period) in periods.enumerated() {
                let middle = left + (Double(place) + 0.5) * step
                svg.group(
                    "circle", ("cx", .number(middle)), ("cy", .number(scale.place(Double(period.pending)))), ("r", 3),
                    ("class", "dot c5")
                ) { $0.element("title", text: "\(period.name) \(names.pending) \(period.pending)") }
            }
        }
    }

    /// `3月` of `2026-03`: the year stands in the table, and with January.
    static func short(_ name: String) -> String {
        let parts = name.split(separator: "-")
        guard parts.count == 2, let month = Int(parts[1]) else { return name }
        return month == 1 ? String(parts[0]) : String(month)
    }

    /// A line through points; nothing for a single one.
    static func line(_ svg: inout SVGText, _ look: String, _ points: [(x: Double, y: Double)]) {
        guard points.count > 1 else { return }
        let path = points.enumerated().map { place, point in
            (place == 0 ? "M" : "L") + SVGText.number(point.x) + " " + SVGText.number(point.y)
        }.joined()
        svg.element("path", ("d", .words(path)), ("class", .words("line " + look)))
    }
}
