import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// Which office without a desk, and which period.
struct SummaryTableOptions: ParsableArguments {
    @Option(help: .value("The office without a desk, by code or name.", "office"), transform: Words.read)
    var office: String
    @Option(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(help: ArgumentHelp("month, month-21 (21st to 20th), week or october-year.", valueName: "scheme"))
    var scheme = Period.monthScheme

    func named() throws(Problem) -> Period { try PeriodName.read(period, scheme: scheme) }
}

struct FilingTableForm: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table-form",
        abstract: "Make the blank summary table (汇总表) for an office without a desk, to be filled in and sent back.",
        discussion: "One sheet, one row a figure; what must be filled in is marked. filing receive-table takes it in.")
    @OptionGroup var table: SummaryTableOptions
    @Option(help: .value("Where to write it.", "file"), completion: .file(), transform: Words.read) var out: String
    @Flag(help: "Ask for money in 万元 instead of 元.") var tenThousands = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        try Words.ends(out, in: [".xlsx"])
        let opened = try desk.open()
        let form = try opened.tableForm(
            of: try opened.office(table.office).code, try table.named(), inTenThousands: tenThousands)
        do throws(ReturnRefusal) { try ReturnFile.write(form.book, to: out) } catch { throw Problem(error) }
        try PaperAnswer(file: out).tell(asJSON: desk.speech.json)
    }
}

struct FilingReceiveTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive-table",
        abstract: "Take in the summary table of an office below that has no desk: check it, keep it, count it.",
        discussion: """
            Reads the form of filing table-form (xlsx or CSV), also where rows were moved or columns added. What cannot be read \
            with certainty is named with row and column, and nothing is taken in. A second table of the same period shows what \
            differs and needs --replace. Exits with 1 unless it was taken.
            """)
    @Argument(
        help: .value("The filled-in table; not with --withdraw.", "file"), completion: .file(), transform: Words.read)
    var file: String?
    @OptionGroup var table: SummaryTableOptions
    @Option(help: .value("The sheet, where more than one looks like a table.", "name"), transform: Words.read)
    var sheet: String?
    @Option(
        help: .value("The receiving office, by code or name; your own when left out.", "office"), transform: Words.read)
    var receiver: String?
    @Flag(help: "Put it in the place of the table that stands for the period.") var replace = false
    @Flag(help: "Take the standing table of the period back: the period counts as never reported.") var withdraw = false
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard withdraw == (file == nil), !(withdraw && (replace || sheet != nil)) else {
            throw ValidationError(
                Sentence(
                    "请指明汇总表文件；撤回时只写 --withdraw，不写文件、--replace 和 --sheet",
                    "Name the file of the table; with --withdraw alone there is none, and no --replace or --sheet"
                ).text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let period = try table.named()
        let sender = try opened.office(table.office).code
        let receiver = try receiver.map { try opened.office($0).code }
        let reception: TableReception
        do throws(FilingRefusal) {
            if let file {
                reception = try opened.receiveTable(
                    TableRequest(
                        path: file, sheet: sheet, sender: sender, period: period, receiver: receiver, replaces: replace)
                )
            } else {
                reception = try opened.withdrawTable(of: sender, period, receiver: receiver)
            }
        } catch { throw Problem(error) }
        if desk.speech.json {
            try Output.json(TableAnswer(reception))
        } else {
            TableLines(reception).tell()
        }
        if !reception.outcome.isDone { throw ExitCode(1) }
    }
}

struct FilingTables: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables", abstract: "Every summary table that came in, and what became of it.")
    @Option(help: .value("Only those of this office, by code or name.", "office"), transform: Words.read)
    var office: String?
    @Option(
        help: .value("The receiving office, by code or name; your own when left out.", "office"), transform: Words.read)
    var receiver: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let sender = try office.map { try opened.office($0).code }
        let receiver = try receiver.map { try opened.office($0).code }
        let tables = try opened.tables(receivedBy: receiver).filter { sender == nil || $0.filing.sender == sender }
        if desk.speech.json { return try Output.json(tables.map(KnownTableAnswer.init)) }
        guard !tables.isEmpty else { return Output.line("没有收到汇总表。", "No table has come in.") }
        for table in tables {
            let filing = table.filing
            let kind = FilingType(rawValue: filing.kind)?.name ?? Sentence(filing.kind, filing.kind)
            let words = [
                filing.sender.text, filing.senderName, filing.period, filing.numberWords.text(in: Output.language),
                kind.text(in: Output.language), "\(filing.on)", table.standing.name.text(in: Output.language),
            ]
            Output.line(words.joined(separator: "  "))
        }
    }
}
