import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Hummingbird

/// GET /cases: the list, whose filters and order live in the address. GET /cases.csv: the whole of it as a file; the export is
/// recorded before it leaves.
///
/// POST /cases/search: what was typed into a search box, on its way to the address of the list. The number of a person never comes to
/// stand in an address: its place is taken by a mark (`found`) that this session alone can read.
struct CasesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases", use: web.guarded(.read, list)).get("/cases.csv", use: web.guarded(.read, file))
            .post("/cases/search", use: web.guarded(.read, search))
        return routes
    }

    static func path(_ number: String) -> String { "/cases/" + number.formEncoded }

    @Sendable private func search(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let query = CaseListQuery(try await request.form(web, context))
        return .redirect(try await marked(query, person).address())
    }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (query, isClean) = try await query(request, person)
        guard isClean else { return .redirect(query.address()) }
        let page = CaseListPage(query: query, desk: web.desk(of: person.code))
        let language = context.language
        let view = try await web.work { SendableView(try page.view(language)) }
        return web.page("cases", view.view, title: Words["cases"], context, place: .cases)
    }

    @Sendable private func file(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (query, isClean) = try await query(request, person)
        guard isClean else { return .redirect(query.address("/cases.csv")) }
        let list = CaseListFile(query: query, desk: web.desk(of: person.code), language: context.language)
        let file = try await web.made { folder in
            let path = folder + "/cases.csv"
            let (count, cases) = try list.write(to: path)
            try web.store.record(
                AuditRecord(
                    .listExported, of: person.code, in: person.office.code, detail: query.audited + " (\(count))",
                    cases: cases),
                web.acting(person.code))
            return path
        }
        return .stream(file, name: "cases-\(list.desk.today).csv", type: "text/csv; charset=utf-8", web)
    }

    /// What the address asks for, with the mark in it read; and whether no number of a person stands in the address.
    private func query(_ request: Request, _ person: Person) async throws -> (CaseListQuery, isClean: Bool) {
        var query = CaseListQuery(request.addressFields)
        if let text = query.text, SearchMark.isPersonal(text) { return (try await marked(query, person), false) }
        guard let mark = query.mark else { return (query, true) }
        let marks = SearchMark(web, person)
        query.text = try await web.work { try marks.text(mark) }
        query.isMarkOver = query.text == nil
        return (query, true)
    }

    /// The same with a mark in place of the number of a person.
    private func marked(_ query: CaseListQuery, _ person: Person) async throws -> CaseListQuery {
        guard let text = query.text, SearchMark.isPersonal(text) else { return query }
        var query = query
        let marks = SearchMark(web, person)
        query.mark = try await web.work { try marks.mark(text) }
        return query
    }
}

/// A view on its way from the thread that made it.
// Unchecked: a view holds `Any`, which the compiler cannot look into. It is made on one thread, handed over once, and only read from
// then on; what is put in are texts, numbers, flags and further views.
struct SendableView: @unchecked Sendable {
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
