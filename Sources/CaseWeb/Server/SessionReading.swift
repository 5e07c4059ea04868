import CaseStore
import CaseWorkflow
import Hummingbird

/// Finds out who sent a request and in which language they read; looks at the origin of everything that changes something.
struct SessionReading: RouterMiddleware {
    let web: Web

    static let cookie = "labordesk"
    static let languageCookie = "labordesk-lang"

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        // A program shows a token with each request; cookies and forms are none of its business.
        if request.isForAPI { return try await next(request, context) }
        var context = context
        context.language = language(of: request)
        if let token = request.cookies[SessionReading.cookie]?.value, token.utf8.count < 100 {
            context.person = try await web.work { try web.person(token) }
        }
        if request.method != .get, request.method != .head {
            context.answersForm = true
            try ownForm(request)
        }
        return try await next(request, context)
    }

    private func language(of request: Request) -> Language {
        if let chosen = request.uri.queryParameters["lang"].flatMap({ Language(rawValue: String($0)) }) {
            return chosen
        }
        return request.cookies[SessionReading.languageCookie].flatMap { Language(rawValue: $0.value) } ?? .chinese
    }

    /// Another site's page cannot send a form here: browsers say where a form comes from.
    private func ownForm(_ request: Request) throws(WebRefusal) {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { throw .formStrange }
        if let origin = request.headers[.origin], let host = request.head.authority {
            guard origin == "http://" + host || origin == "https://" + host else { throw .formStrange }
        }
    }
}

extension Web {
    /// Whose session a cookie's token is; nil when it ended.
    func person(_ token: String) throws -> Person? {
        guard let session = try store.session(token, now: clock.now(), idle: settings.sessionIdle) else { return nil }
        return try Person(session.officer, store, session)
    }
}

extension Person {
    init?(_ code: OfficerCode, _ store: Store, _ session: WebSession?) throws {
        let officer = try store.officer(code)
        guard let office = try store.officeTree().offices[officer.office] else { return nil }
        self.init(
            officer: officer, office: office,
            formToken: try session.map { try HeldForm.token($0.formToken, of: code, store) },
            mustChangePassword: session?.mustChangePassword ?? false)
    }
}
