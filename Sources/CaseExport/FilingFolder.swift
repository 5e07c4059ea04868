import CaseWorkflow
import Glibc
import SafeCrypto
import SafeXML

/// A filing's folder as it came in: listed and read without following links or leaving the folder.
final class FilingFolder {
    /// The last component of its path.
    let name: String
    private let descriptor: Int32

    /// More entries than any filing has.
    static let mostEntries = 10_100

    /// - Throws: `FilingProblem` when it is no folder or cannot be opened.
    init(path: String) throws(FilingProblem) {
        name = path.split(separator: "/").last.map { String($0) } ?? path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw FilingProblem(
                .folder,
                Sentence(
                    "无法打开文件夹 \(path)（\(reason)）。请给出报送件所在的文件夹。",
                    "The folder \(path) cannot be opened (\(reason)). Name the folder of the filing."))
        }
    }

    deinit { close(descriptor) }

    /// The names in it and whether each is a plain file.
    ///
    /// - Throws: `FilingProblem` when it cannot be listed, or holds more than any filing does.
    func entries() throws(FilingProblem) -> [(name: String, isFile: Bool)] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            throw FilingProblem(.folder, Sentence("无法列出文件夹内容。", "The folder cannot be listed."))
        }
        defer { closedir(stream) }
        var entries: [(name: String, isFile: Bool)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            guard entries.count < FilingFolder.mostEntries else {
                throw FilingProblem(
                    .extra, Sentence("文件夹里的文件过多，不是报送件。", "The folder holds too many files to be a filing."))
            }
            var status = stat()
            let isThere = fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            entries.append((name, isThere && status.st_mode & S_IFMT == S_IFREG))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// Reads a file to its end in bounded memory, handing on each piece.
    ///
    /// - Parameter expected: its size by the manifest; another size is refused before anything is read.
    /// - Throws: `FilingProblem`, or what the body threw.
    func read(
        _ name: String, expected: Int64?, largest: Int64, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int64 {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw unreadable(name) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FilingProblem(.link, part: name, Sentence("\(name) 不是普通文件。", "\(name) is not a plain file."))
        }
        guard Int64(status.st_size) <= largest else {
            throw FilingProblem(
                .limit, part: name,
                Sentence(
                    "\(name) 有 \(status.st_size) 字节，超过上限 \(largest)。",
                    "\(name) has \(status.st_size) bytes; the most is \(largest)."))
        }
        if let expected, expected != Int64(status.st_size) {
            throw FilingFolder.sizeDiffers(name, expected, Int64(status.st_size))
        }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var total: Int64 = 0
        while true {
            let count = Glibc.read(file, buffer.baseAddress, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(name)
            }
            total += Int64(count)
            // It may have grown or shrunk since it was looked at.
            if total > Int64(status.st_size) || (count == 0 && total < Int64(status.st_size)) {
                throw FilingFolder.sizeDiffers(name, Int64(status.st_size), total)
            }
            if count == 0 { return total }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private func unreadable(_ name: String) -> FilingProblem {
        let reason = String(cString: strerror(errno))
        return FilingProblem(
            errno == ELOOP ? .link : errno == ENOENT ? .missing : .folder, part: name,
            Sentence("无法读取 \(name)（\(reason)）。", "\(name) cannot be read (\(reason))."))
    }

    private static func sizeDiffers(_ name: String, _ expected: Int64, _ found: Int64) -> FilingProblem {
        FilingProblem(
            .bytes, part: name,
            Sentence(
                "\(name) 应为 \(expected) 字节，实为 \(found) 字节，文件不完整或被改动。请重新复制或索取。",
                "\(name) should have \(expected) bytes but has \(found): cut or changed. "
                    + "Copy it again or ask for it again."
            ))
    }
}
