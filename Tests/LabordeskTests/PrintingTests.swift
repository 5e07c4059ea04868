import Foundation
import Testing

/// PDF through a stand-in for LibreOffice: what is recorded stays reachable when nothing comes of the printing.
struct PrintingTests {
    /// A desk with an accepted case, and an environment whose `soffice` does what this script says.
    private func desk(_ script: String) throws -> (desk: TestDesk, environment: [String: String]) {
        let desk = try FormTests.accepted()
        try FileManager.default.createDirectory(atPath: desk.path + "/bin", withIntermediateDirectories: true)
        put(script, at: desk)
        return (desk, ["PATH": desk.path + "/bin:/usr/bin:/bin"])
    }

    private func put(_ script: String, at desk: TestDesk) {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
        FileManager.default.createFile(
            atPath: desk.path + "/bin/soffice", contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: attributes)
    }

    /// Writes a whole PDF beside each Word file.
    private static let prints = writing(#"%%PDF-1.7\n%%%%EOF\n"#)

    private static func writing(_ content: String) -> String {
        #"for f in "$@"; do case "$f" in *.docx) printf '\#(content)' > "${f%.docx}.pdf";; esac; done"#
    }

    private static let notice = ["form", "make", "acceptance-notice", "--case", FormTests.number]

    @Test(
        arguments: [
            ("exit 3", "以代码3结束"), ("exit 0", "没有写出完整的文件"),
            (writing(#"%%PDF-1.7\nhalf"#), "没有写出完整的文件"),
        ])
    func aPaperThatIsNotPrintedIsRecorded(_ script: String, _ reason: String) throws {
        let (desk, environment) = try desk(script)
        let out = desk.outside + "/notice.pdf"
        let reply = try desk.run(PrintingTests.notice + ["--out", out], environment: environment)
        #expect(reply.exitCode == 1 && reply.text.contains("[form-not-printed]"), "\(reply.text)")
        #expect(reply.text.contains("已登记为本案第1件") && reply.text.contains(reason), "\(reply.text)")
        #expect(reply.text.contains("labordesk form again 1 --case \(FormTests.number) --out 文件.docx"))
        #expect(!FileManager.default.fileExists(atPath: out))
        #expect(try desk.run("form list --case \(FormTests.number)").text.contains("西湖工受字〔2025〕1号"))
        // What the sentence says is true, and nothing hidden stays behind.
        let word = desk.outside + "/notice.docx"
        let again = try desk.run(["form", "again", "1", "--case", FormTests.number, "--out", word])
        #expect(again.exitCode == 0 && FileManager.default.fileExists(atPath: word), "\(again.text)")
        let left = try FileManager.default.contentsOfDirectory(atPath: desk.outside).filter { $0.contains("making") }
        #expect(left == [])
    }

    @Test func aFolderThatIsNotPrintedComesAgainWhole() throws {
        let (desk, environment) = try desk("exit 3")
        let out = desk.outside + "/notices"
        let reply = try desk.run(
            PrintingTests.notice + ["--separate", "--pdf", "--out", out], environment: environment)
        #expect(reply.text.contains("labordesk form again 1 --case \(FormTests.number) --separate --out 文件夹"))
        put(PrintingTests.prints, at: desk)
        let again = try desk.run(
            ["form", "again", "1", "--case", FormTests.number, "--separate", "--pdf", "--out", out],
            environment: environment)
        #expect(again.exitCode == 0, "\(again.text)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: out).sorted() == ["0001-王甲.pdf", "0002-样例公司.pdf"])
    }

    @Test func aPrintedPaperLiesThere() throws {
        let (desk, environment) = try desk(PrintingTests.prints)
        let out = desk.outside + "/notice.pdf"
        let reply = try desk.run(PrintingTests.notice + ["--out", out], environment: environment)
        #expect(reply.exitCode == 0, "\(reply.text)")
        #expect(FileManager.default.contents(atPath: out)?.starts(with: Data("%PDF-".utf8)) == true)
    }

    /// Without LibreOffice nothing is recorded and no number is used.
    @Test func withoutAPrinterNothingIsRecorded() throws {
        let (desk, _) = try desk("exit 0")
        let reply = try desk.run(
            PrintingTests.notice + ["--out", desk.outside + "/notice.pdf"], environment: ["PATH": desk.path])
        #expect(reply.exitCode == 1 && reply.text.contains("[no-libreoffice]"), "\(reply.text)")
        #expect(try !desk.run("form list --case \(FormTests.number)").text.contains("西湖工受字"))
    }

    /// Something got into the place while the paper was made.
    @Test func aPaperThatIsNotPutIsRecorded() throws {
        let (desk, environment) = try desk(PrintingTests.prints + "\nmkdir -p \"$OUT/full\"")
        let out = desk.outside + "/notice.pdf"
        let reply = try desk.run(
            PrintingTests.notice + ["--out", out], environment: environment.merging(["OUT": out]) { $1 })
        #expect(reply.exitCode == 1 && reply.text.contains("[form-not-put]"), "\(reply.text)")
        #expect(reply.text.contains("已登记为本案第1件") && reply.text.contains("labordesk form again 1"))
    }

    /// Another paper took the place meanwhile: it stays, and whoever came second is told how to get theirs.
    @Test func whoComesSecondIsToldHowToGetTheirs() throws {
        let (desk, environment) = try desk(PrintingTests.prints + "\necho first > \"$OUT\"")
        let out = desk.outside + "/notice.pdf"
        let reply = try desk.run(
            PrintingTests.notice + ["--out", out], environment: environment.merging(["OUT": out]) { $1 })
        #expect(reply.exitCode == 1 && reply.text.contains("[form-not-put]"), "\(reply.text)")
        #expect(reply.text.contains("该位置已有别的内容") && reply.text.contains("labordesk form again 1 --case"))
        #expect(FileManager.default.contents(atPath: out) == Data("first\n".utf8))
    }
}
