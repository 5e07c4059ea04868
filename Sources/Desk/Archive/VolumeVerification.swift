public import CaseForms
public import CaseWorkflow
import Foundation
import Glibc
import SafeCrypto
import StableJSON

/// Whether a volume's folder is still what its manifest says.
public struct VolumeVerification: Sendable {
    public let manifest: VolumeManifest
    /// SHA-256 (hex) of the manifest as it lies there.
    public let digest: String
    /// How many files were compared.
    public let files: Int
    public let problems: [Problem]

    public enum Problem: Hashable, Sendable {
        case missing(String)
        case changed(String)
        case extra(String)
        /// A link or something else that is no ordinary file.
        case notAFile(String)
        case sumsDiffer

        public var code: String {
            switch self {
            case .missing: "volume-file-missing"
            case .changed: "volume-file-changed"
            case .extra: "volume-file-extra"
            case .notAFile: "volume-not-a-file"
            case .sumsDiffer: "volume-sums-differ"
            }
        }

        public var sentence: Sentence {
            switch self {
            case .missing(let name): Sentence("缺少文件 \(name)", "the file \(name) is missing")
            case .changed(let name): Sentence("文件 \(name) 被改动过", "the file \(name) was changed")
            case .extra(let name): Sentence("多出文件 \(name)，清单中没有", "the file \(name) is not in the manifest")
            case .notAFile(let name): Sentence("\(name) 不是普通文件", "\(name) is no ordinary file")
            case .sumsDiffer:
                Sentence("SHA256SUMS 与清单不一致", "SHA256SUMS does not say what the manifest says")
            }
        }
    }

    /// Why a folder cannot be verified at all.
    public enum Refusal: Error, Hashable, Sendable {
        case noManifest(path: String)
        case unreadable(path: String)

        public var sentence: Sentence {
            switch self {
            case .noManifest(let path):
                Sentence(
                    "\(path) 里没有 manifest.json，不是 archive make 做的案卷文件夹",
                    "There is no manifest.json in \(path); it is no folder of archive make")
            case .unreadable(let path):
                Sentence(
                    "\(path)/manifest.json 读不懂或者被改动过，请从备份取回案卷",
                    "\(path)/manifest.json cannot be read or was changed; take the volume back from a backup")
            }
        }
    }

    /// - Throws: `Refusal`, `CryptoProblem` when a file cannot be read.
    public init(of path: String) throws {
        let place = path + "/" + VolumeManifest.fileName
        guard VolumeVerification.size(of: place) != nil else { throw Refusal.noManifest(path: path) }
        guard let size = VolumeVerification.size(of: place), size <= VolumeVerification.largestManifest,
            let data = FileManager.default.contents(atPath: place),
            let manifest = try? StableJSON.decode(VolumeManifest.self, from: [UInt8](data)),
            manifest.format == VolumeManifest.newestFormat
        else { throw Refusal.unreadable(path: path) }
        self.manifest = manifest
        digest = Hex.text(SHA256.digest(of: data).bytes)
        var problems: [Problem] = []
        var known: Set<String> = [VolumeManifest.fileName, VolumeManifest.sumsName]
        for file in manifest.files {
            guard !file.name.contains("/"), file.name != "..", file.name != ".", !file.name.isEmpty,
                known.insert(file.name).inserted
            else { throw Refusal.unreadable(path: path) }
            guard let size = VolumeVerification.size(of: path + "/" + file.name) else {
                problems.append(
                    VolumeVerification.isThere(path + "/" + file.name) ? .notAFile(file.name) : .missing(file.name))
                continue
            }
            guard size == file.bytes,
                Hex.text(try SHA256.digest(ofFile: path + "/" + file.name).digest.bytes) == file.sha256
            else {
                problems.append(.changed(file.name))
                continue
            }
        }
        let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        problems += there.filter { !known.contains($0) }.sorted().map(Problem.extra)
        if try !VolumeVerification.sums(in: path, say: manifest, digest) { problems.append(.sumsDiffer) }
        self.problems = problems
        files = manifest.files.count
    }

    /// 64 MiB: more than a million files.
    private static let largestManifest = 64 << 20

    private static func sums(in path: String, say manifest: VolumeManifest, _ digest: String) throws -> Bool {
        let place = path + "/" + VolumeManifest.sumsName
        guard let size = size(of: place), size <= largestManifest,
            let data = FileManager.default.contents(atPath: place)
        else { return false }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
        let named = manifest.files.map { "\($0.sha256)  \($0.name)" } + ["\(digest)  \(VolumeManifest.fileName)"]
        return Set(lines) == Set(named) && lines.count == named.count
    }

    /// Bytes of an ordinary file; nil for a link, a folder, or nothing.
    private static func size(of path: String) -> Int? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }
}
