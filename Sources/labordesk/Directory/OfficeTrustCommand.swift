import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto

struct OfficeTrust: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Record the key of an office elsewhere, after comparing its fingerprint.",
        discussion: """
            Let somebody of that office whom you know read the fingerprint out over the telephone; never take it from \
            where the file came from. Then filings and answers of that office signed with the key are known as its \
            own, be it below or above, on this desk or not: \
            labordesk office trust 330106-cy key.pem --fingerprint "3F2A 91BC …"
            """)
    @Argument(help: .value("The office that signs, by code.", "code"), transform: Words.read) var code: String?
    @Argument(help: .value("The key file it sent.", "file"), completion: .file(), transform: Words.read)
    var file: String?
    @Option(help: .value("The fingerprint as it was read out: 16 groups of 4 digits.", "digits"), transform: Words.read)
    var fingerprint: String?
    @Flag(help: "List the keys that are or were trusted.") var list = false
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        let isComplete = code != nil && file != nil && fingerprint != nil
        let isEmpty = code == nil && file == nil && fingerprint == nil
        guard list ? isEmpty : isComplete else {
            throw ValidationError(
                Sentence(
                    "请写明单位代码、密钥文件和 --fingerprint；只看清单的，单写 --list",
                    "Name the office, the key file and --fingerprint; or --list alone"
                ).text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        guard let code, let file, let fingerprint else { return try tell(opened) }
        let signer = try DraftInput.office(code)
        let pem = try TableFile.read(file)
        let trusted: TrustedKey
        do throws(KeyRefusal) {
            trusted = try opened.trust(signer, pem: pem, fingerprint: fingerprint)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(SigningKeyLine(trusted, on: opened.today)) }
        Output.line(
            "已登记 \(signer) 的密钥 \(trusted.fingerprint.id)（\(trusted.key.algorithm.name.chinese)）为可信",
            "The key \(trusted.fingerprint.id) of \(signer) is trusted (\(trusted.key.algorithm.name.english))")
    }

    private func tell(_ opened: Desk) throws {
        let keys: [TrustedKey]
        do throws(KeyRefusal) { keys = try opened.trustedKeys() } catch { throw Problem(error) }
        let lines = keys.map { SigningKeyLine($0, on: opened.today) }
        if desk.speech.json { return try Output.json(lines) }
        for line in lines {
            Output.line("\(line.key)  \(line.office)  \(line.algorithm)  \(line.words(from: "登记", "recorded"))")
            Output.line("  \(line.fingerprint)")
        }
        if lines.isEmpty { Output.line("还没有可信的外单位密钥", "No key of another office is trusted yet") }
    }
}

struct OfficeDistrust: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "distrust", abstract: "End the trust in a key, for good.",
        discussion: """
            It counts by the day of receipt: a filing that comes in on that day or later and is signed with the key is \
            rejected, whatever day it gives itself. What came in before stays.
            """)
    @Argument(help: .value("The office that signs, by code.", "code"), transform: Words.read) var code: String
    @Argument(help: .value("The key's first 8 digits or more.", "key"), transform: Words.read) var key: String
    @Option(help: .value("The first day on which it counts no more, YYYY-MM-DD.", "day")) var on: Day
    @Option(help: .value("Why.", "words"), transform: Words.read) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let signer = try DraftInput.office(code)
        let ended: TrustedKey
        do throws(KeyRefusal) {
            ended = try opened.distrust(signer, key, on: on, reason: reason)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(SigningKeyLine(ended, on: opened.today)) }
        Output.line(
            "\(signer) 的密钥 \(ended.fingerprint.id) 自 \(on) 起不再可信：\(reason)",
            "The key \(ended.fingerprint.id) of \(signer) is not trusted from \(on): \(reason)")
    }
}
