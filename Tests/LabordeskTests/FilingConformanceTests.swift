import CaseExport
import Desk
import Foundation
import Testing

/// `labordesk filing conformance` as somebody runs it who writes the other side.
@Suite struct FilingConformanceTests {
    private static func run(_ arguments: String...) throws -> TestDesk.Reply {
        let process = Process()
        process.executableURL = TestDesk.executable
        process.arguments = ["filing", "conformance"] + arguments
        process.environment = ["LANG": "en_GB.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return TestDesk.Reply(text: String(decoding: bytes, as: UTF8.self), exitCode: process.terminationStatus)
    }

    @Test(.timeLimit(.minutes(10))) func theSuiteThatComesWithTheProgramIsPassed() throws {
        let reply = try Self.run()
        #expect(reply.exitCode == 0 && reply.text.hasSuffix(" tests, 0 of them differ\n"), "\(reply.text)")
        #expect(reply.text.contains("pass  good-original  a first filing with three records\n"))
    }

    @Test func aDifferenceIsToldAndEndsWith1() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/labordesk-suite-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exports = try ExportSchemas.find(environment: ProcessInfo.processInfo.environment)
        try FileManager.default.copyItem(
            atPath: exports.folder(of: "filing-1") + "/conformance", toPath: folder)
        var suite = try ConformanceSuite.read(in: folder)
        suite.tests = suite.tests.filter { ["good-original", "course-gap"].contains($0.id) }
        suite.tests[1].steps[0].answer.expectedSequence = 2
        try JSONEncoder().encode(suite).write(to: URL(fileURLWithPath: folder + "/suite.json"))
        let reply = try Self.run(folder)
        #expect(reply.exitCode == 1 && reply.text.contains("pass  good-original"), "\(reply.text)")
        #expect(
            reply.text.contains(
                """
                FAIL  course-gap  the later filing first, then the one before
                      step 1: number expected: expected 2, found 1
                2 tests, 1 of them differ

                """), "\(reply.text)")
        let json = try Self.run(folder, "--json")
        #expect(json.exitCode == 1 && json.text.contains("\"id\":\"course-gap\",\"passed\":false"), "\(json.text)")

        try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/suite.json"))
        let damaged = try Self.run(folder)
        #expect(damaged.exitCode == 1 && damaged.text.contains("[suite-damaged]"), "\(damaged.text)")
        let none = try Self.run(folder + "/filings")
        #expect(none.exitCode == 1 && none.text.contains("[no-suite]"), "\(none.text)")
    }
}
