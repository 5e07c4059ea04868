import CaseForms
import Foundation
import CaseWorkflow
import Testing

/// Templates as people make them in Word, and what comes out of them.
struct FormTemplateTests {
    static let names = FormRecord([
        "案号": .text("杭西工调〔2026〕1号"),
        "申请人": .list([FormRecord(["姓名": .text("甲")]), FormRecord(["姓名": .text("乙")])]),
        "代理人": .list([]),
        "协议内容": .text(""),
    ])

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: String
        let words: String

        init(_ description: String, _ body: String, _ words: String) {
            testDescription = description
            self.body = body
            self.words = words
        }
    }

    static let cases = [
        Case("a value", Paper.p("案号：{{案号}}。"), "案号：杭西工调〔2026〕1号。|"),
        Case("a mark cut into pieces", Paper.p("案号：{", "{案", "号}", "}。"), "案号：杭西工调〔2026〕1号。|"),
        Case("two marks cut into pieces", Paper.p("{{案", "号}}和{{案号", "}}"), "杭西工调〔2026〕1号和杭西工调〔2026〕1号|"),
        Case("full-width signs and blanks", Paper.p("｛｛ 案号 ｝｝"), "杭西工调〔2026〕1号|"),
        Case("words that repeat", Paper.p("{{#申请人}}{{姓名}}、{{/申请人}}等"), "甲、乙、等|"),
        Case("words that repeat over runs", Paper.p("{{#申请人}}", "{{姓名}}", "（{{序号}}）{{/申请人}}等"), "甲（1）乙（2）等|"),
        Case(
            "paragraphs that repeat", Paper.p("{{#申请人}}") + Paper.p("申请人{{姓名}}") + Paper.p("{{/申请人}}") + Paper.p("完"),
            "申请人甲|申请人乙|完|"),
        Case("marks at the edges of paragraphs", Paper.p("{{#申请人}}甲方{{姓名}}") + Paper.p("签字{{/申请人}}"), "甲方甲|签字|甲方乙|签字|"),
        Case("none of a list", Paper.p("{{#代理人}}有{{/代理人}}{{^代理人}}无{{/代理人}}"), "无|"),
        Case("once when there are lines", Paper.p("{{?申请人}}有{{/申请人}}{{?代理人}}无{{/代理人}}"), "有|"),
        Case(
            "a text that is there and one that is not", Paper.p("{{#案号}}有号{{/案号}}{{#协议内容}}有文{{/协议内容}}"), "有号|"),
        Case(
            "rows that repeat",
            "<w:tbl>" + Paper.row("序号", "姓名") + Paper.row("{{#申请人}}{{序号}}", "{{姓名}}{{/申请人}}") + "</w:tbl>",
            "序号|姓名|1|甲|2|乙|"),
        Case(
            "a cell whose paragraphs may all go",
            "<w:tbl>" + "<w:tr><w:tc>" + Paper.p("{{#代理人}}") + Paper.p("x") + Paper.p("{{/代理人}}")
                + "</w:tc></w:tr></w:tbl>",
            ""),
        Case(
            "the case's own fields inside a list", Paper.p("{{#申请人}}{{姓名}}{{案号}};{{/申请人}}"),
            "甲杭西工调〔2026〕1号;乙杭西工调〔2026〕1号;|"),
        Case(
            "lists inside one another",
            Paper.p("{{#案号}}") + Paper.p("{{#申请人}}") + Paper.p("{{姓名}}") + Paper.p("{{/申请人}}") + Paper.p("{{/案号}}"),
            "甲|乙|"),
        Case("an unknown name", Paper.p("{{没有这一项}}。"), "。|"),
    ]

    @Test(arguments: cases)
    func filled(_ row: Case) throws {
        let paper = try Paper()
        let template = try paper.template(row.body)
        #expect(template.problems.isEmpty)
        let body = try paper.fill(template, FormTemplateTests.names)
        let words = Paper.words(body)
        #expect(words == row.words || (row.words.isEmpty && words.allSatisfy { $0 == "|" }), "\(body)")
    }

    static let values = [
        Case("markup", "<w:p/>&amp;<!--", "&lt;w:p/&gt;&amp;amp;&lt;!--"),
        Case("a placeholder", "{{案号}}{{#申请人}}", "{{案号}}{{#申请人}}"),
        Case("an instruction of ours", "<?ld 0?>", "&lt;?ld 0?&gt;"),
        Case("lines and tabs", "一\r\n二\t三\u{2028}四", "一⏎二⇥三⏎四"),
        Case("control characters", "a\u{0}b\u{8}c\u{1B}d\u{85}e\u{9F}", "abcd⏎e"),
        Case("no characters of XML", "a\u{FFFE}b\u{FFFF}c", "abc"),
        Case("rare characters and middle dots", "𠮷野·买买提•艾力", "𠮷野·买买提•艾力"),
        Case("blanks at the ends", "  甲  ", "  甲  "),
    ]

    @Test(arguments: values)
    func hostile(_ row: Case) throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("{{案号}}"))
        let body = try paper.fill(template, FormRecord(["案号": .text(row.body)]))
        #expect(Paper.words(body) == row.words + "|")
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: String
        let code: FormProblem.Code
        let place: String

        init(_ description: String, _ body: String, _ code: FormProblem.Code, _ place: String) {
            testDescription = description
            self.body = body
            self.code = code
            self.place = place
        }
    }

    static let mistakes = [
        Mistake("no end", Paper.p("案号") + Paper.p("{{#申请人}}{{姓名}}"), .notClosed, "正文第2段"),
        Mistake("no beginning", Paper.p("{{/申请人}}"), .notOpened, "正文第1段"),
        Mistake("one brace short", Paper.p("案号{{案号}。"), .brokenMark, "正文第1段"),
        Mistake("no name", Paper.p("{{ }}"), .brokenMark, "正文第1段"),
        Mistake("not a name", Paper.p("{{案号 + 1}}"), .brokenMark, "正文第1段"),
        Mistake(
            "out of a table", "<w:tbl>" + Paper.row("{{#申请人}}") + "</w:tbl>" + Paper.p("{{/申请人}}"), .crossing,
            "正文第1个表格第1行"),
        Mistake("in the middle of paragraphs", Paper.p("甲{{#申请人}}") + Paper.p("{{/申请人}}乙"), .crossing, "正文第1段"),
        Mistake(
            "no row stays", "<w:tbl>" + Paper.row("{{#申请人}}x", "y{{/申请人}}") + "</w:tbl>", .emptyTable, "正文第1个表格第1行"),
        Mistake(
            "deleted words", "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>", .trackedChanges, "正文第1段"),
        Mistake("interleaved", Paper.p("{{#申请人}}{{#代理人}}{{/申请人}}{{/代理人}}"), .notClosed, "正文第1段"),
    ]

    @Test(arguments: mistakes)
    func told(_ row: Mistake) throws {
        let template = try Paper().template(row.body)
        let found = template.problems.filter { $0.code == row.code }
        #expect(found.first?.place.words.chinese == row.place, "\(template.problems.map(\.sentence.chinese))")
    }

    /// Every mistake is words, and the document is made all the same without breaking.
    @Test(arguments: mistakes)
    func mistakesLeaveAWholeDocument(_ row: Mistake) throws {
        let paper = try Paper()
        let template = try paper.template(row.body)
        _ = try paper.template(try paper.fill(template, FormTemplateTests.names))
    }

    @Test func severalInOneFileBeginNewPages() throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("致{{收件人姓名}}"))
        let body = try paper.fill(
            template, FormRecord(["收件人姓名": .text("甲")]), FormRecord(["收件人姓名": .text("乙")]))
        #expect(Paper.words(body) == "致甲||致乙|")
        // Each copy is a section like the template's own: its pages are counted from the first again.
        #expect(body.contains("<w:sectPr/></w:pPr></w:p>"))
    }

    @Test func aPictureBringsItsPart() throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("{{@查询二维码}}"))
        let path = paper.folder + "/qr.docx"
        try template.fill([FormRecord(["查询二维码": .code("x")])], to: path)
        #expect(try paper.part("word/_rels/document.xml.rels", of: path).contains(#"Target="media/ldqr1.png""#))
        #expect(try paper.part("[Content_Types].xml", of: path).contains("image/png"))
        #expect(try paper.part("word/media/ldqr1.png", of: path).utf8.count > 100)
    }

    @Test func sameTemplateAndRecordSameBytes() throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("{{案号}}{{@查询二维码}}"))
        let record = FormRecord(["案号": .text("1"), "查询二维码": .code("2")])
        try template.fill([record], to: paper.folder + "/1.docx")
        try template.fill([record], to: paper.folder + "/2.docx")
        let manager = FileManager.default
        #expect(
            manager.contents(atPath: paper.folder + "/1.docx") == manager.contents(atPath: paper.folder + "/2.docx"))
    }

    @Test func headersAreFilled() throws {
        let paper = try Paper()
        let template = try paper.template(Paper.p("x"), header: Paper.p("{{案", "号}}"))
        let path = paper.folder + "/h.docx"
        try template.fill([FormTemplateTests.names], to: path)
        #expect(Paper.words(try paper.part("word/header1.xml", of: path)).contains("杭西工调〔2026〕1号"))
        #expect(template.marks.first?.place.words.chinese == "页眉1第1段")
    }
}
