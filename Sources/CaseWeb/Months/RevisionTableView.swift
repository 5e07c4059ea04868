import CaseExport
import CaseStore
import CaseWorkflow
import Desk

/// A revision table on a page: as filed, as known, the difference, and the cases behind it.
struct RevisionTableView {
    let table: RevisionTable

    private static let mostCases = 200

    func view(_ language: Language) -> View {
        let filing = table.filing
        return [
            "period": filing.period, "number": filing.number, "type": filing.type.name.text(in: language),
            "isSame": table.isEmpty, "onlyRecords": table.lines.isEmpty && !table.isEmpty,
            "hasLines": !table.lines.isEmpty, "lines": table.lines.map { line($0, language) },
            "causes": table.causes.prefix(RevisionTableView.mostCases).map { cause($0, language) },
            "hasCauses": !table.causes.isEmpty,
            "more": table.causes.count > RevisionTableView.mostCases
                ? table.causes.count - RevisionTableView.mostCases : nil,
        ]
    }

    private func line(_ line: RevisionTable.Line, _ language: Language) -> View {
        let isMoney = line.unit == FilingUnit.fen.rawValue
        func shown(_ value: Int64) -> String { isMoney ? Money(fen: value).description : String(value) }
        return [
            "name": RevisionTableView.name(line.indicator, line.detail, language), "filed": shown(line.filed),
            "known": shown(line.known), "difference": (line.difference > 0 ? "+" : "") + shown(line.difference),
        ]
    }

    static func name(_ indicator: String, _ detail: String, _ language: Language) -> String {
        let name =
            indicator == "opening"
            ? Sentence("期初未结", "open at the start")
            : FilingIndicator(rawValue: indicator)?.name ?? Sentence(same: indicator)
        guard !detail.isEmpty else { return name.text(in: language) }
        let part =
            MediationClosing.Outcome(rawValue: detail)?.name ?? AidResult(rawValue: detail)?.name
            ?? ClaimHead(rawValue: detail)?.name ?? Sentence(same: detail)
        return name.text(in: language) + " · " + part.text(in: language)
    }

    private func cause(_ cause: RevisionTable.Cause, _ language: Language) -> View {
        [
            "number": cause.number, "path": CasesController.path(cause.number),
            "events": cause.events.map { event -> View in
                ["day": event.on.description, "sentence": event.sentence.text(in: language)]
            },
            "changes": cause.changes.map { change in
                RevisionTableView.name(change.indicator, change.detail, language) + " "
                    + (change.value > 0 ? "+" : "") + RevisionTableView.shown(change)
            }.joined(separator: Sentence("；", "; ").text(in: language)),
        ]
    }

    private static func shown(_ change: RevisionTable.Change) -> String {
        FilingIndicator(rawValue: change.indicator)?.unit == .fen
            ? Money(fen: change.value).description : String(change.value)
    }
}
