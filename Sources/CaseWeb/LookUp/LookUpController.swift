import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// GET and POST /look-up: “where is my case?” for whoever holds the acceptance notice. Nobody signs in; tries are counted by address,
/// and a wrong number is answered like a wrong code.
struct LookUpController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/look-up", use: show).post("/look-up", use: ask)
        return routes
    }

    /// The QR code of a notice leads here with number and code in the address.
    @Sendable func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let parameters = request.uri.queryParameters
        func value(_ name: Substring) -> String? {
            parameters[name].map { String($0).removingPercentEncoding ?? String($0) }
        }
        guard let number = value("number"), let code = value("code") else { return page(nil, nil, context) }
        return try await answer(number, code, context)
    }

    @Sendable func ask(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = FormFields(urlEncoded: try await request.text(limit: 4 << 10))
        return try await answer(fields["number"] ?? "", fields["code"] ?? "", context)
    }

    private func answer(_ number: String, _ code: String, _ context: WebContext) async throws -> Response {
        if let seconds = web.knocks.knock(
            context.address, at: web.clock.now(), limit: web.settings.knocksPerMinute)
        {
            throw WebRefusal.tooOften(seconds: seconds)
        }
        let found = try await web.work {
            try web.store.publicStatus(number: number, code: code, today: web.clock.today())
        }
        return page(number, found, context, wasAsked: true)
    }

    private func page(
        _ number: String?, _ status: PublicStatus?, _ context: WebContext, wasAsked: Bool = false
    ) -> Response {
        let language = context.language
        let view: View = [
            "number": number, "isWrong": wasAsked && status == nil,
            "telephone": status?.telephone ?? web.settings.telephone,
            "status": status.map { status -> View in
                [
                    "number": status.number, "stage": status.stage.text(in: language),
                    "next": status.nextStep.text(in: language), "due": status.due?.description,
                    "duty": status.duty?.text(in: language),
                    "office": status.office, "procedure": status.kind.name.text(in: language),
                ]
            },
        ]
        return web.page(
            "look-up", view, title: Words["look-up"], context,
            status: wasAsked && status == nil ? .notFound : .ok)
    }
}
