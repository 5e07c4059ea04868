import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// `labordesk retention`: volumes that have been kept as long as they had to be, and what was decided about them.
struct RetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Volumes whose retention is over, and what was decided about them.",
        discussion: "The desk destroys nothing: it keeps what the office decided with its archive authority.",
        subcommands: [RetentionList.self, RetentionDecide.self])
}

struct RetentionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Volumes whose retention is over and that wait for a decision, the oldest first."
    )
    @Flag(help: "Those about which it was decided, with the decision.") var settled = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        var items: [RetentionItem] = []
        var place: DocketPlace?
        repeat {
            let portion = try opened.retentionOver(settled: settled, after: place)
            items += portion.items
            place = portion.next
        } while place != nil
        if desk.speech.json { return try Output.json(items.map(RetentionLine.init)) }
        guard !items.isEmpty else {
            return settled
                ? Output.line("还没有作过处置决定。", "Nothing was decided yet.")
                : Output.line("没有保管期满的卷宗。", "No volume's retention is over.")
        }
        for item in items {
            Output.line(
                "\(item.row.number)  卷号 \(item.archiving.volume)  \(item.archiving.pages)页  "
                    + "\(item.archiving.on)归档  保管\(item.archiving.retentionYears)年  \(item.until)期满",
                "\(item.row.number)  volume \(item.archiving.volume)  \(item.archiving.pages) pages  "
                    + "archived \(item.archiving.on)  \(item.archiving.retentionYears) years  kept until \(item.until)")
            if let disposal = item.disposal {
                Output.line("    → \(disposal.sentence.chinese)", "    → \(disposal.sentence.english)")
            }
        }
    }
}

struct RetentionDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Record what was decided about a volume whose retention is over.",
        discussion: """
            A later decision takes the place of an earlier one; both stay in the journal. Only an administrator of the \
            office may record one.
            """)
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @Option(
        help: .code("What was decided", VolumeDisposal.Decision.self, "decision"),
        transform: VolumeDisposal.Decision.read)
    var decision: VolumeDisposal.Decision
    @Option(
        help: .value("The record of the decision: its number, or who approved it.", "text"), transform: Words.read)
    var record: String
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("With keep: the day until which it is kept on.", "day")) var until: Day?
    @Option(help: .value("The day of the decision; today when left out.", "day")) var on: Day?
    @Option(
        help: .value("Identifies the act: repeated, it gives the result of the first time.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        if until != nil, decision != .keep {
            throw Problem.usage("--until 只与 --decision keep 同用", "--until goes with --decision keep", field: "until")
        }
        try opened.decide(
            decision, on: on ?? opened.today, until: until, record: record, reason: reason, about: number,
            commandID: commandID ?? UUID())
        let item = try opened.retentionOver(of: number)
        if desk.speech.json { return try Output.json(RetentionLine(item)) }
        guard let disposal = item.disposal else { throw StoreError.corrupt("disposal") }
        Output.line(
            "\(item.row.number)（卷号 \(item.archiving.volume)）：\(disposal.sentence.chinese)",
            "\(item.row.number) (volume \(item.archiving.volume)): \(disposal.sentence.english)")
    }
}

/// A volume for programs.
private struct RetentionLine: Encodable {
    let number: String
    let office: OfficeCode
    let volume: String
    let pages: Int
    let archivedOn: Day
    let retentionYears: Int
    let keptUntil: Day
    let decision: Decision?

    struct Decision: Encodable {
        let decision: VolumeDisposal.Decision
        let on: Day
        let until: Day?
        let record: String
        let reason: String
    }

    init(_ item: RetentionItem) {
        number = item.row.number
        office = item.row.office
        volume = item.archiving.volume
        pages = item.archiving.pages
        archivedOn = item.archiving.on
        retentionYears = item.archiving.retentionYears
        keptUntil = item.until
        decision = item.disposal.map {
            Decision(decision: $0.decision, on: $0.on, until: $0.until, record: $0.record, reason: $0.reason)
        }
    }
}
