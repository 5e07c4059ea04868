import CaseStore
import CaseWorkflow
import HTTPTypes
import Hummingbird

/// GET /account, POST /account/password: one's own password.
struct AccountController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/account", use: show).post("/account/password", use: changePassword)
        return routes
    }

    @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
        page(try context.signedIn(), nil, context)
    }

    @Sendable func changePassword(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try await request.form(web, context)
        let person = try context.signedIn()
        let (old, new) = (fields.values["old"]?.first ?? "", fields.values["new"]?.first ?? "")
        guard new == fields.values["again"]?.first else {
            return page(person, ("bad", Sentence("两次输入的新密码不一样", "The new password was typed in two ways")), context)
        }
        do {
            try await web.work {
                // Whoever sits at an open browser does not know the password.
                switch try web.store.signIn(person.code.text, password: old, code: nil, now: web.clock.now()) {
                case .signedIn, .codeNeeded: break
                case .wrong, .locked:
                    throw StoreError.invalid(Sentence("现在的密码不对", "The present password is wrong"))
                }
                try web.store.setPassword(new, of: person.code, cost: web.settings.passwordCost, web.acting(person.code))
            }
        } catch let error as StoreError {
            return page(person, ("bad", error.sentence), context)
        }
        // Every session ended with it; this one too.
        return .redirect("/sign-in")
    }

    private func page(_ person: Person, _ note: (kind: String, Sentence)?, _ context: WebContext) -> Response {
        let view: View = [
            "mustChange": person.mustChangePassword,
            "roles": person.officer.roles.map { $0.name.text(in: context.language) }.joined(separator: "、"),
            "sentence": note.map { ["kind": $0.kind, "text": $0.1.text(in: context.language)] as View },
        ]
        return web.page(
            "account", view, title: Words["my-account"], context,
            status: note?.kind == "bad" ? .unprocessableContent : .ok)
    }
}
