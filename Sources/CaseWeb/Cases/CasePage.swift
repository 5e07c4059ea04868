import CaseStore
import CaseWorkflow
import Desk

/// What the page of a case shows: who acts next on top, then what happened and what is known.
struct CasePage {
    let status: CaseStatus
    let history: [CaseCommit]
    let file: CaseFile
    let tree: OfficeTree

    init(_ desk: Desk, _ id: CaseFile.ID) throws {
        status = try desk.status(of: id)
        file = try desk.store.caseFile(id).file
        history = try desk.store.history(id)
        tree = try desk.store.officeTree()
    }

    func view(in language: Language) -> View {
        [
            "number": status.number, "stage": status.stageName.text(in: language), "office": status.officeName,
            "next": status.nextStep.text(in: language), "workers": status.workers.joined(separator: "、"),
            "employers": status.employers.joined(separator: "、"), "persons": status.persons,
            "version": status.version, "deadline": status.deadlines.first.map { line($0, language) },
            "deadlines": status.deadlines.map { line($0, language) },
            "commits": history.reversed().map { commit -> View in
                [
                    "events": commit.events.map { event -> View in
                        [
                            "day": event.on.description,
                            "sentence": event.sentence(in: file.kind, tree).text(in: language),
                            "officer": commit.officer,
                        ]
                    }
                ]
            },
        ]
    }

    private func line(_ deadline: Deadline, _ language: Language) -> View {
        [
            "day": deadline.due.description, "actor": deadline.actor.name.text(in: language),
            "duty": deadline.duty.text(in: language), "basis": deadline.basis,
            "counted": deadline.counted.text(in: language),
        ]
    }
}
