import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeCrypto

struct OfficerPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Set the password with which an officer signs in with a browser.",
        discussion: """
            The password is read from standard input, one line; with --generate one is made and shown. Somebody else's password \
            must be changed at the first signing in.
            """)
    @Argument(help: .value("The officer's code; you when left out.", "code"), transform: Words.read) var code: String?
    @Flag(help: "Make a password and show it this once.") var generate = false
    @OptionGroup var desk: DeskOptions

    private struct Answer: Encodable {
        let officer: OfficerCode
        let password: String?
    }

    func run() throws {
        let opened = try desk.open()
        let name = code ?? opened.officer.text
        guard let officer = OfficerCode(name) else { throw StoreError.officerUnknown(name) }
        let password = generate ? try OfficerPassword.made() : try OfficerPassword.typed()
        try opened.store.setPassword(
            password, of: officer,
            Acting(officer: opened.officer, today: opened.today, commandID: UUID(), at: opened.now()))
        if desk.speech.json {
            return try Output.json(Answer(officer: officer, password: generate ? password : nil))
        }
        Output.line("已设置 \(officer) 的密码", "The password of \(officer) is set")
        if generate { Output.line("密码：\(password)（只显示这一次）", "Password: \(password) (shown this once)") }
    }

    /// Twenty letters and digits that are not taken for one another, in groups of five: 98 bits.
    private static func made() throws -> String {
        let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
        let bytes = try SecureRandom.privateBytes(20)
        let text = bytes.map { String(letters[Int($0) % letters.count]) }
        return stride(from: 0, to: 20, by: 5).map { text[$0..<$0 + 5].joined() }.joined(separator: "-")
    }

    /// One line of standard input; at a terminal it is not shown.
    private static func typed() throws -> String {
        if isatty(STDIN_FILENO) == 1 {
            Output.ask(Sentence("请输入密码（不显示）：", "Type the password (not shown): "))
            var before = termios()
            tcgetattr(STDIN_FILENO, &before)
            var quiet = before
            quiet.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSANOW, &quiet)
            defer { tcsetattr(STDIN_FILENO, TCSANOW, &before) }
            return readLine() ?? ""
        }
        let bytes = try StandardInput.read(limit: 4096)
        let line = bytes.prefix { $0 != 10 && $0 != 13 }
        return String(decoding: line, as: UTF8.self)
    }
}
