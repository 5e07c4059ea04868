import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExport

/// Answers of a city to the synthetic filing of its district.
enum SyntheticAnswer {
    static let digest = SHA256.digest(of: "the manifest that came in")

    static func receipt(
        digest: Digest = digest, bytes: Int64 = 19_876, serial: Int64 = 7
    ) throws -> FilingReceipt {
        FilingReceipt(
            of: try SyntheticFiling.header(), digest: digest, bytes: bytes, receivedAt: "2026-04-03T10:20:30+08:00",
            serial: serial)
    }

    static let conflict = FilingResult.Finding(
        rule: "R-CONFLICT", severity: .error, part: "cases-0001.xml", record: "x-replaced-1",
        message: Sentence("本单位现有的记录与所替换的摘要不同。", "The record on hand is not the one whose digest is quoted."))
    static let hint = FilingResult.Finding(
        rule: "F-CODE", severity: .warning, part: "cases-0001.xml",
        message: Sentence("字段 channel 的代码不在本版代码表中。", "The code of channel is in no list of this version."))

    static func control() throws -> FilingControl {
        let cases = try SyntheticFiling.cases()
        var control = FilingControl()
        for record in cases { control.add(record) }
        control.totals = SyntheticFiling.figures(of: cases).totals
        return control
    }

    static func partlyAccepted(_ receipt: FilingReceipt? = nil) throws -> FilingResult {
        FilingResult(
            receipt: try receipt ?? self.receipt(), outcome: .partlyAccepted, findings: [conflict, hint],
            claimed: try control(), recomputed: try control(), refusedRecords: 1)
    }

    /// Refused on arrival because a file was damaged on the way.
    static func returned(_ receipt: FilingReceipt? = nil) throws -> FilingResult {
        var receipt = try receipt ?? self.receipt()
        receipt.serial = nil
        let damage = FilingResult.Finding(
            rule: "F-DIGEST", severity: .error, part: "cases-0001.xml",
            message: Sentence("cases-0001.xml 的 SHA-256 与清单不符。", "The SHA-256 of cases-0001.xml is not the manifest's.")
        )
        return FilingResult(
            receipt: receipt, outcome: .returned, remedy: .handInAgain, findings: [damage], claimed: try control())
    }

    static func incorporation(_ receipt: FilingReceipt? = nil) throws -> FilingIncorporation {
        FilingIncorporation(
            receipt: try receipt ?? self.receipt(),
            by: FilingIncorporation.Container(
                filing: "5d0c7b8e-1a2b-4c3d-8e9f-0a1b2c3d4e5f", digest: SHA256.digest(of: "the city's own manifest"),
                sequence: 3))
    }

    static let schema = Result { try AnswerSchema(try Shipped.exports()) }

    static func read(_ folder: String) throws -> FilingAnswer {
        try FilingAnswer.read(folder: folder, schema: try schema.get())
    }
}

/// An answer that somebody edits after it was written.
struct TamperedAnswer {
    let scratch: ScratchFolder
    let folder: String

    init(_ answer: FilingAnswer? = nil, signedBy key: SigningKey? = nil) throws {
        scratch = try ScratchFolder()
        let answer = try answer ?? .result(SyntheticAnswer.partlyAccepted())
        var documents = try answer.documents()
        if let key { documents = try documents.signed(by: key) }
        folder = try FilingAnswer.write(documents, named: answer.folderName, into: scratch.path)
    }

    /// What its signature is worth to somebody who trusts these keys; the answer must be readable.
    func standing(_ trust: FilingTrust) throws -> FilingSignatureStanding {
        let documents = try FilingAnswer.documents(inFolder: folder)
        let answer = try FilingAnswer.read(documents, schema: SyntheticAnswer.schema.get())
        return documents.signatureStanding(answer.receipt, trust: trust)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: folder + "/" + name, encoding: .utf8) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    /// Replaces the first place where the old text stands; it must be there.
    func replace(_ name: String, _ old: String, _ new: String) throws {
        let before = try text(name)
        let place = try #require(before.range(of: old), "“\(old)” is not in \(name)")
        try write(name, before.replacingCharacters(in: place, with: new))
    }

    /// Makes the result quote the receipt as it is now, as somebody would who knows how.
    func reseal() throws {
        let digest = SHA256.digest(of: try text("receipt.xml")).hex
        let before = try text("result.xml")
        let place = try #require(before.range(of: "(?<=receipt=\")[0-9a-f]{64}", options: .regularExpression))
        try write("result.xml", before.replacingCharacters(in: place, with: digest))
    }

    /// The rules that it breaks; empty when it is read.
    func rules() throws -> Set<AnswerRule> {
        do {
            _ = try SyntheticAnswer.read(folder)
            return []
        } catch let refusal as AnswerRefusal {
            #expect(!refusal.problems.isEmpty && refusal.problems.count <= 20)
            for problem in refusal.problems {
                #expect(!problem.message.chinese.isEmpty && problem.message.english.utf8.count < 2_000)
            }
            return Set(refusal.problems.map(\.rule))
        }
    }
}
