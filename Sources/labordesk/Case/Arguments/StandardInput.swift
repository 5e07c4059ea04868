import CaseWorkflow
import Foundation

/// What comes in on standard input, bounded.
enum StandardInput {
    static let limit = 10 << 20

    /// All of it.
    ///
    /// - Throws: `Problem` with `too-large` when there is more than the limit, `unreachable` when it cannot be read.
    static func read(limit: Int = StandardInput.limit) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let chunk: Data?
            do {
                chunk = try FileHandle.standardInput.read(upToCount: 1 << 16)
            } catch {
                throw Problem("unreachable", Sentence("无法读取标准输入", "Standard input cannot be read"))
            }
            guard let chunk, !chunk.isEmpty else { return bytes }
            bytes += chunk
            if bytes.count > limit {
                throw Problem(
                    "too-large",
                    Sentence(
                        "标准输入超过\(limit)字节的上限，请拆分后重试",
                        "Standard input holds more than the limit of \(limit) bytes. Split it and try again"))
            }
        }
    }
}
