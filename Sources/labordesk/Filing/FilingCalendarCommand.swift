import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct FilingCalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "A year's returns: when each period is due, revised for the last time, and final.",
        discussion: """
            Follows the settings filing.due, filing.revised and filing.final, or those of one scheme, such as \
            filing.due.week, and the working calendar.
            """)
    @Option(help: "Those that end in this year; the present one when left out.") var year: Int?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let calendar = try opened.filingCalendar(
            of: try scheme.office(at: opened), scheme: try scheme.known(), year: year ?? opened.today.year)
        if desk.speech.json { return try Output.json(CalendarAnswer(calendar)) }
        for warning in calendar.warnings { Output.line("【注意】\(warning.chinese)", "ATTENTION: \(warning.english)") }
        let choices = calendar.choices
        let key = choices.dueKey.map { Sentence("设置 \($0)", "setting \($0)") } ?? Sentence("默认", "by default")
        Output.line(
            "\(calendar.office.name)  \(choices.scheme.name.chinese)：期满后\(choices.due)个工作日内报送（\(key.chinese)），"
                + "随后\(choices.revised)期例行修订，年度结束后的\(choices.final)起定稿",
            "\(calendar.office.name)  \(choices.scheme.name.english): due \(choices.due) working days after the end "
                + "(\(key.english)), revised with the next \(choices.revised) filings, final from the \(choices.final) after the "
                + "year's end on")
        guard !calendar.lines.isEmpty else { return Output.line("没有期间。", "There are no periods.") }
        for line in calendar.lines {
            let last = line.lastRevision.map { period in
                let due = line.lastRevisionDue.map { "\($0)" } ?? ""
                return Sentence(
                    "最后一次例行修订随 \(period.name)（\(due)前）", "last routine revision with \(period.name) (due \(due))")
            }
            let none = Sentence("不例行修订", "no routine revision")
            Output.line(
                "\(line.period.name)  \(line.period.from) 至 \(line.period.to)  \(line.due.day)前报送  "
                    + "\((last ?? none).chinese)  \(line.finalOn)定稿",
                "\(line.period.name)  \(line.period.from) to \(line.period.to)  due \(line.due.day)  "
                    + "\((last ?? none).english)  final on \(line.finalOn)")
            Output.line("    " + line.due.counted.text(in: Output.language))
        }
    }
}

/// A year's calendar for programs.
struct CalendarAnswer: Encodable {
    struct Line: Encodable {
        let period: String
        let from: Day
        let to: Day
        let due: Day
        let counted: String
        let lastRevision: String?
        let lastRevisionDue: Day?
        let finalOn: Day
    }

    let office: OfficeCode
    let scheme: String
    let dueWorkingDays: Int
    let dueSetting: String?
    let revisedPeriods: Int
    let final: String
    let missingYears: [Int]
    let periods: [Line]

    init(_ calendar: FilingCalendar) {
        office = calendar.office.code
        scheme = calendar.choices.scheme.rawValue
        dueWorkingDays = calendar.choices.due
        dueSetting = calendar.choices.dueKey
        revisedPeriods = calendar.choices.revised
        final = calendar.choices.final
        missingYears = calendar.missingYears
        periods = calendar.lines.map { line in
            Line(
                period: line.period.name, from: line.period.from, to: line.period.to, due: line.due.day,
                counted: line.due.counted.text(in: Output.language), lastRevision: line.lastRevision?.name,
                lastRevisionDue: line.lastRevisionDue, finalOn: line.finalOn)
        }
    }
}
