import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Hummingbird

/// GET /cases: the list, whose filters live in the address.
struct CasesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases", use: web.guarded(.read, list))
        return routes
    }

    static func path(_ number: String) -> String { "/cases/" + number.formEncoded }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let parameters = request.uri.queryParameters
        let wanted = CaseListQuery(
            text: parameters["q"].map(String.init), state: parameters["state"].map(String.init),
            kind: parameters["kind"].map(String.init), after: parameters["after"].map(String.init))
        let desk = web.desk(of: person.code)
        let found = try await web.work { try wanted.rows(desk) }
        return web.page("cases", wanted.view(found, context.language), title: Words["cases"], context, place: .cases)
    }
}

/// A view on its way from the thread that made it.
struct SendableView: @unchecked Sendable {
    // Made by one thread, handed over once, and read by the next; views hold plain values alone.
    let view: View

    init(_ view: View) { self.view = view }
}

extension WebContext {
    /// The case number in the address.
    func caseNumber() throws(WebRefusal) -> String {
        guard let text = parameters.get("number"), let number = text.removingPercentEncoding, !number.isEmpty,
            number.utf8.count <= 200
        else { throw .notFound }
        return number
    }
}
