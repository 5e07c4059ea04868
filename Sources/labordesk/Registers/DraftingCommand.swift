import ArgumentParser
import CaseWorkflow

struct DraftingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafting", abstract: "Documents drafted for workers (代写文书).",
        subcommands: [DraftingAdd.self, DraftingList.self])
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
            .drafting(
                Drafting(
                    office: office, on: day, kind: kind, copies: copies, name: name, category: category, note: note))
        }
    }
}

struct DraftingList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Drafted documents, latest first.")
    @OptionGroup var list: RegisterListOptions

    func run() throws {
        try list.list(.drafting) { entry in
            guard case .drafting(let one) = entry else { return Sentence("", "") }
            let who = one.name.map { "  " + $0 } ?? ""
            return Sentence(
                "\(one.kind.name.chinese)  \(one.copies)份\(who)",
                "\(one.kind.name.english)  \(one.copies) document(s)\(who)")
        }
    }
}
