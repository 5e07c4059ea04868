import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird

/// GET /series?name=…: the cases of a series. GET and POST /series/steps/:step: one step for all of them, or for those that were
/// ticked. First it is shown what would be recorded in each; then it is done in all of them, or in none.
struct SeriesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/series", use: web.guarded(.read, show))
            .get("/series/steps/:step", use: web.guarded(.read, form))
            .post("/series/steps/:step", use: web.guarded(.intake, take))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let name = request.uri.queryParameters["name"].map(String.init) ?? ""
        let done = request.uri.queryParameters["done"].map(String.init)
        let desk = web.desk(of: person.code)
        let language = context.language
        let sendable = try await web.work { () throws -> SendableView in
            let rows = try SeriesAct.rows(name, desk)
            guard !rows.isEmpty else { throw WebRefusal.notFound }
            let forms = try SeriesAct.offered(rows, desk)
            return SendableView([
                "name": name, "count": rows.count, "done": done,
                "rows": rows.map { CasePage.row($0, language) },
                "steps": forms.isEmpty
                    ? nil
                    : [
                        "links": forms.map { form -> View in
                            [
                                "path": "/series/steps/\(form.code)?name=\(name.formEncoded)",
                                "name": form.title.text(in: language),
                            ]
                        }
                    ] as View,
            ])
        }
        return web.page("series", sendable.view, title: Sentence(same: name), context, place: .cases)
    }

    @Sendable private func form(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let name = request.uri.queryParameters["name"].map(String.init) ?? ""
        let form = try context.stepForm()
        let desk = web.desk(of: person.code)
        return try await page(context) { try SeriesAct(form, name, desk) }
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let form = try context.stepForm()
        let sent = try await request.form(web, context)
        let command = try sent.command(of: person)
        let name = sent["name"] ?? ""
        let desk = web.desk(of: person.code)
        let (count, problem) = try await web.work { () throws -> (Int?, Sentence?) in
            guard sent["stage"] == "confirm" else { return (nil, nil) }
            var act = try SeriesAct(form, name, desk)
            act.read(sent)
            return (try act.perform(command), act.step.problem)
        }
        if let count { return .redirect("/series?name=\(name.formEncoded)&done=\(count)") }
        return try await page(context) {
            var act = try SeriesAct(form, name, desk)
            act.read(sent)
            if sent["more"] == nil { try act.rehearse() }
            act.step.problem = act.step.problem ?? problem
            if problem != nil { act.renewMark() }
            return act
        }
    }

    private func page(
        _ context: WebContext, _ body: @escaping @Sendable () throws -> SeriesAct
    ) async throws -> Response {
        let language = context.language
        let (sendable, title, isWrong) = try await web.work { () throws -> (SendableView, Sentence, Bool) in
            let act = try body()
            return (SendableView(act.view(in: language)), act.step.form.title, act.isRefused)
        }
        return web.page(
            "series-step", sendable.view, title: title, context, place: .cases,
            status: isWrong ? .unprocessableContent : .ok)
    }
}
