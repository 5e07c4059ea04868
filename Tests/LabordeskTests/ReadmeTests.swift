import Foundation
import Testing

/// The READMEs promise a dispute from the phone call to the payment: every command in them is run, in order.
@Suite struct ReadmeTests {
    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func transcriptRuns(_ name: String) throws {
        let commands = try ReadmeTests.commands(in: name)
        #expect(commands.count >= 14)
        let folder = FileManager.default.temporaryDirectory.path + "/labordesk-readme-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var environment = ["LABORDESK_HOME": folder + "/desk", "LANG": "C.UTF-8"]
        for command in commands {
            let words = Transcript.words(command)
            if words.first == "export" {
                let parts = words[1].split(separator: "=", maxSplits: 1).map(String.init)
                environment[parts[0]] = parts[1]
                continue
            }
            let reply = try ReadmeTests.run(Array(words.dropFirst()), in: folder, environment)
            #expect(reply.exitCode == 0, "\(command)\n\(reply.text)")
        }
        let status = try ReadmeTests.run(
            ["status", "样例工调〔2026〕00001号", "--today", "2026-09-10"], in: folder, environment)
        #expect(status.text.contains("received ¥6,000.00"))
        #expect(status.text.contains("outstanding ¥4,000.00"))
        #expect(status.text.contains("overdue ¥4,000.00"))
    }

    /// The lines behind `$ ` in the block after `<!-- transcript -->`.
    private static func commands(in name: String) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
        guard let start = text.range(of: "<!-- transcript -->") else { return [] }
        let block = text[start.upperBound...].components(separatedBy: "```")
        return block[1].split(separator: "\n").compactMap { $0.hasPrefix("$ ") ? String($0.dropFirst(2)) : nil }
    }

    private static func run(
        _ arguments: [String], in folder: String, _ environment: [String: String]
    ) throws -> (text: String, exitCode: Int32) {
        let process = Process()
        process.executableURL = TestDesk.executable
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: bytes, as: UTF8.self), process.terminationStatus)
    }
}
