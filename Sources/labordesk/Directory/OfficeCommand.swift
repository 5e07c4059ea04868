import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk

struct OfficeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "The offices of this desk and how they are affiliated; whose keys are trusted.",
        subcommands: [
            OfficeAdd.self, OfficeList.self, OfficeRename.self, OfficeTrust.self, OfficeDistrust.self,
        ])
}

struct OfficeAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Add an office below another one.")
    @Argument(help: .value("Its code: letters, digits, “-”, “_” and “.”, at most 32.", "code"), transform: Words.read)
    var code: String
    @Option(help: .value("Its name.", "name"), transform: Words.read) var name: String
    @Option(help: .code("Its level", OfficeLevel.self, "level"), transform: OfficeLevel.read) var level: OfficeLevel
    @Option(help: .value("The office it is affiliated to; your own when left out.", "office"), transform: Words.read)
    var parent: String?
    @Option(help: .value("Its GB/T 2260 area code, which chooses local rules.", "area"), transform: Words.read)
    var area: String?
    @Option(help: .value("A name it had before; repeat from the oldest.", "name"), transform: Words.read)
    var formerName: [String] = []
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if let area, !(2...6).contains(area.utf8.count) || !area.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw ValidationError(
                Sentence("行政区划代码为2至6位数字", "An area code has 2 to 6 digits").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let new = try DraftInput.office(code)
        let tree = try opened.store.officeTree()
        guard tree.offices[new] == nil else { throw StoreError.alreadyExists(new.text) }
        let parent = try OfficeChoice.find(parent, at: opened, in: tree)
        let office = Office(
            code: new, name: name, level: level, parent: parent.code, area: area, formerNames: formerName)
        try opened.record(
            .office(office),
            Sentence("已登记单位\(name)（\(new)），隶属\(parent.name)", "Office \(name) (\(new)) added below \(parent.name)"),
            desk.speech)
    }
}

struct OfficeRename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename", abstract: "Give an office a new name; the old one still finds it.")
    @Argument(help: .value("Its code or present name.", "office"), transform: Words.read) var office: String
    @Option(help: .value("The new name.", "name"), transform: Words.read) var name: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        var found = try opened.office(office)
        let old = found.name
        guard name != old else {
            throw Problem("nothing-changed", Sentence("新名称与现名称相同", "The new name is the present one"), field: "name")
        }
        if !found.formerNames.contains(old) { found.formerNames.append(old) }
        found.name = name
        try opened.record(
            .office(found), Sentence("\(old)更名为\(name)", "\(old) is now called \(name)"), desk.speech)
    }
}

struct OfficeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Your office and those below it.")
    @Flag(help: "Every office of the desk.") var all = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let tree = try opened.store.officeTree()
        let roots = all ? tree.roots.map(\.code) : [try opened.ownOffice().code]
        let offices = roots.flatMap { tree.subtree(of: $0) }.compactMap { tree.offices[$0] }
        if desk.speech.json { return try Output.json(offices) }
        for office in offices {
            let former = office.formerNames.joined(separator: "、")
            let above = office.parent?.text ?? "—"
            Output.line(
                "\(office.code)  \(office.name)  \(office.level.name.chinese)  隶属 \(above)"
                    + (office.area.map { "  区划 \($0)" } ?? "")
                    + (former.isEmpty ? "" : "  曾用名 \(former)"),
                "\(office.code)  \(office.name)  \(office.level.name.english)  below \(above)"
                    + (office.area.map { "  area \($0)" } ?? "")
                    + (former.isEmpty ? "" : "  formerly \(former)"))
        }
    }
}
