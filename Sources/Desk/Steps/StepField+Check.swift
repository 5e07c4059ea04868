import CaseWorkflow

extension StepField {
    /// What is wrong with what was typed here, as far as one can see without the case. A field of a row is named
    /// `pay.2.amount`, counted from 1.
    func faults(in values: StepValues) -> [TypedProblem] {
        if let value = values[name], !takes(value) {
            return [
                TypedProblem(
                    "unreadable", Sentence("这一项的写法无法识别", "This value is not of the kind the field takes"), field: name)
            ]
        }
        switch kind {
        case .rows(let parts): return rowFaults(parts, values)
        case .lines:
            return isRequired && values.texts(name).isEmpty ? [missing(name)] : []
        case .choices(let choices):
            if isRequired, values.texts(name).isEmpty { return [missing(name)] }
            return values.texts(name).compactMap { fault(of: $0, among: choices, name) }
        case .file:
            return isRequired && values.file(name) == nil ? [missing(name)] : []
        case .flag:
            guard let text = values.text(name), StepField.isYes(text) == nil else { return [] }
            return [TypedProblem("unreadable", Sentence("请写是或者否", "Write yes or no"), field: name)]
        case .day, .time, .line, .text, .money, .number, .choice, .personal, .caseNumber:
            guard let text = values.text(name) else { return isRequired ? [missing(name)] : [] }
            return fault(of: text, name).map { [$0] } ?? []
        }
    }

    /// Whether a value has the shape of this field: a text, texts, rows or a file.
    private func takes(_ value: StepValues.Value) -> Bool {
        switch (kind, value) {
        case (.rows, .rows): true
        // An empty list says nothing of what would be in it.
        case (.rows, .texts(let texts)): texts.isEmpty
        case (.lines, .text), (.lines, .texts), (.choices, .text), (.choices, .texts): true
        case (.file, .file): true
        case (.rows, _), (.lines, _), (.choices, _), (.file, _): false
        case (_, .text): true
        case (_, .texts), (_, .rows), (_, .file): false
        }
    }

    private func rowFaults(_ parts: [StepField], _ values: StepValues) -> [TypedProblem] {
        let rows = values.rows(name)
        if isRequired, rows.isEmpty { return [missing(name)] }
        var faults: [TypedProblem] = []
        for (place, row) in rows.enumerated() {
            for stranger in row.keys.sorted() where !parts.contains(where: { $0.name == stranger }) {
                let cut = TypedText.cut(stranger)
                faults.append(
                    TypedProblem(
                        "unknown-field", Sentence("没有“\(cut)”这一项", "There is no field “\(cut)”"),
                        field: "\(name).\(place + 1).\(cut)"))
            }
            for part in parts {
                let path = "\(name).\(place + 1).\(part.name)"
                guard let text = row[part.name], !text.isEmpty else {
                    if part.isRequired { faults.append(part.missing(path)) }
                    continue
                }
                if let fault = part.fault(of: text, path) { faults.append(fault) }
            }
        }
        return faults
    }

    private func fault(of text: String, _ path: String) -> TypedProblem? {
        if TypedText.normalised(text) == nil {
            return TypedProblem(
                "unreadable", Sentence("文字不是有效的 UTF-8 编码，请重新输入", "The text is not valid UTF-8. Type it again"),
                field: path)
        }
        switch kind {
        case .day:
            return Day(text) == nil ? TypedProblem("unreadable", TypedText.unreadableDay(text), field: path) : nil
        case .time:
            let isTime = StepField.isTime(text)
            return isTime
                ? nil : TypedProblem("unreadable", Sentence("时间请写成 09:30", "Write the time as 09:30"), field: path)
        case .money:
            return Money(yuan: text) == nil
                ? TypedProblem("unreadable", TypedText.unreadableAmount(text), field: path) : nil
        case .number(let range):
            if let number = Int(text), range.contains(number) { return nil }
            return TypedProblem(
                "unreadable",
                Sentence(
                    "请写\(range.lowerBound)至\(range.upperBound)之间的整数",
                    "Write a whole number from \(range.lowerBound) to \(range.upperBound)"), field: path)
        case .choice(let choices): return fault(of: text, among: choices, path)
        case .line, .text, .lines, .choices, .flag, .personal, .caseNumber, .rows, .file: return nil
        }
    }

    private func fault(of text: String, among choices: [StepChoice], _ path: String) -> TypedProblem? {
        if StepChoice.code(text, among: choices) != nil { return nil }
        return TypedProblem("unreadable", StepChoice.unknown(text, among: choices), field: path)
    }

    private func missing(_ path: String) -> TypedProblem {
        TypedProblem(
            "missing", Sentence("请填写“\(label.chinese)”", "Fill in “\(label.english)”"), field: path)
    }

    static func isTime(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard text.utf8.count == 5, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return false
        }
        return (0...23).contains(hour) && (0...59).contains(minute)
    }

    static func isYes(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "on", "1", "是": true
        case "no", "false", "0", "否": false
        case _: nil
        }
    }
}

extension StepChoice {
    /// What is said of a text that is none of the choices: which there are.
    static func unknown(_ text: String, among choices: [StepChoice]) -> Sentence {
        let cut = TypedText.cut(text)
        let (shown, more) = (choices.prefix(40), choices.count > 40 ? "…" : "")
        guard !shown.isEmpty else {
            return Sentence("“\(cut)”不在可选项中", "“\(cut)” is none of the choices")
        }
        return Sentence(
            "“\(cut)”不在可选项中，请从以下选择：\(shown.map(\.name.chinese).joined(separator: "、"))\(more)",
            "“\(cut)” is none of the choices: \(shown.map(\.name.english).joined(separator: ", "))\(more)")
    }

    /// The code that a text means: the code itself, whatever its case and hyphens, or the name.
    public static func code(_ text: String, among choices: [StepChoice]) -> String? {
        if choices.contains(where: { $0.code == text }) { return text }
        func bare(_ text: String) -> String { text.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " } }
        guard text.utf8.count <= 200 else { return nil }
        return choices.first {
            bare($0.code) == bare(text) || $0.name.chinese == text || bare($0.name.english) == bare(text)
        }?.code
    }
}
