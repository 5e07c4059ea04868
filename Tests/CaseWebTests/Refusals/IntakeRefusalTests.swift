import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What an intake form is turned down for comes back in the form, with everything that was typed.
@Suite("Refused intake")
struct IntakeRefusalTests {
    private static let whole = [
        ("worker-name", "王甲"), ("employer-name", "样例第101服饰有限公司"), ("summary", "拖欠三个月工资"), ("category", "wages"),
        ("claim-head", "wages"), ("claim-amount", "12000"), ("act", "register"),
    ]

    /// Sends an empty form with these fields.
    private static func send(_ browser: Browser, _ more: [(String, String)]) async throws {
        try await browser.get("/intake")
        try await browser.post("/intake", form(browser) + whole + more)
    }

    private static func form(_ browser: Browser) -> [(String, String)] {
        ["form-token", "draft"].compactMap { name in browser.hidden(name).map { (name, $0) } }
    }

    @Test(
        "Nothing that was typed is left out unsaid",
        arguments: [
            ([("channel", "walk-in"), ("sender", "样例法院")], "sender"),
            ([("channel", "phone"), ("reply-due", "2025-07-30")], "reply-due"),
            ([("channel", "own-motion"), ("consent-on", "2025-06-01")], "consent-on"),
            ([("channel", "handed-over"), ("signed-for", "2025-06-01")], "sender"),
            ([("claim-head", "overtime"), ("claim-amount", "")], "claim-amount.1"),
        ])
    func conditionalFieldsAreNotDropped(_ more: [(String, String)], _ field: String) async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await IntakeRefusalTests.send(browser, more)
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("href=\"#\(field)\""), "\(browser.page)")
            for (_, value) in more where !value.isEmpty {
                #expect(browser.page.contains("value=\"\(value)\""), "\(value)")
            }
            #expect(browser.page.contains("拖欠三个月工资"))
        }
        #expect(try desk.store.count(DocketFilter()) == 0)
    }

    @Test func whatIsTickedBelongsToTheFirstWhoIsNamed() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await IntakeRefusalTests.send(browser, [("trait-new-form", "yes")])
            #expect(browser.status == .seeOther)
            try await browser.get("/intake")
            try await browser.post(
                "/intake",
                IntakeRefusalTests.form(browser) + [("worker-name", ""), ("trait-new-form", "yes")]
                    + IntakeRefusalTests.whole.dropFirst())
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("href=\"#worker-name.0\""))
        }
        let row = try #require(try desk.store.docket(DocketFilter(), limit: 1).first)
        #expect(try desk.desk().caseFile(numbered: row.number).parties.workers.first?.traits == [.newFormEmployment])
    }

    @Test func aCaseThatIsNotThereCannotBeContinued() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.browse(as: "stranger") { browser in
            var answers: [String] = []
            for continued in [number, number.replacing("1号", with: "9号")] {
                try await IntakeRefusalTests.send(browser, [("continues", continued)])
                #expect(browser.status == .unprocessableContent)
                #expect(browser.page.contains("href=\"#continues\""))
                #expect(browser.page.contains("value=\"\(continued)\""))
                #expect(browser.page.contains("拖欠三个月工资"))
                answers.append(browser.page.replacing(continued, with: "N"))
            }
            // Another office's case answers as one that is not there.
            let faults = answers.map { page in
                page.components(separatedBy: "class=\"fault\">").dropFirst().map { $0.prefix { $0 != "<" } }
            }
            #expect(faults[0] == faults[1])
        }
    }

    @Test func aConsultationBecomesACaseOnce() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/registers/consultation")
            try await browser.post(
                "/registers/consultation", browser.own + [("on", "2025-06-02"), ("name", "王甲"), ("question", "欠薪")])
            #expect(browser.status == .seeOther, "\(browser.page)")
            let register = try desk.desk().store.register(
                .consultation, offices: [OfficeCode("hz-xh")!], from: Day("2025-06-01")!, to: Day("2025-06-30")!,
                limit: 10)
            let consultation = try #require(register.first?.id.uuidString.lowercased())
            try await IntakeRefusalTests.send(browser, [("consultation", consultation)])
            #expect(browser.status == .seeOther)
            let number = try #require(try desk.store.docket(DocketFilter(), limit: 1).first?.number)
            try await IntakeRefusalTests.send(browser, [("consultation", consultation), ("series", "批1")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("这条咨询已经转为案件“\(number)”"))
            #expect(browser.page.contains("拖欠三个月工资") && browser.page.contains("value=\"批1\""))
            try await IntakeRefusalTests.send(browser, [("consultation", UUID().uuidString)])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(Words["intake.consultation-gone"].chinese))
        }
        #expect(try desk.store.count(DocketFilter()) == 1)
    }

    @Test func theSameFormWithOtherContentIsNotTheSameCase() async throws {
        let desk = try WebDesk()
        let earlier = try desk.open("李乙")
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/intake")
            let form = IntakeRefusalTests.form(browser) + IntakeRefusalTests.whole
            try await browser.post("/intake", form)
            #expect(browser.status == .seeOther)
            let place = browser.location
            // The same again is the same case.
            try await browser.post("/intake", form)
            #expect(browser.status == .seeOther && browser.location == place)
            // Another content is no repetition, and adds nothing to the case unseen.
            try await browser.post("/intake", form + [("continues", earlier)])
            #expect(browser.status == .conflict)
            #expect(browser.page.contains(Words["intake.used"].chinese))
            #expect(browser.page.contains("value=\"\(earlier)\"") && browser.page.contains("拖欠三个月工资"))
            #expect(try desk.store.count(DocketFilter()) == 2)
            // It may be registered as a case of its own; that the first is here was told beside the form.
            let seen = try #require(browser.hidden("seen"))
            try await browser.post(
                "/intake",
                IntakeRefusalTests.form(browser) + IntakeRefusalTests.whole + [("continues", earlier), ("seen", seen)])
            #expect(browser.status == .seeOther && browser.location != place)
        }
        #expect(try desk.store.count(DocketFilter()) == 3)
        #expect(try desk.desk().caseFile(numbered: earlier).record.links.count == 1)
    }
}
