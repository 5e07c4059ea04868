import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct OrganisationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation", abstract: "The bodies that seal agreements; one office may run several.",
        subcommands: [OrganisationAdd.self, OrganisationList.self])
}

struct OrganisationAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a mediation organisation, or with --replace change one.",
        discussion: "The kind decides between arbitration review and judicial confirmation.")
    @Argument(help: .value("Its code.", "code"), transform: EntryCode.read) var code: String
    @Option(help: .value("Its name, as on the seal.", "name"), transform: Words.read) var name: String
    @Option(help: .code("What kind of body it is", OrganisationKind.self, "kind"), transform: OrganisationKind.read)
    var kind: OrganisationKind
    @Option(help: .value("The office that runs it; your own when left out.", "office"), transform: Words.read)
    var office: String?
    @Flag(help: "Take the place of the one that goes by this code.") var replace = false
    @Flag(help: "It no longer works.") var inactive = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let isKnown = try opened.store.organisations().contains { $0.code == code }
        guard isKnown == replace else { throw isKnown ? StoreError.alreadyExists(code) : StoreError.notFound(code) }
        let office = try opened.office(office)
        try opened.record(
            .organisation(
                Organisation(code: code, name: name, office: office.code, kind: kind, active: !inactive)),
            Sentence(
                "已登记调解组织\(name)（\(code)，\(kind.name.chinese)）",
                "Organisation \(name) (\(code), \(kind.name.english)) recorded"),
            desk.speech)
    }
}

struct OrganisationList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The organisations, and which review their agreements are open to.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let organisations = try opened.store.organisations()
        if desk.speech.json { return try Output.json(organisations) }
        for body in organisations {
            var chinese = "\(body.code)  \(body.name)  \(body.kind.name.chinese)  \(body.office)"
            var english = "\(body.code)  \(body.name)  \(body.kind.name.english)  \(body.office)"
            if body.kind.opensArbitrationReview {
                chinese += "  可仲裁审查"
                english += "  arbitration review"
            }
            if body.kind.opensJudicialConfirmation {
                chinese += "  可司法确认"
                english += "  judicial confirmation"
            }
            if !body.active {
                chinese += "  已停用"
                english += "  inactive"
            }
            Output.line(chinese, english)
        }
    }
}
