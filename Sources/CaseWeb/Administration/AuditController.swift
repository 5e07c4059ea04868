import CaseStore
import CaseWorkflow
import Desk
import Foundation
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
        let parameters = request.uri.queryParameters
        func value(_ name: Substring) -> String? {
            parameters[name].map { String($0).removingPercentEncoding ?? String($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let (officer, subject, from, to, number) = (
            value("officer"), value("subject"), value("from"), value("to"), value("case")
        )
        let before = value("before").flatMap { Int64($0) } ?? .max
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            var filter = AuditFilter()
            filter.officer = officer
            filter.subject = subject
            filter.from = from.flatMap { Day($0) }.map { WebTime.start(of: $0) }
            filter.to = to.flatMap { Day($0) }.map { WebTime.start(of: $0.adding(days: 1)) }
            if let number { filter.caseID = try desk.identifier(ofCase: number) }
            let lines = try desk.audit(filter, limit: AuditController.pageSize + 1, before: before)
            let shown = lines.prefix(AuditController.pageSize)
            let tree = try desk.store.officeTree()
            var older: String?
            if lines.count > shown.count, let last = shown.last {
                let query = [
                    ("officer", officer), ("subject", subject), ("from", from), ("to", to), ("case", number),
                    ("before", String(last.sequence)),
                ]
                older =
                    "/audit?"
                    + query.compactMap { name, value in value.map { name + "=" + $0.formEncoded } }
                    .joined(separator: "&")
            }
            return SendableView([
                "officer": officer, "from": from, "to": to, "case": number, "older": older, "hasRows": !shown.isEmpty,
                "subjects": [option("", "—", chosen: subject ?? "")]
                    + Store.auditSubjects.map { option($0, $0, chosen: subject) },
                "rows": shown.map { line -> View in
                    [
                        "sequence": line.sequence, "at": WebTime.text(milliseconds: line.at), "officer": line.officer,
                        "office": OfficeCode(line.office).map { tree.name(of: $0) } ?? line.office,
                        "subject": line.subject, "about": line.about,
                        "path": line.caseNumber.map { CasesController.path($0) },
                        "sentence": line.sentences.map { $0.text(in: language) }.joined(
                            separator: language == .chinese ? "；" : "; "),
                    ]
                },
            ])
        }
        return web.page("audit", view.view, title: Words["audit"], context, place: .audit)
    }
}
