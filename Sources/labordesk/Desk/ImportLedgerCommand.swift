import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import OfficeLedger
import SafeCrypto
import Spreadsheet

/// `labordesk import ledger`: an office's old spreadsheet becomes cases.
struct ImportLedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Take in an office's old case ledger (CSV or XLSX, as it is).",
        discussion: """
            Encoding, header and columns are worked out and shown. Each row becomes a case with events on the days it says. What cannot \
            be read with certainty is kept and held for review, never guessed and never dropped. A file is taken in whole or not at all; \
            taking it in again makes nothing twice.
            """)

    @Argument(help: "Ledger files.")
    var files: [String]

    @Flag(help: "Read and count; change nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Write every row and cell that needs a person to this CSV file.", valueName: "file"))
    var problems: String?

    @Option(help: "The worksheet, when it is not the first that holds a ledger.")
    var sheet: String?

    @Option(help: "How 3/5/2017 is meant: month-day-year or day-month-year; such cells are held unless this is given.")
    var yearLast: DateCell.YearLastOrder?

    @Flag(help: "Exit with 1 when any row or cell is held or repeated.")
    var strict = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        var results: [LedgerIntakeResult] = []
        for file in files {
            do {
                let line = ProgressLine(LedgerPath.name(of: file))
                defer { line.end() }
                let result = try desk.takeIn(
                    ledger: file, sheet: sheet, yearLast: yearLast, dryRun: dryRun
                ) { line.tell($0) }
                line.end()
                results.append(result)
                if !self.desk.speech.json { tell(result) }
            } catch {
                throw ImportLedgerCommand.problem(error, file: file)
            }
        }
        if let problems { try write(results, to: problems) }
        if self.desk.speech.json { try Output.json(results.map(LedgerAnswer.init)) }
        let nothing = results.allSatisfy { $0.taken == 0 && $0.repeated == 0 && $0.held == 0 && $0.heldBefore == 0 }
        let notable = results.contains { $0.held > 0 || $0.heldBefore > 0 || $0.heldCells > 0 || $0.repeated > 0 }
        if nothing || (strict && notable) { throw ExitCode(1) }
    }

    static func problem(_ error: any Error, file: String) -> any Error {
        let name = LedgerPath.name(of: file)
        switch error {
        case let error as SpreadsheetError:
            return Problem(error.code.rawValue, Sentence("\(name)：\(error.chinese)", "\(name): \(error.english)"))
        case let error as HeaderReading.Refusal:
            return Problem(
                error.code, Sentence("\(name)：\(error.sentence.chinese)", "\(name): \(error.sentence.english)"))
        case let error as LedgerTableProblem:
            return Problem(error.code, error.sentence)
        case let error as CryptoProblem:
            return Problem(error.code, Sentence("\(name)：\(error.chinese)", "\(name): \(error.english)"))
        case let error as StoreError: return Problem(error)
        default:
            return Problem("unreadable", Sentence("\(name)：读不出来（\(error)）", "\(name): cannot be read (\(error))"))
        }
    }

    private func tell(_ result: LedgerIntakeResult) {
        Output.line(LedgerPath.name(of: result.file))
        for line in result.reading { Output.line("  " + line.text(in: Output.language)) }
        if result.wasKnown { Output.line("  这个文件以前录入过。", "  This very file was taken in before.") }
        if !result.officesAdded.isEmpty {
            Output.line(
                "  新增单位：\(result.officesAdded.joined(separator: "、"))",
                "  offices added: \(result.officesAdded.joined(separator: ", "))")
        }
        Output.line(
            "  读\(result.rows)行：录入\(result.taken)件（其中\(result.backlog)件未结，列入待清理），重复\(result.repeated)行，补空白\(result.filled)件，整行待核\(result.held)行，此前已待核\(result.heldBefore)行，跳过\(result.skipped)行；另有\(result.heldCells)格待核",
            "  \(result.rows) rows: \(result.taken) cases taken in (\(result.backlog) still open, in the backlog), \(result.repeated) repeated, \(result.filled) filled blanks, \(result.held) held whole, \(result.heldBefore) held before, \(result.skipped) skipped; \(result.heldCells) cells held"
        )
        if dryRun { Output.line("  试读，没有改动任何内容。", "  A dry run: nothing was changed.") }
        if let batch = result.batch { Output.line("  批次 \(batch)", "  batch \(batch)") }
    }

    private func write(_ results: [LedgerIntakeResult], to path: String) throws {
        let writer = try CSVWriter(path: path)
        try writer.write(["file", "row", "field", "code", "中文", "English"])
        for result in results {
            for problem in result.problems {
                try writer.write([
                    LedgerPath.name(of: result.file), String(problem.row), problem.field, problem.code,
                    problem.sentence.chinese, problem.sentence.english,
                ])
            }
        }
        try writer.finish()
    }
}

/// What `import ledger --json` says of each file.
struct LedgerAnswer: Encodable {
    var file: String
    var batch: String?
    var rows: Int
    var taken: Int
    var repeated: Int
    var filled: Int
    var held: Int
    var heldBefore: Int
    var heldCells: Int
    var skipped: Int
    var backlog: Int
    var wasKnown: Bool
    var officesAdded: [String]

    init(_ result: LedgerIntakeResult) {
        file = result.file
        batch = result.batch
        rows = result.rows
        taken = result.taken
        repeated = result.repeated
        filled = result.filled
        held = result.held
        heldBefore = result.heldBefore
        heldCells = result.heldCells
        skipped = result.skipped
        backlog = result.backlog
        wasKnown = result.wasKnown
        officesAdded = result.officesAdded
    }
}
