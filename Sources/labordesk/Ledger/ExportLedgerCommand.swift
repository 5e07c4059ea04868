import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Spreadsheet

/// `labordesk export ledger`: the office's ledger (台账) for a spreadsheet.
struct ExportLedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Write the office's ledger as CSV or XLSX, by day of acceptance.",
        discussion: """
            Personal numbers are masked and cells that still wait for review are blank, unless --full-numbers is given with its reason; \
            then every number that goes out is recorded. The file can be taken in again with import ledger; from masked numbers nobody \
            knows the ages, so minors and workers over sixty are not counted there.
            """)
    @Option(help: .value("The first day of acceptance.", "day")) var from: Day
    @Option(help: .value("The last day of acceptance.", "day")) var to: Day
    @Option(help: .value("The file to write; its name ends in .csv or .xlsx.", "file")) var out: String
    @Option(
        help: .value("The office, with those below it, by code or name; your own when left out.", "office"),
        transform: Words.read)
    var office: String?
    @Flag(help: "Personal numbers in full; each one is recorded as read.") var fullNumbers = false
    @Option(help: .value("Why the numbers are needed in full.", "text"), transform: Words.read) var reason: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard fullNumbers == (reason != nil) else {
            throw ValidationError(
                Sentence("--full-numbers 与 --reason 须一起使用", "Give --full-numbers and --reason together").text(
                    in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let code = try office.map { try OfficeChoice.find($0, at: opened, in: try opened.store.officeTree()).code }
        let query = LedgerExportQuery(from: from, to: to, office: code, fullNumbersReason: fullNumbers ? reason : nil)
        let result: LedgerExportResult
        do {
            result = try opened.exportLedger(query, to: out) { Output.progress("\(Int($0 * 100))%") }
            Output.endProgress()
        } catch let error as SpreadsheetError {
            Output.endProgress()
            throw Problem(error.code.rawValue, Sentence(error.chinese, error.english))
        }
        if desk.speech.json { return try Output.json(Answer(result, out)) }
        Output.line("已写出\(result.cases)件：\(out)", "\(result.cases) case(s) written: \(out)")
        if !fullNumbers {
            Output.line(
                "  号码只显示首尾，再导入时不带号码；要连同号码再导入，请用 --full-numbers --reason 理由 导出",
                "  Numbers are masked and do not come in again; to take them in again export with --full-numbers --reason WHY"
            )
        }
        if result.notAcceptedLeftOut > 0 {
            Output.line(
                "  登记后未受理的\(result.notAcceptedLeftOut)件不在台账内（台账按受理日期列），请用 case list 查看",
                "  \(result.notAcceptedLeftOut) registered case(s) that were never accepted are not in the ledger, which goes by day of acceptance; see case list"
            )
        }
        if result.blankHeldCells > 0 {
            Output.line(
                "  待核的\(result.blankHeldCells)格留空", "  \(result.blankHeldCells) cell(s) that wait for review are blank")
        }
        if result.legalAidLeftOut > 0 {
            Output.line(
                "  法律援助\(result.legalAidLeftOut)件不在调解台账内",
                "  \(result.legalAidLeftOut) file(s) of legal aid are not in a ledger of mediations")
        }
        if result.extraColumnsLeftOut > 0 {
            Output.line(
                "  原台账的其他栏太多，\(result.extraColumnsLeftOut)栏未写出，内容仍在各案件内（case events --json）",
                "  \(result.extraColumnsLeftOut) other column(s) of old ledgers did not fit; their words stay on the cases (case events --json)"
            )
        }
        if result.neutralisedCells > 0 {
            Output.line(
                "  \(result.neutralisedCells)格像公式，前面加了撇号，再导入时会去掉",
                "  \(result.neutralisedCells) cell(s) look like formulas and got an apostrophe; taking the file in again removes it"
            )
        }
    }

    private struct Answer: Encodable {
        var file: String
        var cases: Int
        var blankHeldCells: Int
        var legalAidLeftOut: Int
        var notAcceptedLeftOut: Int
        var neutralisedCells: Int
        var extraColumnsLeftOut: Int

        init(_ result: LedgerExportResult, _ path: String) {
            file = path
            cases = result.cases
            blankHeldCells = result.blankHeldCells
            legalAidLeftOut = result.legalAidLeftOut
            notAcceptedLeftOut = result.notAcceptedLeftOut
            neutralisedCells = result.neutralisedCells
            extraColumnsLeftOut = result.extraColumnsLeftOut
        }
    }
}
