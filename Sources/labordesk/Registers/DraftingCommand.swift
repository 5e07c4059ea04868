import ArgumentParser
import CaseWorkflow

struct DraftingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafting", abstract: "Documents drafted for workers (代写文书).",
        subcommands: [
            DraftingAdd.self, DraftingList.self, DraftingShow.self, DraftingCorrect.self, DraftingVoid.self,
        ])
}

struct DraftingAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "A document was drafted.")
    @Option(help: .code("What", Drafting.Kind.self, "kind"), transform: Drafting.Kind.read) var kind: Drafting.Kind
    @Option(help: .value("How many documents.", "count")) var copies = 1
    @Option(help: .value("For whom.", "name"), transform: Words.read) var name: String?
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""
    @OptionGroup var line: RegisterLineOptions

    func run() throws {
        try line.record { office, day, _ in
            let drafting = Drafting(
                office: office, on: day, kind: kind, copies: copies, name: name, category: category, note: note)
            return RegisterLine(entry: .drafting(drafting))
        }
    }
}

struct DraftingList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Drafted documents, latest first.")
    @OptionGroup var list: RegisterListOptions

    func run() throws {
        try list.list(.drafting)
    }
}

struct DraftingShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One drafted document, with every correction.")
    @OptionGroup var line: RegisterLineChoice

    func run() throws { try line.show() }
}

struct DraftingCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct a line; what it said before stays visible, and the figures follow.")
    @OptionGroup var line: RegisterCorrectionOptions
    @Option(help: .code("What", Drafting.Kind.self, "kind"), transform: Drafting.Kind.read) var kind: Drafting.Kind?
    @Option(help: .value("How many documents.", "count")) var copies: Int?
    @Option(help: .value("For whom.", "name"), transform: Words.read) var name: String?
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func run() throws {
        try line.correct { entry, office, day, _ in
            guard case .drafting(var one) = entry else { return nil }
            one.office = office
            one.on = day
            one.kind = kind ?? one.kind
            one.copies = copies ?? one.copies
            one.name = name ?? one.name
            one.category = category ?? one.category
            one.note = note ?? one.note
            return RegisterLine(entry: .drafting(one))
        }
    }
}

struct DraftingVoid: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "void", abstract: RegisterVoiding.abstract)
    @OptionGroup var line: RegisterVoiding

    func run() throws { try line.void() }
}
