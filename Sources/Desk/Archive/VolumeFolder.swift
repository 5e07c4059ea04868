import CaseForms
import CaseWorkflow
import Foundation
import PDFPages
import SafeCrypto
import SafeXML
import StableJSON
import ZipArchive

/// The folder of a volume while it is filled: its files, their pages, and at last the manifest.
final class VolumeFolder {
    private let folder: OutgoingFolder
    private let printer: PDFPrinter?
    private(set) var files: [VolumeManifest.File] = []
    /// Word files that still want a PDF, by their place in `files`.
    private var unprinted: [Int] = []

    init(_ path: String, printer: PDFPrinter?) throws(OutgoingFileProblem) {
        self.printer = printer
        folder = try OutgoingFolder(path: path)
    }

    /// Puts a file there that is known whole.
    ///
    /// - Parameter type: what its first bytes say it is.
    func add(_ content: [UInt8], as file: VolumeManifest.File, type: String) throws {
        let out = try OutgoingFile(path: folder.temporaryPath + "/" + file.name, permissions: 0o600)
        out.write(content)
        try out.commit()
        var told = file
        told.bytes = content.count
        told.sha256 = Hex.text(SHA256.digest(of: content).bytes)
        told.pages = VolumeFolder.pages(of: content, type: type)
        files.append(told)
    }

    /// Fills a template there.
    func fill(_ template: FormTemplate, _ records: FormRecords, as file: VolumeManifest.File) throws {
        let path = folder.temporaryPath + "/" + file.name
        do {
            try template.fill(records, to: path)
        } catch {
            throw DocumentRefusal.notWritten(path: folder.path, reason: Sentence(error.chinese, error.english))
        }
        let (digest, count) = try SHA256.digest(ofFile: path)
        var told = file
        told.bytes = count
        told.sha256 = Hex.text(digest.bytes)
        files.append(told)
        if printer != nil { unprinted.append(files.count - 1) }
    }

    /// Prints what was filled since, and so learns how many pages it has.
    func print(progress: (Int) -> Void) throws {
        guard let printer else { return }
        var printed = 0
        while !unprinted.isEmpty {
            let portion = unprinted.prefix(VolumeFolder.atOnce)
            do throws(PDFPrinter.Failure) {
                try printer.print(portion.map { files[$0].name }, in: folder.temporaryPath)
            } catch {
                throw DocumentRefusal.notPrinted(reason: error.reason, nil)
            }
            for place in portion { try addPrinted(of: place) }
            printed += portion.count
            progress(printed)
            unprinted.removeFirst(portion.count)
        }
    }

    /// How many Word files one start of LibreOffice turns into PDF.
    private static let atOnce = 40

    private func addPrinted(of place: Int) throws {
        let name = PDFPrinter.pdf(files[place].name)
        let path = folder.temporaryPath + "/" + name
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DocumentRefusal.notPrinted(reason: Sentence(same: name), nil)
        }
        let content = [UInt8](data)
        var printed = files[place]
        printed.name = name
        printed.bytes = content.count
        printed.sha256 = Hex.text(SHA256.digest(of: content).bytes)
        printed.pages = PDFPages.count(in: content)
        files[place].pages = printed.pages
        files.append(printed)
    }

    /// Writes manifest and sums, and gives the folder its name.
    ///
    /// - Returns: SHA-256 (hex) of the manifest.
    func put(_ manifest: VolumeManifest) throws -> String {
        let content = try StableJSON.encode(manifest)
        let digest = Hex.text(SHA256.digest(of: content).bytes)
        try write(content, to: VolumeManifest.fileName)
        let named = manifest.files.map { ($0.sha256, $0.name) } + [(digest, VolumeManifest.fileName)]
        let lines = named.sorted { $0.1 < $1.1 }.map { "\($0.0)  \($0.1)\n" }
        try write(Array(lines.joined().utf8), to: VolumeManifest.sumsName)
        try folder.put()
        return digest
    }

    private func write(_ content: [UInt8], to name: String) throws(OutgoingFileProblem) {
        let out = try OutgoingFile(path: folder.temporaryPath + "/" + name, permissions: 0o600)
        out.write(content)
        try out.commit()
    }

    /// Pages of a file that was handed in; nil where only a person can count them, 0 where there are none.
    private static func pages(of content: [UInt8], type: String) -> Int? {
        switch type {
        case "pdf": PDFPages.count(in: content)
        case "jpeg", "png", "gif", "webp", "heic": 1
        case "mp3", "mp4": 0
        case _: nil
        }
    }
}
