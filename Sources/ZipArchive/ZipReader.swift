import CLibZip
import Glibc

/// An archive from a stranger: everything that its directory says is checked before any entry is unpacked.
///
/// Belongs to one thread at a time.
public final class ZipReader {
    /// In the order of the archive's directory.
    public let entries: [ZipEntry]
    private let archive: OpaquePointer

    /// Opens the archive and refuses it whole when any entry is encrypted, a link, badly named, named twice,
    /// packed in an unknown way, too large, or compressed beyond belief.
    ///
    /// - Throws: the first problem found.
    public init(path: String, limits: ZipLimits = .standard) throws(ZipProblem) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw ZipProblem(.unreadable, String(cString: strerror(errno))) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ZipProblem(.unreadable, "not a file") }
        guard status.st_size <= limits.archiveBytes else {
            throw ZipProblem(.tooLarge, "\(status.st_size) > \(limits.archiveBytes) bytes")
        }
        let size = Int(status.st_size)
        try ZipReader.check(ZipDirectoryEnd(path: path, size: size), limits)
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            throw ZipProblem(code == ZIP_ER_OPEN ? .unreadable : .notAnArchive, ZipReader.words(for: code))
        }
        do throws(ZipProblem) {
            entries = try ZipReader.directory(of: archive, size: size, limits: limits)
        } catch {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
    }

    /// Opens an archive that is in memory, with the same suspicion.
    ///
    /// - Throws: the first problem found.
    public init(bytes: [UInt8], limits: ZipLimits = .standard) throws(ZipProblem) {
        guard bytes.count <= limits.archiveBytes else {
            throw ZipProblem(.tooLarge, "\(bytes.count) > \(limits.archiveBytes) bytes")
        }
        try ZipReader.check(ZipDirectoryEnd(bytes: bytes), limits)
        // libzip reads the bytes as long as the archive is open, and frees them then.
        guard let copy = malloc(max(bytes.count, 1)) else { throw ZipProblem(.unreadable, "no memory") }
        UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            throw ZipProblem(.unreadable, String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw ZipProblem(.notAnArchive, String(cString: zip_error_strerror(&error)))
        }
        do throws(ZipProblem) {
            entries = try ZipReader.directory(of: archive, size: bytes.count, limits: limits)
        } catch {
            zip_discard(archive)
            throw error
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// The entry of exactly this name.
    public subscript(name: String) -> ZipEntry? { entries.first { $0.name == name } }

    /// Unpacks one entry and hands it over in pieces of at most 64 KiB, good only inside the call.
    ///
    /// - Throws: `ZipProblem` when the entry is damaged or longer or shorter than announced, or what `body` throws.
    public func read(_ entry: ZipEntry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard let file = zip_fopen_index(archive, entry.index, 0) else { throw problem(entry) }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            if count < 0 {
                throw ZipProblem(
                    .damaged, entry: entry.name, String(cString: zip_error_strerror(zip_file_get_error(file))))
            }
            total += count
            guard total <= entry.size, count > 0 || total == entry.size else {
                throw ZipProblem(.damaged, entry: entry.name, "\(total) of \(entry.size) bytes")
            }
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Unpacks one small entry whole.
    ///
    /// - Throws: `ZipProblem.tooLarge` when it has more bytes than `limit`, `.damaged` when it does not unpack.
    public func bytes(of entry: ZipEntry, limit: Int) throws(ZipProblem) -> [UInt8] {
        guard entry.size <= limit else {
            throw ZipProblem(.tooLarge, entry: entry.name, "\(entry.size) > \(limit) bytes")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entry.size)
        do {
            try read(entry) { bytes.append(contentsOf: $0) }
        } catch let problem as ZipProblem {
            throw problem
        } catch {
            throw ZipProblem(.damaged, entry: entry.name, "\(error)")
        }
        return bytes
    }

    private func problem(_ entry: ZipEntry) -> ZipProblem {
        ZipProblem(.damaged, entry: entry.name, String(cString: zip_strerror(archive)))
    }

    private static func words(for code: Int32) -> String {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        return String(cString: zip_error_strerror(&error))
    }
}

extension ZipReader {
    private static func check(_ end: ZipDirectoryEnd, _ limits: ZipLimits) throws(ZipProblem) {
        guard end.entries <= limits.entries else {
            throw ZipProblem(.tooManyEntries, "\(end.entries) > \(limits.entries)")
        }
    }

    private static func directory(
        of archive: OpaquePointer, size archiveBytes: Int, limits: ZipLimits
    ) throws(ZipProblem) -> [ZipEntry] {
        let count = zip_get_num_entries(archive, 0)
        guard count >= 0, count <= limits.entries else {
            throw ZipProblem(.tooManyEntries, "\(count) > \(limits.entries)")
        }
        var entries: [ZipEntry] = []
        var names: Set<String> = []
        var total = 0
        for index in 0..<UInt64(count) {
            let entry = try entry(index, of: archive, limits: limits)
            // Windows and macOS open `A` and `a` as one file.
            guard names.insert(entry.name.lowercased()).inserted else {
                throw ZipProblem(.repeatedName, entry: entry.name)
            }
            total += entry.size
            guard total <= limits.totalBytes else {
                throw ZipProblem(.tooLarge, "\(total) > \(limits.totalBytes) bytes unpacked")
            }
            entries.append(entry)
        }
        // Entries may lie over one another or claim more packed bytes than there are; the archive's own size cannot lie.
        if total > limits.ratioCountsFromBytes, total / max(archiveBytes, 1) > limits.ratio {
            throw ZipProblem(.tooCompressed, "\(total / max(archiveBytes, 1)) : 1")
        }
        return entries
    }

    private static func entry(
        _ index: UInt64, of archive: OpaquePointer, limits: ZipLimits
    ) throws(ZipProblem) -> ZipEntry {
        var found = zip_stat_t()
        zip_stat_init(&found)
        guard zip_stat_index(archive, index, 0, &found) == 0, let cName = found.name else {
            throw ZipProblem(.damaged, String(cString: zip_strerror(archive)))
        }
        let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)
        guard let name = String(validatingCString: cName) else {
            throw ZipProblem(.unsafeName, entry: String(cString: cName), "encoding")
        }
        if let trick = ZipEntry.trick(in: name) { throw ZipProblem(.unsafeName, entry: name, trick) }
        guard found.valid & needed == needed, let size = Int(exactly: found.size),
            let packed = Int(exactly: found.comp_size)
        else { throw ZipProblem(.damaged, entry: name, "no sizes") }
        guard found.encryption_method == ZIP_EM_NONE else { throw ZipProblem(.encrypted, entry: name) }
        guard Int32(found.comp_method) == ZIP_CM_STORE || Int32(found.comp_method) == ZIP_CM_DEFLATE else {
            throw ZipProblem(.unknownCompression, entry: name, "\(found.comp_method)")
        }
        guard size <= limits.entryBytes else {
            throw ZipProblem(.tooLarge, entry: name, "\(size) > \(limits.entryBytes) bytes")
        }
        if size > limits.ratioCountsFromBytes, size / max(packed, 1) > limits.ratio {
            throw ZipProblem(.tooCompressed, entry: name, "\(size / max(packed, 1)) : 1")
        }
        var system: UInt8 = 0
        var attributes: UInt32 = 0
        // Whatever system it says it was made on: some unpack a link from one that names another.
        if zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 {
            let kind = mode_t(attributes >> 16) & S_IFMT
            guard kind == 0 || kind == S_IFREG || kind == S_IFDIR else { throw ZipProblem(.link, entry: name) }
        }
        return ZipEntry(name: name, size: size, packedSize: packed, index: index)
    }
}
