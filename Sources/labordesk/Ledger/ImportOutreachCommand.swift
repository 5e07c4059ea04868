import ArgumentParser
import CaseWorkflow
import Desk
import Foundation
import OfficeLedger
import Spreadsheet

/// `labordesk import outreach`: a list of outreach sessions becomes lines of the register.
struct ImportOutreachCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outreach",
        abstract: "Take in a list of outreach sessions (CSV or XLSX, as it is).",
        discussion: """
            A session is an office, a day, visitors and leaflets, and the how-manieth of such equals. What is on record already is not \
            made twice. A row that cannot be read with certainty is held for review. A file is taken in whole or not at all.
            """)

    @Argument(help: "Lists of sessions.") var files: [String]
    @Flag(help: "Read and count; change nothing.") var dryRun = false
    @Option(help: ArgumentHelp("Write every row that needs a person to this CSV file.", valueName: "file"))
    var problems: String?
    @Option(help: "The worksheet, when it is not the first that holds such a list.") var sheet: String?
    @Option(help: "How 3/5/2017 is meant: month-day-year or day-month-year; such cells are held unless this is given.")
    var yearLast: DateCell.YearLastOrder?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        var results: [OutreachIntakeResult] = []
        for file in files {
            do {
                let line = ProgressLine(LedgerPath.name(of: file))
                defer { line.end() }
                let result = try desk.takeIn(
                    outreach: file, sheet: sheet, yearLast: yearLast, dryRun: dryRun
                ) { line.tell($0) }
                line.end()
                results.append(result)
                if !self.desk.speech.json { tell(result) }
            } catch {
                throw ImportLedgerCommand.problem(error, file: file)
            }
        }
        if let problems { try write(results, to: problems) }
        if self.desk.speech.json { try Output.json(results.map(Answer.init)) }
        if results.allSatisfy({ $0.sessions == 0 && $0.repeated == 0 && $0.held == 0 && $0.heldBefore == 0 }) {
            throw ExitCode(1)
        }
    }

    private func tell(_ result: OutreachIntakeResult) {
        Output.line(LedgerPath.name(of: result.file))
        for line in result.reading { Output.line("  " + line.text(in: Output.language)) }
        if result.wasKnown { Output.line("  这个文件以前录入过。", "  This very file was taken in before.") }
        if !result.officesAdded.isEmpty {
            Output.line(
                "  新增单位：\(result.officesAdded.joined(separator: "、"))",
                "  offices added: \(result.officesAdded.joined(separator: ", "))")
        }
        Output.line(
            "  读\(result.rows)行：录入\(result.sessions)场，\(result.visitors)人次，资料\(result.leaflets)份；重复\(result.repeated)行，待核\(result.held)行，此前已待核\(result.heldBefore)行，跳过\(result.skipped)行",
            "  \(result.rows) rows: \(result.sessions) sessions taken in, \(result.visitors) visitors, \(result.leaflets) leaflets; \(result.repeated) repeated, \(result.held) held, \(result.heldBefore) held before, \(result.skipped) skipped"
        )
        if result.withoutDistrict > 0 {
            Output.line(
                "  \(result.withoutDistrict)场没有可识别的区县，计入本单位",
                "  \(result.withoutDistrict) session(s) without a known district were put down to your own office")
        }
        if dryRun { Output.line("  试读，没有改动任何内容。", "  A dry run: nothing was changed.") }
        if let batch = result.batch { Output.line("  批次 \(batch)", "  batch \(batch)") }
    }

    private func write(_ results: [OutreachIntakeResult], to path: String) throws {
        let writer = try CSVWriter(path: path)
        writer.write(["file", "row", "field", "code", "中文", "English"])
        for result in results {
            for problem in result.problems {
                writer.write([
                    LedgerPath.name(of: result.file), String(problem.row), problem.field, problem.code,
                    problem.sentence.chinese, problem.sentence.english,
                ])
            }
        }
        try writer.finish()
    }

    private struct Answer: Encodable {
        var file: String
        var batch: String?
        var rows: Int
        var sessions: Int
        var visitors: Int
        var leaflets: Int
        var repeated: Int
        var held: Int
        var heldBefore: Int
        var skipped: Int
        var withoutDistrict: Int
        var wasKnown: Bool
        var officesAdded: [String]

        init(_ result: OutreachIntakeResult) {
            file = result.file
            batch = result.batch
            rows = result.rows
            sessions = result.sessions
            visitors = result.visitors
            leaflets = result.leaflets
            repeated = result.repeated
            held = result.held
            heldBefore = result.heldBefore
            skipped = result.skipped
            withoutDistrict = result.withoutDistrict
            wasKnown = result.wasKnown
            officesAdded = result.officesAdded
        }
    }
}
