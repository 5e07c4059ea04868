import CaseStore
import CaseWorkflow
import Foundation

/// A desk in a folder of its own, asked through the built command alone.
final class TestDesk {
    let path: String
    /// A folder beside it, for what goes out of the desk.
    let outside: String

    /// An office with an administrator who is a lead, and an intake clerk who is neither.
    init(_ office: String = "330106", named name: String = "西湖区总工会") throws {
        path = FileManager.default.temporaryDirectory.path + "/labordesk-cli-" + UUID().uuidString
        outside = path + "-out"
        try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
        guard let code = OfficeCode(office), let admin = OfficerCode("admin"), let clerk = OfficerCode("clerk") else {
            throw StoreError.officeUnknown(office)
        }
        let store = try Store.create(
            home: path,
            office: Office(code: code, name: name, level: .district, parent: nil, area: "330106"),
            administrator: Officer(code: admin, name: "主任", office: code, roles: [.lead, .administrator]), at: 1
        ).store
        try store.record(
            .officer(Officer(code: clerk, name: "登记员", office: code, roles: [.intake])), by: admin,
            commandID: UUID(), at: 2)
        store.close()
    }

    deinit {
        for folder in [path, outside] { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// What a command printed, complaints included, and how it ended.
    struct Reply {
        var text: String
        var exitCode: Int32
    }

    /// Runs `labordesk` in Chinese on the day of the paper (`--on`), else on 30 June 2025; `--today` goes before both.
    ///
    /// - Parameter environment: what the program finds in its environment beside the desk's folder.
    func run(_ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> Reply {
        let process = Process()
        process.executableURL = TestDesk.executable
        var today = "2025-06-30"
        if let on = arguments.firstIndex(of: "--on"), on + 1 < arguments.count { today = arguments[on + 1] }
        process.arguments = arguments.contains("--today") ? arguments : arguments + ["--today", today]
        process.environment = ["LABORDESK_HOME": path, "LANG": "zh_CN.UTF-8"].merging(environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        let typed = path + "/input-" + UUID().uuidString
        FileManager.default.createFile(atPath: typed, contents: Data(input))
        defer { try? FileManager.default.removeItem(atPath: typed) }
        process.standardInput = FileHandle(forReadingAtPath: typed)
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Reply(
            text: String(decoding: bytes, as: UTF8.self),
            exitCode: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
    }

    func run(_ line: String, input: String = "") throws -> Reply {
        try run(Transcript.words(line), input: Array(input.utf8))
    }

    /// The command beside the tests.
    static var executable: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("labordesk")
    }
}
