import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

/// `labordesk import list`: what was taken in, and how it stands.
struct ImportListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The files that were taken in, oldest first.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let batches = try desk.open().store.batches()
        if desk.speech.json { return try Output.json(batches.map(Line.init)) }
        for batch in batches {
            let standing = ImportListCommand.name(of: batch.standing)
            let brought =
                batch.isOutreach
                ? Sentence("\(batch.cases)场", "\(batch.cases) session(s)")
                : Sentence("\(batch.cases)件", "\(batch.cases) case(s)")
            let held = batch.counts["held"] ?? 0
            Output.line(
                "\(batch.id)  \(batch.on)  \(batch.fileName)  \(brought.chinese)，待核\(held)行  \(standing.chinese)",
                "\(batch.id)  \(batch.on)  \(batch.fileName)  \(brought.english), \(held) row(s) held  \(standing.english)"
            )
        }
        if batches.isEmpty { Output.line("没有录入过文件", "Nothing was taken in") }
    }

    private static func name(of standing: ImportBatch.Standing) -> Sentence {
        switch standing {
        case .taken: Sentence("已录入", "taken in")
        case .undoing: Sentence("撤销未完成，请再次撤销", "being undone: undo it again to finish")
        case .undone: Sentence("已撤销", "undone")
        }
    }

    private struct Line: Encodable {
        var id: String
        var kind: String
        var office: OfficeCode
        var file: String
        var fileDigest: String
        var on: Day
        var brought: Int
        var counts: [String: Int]
        var standing: String
        var reason: String?

        init(_ batch: ImportBatch) {
            id = batch.id
            kind = batch.isOutreach ? "outreach" : "ledger"
            office = batch.office
            file = batch.fileName
            fileDigest = batch.fileDigest
            on = batch.on
            brought = batch.cases
            counts = batch.counts
            standing = batch.standing.rawValue
            reason = batch.reason
        }
    }
}
