import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import SafeCrypto
import SafeXML

/// `labordesk key signing`: the keys with which offices of this desk sign their filings.
struct SigningKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signing", abstract: "The keys with which this desk's offices sign their filings.",
        subcommands: [SigningKeyNew.self, SigningKeyList.self, SigningKeyRevoke.self, SigningKeyExport.self])
}

struct SigningKeyNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a signing key for an office; from its first day on it signs.",
        discussion: """
            The private half stays sealed on this desk. Give each receiver the file of labordesk key signing export, \
            and read the fingerprint out over the telephone.
            """)
    @Option(help: .code("How it signs", SignatureAlgorithm.self, "algorithm"), transform: SignatureAlgorithm.read)
    var algorithm: SignatureAlgorithm = .ecdsa
    @Option(help: .value("The first day on which it signs; today when left out.", "day")) var from: Day?
    @Option(help: .value("The office, by code or name; your own when left out.", "office"), transform: Words.read)
    var office: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let office = try opened.office(office)
        let made: OfficeKey
        do throws(KeyRefusal) {
            made = try opened.makeSigningKey(algorithm, office: office.code, from: from)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(SigningKeyLine(made, on: opened.today)) }
        Output.line(
            "已为\(office.name)建立签名密钥 \(made.fingerprint.id)（\(algorithm.name.chinese)），自 \(made.from) 起签名",
            "Made the signing key \(made.fingerprint.id) of \(office.name) (\(algorithm.name.english)); it signs from "
                + "\(made.from)")
        Output.line("  指纹 \(made.fingerprint.groups)", "  fingerprint \(made.fingerprint.groups)")
        Output.line(
            "  请导出公钥交给接收单位，并在电话里念出指纹：labordesk key signing export \(made.fingerprint.id) --out 文件.pem",
            "  Give receivers the public key, and read the fingerprint out over the telephone: labordesk key signing "
                + "export \(made.fingerprint.id) --out FILE.pem")
    }
}

struct SigningKeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The signing keys of this desk's offices, oldest first, with fingerprints.")
    @Option(help: .value("Only this office's.", "office"), transform: Words.read) var office: String?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let code = try office.map { try opened.office($0).code }
        let keys: [OfficeKey]
        do throws(KeyRefusal) { keys = try opened.signingKeys(of: code) } catch { throw Problem(error) }
        let lines = keys.map { SigningKeyLine($0, on: opened.today) }
        if desk.speech.json { return try Output.json(lines) }
        for line in lines {
            Output.line(
                "\(line.key)  \(line.office)  \(line.algorithm)  \(line.words(from: "起", "from"))")
            Output.line("  \(line.fingerprint)")
        }
        if lines.isEmpty { Output.line("还没有签名密钥，报送件不签名", "There is no signing key; filings are not signed") }
    }
}

struct SigningKeyRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a signing key: from the day on it signs no more.",
        discussion: """
            What it signed before stays. Tell every receiver, so that it ends its trust: labordesk office distrust. Make \
            a new key first.
            """)
    @Argument(help: .value("The key's first 8 digits or more.", "key"), transform: Words.read) var key: String
    @Option(help: .value("The first day on which it counts no more, YYYY-MM-DD.", "day")) var on: Day
    @Option(help: .value("Why.", "words"), transform: Words.read) var reason: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let ended: OfficeKey
        do throws(KeyRefusal) {
            ended = try opened.revokeSigningKey(key, on: on, reason: reason)
        } catch { throw Problem(error) }
        if desk.speech.json { return try Output.json(SigningKeyLine(ended, on: opened.today)) }
        Output.line(
            "\(ended.office) 的签名密钥 \(ended.fingerprint.id) 自 \(on) 起作废：\(reason)。请告知各接收单位",
            "The signing key \(ended.fingerprint.id) of \(ended.office) is ended from \(on): \(reason). Tell every receiver"
        )
    }
}

struct SigningKeyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the public half of a signing key to a file for receivers.")
    @Argument(help: .value("The key's first 8 digits or more.", "key"), transform: Words.read) var key: String
    @Option(help: .value("Where to write it.", "file"), completion: .file(), transform: Words.read) var out: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let found: OfficeKey
        do throws(KeyRefusal) { found = try opened.signingKey(key) } catch { throw Problem(error) }
        let pem = try found.key.key().pem
        do throws(OutgoingFileProblem) {
            let file = try OutgoingFile(path: out)
            file.write(Array(pem.utf8))
            try file.commit()
        } catch {
            throw Problem(OutgoingFileProblem.code, Sentence(error.chinese, error.english), field: "out")
        }
        if desk.speech.json { return try Output.json(SigningKeyLine(found, on: opened.today)) }
        Output.line("公钥已写到 \(out)", "The public key is written to \(out)")
        Output.line("  指纹 \(found.fingerprint.groups)", "  fingerprint \(found.fingerprint.groups)")
    }
}

/// A key for programs and for lists.
struct SigningKeyLine: Encodable {
    let key: String
    let office: OfficeCode
    let algorithm: String
    let fingerprint: String
    /// `waiting`, `in-use` or `ended`.
    let state: String
    let from: Day
    let endedOn: Day?
    let reason: String?

    init(_ own: OfficeKey, on day: Day) {
        self.init(own.fingerprint, own.office, own.key, own.from, own.revocation, on: day)
    }

    init(_ trusted: TrustedKey, on day: Day) {
        self.init(trusted.fingerprint, trusted.signer, trusted.key, trusted.on, trusted.revocation, on: day)
    }

    private init(
        _ fingerprint: KeyFingerprint, _ office: OfficeCode, _ published: PublishedKey, _ from: Day,
        _ revocation: KeyRevocation?, on day: Day
    ) {
        key = fingerprint.id
        self.office = office
        algorithm = published.algorithm.rawValue
        self.fingerprint = fingerprint.groups
        state = revocation.map { $0.on <= day } == true ? "ended" : day < from ? "waiting" : "in-use"
        self.from = from
        endedOn = revocation?.on
        reason = revocation?.reason
    }

    /// `2025-03-01 起，2026-01-01 起作废（遗失）`.
    func words(from chinese: String, _ english: String) -> String {
        var words = Sentence("\(from) \(chinese)", "\(english) \(from)").text(in: Output.language)
        if let endedOn {
            words += Sentence("，\(endedOn) 起作废（\(reason ?? "")）", ", ended from \(endedOn) (\(reason ?? ""))").text(
                in: Output.language)
        }
        return words
    }
}

extension Problem {
    init(_ refusal: KeyRefusal) {
        if case .store(let error) = refusal { self.init(error) } else { self.init(refusal.code, refusal.sentence) }
    }
}
