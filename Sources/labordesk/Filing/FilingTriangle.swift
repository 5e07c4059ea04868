import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk

struct FilingTriangle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triangle",
        abstract: "One figure of every period of a year, as it was reported each time: the revision triangle.",
        discussion: """
            A row is a period; the columns are its first filing and the revisions after it, or with --by-month the months \
            in which something was filed, each with what stood at its end. Money in fen.
            """)
    @Option(help: "Periods that end in this year.") var year: Int
    @Option(
        help: .value("The figure: opening, closing, or an indicator of the filings, such as accepted.", "indicator"),
        transform: Words.read)
    var indicator: String
    @Flag(help: "Columns by the month of filing.") var byMonth = false
    @Option(
        help: .value("What this office below filed, as it was received; without it, what you filed.", "office"),
        transform: Words.read)
    var from: String?
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @Flag(help: "Answer as CSV.") var csv = false
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        guard let figure = TriangleFigure(code: indicator) else {
            throw Problem.usage(
                "没有指标“\(Words.cut(indicator))”，可用：\(TriangleFigure.codes.joined(separator: "、"))",
                "There is no indicator “\(Words.cut(indicator))”; there are \(TriangleFigure.codes.joined(separator: ", "))",
                field: "indicator")
        }
        guard from == nil || to == nil else {
            throw Problem.usage(
                "--from 与 --to 不能一起写", "--from and --to do not go together", field: "to")
        }
        let (office, scheme) = (try scheme.office(at: opened), try scheme.known())
        let sender = try from.map { try opened.office($0).code }
        let receiver = try to.map { try opened.receiver($0) }
        let triangle: RevisionTriangle
        do throws(FilingRefusal) {
            if let sender {
                triangle = try opened.triangle(figure, from: sender, scheme: scheme, year: year, office: office)
            } else {
                triangle = try opened.triangle(
                    figure, scheme: scheme, year: year, office: office, receiver: receiver)
            }
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(TriangleAnswer(triangle, scheme: scheme)) }
        tell(triangle)
    }

    private func tell(_ triangle: RevisionTriangle) {
        let heads = [Sentence("期间", "period").text(in: Output.language)] + columns(triangle)
        let rows = triangle.rows.map { [$0.period.name] + cells($0, triangle) }
        guard !csv else {
            Output.line("\u{FEFF}" + heads.joined(separator: ","))
            for row in rows { Output.line(row.joined(separator: ",")) }
            return
        }
        let figure = triangle.figure
        Output.line(
            "\(figure.name.chinese)（\(figure.unit.name.chinese)），历次所报：",
            "\(figure.name.english) (\(figure.unit.name.english)), as reported each time:")
        Output.line(Columns.table(heads))
        for row in rows { Output.line(Columns.table(row)) }
    }

    private func columns(_ triangle: RevisionTriangle) -> [String] {
        if byMonth { return triangle.months.map { String($0.description.prefix(7)) } }
        return (0..<triangle.depth).map { place in
            let name =
                place == 0
                ? Sentence("首报", "first filing") : Sentence("第\(place)次修订", "revision \(place)")
            return name.text(in: Output.language)
        }
    }

    /// A blank where nothing was filed yet, “—” where it was withdrawn.
    private func cells(_ row: RevisionTriangle.Row, _ triangle: RevisionTriangle) -> [String] {
        let vintages: [RevisionTriangle.Vintage?] =
            byMonth
            ? triangle.months.map { row.vintage(on: $0) }
            : (0..<triangle.depth).map { $0 < row.vintages.count ? row.vintages[$0] : nil }
        return vintages.map { vintage in
            guard let vintage else { return "" }
            return vintage.value.map { String($0) } ?? "—"
        }
    }
}

/// A triangle for programs; money in fen.
struct TriangleAnswer: Encodable {
    struct Row: Encodable {
        let period: String
        let from: Day
        let to: Day
        let vintages: [Vintage]
    }

    struct Vintage: Encodable {
        let number: Int
        let type: String
        let on: Day
        /// nil after a withdrawal.
        let value: Int64?
    }

    let indicator: String
    let unit: String
    let scheme: String
    let periods: [Row]

    init(_ triangle: RevisionTriangle, scheme: String) {
        indicator = triangle.figure.code
        unit = triangle.figure.unit.rawValue
        self.scheme = scheme
        periods = triangle.rows.map { row in
            Row(
                period: row.period.name, from: row.period.from, to: row.period.to,
                vintages: row.vintages.map {
                    Vintage(number: $0.number, type: $0.type.rawValue, on: $0.on, value: $0.value)
                })
        }
    }
}
