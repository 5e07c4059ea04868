import Glibc
import Synchronization

/// Why a file could not be written.
public struct OutgoingFileProblem: Error, Hashable, Sendable {
    public let path: String
    /// The system's own words.
    public let reason: String

    public static let code = "file-not-written"

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var chinese: String { "文件 \(path) 未能写成（\(reason)）。请检查磁盘空间和权限后重试，原文件未改动。" }
    public var english: String {
        "The file \(path) was not written (\(reason)). Check disk space and permissions and try again; "
            + "what was there is unchanged."
    }
}

/// A file on its way out: written beside its place under another name, flushed to disk, then renamed in one step.
///
/// A write error is remembered and thrown by `commit()`; until then nobody sees the file, and a file that is never
/// committed is removed. Belongs to one thread at a time.
public final class OutgoingFile {
    public let path: String
    /// Where the bytes are until `commit()`.
    public let temporaryPath: String
    /// Bytes handed over so far.
    public private(set) var byteCount = 0
    /// Up to here the system was told to begin.
    private var begun = 0
    private static let portion = 1 << 22
    private var descriptor: Int32
    private var failure: Int32 = 0
    /// Whether a temporary file of ours is there to be removed.
    private var isPending = false

    private static let serial = Atomic<Int>(0)

    /// Makes the temporary file; `permissions` are cut down by the process's umask, as usual.
    ///
    /// - Throws: `OutgoingFileProblem` when the folder is missing or does not allow it.
    public init(path: String, permissions: UInt32 = 0o666) throws(OutgoingFileProblem) {
        self.path = path
        let number = OutgoingFile.serial.add(1, ordering: .relaxed).newValue
        temporaryPath = "\(path).partial-\(getpid())-\(number)"
        descriptor = open(temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(permissions))
        guard descriptor >= 0 else {
            throw OutgoingFileProblem(path: path, reason: String(cString: strerror(errno)))
        }
        isPending = true
    }

    deinit { discard() }

    /// Hands bytes to the system. After a failure it does nothing, and `commit()` throws.
    public func write(_ bytes: UnsafeRawBufferPointer) {
        byteCount += bytes.count
        guard failure == 0, descriptor >= 0 else { return }
        failure = writeAll(bytes, to: descriptor)
        if byteCount - begun >= OutgoingFile.portion { begin() }
    }

    /// Has the system begin to put on disk what was written, so that the flush at the end has little left to wait for. It
    /// promises nothing, and where it cannot be done the flush does it all. (Linux begins when it is told that the pages are
    /// not needed any more.)
    private func begin() {
        _ = posix_fadvise(descriptor, begun, byteCount - begun, POSIX_FADV_DONTNEED)
        begun = byteCount
    }

    public func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

    /// Flushes the bytes to disk and puts the file in its place.
    ///
    /// - Throws: `OutgoingFileProblem`, also for a write that failed before; the older file is then untouched.
    public func commit() throws(OutgoingFileProblem) {
        try close(flushed: true)
        guard rename(temporaryPath, path) == 0 else { throw problem(errno) }
        isPending = false
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folderDescriptor >= 0 else { throw problem(errno) }
        defer { Glibc.close(folderDescriptor) }
        // Some network file systems cannot flush a folder and say EINVAL; the rename has happened all the same.
        guard fsync(folderDescriptor) == 0 || errno == EINVAL else { throw problem(errno) }
    }

    /// Ends the writing but leaves the bytes under the temporary name, for another archive to take in.
    ///
    /// - Throws: `OutgoingFileProblem`, also for a write that failed before.
    public func finishWithoutPlacing() throws(OutgoingFileProblem) { try close(flushed: false) }

    /// Removes what was written so far; what stood at `path` stays.
    public func discard() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
        if isPending { unlink(temporaryPath) }
        isPending = false
    }

    private func close(flushed: Bool) throws(OutgoingFileProblem) {
        guard descriptor >= 0 else { throw OutgoingFileProblem(path: path, reason: "closed before") }
        if failure == 0, flushed, fsync(descriptor) != 0 { failure = errno }
        let closed = Glibc.close(descriptor)
        if failure == 0, closed != 0 { failure = errno }
        descriptor = -1
        guard failure == 0 else {
            discard()
            throw problem(failure)
        }
    }

    private func problem(_ code: Int32) -> OutgoingFileProblem {
        OutgoingFileProblem(path: path, reason: String(cString: strerror(code)))
    }
}

/// Writes every byte, however the system cuts them up; gives 0 or the system's error number.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes
    while let start = rest.baseAddress, rest.count > 0 {
        let count = write(descriptor, start, rest.count)
        if count < 0 {
            if errno == EINTR { continue }
            return errno
        }
        if count == 0 { return EIO }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
}
