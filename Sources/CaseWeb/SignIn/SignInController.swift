import CaseStore
import CaseWorkflow
import Foundation
import HTTPTypes
import Hummingbird

/// GET and POST /sign-in, POST /sign-out, POST /language: who is there, and in which language they read.
struct SignInController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/sign-in", use: show).post("/sign-in", use: signIn).post("/sign-out", use: signOut)
            .post("/language", use: chooseLanguage)
        return routes
    }

    @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
        form(FormFields(), to: request.uri.queryParameters["to"].map(String.init), nil, context)
    }

    @Sendable func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        if let seconds = web.knocks.knock(
            context.address, at: web.clock.now(), limit: web.settings.knocksPerMinute)
        {
            throw WebRefusal.tooOften(seconds: seconds)
        }
        // With room for a form that is held until somebody signed in, whose signs come escaped twice.
        let fields = FormFields(urlEncoded: try await request.text(limit: 3 * HeldForm.limit))
        let held = fields.values["held"]?.first.map { HeldForm(path: fields["held-to"] ?? "/", body: $0) }
        let (name, password, code) = (fields["name"] ?? "", fields.values["password"]?.first ?? "", fields["code"])
        let outcome = try await web.work {
            try web.store.signIn(
                name, password: password, code: code, rules: web.settings.lockOut, cost: web.settings.passwordCost,
                now: web.clock.now())
        }
        switch outcome {
        case .signedIn(let officer, let mustChange):
            if let held, let owner = try await web.work({ try held.officer(web.store) }), owner != officer {
                return form(
                    fields, to: fields["to"],
                    Sentence(
                        "这些内容是\(owner)填写的，请由\(owner)登录；不需要这些内容的，请从首页另行登录",
                        "\(owner) typed what is kept here and must sign in to send it. To do something else, sign in from the first page"
                    ),
                    context, status: .unprocessableContent)
            }
            let token = try await web.work {
                try web.store.beginSession(
                    lasting: web.settings.sessionLength, mustChangePassword: mustChange, web.acting(officer))
            }
            var response = Response.redirect(SignInController.ownPlace(fields["to"]))
            if let held, !mustChange, !held.body.isEmpty {
                var context = context
                context.person = try await web.work { try web.person(token) }
                response = web.goOn(held, context)
            }
            response.setCookie(cookie(SessionReading.cookie, token))
            return response
        case .codeNeeded(let isWrong):
            return form(
                fields, to: fields["to"],
                isWrong ? Sentence("动态口令不对，请输入最新的一个", "The code is wrong. Type the newest one") : nil,
                context, codeNeeded: true, status: isWrong ? .unprocessableContent : .ok)
        case .wrong:
            return form(
                fields, to: fields["to"], Sentence("人员代码或者密码不对", "The code or the password is wrong"), context,
                status: .unprocessableContent)
        case .locked(let until):
            let minutes = max(1, (until - web.clock.now() + 59_999) / 60_000)
            return form(
                fields, to: fields["to"],
                Sentence(
                    "多次输错，请\(minutes)分钟后再试；忘记密码请找管理员",
                    "Wrong too often. Try again in \(minutes) minute\(minutes == 1 ? "" : "s"); your administrator can set another password"
                ),
                context, status: .tooManyRequests)
        }
    }

    @Sendable func signOut(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await request.form(web, context)
        if let token = request.cookies[SessionReading.cookie]?.value {
            try await web.work { try web.store.endSession(token) }
        }
        var response = Response.redirect("/sign-in")
        response.setCookie(cookie(SessionReading.cookie, "", maxAge: 0))
        return response
    }

    @Sendable func chooseLanguage(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = FormFields(urlEncoded: try await request.text(limit: 4 << 10))
        let language = fields["lang"].flatMap { Language(rawValue: $0) } ?? .chinese
        let back = request.headers[.referer].flatMap { URLComponents(string: $0) }
        var response = Response.redirect(
            SignInController.ownPlace(back.map { $0.path + ($0.percentEncodedQuery.map { "?" + $0 } ?? "") }))
        response.setCookie(cookie(SessionReading.languageCookie, language.rawValue, maxAge: 400 * 86_400))
        return response
    }

    private func form(
        _ fields: FormFields, to: String?, _ sentence: Sentence?, _ context: WebContext, codeNeeded: Bool = false,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        web.page(
            "sign-in",
            [
                "to": to ?? "/", "name": fields["name"], "codeNeeded": codeNeeded,
                "sentence": sentence?.text(in: context.language), "held": fields.values["held"]?.first,
                "heldTo": fields["held-to"],
            ], title: Words["sign-in"], context, status: status)
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int? = nil) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: web.settings.isSecure, httpOnly: true,
            sameSite: .lax)
    }

    /// A place on this desk, and nowhere else.
    static func ownPlace(_ to: String?) -> String {
        guard let to, to.hasPrefix("/"), !to.hasPrefix("//"), !to.contains("\\"), !to.contains("\r"),
            !to.contains("\n"),
            !to.hasPrefix("/sign-in")
        else { return "/" }
        return to
    }
}
