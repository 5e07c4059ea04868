import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// `labordesk backup`: one new file from a live desk.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write the whole desk into one new file while others go on working.",
        discussion: "Keys come along unless --without-keys; a backup without them needs the recovery key at restore.")

    @Argument(help: "The new file; nothing is ever overwritten.")
    var path: String

    @Flag(help: "Leave the keys out.")
    var withoutKeys = false

    @OptionGroup var desk: DeskOptions

    func run() throws {
        let desk = try self.desk.open()
        guard Permission.administer.isGranted(to: try desk.store.officer(desk.officer).roles) else {
            throw StoreError.refused(Refused(.notPermitted, field: "as", known: desk.officer.text))
        }
        let manifest = try desk.store.backup(to: path, withoutKeys: withoutKeys)
        if self.desk.speech.json {
            try Output.json(manifest)
        } else {
            Output.line("已备份到 \(path)", "The desk is in \(path)")
        }
    }
}

/// `labordesk restore`: a desk from its backup, proven before use.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make an empty home from a backup, and prove it before use.")

    @Argument(help: "The backup file.")
    var path: String

    @Option(help: ArgumentHelp("The empty folder that becomes the desk (or LABORDESK_HOME).", valueName: "dir"))
    var home: String?

    @Option(help: "The recovery key, for a backup without keys.")
    var recoveryKey: String?

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        guard let home = home ?? ProcessInfo.processInfo.environment["LABORDESK_HOME"], !home.isEmpty else {
            throw Problem.usage(
                "请用 --home 或者环境变量 LABORDESK_HOME 指明空文件夹", "Name the empty folder with --home or LABORDESK_HOME")
        }
        let manifest = try restored(to: home)
        Output.endProgress()
        if speech.json {
            try Output.json(manifest)
        } else {
            Output.line("已从备份恢复到 \(home)，核对无误", "The desk is back in \(home), checked and in order")
        }
    }

    /// - Throws: `Problem` with a way on where the desk's own advice (its backup, its key file) does not exist yet.
    private func restored(to home: String) throws -> BackupManifest {
        do {
            return try Store.restore(from: path, home: home, recoveryKey: recoveryKey) { done, total in
                Output.progress(Sentence("核对 \(done)/\(total)", "checking \(done)/\(total)").text(in: Output.language))
            }
        } catch {
            Output.endProgress()
            switch error {
            case .corrupt(let detail):
                throw Problem(
                    error.code,
                    Sentence(
                        "备份文件 \(path) 不完整或者已损坏，没有恢复任何内容，请换用另一份备份",
                        "The backup \(path) is cut short or damaged (\(detail)) and nothing was restored. Use another copy or an earlier backup"
                    ))
            case .keysMissing where recoveryKey == nil:
                throw Problem(
                    error.code,
                    Sentence(
                        "备份 \(path) 不含密钥，没有恢复任何内容，请加上恢复密钥重试：labordesk restore \(path) --home \(home) --recovery-key KEY",
                        "The backup \(path) holds no keys and nothing was restored. Try again with the recovery key: labordesk restore \(path) --home \(home) --recovery-key KEY"
                    ))
            default: throw error  // says itself what to do
            }
        }
    }
}

/// `labordesk key`: the desk's keys.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Test the recovery key; bring lost keys back; change the keys; sign filings.",
        subcommands: [Check.self, Restore.self, Change.self, SigningKeyCommand.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Tell whether a copied recovery key opens this desk's keys.")

        @Argument(help: "The recovery key; a group copied wrongly is named. - reads it from standard input.")
        var recoveryKey: String

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let desk = try self.desk.open()
            try desk.store.keyCheck(recoveryKey: try KeyCommand.read(recoveryKey))
            Output.line("恢复密钥正确。", "The recovery key is right.")
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore", abstract: "Bring the keys back from the recovery key when the key file is lost.")

        @Argument(help: "The recovery key, or - for standard input.")
        var recoveryKey: String

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let desk = try self.desk.open()
            try desk.store.restoreKeys(recoveryKey: try KeyCommand.read(recoveryKey))
            Output.line("密钥已恢复。", "The keys are back.")
        }
    }

    struct Change: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "change",
            abstract: "Encrypt every sealed number anew under a fresh key; the recovery key stays.")

        @Argument(help: "The recovery key, or - for standard input.")
        var recoveryKey: String

        @OptionGroup var desk: DeskOptions

        func run() throws {
            let desk = try self.desk.open()
            try desk.store.rekey(
                recoveryKey: try KeyCommand.read(recoveryKey),
                Acting(officer: desk.officer, today: desk.today, commandID: UUID(), at: desk.now()))
            Output.line("已换用新密钥。", "The numbers are sealed under a fresh key.")
        }
    }

    private static func read(_ argument: String) throws -> String {
        guard argument == "-" else { return argument }
        guard let line = readLine() else {
            throw Problem.usage("标准输入里没有恢复密钥", "There is no recovery key on standard input")
        }
        return line
    }
}
