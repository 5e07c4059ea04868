import CaseStore
import CaseWorkflow
import HTTPTypes
import Testing

@testable import CaseWeb

/// Everything that can go wrong with a request is answered as problem details.
@Suite struct APIProblemTests {
    @Test func whatIsNotUnderstoodIsToldByItsCode() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let path = "/cases/\(number.formEncoded)"
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        try await desk.program(as: "mediator") { program async throws in
            let table: [(APIClient.Reply, Int, String)] = [
                (try await program.get("/nothing"), 404, "no-such-address"),
                (try await program.get("/api/v2/cases"), 404, "no-such-address"),
                (try await program.post(path + "/steps/dance", version: "\"1\""), 404, "no-such-address"),
                (try await program.get("/cases/none"), 404, "not-found"),
                (try await program.get(path + "/steps/note"), 405, "method-not-allowed"),
                (try await program.send(.delete, path, nil, [:]), 405, "method-not-allowed"),
                (try await program.post("/cases", "a=b", [.contentType: "text/plain"]), 415, "not-json"),
                (try await program.post("/cases", "{"), 400, "json-unreadable"),
                (
                    try await program.post("/cases", #"{"on": "2025-06-02", "on": "2025-06-03"}"#), 400,
                    "json-unreadable"
                ),
                (try await program.post("/cases", deep), 400, "json-unreadable"),
                (try await program.post("/cases", "[]"), 422, "unreadable"),
                (
                    try await program.post(
                        "/cases", #"{"summary": ""# + String(repeating: "x", count: 1 << 20) + "\"}"),
                    413, "too-large"
                ),
                (try await program.get("/cases?colour=red"), 400, "unknown-parameter"),
                (try await program.get("/cases?kind=mediation&kind=mediation"), 400, "parameter-unreadable"),
                (try await program.get("/cases?limit=0"), 400, "parameter-unreadable"),
                (try await program.get("/cases?after=x"), 400, "parameter-unreadable"),
                (try await program.get("/cases?from=tomorrow"), 400, "parameter-unreadable"),
                (try await program.get("/cases?q=王&kind=mediation"), 400, "parameter-unreadable"),
                (try await program.get("/report?from=2025-01-01"), 400, "parameter-unreadable"),
                (try await program.get("/periods/month/2025-13"), 404, "not-found"),
                (try await program.get("/cases?office=nowhere"), 404, "office-unknown"),
                (
                    try await program.post("/cases", WebDesk.opening, key: String(repeating: "k", count: 201)), 400,
                    "key-unreadable"
                ),
                (
                    try await program.post("/look-up", #"{"number": "x", "code": "y"}"#, key: "k"), 400, "key-not-taken"
                ), (try await program.post("/look-up", #"{"number": "x", "code": "y"}"#), 404, "not-found"),
            ]
            for (reply, status, code) in table {
                #expect(reply.status == status, "\(code): \(reply.json)")
                #expect(reply.text("code") == code)
                #expect(reply.text("type") == "urn:labordesk:problem:" + code)
                #expect(reply.text("detail")?.isEmpty == false)
                #expect(reply.text("status") == String(status))
            }
            let method = try await program.send(.put, path, nil, [:])
            #expect(method.headers[.allow] == "GET, HEAD")
        }
    }

    @Test func withoutARightTokenNothingIsAnswered() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let revoked = try desk.token("mediator")
        let officer = OfficerCode("mediator")!
        for token in try desk.store.tokens(of: officer) {
            try desk.store.revokeToken(token.id, desk.web.acting(officer))
        }
        let calendar = try desk.store.makeToken(.calendar, label: "样例", roles: [.mediator], desk.web.acting(officer))
        try await desk.program(as: nil) { program async throws in
            let missing = try await program.get("/cases")
            #expect(missing.status == 401)
            #expect(missing.text("code") == "token-needed")
            #expect(missing.headers[.wwwAuthenticate] == "Bearer realm=\"labordesk\"")
            for token in ["ld_wrong", revoked, calendar, String(repeating: "x", count: 5000)] {
                var stranger = program
                stranger.token = token
                let wrong = try await stranger.get("/cases/" + number.formEncoded)
                #expect(wrong.status == 401)
                #expect(wrong.text("code") == "token-wrong")
                #expect(wrong.headers[.wwwAuthenticate]?.contains("invalid_token") == true)
            }
        }
        // A browser's session opens nothing here.
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/api/v1/cases")
            #expect(browser.status == .unauthorized)
        }
    }

    @Test func wrongTokensAreThrottledAndRightOnesAreNot() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "mediator") { program async throws in
            var stranger = program
            stranger.token = "ld_guess"
            var last = try await stranger.get("/me")
            for _ in 0..<1000 where last.status == 401 { last = try await stranger.get("/me") }
            #expect(last.status == 429)
            #expect(last.text("code") == "too-often")
            #expect((last.headers[.retryAfter].flatMap { Int($0) } ?? 0) > 0)
            #expect(try await program.get("/me").status == 200)
        }
    }

    @Test func problemsSpeakTheLanguageThatIsAskedFor() async throws {
        let desk = try WebDesk()
        try await desk.program(as: nil) { program async throws in
            let needed = APIProblem.tokenNeeded(isWrong: false).sentence
            for (accept, text) in [
                ("", needed.chinese), ("en-GB", needed.english), ("zh-CN,en;q=0.9", needed.chinese),
                ("en;q=0.9, zh;q=0.1", needed.english), ("fr, de", needed.chinese),
            ] { #expect(try await program.get("/me", [.acceptLanguage: accept]).text("detail") == text) }
        }
    }
}
