import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

@testable import CaseWeb

/// Nothing that somebody typed is lost, and nothing that somebody recorded is written over.
@Suite struct TwoPeopleTests {
    @Test func whoComesSecondSeesWhatTheFirstRecorded() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)/steps/note"
        try await Application(router: desk.web.router()).test(.router) { client in
            let (first, second) = (Browser(client: client), Browser(client: client))
            try await first.signIn("mediator")
            try await second.signIn("second")
            try await second.get(path)
            try await first.take("note", of: number, [("on", "2025-06-05"), ("text", "单位来电要求延期")])
            try await second.post(path, second.own + [("on", "2025-06-05"), ("text", "已经电话通知职工")])
            #expect(second.status == .conflict)
            #expect(second.page.contains("单位来电要求延期"))
            #expect(second.page.contains("样例mediator"))
            #expect(second.page.contains("已经电话通知职工"))
            #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
            // Sent again as it stands, on what was shown now.
            try await second.post(path, second.own + [("on", "2025-06-05"), ("text", "已经电话通知职工")])
            #expect(second.status == .seeOther)
            #expect(try desk.desk().caseFile(numbered: number).record.notes == 2)
        }
    }

    @Test func aFormOfAnEndedSessionIsSentOnAfterSigningIn() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)/steps/note"
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path)
            let typed = browser.own + [("on", "2025-06-05"), ("text", "王甲说：\"月底前付清\" & <可以>")]
            desk.wall.time.withLock { $0 += 3 * 3_600_000 }
            try await browser.post(path, typed)
            #expect(browser.status == .unauthorized)
            let held = browser.hidden("held") ?? ""
            #expect(browser.hidden("held-to") == path)
            #expect(!held.isEmpty)
            // A wrong password keeps it.
            try await browser.post(
                "/sign-in", [("name", "mediator"), ("password", "wrong"), ("held", held), ("held-to", path)])
            #expect(browser.hidden("held") == held)
            // Somebody else is not shown what was typed, and is not signed in with it.
            try await browser.post(
                "/sign-in", [("name", "second"), ("password", WebDesk.password), ("held", held), ("held-to", path)])
            #expect(browser.status == .unprocessableContent)
            #expect(browser.hidden("held") == held)
            try await browser.post(
                "/sign-in", [("name", "mediator"), ("password", WebDesk.password), ("held", held), ("held-to", path)])
            #expect(browser.status == .ok)
            let fields = ["form-token", "command", "version", "on", "text"].compactMap { name in
                browser.hidden(name).map { (name, $0) }
            }
            #expect(fields.count == 5)
            try await browser.post(path, fields)
            #expect(browser.status == .seeOther)
            try await browser.get("/cases/\(number.formEncoded)")
            #expect(browser.page.contains("月底前付清"))
        }
        #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
    }

    @Test func aFormThatThisDeskDidNotMakeIsNotHeld() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            for token in ["", "x", "x.6d65646961746f72.AAAA", "..", "x.zz.y"] {
                try await browser.post(
                    "/cases/\(number.formEncoded)/steps/note", [("form-token", token), ("text", "x")])
                #expect(browser.status == .unauthorized)
                #expect(browser.hidden("held") == nil)
            }
        }
    }

    @Test func aPasswordIsNeverHeld() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/account")
            let token = browser.hidden("form-token") ?? ""
            browser.cookie = nil
            try await browser.post(
                "/account/password", [("form-token", token), ("old", "secret-1"), ("new", "secret-2")])
            #expect(!browser.page.contains("secret-"))
        }
    }
}
