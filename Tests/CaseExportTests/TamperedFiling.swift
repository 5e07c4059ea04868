import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

/// A filing that somebody edits after it was written, with or without putting the digests right.
struct TamperedFiling {
    let scratch: ScratchFolder
    let folder: String

    init(_ header: FilingHeader? = nil, cases: [FilingCase]? = nil, signedBy key: SigningKey? = nil) throws {
        let cases = try cases ?? SyntheticFiling.cases()
        scratch = try ScratchFolder()
        folder = try FilingWriter(
            header: try header ?? SyntheticFiling.header(), figures: SyntheticFiling.figures(of: cases)
        ).write(into: scratch.path, cases: cases) { manifest in
            try key.map { try FilingSignature(of: manifest, by: $0) }
        }.path
    }

    /// A filing that was written elsewhere.
    init(in folder: String, of scratch: ScratchFolder) {
        self.scratch = scratch
        self.folder = folder
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

    /// Replaces what the pattern finds first.
    func replace(_ name: String, pattern: String, _ new: String) throws {
        let before = try text(name)
        let place = try #require(before.range(of: pattern, options: .regularExpression), "nothing like \(pattern)")
        try write(name, before.replacingCharacters(in: place, with: new))
    }

    /// Another value for a total in the statistics.
    func replaceTotal(_ indicator: String, _ value: String) throws {
        try replace(
            "statistics.xml", pattern: "(?<=INDICATOR=\"\(indicator)\" DETAIL=\"_T\".{60,80} OBS_VALUE=\")[-0-9]*",
            value)
    }

    /// Takes a total out of the statistics and gives it back.
    @discardableResult
    func removeTotal(_ indicator: String) throws -> String {
        let line = try #require(
            try text("statistics.xml").split(separator: "\n").first { $0.contains("\"\(indicator)\" DETAIL=\"_T\"") })
        try replace("statistics.xml", line + "\n", "")
        return String(line)
    }

    /// Puts sizes and digests in the manifest right, as somebody would who knows how.
    func reseal() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "manifest.xml" {
            guard try text("manifest.xml").contains("name=\"\(name)\"") else { continue }
            let (digest, bytes) = try SHA256.digest(ofFile: folder + "/" + name)
            let place = "(?<=name=\"\(name)\" kind=\"[a-z]{1,12}\" )"
            try replace(
                "manifest.xml", pattern: place + "bytes=\"[0-9]*\" sha256=\"[0-9a-f]*\"",
                "bytes=\"\(bytes)\" sha256=\"\(digest.hex)\"")
        }
    }

    /// Signs the manifest as it is now.
    func sign(with key: SigningKey) throws {
        let manifest = try SHA256.digest(ofFile: folder + "/manifest.xml").digest
        try write("signature.xml", try FilingSignature(of: manifest, by: key).text)
    }

    func verdict(_ trust: FilingTrust = FilingTrust()) throws -> FilingVerdict {
        FilingCheck(schemas: try Shipped.schemas.get(), trust: trust).verdict(onFolder: folder)
    }
}
