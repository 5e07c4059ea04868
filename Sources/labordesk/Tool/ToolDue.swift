import ArgumentParser
import CaseWorkflow

struct ToolDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "The last day of a period that begins on a day.",
        discussion: """
            labordesk tool due 2017-09-29 10 calendar      2017-10-09
            The first day is not counted; a last day that is no working day moves on to the next one.
            With “-” each line of standard input reads: DAY LENGTH UNIT.
            """)
    @Argument(help: .value("The day, YYYY-MM-DD, or “-” to read lines.", "day")) var day: String
    @Argument(help: .value("How long.", "length")) var length: String?
    @Argument(help: .value("working, calendar, month or year.", "unit")) var unit: String?
    @OptionGroup var options: ToolOptions

    func validate() throws {
        if day == "-" ? length != nil || unit != nil : length == nil || unit == nil {
            throw ValidationError(ToolDue.form.text(in: Words.spoken))
        }
    }

    func run() throws {
        let question = [day, length ?? "", unit ?? ""].joined(separator: " ")
        try options.answer(question, isStream: day == "-", ToolDue.answer)
    }

    private static let form = Sentence(
        "请写成 日期 长度 单位，例如 2017-09-29 10 calendar；单位为 working、calendar、month、year",
        "Write DAY LENGTH UNIT, such as 2017-09-29 10 calendar; the unit is working, calendar, month or year")

    static func answer(_ line: String) -> ToolAnswer {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.count == 3 else { return .error("usage", form, exitCode: 2) }
        guard let from = Day(String(words[0])) else {
            return .error(
                "day-unreadable",
                Sentence(
                    "“\(Words.cut(String(words[0])))”不是日期，请写成 2017-09-29",
                    "“\(Words.cut(String(words[0])))” is no day; write 2017-09-29"),
                exitCode: 2)
        }
        guard let unit = TermUnit(rawValue: String(words[2])) else {
            return .error(
                "unit-unknown",
                Sentence(
                    "“\(Words.cut(String(words[2])))”不是单位，请用 working、calendar、month、year",
                    "“\(Words.cut(String(words[2])))” is no unit; use working, calendar, month or year"), exitCode: 2)
        }
        guard words[1].utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(words[1]),
            let term = Term(length: length, unit: unit)
        else {
            return .error(
                "length-out-of-range",
                Sentence(
                    "“\(Words.cut(String(words[1])))”不能作为期间长度，请写1至约一百年之间的整数",
                    "“\(Words.cut(String(words[1])))” is no length; write a whole number of up to about a hundred years"
                ),
                exitCode: 2)
        }
        let due = WorkingCalendar.shipped.due(from: from, term)
        var json = #"{"due":""# + due.day.description + "\""
        if !due.missingYears.isEmpty {
            json += #","missingYears":["# + due.missingYears.map(String.init).joined(separator: ",") + "]"
        }
        return ToolAnswer(
            json: json + "}", lines: [Sentence(due.day.description, due.day.description), due.counted])
    }
}
