import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct ReviewResolve: DraftTaking {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Decide about a held row: take it in corrected, enter it as a case, or dismiss it.",
        discussion: """
            --set accepted-on=2017-03-05 --set received=12000 reads the row once more with those cells corrected; --office puts it \
            down to an office whatever its district says. --as-case registers the case anew, with the options of case open or, with “-”, \
            from a JSON object on standard input. --dismiss leaves it out, with the reason.
            """)
    @Argument(help: .value("The row, batch:line; the beginning of the batch is enough.", "id"), transform: Words.read)
    var id: String
    @Option(help: .value("What a cell should say; repeat for more.", "field=value"), transform: Words.read)
    var set: [String] = []
    @Flag(help: "Register it as a case of its own, with the options below.") var asCase = false
    @Flag(help: "It is no case.") var dismiss = false
    @Option(help: .value("Why it is dismissed.", "text"), transform: Words.read) var reason: String?
    @Argument(help: Self.sourceHelp) var source: String?
    @Flag(help: "The same as “-”.") var stdin = false
    @OptionGroup(title: "Who") var parties: PartyOptions
    @OptionGroup(title: "What") var matter: MatterOptions
    @OptionGroup(title: "How it came") var arrival: ArrivalOptions
    @OptionGroup(title: "Taken over from another office's desk") var takenOver: TakenOverOptions
    @OptionGroup(title: "The desk") var desk: DeskOptions

    func validate() throws {
        try validateDraft()
        let isRead = !set.isEmpty || (arrival.office != nil && !asCase)
        let ways = [isRead, asCase, dismiss].filter { $0 }.count
        guard ways == 1, asCase || !saysMore, dismiss == (reason != nil) else {
            throw ValidationError(
                Sentence(
                    "请用 --set 字段=内容（或者 --office 单位）、--as-case（同 case open 的选项）、--dismiss --reason 理由 三者之一",
                    "Use one of --set field=value (or --office), --as-case with the options of case open, and --dismiss with --reason"
                ).text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        if let reason {
            try opened.dismiss(heldRow: id, reason: reason)
            return try tell("dismissed", reason, Sentence("不录入：\(reason)", "Dismissed: \(reason)"))
        }
        if asCase {
            let draft = try self.draft(today: opened.today)
            try Readable.check(draft)
            let number = try opened.resolve(heldRow: id, asCase: draft).file.number
            return try tell("case", number, Sentence("已登记为 \(number)", "Registered as \(number)"))
        }
        switch try opened.resolve(
            heldRow: id, correcting: try set.map(ReviewResolve.pair), office: arrival.office)
        {
        case .taken(let performed):
            let number = performed.file.number
            try tell("taken", number, Sentence("已录入 \(number)", "Taken in as \(number)"))
        case .repeated(let number):
            try tell("repeated", number, Sentence("\(number) 已经录入，内容一致", "\(number) is on record and says the same"))
        case .session(let session):
            try tell(
                "session", "\(session.on)",
                Sentence(
                    "已录入\(session.on)的一场，\(session.visitors)人次",
                    "A session of \(session.on) with \(session.visitors) visitor(s) was taken in"))
        }
    }

    private static func pair(_ text: String) throws(Problem) -> (field: String, value: String) {
        guard let mark = text.firstIndex(of: "="), mark != text.startIndex else {
            throw Problem.usage("请写成 --set 字段=内容", "Write --set field=value", field: "set")
        }
        return (String(text[..<mark]), String(text[text.index(after: mark)...]))
    }

    private func tell(_ became: String, _ what: String, _ sentence: Sentence) throws {
        if desk.speech.json { return try Output.json(Answer(id: id, became: became, what: what)) }
        Output.line(sentence)
    }

    private struct Answer: Encodable {
        var id: String
        var became: String
        var what: String
    }
}

struct ReviewSetCell: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-cell",
        abstract: "Say what a held cell of a case means; the case is corrected and the cell waits no longer.",
        discussion: """
            review list --cells names the fields. An outcome wants its day with --on, and takes what was agreed and received where the \
            row did not say it; no papers are asked for while the case is backlog. A district may be an office's code or name.
            """)
    @Argument(help: "The number of the case.", transform: Words.read) var number: String
    @Argument(help: "The field.", transform: Words.read) var field: String
    @Argument(help: "What the cell means.", transform: Words.read) var value: String
    @Option(help: .value("For an outcome: the day of closing.", "day")) var on: Day?
    @OptionGroup var money: SettlementOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let performed = try opened.setCell(
            field, to: value, of: number, on: on, agreed: money.agreed, received: money.received)
        if !performed.isEmpty { return try StepAnswer.tell(performed, at: opened, asJSON: desk.speech.json) }
        if desk.speech.json { return try Output.json([String]()) }
        Output.line("案件本来就是这样记的，此格不再待核", "The case says so already; the cell waits no longer")
    }
}

struct ReviewSettle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract:
            "End a case of the backlog as its old ledger could have said: outcome, day and money, without papers.",
        discussion: "labordesk review settle 杭工调〔2015〕西湖00017号 调解成功 --on 2015-06-30 --agreed 12000 --received 12000")
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @Argument(help: "The outcome, as a ledger writes it.", transform: Words.read) var outcome: String
    @Option(help: .value("The day of closing.", "day")) var on: Day
    @OptionGroup var money: SettlementOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let performed = try opened.settleBacklog(
            number, outcome: outcome, on: on, agreed: money.agreed, received: money.received)
        guard !performed.isEmpty else {
            throw Problem.usage(
                "“\(Words.cut(outcome))”表示仍未结案；确认在办请用 case confirm-backlog",
                "“\(Words.cut(outcome))” means that it is open; confirm it with case confirm-backlog", field: "outcome")
        }
        try StepAnswer.tell(performed, at: opened, asJSON: desk.speech.json)
    }
}

/// The money of an outcome that an old ledger left out.
struct SettlementOptions: ParsableArguments {
    @Option(help: .value("For an outcome: what was agreed.", "yuan"), transform: Yuan.read) var agreed: Money?
    @Option(help: .value("For an outcome: what was received.", "yuan"), transform: Yuan.read) var received: Money?
}
