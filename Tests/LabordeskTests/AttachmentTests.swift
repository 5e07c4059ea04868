import Foundation
import Testing

/// Files put to a case and taken out again, from the command line.
struct AttachmentTests {
    @Test func putInAndTakenOut() throws {
        let desk = try TestDesk()
        let number = "西湖区工调〔2025〕00001号"
        _ = try desk.run("case open --worker 王甲 --employer 样例公司 --category wages --number \(number) --on 2025-03-05")
        let scan = desk.path + "/scan.png"
        let content = Data([0x89, 0x50, 0x4E, 0x47] + Array("一张扫描件".utf8))
        try content.write(to: URL(fileURLWithPath: scan))

        #expect(try desk.run(["case", "attach", number, scan]).text.hasPrefix("附件1：scan.png（png，19字节）"))
        #expect(try desk.run(["case", "attach", number, scan, "--name", "身份证.png"]).exitCode == 0)
        let list = try desk.run(["case", "attachments", number]).text
        #expect(list == "1  2025-06-30  scan.png  png  19\n2  2025-06-30  身份证.png  png  19\n")

        let out = desk.path + "/out.png"
        #expect(try desk.run(["case", "attachments", number, "--take", "2", "--out", out]).exitCode == 0)
        #expect(FileManager.default.contents(atPath: out) == content)
        // One content is kept once, and not in the clear.
        let kept = try FileManager.default.subpathsOfDirectory(atPath: desk.path + "/attachments")
            .filter { $0.count > 60 }
        #expect(kept.count == 1)
        for name in kept {
            let bytes = FileManager.default.contents(atPath: desk.path + "/attachments/" + name) ?? Data()
            #expect(bytes.range(of: Data("扫描".utf8)) == nil)
        }
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test(arguments: ["/dev/zero", "/no/such/file", "/tmp"])
    func refused(_ path: String) throws {
        let desk = try TestDesk()
        _ = try desk.run("case open --worker 王甲 --employer 样例公司 --category wages --number 1号 --on 2025-03-05")
        let reply = try desk.run(["case", "attach", "1号", path])
        #expect(reply.exitCode == 1 && reply.text.contains("[file-unreadable]"))
        #expect(try desk.run("case attachments 1号").text == "没有附件\n")
    }
}
