import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct OfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer", abstract: "The people who work at this desk, and what each may do.",
        subcommands: [OfficerAdd.self, OfficerList.self, OfficerPassword.self])
}

struct OfficerAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an officer, or with --replace change one.")
    @Argument(help: .value("The short name given with --as.", "code"), transform: Words.read) var code: String
    @Option(help: .value("The person's name.", "name"), transform: Words.read) var name: String
    @Option(help: .value("The office; your own when left out.", "office"), transform: Words.read) var office: String?
    @Option(
        help: .code("What the officer may do, in the office and below it; repeat for more", Role.self, "role"),
        transform: Role.read)
    var role: [Role]
    @Flag(help: "Take the place of the officer who goes by this code.") var replace = false
    @Flag(help: "The officer no longer works here.") var inactive = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        guard let code = OfficerCode(code) else {
            throw Problem.usage(
                "人员代码“\(Words.cut(code))”不合规范，请用文字、数字、“-”“_”“.”，不超过64字节",
                "“\(Words.cut(code))” cannot be a code; use letters, digits, “-”, “_” and “.”, at most 64 bytes",
                field: "code")
        }
        let isKnown = try opened.store.officers().contains { $0.code == code }
        guard isKnown == replace else {
            throw isKnown ? StoreError.alreadyExists(code.text) : StoreError.notFound(code.text)
        }
        let office = try opened.office(office)
        var roles: [Role] = []
        for one in role where !roles.contains(one) { roles.append(one) }
        let officer = Officer(code: code, name: name, office: office.code, roles: roles, active: !inactive)
        let words = roles.map(\.name).joined("、")
        try opened.record(
            .officer(officer),
            Sentence(
                "已登记\(office.name)人员\(name)（\(code)）：\(words.chinese)",
                "Officer \(name) (\(code)) of \(office.name) recorded: \(words.english)"),
            desk.speech)
    }
}

struct OfficerList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everybody who works at this desk.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let officers = try opened.store.officers()
        if desk.speech.json { return try Output.json(officers) }
        for officer in officers {
            var parts = [
                Sentence(same: "\(officer.code)  \(officer.name)  \(officer.office)"),
                officer.roles.map(\.name).joined("、"),
            ]
            if !officer.active { parts.append(Sentence("已停用", "inactive")) }
            Output.line(parts.joined("  ", "  "))
        }
    }
}
