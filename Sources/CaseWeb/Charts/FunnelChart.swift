import CaseWorkflow
import Foundation

/// Rates of offices against the number of cases behind them, between the limits within which chance alone would keep them: 95 % and
/// 99.8 % about the rate of all. It names who lies outside, and ranks nobody.
struct FunnelChart {
    struct Point: Equatable {
        let name: String
        let numerator: Int64
        let denominator: Int64
    }

    let points: [Point]
    let names: (rate: String, cases: String, inner: String, outer: String, all: String)
    let language: Language

    var all: (numerator: Int64, denominator: Int64) {
        points.reduce((0, 0)) { ($0.0.addingSaturated($1.numerator), $0.1.addingSaturated($1.denominator)) }
    }

    /// How a point lies.
    enum Place: Equatable { case inside, outside95, outside998, empty }

    /// Where chance would keep a rate with so many cases behind it; cut at 0 and 1.
    func limits(_ cases: Double, _ width: Double) -> (low: Double, high: Double) {
        let (numerator, denominator) = all
        guard denominator > 0, cases > 0 else { return (0, 1) }
        let rate = Double(numerator) / Double(denominator)
        let spread = width * (rate * (1 - rate) / cases).squareRoot()
        return (max(0, rate - spread), min(1, rate + spread))
    }

    func place(of point: Point) -> Place {
        guard point.denominator > 0 else { return .empty }
        let rate = Double(point.numerator) / Double(point.denominator)
        let (inner, outer) = (
            limits(Double(point.denominator), FunnelChart.inner), limits(Double(point.denominator), FunnelChart.outer)
        )
        if rate < outer.low - 1e-12 || rate > outer.high + 1e-12 { return .outside998 }
        return rate < inner.low - 1e-12 || rate > inner.high + 1e-12 ? .outside95 : .inside
    }

    /// Of the normal distribution: 95 % and 99.8 % of it.
    private static let inner = 1.959_964
    private static let outer = 3.090_232

    func svg(_ paper: ChartPaper) -> String {
        let shown = points.filter { $0.denominator > 0 }
        let (left, right, top, bottom) = (46.0, paper.width - 14, 40.0, paper.height - 36)
        let along = NiceScale(shown.map { Double($0.denominator) }, ticks: 5, from: left, to: right)
        let up = NiceScale([100], from: bottom, to: top)
        let numbers = AxisNumber(language: language, isMoney: false)
        let (numerator, denominator) = all
        return paper.drawn { svg in
            paper.verticalAxis(&svg, up, left: left, right: right, numbers, name: names.rate)
            for tick in along.ticks {
                svg.element(
                    "text", ("x", .number(along.place(tick))), ("y", .number(bottom + 15)), ("text-anchor", "middle"),
                    text: numbers.text(tick))
            }
            svg.element(
                "text", ("x", .number(right)), ("y", .number(bottom + 30)), ("text-anchor", "end"), ("class", "name"),
                text: names.cases)
            guard denominator > 0 else { return }
            let middle = up.place(100 * Double(numerator) / Double(denominator))
            svg.element(
                "line", ("x1", .number(left)), ("x2", .number(right)), ("y1", .number(middle)), ("y2", .number(middle)),
                ("class", "mark"))
            svg.element(
                "text", ("x", .number(right)), ("y", .number(middle - 5)), ("text-anchor", "end"),
                text: "\(names.all) \(numerator)/\(denominator)")
            for (width, look) in [(FunnelChart.inner, "line limit"), (FunnelChart.outer, "line limit far")] {
                for isLow in [true, false] {
                    let path = curve(along, up, width, isLow: isLow)
                    svg.element("path", ("d", .words(path)), ("class", .words(look)))
                }
            }
            svg.element("path", ("d", "M\(SVGText.number(right - 150)) 10h18"), ("class", "line limit"))
            svg.element("text", ("x", .number(right - 128)), ("y", 14), text: names.inner)
            svg.element("path", ("d", "M\(SVGText.number(right - 72)) 10h18"), ("class", "line limit far"))
            svg.element("text", ("x", .number(right - 50)), ("y", 14), text: names.outer)
            for point in shown { dot(&svg, point, along, up, right: right) }
        }
    }

    private func curve(_ along: NiceScale, _ up: NiceScale, _ width: Double, isLow: Bool) -> String {
        var path = ""
        let steps = 60
        for step in 0...steps {
            let cases = max(1, along.high * Double(step) / Double(steps))
            let limits = limits(cases, width)
            path +=
                (path.isEmpty ? "M" : "L") + SVGText.number(along.place(cases)) + " "
                + SVGText.number(up.place(100 * (isLow ? limits.low : limits.high)))
        }
        return path
    }

    private func dot(_ svg: inout SVGText, _ point: Point, _ along: NiceScale, _ up: NiceScale, right: Double) {
        let x = along.place(Double(point.denominator))
        let y = up.place(100 * Double(point.numerator) / Double(point.denominator))
        let words = "\(point.name) \(point.numerator)/\(point.denominator)"
        switch place(of: point) {
        case .inside, .empty:
            svg.group("circle", ("cx", .number(x)), ("cy", .number(y)), ("r", 4), ("class", "dot c1")) {
                $0.element("title", text: words)
            }
        case .outside95, .outside998:
            let path = "M\(SVGText.number(x)) \(SVGText.number(y - 6))l6 6l-6 6l-6 -6z"
            svg.group("path", ("d", .words(path)), ("class", "dot c2")) { $0.element("title", text: words) }
            let isRight = x + 12 + ChartPaper.width(of: point.name) > right
            svg.element(
                "text", ("x", .number(x + (isRight ? -9 : 9))), ("y", .number(y + 4)),
                ("text-anchor", isRight ? "end" : "start"), ("class", "value"),
                text: ChartPaper.cut(point.name, to: 160))
        }
    }
}
