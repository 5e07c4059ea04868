import CaseWorkflow

/// Open cases by age: one kind of procedure to the left, the other to the right, the oldest on top.
struct AgePyramid {
    struct Band: Equatable {
        let name: String
        let left: Int64
        let right: Int64
    }

    /// The youngest first.
    let bands: [Band]
    let names: (left: String, right: String)
    let language: Language

    private static let row = 24.0

    static func paper(_ id: String, _ title: String, _ description: String, bands: Int) -> ChartPaper {
        ChartPaper(id: id, title: title, description: description, height: 54 + row * Double(max(1, bands)))
    }

    func svg(_ paper: ChartPaper) -> String {
        let gap = (bands.map { ChartPaper.width(of: $0.name) }.max() ?? 40) + 16
        let middle = paper.width / 2
        let (inner, outer) = (gap / 2, middle - 40)
        let most = bands.flatMap { [Double($0.left), Double($0.right)] }
        let scale = NiceScale(most, ticks: 3, from: 0, to: outer - inner)
        let numbers = AxisNumber(language: language, isMoney: false)
        let bottom = paper.height - 22
        return paper.drawn { svg in
            svg.element(
                "text", ("x", .number(middle - inner)), ("y", 14), ("text-anchor", "end"), ("class", "name"),
                text: names.left)
            svg.element("text", ("x", .number(middle + inner)), ("y", 14), ("class", "name"), text: names.right)
            for side in [-1.0, 1.0] {
                for tick in scale.ticks {
                    let x = middle + side * (inner + scale.place(tick))
                    svg.element(
                        "line", ("x1", .number(x)), ("x2", .number(x)), ("y1", 22), ("y2", .number(bottom)),
                        ("class", tick == 0 ? "axis" : "grid"))
                    svg.element(
                        "text", ("x", .number(x)), ("y", .number(bottom + 15)), ("text-anchor", "middle"),
                        text: numbers.text(tick))
                }
            }
            for (place, band) in bands.reversed().enumerated() {
                let y = 24 + AgePyramid.row * Double(place)
                svg.element(
                    "text", ("x", .number(middle)), ("y", .number(y + 14)), ("text-anchor", "middle"),
                    ("class", "name"),
                    text: band.name)
                let (left, right) = (scale.place(Double(band.left)), scale.place(Double(band.right)))
                paper.bar(
                    &svg, 1, x: middle - inner - left, y: y + 2, width: left, height: 16,
                    "\(names.left) \(band.name) \(band.left)")
                paper.bar(
                    &svg, 2, x: middle + inner, y: y + 2, width: right, height: 16,
                    "\(names.right) \(band.name) \(band.right)")
                svg.element(
                    "text", ("x", .number(middle - inner - left - 4)), ("y", .number(y + 14)), ("text-anchor", "end"),
                    ("class", "value"), text: String(band.left))
                svg.element(
                    "text", ("x", .number(middle + inner + right + 4)), ("y", .number(y + 14)), ("class", "value"),
                    text: String(band.right))
            }
        }
    }
}
