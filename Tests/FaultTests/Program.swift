import Foundation

/// The built `labordesk`, run from the outside: its words, its exit code, and whether a signal ended it.
///
/// It is found beside the test bundle. Every run has its own folder to stand in, no input, no `LABORDESK_HOME`, and at most
/// a minute of processor time, so that a loop without end shows as a signal.
enum Program {
    static let path: String = {
        let bundle =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return bundle.prefix(upTo: bundle.lastIndex(of: "/") ?? bundle.startIndex) + "/labordesk"
    }()

    /// What came of one run.
    struct Outcome: Sendable {
        /// The exit code; nil when a signal ended it.
        var code: Int32?
        var signal: Int32
        var output: [UInt8]
        var errors: [UInt8]

        var said: String { String(decoding: output, as: UTF8.self) }
        var complained: String { String(decoding: errors, as: UTF8.self) }
    }

    /// A call that has not been made yet. Arguments are bytes: a shell may hand over what is no UTF-8.
    struct Call: Sendable {
        var arguments: [[UInt8]]
        var input: String?
        /// The largest file it may write, in blocks of 512 bytes.
        var fileBlocks: Int?
        /// Run by somebody whom permissions stop, when the tests are run by root.
        var isByNobody = false

        init(_ arguments: [String], input: String? = nil, fileBlocks: Int? = nil, isByNobody: Bool = false) {
            self.init(bytes: arguments.map { Array($0.utf8) }, input: input, fileBlocks: fileBlocks)
            self.isByNobody = isByNobody
        }

        init(bytes: [[UInt8]], input: String? = nil, fileBlocks: Int? = nil) {
            arguments = bytes
            self.input = input
            self.fileBlocks = fileBlocks
        }

        var shown: String {
            arguments.map { bytes in
                let text = String(decoding: bytes.prefix(40), as: UTF8.self)
                return text.debugDescription + (bytes.count > 40 ? "…(\(bytes.count))" : "")
            }.joined(separator: " ")
        }
    }

    static func run(_ arguments: [String], in folder: String, input: String? = nil) throws -> Outcome {
        try Running(Call(arguments, input: input), in: folder).wait()
    }

    /// Makes all calls, `width` of them side by side; the outcomes are in the order of the calls.
    static func run(_ calls: [Call], width: Int, in folder: String) throws -> [Outcome] {
        var running: [Running] = []
        var outcomes: [Outcome] = []
        for call in calls {
            if running.count >= max(1, width) { outcomes.append(try running.removeFirst().wait()) }
            running.append(try Running(call, in: folder))
        }
        for last in running { outcomes.append(try last.wait()) }
        return outcomes
    }

    /// Whether a call can be made by somebody whom permissions stop.
    static let canBeNobody = geteuid() != 0 || access(nobody[0], X_OK) == 0

    /// What makes the process somebody else.
    static let nobody = ["/usr/bin/setpriv", "--reuid=\(nobodyID)", "--regid=\(nobodyID)", "--clear-groups"]
    static let nobodyID: UInt32 = 65_534

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
