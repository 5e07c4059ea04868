import CaseForms
import CaseStore
import CaseWorkflow
import Foundation
import Glibc
import SafeCrypto
import StableJSON
import ZipArchive

/// Where a paper or a folder of papers will lie: made under a hidden name beside it, put there once it is recorded.
final class PaperPlace {
    private let path: String
    private let temporary: String
    private let isFolder: Bool
    /// Set when the papers are to become PDF.
    private let printer: PDFPrinter?
    private var names: [String] = []

    /// - Throws: `DocumentRefusal.notWritten` when the folder is missing or may not be written, or a folder of papers
    ///   would be put over something.
    init(_ path: String, isFolder: Bool, asPDF: Bool = false) throws(DocumentRefusal) {
        self.path = path
        self.isFolder = isFolder
        printer = asPDF || path.lowercased().hasSuffix(".pdf") ? try PDFPrinter.find() : nil
        let slash = path.lastIndex(of: "/")
        let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        temporary = "\(parent)/.\(name).making-\(UUID().uuidString.lowercased())"
        var isThereAFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isThereAFolder)
        if isThere, isFolder || isThereAFolder.boolValue {
            throw .notWritten(path: path, reason: Sentence("该位置已有内容，请另选", "something lies there; choose another place"))
        }
        do {
            try FileManager.default.createDirectory(
                atPath: temporary, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritten(
                path: path, reason: Sentence("文件夹不存在或者无权写入", "the folder is missing or may not be written"))
        }
    }

    /// Fills the template, into one file or one for each record, and tells what came of it.
    func fill(_ template: FormTemplate, _ records: [FormRecord]) throws -> FilledDocument {
        var digests: [[UInt8]] = []
        for (number, group) in (isFolder ? records.map { [$0] } : [records]).enumerated() {
            let name = isFolder ? PaperPlace.name(number, group.first) : "paper.docx"
            names.append(name)
            do {
                try template.fill(group, to: temporary + "/" + name)
            } catch {
                throw DocumentRefusal.notWritten(path: path, reason: Sentence(error.chinese, error.english))
            }
            guard let data = FileManager.default.contents(atPath: temporary + "/" + name) else {
                throw DocumentRefusal.notWritten(path: path, reason: Sentence("写入后读不出", "it could not be read back"))
            }
            digests.append(SHA256.digest(of: [UInt8](data)).bytes)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return FilledDocument(values: [UInt8](try encoder.encode(records)), digests: digests)
    }

    /// Puts what was made into its place.
    func put() throws(DocumentRefusal) {
        var name = names.first ?? ""
        if let printer {
            try printer.print(names, in: temporary)
            name = PDFPrinter.pdf(name)
            // The Word files were only the way to the PDF.
            for name in names { unlink(temporary + "/" + name) }
        }
        let made = isFolder ? temporary : temporary + "/" + name
        guard rename(made, path) == 0 else {
            let reason = String(cString: strerror(errno))
            throw .notWritten(
                path: path,
                reason: Sentence(
                    "已登记，但未能放到位（\(reason)），可重新制作",
                    "it is recorded but could not be put there (\(reason)); make it again"))
        }
    }

    /// Removes what is left under the hidden name.
    func discard() {
        // There is nobody to tell: what was made lies in its place, or the reason why not is on its way.
        try? FileManager.default.removeItem(atPath: temporary)
    }

    /// `0007-张三.docx`: in the order of the roll, with nothing in the name that a file system minds.
    private static func name(_ place: Int, _ record: FormRecord?) -> String {
        let digits = String(place + 1)
        let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard case .text(let name)? = record?["收件人姓名"] else { return number + ".docx" }
        let safe = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: safe.prefix(20))
        return number + "-" + String(short) + ".docx"
    }
}
