import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// GET /audit: who recorded what, and when; the filters live in the address.
struct AuditController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/audit", use: web.guarded(.read, show))
        return routes
    }

    private static let pageSize = 100

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let query = AuditQuery(fields)
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            var view = query.view(fields, language)
            if let number = query.number { view["case"] = number }
            var filter = query.filter
            if let number = query.number { filter.caseID = try desk.identifier(ofCase: number) }
            // Asked in any case: who may not read the log is not told what is wrong with a filter either.
            let found = try desk.audit(filter, limit: AuditController.pageSize + 1, before: query.before)
            let lines = query.faults.isEmpty ? found : []
            let shown = lines.prefix(AuditController.pageSize)
            let tree = try desk.store.officeTree()
            if lines.count > shown.count, let last = shown.last { view["older"] = query.older(than: last.sequence) }
            view["hasRows"] = !shown.isEmpty
            view["rows"] = shown.map { line -> View in
                [
                    "sequence": line.sequence, "at": WebTime.text(milliseconds: line.at), "officer": line.officer,
                    "office": OfficeCode(line.office).map { tree.name(of: $0) } ?? line.office,
                    "subject": line.subject,
                    "subjectName": Store.name(ofAuditSubject: line.subject).text(in: language), "about": line.about,
                    "path": line.caseNumber.map { CasesController.path($0) },
                    "sentence": line.sentences.map { $0.text(in: language) }.joined(
                        separator: language == .chinese ? "；" : "; "),
                ]
            }
            return SendableView(view)
        }
        return web.page(
            "audit", view.view, title: Words["audit"], context, place: .audit,
            status: query.faults.isEmpty ? .ok : .unprocessableContent)
    }
}
