import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// One figure of every period of a year, as it was reported each time; and the year's calendar of returns.
///
///     GET /months/triangle?year=&indicator=&scheme=&office=&from=    what was filed, or with `from` what an office below filed
///     GET /months/calendar?year=&scheme=&office=                     when each period is due, revised last, and final
struct TriangleController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/months/triangle", use: web.guarded(.read, show))
            .get("/months/calendar", use: web.guarded(.read, calendar))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let desk = web.desk(of: person.code)
        let query = try MonthsQuery(fields)
        guard let figure = TriangleFigure(code: fields["indicator"] ?? "accepted") else { throw WebRefusal.notFound }
        let sender = fields["from"].flatMap { OfficeCode($0) }
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            SendableView(try TrianglePage(desk, query, figure, from: sender).view(in: language))
        }
        return web.page("triangle", view.view, title: Words["triangle"], context, place: .months)
    }

    @Sendable private func calendar(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let query = try MonthsQuery(request.addressFields)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let office = try desk.readableOffice(query.office)
            let year = query.year ?? desk.today.year
            let calendar = try desk.filingCalendar(of: office.code, scheme: query.scheme, year: year)
            return SendableView(FilingCalendarView(calendar, query, year, try desk.offices()).view(in: language))
        }
        return web.page("filing-calendar", view.view, title: Words["filing-calendar"], context, place: .months)
    }
}

/// When each period of a year is due, revised for the last time, and final.
struct FilingCalendarView {
    let calendar: FilingCalendar
    let query: MonthsQuery
    let year: Int
    let offices: [Office]

    init(_ calendar: FilingCalendar, _ query: MonthsQuery, _ year: Int, _ offices: [Office]) {
        self.calendar = calendar
        self.query = query
        self.year = year
        self.offices = offices
    }

    func view(in language: Language) -> View {
        let choices = calendar.choices
        return [
            "office": calendar.office.name, "year": String(year),
            "schemes": Period.schemes.map {
                option($0, StatisticsQuery.name(ofScheme: $0).text(in: language), chosen: query.scheme)
            },
            "offices": offices.map { option($0.code.text, $0.name, chosen: calendar.office.code.text) },
            "warnings": calendar.warnings.map { $0.text(in: language) }, "hasRows": !calendar.lines.isEmpty,
            "choices": Sentence(
                "期满后\(choices.due)个工作日内报送，随后\(choices.revised)期例行修订，年度结束后的\(choices.final)起定稿。",
                "Due \(choices.due) working days after the end, revised with the next \(choices.revised) filings, final from the \(choices.final) after the year's end on."
            ).text(in: language),
            "rows": calendar.lines.map { line -> View in
                [
                    "name": line.period.name, "path": MonthsController.path(line.period, office: query.office),
                    "days": "\(line.period.from) – \(line.period.to)", "due": line.due.day.description,
                    "counted": line.due.counted.text(in: language), "revision": line.lastRevision?.name,
                    "revisionDue": line.lastRevisionDue?.description, "final": line.finalOn.description,
                ]
            },
        ]
    }
}
