import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// GET /: who must act, by which day, under which article.
struct TodayController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/", use: web.guarded(.read, show))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let items = try await web.work { try desk.agenda(until: desk.today.adding(days: 7), limit: 300) }
        return web.page(
            "today", TodayController.view(items, today: desk.today, context.language), title: Words["today.due"], context,
            place: .today)
    }

    private static func view(_ items: [AgendaItem], today: Day, _ language: Language) -> View {
        let overdue = items.filter { $0.deadline.due < today }
        let due = items.filter { $0.deadline.due == today }
        let soon = items.filter { $0.deadline.due > today }
        var groups: [View] = []
        for (anchor, tone, part) in [("overdue", "bad", overdue), ("due", "warn", due), ("soon", "", soon)]
        where !part.isEmpty {
            groups.append([
                "anchor": anchor, "tone": tone, "name": Words["today." + anchor].text(in: language),
                "count": part.count, "items": part.map { line($0, language) },
            ])
        }
        return [
            "date": today.description, "overdueCount": overdue.count, "dueCount": due.count, "soonCount": soon.count,
            "groups": groups.isEmpty ? nil : groups,
        ]
    }

    private static func line(_ item: AgendaItem, _ language: Language) -> View {
        [
            "day": item.deadline.due.description, "path": CasesController.path(item.row.number),
            "number": item.row.number, "who": (item.row.workers + item.row.employers).joined(separator: " · "),
            "actor": item.deadline.actor.name.text(in: language), "duty": item.deadline.duty.text(in: language),
            "basis": item.deadline.basis,
        ]
    }
}
