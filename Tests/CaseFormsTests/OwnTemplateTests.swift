import CaseForms
import CaseWorkflow
import Foundation
import Testing

/// Templates as offices hand them in: edited and saved by LibreOffice, or cut up by Word. They say the same.
struct OwnTemplateTests {
    private static let folder =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Templates").path

    struct Edited: Sendable, CustomTestStringConvertible {
        let form: String
        let editor: String
        /// What the office wrote in place of our words.
        let wording: [String: String]

        var testDescription: String { "\(form), \(editor)" }
        var path: String { "\(OwnTemplateTests.folder)/\(form)-\(editor).docx" }
    }

    static let edited = [
        Edited(form: "mediation-agreement", editor: "libreoffice", wording: ["本调解委员会": "本调解组织"]),
        Edited(form: "acceptance-notice", editor: "libreoffice", wording: ["本调解委员会": "本调解组织"]),
        Edited(form: "mediation-agreement", editor: "word", wording: [:]),
    ]

    @Test(arguments: edited)
    func hasNoMistake(_ edited: Edited) throws {
        let form = try #require(Form.find(edited.form))
        #expect(try FormTemplate(path: edited.path).check(as: form).map(\.sentence.chinese) == [])
    }

    /// Loops, tables and conditions come out as from the shipped template; only the office's words differ.
    @Test(arguments: edited)
    func saysTheSame(_ edited: Edited) throws {
        let record = try AgreedCase.record()
        let shipped = try words(filling: "\(ShippedFormsTests.folder)/\(edited.form)/template.docx", with: record)
        var own = try words(filling: edited.path, with: record)
        for (theirs, ours) in edited.wording {
            #expect(own.contains { $0.contains(theirs) })
            own = own.map { $0.replacingOccurrences(of: theirs, with: ours) }
        }
        // LibreOffice was also told to shorten 双方当事人.
        #expect(own == shipped.map { edited.editor == "word" ? $0 : $0.replacingOccurrences(of: "双方当事人", with: "双方") })
    }

    /// The letterhead that the office put into the page's head is filled too.
    @Test(arguments: edited)
    func theLetterheadIsFilled(_ edited: Edited) throws {
        let paper = try Paper()
        let path = paper.folder + "/own.docx"
        try FormTemplate(path: edited.path).fill([try AgreedCase.record()], to: path)
        #expect(Paper.words(try paper.part("word/header1.xml", of: path)).contains("职工法律服务中心　0571-00000000"))
    }

    @Test func theCodeOfTheLookUpIsThere() throws {
        let paper = try Paper()
        let path = paper.folder + "/own.docx"
        try FormTemplate(path: OwnTemplateTests.edited[1].path).fill([try AgreedCase.record()], to: path)
        #expect(try paper.part("word/media/ldqr1.png", of: path).utf8.count > 100)
    }

    private func words(filling template: String, with record: FormRecord) throws -> [String] {
        let paper = try Paper()
        let path = paper.folder + "/filled.docx"
        try FormTemplate(path: template).fill([record], to: path)
        return Paper.words(try paper.part("word/document.xml", of: path)).split(separator: "|").map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
