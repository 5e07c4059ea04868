import Foundation
import Glibc
import SafeCrypto
import SafeXML
import Synchronization

/// A folder on its way out: filled beside its place under another name, flushed to disk, then renamed in one step.
final class OutgoingFolder {
    let target: String
    private let temporary: String
    private var isPending = true

    private static let serial = Atomic<Int>(0)

    init(target: String) throws(FilingWriteProblem) {
        self.target = target
        var status = stat()
        guard lstat(target, &status) != 0 else { throw .exists(path: target) }
        let number = OutgoingFolder.serial.add(1, ordering: .relaxed).newValue
        temporary = "\(target).partial-\(getpid())-\(number)"
        guard mkdir(temporary, 0o777) == 0 else { throw OutgoingFolder.problem(target) }
    }

    /// Begins a document of the folder.
    func document(_ name: String) throws(FilingWriteProblem) -> OutgoingDocument {
        do { return try OutgoingDocument(path: temporary + "/" + name) } catch { throw .file(error) }
    }

    /// Writes a document of the folder at one go.
    func write(
        _ name: String, _ body: (XMLOutput) -> Void
    ) throws(FilingWriteProblem) -> (bytes: Int64, sha256: Digest) {
        let document = try document(name)
        body(document.output)
        return try document.finish()
    }

    /// Flushes the folder and puts it in its place, unless something has come there meanwhile.
    func place() throws(FilingWriteProblem) {
        try flush(temporary)
        // Look again; what comes there between now and the rename makes the rename fail, unless it is an empty folder.
        var status = stat()
        guard lstat(target, &status) != 0 else { throw .exists(path: target) }
        guard rename(temporary, target) == 0 else { throw OutgoingFolder.problem(target) }
        isPending = false
        let parent = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
        try flush(parent)
    }

    /// Removes what was written unless it has been placed.
    func discard() {
        guard isPending else { return }
        isPending = false
        // There is nobody to tell: the reason for discarding is already on its way.
        try? FileManager.default.removeItem(atPath: temporary)
    }

    deinit { discard() }

    private func flush(_ folder: String) throws(FilingWriteProblem) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutgoingFolder.problem(target) }
        defer { close(descriptor) }
        // Some network file systems cannot flush a folder and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw OutgoingFolder.problem(target) }
    }

    private static func problem(_ path: String) -> FilingWriteProblem {
        .notWritten(path: path, reason: String(cString: strerror(errno)))
    }
}

/// A document on its way out, hashed as it is written.
final class OutgoingDocument {
    let output: XMLOutput
    private let file: OutgoingFile
    private let hasher = SHA256()

    init(path: String) throws(OutgoingFileProblem) {
        file = try OutgoingFile(path: path)
        output = XMLOutput(to: .file(file))
        let hasher = hasher
        output.onFlush = { hasher.update($0) }
    }

    /// Flushes it to disk under its name; gives its size and SHA-256.
    func finish() throws(FilingWriteProblem) -> (bytes: Int64, sha256: Digest) {
        do {
            try output.finish()
            try file.commit()
        } catch {
            throw .file(error)
        }
        return (Int64(file.byteCount), hasher.finish())
    }
}
