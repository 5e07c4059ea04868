import CLibZip
import Glibc
import Synchronization

/// Makes an archive whose bytes depend on its content alone: entries in the order added, all dated 1980-01-01.
///
/// Nothing stands at `path` before `finish()` has written a temporary file beside it, flushed it to disk and renamed
/// it. Belongs to one thread at a time.
public final class ZipWriter {
    private let path: String
    private let temporaryPath: String
    private var archive: OpaquePointer?
    private var names: Set<String> = []
    /// Whether a temporary file of ours is there to be removed.
    private var isPending = false

    private static let serial = Atomic<Int>(0)

    /// - Throws: `ZipProblem.notWritten` when the folder does not allow it.
    public init(path: String) throws(ZipProblem) {
        self.path = path
        let number = ZipWriter.serial.add(1, ordering: .relaxed).newValue
        temporaryPath = "\(path).partial-\(getpid())-\(number)"
        var code: Int32 = 0
        archive = zip_open(temporaryPath, ZIP_CREATE | ZIP_EXCL, &code)
        guard archive != nil else { throw ZipProblem(.notWritten, "libzip \(code)") }
    }

    deinit {
        if let archive {
            zip_discard(archive)
        } else if isPending {
            unlink(temporaryPath)
        }
    }

    /// Adds an entry of these bytes; `level` is deflate's, 1 (fast) to 9 (small), 0 to store.
    ///
    /// - Throws: `ZipProblem.unsafeName` or `.repeatedName` for a name that `ZipReader` would refuse, `.notWritten`
    ///   else.
    public func add(_ name: String, bytes: some Collection<UInt8>, level: Int = 6) throws(ZipProblem) {
        let archive = try checked(name)
        let count = bytes.count
        // libzip reads the bytes when the archive is closed and frees them then.
        guard let copy = malloc(max(count, 1)) else { throw ZipProblem(.notWritten, entry: name, "no memory") }
        UnsafeMutableRawBufferPointer(start: copy, count: count).copyBytes(from: bytes)
        guard let source = zip_source_buffer(archive, copy, UInt64(count), 1) else {
            free(copy)
            throw ZipProblem(.notWritten, entry: name, String(cString: zip_strerror(archive)))
        }
        try add(name, source, to: archive, level: level)
    }

    /// Adds an entry of bytes that are made while the archive is written, so that they never lie in memory all at once.
    ///
    /// - Parameters:
    ///   - byteCount: how many bytes there will be; other than that, nothing is written.
    ///   - stretches: the bytes in order; running through it again must give them again.
    /// - Throws: as `add(_:bytes:level:)`.
    public func add(
        _ name: String, byteCount: Int, stretches: some Sequence<[UInt8]>, level: Int = 6
    ) throws(ZipProblem) {
        let archive = try checked(name)
        guard let source = ZipStretches(byteCount, stretches).source(in: archive) else {
            throw ZipProblem(.notWritten, entry: name, String(cString: zip_strerror(archive)))
        }
        try add(name, source, to: archive, level: level)
    }

    /// Adds an entry of the file's bytes, which must stay as they are until `finish()`.
    ///
    /// - Throws: as `add(_:bytes:level:)`.
    public func add(_ name: String, file: String, level: Int = 6) throws(ZipProblem) {
        let archive = try checked(name)
        guard let source = zip_source_file(archive, file, 0, 0) else {
            throw ZipProblem(.notWritten, entry: name, String(cString: zip_strerror(archive)))
        }
        try add(name, source, to: archive, level: level)
    }

    /// Writes the archive, flushes it to disk and puts it in its place; an older file there is replaced in one step.
    ///
    /// - Parameter isFlushed: false when the caller flushes many files at once.
    /// - Throws: `ZipProblem.notWritten`; the older file is then untouched and no temporary file stays behind.
    public func finish(isFlushed: Bool = true) throws(ZipProblem) {
        guard let archive else { throw ZipProblem(.notWritten, "finished before") }
        guard !names.isEmpty else { throw ZipProblem(.notWritten, "no entries") }
        guard zip_close(archive) == 0 else {
            throw ZipProblem(.notWritten, String(cString: zip_strerror(archive)))
        }
        self.archive = nil
        isPending = true
        if isFlushed { try flushFile() }
        guard rename(temporaryPath, path) == 0 else { throw ZipProblem(.notWritten, String(cString: strerror(errno))) }
        isPending = false
        if isFlushed { try flushFolder() }
    }

    private func flushFile() throws(ZipProblem) {
        let descriptor = open(temporaryPath, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw ZipProblem(.notWritten, String(cString: strerror(errno))) }
        let isFlushed = fsync(descriptor) == 0
        let reason = errno
        guard close(descriptor) == 0, isFlushed else {
            throw ZipProblem(.notWritten, String(cString: strerror(isFlushed ? errno : reason)))
        }
    }

    private func flushFolder() throws(ZipProblem) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ZipProblem(.notWritten, String(cString: strerror(errno))) }
        defer { close(descriptor) }
        // Some network file systems cannot flush a folder and say EINVAL; the rename has happened all the same.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw ZipProblem(.notWritten, String(cString: strerror(errno)))
        }
    }

    private func checked(_ name: String) throws(ZipProblem) -> OpaquePointer {
        guard let archive else { throw ZipProblem(.notWritten, entry: name, "finished before") }
        if let trick = ZipEntry.trick(in: name) { throw ZipProblem(.unsafeName, entry: name, trick) }
        guard names.insert(name.lowercased()).inserted else { throw ZipProblem(.repeatedName, entry: name) }
        return archive
    }

    private func add(
        _ name: String, _ source: OpaquePointer, to archive: OpaquePointer, level: Int
    ) throws(ZipProblem) {
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw ZipProblem(.notWritten, entry: name, String(cString: zip_strerror(archive)))
        }
        let method = level <= 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        let firstOfJanuary1980: UInt16 = 1 << 5 | 1
        guard zip_set_file_compression(archive, UInt64(index), method, UInt32(max(0, min(level, 9)))) == 0,
            zip_file_set_dostime(archive, UInt64(index), 0, firstOfJanuary1980, 0) == 0,
            zip_file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
        else { throw ZipProblem(.notWritten, entry: name, String(cString: zip_strerror(archive))) }
    }
}
