import CaseStore
import CaseWorkflow
import HTTPTypes
import HummingbirdTesting
import StableJSON
import Testing

@testable import CaseWeb

/// Tokens with a last day.
@Suite struct APITokenTests {
    @Test func aTokenEndsAfterItsLastDay() async throws {
        let desk = try WebDesk()
        let mediator = OfficerCode("mediator")!
        let short = try desk.store.makeToken(
            .api, label: "短期", roles: [.mediator], validThrough: WebDesk.today.adding(days: 1),
            desk.web.acting(mediator))
        let calendar = try desk.store.makeToken(
            .calendar, label: "手机", roles: [.mediator], validThrough: WebDesk.today.adding(days: 1),
            desk.web.acting(mediator))
        try await desk.program(as: "mediator") { lasting async throws in
            var program = lasting
            program.token = short
            #expect(try await program.get("/me").status == 200)
            desk.sleep()
            #expect(try await program.get("/me").status == 200)
            #expect(try await program.client.execute(uri: "/calendar/\(calendar).ics", method: .get).status == .ok)
            desk.sleep()
            for reply in [try await program.get("/me"), try await program.post("/cases", WebDesk.opening)] {
                #expect(reply.status == 401)
                #expect(reply.text("code") == "token-ended")
                #expect(reply.text("detail")?.contains("2025-07-01") == true)
                #expect(reply.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
            }
            #expect(
                try await program.client.execute(uri: "/calendar/\(calendar).ics", method: .get).status == .notFound)
            #expect(try await lasting.get("/me").status == 200)

            let listed = try await lasting.get("/tokens")
            #expect(!"\(listed.json)".contains(short))
            let ended = listed.list().first { $0["label"] == .string("短期") }
            #expect(ended?["validThrough"] == .string("2025-07-01"))
            #expect(ended?["state"] == .string("ended"))
            let own = listed.list().filter { $0["isThis"] == .bool(true) }
            #expect(own.count == 1)
            #expect(own.first?["state"] == .string("valid"))
            #expect(own.first?["validThrough"] == nil)
        }
    }

    @Test func thePageSetsALastDayAndShowsIt() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/account")
            #expect(browser.page.contains(#"name="valid-through" type="date" min="2025-06-30" value="2026-06-30""#))
            for (typed, label, shown) in [
                ("2025-09-30", "有期限", "有效至 2025-09-30"), ("", "无期限", "长期有效"), (nil, "旧表单", "有效至 2026-06-30"),
            ] {
                let fields = [("kind", "api"), ("label", label)] + (typed.map { [("valid-through", $0)] } ?? [])
                try await browser.get("/account")
                let token = browser.hidden("form-token") ?? ""
                try await browser.post("/account/tokens", [("form-token", token)] + fields)
                #expect(browser.status == .ok)
                #expect(browser.page.contains(shown), "\(label)")
            }
            for typed in ["2025-06-29", "someday"] {
                try await browser.get("/account")
                let token = browser.hidden("form-token") ?? ""
                try await browser.post(
                    "/account/tokens", [("form-token", token), ("label", "x"), ("valid-through", typed)])
                #expect(browser.status == .unprocessableContent, "\(typed)")
            }
            desk.sleep(days: 100)
            try await browser.get("/account")
            #expect(browser.page.contains("已于 2025-09-30 到期"))
        }
        #expect(try desk.store.tokens(of: OfficerCode("mediator")!).count == 3)
    }
}
