import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// Which desk, who, which day, which language: the options of every command that opens a desk.
struct DeskOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The desk's folder (or LABORDESK_HOME).", valueName: "dir"))
    var home: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who acts (or LABORDESK_OFFICER; admin by default).", valueName: "officer"))
    var officer: String?

    @Option(help: ArgumentHelp("A day other than today, YYYY-MM-DD.", valueName: "day"))
    var today: Day?

    // These two stand here and not as a group within this group: the parser of a debug build checks a group several times
    // over for each group around it.
    @Option(help: SpeechOptions.langHelp)
    var lang: Language?

    @Flag(help: SpeechOptions.jsonHelp)
    var json = false

    var speech: SpeechOptions { SpeechOptions(lang: lang, json: json) }

    var homePath: String {
        get throws {
            if let home { return home }
            if let home = ProcessInfo.processInfo.environment["LABORDESK_HOME"], !home.isEmpty { return home }
            throw Problem.usage(
                "请用 --home 或者环境变量 LABORDESK_HOME 指明案件台所在的文件夹",
                "Name the desk's folder with --home or LABORDESK_HOME")
        }
    }

    func open() throws -> Desk {
        speech.apply()
        let name = officer ?? ProcessInfo.processInfo.environment["LABORDESK_OFFICER"] ?? "admin"
        guard let code = OfficerCode(name) else {
            throw Problem.usage("人员代码“\(name)”不合规范", "“\(name)” cannot be an officer's code", field: "as")
        }
        let store = try Store.open(home: try homePath)
        return Desk(store: store, officer: code, today: today ?? Output.today(), now: Output.milliseconds)
    }
}

/// `--lang` and `--json`, for every command.
struct SpeechOptions: ParsableArguments {
    @Option(help: langHelp)
    var lang: Language?

    @Flag(help: jsonHelp)
    var json = false

    static let langHelp = ArgumentHelp("zh or en; by default as the locale says.", valueName: "language")
    static let jsonHelp: ArgumentHelp = "Answer as JSON."

    init() {}

    init(lang: Language?, json: Bool) {
        self.lang = lang
        self.json = json
    }

    func apply() {
        if let lang { Output.language = lang }
    }
}
