import CaseWorkflow
import Foundation
import Glibc

/// Where an officer wants a paper or a folder of papers: a place that is free, outside the desk's own folder.
struct PaperTarget {
    /// Without slashes at its end.
    let path: String
    let isFolder: Bool
    /// Whether an ordinary Word or PDF file there may be replaced.
    let overwrites: Bool

    /// The folder around it, and its name there.
    let parent: String
    let name: String

    /// - Parameter home: the desk's folder, in which no paper may lie.
    /// - Throws: `DocumentRefusal.wrongEnding`, `.insideHome`, `.occupied`, or `.notWritten` when the folder around it is
    ///   missing.
    init(_ path: String, isFolder: Bool, isPDF: Bool, overwrites: Bool, home: String) throws(DocumentRefusal) {
        var path = path
        if isFolder { while path.count > 1, path.hasSuffix("/") { path.removeLast() } }
        self.path = path
        self.isFolder = isFolder
        self.overwrites = overwrites
        let slash = path.lastIndex(of: "/")
        parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard isFolder || PaperTarget.isPaper(name, isPDF: isPDF) else { throw .wrongEnding(path, isPDF: isPDF) }
        guard let around = PaperTarget.real(parent), let home = PaperTarget.real(home) else {
            throw .notWritten(
                path: path,
                reason: Sentence(
                    "文件夹不存在或者无权读取，请先建好文件夹", "the folder around it is missing or may not be read; make it first"))
        }
        guard around != home, !around.hasPrefix(home + "/"), PaperTarget.real(path) != home else {
            throw .insideHome(path: path)
        }
        try checkFree()
    }

    var isPDF: Bool { name.lowercased().hasSuffix(".pdf") }

    /// - Throws: `DocumentRefusal.occupied` when something lies there that may not be replaced; a link is never followed.
    private func checkFree() throws(DocumentRefusal) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard overwrites, isFile, !isFolder else { throw .occupied(path: path, canReplace: isFile && !isFolder) }
    }

    /// Gives what was made under a hidden name beside it its place, over nothing that may not be replaced.
    ///
    /// - Returns: 0, or the system's number for the reason: `EEXIST` when something has come to lie there since.
    func take(_ made: String) -> Int32 {
        if overwrites {
            do throws(DocumentRefusal) { try checkFree() } catch { return EEXIST }
            return rename(made, path) == 0 ? 0 : errno
        }
        // Of what may have come to lie there since, a folder replaces an empty folder only.
        if isFolder { return rename(made, path) == 0 ? 0 : errno == ENOTEMPTY || errno == ENOTDIR ? EEXIST : errno }
        if link(made, path) == 0 {
            // The hidden name goes with its folder at the latest.
            unlink(made)
            return 0
        }
        guard errno != EEXIST else { return EEXIST }
        // Some file systems know no second names.
        var status = stat()
        guard lstat(path, &status) != 0 else { return EEXIST }
        return rename(made, path) == 0 ? 0 : errno
    }

    /// `受理通知书.docx`; a PDF where PDF was asked for.
    private static func isPaper(_ name: String, isPDF: Bool) -> Bool {
        let name = name.lowercased()
        let endings = isPDF ? [".pdf"] : [".docx", ".pdf"]
        return endings.contains { name.hasSuffix($0) && name.count > $0.count }
    }

    /// A path as the system knows it, without links; nil when nothing is there.
    private static func real(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
