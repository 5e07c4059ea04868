import CaseWorkflow
import Glibc
import SafeXML
import ZipArchive

/// How a filing or an answer travels: as its folder, or as one zip file with that folder in it.
///
/// What is taken in is copied first, and only the copy is read from then on: on a stick or a share, anybody might change a
/// file between the check and the reading.
public enum FilingCarrier {
    /// A filing or an answer that was taken in, as a folder of plain files.
    public struct Copy: Hashable, Sendable {
        /// The folder, under its own name.
        public let path: String
        public let files: Int
        /// Bytes of all files together.
        public let bytes: Int64
    }

    /// The most files that are taken in.
    public static let mostFiles = 10_000
    /// The most bytes that are taken in, unpacked.
    public static let mostBytes: Int64 = 4 << 30

    /// Packs the folder into one zip file, over nothing; the same folder gives the same bytes.
    ///
    /// - Throws: `FilingProblem` when the folder is none of plain files, or the file cannot be written; nothing is left
    ///   behind then.
    public static func pack(folder path: String, to archive: String) throws(FilingProblem) {
        let folder = try FilingFolder(path: path)
        guard CarrierName.isFolder(folder.name) else { throw notOneFolder }
        let names = try fileNames(of: folder)
        var status = stat()
        guard lstat(archive, &status) != 0 else {
            throw FilingProblem(
                .copy,
                Sentence(
                    "\(archive) 已存在，不会覆盖。请先移走，或者换一个文件名。",
                    "\(archive) is there already and is not written over. Move it away or name another file."))
        }
        do throws(ZipProblem) {
            let writer = try ZipWriter(path: archive)
            for name in names { try writer.add("\(folder.name)/\(name)", file: "\(path)/\(name)") }
            try writer.finish()
        } catch {
            throw FilingProblem(error)
        }
    }

    /// Copies the filing or answer in this folder or zip file into `parent`, whole or not at all, over nothing.
    ///
    /// A zip holds one folder `LDF-…` or `LDA-…` with plain files in it and nothing else. A folder may have any name.
    /// Memory does not grow with what comes in.
    ///
    /// - Throws: `FilingProblem`; nothing is left behind then.
    @discardableResult
    public static func unpack(_ path: String, into parent: String) throws(FilingProblem) -> Copy {
        var status = stat()
        guard stat(path, &status) == 0 else { throw unreadable(path, errno) }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: try unpack(archive: path, into: parent)
        case S_IFDIR: try copy(folder: path, into: parent)
        default: throw unreadable(path, EINVAL)
        }
    }

    private static func unpack(archive path: String, into parent: String) throws(FilingProblem) -> Copy {
        let (reader, folder, files) = try contents(of: path)
        return try CarrierCopy.make(named: folder, in: parent) { (copy) throws(FilingProblem) in
            for (name, entry) in files {
                try copy.add(name) { (body) throws(FilingProblem) in
                    do {
                        try reader.read(entry, body)
                    } catch let problem as ZipProblem {
                        throw FilingProblem(problem)
                    } catch let problem as FilingProblem {
                        throw problem
                    } catch {
                        throw FilingProblem(.zip, part: name, Sentence("\(error)", "\(error)"))
                    }
                }
            }
        }
    }

    /// The directory of an archive, once everything that it says is in order.
    private static func contents(
        of path: String
    ) throws(FilingProblem) -> (reader: ZipReader, folder: String, files: [(name: String, entry: ZipEntry)]) {
        var limits = ZipLimits()
        limits.archiveBytes = Int(mostBytes)
        limits.entries = mostFiles + 1  // and the folder itself
        limits.totalBytes = Int(mostBytes)
        limits.ratio = 200
        limits.ratioCountsFromBytes = 1 << 20
        let reader: ZipReader
        do { reader = try ZipReader(path: path, limits: limits) } catch { throw FilingProblem(error) }
        var folder: String?
        var files: [(name: String, entry: ZipEntry)] = []
        for entry in reader.entries {
            let parts = entry.name.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
            guard let top = parts.first, CarrierName.isFolder(top), folder ?? top == top,
                parts.count == (entry.isFolder ? 1 : 2)
            else { throw notOneFolder }
            folder = top
            guard !entry.isFolder else { continue }
            guard entry.size <= CarrierName.largest(parts[1]) else {
                throw tooLarge(parts[1], Int64(entry.size), CarrierName.largest(parts[1]))
            }
            files.append((parts[1], entry))
        }
        guard let folder, !files.isEmpty else { throw notOneFolder }
        return (reader, folder, files)
    }

    private static func copy(folder path: String, into parent: String) throws(FilingProblem) -> Copy {
        let folder = try FilingFolder(path: path)
        let names = try fileNames(of: folder)
        return try CarrierCopy.make(named: try CarrierName.plain(folder.name, path: path), in: parent) {
            (copy) throws(FilingProblem) in
            for name in names {
                try copy.add(name) { (body) throws(FilingProblem) in
                    do {
                        _ = try folder.read(name, expected: nil, largest: CarrierName.largest(name), body)
                    } catch let problem as FilingProblem {
                        throw problem
                    } catch {
                        throw FilingProblem(.copy, part: name, Sentence("\(error)", "\(error)"))
                    }
                }
            }
        }
    }

    /// The files of a folder that holds nothing else, in the order of their names.
    private static func fileNames(of folder: FilingFolder) throws(FilingProblem) -> [String] {
        let entries = try folder.entries()
        guard entries.count <= mostFiles else {
            throw FilingProblem(
                .limit,
                Sentence(
                    "文件夹里有 \(entries.count) 个文件，上限 \(mostFiles)，不是报送件。",
                    "The folder holds \(entries.count) files; the most is \(mostFiles). It is no filing."))
        }
        for entry in entries where !entry.isFile {
            throw FilingProblem(
                .link, part: entry.name,
                Sentence(
                    "\(entry.name) 是链接、文件夹或特殊文件，只能有普通文件。请重新索取。",
                    "\(entry.name) is a link, folder or special file; there may be plain files only. Ask for it again.")
            )
        }
        return entries.map(\.name)
    }
}

extension FilingCarrier {
    static let notOneFolder = FilingProblem(
        .zipFolder,
        Sentence(
            "里面应当只有一个文件夹（LDF-… 报送件或 LDA-… 回执），文件直接放在其中，没有别的。请发送方从其案件台下载 ZIP 文件（命令行：filing make --zip），或者只压缩这一个文件夹。",
            "There must be exactly one folder, LDF-… (filing) or LDA-… (answer), with plain files in it and nothing else. "
                + "The sender should download the zip file from its desk (command line: filing make --zip), or pack just that folder."
        ))

    static func tooLarge(_ name: String, _ bytes: Int64, _ largest: Int64) -> FilingProblem {
        FilingProblem(
            .limit, part: name,
            Sentence(
                "\(name) 有 \(bytes) 字节，超过上限 \(largest)，已拒收。",
                "\(name) has \(bytes) bytes; the most is \(largest). It is refused."))
    }

    private static func unreadable(_ path: String, _ reason: Int32) -> FilingProblem {
        let words = String(cString: strerror(reason))
        return FilingProblem(
            .folder,
            Sentence(
                "无法打开 \(path)（\(words)）。请给出报送件的文件夹或 ZIP 文件。",
                "\(path) cannot be opened (\(words)). Name the filing's folder or zip file."))
    }
}
