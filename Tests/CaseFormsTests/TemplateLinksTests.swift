import CaseForms
import CaseWorkflow
import Foundation
import SafeXML
import Testing
import ZipArchive

/// What a template would make Word fetch, files that cannot be read, and files that no form is called by.
struct TemplateLinksTests {
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    @Test(arguments: ["attachedTemplate", "oleObject", "frame", "image", "subDocument", "mailMergeSource"])
    func whatIsFetchedFromElsewhereIsTold(_ kind: String) throws {
        let paper = try Paper()
        let link = #"<Relationship Id="r1" Type="\#(TemplateLinksTests.types)\#(kind)" "#
        let outside = try paper.write(
            Paper.p("x"), links: link + #"Target="https://example.invalid/a.dotm" TargetMode="External"/>"#)
        let problems = try FormTemplate(path: outside).problems
        #expect(problems.map(\.code) == [.external])
        #expect(problems.first?.sentence.chinese.contains(kind) == true)
        let inside = try paper.write(Paper.p("x"), links: link + #"Target="media/a.png"/>"#)
        #expect(try FormTemplate(path: inside).problems == [])
    }

    @Test func aHyperlinkMayStay() throws {
        let paper = try Paper()
        let path = try paper.write(
            Paper.p("x"),
            links: #"<Relationship Id="r1" Type="\#(TemplateLinksTests.types)hyperlink" "#
                + #"Target="https://example.invalid/" TargetMode="External"/>"#)
        #expect(try FormTemplate(path: path).problems == [])
    }

    /// The office saved the file itself: it is told what to do in Word, in one language, and to ask nobody.
    @Test func aBrokenFileIsToldInPlainWords() throws {
        let paper = try Paper()
        let whole = try paper.write(Paper.p("x"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        var said: [String] = []
        for broken in [Data("text".utf8), Data(bytes.prefix(bytes.count / 2)), Data()] {
            let path = paper.folder + "/broken.docx"
            try broken.write(to: URL(fileURLWithPath: path))
            do { _ = try FormTemplate(path: path) } catch let problem as ZipProblem {
                said.append(FormDamage(problem).sentence.chinese)
            }
        }
        do { _ = try FormTemplate(path: try paper.write("<w:p>")) } catch let problem as XMLProblem {
            said.append(FormDamage(problem).sentence.chinese)
        }
        #expect(said.count == 4)
        for sentence in said {
            let isPlain = sentence.contains("Word") && !sentence.contains("发送方") && !sentence.contains("mismatch")
            #expect(isPlain, "\(sentence)")
        }
    }

    @Test func aFileThatNoFormIsCalledByIsNamed() throws {
        let paper = try Paper()
        let manager = FileManager.default
        let names = ["summons.docx", "受理通知书.docx", "Summons.DOCX", "my-form.docx"]
        for name in names + ["~$mmons.docx", ".DS_Store", "readme.txt"] {
            try Data().write(to: URL(fileURLWithPath: paper.folder + "/" + name))
        }
        try manager.createDirectory(atPath: paper.folder + "/application", withIntermediateDirectories: false)
        let strangers = FormFolder(shipped: "/nowhere", own: paper.folder).strangers()
        #expect(strangers.map(\.name) == ["Summons.DOCX", "application", "my-form.docx", "受理通知书.docx"])
        #expect(strangers.map { $0.form?.code } == ["summons", "application", nil, "acceptance-notice"])
    }
}
