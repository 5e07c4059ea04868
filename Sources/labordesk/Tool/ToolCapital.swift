import ArgumentParser
import CaseWorkflow

struct ToolCapital: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capital", abstract: "An amount in fen in the capitals of Chinese documents (人民币大写).",
        discussion: "labordesk tool capital 140950      人民币壹仟肆佰零玖元伍角")
    @Argument(help: .value("The amount in whole fen, or “-” to read lines.", "fen")) var fen: String
    @OptionGroup var options: ToolOptions

    func run() throws {
        try options.answer(fen, isStream: fen == "-", ToolCapital.answer)
    }

    static func answer(_ line: String) -> ToolAnswer {
        let text = line.filter { !$0.isWhitespace }
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
        guard line.utf8.count <= 100, !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return .error(
                "amount-unreadable",
                Sentence("“\(Words.cut(line))”不是以分为单位的整数", "“\(Words.cut(line))” is no whole number of fen"),
                exitCode: 2)
        }
        guard let fen = Int64(text) else {
            return .error("amount-too-large", Refusal.amountTooLarge.sentence)
        }
        guard let capital = CapitalAmount(Money(fen: fen)) else {
            return .error("amount-negative", Sentence("金额不能为负数", "The amount cannot be negative"))
        }
        return ToolAnswer(
            json: #"{"capital":"# + ToolJSON.text(capital.description) + "}",
            lines: [Sentence(capital.description, capital.description)])
    }
}
