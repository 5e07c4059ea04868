import CaseForms
import CaseWorkflow
import Foundation
import Testing

/// The templates that come with the program: whole, known by name, each with its note.
struct ShippedFormsTests {
    static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Forms/zh-Hans"

    @Test(arguments: Form.all.map(\.code))
    func theTemplateHasNoMistake(_ code: String) throws {
        let form = try #require(Form.find(code))
        let template = try FormTemplate(path: "\(ShippedFormsTests.folder)/\(code)/template.docx")
        #expect(template.check(as: form).map(\.sentence.chinese) == [])
        #expect(!template.marks.isEmpty)
    }

    @Test(arguments: Form.all.map(\.code))
    func theNoteAnswersWhatIsAsked(_ code: String) throws {
        let note = try String(contentsOfFile: "\(ShippedFormsTests.folder)/\(code)/note.md", encoding: .utf8)
        for heading in ["用途", "法律依据", "何时制作", "由谁签名盖章", "份数", "由哪一步产生", "归档位置"] {
            #expect(note.contains("## \(heading)"), "\(code): \(heading)")
        }
    }

    /// Code, number and name of the item under which it lies are those of the archive list.
    @Test(arguments: Form.all.map(\.code))
    func theNoteSaysWhereItLies(_ code: String) throws {
        let form = try #require(Form.find(code))
        let note = try String(contentsOfFile: "\(ShippedFormsTests.folder)/\(code)/note.md", encoding: .utf8)
        let place = note.components(separatedBy: "## 归档位置").last?.components(separatedBy: "\n## ").first ?? ""
        guard form.fits(.mediation), let item = form.archiveItem(of: .mediation) else { return }
        #expect(place.contains(item), "\(place)")
        for numbered in place.matches(of: /第(\d+)项“([^”]+)”/) {
            let number = try #require(Int(numbered.1))
            let named = ArchiveList.mediation.items.dropFirst(number - 1).first?.name.chinese
            #expect(named?.hasPrefix(numbered.2) == true, "\(numbered.0)")
        }
    }

    @Test func everyFolderIsAForm() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: ShippedFormsTests.folder)
        #expect(Set(folders) == Set(Form.all.map(\.code)))
    }

    /// A paper is asked for, listed and filed under the name that it bears at its head.
    @Test(arguments: Form.all.filter { $0.procedure == .legalAid }.map(\.code) + ["volume-contents", "volume-note"])
    func theNameIsTheTitle(_ code: String) throws {
        let form = try #require(Form.find(code))
        let body = try Paper().part("word/document.xml", of: "\(ShippedFormsTests.folder)/\(code)/template.docx")
        let title = Paper.words(body).split(separator: "|").first.map { $0.filter { !$0.isWhitespace } }
        #expect(title == form.name.chinese)
        let note = try String(contentsOfFile: "\(ShippedFormsTests.folder)/\(code)/note.md", encoding: .utf8)
        #expect(note.hasPrefix("# \(form.name.chinese)\n"))
    }

    @Test func aFormIsFoundByTheEndOfItsName() {
        #expect(Form.find("appointment-letter") == Form.find("委派函"))
        #expect(Form.find("诚信承诺书")?.code == "integrity-pledge")
        #expect(Form.find("结案报告")?.code == "closing-report")
        #expect(Form.find("通知书") == nil && Form.find("书") == nil && Form.find("") == nil)
    }

    @Test func archiveItemsAreInTheList() {
        let mediation = Set(ArchiveList.mediation.items.map(\.code))
        let aid = Set(ArchiveList.legalAid.items.map(\.code))
        for form in Form.all {
            if form.fits(.mediation), let item = form.archiveItem(of: .mediation) {
                #expect(mediation.contains(item), "\(form.code)")
            }
            if form.fits(.legalAid), let item = form.archiveItem(of: .legalAid) {
                #expect(aid.contains(item) || !mediation.contains(item) || form.procedure == nil, "\(form.code)")
            }
        }
    }

    /// Every field is used by some template, or the list would promise what nobody needs.
    @Test func everyAskedFieldIsUsed() throws {
        var used: Set<String> = []
        for form in Form.all {
            let template = try FormTemplate(path: "\(ShippedFormsTests.folder)/\(form.code)/template.docx")
            used.formUnion(template.marks.map(\.mark.field))
        }
        for field in FormFields.all where field.isAsked { #expect(used.contains(field.name), "\(field.name)") }
    }
}
