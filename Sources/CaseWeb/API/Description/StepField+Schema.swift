import CaseWorkflow
import Desk
import StableJSON

// Fields of forms as a program sends them. `FieldReading` reads by the same kinds.

extension [StepField] {
    /// The body of a request that fills these in.
    var schema: Schema {
        .object(map { Schema.Property(name: $0.name, about: $0.words, schema: $0.schema, isRequired: $0.isRequired) })
    }
}

extension StepField {
    fileprivate var words: String {
        ([label.inBoth] + [hint?.english].compactMap(\.self)).map { $0.hasSuffix(".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }

    var schema: Schema {
        switch kind {
        case .day: .day
        case .time: .pattern("^[0-2][0-9]:[0-5][0-9]$")
        case .line, .text, .caseNumber: .text
        case .personal: Schema.text.about("Kept encrypted and shown masked.")
        case .lines: .list(of: .text)
        case .money: .fen
        case .number(let range): .count(range)
        case .choice(let choices): StepField.schema(of: choices)
        case .choices(let choices): .list(of: StepField.schema(of: choices))
        case .flag: .flag
        case .rows(let parts): .list(of: parts.schema)
        case .file:
            .object([
                Schema.Property(
                    name: "name", about: "The file's name, with its ending.", schema: .text, isRequired: true),
                Schema.Property(name: "base64", about: "Its bytes in Base64.", schema: .text, isRequired: true),
            ])
        }
    }

    /// The codes of a list that is the same for every case; where the case has its own, any text, and the case says which.
    private static func schema(of choices: [StepChoice]) -> Schema {
        let isFixed =
            !choices.isEmpty
            && choices.allSatisfy { Int($0.code) == nil && ($0.name.chinese != $0.name.english) }
        return isFixed
            ? .codes(choices.map(\.code))
            : Schema.text.about("One of the case's own choices: GET …/steps lists them.")
    }
}
