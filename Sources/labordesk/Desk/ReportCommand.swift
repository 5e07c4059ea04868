import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Spreadsheet

/// `labordesk report`: the return of any days.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract:
            "The return of a period: cases, persons, outcomes, money, registers, with the year so far and last year beside it.",
        discussion: """
            P is a month (YYYY-MM) or a day (YYYY-MM-DD). Basis event books each figure to the day it happened; basis cohort counts \
            the cases accepted in the period with everything known as of a day. The report covers your office and everything below it.
            """)

    @Option(help: ArgumentHelp("The first month or day.", valueName: "p"))
    var from: String

    @Option(help: ArgumentHelp("The last month or day.", valueName: "p"))
    var to: String

    @Option(
        help: "Groups, comma-separated: office, year, month, closedMonth, category, outcome, sex, migrant, industry.")
    var by: String?

    @Option(help: "event or cohort.")
    var basis: ReportQuery.Basis = .event

    @Option(help: "Basis cohort: with everything known as of this day; today by default.")
    var asOf: Day?

    @Flag(help: "Only what was known when the period was closed.")
    var asFiled = false

    @Option(help: "Only this office and what is below it.")
    var office: String?

    @Flag(help: "Answer as CSV.")
    var csv = false

    @Option(
        help: .value("Write an Excel workbook to this file instead.", "file"), completion: .file(),
        transform: Words.read)
    var xlsx: String?

    @OptionGroup var desk: DeskOptions

    func run() throws {
        self.desk.speech.apply()
        let query = try self.query()
        let desk = try self.desk.open()
        let report = try desk.report(query)
        if let xlsx {
            try write(report, to: xlsx, desk)
        } else if self.desk.speech.json {
            if asFiled { try Output.json(try desk.compared(report)) } else { try Output.json(report) }
        } else if csv {
            tellCSV(report)
        } else {
            try tell(report, desk)
        }
    }

    private func write(_ report: Report, to path: String, _ desk: Desk) throws {
        try Words.ends(path, in: [".xlsx"])
        do {
            try ReturnFile.write(try desk.workbook(try desk.compared(report)), to: path)
        } catch let refusal as ReturnRefusal { throw Problem(refusal) }
        try PaperAnswer(file: path).tell(asJSON: self.desk.speech.json)
    }

    private func query() throws -> ReportQuery {
        guard let first = ReportCommand.days(from)?.from else { throw ReportCommand.noPeriod(from, "from") }
        guard let last = ReportCommand.days(to)?.to else { throw ReportCommand.noPeriod(to, "to") }
        var keys: [GroupKey] = []
        for word in (by ?? "").split(separator: ",", omittingEmptySubsequences: true) {
            guard let key = GroupKey(rawValue: String(word)) else {
                let known = GroupKey.allCases.map(\.rawValue).joined(separator: ", ")
                throw Problem.usage(
                    "不能按“\(word)”分组；可以按：\(known)", "There is no grouping by “\(word)”; there are \(known)", field: "by")
            }
            if !keys.contains(key) { keys.append(key) }
        }
        var code: OfficeCode?
        if let office {
            guard let found = OfficeCode(office) else {
                throw Problem.usage("单位代码“\(office)”不合规范", "“\(office)” cannot be an office's code", field: "office")
            }
            code = found
        }
        if asFiled,
            basis == .cohort || !keys.allSatisfy({ $0 == .office || $0 == .category || $0 == .month || $0 == .year })
        {
            throw Problem.usage(
                "“当时所报”只有按发生日的口径，可按单位、类别、月、年分组",
                "Figures as filed exist on basis event alone, by office, category, month and year", field: "as-filed")
        }
        if let asOf, basis == .event, asOf < last {
            throw Problem.usage(
                "按发生日的口径总是计到期末（\(last)）；要看截至\(asOf)的情况，请改用 --basis cohort，或者把 --to 提前到\(asOf)",
                "Basis event counts up to the period's end (\(last)); to see things as of \(asOf), use --basis cohort or end the period with --to \(asOf)",
                field: "as-of")
        }
        return ReportQuery(from: first, to: last, basis: basis, asOf: asOf, by: keys, asFiled: asFiled, office: code)
    }

    static func days(_ text: String) -> (from: Day, to: Day)? {
        if let period = Period(month: text) { return (period.from, period.to) }
        return Day(text).map { ($0, $0) }
    }

    static func noPeriod(_ text: String, _ field: String) -> Problem {
        Problem.usage(
            "“\(text.prefix(40))”不是月份（YYYY-MM）或者日期（YYYY-MM-DD）",
            "“\(text.prefix(40))” is no month (YYYY-MM) and no day (YYYY-MM-DD)", field: field)
    }

    private func tellCSV(_ report: Report) {
        for line in ReportCSV(report, in: Output.language).lines { Output.line(line) }
    }

    private func tell(_ report: Report, _ desk: Desk) throws {
        let query = report.query
        let compared = try desk.compared(report)
        let (year, last) = (compared.year, compared.last)
        let basis =
            query.basis == .event
            ? Sentence("按发生日", "basis event") : Sentence("按受理批次，截至\(report.asOf)", "basis cohort as of \(report.asOf)")
        Output.line(
            "\(report.office.name) \(query.from) 至 \(query.to)（\(basis.chinese)）",
            "\(report.office.name) \(query.from) to \(query.to) (\(basis.english))")
        Output.line(
            Columns.row(
                Sentence("指标", "figure").text(in: Output.language),
                Sentence("本期", "this period").text(in: Output.language),
                Sentence("本年累计", "year so far").text(in: Output.language),
                Sentence("上年同期", "last year").text(in: Output.language),
                Sentence("增减", "change").text(in: Output.language)))
        for line in ReportTable.lines {
            let name =
                (line.isPart ? "  " : "") + line.name.text(in: Output.language)
                + (line.isMoney ? Sentence("（万元）", " (10,000 yuan)").text(in: Output.language) : "")
            let columns = [report.total, year, last].map { figures -> String in
                guard let value = line.value(figures, on: query.basis) else { return "—" }
                return line.isMoney ? ReportTable.tenThousands(value) : String(value)
            }
            let change = ReportTable.change(line.value(report.total), line.value(last))
            Output.line(Columns.row(name, columns[0], columns[1], columns[2], change))
        }
        for (name, rate) in ReportTable.rates(report.total) {
            Output.line(
                Columns.row(name.text(in: Output.language), "\(rate.numerator)/\(rate.denominator)", "", "", ""))
        }
        Output.line(
            "金额以万元计，保留两位小数，最后一次性四舍五入；挽回经济损失默认为到账口径。",
            "Money in 10,000 yuan with two decimals, rounded once at the end; recovered means received unless it says closing."
        )
        if let parts = compared.parts { YearLines(compared: compared, parts: parts).tell() }
        guard !report.groups.isEmpty else { return }
        Output.line("")
        let heads =
            query.by.map { $0.name.text(in: Output.language) }
            + [
                Sentence("受理", "accepted"), Sentence("人数", "persons"), Sentence("结案", "closed"),
                Sentence("成功", "succeeded"), Sentence("未结", "open"), Sentence("协议（万元）", "agreed (10k)"),
                Sentence("到账（万元）", "received (10k)"),
            ].map { $0.text(in: Output.language) }
        Output.line(Columns.table(heads))
        for (key, figures) in report.groups {
            let names = zip(query.by, key.values).map { report.name(of: $1, for: $0).text(in: Output.language) }
            Output.line(
                Columns.table(
                    names + [
                        String(figures.mediation.accepted), String(figures.mediation.persons),
                        String(figures.mediation.closed), String(figures.mediation.succeeded),
                        String(figures.mediation.open), ReportTable.tenThousands(figures.ladder.agreed),
                        ReportTable.tenThousands(figures.ladder.received),
                    ]))
        }
    }
}

/// Columns that line up on a terminal: a Chinese character takes two places.
enum Columns {
    static func row(_ name: String, _ values: String...) -> String {
        padded(name, 44) + values.map { String(repeating: " ", count: max(1, 14 - width($0))) + $0 }.joined()
    }

    static func table(_ cells: [String]) -> String { cells.map { padded($0, 16) }.joined(separator: " ") }

    private static func padded(_ text: String, _ places: Int) -> String {
        text + String(repeating: " ", count: max(1, places - width(text)))
    }

    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 && $1.value != 0x2014 ? 2 : 1) }
    }
}
