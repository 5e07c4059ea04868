import CaseForms
import CaseStore
import CaseWorkflow
import Foundation
import Glibc
import SafeCrypto
import ZipArchive

/// Where a paper or a folder of papers will lie: made under a hidden name beside it, put there once it is recorded.
final class PaperPlace {
    private let target: PaperTarget
    private let temporary: String
    /// Set when the papers are to become PDF.
    private let printer: PDFPrinter?
    private var names: [String] = []

    private var path: String { target.path }
    private var isFolder: Bool { target.isFolder }

    /// - Throws: `DocumentRefusal.notWritten` when the folder around it may not be written, `.noPrinter`.
    init(_ target: PaperTarget, asPDF: Bool = false) throws(DocumentRefusal) {
        self.target = target
        printer = asPDF || !target.isFolder && target.isPDF ? try PDFPrinter.find() : nil
        temporary = "\(target.parent)/.\(target.name).making-\(UUID().uuidString.lowercased())"
        do {
            try FileManager.default.createDirectory(
                atPath: temporary, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritten(
                path: target.path,
                reason: Sentence(
                    "无权在该文件夹中写入，或者名称过长、磁盘已满，请另选位置",
                    "the folder may not be written, or the name is too long or the disk full; choose another place"))
        }
    }

    /// Fills the template, into one file or one for each copy, and tells what came of it.
    func fill(_ template: FormTemplate, _ records: FormRecords) throws -> FilledDocument {
        var digests: [[UInt8]] = []
        var pictures = CodePictures()
        for place in isFolder ? Array(records.own.indices) : [0] {
            guard let group = isFolder ? records.copy(place) : records else { continue }
            let name = isFolder ? PaperPlace.name(place, group.own[0]) : "paper.docx"
            names.append(name)
            let file = temporary + "/" + name
            do {
                // All of them are flushed at once, before they get their place.
                try template.fill(group, to: file, isFlushed: false, pictures: &pictures)
                digests.append(try SHA256.digest(ofFile: file).digest.bytes)
            } catch let problem as ZipProblem {
                throw DocumentRefusal.notWritten(path: path, reason: Sentence(problem.chinese, problem.english))
            } catch is CryptoProblem {
                throw DocumentRefusal.notWritten(path: path, reason: Sentence("写入后读不出", "it could not be read back"))
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return FilledDocument(values: [UInt8](try encoder.encode(records)), digests: digests)
    }

    /// Puts what was made into its place.
    ///
    /// Only now is it printed: a paper's number is known in the transaction that records it, and nobody else at the desk
    /// should wait there for LibreOffice.
    ///
    /// - Parameters:
    ///   - number: the paper's place among the case's papers, from 1, and the case's number; whoever must be told that no
    ///     file came of it must know how to make one of what is recorded.
    func put(recordedAs number: Int, of caseNumber: String) throws(DocumentRefusal) {
        let recorded = RecordedPaper(number: number, caseNumber: caseNumber, isFolder: isFolder)
        if let printer {
            do throws(PDFPrinter.Failure) {
                try printer.print(names, in: temporary)
            } catch {
                throw .notPrinted(reason: error.reason, recorded)
            }
            // The Word files were only the way to the PDF.
            for name in names { unlink(temporary + "/" + name) }
            names = names.map(PDFPrinter.pdf)
        }
        let files = names.map { temporary + "/" + $0 }
        let failure = flush(files) ? target.take(isFolder ? temporary : files.first ?? temporary) : errno
        guard failure == 0 else {
            throw .notPut(
                path: path,
                reason: failure == EEXIST
                    ? Sentence("该位置已有别的内容", "something else lies there by now")
                    : Sentence("系统报告 \(String(cString: strerror(failure)))", String(cString: strerror(failure))),
                recorded)
        }
    }

    /// Brings what was made to the disk.
    private func flush(_ files: [String]) -> Bool {
        // A thousand files one by one would take seconds. After this they are there, and each is asked whether it is.
        if isFolder { sync() }
        for file in files + [temporary] {
            let descriptor = open(file, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            // Some network file systems cannot flush a folder and say EINVAL.
            guard fsync(descriptor) == 0 || errno == EINVAL else { return false }
        }
        return true
    }

    /// Removes what is left under the hidden name.
    func discard() {
        // There is nobody to tell: what was made lies in its place, or the reason why not is on its way.
        try? FileManager.default.removeItem(atPath: temporary)
    }

    /// `0007-张三.docx`: in the order of the roll, with nothing in the name that a file system minds.
    private static func name(_ place: Int, _ record: FormRecord) -> String {
        let digits = String(place + 1)
        let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard case .text(let name)? = record["收件人姓名"] else { return number + ".docx" }
        let safe = name.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: safe.prefix(20))
        return number + "-" + String(short) + ".docx"
    }
}
