import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeCrypto

struct FilingReceive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Take in a filing of an office below: check it, keep it, count it.",
        discussion: """
            A filing that was answered before gets the same answer. One that is ahead of its turn is kept and waits. \
            Nothing changes when a filing is refused. Exits with 1 unless it was accepted.
            """)
    @Argument(help: .value("The filing's folder or zip file.", "path"), completion: .file(), transform: Words.read)
    var folder: String
    @Option(
        help: .value("The receiving office, by code or name; your own when left out.", "office"), transform: Words.read)
    var office: String?
    @Option(
        help: .value("Write the answer for the sender into this folder.", "dir"), completion: .directory,
        transform: Words.read)
    var answers: String?
    @Flag(help: "Take the first filing of this sender although its number is not 1.") var startHere = false
    @Flag(help: "Reject a filing that is not signed with a trusted key.") var requireSignature = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let code = try office.map { try opened.office($0).code }
        let schemas = try FilingCheckCommand.schemas()
        // Before anything is taken in: an answer that has no place would be lost to whoever waits for it.
        if let answers { try AnswerFolder.prepare(answers, field: "answers") }
        let receptions: [Reception]
        do throws(FilingRefusal) {
            receptions = try opened.receive(
                folder, office: code, schemas: schemas, startsHere: startHere, requiresSignature: requireSignature)
        } catch { throw Problem(error) }
        if let answers {
            for filing in receptions.compactMap(\.filing) {
                let path = try AnswerFolder.write(filing, into: answers)
                if !desk.speech.json { Output.line(path) }
            }
        }
        if desk.speech.json {
            try Output.json(
                receptions.map { ReceptionAnswer($0, uneven: try uneven($0, at: opened)) })
        } else {
            for reception in receptions {
                ReceptionLines(reception).tell()
                guard let transfers = try uneven(reception, at: opened) else { continue }
                for sentence in transfers.sentences { Output.line("  " + sentence.text(in: Output.language)) }
            }
        }
        let isTaken = receptions.allSatisfy { $0.outcome == .accepted }
        if !isTaken { throw ExitCode(1) }
    }

    /// What does not fit among the transfers of a filing's period, once nobody is missing who may still file the other side.
    private func uneven(_ reception: Reception, at desk: Desk) throws -> TransferBalance? {
        guard let filing = reception.filing, filing.state.isTaken, !reception.isRepeated,
            let period = Period(scheme: filing.scheme, name: filing.period)
        else { return nil }
        let coverage = try desk.coverage(of: period, office: reception.office.code)
        return coverage.missing.isEmpty && !coverage.transfers.isEven ? coverage.transfers : nil
    }
}

/// What came of a filing that was handed in, in words.
struct ReceptionLines {
    let reception: Reception

    init(_ reception: Reception) { self.reception = reception }

    func tell() {
        let header = reception.verdict.header
        let name = header?.folderName ?? "?"
        let outcome = reception.outcome.name
        let again = reception.isRepeated ? Sentence("（以前已答复）", " (answered before)") : Sentence("", "")
        Output.line(
            "\(name)：\(outcome.chinese)\(again.chinese)", "\(name): \(outcome.english)\(again.english)")
        if let filing = reception.filing {
            Output.line(
                "  \(filing.senderName) \(filing.period) 第\(filing.number)号，收件第\(filing.serial)号，案件记录\(filing.records)条，期末未结\(filing.closing)件",
                "  \(filing.senderName), \(filing.period), number \(filing.number); our receipt \(filing.serial); "
                    + "\(filing.records) case records; \(filing.closing) open at the end")
        }
        if header != nil {
            let signature = reception.verdict.signature.sentence
            Output.line("  签名：\(signature.chinese)", "  Signature: \(signature.english)")
        }
        for finding in reception.findings {
            let record = finding.record.map { " \($0)" } ?? ""
            Output.line("  \(finding.rule.rawValue)\(record)  " + finding.sentence.text(in: Output.language))
        }
        let more = reception.refusedRecords - Int64(reception.findings.count { $0.record != nil })
        if more > 0 { Output.line("  另有\(more)条记录未接受", "  and \(more) more records were not taken") }
        guard !reception.verdict.isAccepted else { return }
        for problem in reception.verdict.problems { Output.line("  " + problem.text(in: Output.language)) }
    }
}

/// A reception for programs.
struct ReceptionAnswer: Encodable {
    struct Finding: Encodable {
        let rule: String
        let record: String?
        let text: String
    }

    let folder: String?
    let outcome: String
    let isRepeated: Bool
    let serial: Int?
    let number: Int?
    let expected: Int?
    let records: Int64?
    let refusedRecords: Int64
    let signature: String
    let signedWith: String?
    let findings: [Finding]
    /// Of the filing's period; left out while they are even or somebody is missing.
    let transfers: TransfersAnswer?

    init(_ reception: Reception, uneven: TransferBalance?) {
        transfers = uneven.map(TransfersAnswer.init)
        folder = reception.verdict.header?.folderName
        outcome = reception.outcome.rawValue
        isRepeated = reception.isRepeated
        serial = reception.filing?.serial
        number = reception.filing?.number
        expected = reception.expected
        records = reception.filing?.records
        refusedRecords = reception.refusedRecords
        signature = reception.verdict.signature.code
        signedWith = reception.verdict.signature.fingerprint.map(\.digest.hex)
        findings =
            reception.findings.map {
                Finding(rule: $0.rule.rawValue, record: $0.record, text: $0.sentence.text(in: Output.language))
            }
            + reception.verdict.problems.map {
                Finding(rule: $0.rule.rawValue, record: $0.record, text: $0.message.text(in: Output.language))
            }
    }
}
