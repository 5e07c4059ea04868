import CaseWorkflow

/// A picture of figures with what a reader needs who does not see it: a title, a sentence of description, and the table behind.
struct Picture: Equatable {
    /// Unique on its page; letters and digits.
    let id: String
    let title: String
    /// What the picture says, in one sentence or two.
    let description: String
    let svg: String
    /// The head of the table, then its rows; the first column names the row.
    let head: [String]
    let rows: [[String]]

    var view: View {
        [
            "id": id, "title": title, "description": description, "svg": svg,
            "head": head.enumerated().map { place, text -> View in ["text": text, "isNumber": place > 0] },
            "rows": rows.map { row -> View in
                ["name": row.first ?? "", "cells": Array(row.dropFirst())]
            },
        ]
    }
}

/// The paper of a picture: its size, its title and description, the patterns that tell parts apart without their colours.
struct ChartPaper {
    let id: String
    let title: String
    let description: String
    var width = 480.0
    var height = 270.0

    /// The whole picture.
    func drawn(_ content: (inout SVGText) -> Void) -> String {
        var svg = SVGText()
        svg.group(
            "svg", ("class", "chart"), ("viewBox", "0 0 \(SVGText.number(width)) \(SVGText.number(height))"),
            ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"), ("xmlns", "http://www.w3.org/2000/svg")
        ) { svg in
            svg.element("title", ("id", "\(id)-title"), text: title)
            svg.element("desc", ("id", "\(id)-desc"), text: description)
            svg.group("defs") { svg in
                for (number, path) in ChartPaper.hatchings.enumerated() {
                    svg.group(
                        "pattern", ("id", "\(id)-h\(number + 2)"), ("width", 6), ("height", 6),
                        ("patternUnits", "userSpaceOnUse")
                    ) { svg in
                        svg.element("rect", ("width", 6), ("height", 6), ("class", "c\(number + 2)"))
                        svg.element("path", ("d", .words(path)), ("class", "hatch"))
                    }
                }
            }
            content(&svg)
        }
        return svg.text
    }

    /// Of the second to the fifth part; the first is plain.
    private static let hatchings = [
        "M0 6L6 0", "M3 0V6", "M0 3H6", "M0 0L6 6M0 6L6 0",
    ]

    /// The fill of the nth part, from 1: plain, then hatched.
    func fill(_ part: Int) -> [(String, SVGText.Value)] {
        part == 1 ? [("class", "c1")] : [("fill", .words("url(#\(id)-h\(part))"))]
    }

    /// A rectangle of a part; nothing for one without size.
    func bar(
        _ svg: inout SVGText, _ part: Int, x: Double, y: Double, width: Double, height: Double, _ words: String
    ) {
        guard width > 0, height > 0 else { return }
        let fill = fill(part)[0]
        svg.group(
            "rect", ("x", .number(x)), ("y", .number(y)), ("width", .number(width)), ("height", .number(height)), fill
        ) { $0.element("title", text: words) }
    }

    /// Names of the parts with their fills, in a row.
    func legend(_ svg: inout SVGText, _ names: [String], x: Double, y: Double) {
        var x = x
        for (place, name) in names.enumerated() {
            bar(&svg, place + 1, x: x, y: y - 9, width: 12, height: 10, name)
            svg.element("text", ("x", .number(x + 16)), ("y", .number(y)), text: name)
            x += 30 + ChartPaper.width(of: name)
        }
    }

    /// About how wide a text is: a Chinese character takes twelve, others seven.
    static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 12.5 : 7) }
    }

    /// A text cut to a width, with a mark where it was.
    static func cut(_ text: String, to width: Double) -> String {
        guard ChartPaper.width(of: text) > width else { return text }
        var kept = ""
        for character in text {
            guard ChartPaper.width(of: kept + String(character) + "…") <= width else { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// The vertical axis at the left with its grid, and its name above.
    func verticalAxis(
        _ svg: inout SVGText, _ scale: NiceScale, left: Double, right: Double, _ numbers: AxisNumber, name: String
    ) {
        for tick in scale.ticks {
            let y = scale.place(tick)
            svg.element(
                "line", ("x1", .number(left)), ("x2", .number(right)), ("y1", .number(y)), ("y2", .number(y)),
                ("class", tick == 0 ? "axis" : "grid"))
            svg.element(
                "text", ("x", .number(left - 6)), ("y", .number(y + 4)), ("text-anchor", "end"),
                text: numbers.text(tick))
        }
        svg.element("text", ("x", .number(left)), ("y", .number(scale.to - 8)), ("class", "name"), text: name)
    }
}
