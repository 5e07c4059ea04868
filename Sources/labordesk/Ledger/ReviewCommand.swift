import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

/// `labordesk review`: what old ledgers left for a person to decide.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Rows and cells of old ledgers that wait for a person.",
        subcommands: [
            ReviewList.self, ReviewShow.self, ReviewResolve.self, ReviewSetCell.self, ReviewBacklog.self,
            ReviewSettle.self,
        ])
}

struct ReviewList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Held rows; with --cells, held cells of cases that were taken in.")
    @Option(help: .value("Only this intake, by its name or the beginning of it.", "id"), transform: Words.read)
    var batch: String?
    @Flag(help: "Held cells instead of held rows.") var cells = false
    @Option(help: .value("At most so many.", "count")) var limit = 200
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (1...100_000).contains(limit) else {
            throw ValidationError(
                Sentence("--limit 应在1至100000之间", "--limit must be 1 to 100000").text(in: Words.spoken))
        }
        if cells, batch != nil {
            throw ValidationError(
                Sentence("--cells 不与 --batch 同用", "--cells goes without --batch").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        if cells { return try listCells(opened) }
        let rows = try opened.reviewRows(batch: batch, limit: limit)
        if desk.speech.json { return try Output.json(rows.map(ReviewLine.init)) }
        for row in rows {
            let said = row.cells.prefix(6).map(\.text).joined(separator: " | ")
            Output.line("\(row.id)  \(ReviewWords.of(row.reasons).text(in: Output.language))  \(said)")
        }
        if rows.isEmpty { Output.line("没有待核的行", "No row waits") }
    }

    private func listCells(_ opened: Desk) throws {
        let cells = try opened.reviewCells(limit: limit)
        if desk.speech.json {
            return try Output.json(
                cells.map {
                    Cell(number: $0.number, field: $0.cell.field, reason: $0.cell.reason, verbatim: $0.cell.verbatim)
                })
        }
        for cell in cells {
            let why = ReviewWords.of(["\(cell.cell.field):\(cell.cell.reason)"]).text(in: Output.language)
            Output.line("\(cell.number)  \(why)  “\(cell.cell.verbatim)”")
        }
        if cells.isEmpty { Output.line("没有待核的单元格", "No cell waits") }
    }

    private struct Cell: Encodable {
        var number: String
        var field: String
        var reason: String
        var verbatim: String
    }
}

struct ReviewShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One held row, cell by cell.")
    @Argument(help: .value("The row, batch:line; the beginning of the batch is enough.", "id"), transform: Words.read)
    var id: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let row = try desk.open().reviewRow(id)
        if desk.speech.json { return try Output.json(ReviewLine(row)) }
        Output.line("\(row.id)  \(row.status.rawValue)  \(row.resolution)")
        Output.line("  " + ReviewWords.of(row.reasons).text(in: Output.language))
        for cell in row.cells {
            Output.line("  \(cell.words)\(cell.field.map { " [\($0)]" } ?? ""): \(cell.text)")
        }
    }
}

struct ReviewBacklog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backlog",
        abstract: "Cases of old ledgers that were still open there; settle each, or confirm it.",
        discussion:
            "review settle ends one as its ledger could have said; case confirm-backlog puts it into the agenda; case void takes it out."
    )
    @Option(help: .value("At most so many.", "count")) var limit = 200
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        var filter = DocketFilter()
        filter.offices = try opened.store.officeTree().subtree(of: try opened.ownOffice().code)
        filter.isBacklog = true
        filter.isOpen = true
        let rows = try opened.store.docket(filter, limit: limit)
        if desk.speech.json { return try Output.json(rows.map(DocketLine.init)) }
        for row in rows { Output.line(DocketLine.sentence(row)) }
        Output.line("共\(try opened.store.count(filter))件", "\(try opened.store.count(filter)) in all")
    }
}

/// A held row for programs. Personal numbers are masked.
struct ReviewLine: Encodable {
    struct Cell: Encodable {
        var field: String?
        var words: String
        var text: String
    }

    var id: String
    var batch: String
    var line: Int
    var kind: String
    var reasons: [String]
    var status: String
    var resolution: String
    var cells: [Cell]

    init(_ row: ReviewRow) {
        id = row.id
        batch = row.batch
        line = row.line
        kind = row.isOutreach ? "outreach" : "ledger"
        reasons = row.reasons
        status = row.status.rawValue
        resolution = row.resolution
        cells = row.cells.map { Cell(field: $0.field, words: $0.words, text: $0.text) }
    }
}
