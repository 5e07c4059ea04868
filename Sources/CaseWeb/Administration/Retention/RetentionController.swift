import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// GET /administration/retention?settled=: volumes that have been kept as long as they had to be and wait for a decision, or those about
/// which it was decided; a portion of the archived cases at a time.
struct RetentionController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/retention", use: web.guarded(.administer, show))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let after = fields["after"].flatMap { DocketPlace($0) }
        let isSettled = fields.has("settled")
        let address = Address("/administration/retention", [("settled", isSettled ? "1" : nil)]).text
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let (items, next) = try desk.retentionOver(settled: isSettled, after: after)
            let tree = try desk.store.officeTree()
            let own = try desk.ownOffice().code
            return SendableView([
                "tabs": AdministrationTab.views(.retention, person, language), "hasRows": !items.isEmpty,
                "next": next.map { address + (isSettled ? "&" : "?") + "after=" + $0.text.formEncoded },
                "isSettled": isSettled, "isDone": fields.has("done"),
                "first": after == nil ? nil : address,
                "periods": try RetentionPeriods.proposed.years.keys.sorted().map { key -> View in
                    let set = try desk.store.setting("retention." + key, of: own)
                    let years = set ?? RetentionPeriods.proposed.years[key].map(String.init) ?? ""
                    return [
                        "name": Words["retention.of." + key].text(in: language), "key": "retention." + key,
                        "years": years == "0" ? Words["retention.for-ever"].text(in: language) : years,
                        "isOwn": set != nil,
                    ]
                },
                "rows": items.map { item -> View in
                    [
                        "path": CasesController.path(item.row.number), "number": item.row.number,
                        "office": tree.name(of: item.row.office), "volume": item.archiving.volume,
                        "pages": item.archiving.pages, "archived": item.archiving.on.description,
                        "years": item.archiving.retentionYears, "until": item.until.description,
                        "decide": DisposalController.path(item.row.number),
                        "disposal": item.disposal?.sentence.text(in: language),
                    ]
                },
            ])
        }
        return web.page("retention", view.view, title: Words["retention"], context, place: .administration)
    }
}
