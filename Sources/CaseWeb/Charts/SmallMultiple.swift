import CaseWorkflow

/// One of many small pictures beside each other, all on one scale: receipts and resolutions of an office, month by month.
struct SmallMultiple {
    let periods: [FlowChart.Period]
    /// The largest figure of all the pictures beside each other.
    let most: Int64
    let names: (received: String, resolved: String)
    let language: Language

    static func paper(_ id: String, _ title: String, _ description: String) -> ChartPaper {
        ChartPaper(id: id, title: title, description: description, width: 220, height: 120)
    }

    func svg(_ paper: ChartPaper) -> String {
        let (left, right, top, bottom) = (30.0, paper.width - 6, 20.0, paper.height - 18)
        let scale = NiceScale([Double(most)], ticks: 2, from: bottom, to: top)
        let step = (right - left) / Double(max(1, periods.count - 1))
        return paper.drawn { svg in
            paper.verticalAxis(
                &svg, scale, left: left, right: right, AxisNumber(language: language, isMoney: false), name: "")
            func points(_ value: (FlowChart.Period) -> Int64) -> [(x: Double, y: Double)] {
                periods.enumerated().map { (left + Double($0) * step, scale.place(Double(value($1)))) }
            }
            FlowChart.line(&svg, "l1", points(\.received))
            FlowChart.line(&svg, "l2 dashed", points(\.resolved))
            guard let first = periods.first, let last = periods.last else { return }
            svg.element("text", ("x", .number(left)), ("y", .number(paper.height - 4)), text: first.name)
            if periods.count > 1 {
                svg.element(
                    "text", ("x", .number(right)), ("y", .number(paper.height - 4)), ("text-anchor", "end"),
                    text: last.name)
            }
        }
    }
}
