import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExport

@Suite struct FilingAnswerTests {
    static func answers() throws -> [FilingAnswer] {
        let receipt = try SyntheticAnswer.receipt()
        let control = try SyntheticAnswer.control()
        var stale = control
        stale.totals.bridge = nil
        stale.totals.stock.opening = -3
        let many = (0..<250).map { number in
            FilingResult.Finding(
                rule: "F-ORDER", severity: .error, record: "case-\(number)", message: Sentence("乱", "x"))
        }
        return [
            .result(FilingResult(receipt: receipt, outcome: .accepted, claimed: control, recomputed: control)),
            .result(
                FilingResult(
                    receipt: receipt, outcome: .accepted, findings: [SyntheticAnswer.hint], claimed: control,
                    recomputed: control)),
            .result(try SyntheticAnswer.partlyAccepted()),
            .result(FilingResult(receipt: receipt, outcome: .quarantined, expectedSequence: 1)),
            .result(
                FilingResult(
                    receipt: receipt, outcome: .rejected, expectedSequence: 9, findings: many, omittedFindings: 11,
                    claimed: stale)),
            .incorporation(try SyntheticAnswer.incorporation()),
            .result(try SyntheticAnswer.returned()),
            .result(FilingResult(receipt: try SyntheticAnswer.returned().receipt, outcome: .rehearsed)),
        ]
    }

    @Test func everyAnswerComesBackAsWritten() throws {
        for answer in try FilingAnswerTests.answers() {
            let scratch = try ScratchFolder()
            let folder = try answer.write(into: scratch.path)
            #expect(try SyntheticAnswer.read(folder) == answer)
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [answer.folderName])
            let documents = try FilingAnswer.documents(inFolder: folder)
            #expect(try documents == answer.documents())
            #expect(try FilingAnswer.read(documents, schema: SyntheticAnswer.schema.get()) == answer)
            for document in documents {
                let text = String(decoding: document.bytes, as: UTF8.self)
                #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"))
                #expect(text.hasSuffix(">\n") && !text.contains("\r") && !text.contains("\n "))
                #expect(text.components(separatedBy: "<?").count == 2)
            }
        }
    }

    @Test func findingsAreAtMostTwoHundred() throws {
        let result = try #require(try FilingAnswerTests.answers()[4].result)
        #expect(result.findings.count == 200 && result.omittedFindings == 61)
    }

    @Test func theFolderIsCalledByReceiverAndSerial() throws {
        #expect(FilingAnswer.result(try SyntheticAnswer.partlyAccepted()).folderName == "LDA-C01-7")
        #expect(
            FilingAnswer.incorporation(try SyntheticAnswer.incorporation()).folderName == "LDA-C01-7-incorporated")
    }

    /// The same refusal has the same name whenever it is given, another has another.
    @Test func aRefusalOnArrivalIsCalledByWhatItSays() throws {
        let first = try SyntheticAnswer.returned()
        let name = FilingAnswer.result(first).folderName
        #expect(name.hasPrefix("LDA-C01-returned-") && name.utf8.count == 17 + 12)
        var later = first
        later.receipt.receivedAt = "2026-04-09T10:20:30+08:00"
        #expect(FilingAnswer.result(later).folderName == name)
        var other = first
        other.remedy = .settle
        #expect(FilingAnswer.result(other).folderName != name)
        other = first
        other.receipt.digest = SHA256.digest(of: "another")
        #expect(FilingAnswer.result(other).folderName != name)
    }

    @Test func aSignatureMayLieBesideIt() throws {
        let scratch = try ScratchFolder()
        let answer = FilingAnswer.result(try SyntheticAnswer.partlyAccepted())
        let folder = try answer.write(into: scratch.path, signature: Array("<signature/>".utf8))
        #expect(try scratch.files(in: folder).keys.sorted() == ["receipt.xml", "result.xml", "signature.xml"])
        #expect(try SyntheticAnswer.read(folder) == answer)
        #expect(try FilingAnswer.documents(inFolder: folder).last?.kind == .signature)
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
        let scratch = try ScratchFolder()
        let answer = FilingAnswer.result(try SyntheticAnswer.partlyAccepted())
        try answer.write(into: scratch.path)
        let refusal = #expect(throws: AnswerRefusal.self) { try answer.write(into: scratch.path) }
        #expect(refusal?.problems.map(\.rule) == [.exists])
        let nowhere = #expect(throws: AnswerRefusal.self) { try answer.write(into: scratch.path + "/no/such") }
        #expect(nowhere?.problems.map(\.rule) == [.write])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["LDA-C01-7"])
    }

    @Test(arguments: ["甲 & 乙 <b>\"'</b>", "换\n行\t和\u{1}", "\u{202E}反向", "  外 空 格  ", "e\u{301}cole", "]]>"])
    func textsAreMadeCanonical(text: String) throws {
        let scratch = try ScratchFolder()
        var result = try SyntheticAnswer.partlyAccepted()
        result.receipt.receiver.name = "x" + text
        result = FilingResult(
            receipt: result.receipt, outcome: .rejected,
            findings: [
                FilingResult.Finding(
                    rule: "F-EXTRA", severity: .error, part: text, record: text,
                    message: Sentence(text, text + String(repeating: "长", count: 3_000)))
            ])
        let read = try SyntheticAnswer.read(try FilingAnswer.result(result).write(into: scratch.path))
        #expect(read.receipt.receiver.name == FilingText.canonical("x" + text))
        let found = try #require(read.result)
        #expect(found.findings == result.findings)
        #expect(found.findings.first?.message.english.unicodeScalars.count == 1_000)
        #expect(found.findings.first?.message.english.hasSuffix("长…") == true)
    }

    @Test func anAnswerIsHeldAgainstTheFiling() throws {
        let header = try SyntheticFiling.header()
        let answer = FilingAnswer.result(try SyntheticAnswer.partlyAccepted())
        #expect(answer.problems(answering: header, digest: SyntheticAnswer.digest).isEmpty)
        #expect(
            answer.problems(answering: header, digest: SHA256.digest(of: "another")).map(\.rule) == [.digest])
        var other = header
        other.id = "1b8f6c1e-5d2a-4f7e-9a31-6c0d2e4f8a10"
        #expect(answer.problems(answering: other, digest: SyntheticAnswer.digest).map(\.rule) == [.filing])
        other = try SyntheticFiling.header(sequence: 3)
        #expect(answer.problems(answering: other, digest: SyntheticAnswer.digest).map(\.rule) == [.filing])
        other = header
        other.receiver.code = try SyntheticFiling.office("C02")
        #expect(answer.problems(answering: other, digest: SyntheticAnswer.digest).map(\.rule) == [.filing])
        other.receiver.code = try SyntheticFiling.office("upper")
        #expect(answer.problems(answering: other, digest: SyntheticAnswer.digest).isEmpty)
        other = header
        other.period.label = "2026-04"
        #expect(answer.problems(answering: other, digest: SyntheticAnswer.digest).map(\.rule) == [.digest])
    }

    @Test func theDocumentationNamesEveryRule() throws {
        let root = try Shipped.exports().path + "/.."
        let page = try String(contentsOfFile: root + "/docs/filing.md", encoding: .utf8)
        for rule in AnswerRule.allCases { #expect(page.contains("`\(rule.rawValue)`"), "\(rule.rawValue)") }
    }

    @Test func theSamplesAreWhatTheProgramWrites() throws {
        let sample = try Shipped.exports().folder(of: "filing-1") + "/sample"
        let sent = try ScratchFolder()
        let (header, cases) = (try SyntheticFiling.header(), try SyntheticFiling.cases())
        let filing = try FilingWriter(header: header, figures: SyntheticFiling.figures(of: cases))
            .write(into: sent.path, cases: cases)
        let bytes = try sent.files(in: filing.path).values.reduce(0) { $0 + $1.count }
        let receipt = try SyntheticAnswer.receipt(digest: filing.manifestDigest, bytes: Int64(bytes))
        let answers: [FilingAnswer] = [
            .result(try SyntheticAnswer.partlyAccepted(receipt)),
            .incorporation(try SyntheticAnswer.incorporation(receipt)),
            .result(try SyntheticAnswer.returned(receipt)),
        ]
        for answer in answers {
            let target = sample + "/" + answer.folderName
            let scratch = try ScratchFolder()
            let written = try answer.write(into: scratch.path)
            if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
                try? FileManager.default.removeItem(atPath: target)
                try FileManager.default.copyItem(atPath: written, toPath: target)
            }
            #expect(try scratch.files(in: target) == scratch.files(in: written))
            #expect(try SyntheticAnswer.read(target) == answer)
            #expect(answer.problems(answering: header, digest: receipt.digest).isEmpty)
        }
    }
}

extension FilingAnswer {
    fileprivate var result: FilingResult? {
        switch self {
        case .result(let result): result
        case .incorporation: nil
        }
    }
}
