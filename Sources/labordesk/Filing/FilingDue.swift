import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk

struct FilingDue: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due",
        abstract: "What is owed to the office above: returns, routine corrections, answers, years about to be final.",
        discussion: "Without --scheme: calendar months, and every scheme of which a period was ever closed or filed.")
    @Option(help: ArgumentHelp("month, month-21 (21st to 20th), week or october-year.", valueName: "scheme"))
    var scheme: String?
    @Option(help: .value("The office, by code or name; your own when left out.", "office"), transform: Words.read)
    var office: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        var options = SchemeOptions()
        (options.scheme, options.office) = (scheme ?? Period.monthScheme, office)
        let only = scheme == nil ? nil : try options.known()
        let duties: FilingDuties
        let code = try options.office(at: opened)
        do throws(FilingRefusal) {
            duties = try opened.filingDuties(of: code, scheme: only)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(try DutiesAnswer(duties)) }
        DutyLines(duties).tell()
    }
}

/// What is owed, in words.
private struct DutyLines {
    let duties: FilingDuties

    init(_ duties: FilingDuties) { self.duties = duties }

    func tell() {
        for warning in duties.warnings { Output.line("【注意】\(warning.chinese)", "ATTENTION: \(warning.english)") }
        Output.line("\(duties.office.name)，\(duties.on)：", "\(duties.office.name), \(duties.on):")
        for standing in duties.unfiled {
            let late = standing.isOverdue(on: duties.on)
            let days = duties.on.days(since: standing.due)
            let when =
                late
                ? Sentence("已逾期\(days)天", "overdue by \(days) days") : Sentence("还有\(-days)天", "\(-days) days left")
            Output.line(
                "待报  \(name(standing.period))  \(standing.state.name.chinese)  \(standing.due)前，\(when.chinese)",
                "to file  \(name(standing.period))  \(standing.state.name.english)  due \(standing.due), \(when.english)"
            )
        }
        for standing in duties.next {
            Output.line(
                "下一期  \(name(standing.period))  \(standing.period.to)期满，\(standing.due)前报送",
                "next  \(name(standing.period))  ends \(standing.period.to), due \(standing.due)")
        }
        for routine in duties.routine {
            let names = routine.waiting.map(\.period.name)
            let period = routine.period
            let command = "labordesk filing make --period \(period.name)\(period.option) --with-revisions --out"
            Output.line(
                "待更正  \(names.joined(separator: "、"))  随 \(name(period)) 例行修订：\(command) 文件夹",
                "to correct  \(names.joined(separator: ", "))  with \(name(period)): \(command) DIR")
        }
        for one in duties.unanswered {
            let days = max(0, duties.on.days(since: one.since))
            Output.line(
                "无答复  \(one.filing.period)  第\(one.filing.number)号 → \(one.filing.receiver)  "
                    + "\(one.filing.state.name.chinese)，\(one.since)报出，已\(days)天",
                "no answer  \(one.filing.period)  number \(one.filing.number) → \(one.filing.receiver)  "
                    + "\(one.filing.state.name.english), made \(one.since), \(days) days ago")
        }
        for year in duties.endingYears { tell(year) }
        if duties.unfiled.isEmpty, duties.routine.isEmpty, duties.unanswered.isEmpty, duties.endingYears.isEmpty {
            Output.line("没有到期未办的报送事项。", "Nothing is owed.")
        }
    }

    private func tell(_ year: FilingDuties.EndingYear) {
        Output.line(
            "将定稿  \(PeriodName.scheme(year.scheme)) \(year.year)年度  \(year.finalOn)起只有经批准的更正",
            "about to be final  \(year.scheme) \(year.year)  from \(year.finalOn) on only approved corrections")
        if !year.unfiled.isEmpty {
            Output.line(
                "    未报：\(year.unfiled.map(\.name).joined(separator: "、"))",
                "    not filed: \(year.unfiled.map(\.name).joined(separator: ", "))")
        }
        for period in year.differing {
            let command = "labordesk filing correct \(period.name)\(period.option)"
            Output.line(
                "    与所报不同：\(period.name)，请在此前更正：\(command) --out 文件夹",
                "    known otherwise than filed: \(period.name); correct it before: \(command) --out DIR")
        }
    }

    private func name(_ period: Period) -> String {
        period.scheme == Period.monthScheme ? period.name : "\(period.scheme) \(period.name)"
    }
}

/// What is owed, for programs.
struct DutiesAnswer: Encodable {
    struct Routine: Encodable {
        let scheme: String
        let with: String
        let periods: [String]
    }

    struct Unanswered: Encodable {
        let filing: FilingLine
        let since: Day
    }

    struct EndingYear: Encodable {
        let scheme: String
        let year: Int
        let finalOn: Day
        let unfiled: [String]
        let differing: [String]
    }

    let office: OfficeCode
    let on: Day
    let unfiled: [PeriodLine]
    let overdue: [String]
    let next: [PeriodLine]
    let routine: [Routine]
    let unanswered: [Unanswered]
    let endingYears: [EndingYear]
    let warnings: [String]

    init(_ duties: FilingDuties) throws {
        office = duties.office.code
        on = duties.on
        unfiled = try duties.unfiled.map { try PeriodLine($0) }
        overdue = duties.unfiled.filter { $0.isOverdue(on: duties.on) }.map {
            $0.period.scheme + " " + $0.period.name
        }
        next = try duties.next.map { try PeriodLine($0) }
        routine = duties.routine.map {
            Routine(scheme: $0.period.scheme, with: $0.period.name, periods: $0.waiting.map(\.period.name))
        }
        unanswered = try duties.unanswered.map { Unanswered(filing: try FilingLine($0.filing), since: $0.since) }
        endingYears = duties.endingYears.map {
            EndingYear(
                scheme: $0.scheme, year: $0.year, finalOn: $0.finalOn, unfiled: $0.unfiled.map(\.name),
                differing: $0.differing.map(\.name))
        }
        warnings = duties.warnings.map { $0.text(in: Output.language) }
    }
}
