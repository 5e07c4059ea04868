import HTTPTypes
import Hummingbird

/// A HEAD is answered as its GET is, with everything but the body: also where the answer is that something went wrong.
struct HeadRequests: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
