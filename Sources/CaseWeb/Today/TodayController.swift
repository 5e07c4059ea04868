import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// GET /: who must act, by which day, under which article; what is on today, what came in, what nobody acts in. `?scope=mine`
/// shows the officer's own cases.
struct TodayController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/", use: web.guarded(.read, show))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let scope =
            request.uri.queryParameters["scope"].flatMap { MyDay.Scope(rawValue: String($0)) }
            ?? (person.may(.lead) || !person.may(.mediate) && !person.may(.giveAid) ? .office : .mine)
        let desk = web.desk(of: person.code)
        let (day, reminders) = try await web.work { (try desk.day(scope), try desk.periodReminders()) }
        var view = TodayController.view(day, today: desk.today, context.language)
        view["reminders"] = TodayController.view(reminders, context.language)
        return web.page("today", view, title: Words["today"], context, place: .today)
    }

    /// Months to close and file, for whoever counts periods; nil without any.
    private static func view(_ reminders: [PeriodReminder], _ language: Language) -> View? {
        guard !reminders.isEmpty else { return nil }
        return [
            "count": reminders.count,
            "rows": reminders.map { reminder -> View in
                [
                    "path": MonthsController.path(reminder.standing.period, office: nil),
                    "name": reminder.standing.period.name, "duty": reminder.duty.text(in: language),
                    "due": reminder.standing.due.description, "late": reminder.lateness.text(in: language),
                    "tone": reminder.daysLate > 0 ? "bad" : reminder.daysLate >= -2 ? "warn" : "",
                ]
            },
        ]
    }

    private static func view(_ day: MyDay, today: Day, _ language: Language) -> View {
        var groups: [View] = []
        for (anchor, tone, part) in [
            ("overdue", "bad", day.overdue), ("due", "warn", day.due), ("sessions", "", day.sessions),
            ("soon", "", day.soon),
        ] where !part.isEmpty {
            groups.append([
                "anchor": anchor, "tone": tone, "name": Words["today." + anchor].text(in: language),
                "count": part.count, "items": part.map { line($0, language) },
            ])
        }
        var lists: [View] = []
        for (anchor, rows) in [("unattended", day.unattended), ("intakes", day.intakes)] where !rows.isEmpty {
            lists.append([
                "anchor": anchor, "name": Words["today." + anchor].text(in: language), "count": rows.count,
                "rows": rows.prefix(20).map { row -> View in
                    [
                        "path": CasesController.path(row.number), "number": row.number,
                        "who": (row.workers.prefix(2) + row.employers.prefix(2)).joined(separator: " · "),
                        "day": row.registeredOn.description, "stage": row.stageName.text(in: language),
                    ]
                },
            ])
        }
        return [
            "date": today.description, "overdueCount": day.overdue.count, "dueCount": day.due.count,
            "sessionCount": day.sessions.count, "soonCount": day.soon.count, "groups": groups, "lists": lists,
            "isQuiet": groups.isEmpty,
            "scopes": MyDay.Scope.allCases.map { scope -> View in
                [
                    "path": "/?scope=" + scope.rawValue, "name": Words["today." + scope.rawValue].text(in: language),
                    "isHere": scope == day.scope,
                ]
            },
        ]
    }

    private static func line(_ item: AgendaItem, _ language: Language) -> View {
        [
            "day": item.deadline.due.description, "path": CasesController.path(item.row.number),
            "number": item.row.number,
            "who": (item.row.workers.prefix(2) + item.row.employers.prefix(2)).joined(separator: " · "),
            "actor": item.deadline.actor.name.text(in: language), "duty": item.deadline.duty.text(in: language),
            "basis": item.deadline.basis,
        ]
    }
}
