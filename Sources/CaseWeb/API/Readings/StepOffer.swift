import CaseWorkflow
import Desk
import StableJSON

/// A step that the rules allow now, and what to send to take it.
struct StepOffer: Sendable {
    let form: StepForm
    let fields: [StepField]
}

extension Shapes {
    static let stepOffer = Shape<StepOffer>("StepOffer", "A step that the rules allow now.") { shape in
        shape.text("step", "Its code: the last part of the address to take it.") { $0.form.code }
        shape.words("title", "What it is called.") { $0.form.title }
        shape.code("group", "Under which heading it is offered.") { $0.form.group }
        shape.maybeWords("hint", "What it is for.") { $0.form.hint }
        shape.list("fields", "What to fill in.", field) { $0.fields }
        shape.add("schema", "The JSON Schema of what to send.", .object([], isOpen: true)) { offer, _ in
            offer.fields.schema.json
        }
    }

    private static let field = Shape<StepField>("StepField", "One thing to fill in.") { shape in
        shape.text("name", "The member of the object to send.") { $0.name }
        shape.words("label", "What it is called.") { $0.label }
        shape.add("kind", "What it takes.", .codes(StepField.kinds)) { field, _ in .string(field.kind.code) }
        shape.flag("isRequired", "Whether it must be filled in.") { $0.isRequired }
        shape.maybeWords("hint", "What helps.") { $0.hint }
        shape.maybeText("usual", "What the form shows before anybody typed, as it would be typed.") { $0.usual }
        shape.add("choices", "The choices, or what may be meant.", .list(of: choice.schema), isRequired: false) {
            field, language in
            let choices = field.kind.choices
            return choices.isEmpty ? nil : try choice.json(of: choices, in: language)
        }
        shape.add(
            "fields", "Of rows: what each row has.", .list(of: Schema.object([], isOpen: true)), isRequired: false
        ) {
            field, language in
            guard case .rows(let parts) = field.kind else { return nil }
            return try rows(parts, in: language)
        }
    }

    /// The fields of a row are described as fields are.
    private static func rows(_ parts: [StepField], in language: Language) throws -> JSON {
        try field.json(of: parts, in: language)
    }

    private static let choice = Shape<StepChoice>("Choice", "One choice of a list.") { shape in
        shape.text("code", "What to send.") { $0.code }
        shape.words("name", "What people read.") { $0.name }
    }
}

extension StepField {
    fileprivate static let kinds = [
        "day", "time", "line", "text", "lines", "money", "number", "choice", "choices", "flag", "personal",
        "case-number", "rows", "file",
    ]
}

extension StepField.Kind {
    fileprivate var code: String {
        switch self {
        case .day: "day"
        case .time: "time"
        case .line: "line"
        case .text: "text"
        case .lines: "lines"
        case .money: "money"
        case .number: "number"
        case .choice: "choice"
        case .choices: "choices"
        case .flag: "flag"
        case .personal: "personal"
        case .caseNumber: "case-number"
        case .rows: "rows"
        case .file: "file"
        }
    }

    fileprivate var choices: [StepChoice] {
        switch self {
        case .line(let choices), .lines(let choices), .choice(let choices), .choices(let choices),
            .caseNumber(let choices):
            choices
        case .day, .time, .text, .money, .number, .flag, .personal, .rows, .file: []
        }
    }
}
