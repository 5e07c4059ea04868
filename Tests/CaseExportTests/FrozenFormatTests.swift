import CaseExport
import Foundation
import SafeCrypto
import Testing

/// Format 1 is released: offices have programs of their own that read it. A file that changes here makes another version of the
/// format, with a folder of its own, and never other bytes under the same name.
@Suite struct FrozenFormatTests {
    private static let digests = [
        "answer.xsd": "c74d8cb45f5c6336abbe32455b29044333a553f09296baed1405a521b2da2b0d",
        "case.xsd": "0b799d270fc64b7d26f49e083951ca980347808ac6df32ca0d136b249dc69fb3",
        "codes.xml": "7be6caf92d2700f3d75c5158d52006207e52352213ab4bb4d449eec1a998ed5a",
        "manifest.xsd": "e0a165362fd0c0fbcc0ec74ea6c1cbeb8b16b2568add6b0070b5efddc22c9353",
        "sdmx/common.xsd": "eabcc9f375c9c18d01a0cf3667380b37f728a4360c7b05c9e0124900f04c42c9",
        "sdmx/data.xsd": "7b71eb5a545b91a16f514695538b2fcbe9f8ec7ee16e2bc3c2f1601ac0057a28",
        "sdmx/filing.xsd": "f3799c05d34e465e5e973e0532e04e3a2e404099a6886f1c771432767d955b3a",
        "sdmx/xml.xsd": "7fb9847d7211b552dff2baf3d64a6c9f1ec62de6c018ec05b8a45e582d3e77ed",
        "statistics.xsd": "001ca4664d5e134fab0999e2b0ca7a18a1952c50c2569ba602e166eea605cad7",
        "structure.xml": "6e24a06851e284095672fb49c70a9b1abf41dfa8fa695020108b73248b3f2cee",
    ]

    @Test func format1DoesNotChangeAnyMore() throws {
        let folder = try Shipped.exports().folder(of: "filing-1")
        let found = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { ["xsd", "xml"].contains(URL(fileURLWithPath: $0).pathExtension) }
            .filter { !$0.hasPrefix("sample/") && !$0.hasPrefix("conformance/") }
        #expect(found.sorted() == FrozenFormatTests.digests.keys.sorted())
        for file in found.sorted() {
            let digest = SHA256.digest(of: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))))
            #expect(digest.hex == FrozenFormatTests.digests[file], "\(file)")
        }
    }

    /// What an earlier version of the sample left behind would be taken for an answer to this one.
    @Test func theSamplesBelongTogether() throws {
        let sample = try Shipped.exports().folder(of: "filing-1") + "/sample"
        let manifest = try Data(contentsOf: URL(fileURLWithPath: sample + "/LDF-D01-2026-03-2/manifest.xml"))
        let digest = SHA256.digest(of: [UInt8](manifest)).hex
        let answers = try FileManager.default.contentsOfDirectory(atPath: sample).filter { $0.hasPrefix("LDA-") }
            .sorted()
        #expect(answers.count == 3)
        for answer in answers {
            let receipt = try String(contentsOfFile: "\(sample)/\(answer)/receipt.xml", encoding: .utf8)
            #expect(receipt.contains(" digest=\"\(digest)\""), "\(answer)")
        }
    }
}
