import CaseStore
import Foundation
import Glibc

/// A folder of one act: a filing that is received or sent, a file that is uploaded. It is named by the process, so that what a killed one left is
/// found and removed by the next.
public struct ReceivingScratch: Sendable {
    public let path: String

    private static let prefix = "receive-"

    public init(in staging: String) throws {
        ReceivingScratch.sweep(staging)
        path = "\(staging)/\(ReceivingScratch.prefix)\(getpid())-\(UUID().uuidString.lowercased())"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    public func discard() {
        // There is nobody to tell: what was kept lies in the desk, and what is left the next reception removes.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A file of the copy, in memory once.
    ///
    /// - Throws: `StoreError` when it cannot be read, or not to the size that it has.
    static func content(of path: String) throws(StoreError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError(errno: errno, path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StoreError(errno: errno, path) }
        let size = Int(status.st_size)
        var reason = EIO
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let start = buffer.baseAddress {
                let got = read(descriptor, start + count, size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    if got < 0 { reason = errno }
                    return
                }
                count += got
            }
        }
        guard bytes.count == size else { throw StoreError(errno: reason, path) }
        return bytes
    }

    /// Removes the folders of processes that are no more.
    private static func sweep(_ staging: String) {
        // A folder that cannot be listed cannot be written either, which the caller is told.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: staging)) ?? []
        where name.hasPrefix(prefix) {
            guard let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }),
                process > 0, kill(process, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: staging + "/" + name)
        }
    }
}
