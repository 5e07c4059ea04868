import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct ReviewResolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Decide about a held row: take it in corrected, enter it as a case, or dismiss it.",
        discussion: """
            --set accepted-on=2017-03-05 --set received=12000 reads the row once more with those cells corrected. --as-case - reads the \
            case from standard input, a JSON object as case open - takes it. --dismiss leaves it out, with the reason.
            """)
    @Argument(help: .value("The row, batch:line; the beginning of the batch is enough.", "id"), transform: Words.read)
    var id: String
    @Option(help: .value("What a cell should say; repeat for more.", "field=value"), transform: Words.read)
    var set: [String] = []
    @Option(help: .value("“-”: a case as a JSON object on standard input.", "-")) var asCase: String?
    @Flag(help: "It is no case.") var dismiss = false
    @Option(help: .value("Why it is dismissed.", "text"), transform: Words.read) var reason: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        let ways = [!set.isEmpty, asCase != nil, dismiss].filter { $0 }.count
        guard ways == 1, asCase == nil || asCase == "-", dismiss == (reason != nil) else {
            throw ValidationError(
                Sentence(
                    "请用 --set 字段=内容、--as-case - 或者 --dismiss --reason 理由 三者之一",
                    "Use one of --set field=value, --as-case -, and --dismiss with --reason"
                ).text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        if let reason {
            try opened.dismiss(heldRow: id, reason: reason)
            return try tell("dismissed", reason, Sentence("不录入：\(reason)", "Dismissed: \(reason)"))
        }
        if asCase != nil {
            var draft = CaseDraft()
            try DraftInput.fill(&draft, from: try StandardInput.read(), today: opened.today)
            let number = try opened.resolve(heldRow: id, asCase: draft).file.number
            return try tell("case", number, Sentence("已登记为 \(number)", "Registered as \(number)"))
        }
        switch try opened.resolve(heldRow: id, correcting: try set.map(ReviewResolve.pair)) {
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
        discussion: "review list --cells names the fields. An outcome wants its day with --on.")
    @Argument(help: "The number of the case.", transform: Words.read) var number: String
    @Argument(help: "The field.", transform: Words.read) var field: String
    @Argument(help: "What the cell means.", transform: Words.read) var value: String
    @Option(help: .value("For an outcome: the day of closing.", "day")) var on: Day?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let performed = try opened.setCell(field, to: value, of: number, on: on)
        if !performed.isEmpty { return try StepAnswer.tell(performed, at: opened, asJSON: desk.speech.json) }
        if desk.speech.json { return try Output.json([String]()) }
        Output.line("案件本来就是这样记的，此格不再待核", "The case says so already; the cell waits no longer")
    }
}
