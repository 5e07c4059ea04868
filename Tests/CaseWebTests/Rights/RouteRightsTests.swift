import CaseStore
import CaseWorkflow
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// Every address against every role: who is answered, who is turned away, and that a thing of another office is answered like one
/// that is not there.
@Suite("Rights at every address")
struct RouteRightsTests {
    @Test func everyAddressHasARow() throws {
        // What programs ask has a table of its own: the document of the API, with `APIRightsTests`.
        let routes = Set(try WebDesk().web.router().routes.map(\.description).filter { !$0.contains(" /api/") })
        let rows = Set(RouteRow.all.map(\.route))
        #expect(routes.subtracting(rows).sorted() == [], "new addresses: say who is answered there")
        #expect(rows.subtracting(routes).sorted() == [], "addresses that are gone")
    }

    /// One desk for all: whoever comes second finds what the first did, which the rows allow for.
    @Test func eachRoleIsAnsweredAsItsRightsSay() async throws {
        let rights = try await RightsDesk()
        try await Application(router: rights.desk.web.router()).test(.router) { client in
            for row in RouteRow.all {
                for role in Role.allCases {
                    let browser = Browser(client: client)
                    try await browser.signIn(RightsDesk.officers[role] ?? "")
                    let status = try await browser.ask(row, rights.own[role] ?? [:])
                    if row.who.has(role) {
                        #expect(row.answers.contains(status), "\(role) at \(row.route): \(status)\n\(browser.page)")
                    } else {
                        #expect(status == 403, "\(role) at \(row.route): \(status)")
                    }
                }
                let nobody = Browser(client: client)
                let status = try await nobody.ask(row, rights.own[.mediator] ?? [:])
                if row.who == .anybody {
                    #expect(row.answers.contains(status), "nobody at \(row.route): \(status)")
                } else if row.isGet || row.route == "POST /sign-out" {
                    #expect(status == 303 && nobody.location?.hasPrefix("/sign-in") == true, "\(row.route): \(status)")
                } else {
                    #expect(status == 401, "nobody at \(row.route): \(status)")
                }
            }
        }
    }

    @Test func anotherOfficesThingIsAnsweredLikeOneThatIsNotThere() async throws {
        let rights = try await RightsDesk()
        try await Application(router: rights.desk.web.router()).test(.router) { client in
            for role in Role.allCases {
                let browser = Browser(client: client)
                try await browser.signIn(RightsDesk.officers[role] ?? "")
                for row in RouteRow.all where row.who.has(role) {
                    guard let name = row.about else { continue }
                    var answers: [String] = []
                    for things in [rights.foreign, rights.missing] {
                        let status = try await browser.ask(row, things)
                        #expect(status == row.unknown, "\(role) at \(row.route): \(status)\n\(browser.page)")
                        answers.append(browser.answer(without: things[name] ?? ""))
                    }
                    #expect(answers[0] == answers[1], "\(role) at \(row.route)")
                }
            }
        }
    }

    /// A form without the session's own token, or with another session's, does nothing at any address.
    @Test func aFormWithoutItsTokenIsRefused() async throws {
        let rights = try await RightsDesk()
        try await Application(router: rights.desk.web.router()).test(.router) { client in
            for role in Role.allCases {
                let (browser, other) = (Browser(client: client), Browser(client: client))
                try await browser.signIn(RightsDesk.officers[role] ?? "")
                try await other.signIn(RightsDesk.officers[role] ?? "")
                try await other.get("/account")
                let before = try rights.desk.store.audit(AuditFilter(), limit: 1).first?.sequence
                for row in RouteRow.all where !row.isGet && row.who != .anybody && row.who.has(role) {
                    for token in [nil, "", "x", other.hidden("form-token")] {
                        let status = try await browser.ask(row, rights.own[role] ?? [:], token: .some(token))
                        #expect(status == 403, "\(row.route) with \(token ?? "none"): \(status)")
                        #expect(browser.page.contains(WebRefusal.formStrange.sentence.chinese), "\(row.route)")
                    }
                }
                #expect(try rights.desk.store.audit(AuditFilter(), limit: 1).first?.sequence == before, "\(role)")
            }
        }
    }
}

extension Browser {
    /// Asks as the row says; a form carries the session's token unless another is given.
    func ask(_ row: RouteRow, _ things: RightsDesk.Things, token: String?? = nil) async throws -> Int {
        let things = things.merging(["command": UUID().uuidString]) { $1 }
        let path = row.path(things)
        if row.isGet { return try await get(path).status.code }
        var fields = row.fields.map { ($0.0, row.filled($0.1, things)) }
        let sent: String?
        if let token {
            sent = token
        } else {
            try await get("/account")
            sent = hidden("form-token")
        }
        // As on every page, the token comes first.
        if let sent { fields.insert(("form-token", sent), at: 0) }
        if row.hasFile {
            try await postParts(path, fields)
        } else {
            try await post(path, fields)
        }
        return Int(status.code)
    }

    /// The page that came, without the name that was asked for.
    func answer(without name: String) -> String {
        [name.formEncoded, PageText.escaped(name), name, name.lowercased()].reduce(page) { $0.replacing($1, with: "…") }
    }
}
