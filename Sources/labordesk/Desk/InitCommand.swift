import ArgumentParser
import CaseStore
import CaseWorkflow
import Foundation

/// `labordesk init`: a desk with its keys, its first office and `admin`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a desk: its folder, its keys, its office and the administrator admin.",
        discussion:
            "The recovery key is shown once. Copy it by hand and lock it away: without the keys folder it is the only way to the personal numbers."
    )

    @Option(
        help: ArgumentHelp("The desk's folder (or LABORDESK_HOME); must be empty or not there yet.", valueName: "dir"))
    var home: String?

    @Option(
        help:
            "The office's own code: letters, digits, -, _ and . (a GB/T 2260 code such as 330106 also names its area).")
    var office: String

    @Option(help: "The office's name.")
    var name: String

    @Option(help: "town, district, city, province or national.")
    var level: OfficeLevel

    @Option(help: "The GB/T 2260 area, when the office's code is not one: it chooses local deadline rules.")
    var area: String?

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        guard let code = OfficeCode(office) else {
            throw Problem.usage(
                "单位代码“\(office)”不合规范：只用字母、数字、-、_ 和 .，最多32位",
                "“\(office)” cannot be an office's code: letters, digits, -, _ and ., at most 32", field: "office")
        }
        let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty, trimmed.count <= 100,
            trimmed.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 })
        else {
            throw Problem.usage(
                "单位名称不能为空、过长或者含控制字符", "The office's name is empty, too long or holds control characters", field: "name")
        }
        if let area, AdministrativeArea(code: area) == nil {
            throw Problem.usage("区划代码“\(area)”不认识", "“\(area)” is no area code that the desk knows", field: "area")
        }
        guard let path = home ?? ProcessInfo.processInfo.environment["LABORDESK_HOME"], !path.isEmpty else {
            throw Problem.usage(
                "请用 --home 或者环境变量 LABORDESK_HOME 指明案件台所在的文件夹", "Name the desk's folder with --home or LABORDESK_HOME")
        }
        guard let admin = OfficerCode("admin") else { return }
        let made = try Store.create(
            home: path,
            office: Office(
                code: code, name: trimmed, level: level, parent: nil,
                area: area ?? AdministrativeArea(code: office)?.code),
            administrator: Officer(code: admin, name: "admin", office: code, roles: [.administrator]),
            at: Output.milliseconds())
        made.store.close()
        if speech.json {
            try Output.json(Answer(home: path, office: office, officer: "admin", recoveryKey: made.recoveryKey))
            return
        }
        Output.line("案件台已建在 \(path)，管理员 admin。", "The desk is in \(path); the administrator is admin.")
        Output.line("恢复密钥（只显示这一次，请抄录并锁好）：", "Recovery key (shown once; copy it by hand and lock it away):")
        Output.line("")
        Output.line("    " + made.recoveryKey)
        Output.line("")
        Output.line("用 labordesk key check 可以核对抄录是否正确。", "labordesk key check tells whether the copy is right.")
    }

    private struct Answer: Encodable {
        var home: String
        var office: String
        var officer: String
        var recoveryKey: String
    }
}
