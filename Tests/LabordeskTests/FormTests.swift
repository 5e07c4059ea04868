import CaseForms
import Foundation
import Testing
import ZipArchive

/// Papers made from the command line: numbered, recorded, made again, served.
struct FormTests {
    static let number = "西湖区工调〔2025〕00001号"

    /// A desk with one accepted case of one worker.
    static func accepted() throws -> TestDesk {
        let desk = try TestDesk()
        for line in [
            "setting set number.name 西湖", "setting set office.phone 0000-00000000",
            "setting set office.address 样例路1号",
            "case open --worker 王甲 --phone 13800138001 --employer 样例公司 --category wages --claim wages=12000 "
                + "--summary 拖欠工资 --number \(number) --on 2025-03-03",
            "case receive \(number) --on 2025-03-03",
            "case ask-willingness \(number) --side employer --agrees --on 2025-03-04",
            "case accept \(number) --on 2025-03-05",
        ] {
            let reply = try desk.run(line)
            try #require(reply.exitCode == 0, "\(line): \(reply.text)")
        }
        return desk
    }

    @Test func madeNumberedServedAndMadeAgain() throws {
        let desk = try FormTests.accepted()
        let (first, second) = (desk.outside + "/first.docx", desk.outside + "/second.docx")
        let made = try desk.run(
            ["form", "make", "受理通知书", "--case", FormTests.number, "--out", first, "--on", "2025-03-05"])
        #expect(made.text == "#1 制作受理通知书（西湖工受字〔2025〕1号–西湖工受字〔2025〕2号），共2份\n  \(first)\n")
        #expect(
            try desk.run("case serve \(FormTests.number) --paper 1.1 --on 2025-03-06").text
                .contains("向职工方送达受理通知书（西湖工受字〔2025〕1号）（直接送达）"))
        let list = try desk.run("form list --case \(FormTests.number)").text
        #expect(list.contains("西湖工受字〔2025〕1号 → 王甲（2025-03-06 直接送达）"))
        #expect(list.contains("西湖工受字〔2025〕2号 → 样例公司（未送达）"))
        // What the case says now does not change what was made then.
        _ = try desk.run("case classify \(FormTests.number) --category overtime --on 2025-03-07")
        let again = try desk.run(["form", "again", "1", "--case", FormTests.number, "--out", second])
        #expect(again.exitCode == 0, "\(again.text)")
        let bytes = FileManager.default.contents(atPath: first)
        #expect(bytes != nil && bytes == FileManager.default.contents(atPath: second))
        #expect(try desk.run("check").exitCode == 0)
    }

    @Test func theSameActTwiceIsOnePaper() throws {
        let desk = try FormTests.accepted()
        let act = ["form", "make", "summons", "--case", FormTests.number, "--leave-blanks", "--command-id"]
        let id = "7B0C2F3A-5C1D-4E6F-8A9B-0C1D2E3F4A5B"
        let (first, second) = (desk.outside + "/1.docx", desk.outside + "/2.docx")
        #expect(try desk.run(act + [id, "--out", first]).exitCode == 0)
        #expect(try desk.run(act + [id, "--out", second]).exitCode == 0)
        let bytes = FileManager.default.contents(atPath: first)
        #expect(bytes != nil && bytes == FileManager.default.contents(atPath: second))
        #expect(try desk.run("form list --case \(FormTests.number)").text.split(separator: "\n").count == 2)
        let other = ["form", "make", "rights-and-duties", "--case", FormTests.number, "--command-id", id, "--out"]
        #expect(try desk.run(other + [desk.outside + "/3.docx"]).text.contains("[command-reused]"))
    }

    /// Two papers that are alike in everything are two, each told by its own number, and so is an act asked for twice.
    @Test func alikePapersHaveNumbersOfTheirOwn() throws {
        let desk = try FormTests.accepted()
        let make = ["form", "make", "rights-and-duties", "--case", FormTests.number, "--to", "worker", "--out"]
        let id = ["--command-id", "7B0C2F3A-5C1D-4E6F-8A9B-0C1D2E3F4A5C"]
        #expect(try desk.run(make + [desk.outside + "/1.docx"]).text.hasPrefix("#1 "))
        #expect(try desk.run(make + [desk.outside + "/2.docx"] + id).text.hasPrefix("#2 "))
        #expect(try desk.run(make + [desk.outside + "/3.docx"]).text.hasPrefix("#3 "))
        #expect(try desk.run(make + [desk.outside + "/again.docx"] + id).text.hasPrefix("#2 "))
    }

    /// The paper in words: what the law asks of it is there, and the code of the public look-up.
    @Test func anAcceptanceNoticeSaysWhatItMust() throws {
        let desk = try FormTests.accepted()
        let out = desk.outside + "/notice.docx"
        _ = try desk.run(["form", "make", "acceptance-notice", "--case", FormTests.number, "--out", out])
        let template = try FormTemplate(path: out)
        #expect(template.marks.isEmpty && template.problems.isEmpty)
    }

    /// A paper says itself what it is; another kind is refused. One that went to no side must be told the side.
    @Test func aServedPaperIsNamedByItsForm() throws {
        let desk = try FormTests.accepted()
        let out = desk.outside + "/a.docx"
        _ = try desk.run(
            ["form", "make", "mediation-agreement", "--case", FormTests.number, "--out", out, "--leave-blanks"])
        let serve = "case serve \(FormTests.number) --paper 1"
        #expect(try desk.run(serve).text.contains("送达哪一方"))
        let other = try desk.run(serve + " --side worker --document final-award")
        #expect(other.exitCode == 2 && other.text.contains("文书 1 是劳动争议调解协议书"))
        #expect(try desk.run(serve + " --side worker --document agreement").exitCode == 0)
        #expect(try desk.run(serve + " --side employer").text.contains("向用人单位方送达劳动争议调解协议书（西湖工调协字〔"))
    }

    /// An address that the case does not say would be a blank; given, it is printed, and the case stays as it was.
    @Test func whatTheCaseDoesNotSayMayBeGiven() throws {
        let desk = try FormTests.accepted()
        let out = desk.outside + "/power.docx"
        let given = ["--set", "受托人姓名=李乙", "--set", "收件人地址=西湖区样例路2号"]
        let made = try desk.run(
            ["form", "make", "power-of-attorney", "--case", FormTests.number, "--to", "worker", "--out", out] + given)
        #expect(made.exitCode == 0, "\(made.text)")
    }

    @Test func whatTheCaseDoesNotSayYetIsNamed() throws {
        let desk = try FormTests.accepted()
        let out = desk.outside + "/x.docx"
        let refused = try desk.run(["form", "make", "mediation-agreement", "--case", FormTests.number, "--out", out])
        #expect(refused.exitCode == 1 && refused.text.contains("协议日期") && refused.text.contains("[form-missing-facts]"))
        #expect(!FileManager.default.fileExists(atPath: out))
        let blank = try desk.run(
            ["form", "make", "mediation-agreement", "--case", FormTests.number, "--out", out, "--leave-blanks"])
        // The refused paper used up no number.
        #expect(blank.text.contains("西湖工调协字〔2025〕1号"))
    }

    @Test func anOwnTemplateWinsAndItsMistakesAreTold() throws {
        let desk = try FormTests.accepted()
        let forms = desk.path + "/forms"
        try FileManager.default.createDirectory(atPath: forms, withIntermediateDirectories: true)
        let shipped =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path + "/Forms/zh-Hans/summons/template.docx"
        // Another form's template in this one's place lacks what this one must say.
        try FileManager.default.copyItem(atPath: shipped, toPath: forms + "/refusal-notice.docx")
        let check = try desk.run("form check refusal-notice")
        #expect(check.exitCode == 1 && check.text.contains("缺少必备的“不予受理理由”"))
        #expect(try desk.run("form list").text.contains("refusal-notice  不予受理通知书（本单位模板）"))
        let made = try desk.run(
            ["form", "make", "refusal-notice", "--case", FormTests.number, "--out", desk.outside + "/y.docx"])
        #expect(made.exitCode == 1 && made.text.contains("[form-template]"))
    }

    /// An office that never said how it is reached prints blanks to write on, and is told once how to fill them for good.
    @Test func anOfficeWithoutATelephoneIsTold() throws {
        let desk = try TestDesk()
        _ = try desk.run("setting set office.address 样例路1号")
        _ = try desk.run(
            "case open --worker 王甲 --employer 样例公司 --category wages --summary 拖欠工资 --number \(FormTests.number) "
                + "--on 2025-03-03")
        let out = desk.outside + "/call.docx"
        let make = ["form", "make", "summons", "--case", FormTests.number, "--leave-blanks", "--out"]
        let reply = try desk.run(make + [out])
        #expect(reply.text.contains("机构电话没有登记") && reply.text.contains("labordesk setting set office.phone …"))
        #expect(!reply.text.contains("office.address"))
        let archive = try ZipReader(path: out)
        let entry = try #require(archive["word/document.xml"])
        let words = String(decoding: try archive.bytes(of: entry, limit: 1 << 24), as: UTF8.self)
        #expect(words.contains("________________"))
        let given = try desk.run(make + [desk.outside + "/b.docx", "--set", "机构电话=0000-11111111"])
        #expect(given.exitCode == 0 && !given.text.contains("没有登记"), "\(given.text)")
    }

    @Test func aTemplateOfNoFormIsNamed() throws {
        let desk = try FormTests.accepted()
        let forms = desk.path + "/forms"
        try FileManager.default.createDirectory(atPath: forms, withIntermediateDirectories: true)
        for name in ["受理通知书.docx", "summons.docx"] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: forms + "/" + name))
        }
        let check = try desk.run("form check")
        #expect(check.exitCode == 1 && check.text.contains("改名为 acceptance-notice.docx"), "\(check.text)")
        #expect(check.text.contains("summons  不是 .docx 文件"))
        let made = try desk.run(
            ["form", "make", "summons", "--case", FormTests.number, "--out", desk.outside + "/x.docx"])
        #expect(made.text.contains("[form-unreadable]") && made.text.contains("另存为 .docx"), "\(made.text)")
    }

    /// What lies at the place stays: only an ordinary file, and only when that is said, is replaced.
    @Test func nothingIsWrittenOver() throws {
        let desk = try FormTests.accepted()
        let manager = FileManager.default
        let make = ["form", "make", "summons", "--case", FormTests.number, "--leave-blanks", "--out"]
        let (file, link, folder) = (desk.outside + "/a.docx", desk.outside + "/b.docx", desk.outside + "/c.docx")
        try Data("old".utf8).write(to: URL(fileURLWithPath: file))
        try manager.createSymbolicLink(atPath: link, withDestinationPath: file)
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for place in [file, link, folder] {
            let reply = try desk.run(make + [place])
            #expect(reply.exitCode == 1 && reply.text.contains("[form-place-taken]"), "\(reply.text)")
        }
        for place in [link, folder, "/dev/null"] {
            #expect(try desk.run(make + [place, "--overwrite"]).exitCode == 1)
        }
        let inside = try desk.run(make + [desk.path + "/keys/x.docx"])
        #expect(inside.text.contains("[form-inside-home]") || inside.text.contains("[file-not-written]"))
        let roundabout = desk.outside + "/../" + desk.path.split(separator: "/").suffix(1).joined()
        for place in [desk.path + "/x.docx", roundabout + "/x.docx"] {
            #expect(try desk.run(make + [place]).text.contains("[form-inside-home]"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("old".utf8))
        #expect(try desk.run("form list --case \(FormTests.number)").text.contains("还没有制作过文书"))
        #expect(try desk.run(make + [file, "--overwrite"]).exitCode == 0)
        let again = ["form", "again", "1", "--case", FormTests.number, "--out", file]
        #expect(try desk.run(again).text.contains("[form-place-taken]"))
        #expect(try desk.run(again + ["--overwrite"]).exitCode == 0)
    }

    /// A folder may be written with a slash at its end, as shells complete it.
    @Test func aFolderMayEndInASlash() throws {
        let desk = try FormTests.accepted()
        let reply = try desk.run(
            ["form", "make", "acceptance-notice", "--case", FormTests.number, "--separate", "--out"]
                + [desk.outside + "/notices/"])
        #expect(reply.exitCode == 0 && reply.text.hasSuffix("/notices\n"), "\(reply.text)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.outside + "/notices").count == 2)
    }

    @Test(
        arguments: [
            ("form make summons --case \(number) --out x.txt", "[form-wrong-ending]", Int32(1)),
            ("form make summons --case \(number) --out .docx", "以 .docx 或者 .pdf 结尾", 1),
            ("form make summons --case \(number) --pdf --out x.docx", "以 .pdf 结尾", 1),
            ("form make summons --case \(number) --out ''", "--out 没有写明位置", 2),
            ("form again 1 --case \(number) --out ''", "--out 没有写明位置", 2),
            ("form make summons --case \(number) --to '' --out x.docx", "--to 没有写明收件人", 2),
            ("form make summons --case \(number) --on 2025-03-02 --out x.docx", "[form-before-registration]", 1),
            ("setting set number.letter.没有 '{year}{n}'", "没有代码为“没有”的文书", 2),
            ("form make 没有 --case \(number) --out x.docx", "没有“没有”这种文书", 2),
            ("form make aid-grant --case \(number) --out x.docx", "不用于调解案件", 1),
            ("form make acceptance-notice --case 没有 --out x.docx", "没有", 1),
            ("form make acceptance-notice --case \(number) --out /no/such/folder/x.docx", "文件夹不存在", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 瞎填=1", "“瞎填”不是", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 瞎填", "名称=内容", 2),
            ("form make acceptance-notice --case \(number) --out x.docx --set 请求总额大写=壹元", "不是制作时", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 文号=1号", "[form-drawn-number]", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 案号=1", "案号登记后不再改动", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 申请人姓名=乙", "现为“王甲”", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 受理日期=2025-01-01", "case correct", 1),
            ("form make mediation-opinion --case \(number) --out x.docx --set 请求总额=1", "（现为“12,000.00”）", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 收件人电话=1", "[form-not-in-form]", 1),
            ("form make power-of-attorney --case \(number) --out x.docx --set 收件人电话=1", "[form-held-by-case]", 1),
            ("form make acceptance-notice --case \(number) --out x.docx --set 制作日期=2025-01-01", "--on", 1),
            ("form make summons --case \(number) --out x.docx --set 请求=1", "不是制作时", 1),
            ("form make session-record --case \(number) --out x.docx --set 第几次调解=2", "[form-no-such-session]", 1),
            ("form make session-record --case \(number) --out x.docx --set 第几次调解=全部", "[form-no-such-session]", 1),
            ("form make payment-order-application --case \(number) --out x.docx --set 申请支付金额=一千", "要写金额", 1),
            (
                "form make performance-reminder --case \(number) --out x.docx --set 催告期限=2025-13-01",
                "[form-unreadable-value]", 1
            ),
            ("case serve \(number) --side worker", "--paper", 2),
            ("case serve \(number) --document agreement", "送达哪一方", 2),
            ("case serve \(number) --paper 1 --side worker", "[document-unknown]", 1),
            ("form again 9 --case \(number) --out x.docx", "没有制作过", 1),
            ("form again x --case \(number) --out x.docx", "请写成", 2),
        ] as [(String, String, Int32)])
    func refused(_ line: String, _ words: String, _ code: Int32) throws {
        let reply = try FormTests.accepted().run(line)
        #expect(reply.exitCode == code && reply.text.contains(words), "\(reply.text)")
    }
}
