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
