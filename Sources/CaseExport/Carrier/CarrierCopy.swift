import CaseWorkflow
import Foundation
import Glibc
import ZipArchive

/// The copy of what a carrier brought, filled beside its place under another name and put there in one step.
///
/// It is made to be checked and taken in, so it is not flushed to disk: thousands of small files would take minutes.
final class CarrierCopy {
    private let target: String
    private let temporary: String
    private var bytes: Int64 = 0
    private var files = 0

    typealias Pieces = ((UnsafeRawBufferPointer) throws -> Void) throws(FilingProblem) -> Void

    private init(target: String) throws(FilingProblem) {
        self.target = target
        temporary = target + ".partial-" + UUID().uuidString.lowercased()
        try refuseExisting()
        guard mkdir(temporary, 0o700) == 0 else { throw unwritten(errno) }
    }

    /// Fills a folder and puts it into its place; when anything goes wrong on the way, nothing of it stays.
    static func make(
        named name: String, in parent: String, _ fill: (CarrierCopy) throws(FilingProblem) -> Void
    ) throws(FilingProblem) -> FilingCarrier.Copy {
        let copy = try CarrierCopy(target: parent + "/" + name)
        do throws(FilingProblem) {
            try fill(copy)
            try copy.place()
        } catch {
            // The reason is on its way already.
            try? FileManager.default.removeItem(atPath: copy.temporary)
            throw error
        }
        return FilingCarrier.Copy(path: copy.target, files: copy.files, bytes: copy.bytes)
    }

    /// Adds a file of the pieces that `read` hands over.
    func add(_ name: String, _ read: Pieces) throws(FilingProblem) {
        let file = open(temporary + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unwritten(errno) }
        let largest = CarrierName.largest(name)
        var count: Int64 = 0
        do throws(FilingProblem) {
            try read { piece in
                count += Int64(piece.count)
                guard count <= largest else { throw FilingCarrier.tooLarge(name, count, largest) }
                guard self.bytes + count <= FilingCarrier.mostBytes else {
                    throw FilingCarrier.tooLarge(name, self.bytes + count, FilingCarrier.mostBytes)
                }
                try self.write(piece, to: file)
            }
        } catch {
            close(file)
            throw error
        }
        // A full disk may be told only now.
        guard close(file) == 0 else { throw unwritten(errno) }
        bytes += count
        files += 1
    }

    private func write(_ piece: UnsafeRawBufferPointer, to file: Int32) throws(FilingProblem) {
        var rest = piece
        while let start = rest.baseAddress, rest.count > 0 {
            let count = Glibc.write(file, start, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw unwritten(count == 0 ? EIO : errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    private func place() throws(FilingProblem) {
        // What comes there between this look and the rename makes the rename fail, unless it is an empty folder.
        try refuseExisting()
        guard rename(temporary, target) == 0 else { throw unwritten(errno) }
    }

    private func refuseExisting() throws(FilingProblem) {
        var status = stat()
        guard lstat(target, &status) == 0 else { return }
        throw FilingProblem(
            .copy,
            Sentence(
                "\(target) 已存在，不会覆盖。请先移走，或者换一个文件夹。",
                "\(target) is there already and is not written over. Move it away or name another folder."))
    }

    private func unwritten(_ reason: Int32) -> FilingProblem {
        let words = String(cString: strerror(reason))
        return FilingProblem(
            .copy,
            Sentence(
                "\(target) 未能写成（\(words)）。请检查文件夹、磁盘空间和权限后重试。",
                "\(target) was not written (\(words)). Check the folder, disk space and permissions and try again."))
    }
}

extension FilingProblem {
    /// What is wrong with a zip file, under the rule it breaks.
    init(_ problem: ZipProblem) {
        let rule: FilingRule =
            switch problem.code {
            case .unreadable: .folder
            case .notAnArchive, .damaged, .encrypted, .unknownCompression, .noSuchEntry: .zip
            case .unsafeName, .repeatedName: .zipName
            case .link: .link
            case .tooManyEntries, .tooLarge: .limit
            case .tooCompressed: .zipRatio
            case .notWritten: .copy
            }
        self.init(rule, part: problem.entry, Sentence(problem.chinese, problem.english))
    }
}
