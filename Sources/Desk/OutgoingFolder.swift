import Foundation
import Glibc
import SafeXML

/// A folder on its way out: filled under a hidden name beside its place, put there in one step, never over anything.
///
/// What is never put is removed.
final class OutgoingFolder {
    let path: String
    /// Where its files are written until `put()`.
    let temporaryPath: String
    private var isPending = true

    /// Makes the hidden folder, for the owner alone.
    ///
    /// - Throws: `OutgoingFileProblem` when something lies at the place, or the folder around it is missing or closed.
    init(path: String) throws(OutgoingFileProblem) {
        self.path = path
        guard !OutgoingFolder.isThere(path) else {
            throw OutgoingFileProblem(path: path, reason: String(cString: strerror(EEXIST)))
        }
        let slash = path.lastIndex(of: "/")
        let parent = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        temporaryPath = "\(parent).\(name).partial-\(UUID().uuidString.lowercased())"
        guard mkdir(temporaryPath, 0o700) == 0 else {
            throw OutgoingFileProblem(path: path, reason: String(cString: strerror(errno)))
        }
    }

    deinit { discard() }

    /// Flushes the folder and gives it its name.
    ///
    /// - Throws: `OutgoingFileProblem` when something has come to lie there since, or the system refuses.
    func put() throws(OutgoingFileProblem) {
        // Of what may have come to lie there since, rename replaces an empty folder only.
        guard rename(temporaryPath, path) == 0 else {
            throw OutgoingFileProblem(path: path, reason: String(cString: strerror(errno)))
        }
        isPending = false
        let folder = open(path + "/..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw OutgoingFileProblem(path: path, reason: String(cString: strerror(errno))) }
        defer { close(folder) }
        // Some network file systems cannot flush a folder and say EINVAL.
        guard fsync(folder) == 0 || errno == EINVAL else {
            throw OutgoingFileProblem(path: path, reason: String(cString: strerror(errno)))
        }
    }

    /// Removes what was not put.
    func discard() {
        guard isPending else { return }
        isPending = false
        // There is nobody to tell: what was made lies in its place, or the reason why not is on its way.
        try? FileManager.default.removeItem(atPath: temporaryPath)
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
