import CaseWorkflow

/// What a table of deadline rules would change, before it is taken in.
struct RuleChangesPage: Sendable {
    let name: String
    let text: String
    let changes: [RuleChange]
    /// Stands for what is shown: what holds now, and what would hold.
    let mark: String
    /// Somebody changed the rules since these were shown.
    let isOverdue: Bool

    func view(_ language: Language) -> View {
        [
            "name": name, "text": text, "mark": mark, "isOverdue": isOverdue, "hasChanges": !changes.isEmpty,
            "count": changes.count,
            "changes": changes.map { change -> View in
                let kind =
                    change.before == nil
                    ? "rules.row.new" : change.after == nil ? "rules.row.gone" : "rules.row.changed"
                return [
                    "id": change.id, "duty": (change.after ?? change.before)?.duty.text(in: language),
                    "kind": Words[kind].text(in: language),
                    "fields": change.fields.map { field -> View in
                        [
                            "name": field.name.text(in: language), "before": field.before?.text(in: language),
                            "after": field.after?.text(in: language),
                        ]
                    },
                ]
            },
        ]
    }
}
