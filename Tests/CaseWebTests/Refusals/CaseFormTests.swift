import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// The small forms of a case's page come back filled in, and a form is one act.
@Suite("Forms of a case")
struct CaseFormTests {
    @Test func anAttachmentThatCannotBeTakenLeavesTheFormFilledIn() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            let own = browser.own
            let item = try #require(ArchiveList.of(.mediation).items.first?.code)
            let kept = [("on", "2025-06-03"), ("item", item)]
            let content = Array("%PDF-1.4".utf8)
            let tries: [(fields: [(String, String)], name: String, content: [UInt8], fault: String)] = [
                (kept, "空.pdf", [], "attach-file-fault"),
                (kept, String(repeating: "长", count: 201), content, "attach-file-fault"),
                ([("on", "下周"), ("item", item)], "好.pdf", content, "attach-on-fault"),
                ([("on", "2025-06-03"), ("item", "nonsense")], "好.pdf", content, "attach-item-fault"),
            ]
            for one in tries {
                _ = try await browser.upload(path + "/attachments", own + one.fields, name: one.name, one.content)
                #expect(browser.status == .unprocessableContent, "\(one.fault)")
                #expect(browser.page.contains("id=\"\(one.fault)\""))
                #expect(browser.page.contains("<details open><summary>" + Words["case.attach"].chinese))
                #expect(browser.page.contains("name=\"on\" type=\"date\" value=\"\(one.fields[0].1)\""))
                if one.fields[1].1 == item { #expect(browser.page.contains("<option value=\"\(item)\" selected>")) }
            }
            // Without any file in the form.
            try await browser.post(path + "/attachments", own + kept)
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains(Words["case.file-missing"].chinese))
            _ = try await browser.upload(path + "/attachments", own + kept, name: "好.pdf", content)
            #expect(browser.status == .seeOther)
        }
        #expect(try desk.store.attachments(of: try desk.desk().identifier(ofCase: number)).map(\.name) == ["好.pdf"])
        try await desk.browse(as: "stranger") { browser in
            try await browser.get("/account")
            let own = [("form-token", browser.hidden("form-token") ?? ""), ("command", UUID().uuidString)]
            for place in [number, "没有1号"] {
                _ = try await browser.upload("/cases/\(place.formEncoded)/attachments", own, name: "", [])
                #expect(browser.status == .notFound)
            }
        }
    }

    @Test func aReasonThatIsTooLongComesBack() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let number = try desk.open(id: id)
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            let reason = String(repeating: "核", count: 1_001)
            try await browser.post(
                path + "/numbers",
                [
                    ("form-token", browser.hidden("form-token") ?? ""), ("field", "resident-id"), ("ordinal", "0"),
                    ("reason", reason),
                ])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("value=\"\(reason)\""))
            #expect(browser.page.contains("id=\"why-resident-id-0-fault\">理由最多1000字"))
            #expect(!browser.page.contains(id))
        }
        #expect(try desk.store.accesses(of: try desk.desk().identifier(ofCase: number)).isEmpty)
    }

    @Test func theMarkOfAFormCoversWhatWasFilledIn() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)/steps/note"
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path)
            let own = browser.own
            // A form that was turned down has done nothing: mended, it is sent with the same mark.
            try await browser.post(path, own + [("on", "2025-07-20"), ("text", "电话联系单位")])
            #expect(browser.status == .unprocessableContent)
            let first = own + [("on", "2025-06-03"), ("text", "电话联系单位")]
            #expect(try await browser.post(path, first).status == .seeOther)
            #expect(try await browser.post(path, first).status == .seeOther)
            #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
            // The same mark with other words is another act, which was not asked for in so many words.
            try await browser.post(path, own + [("on", "2025-06-03"), ("text", "单位答应面谈")])
            #expect(browser.status == .conflict)
            #expect(browser.page.contains(Words["form.used"].chinese))
            #expect(browser.page.contains("单位答应面谈"))
            #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
            try await browser.send("note", of: number, [("on", "2025-06-03"), ("text", "单位答应面谈")])
            #expect(browser.status == .seeOther, "\(browser.page)")
            #expect(try desk.desk().caseFile(numbered: number).record.notes == 2)
        }
    }

    @Test func anAttachmentAndARegisterLineAreOneActToo() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        try await desk.browse(as: "clerk") { browser in
            try await browser.get(path)
            let own = browser.own + [("on", "2025-06-03")]
            _ = try await browser.upload(path + "/attachments", own, name: "一.txt", Array("一".utf8))
            #expect(browser.status == .seeOther)
            _ = try await browser.upload(path + "/attachments", own, name: "二.txt", Array("二".utf8))
            #expect(browser.status == .conflict)
            #expect(browser.page.contains(Words["form.used"].chinese))
            try await browser.get("/registers/outreach")
            let line = browser.own + [("on", "2025-06-02")]
            #expect(try await browser.post("/registers/outreach", line + [("place", "样例街道")]).status == .seeOther)
            #expect(try await browser.post("/registers/outreach", line + [("place", "样例街道")]).status == .seeOther)
            try await browser.post("/registers/outreach", line + [("place", "另一街道")])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.page.contains("另一街道") && browser.page.contains(Words["form.used"].chinese))
        }
        #expect(try desk.store.attachments(of: try desk.desk().identifier(ofCase: number)).count == 1)
    }
}
