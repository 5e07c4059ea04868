import CaseWorkflow
import Desk
import Foundation
import SafeCrypto
import StableJSON

/// Reads the JSON object of a request into what a form would have been filled in with. Each field takes one kind of JSON and no other:
/// money a whole number of fen, a day a text, a list an array. What is not known or is of another kind is told by name, all at once.
struct FieldReading {
    private(set) var values = StepValues()
    private(set) var faults: [TypedProblem] = []

    init(_ json: JSON, _ fields: [StepField]) {
        guard case .object(let members) = json else {
            faults = [TypedProblem("unreadable", Sentence("请发送一个 JSON 对象", "Send a JSON object"))]
            return
        }
        for member in members {
            guard let field = fields.first(where: { $0.name == member.key }) else {
                faults.append(FieldReading.unknown(member.key, member.key))
                continue
            }
            // A member that is null is one that was left out.
            if member.value != .null { read(member.value, field) }
        }
    }

    /// - Throws: `StepFaults` with every field at fault.
    func checked() throws(StepFaults) -> StepValues {
        guard faults.isEmpty else { throw StepFaults(faults) }
        return values
    }

    private mutating func read(_ json: JSON, _ field: StepField) {
        let name = field.name
        switch field.kind {
        case .lines, .choices:
            guard case .array(let elements) = json else { return refuse(name) }
            var texts: [String] = []
            for (place, element) in elements.enumerated() {
                guard case .string(let text) = element else { return refuse("\(name).\(place + 1)") }
                if case .choices(let choices) = field.kind, !choices.contains(where: { $0.code == text }) {
                    return refuse("\(name).\(place + 1)", field.kind)
                }
                texts.append(text)
            }
            values[name] = .texts(texts)
        case .rows(let parts):
            guard case .array(let elements) = json else { return refuse(name) }
            values[name] = .rows(elements.enumerated().map { row($1, "\(name).\($0 + 1)", parts) })
        case .file:
            guard case .object(let members) = json, members.count == 2, case .string(let fileName)? = json["name"],
                case .string(let text)? = json["base64"], let data = Data(base64Encoded: text)
            else { return refuse(name) }
            values[name] = .file(name: fileName, bytes: Array(data))
        case .day, .time, .line, .text, .money, .number, .choice, .flag, .personal, .caseNumber:
            guard let text = FieldReading.scalar(json, field.kind) else { return refuse(name, field.kind) }
            values[name] = .text(text)
        }
    }

    private mutating func row(_ json: JSON, _ path: String, _ parts: [StepField]) -> [String: String] {
        guard case .object(let members) = json else {
            refuse(path)
            return [:]
        }
        var row: [String: String] = [:]
        for member in members where member.value != .null {
            let place = path + "." + TypedText.cut(member.key)
            guard let part = parts.first(where: { $0.name == member.key }) else {
                faults.append(FieldReading.unknown(member.key, place))
                continue
            }
            guard let text = FieldReading.scalar(member.value, part.kind) else {
                refuse(place, part.kind)
                continue
            }
            row[part.name] = text
        }
        return row
    }

    private static func scalar(_ json: JSON, _ kind: StepField.Kind) -> String? {
        switch (kind, json) {
        case (.money, .integer(let fen)): yuan(fen)
        case (.number, .integer(let number)): String(number)
        case (.flag, .bool(let flag)): flag ? "yes" : "no"
        case (.money, _), (.number, _), (.flag, _): nil
        // Codes alone: names may be worded anew.
        case (.choice(let choices), .string(let text)):
            choices.contains { $0.code == text } || text.isEmpty ? text : nil
        case (_, .string(let text)): text
        case (_, .null), (_, .bool), (_, .integer), (_, .number), (_, .array), (_, .object): nil
        }
    }

    private static func yuan(_ fen: Int64) -> String {
        let digits = String(fen.magnitude % 100)
        return "\(fen < 0 ? "-" : "")\(fen.magnitude / 100).\(digits.count < 2 ? "0" + digits : digits)"
    }

    private mutating func refuse(_ field: String, _ kind: StepField.Kind = .text) {
        let sentence =
            switch kind {
            case .money:
                Sentence("金额请写整数，单位为分，例如 1200000", "Write an amount as a whole number of fen, such as 1200000")
            case .number: Sentence("请写整数，不加引号", "Write a whole number, without quotation marks")
            case .flag: Sentence("请写 true 或者 false", "Write true or false")
            case .choice(let choices), .choices(let choices):
                Sentence(
                    "可选：\(choices.prefix(30).map(\.code).joined(separator: "、"))",
                    "Choose one of: \(choices.prefix(30).map(\.code).joined(separator: ", "))")
            case .day, .time, .line, .text, .lines, .personal, .caseNumber, .rows, .file:
                Sentence("这一项的写法无法识别", "This value is not of the kind the field takes")
            }
        faults.append(TypedProblem("unreadable", sentence, field: field))
    }

    private static func unknown(_ name: String, _ place: String) -> TypedProblem {
        let cut = TypedText.cut(name)
        return TypedProblem(
            "unknown-field", Sentence("没有“\(cut)”这一项", "There is no field “\(cut)”"), field: TypedText.cut(place))
    }
}
