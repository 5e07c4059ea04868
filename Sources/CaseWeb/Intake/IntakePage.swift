import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// The intake form as it is shown: what was typed, what is wrong with it, and what the desk knows about it.
struct IntakePage {
    let form: IntakeForm
    let draft: UUID
    let answer: IntakeAnswer
    let desk: Desk
    /// Whether a pasted roll is shown back.
    let showsRoll: Bool

    init(_ form: IntakeForm, draft: UUID, _ answer: IntakeAnswer, _ desk: Desk, showsRoll: Bool = false) {
        self.showsRoll = showsRoll
        self.form = form
        self.draft = draft
        self.answer = answer
        self.desk = desk
    }

    func view(in language: Language) throws -> View {
        func text(_ name: String) -> String? { form.plain[name] }
        func codes<T: Code>(_ name: String, _ type: T.Type, empty: Bool = true) -> [View] {
            (empty ? [option("", "—", chosen: text(name) ?? "")] : [])
                + T.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: text(name)) }
        }
        func pairs(_ name: String, _ pairs: [(String, Sentence)]) -> [View] {
            pairs.map { option($0.0, $0.1.text(in: language), chosen: text(name) ?? pairs.first?.0) }
        }
        let offices = try desk.store.officeTree()
        let own = try desk.ownOffice()
        let bodies = try desk.store.organisations().filter(\.active)
        var view: View = [
            "draft": draft.uuidString, "today": desk.today.description,
            "kinds": pairs("kind", ProcedureKind.allCases.map { ($0.rawValue, $0.name) }),
            "tracks": Track.allCases.filter { $0 != .simple }.map {
                option($0.rawValue, $0.name.text(in: language), chosen: text("track") ?? "ordinary")
            },
            "channels": Channel.allCases.filter { $0 != .takenIn }.map {
                option($0.rawValue, $0.name.text(in: language), chosen: text("channel") ?? "walk-in")
            },
            "categories": codes("category", UnionCategory.self),
            "offices": offices.subtree(of: own.code).compactMap { offices.offices[$0] }.map {
                option($0.code.text, $0.name, chosen: text("office") ?? own.code.text)
            },
            "organisations": bodies.isEmpty
                ? nil
                : [option("", "—", chosen: text("organisation") ?? "")]
                    + bodies.map { option($0.code, $0.name, chosen: text("organisation")) },
            "traits": WorkerTrait.allCases.map { trait -> View in
                [
                    "value": trait.rawValue, "name": trait.name.text(in: language),
                    "isChosen": text("trait-" + trait.rawValue) != nil,
                ]
            },
            "isGroupIncident": text("group-incident") != nil,
            "isCollectiveContract": text("collective-contract") != nil,
            "workers": rows(form.workers, least: 1, "worker-", language),
            "employers": rows(form.employers, least: 1, "employer-", language),
            "claims": rows(form.claims, least: 2, "claim-", language),
            "drafts": try drafts(), "notes": IntakePage.view(try desk.notes(on: form), language),
        ]
        for name in [
            "on", "summary", "persons", "known-on", "employment-ended-on", "sender", "sender-number", "signed-for",
            "reply-due", "consent-on", "continues", "consultation", "series",
            "roll", "taken-over-from", "transfer", "number-there", "received-there", "accepted-there", "letter-there",
        ] { view[name] = text(name) }
        if showsRoll, let text = text("roll"), !text.isEmpty {
            view["rollView"] = RollView(roll: PastedRoll(text, today: desk.today)).view(in: language)
        }
        view["isTakenOver"] =
            text("taken-over-from") != nil || text("transfer") != nil
            || answer.problems.contains { ["taken-over-from", "transfer"].contains($0.field) }
        view["problems"] = problems(language)
        view["hasProblems"] = !answer.problems.isEmpty
        view["hasDrafts"] = view["drafts"] != nil
        view["hasOrganisations"] = !bodies.isEmpty
        for problem in answer.problems where !problem.field.contains(".") {
            view["fault-" + problem.field] = problem.sentence.text(in: language)
        }
        return view
    }

    /// The summary on top of a form that was turned down: each problem leads to its field.
    private func problems(_ language: Language) -> [View]? {
        guard !answer.problems.isEmpty else { return nil }
        return answer.problems.map { ["field": $0.field.nilWhenEmpty, "sentence": $0.sentence.text(in: language)] }
    }

    private func rows(
        _ rows: [[String: String]], least: Int, _ prefix: String, _ language: Language
    ) -> [View] {
        var rows = rows
        while rows.count < least { rows.append([:]) }
        return rows.enumerated().map { row, fields in
            var view: View = ["row": row, "number": row + 1, "isFirst": row == 0]
            for (name, value) in fields { view[name] = value }
            for problem in answer.problems where problem.field.hasSuffix(".\(row)") && problem.field.hasPrefix(prefix) {
                view["fault-" + problem.field.dropFirst(prefix.count).dropLast(String(row).count + 1)] =
                    problem.sentence.text(in: language)
            }
            func choices<T: Code>(_ name: String, _ type: T.Type) -> [View] {
                [option("", "—", chosen: fields[name] ?? "")]
                    + T.allCases.map { option($0.rawValue, $0.name.text(in: language), chosen: fields[name]) }
            }
            view["sexes"] = choices("sex", Sex.self)
            view["migrants"] = [
                option("", "—", chosen: fields["migrant"] ?? ""),
                option("yes", Words["yes"].text(in: language), chosen: fields["migrant"]),
                option("no", Words["no"].text(in: language), chosen: fields["migrant"]),
            ]
            view["industries"] = choices("industry", IndustrySection.self)
            view["ownerships"] = choices("ownership", EmployerOwnership.self)
            view["sizes"] = choices("size", EmployerSize.self)
            view["capacities"] = EmployerCapacity.allCases.map {
                option($0.rawValue, $0.name.text(in: language), chosen: fields["capacity"] ?? "employer")
            }
            view["heads"] = ClaimHead.allCases.map {
                option($0.rawValue, $0.name.text(in: language), chosen: fields["head"] ?? "wages")
            }
            return view
        }
    }

    private func drafts() throws -> [View]? {
        let drafts = try desk.store.drafts(of: desk.officer, form: "intake").filter { $0.id != draft }
        guard !drafts.isEmpty else { return nil }
        return drafts.map { draft in
            let fields = FormFields(urlEncoded: String(decoding: draft.content, as: UTF8.self))
            let name = [fields["worker-name"], fields["employer-name"]].compactMap(\.self).joined(separator: " · ")
            return [
                "path": "/intake/" + draft.id.uuidString, "name": name.isEmpty ? "—" : name,
                "savedAt": WebTime.text(milliseconds: draft.savedAt),
            ]
        }
    }

    /// What the desk knows, in sentences.
    static func view(_ notes: IntakeNotes, _ language: Language) -> View {
        func cases(_ rows: [DocketRow]) -> [View]? {
            guard !rows.isEmpty else { return nil }
            return rows.prefix(10).map { row in
                [
                    "path": CasesController.path(row.number), "number": row.number,
                    "who": (row.workers.prefix(2) + row.employers.prefix(2)).joined(separator: " · "),
                    "stage": row.stageName.text(in: language), "registered": row.registeredOn.description,
                ]
            }
        }
        let duplicates = Set(notes.duplicates.map(\.id))
        return [
            "identities": notes.identities.map { note -> View in
                [
                    "number": note.row + 1, "text": note.sentence.text(in: language),
                    "tone": note.isProblem ? "warn" : "good",
                ]
            }, "creditCodes": notes.creditCodes.map { $0.sentence.text(in: language) },
            "duplicateList": cases(notes.duplicates).map { ["items": $0] as View },
            "otherList": cases(notes.sameWorker.filter { !duplicates.contains($0.id) }).map { ["items": $0] as View },
            "employers": notes.employers.map { note -> View in
                ["name": note.name, "cases": note.cases, "isMany": note.isMany]
            }, "conflicts": notes.conflicts.isEmpty ? nil : notes.conflicts.listed(in: language),
            "isEmpty": notes.isEmpty, "mark": notes.mark,
        ]
    }
}
