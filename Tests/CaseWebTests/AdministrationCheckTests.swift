import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What the administration and one's own account turn down, and a register that is too long for one page.
@Suite("Administration: what is checked")
struct AdministrationCheckTests {
    @Test func anOfficerHasARoleThatThereIs() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "admin") { browser in
            try await browser.get("/administration")
            let own = browser.own + [("code", "new"), ("name", "样例新人")]
            for (fields, words) in [
                ([], "请至少选择一个岗位"), ([("role-zz", "yes")], "没有“zz”这个岗位"),
                ([("role-mediator", "yes"), ("office", "nowhere")], "没有代码为“nowhere”的单位"),
            ] as [([(String, String)], String)] {
                try await browser.post("/administration/officers", own + fields)
                #expect(browser.status == .unprocessableContent, "\(words)")
                #expect(browser.page.contains(words), "\(words)")
            }
            try await browser.post(
                "/administration/officers", own + [("role-mediator", "yes"), ("office", "hz-xh")])
            #expect(browser.status == .seeOther)
            for fields in [[("parent", "nowhere")], [("level", "zz")]] {
                try await browser.get("/administration")
                try await browser.post(
                    "/administration/offices", browser.own + [("code", "hz-yh"), ("name", "余杭区总工会")] + fields)
                #expect(browser.status == .unprocessableContent, "\(fields)")
            }
        }
        #expect(try desk.store.officers().first { $0.code.text == "new" }?.roles == [.mediator])
        #expect(try desk.store.officeTree().offices[OfficeCode("hz-yh")!] == nil)
    }

    @Test func aTokenHasAUseAndAShortName() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            for fields in [
                [("kind", "zz"), ("label", "样例")], [("kind", "api"), ("label", String(repeating: "长", count: 81))],
                [("kind", "api"), ("label", "a" + String(repeating: "\u{301}", count: 500))],
                [("kind", "api"), ("label", "两\n行")],
            ] {
                try await browser.get("/account")
                try await browser.post("/account/tokens", browser.own + fields)
                #expect(browser.status == .unprocessableContent, "\(fields)")
            }
        }
        #expect(try desk.store.tokens(of: OfficerCode("mediator")!).isEmpty)
    }

    @Test func aLongRegisterIsReadInParts() async throws {
        let desk = try WebDesk()
        for number in 1...203 {
            try desk.store.record(
                RegisterRecord(
                    id: UUID(),
                    entry: .consultation(
                        Consultation(
                            office: OfficeCode("hz-xh")!, on: Day("2025-06-10")!, channel: .walkIn, persons: 1,
                            question: "第\(number)问", answer: ""))), desk.web.acting(OfficerCode("clerk")!))
        }
        try await desk.browse(as: "clerk") { browser in
            try await browser.get("/registers/consultation?from=2025-06-01&to=2025-06-30")
            #expect(browser.page.contains("显示前 200 条，共 203 条"))
            #expect(browser.page.contains("第203问") && !browser.page.contains("第3问"))
            let link = try #require(browser.page.firstMatch(of: /rel="next" href="([^"]*)"/)?.1)
            try await browser.get(String(link).replacing("&amp;", with: "&"))
            #expect(browser.page.contains("本页 3 条，共 203 条"))
            #expect(browser.page.contains("第3问") && browser.page.contains("第1问") && !browser.page.contains("第4问"))
            #expect(!browser.page.contains("rel=\"next\""))
            for address in ["from=abc", "to=x", "after=zz"] {
                try await browser.get("/registers/consultation?" + address)
                #expect(browser.status == .unprocessableContent, "\(address)")
                #expect(browser.page.contains("id=\"range-fault\""), "\(address)")
            }
            try await browser.get("/registers/drafting")
            #expect(!browser.page.contains("条，共"))
        }
    }
}
