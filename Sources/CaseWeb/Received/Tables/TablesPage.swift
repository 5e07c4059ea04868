import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import OfficeLedger

/// Summary tables that came in, and what came of the one that was just handed in.
struct TablesPage: Sendable {
    var fields = FormFields()
    var problem: FieldProblem?
    var reception: TableReception?

    var isRight: Bool { problem == nil && reception?.outcome.isDone ?? true }

    func view(_ desk: Desk, _ language: Language) throws -> View {
        let own = try desk.ownOffice()
        let below = try desk.offices().filter { $0.code != own.code }
        let tables = try desk.tables()
        let previous = Period(month: String(desk.today.adding(months: -1).description.prefix(7)))
        return [
            "office": own.name, "mayCount": try desk.mayCount(own.code) && !below.isEmpty, "hasBelow": !below.isEmpty,
            "offices": [option("", "—", chosen: fields["office"] ?? "")]
                + below.map { option($0.code.text, "\($0.name) \($0.code)", chosen: fields["office"]) },
            "schemes": Period.schemes.map {
                option(
                    $0, StatisticsQuery.name(ofScheme: $0).text(in: language),
                    chosen: fields["scheme"] ?? Period.monthScheme)
            },
            "period": fields["period"] ?? previous?.name, "sheet": fields["sheet"], "replace": fields.has("replace"),
            "fault": problem.flatMap {
                ["office", "period", "table"].contains($0.field) ? nil : $0.sentence.text(in: language)
            },
            "fault-office": fault("office", language), "fault-period": fault("period", language),
            "fault-table": fault("table", language), "reception": reception.map { view(of: $0, language) },
            "hasRows": !tables.isEmpty, "rows": tables.reversed().prefix(300).map { row($0, language) },
        ]
    }

    private func fault(_ field: String, _ language: Language) -> String? {
        problem.flatMap { $0.field == field ? $0.sentence.text(in: language) : nil }
    }

    private func row(_ table: KnownTable, _ language: Language) -> View {
        let filing = table.filing
        return [
            "sender": filing.senderName, "period": filing.period, "number": filing.number,
            "type": (FilingType(rawValue: filing.kind)?.name ?? Sentence(same: filing.kind)).text(in: language),
            "on": filing.on.description, "stock": "\(filing.opening) → \(filing.closing)",
            "standing": table.standing.name.text(in: language), "tone": table.standing == .stands ? "good" : "",
        ]
    }

    private func view(of reception: TableReception, _ language: Language) -> View {
        let isBeside =
            reception.standing != nil && reception.outcome != .withdrawn && reception.outcome != .repeated
        return [
            "title": "\(reception.sender.name) \(reception.period.name)",
            "outcome": reception.outcome.name.text(in: language), "tone": reception.outcome.isDone ? "good" : "bad",
            "opens": reception.outcome == .accepted && reception.bridge?.revisions == 0
                ? Words["tables.opens"].text(in: language) : nil,
            "findings": reception.findings.map { finding -> View in
                [
                    "rule": finding.rule,
                    "row": finding.row.map { "\($0)" + (finding.column.map { " · " + $0 } ?? "") },
                    "kind": Words[finding.isWarning ? "tables.warning" : "tables.refusal"].text(in: language),
                    "tone": finding.isWarning ? "warn" : "bad", "text": finding.sentence.text(in: language),
                ]
            }, "hasFindings": !reception.findings.isEmpty,
            "beside": isBeside
                ? [
                    "rows": reception.differences.map { difference($0, language) },
                    "isSame": reception.differences.isEmpty,
                ]
                    as View : nil,
            "blank": reception.outcome == .accepted && !reception.blank.isEmpty
                ? reception.blank.map { $0.name.text(in: language) }.joined(
                    separator: language == .chinese ? "；" : "; ")
                : nil,
            "unused": reception.unused.isEmpty
                ? nil : reception.unused.listed(in: language),
        ]
    }

    private func difference(_ difference: TableReception.Difference, _ language: Language) -> View {
        let figure = difference.figure
        func shown(_ value: Int64) -> String { figure.isMoney ? Money(fen: value).description : String(value) }
        let change = difference.after - difference.before
        return [
            "name": figure.name.text(in: language), "before": shown(difference.before),
            "after": shown(difference.after),
            "change": (change > 0 ? "+" : "") + shown(change),
        ]
    }
}
