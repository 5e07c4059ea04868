import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// GET /cases/:number: one case. POST /cases/:number/numbers: a personal number in full, with the reason why, which is recorded.
struct CaseController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases/:number", use: web.guarded(.read, show))
            .post("/cases/:number/numbers", use: web.guarded(.intake, reveal))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let number = try context.caseNumber()
        let done = request.uri.queryParameters["done"].flatMap { Int($0) }
        return try await page(number, done: done, nil, context, person)
    }

    @Sendable private func reveal(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let number = try context.caseNumber()
        let fields = try await request.form(web, context)
        guard let field = fields["field"].flatMap({ SealedField(rawValue: $0) }),
            let ordinal = fields["ordinal"].flatMap({ Int($0) })
        else { throw WebRefusal.notFound }
        guard let reason = fields["reason"] else {
            return try await page(number, done: nil, Words["number.reason-missing"], context, person)
        }
        let desk = web.desk(of: person.code)
        let (name, plain) = try await web.work { () throws -> (String, String) in
            let file = try desk.caseFile(numbered: number)
            let plain = try web.store.reveal(field, ordinal, of: file.id, reason: reason, web.acting(person.code))
            return (file.holder(of: field, ordinal), plain)
        }
        return web.page(
            "number",
            [
                "who": name, "field": field.name.text(in: context.language), "plain": plain, "reason": reason,
                "back": CasesController.path(number),
            ], title: field.name, context, place: .cases)
    }

    private func page(
        _ number: String, done: Int?, _ problem: Sentence?, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let sendable = try await web.work { () throws -> SendableView in
            var view = try CasePage(desk, number).view(in: language, done: done)
            view["problem"] = problem?.text(in: language)
            return SendableView(view)
        }
        return web.page(
            "case", sendable.view, title: Sentence(same: number), context, place: .cases,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension CaseFile {
    /// Whose number it is.
    fileprivate func holder(of field: SealedField, _ ordinal: Int) -> String {
        switch field {
        case .residentID, .phone, .bankAccount:
            parties.workers.indices.contains(ordinal) ? parties.workers[ordinal].name : ""
        case .employerPhone: parties.employers.indices.contains(ordinal) ? parties.employers[ordinal].name : ""
        case .claimantID: "#\(ordinal)"
        }
    }
}
