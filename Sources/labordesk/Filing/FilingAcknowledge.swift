import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeXML
import SharedFolder

struct FilingAcknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Take the office above's answer to a filing back in.",
        discussion: "filing list shows the state from then on. Exits with 1 when the filing was not accepted.")
    @Argument(help: .value("The answer's folder.", "dir"), completion: .directory, transform: Words.read)
    var folder: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let schema = try AnswerFolder.schema()
        let answer: FilingAnswer
        do throws(AnswerRefusal) {
            answer = try FilingAnswer.read(folder: folder, schema: schema)
        } catch { throw Problem("answer-unreadable", error.message, field: "folder") }
        let record: FilingRecord
        do throws(FilingRefusal) {
            record = try opened.acknowledge(answer)
        } catch { throw Problem(error) }
        if desk.speech.json {
            try Output.json(try FilingLine(record))
        } else {
            tell(answer, record)
        }
        if record.state == .rejected || record.state == .partly { throw ExitCode(1) }
    }

    private func tell(_ answer: FilingAnswer, _ record: FilingRecord) {
        let receipt = answer.receipt
        Output.line(
            "\(record.period) 第\(record.number)号：\(record.state.name.chinese)（\(receipt.receiver.name)收件第\(receipt.serial)号，\(receipt.receivedAt)）",
            "\(record.period), number \(record.number): \(record.state.name.english) (receipt \(receipt.serial) of "
                + "\(receipt.receiver.name), \(receipt.receivedAt))")
        guard case .result(let result) = answer else { return }
        for finding in result.findings {
            let record = finding.record.map { " \($0)" } ?? ""
            Output.line("  \(finding.rule)\(record)  " + finding.message.text(in: Output.language))
        }
        if result.outcome == .partlyAccepted {
            Output.line(
                "  有\(result.refusedRecords)条记录未被接受：请用 filing replace 整期重报",
                "  \(result.refusedRecords) records were not taken: file the period whole with filing replace")
        }
    }
}

struct FilingIncorporate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incorporate",
        abstract: "Tell the offices below that their filings of a period went into this office's own.")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @Option(help: .value("Where to write the answers.", "dir"), completion: .directory, transform: Words.read)
    var out: String
    @Option(
        help: .value("The receiver: an office of this desk, or CODE/NAME; the office above when left out.", "office"),
        transform: Words.read)
    var to: String?
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let (office, receiver) = (try scheme.office(at: opened), try to.map { try opened.receiver($0) })
        let (period, schema) = (try scheme.period(period), try AnswerFolder.schema())
        let answers: [FilingAnswer]
        do throws(FilingRefusal) {
            answers = try opened.incorporations(of: period, office: office, receiver: receiver, schema: schema)
        } catch { throw Problem(error) }
        try AnswerFolder.prepare(out, field: "out")
        var paths: [String] = []
        for answer in answers {
            do throws(AnswerRefusal) {
                paths.append(try answer.write(into: out))
            } catch { throw Problem("answer-not-written", error.message, field: "out") }
        }
        if desk.speech.json { return try Output.json(paths) }
        for path in paths { Output.line(path) }
        if paths.isEmpty { Output.line("没有下级报送件", "No filings of offices below") }
    }
}

/// Where answers lie, and the schema they follow.
enum AnswerFolder {
    static func schema() throws -> AnswerSchema {
        do {
            return try AnswerSchema(try ExportSchemas.find(environment: ProcessInfo.processInfo.environment))
        } catch let error as ExportSchemas.NotFound {
            throw Problem("no-schemas", error.message)
        } catch let error as XMLProblem {
            throw Problem("no-schemas", Sentence(error.chinese, error.english))
        }
    }

    /// Makes the folder into which answers go, when it is not there.
    static func prepare(_ folder: String, field: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw Problem(
                "folder",
                Sentence("文件夹 \(folder) 不能建立，请另选一个", "The folder \(folder) cannot be made. Choose another"),
                field: field)
        }
    }

    /// Writes the answer that was kept with a received filing; one that lies there already is the same.
    static func write(_ filing: ReceivedFiling, into folder: String) throws -> String {
        let path = folder + "/" + filing.answerFolder
        guard !FileManager.default.fileExists(atPath: path) else { return path }
        do throws(AnswerRefusal) {
            return try FilingAnswer.write(filing.answerDocuments, named: filing.answerFolder, into: folder)
        } catch { throw Problem("answer-not-written", error.message, field: "answers") }
    }
}
