import CaseExport
import Foundation
import Glibc

/// Where a filing goes: made under a hidden name beside its place, put there in one step, never over anything.
final class FilingPlace {
    let temporary: String
    private let name: String
    private let target: String

    /// - Throws: `FilingRefusal.write(.exists)` when something lies at the place, `.folder` when nothing can be
    /// written there.
    init(parent: String, name: String) throws(FilingRefusal) {
        self.name = name
        target = parent + "/" + name
        temporary = parent + "/.\(name).\(UUID().uuidString.lowercased())"
        do {
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        } catch {
            throw .folder(path: parent, reason: (error as NSError).localizedDescription)
        }
        guard !FilingPlace.isThere(target) else { throw .write(.exists(path: target), cases: []) }
        guard mkdir(temporary, 0o700) == 0 else {
            throw .folder(path: parent, reason: String(cString: strerror(errno)))
        }
    }

    /// Puts the finished folder into its place and gives its path.
    ///
    /// - Throws: `FilingRefusal.notPlaced`.
    func place() throws(FilingRefusal) -> String {
        guard !FilingPlace.isThere(target) else {
            throw .notPlaced(path: target, reason: String(cString: strerror(EEXIST)))
        }
        guard rename(temporary + "/" + name, target) == 0 else {
            throw .notPlaced(path: target, reason: String(cString: strerror(errno)))
        }
        let parent = open(target + "/..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard parent >= 0 else { throw .notPlaced(path: target, reason: String(cString: strerror(errno))) }
        defer { close(parent) }
        // Some network file systems cannot flush a folder and say EINVAL.
        guard fsync(parent) == 0 || errno == EINVAL else {
            throw .notPlaced(path: target, reason: String(cString: strerror(errno)))
        }
        return target
    }

    /// Removes what is left under the hidden name.
    func discard() {
        // There is nobody to tell: what was made lies in its place, or the reason why not is on its way.
        try? FileManager.default.removeItem(atPath: temporary)
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
