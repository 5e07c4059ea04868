import CaseWorkflow

/// Bars to the right, one a row, each with its name before it and its value after: causes by size, the money ladder.
struct BarChart {
    struct Bar: Equatable {
        let name: String
        let value: Int64
        /// The value in words, as the table has it.
        let words: String
        /// Which fill, from 1.
        var part = 1
        /// Set in under the bar above.
        var isPart = false
    }

    let bars: [Bar]
    let isMoney: Bool
    let unit: String
    let language: Language

    private static let row = 24.0

    /// A paper that is as high as the bars need.
    static func paper(_ id: String, _ title: String, _ description: String, bars: Int) -> ChartPaper {
        ChartPaper(id: id, title: title, description: description, height: 40 + row * Double(max(1, bars)))
    }

    func svg(_ paper: ChartPaper) -> String {
        let longest = bars.map { ChartPaper.width(of: $0.name) + ($0.isPart ? 12 : 0) }.max() ?? 0
        let left = min(170, longest + 10)
        let room = (bars.map { ChartPaper.width(of: $0.words) }.max() ?? 0) + 10
        let (right, bottom) = (paper.width - min(room, 130), paper.height - 24)
        let scale = NiceScale(
            bars.map { Double($0.value) }, ticks: 4, least: isMoney ? 100 : 1, from: left, to: right)
        let numbers = AxisNumber(language: language, isMoney: isMoney)
        return paper.drawn { svg in
            for tick in scale.ticks {
                let x = scale.place(tick)
                svg.element(
                    "line", ("x1", .number(x)), ("x2", .number(x)), ("y1", 6), ("y2", .number(bottom)),
                    ("class", tick == 0 ? "axis" : "grid"))
                svg.element(
                    "text", ("x", .number(x)), ("y", .number(bottom + 15)), ("text-anchor", "middle"),
                    text: numbers.text(tick))
            }
            svg.element(
                "text", ("x", .number(paper.width - 2)), ("y", .number(bottom + 15)), ("text-anchor", "end"),
                ("class", "name"), text: unit)
            let zero = scale.place(0)
            for (place, bar) in bars.enumerated() {
                let y = 8 + BarChart.row * Double(place)
                let end = scale.place(Double(bar.value))
                svg.element(
                    "text", ("x", .number(left - 6)), ("y", .number(y + 13)), ("text-anchor", "end"), ("class", "name"),
                    text: ChartPaper.cut(bar.name, to: left - 8))
                paper.bar(
                    &svg, bar.part, x: min(zero, end), y: y + (bar.isPart ? 4 : 1), width: abs(end - zero),
                    height: bar.isPart ? 10 : 16, "\(bar.name) \(bar.words)")
                svg.element(
                    "text", ("x", .number(max(zero, end) + 5)), ("y", .number(y + 13)), ("class", "value"),
                    text: bar.words)
            }
        }
    }
}
