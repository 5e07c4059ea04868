import ArgumentParser
import CaseForms
import CaseStore
import CaseWorkflow
import Desk

struct SettingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setting", abstract: "An office's own choices: number formats, retention, thresholds.",
        subcommands: [SettingSet.self, SettingList.self])
}

struct SettingSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Make a choice for an office and those below it.",
        discussion: """
            labordesk setting set number.mediation '杭工调〔{year}〕{name}{n:5}号'
            labordesk setting set number.name 西湖
            labordesk setting set retention.mediation.success 10
            labordesk setting set privacy.assessment-on 2025-03-01
            """)
    @Argument(help: .value("The choice, by its dotted key.", "key"), transform: EntryCode.read) var key: String
    @Argument(help: .value("The value.", "value"), transform: Words.read) var value: String
    @Option(help: .value("The office; your own when left out.", "office"), transform: Words.read) var office: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        if value.unicodeScalars.count > 500 {
            throw StoreError.refused(Refused(.textTooLong, field: "value", known: "500"))
        }
        try SettingSet.checkForm(of: key)
        if let flaw = SettingKey.flaw(key, value, today: opened.today) {
            throw Problem("usage", flaw.sentence, field: flaw.field, exitCode: 2)
        }
        let office = try opened.office(office)
        try opened.record(
            .setting(Setting(office: office.code, key: key, value: value)),
            Sentence("\(office.name)：\(key) = \(value)", "\(office.name): \(key) = \(value)"), desk.speech)
    }
}

extension SettingSet {
    /// A look of letter numbers is for a form that bears them.
    fileprivate static func checkForm(of key: String) throws {
        guard key.hasPrefix(SettingKey.letter), key != SettingKey.letter,
            !Form.all.contains(where: { SettingKey.letter + $0.code == key })
        else {
            return
        }
        let code = key.dropFirst(SettingKey.letter.count)
        throw Problem.usage(
            "没有代码为“\(Words.cut(String(code)))”的文书，请写成 number.letter.文书代码，"
                + "如 number.letter.acceptance-notice，代码见 form list",
            "No form has the code “\(Words.cut(String(code)))”; write number.letter.CODE, such as "
                + "number.letter.acceptance-notice; form list names the codes", field: "key")
    }
}

struct SettingList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every choice that was made for your office, those above and those below it.")
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let tree = try opened.store.officeTree()
        let own = try opened.ownOffice().code
        let near = Set(tree.subtree(of: own) + tree.lineage(of: own).map(\.code))
        let settings = try opened.store.settings().filter { near.contains($0.office) }
        if desk.speech.json { return try Output.json(settings) }
        for setting in settings { Output.line("\(setting.office)  \(setting.key) = \(setting.value)") }
        if settings.isEmpty { Output.line("没有自行设定的项目", "Nothing was chosen") }
    }
}
