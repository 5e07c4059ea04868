import CaseStore
import CaseWorkflow
import Desk
import Foundation
import Hummingbird

/// GET /cases: the list, whose filters and order live in the address. GET /cases.csv: the whole of it as a file; the export is
/// recorded before it leaves.
struct CasesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases", use: web.guarded(.read, list)).get("/cases.csv", use: web.guarded(.read, file))
        return routes
    }

    static func path(_ number: String) -> String { "/cases/" + number.formEncoded }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let page = CaseListPage(query: CaseListQuery(request.addressFields), desk: web.desk(of: person.code))
        let language = context.language
        let view = try await web.work { SendableView(try page.view(language)) }
        return web.page("cases", view.view, title: Words["cases"], context, place: .cases)
    }

    @Sendable private func file(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let query = CaseListQuery(request.addressFields)
        let list = CaseListFile(query: query, desk: web.desk(of: person.code), language: context.language)
        let file = try await web.made { folder in
            let path = folder + "/cases.csv"
            let count = try list.write(to: path)
            try web.store.record(
                AuditRecord(
                    .listExported, of: person.code, in: person.office.code, detail: query.audited + " (\(count))"),
                web.acting(person.code))
            return path
        }
        return .stream(file, name: "cases-\(list.desk.today).csv", type: "text/csv; charset=utf-8", web)
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
