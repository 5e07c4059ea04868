import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import StableJSON
import Synchronization

/// Serves the table of the API, and the document that describes it.
struct APIController: Sendable {
    let web: Web
    private let keys = KeysUnderWay()
    private let known = KnownDocument()

    static let documentPath = "/api/openapi.json"

    init(web: Web) { self.web = web }

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get(RouterPath(APIController.documentPath), use: document)
        for operation in APITable.operations {
            _ = routes.on(RouterPath(operation.route), method: operation.method) { request, context in
                try await serve(operation, request, context)
            }
        }
        return routes
    }

    @Sendable private func document(_ request: Request, _ context: WebContext) async throws -> Response {
        guard request.acceptsJSON else { throw APIProblem.notAcceptable }
        let (web, known) = (web, known)
        return .json(try await web.work { try known.json(of: web) })
    }

    private func serve(_ operation: APIOperation, _ request: Request, _ context: WebContext) async throws -> Response {
        guard request.acceptsJSON else { throw APIProblem.notAcceptable }
        let caller = try await caller(operation, request, context)
        let reading = RequestReading(request: request, context: context, operation: operation)
        let query = try reading.query()
        let version = try reading.version()
        let bytes = try await reading.body(limit: web.settings.largestForm)
        let body = try reading.json(bytes)
        let identity = try reading.identity(caller?.person.code, bytes)
        let call = APICall(
            web: web, language: context.language, caller: caller, path: reading.path(), query: query, body: body,
            command: identity.command, isKeyed: identity.isKeyed, version: version)
        let store = web.store
        let answer = try await keys.holding(identity.isKeyed ? identity.command : nil) {
            try await (operation.addsUp ? web.addUp : web.work) {
                if call.isKeyed, try store.isNameTaken(call.command) { throw APIProblem.keyReused }
                return try operation.act(call)
            }
        }
        var response = Response.json(answer.body, status: answer.status)
        for field in answer.headers { response.headers[field.name] = field.value }
        response.headers[.contentLanguage] = context.language.tag
        return response
    }

    /// Who asks, and whether they may.
    ///
    /// - Throws: `APIProblem` 401, 403, 429.
    private func caller(
        _ operation: APIOperation, _ request: Request, _ context: WebContext
    ) async throws -> APICall.Caller? {
        guard let permission = operation.permission else {
            if operation.isKnock { try knock("", context) }
            return nil
        }
        guard let secret = request.bearer else { throw APIProblem.tokenNeeded(isWrong: false) }
        let web = web
        let found = try await web.work { () throws -> APICall.Caller? in
            guard secret.utf8.count <= 200, let token = try web.store.token(secret, kind: .api) else { return nil }
            return try APICall.Caller(token, web.store)
        }
        guard let found else {
            // Tokens are not worn by guessing: wrong ones are counted, right ones are not.
            try knock("api ", context)
            throw APIProblem.tokenNeeded(isWrong: true)
        }
        if let last = found.token.validThrough, found.token.hasEnded(on: web.clock.today()) {
            throw APIProblem.tokenEnded(last)
        }
        let roles = operation.roles
        guard found.person.may(permission), roles.isEmpty || found.person.officer.roles.contains(where: roles.contains)
        else { throw APIProblem.notPermitted }
        return found
    }

    private func knock(_ door: String, _ context: WebContext) throws {
        let limit = web.settings.knocksPerMinute
        if let seconds = web.knocks.knock(door + context.address, at: web.clock.now(), limit: limit) {
            throw WebRefusal.tooOften(seconds: seconds)
        }
    }
}

extension APICall.Caller {
    /// The token's officer, with no role that the token does not allow.
    init?(_ token: AccessToken, _ store: Store) throws {
        guard let person = try Person(token.officer, store, nil) else { return nil }
        var officer = person.officer
        officer.roles = officer.roles.filter { token.roles.contains($0) }
        self.init(
            token: token,
            person: Person(officer: officer, office: person.office, formToken: nil, mustChangePassword: false),
            isLimited: officer.roles.count < person.officer.roles.count)
    }
}

/// The document, made when it is first asked for: anybody may ask for it, as often as they like.
private final class KnownDocument: Sendable {
    private let known = Mutex<JSON?>(nil)

    func json(of web: Web) throws -> JSON {
        if let json = known.withLock({ $0 }) { return json }
        let json = try APIDocument(web).json
        known.withLock { $0 = json }
        return json
    }
}

/// The keys whose requests are under way: two requests of one key are not done side by side.
private final class KeysUnderWay: Sendable {
    private let names = Mutex<Set<[UInt8]>>([])

    func holding<T: Sendable>(_ command: UUID?, _ body: () async throws -> T) async throws -> T {
        guard let command else { return try await body() }
        let name = RequestReading.name(of: command)
        guard names.withLock({ $0.insert(name).inserted }) else { throw APIProblem.keyBusy }
        defer { names.withLock { _ = $0.remove(name) } }
        return try await body()
    }
}
