import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import SafeCrypto
import SafeXML
import SharedFolder

struct FilingAcknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Take the office above's answer to a filing back in.",
        discussion: """
            filing list shows the state from then on. The signature is held against the keys that this desk trusts \
            (office trust). Exits with 1 when the filing was not accepted.
            """)
    @Argument(help: .value("The answer's folder.", "dir"), completion: .directory, transform: Words.read)
    var folder: String
    @Flag(help: "Refuse an answer that is not signed with a trusted key.") var requireSignature = false
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let schema = try AnswerFolder.schema()
        let documents: [AnswerDocument]
        do throws(AnswerRefusal) {
            documents = try FilingAnswer.documents(inFolder: folder)
        } catch { throw Problem("answer-unreadable", error.message, field: "folder") }
        let done: Acknowledgement
        do throws(FilingRefusal) {
            done = try opened.acknowledge(documents, schema: schema, requiresSignature: requireSignature)
        } catch { throw Problem(error) }
        if desk.speech.json {
            try Output.json(AcknowledgementAnswer(done))
        } else {
            tell(done)
        }
        switch done.record.state {
        case .rejected, .partly, .returned, .refused: throw ExitCode(1)
        case .made, .quarantined, .accepted, .incorporated: break
        }
    }

    private func tell(_ done: Acknowledgement) {
        let (receipt, record) = (done.answer.receipt, done.record)
        let serial = receipt.serial.map { Sentence("收件第\($0)号", "receipt \($0)") } ?? Sentence("未留存", "nothing kept")
        Output.line(
            "\(record.period) 第\(record.number)号：\(record.state.name.chinese)"
                + "（\(receipt.receiver.name)\(serial.chinese)，\(receipt.receivedAt)）",
            "\(record.period), number \(record.number): \(record.state.name.english) (\(serial.english) of "
                + "\(receipt.receiver.name), \(receipt.receivedAt))")
        let signature = done.signature.sentence
        Output.line("  签名：\(signature.chinese)", "  Signature: \(signature.english)")
        for warning in done.warnings { Output.line("  " + warning.text(in: Output.language)) }
        guard let result = done.result else { return }
        for finding in result.findings {
            let record = finding.record.map { " \($0)" } ?? ""
            Output.line("  \(finding.rule)\(record)  " + finding.message.text(in: Output.language))
        }
        if result.outcome == .partlyAccepted {
            Output.line(
                "  有\(result.refusedRecords)条记录未被接受：请用 filing replace 整期重报",
                "  \(result.refusedRecords) records were not taken: file the period whole with filing replace")
        }
        if let remedy = result.remedy { Output.line("  " + remedy.name.text(in: Output.language)) }
        for other in done.alsoRefused {
            Output.line(
                "  \(other.period) 第\(other.number)号接续这一件，也须重新报送",
                "  \(other.period), number \(other.number), continues it and is to be filed anew as well")
        }
    }
}

/// An answer taken in, for programs: the filing as it stands, and what the answer said.
struct AcknowledgementAnswer: Encodable {
    let done: Acknowledgement

    init(_ done: Acknowledgement) { self.done = done }

    private enum Key: String, CodingKey {
        case outcome, remedy, serial, expected, signature, signedWith, warnings, alsoRefused
    }

    func encode(to encoder: any Encoder) throws {
        try FilingLine(done.record).encode(to: encoder)
        var values = encoder.container(keyedBy: Key.self)
        try values.encodeIfPresent(done.result?.outcome.rawValue, forKey: .outcome)
        try values.encodeIfPresent(done.result?.remedy?.rawValue, forKey: .remedy)
        try values.encodeIfPresent(done.answer.receipt.serial, forKey: .serial)
        try values.encodeIfPresent(done.result?.expectedSequence, forKey: .expected)
        try values.encode(done.signature.code, forKey: .signature)
        try values.encodeIfPresent(done.signature.fingerprint?.digest.hex, forKey: .signedWith)
        try values.encode(done.warnings.map { $0.text(in: Output.language) }, forKey: .warnings)
        try values.encode(done.alsoRefused.map { try FilingLine($0) }, forKey: .alsoRefused)
    }
}
