import Foundation

/// Folders of test runs that were stopped before they could clean up. They bear the process that made them.
enum StoppedRuns {
    static func folder(_ prefix: String) -> String {
        NSTemporaryDirectory() + "\(prefix)run\(getpid())-" + UUID().uuidString.lowercased()
    }

    /// Removes what runs left that are no more.
    static func remove(_ prefix: String) {
        // Nothing to clean where nothing can be read.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())) ?? []
        for name in names where name.hasPrefix(prefix + "run") {
            let digits = name.dropFirst(prefix.count + 3).prefix { $0 != "-" }
            guard let process = pid_t(digits), process > 0, kill(process, 0) != 0, errno == ESRCH else { continue }
            // What another user owns stays.
            try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + name)
        }
    }
}
