import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// What every page tells a browser about trust, and how large a thing may be sent.
@Suite("What browsers are told")
struct PageTrustTests {
    /// No page says more than its own scripts and styles, and none of them stands in the page.
    @Test func everyPageForbidsScriptsAndStylesOfOthers() async throws {
        let rights = try await RightsDesk()
        try await rights.desk.browse(as: "admin") { browser in
            for row in RouteRow.all where row.isGet {
                _ = try await browser.ask(row, rights.own[.mediator] ?? [:])
                try PageTrustTests.look(at: browser, row.route)
            }
            try await browser.get("/no-such-page")
            try PageTrustTests.look(at: browser, "an error")
        }
        try await Application(router: rights.desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            for path in ["/sign-in", "/look-up", "/cases", "/nothing"] {
                try await browser.get(path)
                try PageTrustTests.look(at: browser, path)
            }
        }
    }

    static func look(at browser: Browser, _ route: String) throws {
        let policy = try #require(browser.headers[.contentSecurityPolicy], "\(route)")
        #expect(policy.contains("default-src 'none'"), "\(route)")
        #expect(!policy.contains("unsafe-eval"), "\(route)")
        #expect(browser.headers[.xContentTypeOptions] == "nosniff", "\(route)")
        #expect(browser.headers[.xFrameOptions] == "DENY", "\(route)")
        #expect(browser.headers[.referrerPolicy] == "same-origin", "\(route)")
        guard browser.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        // A filing's own page brings its styles in it; it is shown in a sandbox without any right.
        guard !policy.contains("sandbox") else { return }
        #expect(policy.contains("script-src 'self'") && policy.contains("style-src 'self'"), "\(route)")
        #expect(!policy.contains("unsafe-inline"), "\(route)")
        #expect(browser.headers[.cacheControl] == "no-store", "\(route)")
        for script in browser.page.components(separatedBy: "<script").dropFirst() {
            #expect(script.hasPrefix(" src=\"/looks/"), "\(route)")
        }
        #expect(!browser.page.contains("<style") && !browser.page.contains("javascript:"), "\(route)")
        for tag in PageTrustTests.tags(of: browser.page) {
            #expect(tag.firstMatch(of: /\s(style|on[a-z]+)\s*=\s*"/) == nil, "\(route): \(tag)")
        }
    }

    /// The tags of a page, without what stands between their quotation marks.
    private static func tags(of page: String) -> [String] {
        page.split(separator: "<").dropFirst().map { part in
            var isQuoted = false
            return String(
                part.prefix { $0 != ">" }.filter { character in
                    if character == "\"" { isQuoted.toggle() }
                    return !isQuoted || character == "\""
                })
        }
    }

    @Test(arguments: [false, true]) func cookiesAreForThisDeskAlone(_ isSecure: Bool) async throws {
        let desk = try WebDesk({ if isSecure { $0.certificate = "desk.pem" } })
        try await Application(router: desk.web.router()).test(.router) { client in
            let browser = Browser(client: client)
            try await browser.signIn("mediator")
            let session = try #require(browser.headers[.setCookie])
            try await browser.post("/language", [("lang", "en")])
            let language = try #require(browser.headers[.setCookie])
            for cookie in [session, language] {
                let parts = Set(
                    cookie.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() })
                #expect(parts.isSuperset(of: ["httponly", "samesite=lax", "path=/"]), "\(cookie)")
                #expect(parts.contains("secure") == isSecure, "\(cookie)")
            }
            #expect((browser.headers[.strictTransportSecurity] != nil) == isSecure)
        }
    }

    /// A form of another site is refused whatever it carries.
    @Test func anotherSitesFormIsRefused() async throws {
        let desk = try WebDesk()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/account")
            let body = "form-token=\((browser.hidden("form-token") ?? "").formEncoded)&kind=api&label=x"
            for (name, value) in [
                (HTTPField.Name.secFetchSite, "cross-site"), (.secFetchSite, "same-site"),
                (.origin, "https://elsewhere.example"),
            ] {
                let response = try await browser.client.execute(
                    uri: "/account/tokens", method: .post,
                    headers: [
                        .cookie: browser.cookie ?? "", .contentType: "application/x-www-form-urlencoded", name: value,
                    ], body: ByteBuffer(string: body))
                #expect(response.status == .forbidden, "\(name): \(value)")
            }
            #expect(try desk.store.tokens(of: OfficerCode("mediator")!).isEmpty)
        }
    }

    @Test func whatIsTooLargeIsRefusedAndSaid() async throws {
        let desk = try WebDesk({
            $0.largestForm = 4 << 10
            $0.largestFile = 8 << 10
        })
        let number = try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/account")
            let token = ("form-token", browser.hidden("form-token") ?? "")
            let long = String(repeating: "字", count: 4 << 10)
            for path in ["/intake", "/cases/\(number.formEncoded)/steps/note", "/account/tokens"] {
                try await browser.post(path, [token, ("text", long)])
                #expect(browser.status == .contentTooLarge, "\(path)")
                #expect(browser.page.contains("4KB"), "\(path)")
            }
            for path in ["/cases/\(number.formEncoded)/attachments", "/cases/\(number.formEncoded)/steps/note"] {
                try await browser.postParts(path, [token, ("text", long)])
                #expect(browser.status == .contentTooLarge, "\(path)")
            }
            for path in ["/look-up", "/language"] {
                try await browser.post(path, [("number", long)])
                #expect(browser.status == .contentTooLarge, "\(path)")
            }
        }
        #expect(try desk.desk().caseFile(numbered: number).record.notes == 0)
    }
}
