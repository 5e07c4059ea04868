import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// One's own account: password, one-time codes, calendar feed and tokens for programs.
///
///     GET  /account                     all of it
///     POST /account/password            another password; every session ends
///     POST /account/second-factor       sets one-time codes up, or takes them away
///     POST /account/tokens              a token for a program or a calendar, shown this once
///     POST /account/tokens/:id/revoke
struct AccountController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/account", use: show).post("/account/password", use: changePassword)
            .post("/account/second-factor", use: secondFactor).post("/account/tokens", use: makeToken)
            .post("/account/tokens/:id/revoke", use: revokeToken)
        return routes
    }

    @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
        try await page(try context.signedIn(), AccountNews(), context)
    }

    @Sendable func changePassword(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.form(web, context)
        let person = try context.signedIn()
        let (old, new) = (fields.values["old"]?.first ?? "", fields.values["new"]?.first ?? "")
        guard new == fields.values["again"]?.first else {
            return try await page(
                person, AccountNews(fault: Sentence("两次输入的新密码不一样", "The new password was typed in two ways")), context)
        }
        do {
            try await web.work {
                try provePassword(old, of: person)
                try web.store.setPassword(
                    new, of: person.code, cost: web.settings.passwordCost, web.acting(person.code))
            }
        } catch let error as StoreError {
            return try await page(person, AccountNews(fault: error.sentence), context)
        }
        // Every session ended with it; this one too.
        return .redirect("/sign-in")
    }

    @Sendable func secondFactor(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.form(web, context)
        let person = try context.signedIn()
        if person.mustChangePassword { throw WebRefusal.passwordChangeNeeded }
        do {
            let offered = try await web.work { () throws -> SecondFactor? in
                try provePassword(fields.values["password"]?.first ?? "", of: person)
                switch fields["act"] {
                case "remove":
                    try web.store.removeSecondFactor(of: person.code, web.acting(person.code))
                    return nil
                case "confirm":
                    guard let factor = fields["secret"].flatMap({ SecondFactor(base32: $0) }) else {
                        throw StoreError.invalid(WebRefusal.formStrange.sentence)
                    }
                    try web.store.confirmSecondFactor(
                        factor, code: fields["code"] ?? "", of: person.code, web.acting(person.code))
                    return nil
                case _: return try web.store.offerSecondFactor()
                }
            }
            guard let offered else { return .redirect("/account") }
            return try await page(person, AccountNews(offered: offered), context)
        } catch let error as StoreError {
            let again = fields["act"] == "confirm" ? fields["secret"].flatMap { SecondFactor(base32: $0) } : nil
            return try await page(person, AccountNews(fault: error.sentence, offered: again), context)
        }
    }

    @Sendable func makeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.form(web, context)
        let person = try context.signedIn()
        if person.mustChangePassword { throw WebRefusal.passwordChangeNeeded }
        do {
            guard let kind = AccessToken.Kind(rawValue: fields["kind"] ?? AccessToken.Kind.api.rawValue) else {
                throw StoreError.invalid(Sentence("没有这种用途，请从列表中选择", "There is no such use. Choose one of the list"))
            }
            let last = try AccountPage.lastDay(fields.values["valid-through"]?.first, today: web.clock.today())
            let secret = try await web.work {
                try web.store.makeToken(
                    kind, label: fields["label"] ?? kind.name.text(in: context.language), roles: person.officer.roles,
                    validThrough: last, web.acting(person.code))
            }
            return try await page(person, AccountNews(token: (kind, secret)), context)
        } catch let error as StoreError {
            return try await page(person, AccountNews(fault: error.sentence), context)
        }
    }

    @Sendable func revokeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await request.form(web, context)
        let person = try context.signedIn()
        if person.mustChangePassword { throw WebRefusal.passwordChangeNeeded }
        guard let id = context.parameters.get("id").flatMap({ UUID(uuidString: $0) }) else {
            throw WebRefusal.notFound
        }
        try await web.work { try web.store.revokeToken(id, web.acting(person.code)) }
        return .redirect("/account")
    }

    /// Whoever sits at an open browser does not know the password.
    private func provePassword(_ password: String, of person: Person) throws {
        let outcome = try web.store.signIn(
            person.code.text, password: password, code: nil, rules: web.settings.lockOut, now: web.clock.now())
        switch outcome {
        case .signedIn, .codeNeeded: break
        case .wrong, .locked: throw StoreError.invalid(Sentence("现在的密码不对", "The present password is wrong"))
        }
    }

    private func page(_ person: Person, _ news: AccountNews, _ context: WebContext) async throws -> Response {
        let language = context.language
        let view = try await web.work {
            SendableView(try AccountPage(person: person, news: news).view(web.store, web.clock.today(), language))
        }
        return web.page(
            "account", view.view, title: Words["my-account"], context,
            status: news.fault == nil ? .ok : .unprocessableContent)
    }
}

/// What just happened on the page.
struct AccountNews: Sendable {
    var fault: Sentence?
    /// One-time codes that wait for their first code.
    var offered: SecondFactor?
    /// A token that was just made, and is shown this once.
    var token: (kind: AccessToken.Kind, secret: String)?
}
