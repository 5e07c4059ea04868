import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
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
        return try await page(number, done: done, context, person)
    }

    @Sendable private func reveal(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let number = try context.caseNumber()
        let fields = try await request.form(web, context)
        guard let field = fields["field"].flatMap({ SealedField(rawValue: $0) }),
            let ordinal = fields["ordinal"].flatMap({ Int($0) })
        else { throw WebRefusal.notFound }
        func again(_ sentence: Sentence, _ status: HTTPResponse.Status) async throws -> Response {
            let typed = CaseTyped(form: .number(field, ordinal), fields: fields, field: "reason", sentence: sentence)
            return try await page(number, typed: typed, status: status, context, person)
        }
        guard let reason = fields["reason"] else {
            return try await again(Words["number.reason-missing"], .unprocessableContent)
        }
        let desk = web.desk(of: person.code)
        let name: String
        let plain: String
        do {
            (name, plain) = try await web.work { () throws -> (String, String) in
                let file = try desk.caseFile(numbered: number)
                let plain = try web.store.reveal(field, ordinal, of: file.id, reason: reason, web.acting(person.code))
                return (file.holder(of: field, ordinal), plain)
            }
        } catch let error as StoreError {
            guard error.isForForm || error.code == StoreError.nothingSealed.code else { throw error }
            return try await again(error.sentence, error.status)
        }
        return web.page(
            "number",
            [
                "who": name, "field": field.name.text(in: context.language), "plain": plain, "reason": reason,
                "back": CasesController.path(number),
            ], title: field.name, context, place: .cases)
    }

    /// The page of a case, with what was typed into one of its forms when that was turned down.
    func page(
        _ number: String, done: Int? = nil, typed: CaseTyped? = nil, status: HTTPResponse.Status = .ok,
        _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let sendable = try await web.work { () throws -> SendableView in
            SendableView(try CasePage(desk, number).view(in: language, done: done, typed: typed))
        }
        return web.page("case", sendable.view, title: Sentence(same: number), context, place: .cases, status: status)
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
