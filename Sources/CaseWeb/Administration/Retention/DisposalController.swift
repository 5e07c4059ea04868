import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird

/// GET and POST /administration/retention/decision: what was decided about a volume whose retention is over. Nothing is destroyed.
struct DisposalController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/retention/decision", use: web.guarded(.administer, show))
            .post("/administration/retention/decision", use: web.guarded(.administer, decide))
        return routes
    }

    static func path(_ number: String) -> String { "/administration/retention/decision?number=" + number.formEncoded }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await page(request.addressFields, nil, context, person)
    }

    @Sendable private func decide(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let fields = try await request.form(web, context)
        let desk = web.desk(of: person.code)
        let problem = try await web.work { () throws -> FieldProblem? in
            guard let decision = fields["decision"].flatMap({ VolumeDisposal.Decision(rawValue: $0) }) else {
                return FieldProblem("decision", Sentence("请选择决定", "Choose the decision"))
            }
            guard let day = fields["on"].flatMap({ Day($0) }) else {
                return FieldProblem("on", Sentence("请写明决定的日期", "Say on which day it was decided"))
            }
            do {
                try desk.decide(
                    decision, on: day, until: fields["until"].flatMap { Day($0) }, record: fields["record"] ?? "",
                    reason: fields["reason"] ?? "", about: fields["number"] ?? "")
                return nil
            } catch let problem as TypedProblem {
                return FieldProblem(problem.field ?? "", problem.sentence)
            }
        }
        guard let problem else { return .redirect("/administration/retention?settled=1&done=1") }
        return try await page(fields, problem, context, person)
    }

    private func page(
        _ fields: FormFields, _ problem: FieldProblem?, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let item = try desk.retentionOver(of: fields["number"] ?? "")
            func fault(_ field: String) -> String? {
                problem.flatMap { $0.field == field ? $0.sentence.text(in: language) : nil }
            }
            return SendableView([
                "tabs": AdministrationTab.views(.retention, person, language), "number": item.row.number,
                "path": CasesController.path(item.row.number), "volume": item.archiving.volume,
                "until": item.until.description, "before": item.disposal?.sentence.text(in: language),
                "decisions": VolumeDisposal.Decision.allCases.map {
                    option($0.rawValue, $0.name.text(in: language), chosen: fields["decision"])
                },
                "on": fields["on"] ?? desk.today.description, "keptUntil": fields["until"], "record": fields["record"],
                "reason": fields["reason"], "decisionFault": fault("decision"), "onFault": fault("on"),
                "untilFault": fault("until"), "recordFault": fault("record"), "reasonFault": fault("reason"),
            ])
        }
        return web.page(
            "disposal", view.view, title: Words["disposal"], context, place: .administration,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}
