import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// A page speaks one language; codes are secondary.
@Suite("Languages of the pages")
struct PageLanguageTests {
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        (0x3000...0x303F).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
            || (0xFF00...0xFFEF).contains(scalar.value)
    }

    /// The word of the other language is in that language, wherever one changes it.
    @Test func noTemplateOfAnEnglishPageIsInChinese() {
        for (name, bytes) in PageFiles.all {
            let text = Pages.text(of: bytes, in: .english).replacing(Words["language"].english, with: "")
            let strange = text.unicodeScalars.filter(PageLanguageTests.isChinese)
            #expect(String(String.UnicodeScalarView(strange)) == "", "\(name)")
        }
    }

    @Test func settingsAreExplainedInThePagesLanguage() async throws {
        for line in SettingKey.all {
            #expect(line.words.chinese.unicodeScalars.contains(where: PageLanguageTests.isChinese), "\(line.key)")
            #expect(!line.words.english.unicodeScalars.contains(where: PageLanguageTests.isChinese), "\(line.key)")
        }
        let desk = try WebDesk()
        try desk.store.record(
            .setting(Setting(office: OfficeCode("hz")!, key: "filing.due.week", value: "3")),
            by: OfficerCode("admin")!, commandID: UUID(), at: 5)
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration")
            #expect(browser.page.contains("案号中的单位简称"))
            #expect(!browser.page.contains("short name in case numbers"))
            #expect(browser.page.contains("只用于一种统计期"))
        }
    }

    @Test func theLogNamesWhatItIsAbout() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/audit")
            #expect(browser.page.contains(">导入台账 (import)</option>"))
            #expect(browser.page.contains("<td data-label=\"对象\">账户与登录 "))
            try await browser.get("/audit?subject=officer")
            #expect(browser.page.contains("人员：样例clerk"))
            for (address, field) in [
                ("from=abc", "from"), ("to=2025-02-30", "to"), ("subject=nonsense", "subject"), ("before=x", nil),
            ] {
                try await browser.get("/audit?" + address)
                #expect(browser.status == .unprocessableContent, "\(address)")
                #expect(field.map { browser.page.contains("id=\"\($0)-fault\"") } ?? true, "\(address)")
                #expect(!browser.page.contains("样例clerk"), "\(address)")
            }
        }
    }

    /// The switch goes back to the page's address: an answer to a form has none to go back to, and may hold typed words.
    @Test func theSwitchIsNotOnAnAnswerToAForm() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases/\(number.formEncoded)/steps/note")
            #expect(browser.page.contains("action=\"/language\""))
            try await browser.send("note", of: number, [("text", "")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("action=\"/sign-out\"") && !browser.page.contains("action=\"/language\""))
        }
    }

    /// Whoever is signed in keeps the menu, in their language.
    @Test(arguments: ["/nothing", "/cases/nothing", "/employers"]) func anErrorHasTheFrame(_ path: String) async throws
    {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path)
            #expect(browser.status == .notFound || browser.status == .unprocessableContent)
            #expect(browser.page.contains("<nav aria-label=\"菜单\">"))
            try await browser.get(path + "?lang=en")
            #expect(browser.page.contains("<nav aria-label=\"Menu\">"))
            #expect(browser.page.contains("lang=\"en\"") && !browser.page.contains("没有"))
        }
    }

    @Test func aPaperGoesByItsName() throws {
        let desk = try WebDesk()
        let made = MadeDocument(
            on: WebDesk.today, form: "mediation-agreement", title: "调解协议书", series: nil, template: "", values: "",
            isTogether: true, copies: [])
        let sentence = Event.documentMade(made).sentence(in: .mediation, try desk.store.officeTree())
        #expect(sentence.chinese == "制作调解协议书")
        #expect(!sentence.english.contains("mediation-agreement"))
        #expect(sentence.english.lowercased().contains("agreement"))
    }

    @Test func noRefusalNamesACommandOutsideBrackets() {
        for refusal in Refusal.allCases {
            let plain = refusal.sentence.chinese.replacing(/（命令行：[^）]*）/, with: "")
            #expect(!plain.contains(/[a-z]+ [a-z-]+/), "\(refusal): \(plain)")
            let english = refusal.sentence.english.replacing(/\(command line: [^)]*\)/, with: "")
            #expect(!english.contains(/case [a-z]+-[a-z]+/) && !english.contains("review backlog"), "\(english)")
        }
    }
}
