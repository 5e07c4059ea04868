import Foundation
import SafeCrypto
import Testing

@testable import CaseExport
@testable import CaseExportTests

/// Where the filings of the suite are made: a folder `filings/` in a scratch folder.
final class ConformanceWorkshop {
    let scratch: ScratchFolder
    /// The suite as it is in the checkout, whose signatures stay where they still hold.
    let committed: String
    /// By the name under which it was put.
    private(set) var digests: [String: Digest] = [:]
    private(set) var paths: [String: String] = [:]

    var root: String { scratch.path }

    init(committed: String) throws {
        self.committed = committed
        scratch = try ScratchFolder()
        for folder in ["filings", "keys"] {
            try FileManager.default.createDirectory(
                atPath: root + "/" + folder, withIntermediateDirectories: true)
        }
        for key in ConformanceKeys.all where key.isKnown {
            try Data(try key.key().verifyingKey.pem.utf8).write(
                to: URL(fileURLWithPath: "\(root)/keys/\(key.name).pem"))
        }
    }

    /// Writes a filing as `filings/<name>/LDF-…`.
    ///
    /// - Parameters:
    ///   - isResealed: puts sizes and digests in the manifest right after the edit.
    ///   - folder: another name for the filing's own folder.
    func put(
        _ name: String, _ filing: UncheckedFiling, signedBy key: ConformanceKeys.Named? = nil, resealed: Bool = true,
        folder: String? = nil, edit: ((TamperedFiling) throws -> Void)? = nil
    ) throws {
        let place = root + "/filings/" + name
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let written = try filing.write(into: place)
        let tampered = TamperedFiling(in: written.path, of: scratch)
        if let edit {
            try edit(tampered)
            if resealed { try tampered.reseal() }
        }
        if FileManager.default.fileExists(atPath: written.path + "/manifest.xml") {
            digests[name] = try SHA256.digest(ofFile: written.path + "/manifest.xml").digest
        }
        let own = folder ?? filing.header.folderName
        if own != filing.header.folderName {
            try FileManager.default.moveItem(atPath: written.path, toPath: place + "/" + own)
        }
        paths[name] = "filings/\(name)/\(own)"
        if let key { try sign(name, with: key) }
    }

    /// Writes a filing with the program's own writer, under limits of its own.
    func write(
        _ name: String, _ header: FilingHeader, _ cases: [FilingCase], limits: FilingWriter.Limits, into place: String
    ) throws {
        let figures = ConformanceSample.figures(cases.compactMap(\.facts), in: header.period)
        let written = try FilingWriter(header: header, figures: figures, limits: limits).write(
            into: place, cases: cases)
        digests[name] = written.manifestDigest
        paths[name] = "filings/\(name)/\(header.folderName)"
    }

    /// A zip under `filings/<name>/`.
    func put(zip name: String, as file: String = "filing.zip", _ make: (String) throws -> Void) throws {
        let place = root + "/filings/" + name
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try make(place + "/" + file)
        paths[name] = "filings/\(name)/\(file)"
    }

    /// A path where nothing lies.
    func putNothing(_ name: String) { paths[name] = "filings/" + name }

    func path(_ name: String) throws -> String { try #require(paths[name], "no filing \(name)") }
    func digest(_ name: String) throws -> Digest { try #require(digests[name], "no filing \(name)") }

    /// Signs the manifest; the signature in the checkout stays when it is of this manifest and key, as each new one differs.
    private func sign(_ name: String, with named: ConformanceKeys.Named) throws {
        let (key, manifest, file) = (try named.key(), try digest(name), try path(name) + "/signature.xml")
        let kept = (try? String(contentsOfFile: committed + "/" + file, encoding: .utf8))
            .flatMap { FilingSignature(text: $0) }
        if let kept, kept.digest == manifest, kept.isValid, kept.key == key.verifyingKey {
            return try Data(kept.text.utf8).write(to: URL(fileURLWithPath: root + "/" + file))
        }
        let text = try FilingSignature(of: manifest, by: key).text
        try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + file))
    }
}
