import CaseWorkflow
import StableJSON

extension Fact {
    /// What was typed, as the fact records it; nil where the kind says nothing of how it is typed.
    ///
    /// - Throws: `TypedProblem` naming the fact and what it may be.
    func reading(_ written: String) throws(TypedProblem) -> StableJSON.Value? {
        switch kind {
        case .day:
            guard let day = Day(written) else { throw problem(TypedText.unreadableDay(written)) }
            return .string(day.description)
        case .money:
            guard let money = Money(yuan: written) else {
                let unreadable = TypedText.unreadableAmount(written)
                throw TypedProblem.usage(unreadable.chinese, unreadable.english, field: "set")
            }
            return .integer(money.fen)
        case .number:
            guard let number = Int64(written) else {
                throw problem(Sentence("请写一个整数，例如 12", "Write a whole number, such as 12"))
            }
            return .integer(number)
        case .flag:
            guard let flag = StepField.isYes(written) else {
                throw problem(Sentence("请写 yes（是）或者 no（否）", "Write yes or no"))
            }
            return .bool(flag)
        case .choice(let choices):
            guard let code = StepChoice.code(written, among: choices) else {
                let cut = TypedText.cut(written)
                throw problem(
                    Sentence(
                        "“\(cut)”不在可选项中，请从以下选择：\(choices.map { "\($0.code)（\($0.name.chinese)）" }.joined(separator: "、"))",
                        "“\(cut)” is none of the choices: \(choices.map { "\($0.code) (\($0.name.english))" }.joined(separator: ", "))"
                    ))
            }
            return .string(code)
        case .office:
            guard OfficeCode(written) != nil else {
                throw problem(Sentence("请写单位代码", "Write the code of an office"))
            }
            return .string(written)
        case .text where path.last == "creditCode":
            do throws(TypedProblem) { return .string(try CreditCode.read(written)) } catch {
                throw problem(error.sentence)
            }
        case .text: return .string(written)
        case .choices, .lines, .personal, .machine, .whole: return nil
        }
    }

    private func problem(_ sentence: Sentence) -> TypedProblem {
        TypedProblem(
            "correction-unreadable",
            Sentence("\(label.chinese)：\(sentence.chinese)", "\(label.english): \(sentence.english)"), field: "set")
    }
}
