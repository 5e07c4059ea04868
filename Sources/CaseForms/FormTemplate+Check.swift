extension FormTemplate {
    /// Everything that is wrong with the template as one of this form, in the order of the places.
    public func check(as form: Form) -> [FormProblem] {
        var found = problems
        for placed in marks {
            if let problem = check(placed) { found.append(problem) }
        }
        let used = Set(marks.map(\.mark.field))
        for field in form.required where !used.contains(field) {
            found.append(FormProblem(.missingField, place: .file, field))
        }
        return found
    }

    private func check(_ placed: PlacedMark) -> FormProblem? {
        let name = placed.mark.field
        if name == FormFilling.lineNumber {
            return placed.inside.isEmpty ? FormProblem(.misplacedField, place: placed.place, name) : nil
        }
        if case .end = placed.mark { return nil }
        guard let field = FormFields.find(name) else { return FormProblem(.unknownField, place: placed.place, name) }
        if let list = field.list, !placed.inside.contains(list) {
            return FormProblem(.misplacedField, place: placed.place, name)
        }
        switch placed.mark {
        case .value where field.kind == .list || field.kind == .code,
            .picture where field.kind != .code:
            return FormProblem(.wrongUse, place: placed.place, name)
        case .value, .picture, .each, .none, .when, .end: return nil
        }
    }
}
