import CaseForms
import Foundation
import Testing
import ZipArchive

/// A collective case from its roll to the papers for every claimant, through the command line.
struct CollectivePaperTests {
    static let number = "西湖区工调〔2025〕00001号"
    static let names = ["<w:p/>&\"'", "{{请求项目}}", "{{/分配}}", "𠮷田·买买提•艾力"] + (5...30).map { "样例工人\($0)" }

    static func agreed() throws -> TestDesk {
        let desk = try TestDesk()
        var table = "姓名,请求金额\n"
        for (place, name) in names.enumerated() {
            table += "\"\(name.replacingOccurrences(of: "\"", with: "\"\""))\",\(place).01\n"
        }
        let file = desk.path + "/roll.csv"
        try table.write(toFile: file, atomically: true, encoding: .utf8)
        let pay = names.indices.flatMap { ["--pay", "wages#\($0 + 1)=\($0).01@2025-04-01"] }
        for line in [
            ["setting", "set", "number.name", "西湖"],
            [
                "case", "open", "--worker", "样例工人1", "--employer", "样例公司", "--category", "wages", "--summary", "拖欠工资",
                "--persons", "30", "--claim", "wages=435.30", "--number", number, "--on", "2025-03-03",
            ],
            ["case", "roll", number, file, "--on", "2025-03-03"],
            ["case", "receive", number, "--on", "2025-03-03"],
            ["case", "ask-willingness", number, "--agrees", "--on", "2025-03-04"],
            ["case", "accept", number, "--on", "2025-03-05"],
            ["case", "assign", number, "--mediator", "调解员甲", "--on", "2025-03-06"],
            [
                "case", "elect", number, "--name", names[4], "--name", names[5], "--name", names[6], "--on",
                "2025-03-06",
            ],
            ["case", "hold-session", number, "--place", "调解室", "--record", "到场", "--on", "2025-03-10"],
            ["case", "agree", number, "--terms", "按名册支付", "--on", "2025-03-10"] + pay,
        ] {
            let reply = try desk.run(line)
            try #require(reply.exitCode == 0, "\(line.prefix(3)): \(reply.text)")
        }
        return desk
    }

    private func document(_ path: String) throws -> String {
        let archive = try ZipReader(path: path)
        let entry = try #require(archive["word/document.xml"])
        return String(decoding: try archive.bytes(of: entry, limit: 1 << 24), as: UTF8.self)
    }

    @Test func everyClaimantGetsTheirPaper() throws {
        let desk = try CollectivePaperTests.agreed()
        let make = { (arguments: [String]) in
            let reply = try desk.run(
                ["form"] + arguments + ["--case", CollectivePaperTests.number, "--today", "2025-03-10"])
            try #require(reply.exitCode == 0, "\(reply.text)")
        }
        try make(["make", "mediation-agreement", "--out", desk.outside + "/agreement.docx"])
        try make(["make", "acceptance-notice", "--to", "each", "--out", desk.outside + "/notice.docx"])
        try make(["make", "acceptance-notice", "--to", "each", "--separate", "--out", desk.outside + "/notices"])
        let agreement = try document(desk.outside + "/agreement.docx")
        let together = try document(desk.outside + "/notice.docx")
        let manager = FileManager.default
        let files = try manager.contentsOfDirectory(atPath: desk.outside + "/notices").sorted()
        #expect(files.count == 30 && files[3] == "0004-𠮷田买买提艾力.docx" && files[6] == "0007-样例工人7.docx")
        #expect(agreement.contains("435.30") && agreement.contains("人民币肆佰叁拾伍元叁角"))
        for (place, name) in CollectivePaperTests.names.enumerated() {
            let written = name.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
                .replacingOccurrences(of: ">", with: "&gt;")
            // Representatives stand among the parties as well.
            let times = (4...6).contains(place) ? 2 : 1
            #expect(agreement.components(separatedBy: ">\(written)</w:t>").count == 1 + times, "\(name)")
            #expect(together.components(separatedBy: ">\(written)</w:t>").count == 2, "\(name)")
            #expect(try document(desk.outside + "/notices/" + files[place]).contains(">\(written)</w:t>"))
        }
        // Again: one of them, all of them, and the one file.
        try make(["again", "3.7", "--out", desk.outside + "/7.docx"])
        try make(["again", "3", "--separate", "--out", desk.outside + "/again"])
        try make(["again", "2", "--out", desk.outside + "/again.docx"])
        #expect(manager.contentsEqual(atPath: desk.outside + "/7.docx", andPath: desk.outside + "/notices/" + files[6]))
        #expect(manager.contentsEqual(atPath: desk.outside + "/notices", andPath: desk.outside + "/again"))
        #expect(manager.contentsEqual(atPath: desk.outside + "/notice.docx", andPath: desk.outside + "/again.docx"))
        let refused = try desk.run([
            "form", "again", "2", "--separate", "--case", CollectivePaperTests.number, "--out", desk.outside + "/x",
        ])
        #expect(refused.exitCode == 1 && refused.text.contains("[form-one-file]"), "\(refused.text)")
        #expect(try desk.run("check").exitCode == 0)
    }

    private static let rows = [
        (String(repeating: "长", count: 200) + ",1", "文字过长"), ("\"甲\n乙\",1", "（U+A）"),
        ("甲\u{1B}[31m乙,1", "（U+1B）"), ("甲\u{202E}乙,1", "（U+202E）"), ("甲\u{85}乙,1", "（U+85）"),
        ("甲\u{FFFF}乙,1", "（U+FFFF）"), (" ,1", "姓名缺失"), ("甲,0.001", "“0.001”不是金额"),
        ("甲,-1", "“-1”不是金额"), ("甲,1e5", "“1e5”不是金额"), ("甲,100000000000000000", "不是金额"),
    ]

    /// Rows that no paper could bear are named with their column and the reason; nothing of the table is taken in.
    @Test func aRowIsRefused() throws {
        let desk = try FormTests.accepted()
        let file = desk.path + "/roll.csv"
        for (row, reason) in CollectivePaperTests.rows {
            try "姓名,请求金额\n样例工人1,5\n\(row)\n".write(toFile: file, atomically: true, encoding: .utf8)
            let reply = try desk.run(["case", "roll", FormTests.number, file, "--on", "2025-03-05"])
            #expect(
                reply.exitCode == 1 && reply.text.contains("名册第3行") && reply.text.contains(reason), "\(reply.text)")
        }
        // The same person twice: as in the browser.
        let id = "330106198001011235"
        try "姓名,身份证号\n样例工人,\(id)\n\n样例工人二,\(id)\n".write(toFile: file, atomically: true, encoding: .utf8)
        let reply = try desk.run(["case", "roll", FormTests.number, file, "--on", "2025-03-05"])
        #expect(reply.exitCode == 1 && reply.text.contains("与第2行的身份证号相同"), "\(reply.text)")
        #expect(try !desk.run("case show \(FormTests.number)").text.contains("名册："))
    }
}
