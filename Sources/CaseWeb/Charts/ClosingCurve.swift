import CaseWorkflow

/// How many of the closed were closed within so many days: a curve of steps that ends at all of them.
struct ClosingCurve {
    /// Cases by days from acceptance to closing.
    let durations: [Int: Int64]
    let names: (days: String, share: String, median: String)
    let language: Language

    var total: Int64 { durations.values.reduce(0) { $0.addingSaturated($1) } }

    /// The days within which half were closed; nil without any.
    var median: Int? { days(within: 1, of: 2) }

    /// The fewest days within which a part of the cases was closed.
    func days(within part: Int64, of whole: Int64) -> Int? {
        guard total > 0 else { return nil }
        var sum: Int64 = 0
        for (days, count) in durations.sorted(by: { $0.key < $1.key }) {
            sum = sum.addingSaturated(count)
            if Int128(sum) * Int128(whole) >= Int128(total) * Int128(part) { return days }
        }
        return nil
    }

    /// How many were closed within so many days.
    func closed(within days: Int) -> Int64 {
        durations.reduce(0) { $0.addingSaturated($1.key <= days ? $1.value : 0) }
    }

    func svg(_ paper: ChartPaper) -> String {
        let (left, right, top, bottom) = (46.0, paper.width - 12, 32.0, paper.height - 36)
        let along = NiceScale([Double(durations.keys.max() ?? 0)], ticks: 6, from: left, to: right)
        let up = NiceScale([100], from: bottom, to: top)
        let numbers = AxisNumber(language: language, isMoney: false)
        return paper.drawn { svg in
            paper.verticalAxis(&svg, up, left: left, right: right, numbers, name: names.share)
            for tick in along.ticks {
                svg.element(
                    "text", ("x", .number(along.place(tick))), ("y", .number(bottom + 15)), ("text-anchor", "middle"),
                    text: numbers.text(tick))
            }
            svg.element(
                "text", ("x", .number(right)), ("y", .number(bottom + 30)), ("text-anchor", "end"), ("class", "name"),
                text: names.days)
            guard total > 0 else { return }
            var path = "M\(SVGText.number(left)) \(SVGText.number(bottom))"
            var sum: Int64 = 0
            for (days, count) in durations.sorted(by: { $0.key < $1.key }) {
                sum = sum.addingSaturated(count)
                path +=
                    "H\(SVGText.number(along.place(Double(days))))"
                    + "V\(SVGText.number(up.place(100 * Double(sum) / Double(total))))"
            }
            svg.element("path", ("d", .words(path + "H\(SVGText.number(right))")), ("class", "line l1"))
            guard let median else { return }
            let x = along.place(Double(median))
            svg.element(
                "line", ("x1", .number(x)), ("x2", .number(x)), ("y1", .number(up.place(50))), ("y2", .number(bottom)),
                ("class", "mark"))
            svg.element("circle", ("cx", .number(x)), ("cy", .number(up.place(50))), ("r", 4), ("class", "dot c2"))
            let isRight = x > (left + right) * 0.6
            svg.element(
                "text", ("x", .number(x + (isRight ? -8 : 8))), ("y", .number(up.place(50) - 8)),
                ("text-anchor", isRight ? "end" : "start"), ("class", "value"), text: "\(names.median) \(median)")
        }
    }
}
