import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

/// The routine corrections of earlier periods that go with a period's filing: read first, then filed with it by one confirmation.
struct RoutineView: Sendable {
    let routine: RoutineRevisions
    let receiver: FilingOffice

    /// What goes with the filing of a closed period.
    ///
    /// - Parameter receiver: as it was typed; the usual one when nothing was.
    init(_ desk: Desk, _ period: Period, _ office: Office, receiver typed: String?) throws {
        receiver = try typed.map { try desk.receiver($0) } ?? desk.usualReceiver(of: office)
        routine = try desk.routineRevisions(with: period, office: office.code, receiver: receiver)
    }

    /// Stands for what was shown, so that nothing else is filed by the confirmation.
    var mark: String {
        let lines = routine.waiting.map { waiting in
            let table = waiting.table
            let figures = table.lines.map { "\($0.indicator) \($0.detail) \($0.filed) \($0.known)" }
            return
                ([waiting.period.name, table.filing.id] + figures
                + table.causes.map { "\($0.number) \($0.events.count)" })
                .joined(separator: "\n")
        }
        return SHA256.digest(of: Array(([receiver.code.text] + lines).joined(separator: "\0").utf8)).hex
    }

    func view(_ fault: Sentence?, _ language: Language) -> View? {
        guard !routine.waiting.isEmpty else { return nil }
        var names = routine.waiting.map {
            Sentence("\($0.period.name) 更正", "the correction of \($0.period.name)")
        }
        if !routine.isFiled { names.append(Sentence(same: routine.period.name)) }
        return [
            "mark": mark, "receiver": receiver.name, "confirmFault": fault?.text(in: language),
            "order": names.map { $0.text(in: language) }.joined(separator: Sentence("、", ", ").text(in: language)),
            "tables": routine.waiting.map { RevisionTableView(table: $0.table).view(language) },
            "isFiled": routine.isFiled,
        ]
    }
}
