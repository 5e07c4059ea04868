import Foundation

/// Writing a small file so that it is either there whole or not at all: beside its place, flushed, then renamed.
enum NewFile {
    /// - Throws: `StoreError.diskFull`, `.fileLimit`, `.readOnly` or `.unreachable`.
    static func write(_ bytes: [UInt8], to path: String, permissions: mode_t) throws {
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
        guard descriptor >= 0 else { throw failure(temporary) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
            }
            if written < 0 {
                if errno == EINTR { continue }
                let error = failure(temporary)
                Foundation.close(descriptor)
                unlink(temporary)
                throw error
            }
            offset += written
        }
        guard fsync(descriptor) == 0, Foundation.close(descriptor) == 0, rename(temporary, path) == 0 else {
            throw failure(path)
        }
        try flushFolder(of: path)
    }

    /// Makes a rename last through a power cut.
    static func flushFolder(of path: String) throws {
        let folder = NewFile.folder(of: path)
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { Foundation.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(folder) }
    }

    /// The folder that holds the file. (`NSString.deletingLastPathComponent` traps on Linux for a name of one letter.)
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func failure(_ path: String) -> StoreError { StoreError(errno: errno, path) }
}

extension StoreError {
    /// What the system's reason for not doing something with a file means to a person.
    public init(errno code: Int32, _ path: String) {
        switch code {
        case ENOSPC, EDQUOT: self = .diskFull
        case EFBIG: self = .fileLimit
        case EROFS: self = .readOnly(path: path)
        default: self = .unreachable(path + ": " + String(cString: strerror(code)))  // In the system's own words.
        }
    }
}
