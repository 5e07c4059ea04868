import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeXML

// Files put to a case: evidence, identity papers, scans. They are kept encrypted, one copy of each content.

struct CaseAttach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "Put a file to the case; it is kept encrypted, one copy of each content.",
        discussion: "At most 64 MiB. The file given stays where it is.")
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @Argument(help: "The file.", completion: .file(), transform: Words.read) var file: String
    @Option(help: .value("The name to keep it under; the file's own when left out.", "name"), transform: Words.read)
    var name: String?
    @Option(help: .value("The day it was handed in, YYYY-MM-DD; today when left out.", "day")) var on: Day?
    @Option(
        help: .value("Where it belongs in the volume: a code of the archive list (case file-item).", "code"),
        transform: Words.read)
    var item: String?
    @Option(help: .value("It is the signed copy of this paper, as form list --case counts them.", "n")) var paper: Int?
    @Option(
        help: .value("Identifies the act: repeated, it gives the result of the first time.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let id = try opened.identifier(ofCase: number)
        let content = try AttachedFile.read(file)
        let kind = try opened.store.caseFile(id).file.kind
        let record = try opened.store.attach(
            content, name: name ?? (file as NSString).lastPathComponent, to: id, on: on ?? opened.today,
            item: try item.map { try ArchiveList.of(kind).item(named: $0).code }, paper: paper,
            Acting(
                officer: opened.officer, today: opened.today, commandID: commandID ?? UUID(), at: opened.now()))
        let number = AttachmentLine.number(of: record, in: try opened.handedIn(to: try opened.store.caseFile(id).file))
        if desk.speech.json { return try Output.json(AttachmentLine(record, number: number)) }
        Output.line(
            "附件\(number)：\(record.name)（\(record.type)，\(record.bytes)字节），已加密保存",
            "Attachment \(number): \(record.name) (\(record.type), \(record.bytes) bytes), kept encrypted")
    }
}

struct CaseAttachments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachments", abstract: "The files of a case; with --take, one of them written out.")
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @Option(help: .value("The attachment's number.", "n")) var take: Int?
    @Option(help: .value("Where to write it.", "file"), completion: .file(), transform: Words.read) var out: String?
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (take == nil) == (out == nil) else {
            throw ValidationError(
                Sentence("--take 和 --out 要一起写", "--take and --out go together").text(in: Words.spoken))
        }
    }

    func run() throws {
        let opened = try desk.open()
        let file = try opened.caseFile(numbered: number)
        let records = try opened.handedIn(to: file)
        guard let take, let out else { return try tell(records, file.kind) }
        guard let (record, content) = try opened.takeAttachment(take, of: number) else {
            throw Problem(
                "attachment-unknown",
                Sentence(
                    "本案没有第\(take)号附件，共\(records.count)件", "The case has no attachment \(take); it has \(records.count)"),
                field: "take")
        }
        do throws(OutgoingFileProblem) {
            let file = try OutgoingFile(path: out, permissions: 0o600)
            file.write(content)
            try file.commit()
        } catch {
            throw Problem(OutgoingFileProblem.code, Sentence(error.chinese, error.english), field: "out")
        }
        if desk.speech.json { return try Output.json(AttachmentLine(record, number: take)) }
        Output.line("已写到 \(out)（\(record.bytes)字节）", "Written to \(out) (\(record.bytes) bytes)")
    }

    private func tell(_ records: [AttachmentRecord], _ kind: ProcedureKind) throws {
        if desk.speech.json {
            return try Output.json(records.enumerated().map { AttachmentLine($1, number: $0 + 1) })
        }
        for (index, record) in records.enumerated() {
            let item = record.item.map { ArchiveList.name(of: $0, in: kind).text(in: Output.language) }
            let paper = record.paper.map {
                Sentence("第\($0)件签署件", "signed copy of paper \($0)").text(in: Output.language)
            }
            let place = [item, paper].compactMap(\.self)
            Output.line(
                "\(index + 1)  \(record.on)  \(record.name)  \(record.type)  \(record.bytes)"
                    + place.map { "  " + $0 }.joined())
        }
        if records.isEmpty { Output.line("没有附件", "No attachments") }
    }
}

/// An attachment for programs; where its content lies is the desk's own affair.
struct AttachmentLine: Encodable {
    let attachment: Int
    let name: String
    let type: String
    let bytes: Int
    let on: Day
    let item: String?
    let paper: Int?

    /// The number people see: attachments counted from 1, without what the desk keeps of its own papers.
    static func number(of record: AttachmentRecord, in records: [AttachmentRecord]) -> Int {
        (records.firstIndex(of: record) ?? records.count) + 1
    }

    init(_ record: AttachmentRecord, number: Int) {
        attachment = number
        name = record.name
        type = record.type
        bytes = record.bytes
        on = record.on
        item = record.item
        paper = record.paper
    }
}

/// A file to be attached, read whole once its size is known to be allowed.
enum AttachedFile {
    static func read(_ path: String) throws -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw Problem(
                "file-unreadable",
                Sentence("读不了文件 \(path)，请检查路径和权限", "The file \(path) cannot be read. Check its path and permissions"))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Problem(
                "file-unreadable", Sentence("\(path) 不是普通文件", "\(path) is no ordinary file"))
        }
        guard status.st_size <= Store.attachmentLimit else {
            throw Problem(
                StoreError.tooLarge(bytes: Int(status.st_size), limit: Store.attachmentLimit).code,
                StoreError.tooLarge(bytes: Int(status.st_size), limit: Store.attachmentLimit).sentence)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem(
                "file-unreadable",
                Sentence("读不了文件 \(path)，请检查路径和权限", "The file \(path) cannot be read. Check its path and permissions"))
        }
        return [UInt8](data)
    }
}
