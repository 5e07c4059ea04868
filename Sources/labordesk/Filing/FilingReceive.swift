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
            Nothing changes when a filing is refused; it is answered all the same where its manifest can be read. \
            Exits with 1 unless it was accepted, or a rehearsal passed.
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
    @Flag(help: "Sign the answer to a filing that was answered before anew, with the key in use today.") var signAnew =
        false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let code = try office.map { try opened.office($0).code }
        let schemas = try FilingCheckCommand.schemas()
        // Before anything is taken in: an answer that has no place would be lost to whoever waits for it.
        if let answers { try AnswerFolder.prepare(answers, field: "answers") }
        let receptions = try receive(at: opened, office: code, schemas)
        var told: [(reception: Reception, answer: AnswerFolder.Written?)] = []
        var failure: Problem?
        for reception in receptions {
            var written: AnswerFolder.Written?
            if let answers, case .given(let given) = reception.answer {
                // What was decided is said first, also when its answer has no place.
                do throws(Problem) {
                    written = try AnswerFolder.write(
                        given.documents, named: given.folder, isNumbered: reception.filing != nil, into: answers,
                        field: "answers")
                } catch { failure = failure ?? error }
            }
            told.append((reception, written))
        }
        if desk.speech.json {
            try Output.json(
                told.map { ReceptionAnswer($0.reception, $0.answer, uneven: try uneven($0.reception, at: opened)) })
        } else {
            for (reception, written) in told {
                if let written { Output.line(written.line) }
                ReceptionLines(reception, isAnswered: answers != nil).tell()
                guard let transfers = try uneven(reception, at: opened) else { continue }
                for sentence in transfers.sentences { Output.line("  " + sentence.text(in: Output.language)) }
            }
            if receptions.contains(where: \.isUnsigned) {
                Output.line(
                    "答复未签名：本单位没有签名密钥（labordesk key signing new）",
                    "The answer is not signed: this office has no signing key (labordesk key signing new)")
            }
        }
        if let failure { throw failure }
        let isTaken = receptions.allSatisfy { $0.told == .accepted || $0.told == .rehearsed }
        if !isTaken { throw ExitCode(1) }
    }

    private func receive(at opened: Desk, office: OfficeCode?, _ schemas: FilingSchemas) throws -> [Reception] {
        let line = ProgressLine(LedgerPath.name(of: folder))
        defer { line.end() }
        do throws(FilingRefusal) {
            return try opened.receive(
                folder, office: office, schemas: schemas, startsHere: startHere, requiresSignature: requireSignature,
                signsAnew: signAnew
            ) { line.tell($0) }
        } catch { throw Problem(error) }
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
    /// Whether its answer was asked for.
    let isAnswered: Bool

    init(_ reception: Reception, isAnswered: Bool) {
        self.reception = reception
        self.isAnswered = isAnswered
    }

    func tell() {
        let header = reception.verdict.header
        let name = header?.folderName ?? "?"
        let outcome = reception.filing == nil ? reception.told.name : reception.outcome.name
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
        if !reception.verdict.isAccepted {
            for problem in reception.verdict.problems { Output.line("  " + problem.text(in: Output.language)) }
        }
        tellWhatNext()
    }

    /// What the sender is to do about a filing of which nothing was kept.
    private func tellWhatNext() {
        guard reception.filing == nil else { return }
        switch reception.answer {
        case .none(let reason): Output.line("  " + reason.text(in: Output.language))
        case .given(let given):
            if let remedy = given.remedy {
                Output.line("  报送单位：\(remedy.name.chinese)", "  The sender: \(remedy.name.english)")
            }
            if !isAnswered {
                Output.line(
                    "  未留存任何内容；要给报送单位答复，请加 --answers 再收一次",
                    "  Nothing was kept. For an answer to the sender, take it in again with --answers")
            }
        }
    }
}

extension Reception {
    /// An answer goes back without a signature.
    fileprivate var isUnsigned: Bool {
        guard case .given(let given) = answer else { return false }
        return !given.isSigned
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
    /// Whether anything of it was kept; where nothing was, what the sender is to do.
    let isKept: Bool
    let remedy: String?
    let isRepeated: Bool
    let serial: Int?
    let number: Int?
    let expected: Int?
    let records: Int64?
    let refusedRecords: Int64
    let signature: String
    let signedWith: String?
    let findings: [Finding]
    /// The answer's folder, where one was asked for; whether it lay there already; whether the answer is signed.
    let answer: String?
    let answerWasThere: Bool?
    let answerIsSigned: Bool?
    /// Of the filing's period; left out while they are even or somebody is missing.
    let transfers: TransfersAnswer?

    init(_ reception: Reception, _ written: AnswerFolder.Written?, uneven: TransferBalance?) {
        transfers = uneven.map(TransfersAnswer.init)
        folder = reception.verdict.header?.folderName
        outcome = reception.told.rawValue
        isKept = reception.filing != nil
        answer = written?.path
        answerWasThere = written?.wasThere
        switch reception.answer {
        case .given(let given):
            remedy = given.remedy?.rawValue
            answerIsSigned = given.isSigned
        case .none:
            remedy = nil
            answerIsSigned = nil
        }
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
