import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct MediatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mediator", abstract: "The list of mediators and handlers, with certificates and terms.",
        subcommands: [MediatorAdd.self, MediatorList.self])
}

struct MediatorAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a mediator or handler, or with --replace change one.")
    @Argument(help: .value("The mediator's code.", "code"), transform: EntryCode.read) var code: String
    @Option(help: .value("The name.", "name"), transform: Words.read) var name: String
    @Option(help: .code("What kind", ListedMediator.Kind.self, "kind"), transform: ListedMediator.Kind.read)
    var kind: ListedMediator.Kind = .fullTime
    @Option(help: .value("The office; your own when left out.", "office"), transform: Words.read) var office: String?
    @Option(help: .value("The mediation organisation, by code.", "organisation"), transform: Words.read)
    var organisation: String?
    @Option(help: .value("The law firm or unit.", "name"), transform: Words.read) var firm: String?
    @Option(help: .value("The number of the certificate.", "number"), transform: Words.read) var certificate: String?
    @Option(help: .value("The first day of the term.", "day")) var termFrom: Day?
    @Option(help: .value("The last day of the term or certificate, whichever ends first.", "day")) var termTo: Day?
    @Flag(help: "Take the place of the one that goes by this code.") var replace = false
    @Flag(help: "No longer on the list.") var inactive = false
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if let termFrom, let termTo, termTo < termFrom {
            throw ValidationError(Sentence("任期起止颠倒", "The term ends before it begins").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let isKnown = try opened.store.mediators().contains { $0.code == code }
        guard isKnown == replace else { throw isKnown ? StoreError.alreadyExists(code) : StoreError.notFound(code) }
        if let organisation, !(try opened.store.organisations().contains { $0.code == organisation }) {
            throw StoreError.notFound(organisation)
        }
        let office = try opened.office(office)
        let mediator = ListedMediator(
            code: code, name: name, office: office.code, organisation: organisation, kind: kind, firm: firm,
            certificate: certificate, termFrom: termFrom, termTo: termTo, active: !inactive)
        try opened.record(
            .mediator(mediator),
            Sentence(
                "已登记\(kind.name.chinese)调解员\(name)（\(code)）",
                "Mediator \(name) (\(code), \(kind.name.english)) recorded"),
            desk.speech)
    }
}

struct MediatorList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Everybody on the list; terms that ended are pointed out.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let mediators = try opened.store.mediators()
        if desk.speech.json { return try Output.json(mediators) }
        for one in mediators {
            var chinese =
                "\(one.code)  \(one.name)  \(one.kind.name.chinese)  \(one.office)" + (one.firm.map { "  \($0)" } ?? "")
            var english =
                "\(one.code)  \(one.name)  \(one.kind.name.english)  \(one.office)" + (one.firm.map { "  \($0)" } ?? "")
            if let end = one.termTo {
                chinese += end < opened.today ? "  任期已于\(end)届满" : "  任期至\(end)"
                english += end < opened.today ? "  term ended on \(end)" : "  term to \(end)"
            }
            if !one.active {
                chinese += "  已停用"
                english += "  inactive"
            }
            Output.line(chinese, english)
        }
    }
}
