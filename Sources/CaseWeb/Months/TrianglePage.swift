import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// The revision triangle: a row a period, a column a filing, with the difference from the filing before.
struct TrianglePage {
    let desk: Desk
    let query: MonthsQuery
    let office: Office
    let year: Int
    let triangle: RevisionTriangle
    let offices: [Office]
    let senders: [Office]
    let sender: OfficeCode?

    init(_ desk: Desk, _ query: MonthsQuery, _ figure: TriangleFigure, from sender: OfficeCode?) throws {
        self.desk = desk
        self.query = query
        office = try desk.readableOffice(query.office)
        year = query.year ?? desk.today.year
        offices = try desk.offices()
        let received = try desk.store.received(by: office.code).map(\.filing)
        var seen: Set<OfficeCode> = []
        let own = office.code
        senders = received.filter { seen.insert($0.sender).inserted }.map {
            Office(code: $0.sender, name: $0.senderName, level: .district, parent: own)
        }
        // Only an office that filed here has a triangle here.
        self.sender = sender.flatMap { code in seen.contains(code) ? code : nil }
        triangle =
            if let sender = self.sender {
                try desk.triangle(figure, from: sender, scheme: query.scheme, year: year, office: own)
            } else {
                try desk.triangle(figure, scheme: query.scheme, year: year, office: own)
            }
    }

    private var isMoney: Bool { triangle.figure.unit == .fen }

    private func shown(_ value: Int64) -> String { isMoney ? Money(fen: value).description : String(value) }

    func view(in language: Language) -> View {
        let rows = triangle.rows.filter { !$0.vintages.isEmpty }
        let withdrawn = Words["chart.withdrawn"].text(in: language)
        let name = triangle.figure.name.text(in: language)
        return [
            "office": office.name, "year": String(year), "figure": name,
            "unit": (isMoney ? Sentence("元", "yuan") : triangle.figure.unit.name).text(in: language),
            "schemes": Period.schemes.map {
                option($0, StatisticsQuery.name(ofScheme: $0).text(in: language), chosen: query.scheme)
            },
            "offices": offices.map { option($0.code.text, $0.name, chosen: office.code.text) },
            "senders": senders.isEmpty
                ? nil
                : [option("", Words["triangle.own"].text(in: language), chosen: sender?.text ?? "")]
                    + senders.map { option($0.code.text, $0.name, chosen: sender?.text) },
            "hasSenders": !senders.isEmpty,
            "figures": TriangleFigure.codes.compactMap { code in
                TriangleFigure(code: code).map {
                    option(code, $0.name.text(in: language), chosen: triangle.figure.code)
                }
            },
            "before": address(year - 1), "after": year < desk.today.year ? address(year + 1) : nil,
            "hasRows": !rows.isEmpty, "picture": picture(rows, name, withdrawn, language)?.view,
            "heads": (0..<triangle.depth).map { head($0, language) },
            "rows": rows.map { row -> View in
                [
                    "name": row.period.name, "path": MonthsController.path(row.period, office: query.office),
                    "cells": (0..<triangle.depth).map { place -> View in
                        place < row.vintages.count ? cell(row.vintages, place, withdrawn, language) : ["isEmpty": true]
                    },
                ]
            },
        ]
    }

    private func head(_ place: Int, _ language: Language) -> String {
        (place == 0 ? Sentence("首报", "first filing") : Sentence("第\(place)次修订", "revision \(place)")).text(
            in: language)
    }

    private func cell(
        _ vintages: [RevisionTriangle.Vintage], _ place: Int, _ withdrawn: String, _ language: Language
    ) -> View {
        let vintage = vintages[place]
        var change: String?
        if place > 0, let value = vintage.value, let before = vintages[place - 1].value {
            let (difference, overflow) = value.subtractingReportingOverflow(before)
            if !overflow, difference != 0 { change = (difference > 0 ? "+" : "") + shown(difference) }
        }
        return [
            "value": vintage.value.map(shown) ?? withdrawn, "change": change,
            "filing": Sentence("第\(vintage.number)号", "no. \(vintage.number)").text(in: language) + " · "
                + vintage.type.name.text(in: language), "on": vintage.on.description,
        ]
    }

    /// Money does not fit into the cells of the picture; its table alone is shown.
    private func picture(
        _ rows: [RevisionTriangle.Row], _ name: String, _ withdrawn: String, _ language: Language
    ) -> Picture? {
        guard !isMoney, !rows.isEmpty, triangle.depth <= 8 else { return nil }
        let heads = (0..<triangle.depth).map { head($0, language) }
        let paper = TriangleChart.paper(
            "triangle", name,
            Sentence(
                "\(year)年各期历次所报的\(triangle.figure.name.chinese)。",
                "\(triangle.figure.name.english) of the periods of \(year), as reported each time."
            ).text(in: language), rows: rows.count)
        let chart = TriangleChart(
            rows: rows.map { TriangleChart.Row(name: $0.period.name, values: $0.vintages.map(\.value)) }, heads: heads,
            withdrawn: withdrawn)
        return Picture(
            id: paper.id, title: paper.title, description: paper.description, svg: chart.svg(paper), head: [], rows: [])
    }

    private func address(_ year: Int) -> String {
        Address(
            "/months/triangle",
            [
                ("scheme", query.scheme), ("office", query.office?.text), ("year", String(year)),
                ("indicator", triangle.figure.code), ("from", sender?.text),
            ]
        ).text
    }
}
