import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import NIOCore

/// GET /calendar/:token: an officer's sessions and deadlines, for the calendar of a telephone. The token is the only key; a revoked one,
/// or one whose last day has passed, is answered as if it had never been.
struct CalendarController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/calendar/:token", use: show)
        return routes
    }

    @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard var secret = context.parameters.get("token"), secret.utf8.count < 120 else { throw WebRefusal.notFound }
        if secret.hasSuffix(".ics") { secret.removeLast(4) }
        if let seconds = web.knocks.knock(
            "calendar " + context.address, at: web.clock.now(), limit: web.settings.knocksPerMinute * 3)
        {
            throw WebRefusal.tooOften(seconds: seconds)
        }
        let key = secret
        let text = try await web.work { () throws -> String? in
            guard let token = try web.store.token(key, kind: .calendar), !token.hasEnded(on: web.clock.today()) else {
                return nil
            }
            return try CalendarFeed(of: web.desk(of: token.officer)).text
        }
        guard let text else { throw WebRefusal.notFound }
        return Response(
            status: .ok,
            headers: [.contentType: "text/calendar; charset=utf-8", .cacheControl: "private, max-age=600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
