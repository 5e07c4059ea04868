import ArgumentParser
import CaseExport
import CaseWorkflow
import Desk
import Foundation

struct FilingWorkbook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "A filing as an Excel workbook, a sheet a table, to read and print. Needs no desk.",
        discussion: "The filing is checked first. Money stands in 10,000 yuan and in fen; every number is a number.")
    @Argument(help: .value("The filing's folder or zip file.", "path"), completion: .file(), transform: Words.read)
    var path: String
    @Option(help: .value("Where to write it.", "file"), completion: .file(), transform: Words.read) var out: String
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        try Words.ends(out, in: [".xlsx"])
        let check = FilingCheck(schemas: try FilingCheckCommand.schemas())
        do throws(ReturnRefusal) {
            let filed = try FiledReturn(path, check: check, scratch: FileManager.default.temporaryDirectory.path)
            try ReturnFile.write(ReturnWorkbook.book(filed), to: out)
        } catch { throw Problem(error) }
        try PaperAnswer(file: out).tell(asJSON: speech.json)
    }
}

struct FilingBulletin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulletin", abstract: "A filing in words, one page to read out or put on the wall. Needs no desk.",
        discussion: """
            Every number with parts is the sum of the parts it names; a rate names its numerator and denominator, and has no \
            percentage where that would hide open cases.
            """)
    @Argument(help: .value("The filing's folder or zip file.", "path"), completion: .file(), transform: Words.read)
    var path: String
    @Option(
        help: .value("Write it to this file, .txt or .docx; shown when left out.", "file"), completion: .file(),
        transform: Words.read)
    var out: String?
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        if let out { try Words.ends(out, in: [".txt", ".docx"]) }
        let check = FilingCheck(schemas: try FilingCheckCommand.schemas())
        let bulletin: Bulletin
        do throws(ReturnRefusal) {
            bulletin = Bulletin(
                try FiledReturn(path, check: check, scratch: FileManager.default.temporaryDirectory.path))
            if let out { try write(bulletin, to: out) }
        } catch { throw Problem(error) }
        if let out { return try PaperAnswer(file: out).tell(asJSON: speech.json) }
        if speech.json { return try Output.json(BulletinAnswer(bulletin)) }
        for line in bulletin.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            Output.line(String(line))
        }
    }

    private func write(_ bulletin: Bulletin, to path: String) throws(ReturnRefusal) {
        if path.lowercased().hasSuffix(".docx") {
            try BulletinDocument(bulletin).write(to: path)
        } else {
            try ReturnFile.write(Array(bulletin.text.utf8), to: path)
        }
    }

    private struct BulletinAnswer: Encodable {
        let title: String
        let paragraphs: [String]
        let foot: [String]

        init(_ bulletin: Bulletin) {
            title = bulletin.title
            paragraphs = bulletin.paragraphs
            foot = bulletin.foot
        }
    }
}

/// Where a paper was written.
struct PaperAnswer: Encodable {
    let file: String

    func tell(asJSON: Bool) throws {
        if asJSON { return try Output.json(self) }
        Output.line("已写出：\(file)", "Written: \(file)")
    }
}

extension Words {
    /// - Throws: wrong usage for a file whose name ends otherwise.
    static func ends(_ path: String, in endings: [String]) throws(Problem) {
        let name = path.lowercased()
        guard !endings.contains(where: { name.hasSuffix($0) }) else { return }
        throw Problem.usage(
            "文件名须以 \(endings.joined(separator: " 或者 ")) 结尾",
            "The name of the file must end in \(endings.joined(separator: " or "))",
            field: "out")
    }
}

extension Problem {
    init(_ refusal: ReturnRefusal) { self.init(refusal.code, refusal.sentence) }
}
