import CaseStore
import CaseWorkflow
import Desk

/// The form of a step as a page shows it: each field with what was typed and what is wrong with it.
struct StepPage {
    let form: StepForm
    let fields: [StepField]
    var values: StepValues
    var faults: [TypedProblem] = []
    /// What stands against the step and belongs to no field.
    var problem: Sentence?
    /// How many rows each table shows at least, beside what was typed.
    var blankRows: [String: Int] = [:]

    /// Puts what stands against the step beside its field, or on top of the form, so that nothing typed is lost.
    ///
    /// - Returns: false for what no form can say: the case or the officer is gone, or the desk is damaged.
    mutating func takes(_ error: StoreError) -> Bool {
        guard error.isForForm else { return false }
        if case .refused(let refused) = error, fields.contains(where: { $0.holds(refused.field) }) {
            faults = [TypedProblem(error.code, refused.sentence.onPages, field: refused.field)]
        } else {
            problem = error.sentenceForForm.onPages
        }
        return true
    }

    func view(in language: Language) -> View {
        let shown = fields.filter { field in
            !field.isAskedWhenNeeded || values[field.name] != nil || faults.contains { field.holds($0.field) }
        }
        let views = shown.map { view(of: $0, language) }
        let unplaced = faults.filter { fault in !fields.contains { $0.holds(fault.field) } }
        return [
            "title": form.title.text(in: language), "stepHint": form.hint?.text(in: language), "fields": views,
            "hasFiles": fields.contains { $0.kind == .file },
            "problem": ([problem?.text(in: language)] + unplaced.map { $0.sentence.text(in: language) })
                .compactMap(\.self).joined(separator: " ").nilWhenEmpty,
            "faults": faults.isEmpty
                ? nil
                : [
                    "lines": faults.compactMap { fault -> View? in
                        guard let field = fields.first(where: { $0.holds(fault.field) }) else { return nil }
                        return ["id": "f-" + field.name, "sentence": fault.sentence.text(in: language)]
                    }
                ] as View,
        ]
    }

    private func view(of field: StepField, _ language: Language) -> View {
        let own = faults.filter { field.holds($0.field) }
        let id = "f-" + field.name
        let hint = field.hint?.text(in: language)
        let described = [hint == nil ? nil : id + "-hint", own.isEmpty ? nil : id + "-fault"].compactMap(\.self)
        var view: View = [
            "id": id, "name": field.name, "label": field.label.text(in: language), "isRequired": field.isRequired,
            "hint": hint, "fault": own.map { $0.sentence.text(in: language) }.joined(separator: " ").nilWhenEmpty,
            "described": described.joined(separator: " ").nilWhenEmpty,
        ]
        switch field.kind {
        case .rows(let parts):
            view["rows"] = rows(field, parts, language)
            view["isRows"] = true
            view["columns"] = parts.map { ["label": $0.label.text(in: language)] as View }
        case .choices(let choices):
            let chosen = Set(values.texts(field.name))
            view["isChoices"] = true
            view["choices"] = choices.enumerated().map { place, choice -> View in
                [
                    "id": "\(id)-\(place)", "value": choice.code, "name": choice.name.text(in: language),
                    "isChosen": chosen.contains(choice.code), "field": field.name,
                ]
            }
        case .day, .time, .line, .text, .lines, .money, .number, .choice, .flag, .personal, .caseNumber, .file:
            view = view.with(StepPage.input(field, typed(field), language))
        }
        return view
    }

    /// The text as it was typed: blanks at the ends too.
    private func typed(_ field: StepField) -> String {
        switch values[field.name] {
        case .text(let text)?: text
        case .texts(let texts)?: texts.joined(separator: "\n")
        case .rows?, .file?, nil: ""
        }
    }

    private func rows(_ field: StepField, _ parts: [StepField], _ language: Language) -> [View] {
        let typed = values.rows(field.name)
        let count = max(typed.count + 1, blankRows[field.name] ?? 3)
        return (0..<count).map { place -> View in
            [
                "cells": parts.map { part -> View in
                    let path = "\(field.name).\(place + 1).\(part.name)"
                    let fault = faults.first { $0.field == path }
                    let text = typed.indices.contains(place) ? typed[place][part.name] ?? "" : ""
                    return StepPage.input(part, text, language).with([
                        "id": "f-" + path, "name": "\(field.name).\(part.name)",
                        "label": part.label.text(in: language), "place": place + 1, "isWrong": fault != nil,
                        "isNumeric": part.kind == .money,
                    ])
                }
            ]
        }
    }

    private static func input(_ field: StepField, _ text: String, _ language: Language) -> View {
        var view: View = ["value": text]
        func list(_ choices: [StepChoice]) -> [View]? {
            choices.isEmpty
                ? nil
                : choices.map { ["value": $0.code, "name": $0.name.text(in: language)] as View }
        }
        switch field.kind {
        case .day: view["type"] = "date"
        case .time: view["type"] = "time"
        case .line(let known), .caseNumber(let known):
            view["type"] = "text"
            view["list"] = list(known).map { ["choices": $0] as View }
        case .personal:
            view["type"] = "text"
            view["isPersonal"] = true
        case .money:
            view["type"] = "text"
            view["isMoney"] = true
        case .number(let range):
            view["type"] = "number"
            view["least"] = range.lowerBound
            view["most"] = range.upperBound
        case .text: view["isText"] = true
        case .lines(let known):
            view["isText"] = true
            view["known"] = known.isEmpty ? nil : known.prefix(30).map(\.code).listed(in: language)
        case .choice(let choices):
            view["isChoice"] = true
            let code = StepChoice.code(text, among: choices) ?? text
            view["choices"] = choices.map { option($0.code, $0.name.text(in: language), chosen: code) }
        case .flag:
            view["isFlag"] = true
            view["isOn"] = text == "yes"
        case .file: view["isFile"] = true
        case .choices, .rows: break
        }
        return view
    }
}

extension StepField {
    /// Whether a fault of this name belongs here: the field's own, one of a row of it, or what the rules call it.
    func holds(_ name: String?) -> Bool {
        guard let name else { return false }
        return isNamed(name) || name.hasPrefix(self.name + ".")
    }
}

extension String {
    var nilWhenEmpty: String? { isEmpty ? nil : self }
}
