import Foundation
import Testing

/// A filing leaves as one zip file and is checked as it came.
@Suite struct FilingZipTests {
    @Test func aFilingIsPackedBesideItsFolderAndChecked() throws {
        let desk = try TestDesk()
        let out = desk.path + "/out"
        #expect(try desk.run("period close 2025-05").exitCode == 0)
        let made = try desk.run("filing make --period 2025-05 --out \(out) --zip")
        let zip = out + "/LDF-330106-2025-05-1.zip"
        #expect(made.exitCode == 0 && made.text.contains("ZIP 文件 \(zip)"), "\(made.text)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: out).sorted()
                == ["LDF-330106-2025-05-1", "LDF-330106-2025-05-1.zip"])
        let checked = try check(zip)
        #expect(checked.exitCode == 0 && checked.text.contains("校验通过"), "\(checked.text)")

        // Made again where the zip still lies: the folder is there, and the reply says that the zip is the old one.
        let before = try Data(contentsOf: URL(fileURLWithPath: zip))
        try FileManager.default.removeItem(atPath: out + "/LDF-330106-2025-05-1")
        let again = try desk.run("filing make --period 2025-05 --out \(out) --again --zip")
        #expect(again.exitCode == 1 && again.text.contains("[filing-not-packed]"), "\(again.text)")
        #expect(again.text.contains("报送件已生成"))
        try FileManager.default.removeItem(atPath: out)
        #expect(try desk.run("filing make --period 2025-05 --out \(out) --again --zip").exitCode == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: zip)) == before)

        try Data("no zip".utf8).write(to: URL(fileURLWithPath: zip))
        let refused = try check(zip)
        #expect(refused.exitCode == 1 && refused.text.contains("F-ZIP"), "\(refused.text)")
    }

    private func check(_ path: String) throws -> TestDesk.Reply {
        let process = Process()
        process.executableURL = TestDesk.executable
        process.arguments = ["filing", "check", path]
        process.environment = ["LANG": "zh_CN.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return TestDesk.Reply(text: String(decoding: bytes, as: UTF8.self), exitCode: process.terminationStatus)
    }
}
