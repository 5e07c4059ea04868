import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// Turns whatever a page throws into a page that says what happened and what to do next, or for a program into problem details
/// (RFC 9457). No detail of the inside is shown; what nobody expected is logged under the request's number.
struct ErrorPages: RouterMiddleware {
    let web: Web
    /// Whether it stands where it is known who signed in; what programs ask is answered further out.
    var knowsPerson = false

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if knowsPerson, request.isForAPI { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch let refusal as WebRefusal {
            if case .signInNeeded = refusal, !request.wantsJSON, let held = await held(request, context) { return held }
            return answer(refusal, request, context)
        } catch let error as StoreError {
            return tell(error.status, error.code, error.sentence, request, context)
        } catch let error as FilingRefusal {
            return tell(error.status, error.code, error.sentence, request, context)
        } catch let failure as UploadFailure {
            return tell(HTTPResponse.Status(code: 507), "not-written", failure.sentence, request, context)
        } catch let error as HTTPError {
            if error.status == .notFound { return answer(.notFound, request, context) }
            if error.status == .contentTooLarge {
                return answer(.tooLarge(limit: web.settings.largestForm), request, context)
            }
            return tell(
                error.status, "http-\(error.status.code)",
                Sentence("请求无法处理（\(error.status.code)）", "The request cannot be handled (\(error.status.code))"),
                request,
                context)
        } catch is HTTPParserError {
            return answer(.bodyBroken, request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            context.logger.error("unexpected", metadata: ["error": "\(type(of: error))"])
            return tell(
                .internalServerError, "unexpected",
                Sentence(
                    "出了意外，没有记录任何内容。请重试；再次发生时请把编号 \(context.id) 告诉管理员",
                    "Something unexpected happened and nothing was recorded. Try again; if it happens again, give your administrator the number \(context.id)"
                ),
                request, context)
        }
    }

    /// A form that came after the session had ended keeps what was typed; a body that cannot be read has nothing to keep.
    private func held(_ request: Request, _ context: WebContext) async -> Response? {
        do {
            return try await web.held(request, context)
        } catch {
            context.logger.warning("form not held", metadata: ["error": "\(type(of: error))"])
            return nil
        }
    }

    private func answer(_ refusal: WebRefusal, _ request: Request, _ context: WebContext) -> Response {
        if case .signInNeeded = refusal, !request.wantsJSON {
            if request.method == .get || request.method == .head {
                return .redirect("/sign-in?to=" + request.ownAddress.formEncoded)
            }
            if request.uri.path == "/sign-out" { return .redirect("/sign-in") }
        }
        if case .passwordChangeNeeded = refusal, !request.wantsJSON { return .redirect("/account") }
        var response = tell(refusal.status, refusal.code, refusal.sentence, request, context)
        if case .tooOften(let seconds) = refusal { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    private func tell(
        _ status: HTTPResponse.Status, _ code: String, _ sentence: Sentence, _ request: Request, _ context: WebContext
    ) -> Response {
        let sentence = sentence.onPages
        if request.wantsJSON {
            return Problem(status: status, code: code, detail: sentence.text(in: context.language)).response
        }
        return web.page(
            "error", ["code": String(status.code), "sentence": sentence.text(in: context.language)],
            title: Sentence("未能完成", "Not done"), context, status: status)
    }
}

extension Request {
    /// Whether a program asks, which reads JSON and not pages.
    var wantsJSON: Bool {
        uri.path.hasPrefix("/api/") || headers[.accept]?.contains("application/json") ?? false
    }
}

/// What went wrong, for programs: problem details (RFC 9457).
struct Problem: Encodable {
    let type: String
    let title: String
    let status: Int
    let code: String
    let detail: String
    var field: String?

    init(status: HTTPResponse.Status, code: String, detail: String, field: String? = nil) {
        type = "urn:labordesk:problem:" + code
        title = status.reasonPhrase
        self.status = status.code
        self.code = code
        self.detail = detail
        self.field = field
    }

    var response: Response {
        Response.json(self, status: HTTPResponse.Status(code: status), type: "application/problem+json")
    }
}
