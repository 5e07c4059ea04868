import CaseWorkflow
import Foundation

extension FilingCheck {
    /// Checks the filing in this folder or zip file. Changes nothing.
    ///
    /// - Parameters:
    ///   - scratch: where a zip is unpacked to be checked, in a folder that is gone afterwards.
    ///   - reading: as `verdict(onFolder:reading:progress:)`.
    ///   - progress: told the share of the filing that has been read, 0…1.
    public func verdict(
        on path: String, scratch: String, reading: FilingReading? = nil, progress: ((Double) -> Void)? = nil
    ) -> FilingVerdict {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return verdict(onFolder: path, reading: reading, progress: progress)
        }
        let place = scratch + "/labordesk-check-" + UUID().uuidString.lowercased()
        // There is nobody to tell: the verdict stands, and what is left are copies of a file that is still there.
        defer { try? FileManager.default.removeItem(atPath: place) }
        do {
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let copy = try FilingCarrier.unpack(path, into: place)
            return verdict(onFolder: copy.path, reading: reading, progress: progress)
        } catch let problem as FilingProblem {
            return FilingVerdict(refusing: problem)
        } catch {
            let reason = (error as NSError).localizedDescription
            return FilingVerdict(
                refusing: FilingProblem(
                    .copy,
                    Sentence(
                        "无法解压到 \(scratch)（\(reason)）。请检查磁盘空间和权限后重试。",
                        "It cannot be unpacked into \(scratch) (\(reason)). Check disk space and permissions and try "
                            + "again.")))
        }
    }
}

extension FilingVerdict {
    /// Of a filing that cannot even be opened.
    public init(refusing problem: FilingProblem) {
        self.init(
            outcome: .rejected, problems: [problem], omittedProblems: 0, header: nil, manifestDigest: nil,
            signature: .unsigned, claimed: nil,
            recomputed: nil)
    }
}
