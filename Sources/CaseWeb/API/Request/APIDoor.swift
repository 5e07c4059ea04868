import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// What stands before the API: the language that a program asks for, and problem details for everything that goes wrong. Cookies are
/// not looked at.
struct APIDoor: RouterMiddleware {
    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.isForAPI else { return try await next(request, context) }
        var context = context
        context.language = request.acceptedLanguage
        var response: Response
        do {
            response = try await next(request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            response = try problem(error, request, context).response(in: context.language)
        }
        response.headers[.vary] = "Accept, Accept-Language, Authorization"
        return response
    }

    private func problem(_ error: any Error, _ request: Request, _ context: WebContext) -> APIProblem {
        switch error {
        case let problem as APIProblem: return problem
        case let faults as StepFaults: return APIProblem(faults.faults)
        case let problem as TypedProblem: return APIProblem([problem])
        case let error as StoreError: return APIProblem(error)
        case let refusal as FilingRefusal: return APIProblem(refusal)
        case let refusal as WebRefusal: return APIProblem(refusal)
        case is HTTPParserError: return APIProblem(WebRefusal.bodyBroken)
        case let error as HTTPError where error.status == .notFound:
            let methods = APITable.methods(at: request.uri.path)
            return methods.isEmpty ? .noRoute : .wrongMethod(methods)
        case let error as HTTPError:
            return APIProblem(
                error.status, "http-\(error.status.code)",
                Sentence(
                    "请求无法处理（\(error.status.code)）", "The request cannot be handled (\(error.status.code))"))
        default:  // What nobody expected.
            context.logger.error("unexpected", metadata: ["error": "\(type(of: error))"])
            return APIProblem(
                .internalServerError, "unexpected",
                Sentence(
                    "出了意外，没有记录任何内容。请重试；再次发生时请把编号 \(context.id) 告诉管理员",
                    "Something unexpected happened and nothing was recorded. Try again; if it happens again, give your administrator the number \(context.id)"
                ))
        }
    }
}
