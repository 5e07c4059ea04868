import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// Who has filed which month, and what came in lately.
struct ReceivedPage {
    let desk: Desk
    let query: ReceivedQuery
    let office: Office
    let year: Int
    /// It goes through the cases of every office, so it is made apart and once for everybody who asks.
    var coverages: [(period: Period, offices: [Coverage.Line])] = []
    let filings: [ReceivedFiling]
    let mayCount: Bool
    let offices: [Office]

    private static let most = 200

    init(_ desk: Desk, _ query: ReceivedQuery) throws(StoreError) {
        self.desk = desk
        self.query = query
        office = try desk.readableOffice(query.office)
        year = query.year ?? desk.today.year
        filings = try desk.store.received(by: office.code).map(\.filing).sorted { $0.serial > $1.serial }
        mayCount = try desk.mayCount(office.code)
        offices = try desk.offices()
    }

    var question: CoverageQuestion { CoverageQuestion(office: office.code, year: year, today: desk.today) }

    func view(_ fields: FormFields, _ problem: FieldProblem?, in language: Language) -> View {
        let below = coverages.first?.offices.map(\.office) ?? []
        return [
            "office": office.name, "officeCode": office.code.text, "year": String(year), "mayCount": mayCount,
            "offices": offices.map { option($0.code.text, $0.name, chosen: office.code.text) },
            "before": Address("/received", [("office", query.office?.text), ("year", String(year - 1))]).text,
            "after": year < desk.today.year
                ? Address("/received", [("office", query.office?.text), ("year", String(year + 1))]).text : nil,
            "months": coverages.map { String(Int($0.period.name.suffix(2)) ?? 0) },
            "hasBelow": !below.isEmpty,
            "matrix": below.enumerated().map { place, child -> View in
                ["name": child.name, "cells": coverages.map { cell($0.offices[place], $0.period, language) }]
            },
            "hasHere": coverages.contains { coverage in coverage.offices.contains { $0.state == .here } },
            "missing": coverages.last.flatMap { missing($0, language) },
            "filings": filings.prefix(ReceivedPage.most).map { row($0, language) }, "hasFilings": !filings.isEmpty,
            "fault": problem.map { $0.sentence.text(in: language) }, "startHere": fields.has("start-here"),
            "requireSignature": fields.has("require-signature"),
        ]
    }

    /// Who is missing of the last month that is over.
    private func missing(
        _ last: (period: Period, offices: [Coverage.Line]), _ language: Language
    ) -> String? {
        let over = coverages.last { $0.period.to < desk.today } ?? last
        let names = over.offices.filter(\.isMissing).map(\.office.name)
        guard !names.isEmpty else { return nil }
        return Sentence(
            "\(over.period.name) 未报\(names.count)个：\(names.joined(separator: "、"))",
            "\(over.period.name): \(names.count) missing: \(names.joined(separator: ", "))"
        ).text(in: language)
    }

    private func cell(_ line: Coverage.Line, _ period: Period, _ language: Language) -> View {
        let tone: String =
            switch line.state {
            case .filed: "good"
            case .waiting: "warn"
            case .summary, .here: ""
            case .missing: period.to < desk.today ? "bad" : ""
            }
        let words =
            switch line.state {
            case .missing where period.to >= desk.today: Sentence("未到期", "not over")
            // The line below the table says what it means; a city has it in every cell.
            case .here: Sentence("本台", "here")
            case .filed, .waiting, .summary, .missing: line.state.name
            }
        return [
            "text": words.text(in: language), "tone": tone,
            "filing": line.filing.map { filing -> View in
                ["path": ReceivedController.path(filing, office: query.office)]
            },
        ]
    }

    private func row(_ filing: ReceivedFiling, _ language: Language) -> View {
        [
            "path": ReceivedController.path(filing, office: query.office), "serial": filing.serial,
            "sender": filing.senderName, "period": filing.period, "number": filing.number,
            "type": (FilingType(rawValue: filing.kind)?.name ?? Sentence(same: filing.kind)).text(in: language),
            "state": filing.state.name.text(in: language), "tone": ReceptionView.tone(filing.state),
            "on": filing.on.description, "records": String(filing.records), "closing": String(filing.closing),
        ]
    }
}

/// Who has filed the months of a year, and the day it is asked on.
struct CoverageQuestion: Hashable, Sendable {
    let office: OfficeCode
    let year: Int
    let today: Day

    /// Those that have begun.
    var months: [Period] {
        (1...12).compactMap { Period(month: "\(year)-\($0 < 10 ? "0" : "")\($0)") }.filter { $0.from <= today }
    }
}
