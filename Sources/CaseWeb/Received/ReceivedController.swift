import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// Filings of offices below.
///
///     GET  /received                        who has filed which month, and what came in
///     POST /received                        takes a filing in: a zip file, checked before anything is kept
///     GET  /received/:serial                what came of one, with every finding in words
///     GET  /received/:serial/answer.zip     the answer that goes back to the sender
///     GET  /received/:serial/view.html      the sender's page of figures
struct ReceivedController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/received", use: web.guarded(.read, list))
            .post("/received", use: web.guarded(.countPeriods, take))
            .get("/received/:serial", use: web.guarded(.read, show))
            .get("/received/:serial/answer.zip", use: web.guarded(.read, answer))
            .get("/received/:serial/view.html", use: web.guarded(.read, page))
        return routes
    }

    static func path(_ filing: ReceivedFiling, office: OfficeCode?, _ more: String = "", done: String? = nil) -> String
    {
        Address("/received/\(filing.serial)" + more, [("office", office?.text), ("done", done)]).text
    }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await list(ReceivedQuery(request.addressFields), FormFields(), nil, context, person)
    }

    private func list(
        _ query: ReceivedQuery, _ fields: FormFields, _ problem: FieldProblem?, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        var page = try await web.work { try ReceivedPage(desk, query) }
        page.coverages = try await web.coverage(desk, page.question)
        let whole = page
        let view = try await web.work { SendableView(whole.view(fields, problem, in: language)) }
        return web.page(
            "received", view.view, title: Words["received"], context, place: .received,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let web = self.web
        let language = context.language
        var limits = MultipartLimits()
        limits.files = 1
        limits.file = web.settings.largestFiling
        limits.all = web.settings.largestFiling
        return try await request.withUpload(web, context, limits: limits) { form in
            let query = try ReceivedQuery(form.fields)
            guard let file = form.file("filing") else {
                let problem = FieldProblem(
                    "filing", Sentence("请选择报送件（ZIP 文件）", "Choose the filing, a zip file"))
                return try await list(query, form.fields, problem, context, person)
            }
            let receptions = try await web.addUp { () throws -> [Reception] in
                let office = try desk.readableOffice(query.office)
                return try desk.receive(
                    file.path, office: office.code, schemas: try ExchangeSchemas.filings(),
                    startsHere: form.fields.has("start-here"),
                    requiresSignature: form.fields.has("require-signature"))
            }
            if let filing = receptions.first?.filing {
                let done = receptions.first?.isRepeated == true ? "again" : receptions.count > 1 ? "more" : "taken"
                return .redirect(ReceivedController.path(filing, office: query.office, done: done))
            }
            // Nothing of it is kept: what is wrong with it is told here and nowhere else, and the answer lies in the page.
            let folder = file.path + "-answer"
            let view = try await web.work { () throws -> SendableView in
                guard let reception = receptions.first else { return SendableView([:]) }
                let answer = try ReceivedController.packed(reception, in: folder)
                return SendableView(
                    ReceptionView(refused: reception, named: file.name, answer: answer).view(in: language))
            }
            return web.page(
                "reception", view.view, title: Words["received.refused"], context, place: .received,
                status: .unprocessableContent)
        }
    }

    /// The answer to a filing of which nothing is kept, as it travels; nil when there is none.
    private static func packed(_ reception: Reception, in folder: String) throws -> ReceptionView.Packed? {
        guard case .given(let given) = reception.answer else { return nil }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            let path = try FilingAnswer.write(given.documents, named: given.folder, into: folder)
            try FilingCarrier.pack(folder: path, to: path + ".zip")
            let file = try ServedFile(path + ".zip")
            return ReceptionView.Packed(name: given.folder + ".zip", bytes: try file.bytes(from: 0, count: file.size))
        } catch let refusal as AnswerRefusal {
            throw StoreError.invalid(refusal.message)
        } catch let problem as FilingProblem {
            throw StoreError.invalid(problem.message)
        }
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let (office, serial) = (try fields.office(), try context.serial())
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let filing = try desk.receivedFiling(serial, by: office)
            return SendableView(try ReceptionView.view(of: filing, office, done: fields["done"], in: language))
        }
        return web.page("reception", view.view, title: Words["received.one"], context, place: .received)
    }

    @Sendable private func answer(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let (office, serial) = (try request.addressFields.office(), try context.serial())
        let desk = web.desk(of: person.code)
        let filing = try await web.work { try desk.receivedFiling(serial, by: office) }
        guard !filing.answer.isEmpty else { throw WebRefusal.notFound }
        let file = try await web.made { folder in
            do {
                let path = try FilingAnswer.write(filing.answerDocuments, named: filing.answerFolder, into: folder)
                try FilingCarrier.pack(folder: path, to: path + ".zip")
                return path + ".zip"
            } catch let refusal as AnswerRefusal {
                throw StoreError.invalid(refusal.message)
            } catch let problem as FilingProblem {
                throw StoreError.invalid(problem.message)
            }
        }
        return .stream(file, name: filing.answerFolder + ".zip", type: "application/zip", web)
    }

    @Sendable private func page(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (office, serial) = (try request.addressFields.office(), try context.serial())
        let desk = web.desk(of: person.code)
        let bytes = try await web.work { () throws -> [UInt8] in
            let filing = try desk.receivedFiling(serial, by: office)
            guard let part = filing.parts.first(where: { $0.name == "view.html" }) else { throw WebRefusal.notFound }
            return try desk.store.content(of: part)
        }
        return .sandboxed(bytes)
    }
}

extension WebContext {
    /// The number of a receipt in the address.
    fileprivate func serial() throws(WebRefusal) -> Int {
        guard let serial = parameters.get("serial").flatMap({ Int($0) }), serial > 0 else { throw .notFound }
        return serial
    }
}

/// Which office's receptions, and of which year.
struct ReceivedQuery: Sendable {
    let office: OfficeCode?
    let year: Int?

    init(_ fields: FormFields) throws(WebRefusal) {
        office = try fields.office()
        let typed = fields["year"].flatMap { Int($0) }
        year = typed.flatMap { (1949...2200).contains($0) ? $0 : nil }
    }
}
