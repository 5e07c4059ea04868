import Glibc

/// A regular file open for reading from its beginning, closed once.
final class FileBytes {
    let byteCount: Int
    private let descriptor: Int32

    /// - Throws: `SpreadsheetError` `.missing`, `.folder`, `.unreadable`, `.empty` or `.tooLarge`.
    init(path: String, limit: Int) throws(SpreadsheetError) {
        // Non-blocking, so that a pipe without a writer is refused instead of waited for.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        let reason = errno
        var status = stat()
        let isKnown = descriptor >= 0 && fstat(descriptor, &status) == 0
        byteCount = isKnown ? Int(status.st_size) : 0
        guard descriptor >= 0 else {
            if reason == ENOENT || reason == ENOTDIR { throw SpreadsheetError(.missing, path) }
            throw SpreadsheetError(.unreadable, String(cString: strerror(reason)))
        }
        guard isKnown else { throw SpreadsheetError(.unreadable, String(cString: strerror(errno))) }
        if status.st_mode & S_IFMT == S_IFDIR { throw SpreadsheetError(.folder, path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SpreadsheetError(.unreadable, "not a file") }
        if byteCount == 0 { throw SpreadsheetError(.empty) }
        if byteCount > limit { throw SpreadsheetError(.tooLarge, "\(byteCount) > \(limit) bytes") }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads the next bytes; 0 at the end, and fewer than asked for only there.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
        var total = 0
        while total < buffer.count {
            guard let start = buffer.baseAddress else { return 0 }
            let count = Glibc.read(descriptor, start + total, buffer.count - total)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw SpreadsheetError(.unreadable, String(cString: strerror(errno)))
            }
            total += count
        }
        return total
    }

    /// Goes to a place in the file.
    func seek(to offset: Int) throws(SpreadsheetError) {
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else {
            throw SpreadsheetError(.unreadable, String(cString: strerror(errno)))
        }
    }
}
