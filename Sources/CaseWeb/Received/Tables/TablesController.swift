import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import PrintedWorkbook

/// Summary tables of offices that have no desk.
///
///     GET  /received/tables              those that came in, and the forms
///     GET  /received/tables/form.xlsx    the blank table for an office and a period
///     POST /received/tables              takes a filled-in one in: checked before anything is kept
///     POST /received/tables/withdrawal   takes the one that stands for a period back
struct TablesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/received/tables", use: web.guarded(.read, list))
            .get("/received/tables/form.xlsx", use: web.guarded(.countPeriods, form))
            .post("/received/tables", use: web.guarded(.countPeriods, take))
            .post("/received/tables/withdrawal", use: web.guarded(.countPeriods, takeBack))
        return routes
    }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await page(TablesPage(fields: request.addressFields), context, person)
    }

    @Sendable private func form(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let desk = web.desk(of: person.code)
        do {
            let (name, bytes) = try await web.work { () throws -> (String, [UInt8]) in
                let (sender, period) = try TablesController.named(fields, desk)
                let form = try desk.tableForm(of: sender, period, inTenThousands: fields.has("ten-thousands"))
                return ("table-\(sender)-\(period.name).xlsx", try form.book.bytes())
            }
            return .file(
                bytes, name: name, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        } catch let problem as FieldProblem {
            return try await page(TablesPage(fields: fields, problem: problem), context, person)
        }
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var limits = MultipartLimits()
        limits.files = 1
        limits.file = min(web.settings.largestFile, 20 << 20)
        return try await request.withUpload(web, context, limits: limits) { form in
            let desk = web.desk(of: person.code)
            let fields = form.fields
            return try await judged(fields, context, person) {
                guard let file = form.file("table") else {
                    throw FieldProblem(
                        "table", Sentence("请选择填好的汇总表（.xlsx 或者 .csv）", "Choose the filled-in table (.xlsx or .csv)"))
                }
                let (sender, period) = try TablesController.named(fields, desk)
                return try desk.receiveTable(
                    TableRequest(
                        path: file.path, sheet: fields["sheet"], sender: sender, period: period,
                        replaces: fields.has("replace")))
            }
        }
    }

    @Sendable private func takeBack(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let fields = try await request.form(web, context)
        let desk = web.desk(of: person.code)
        return try await judged(fields, context, person) {
            let (sender, period) = try TablesController.named(fields, desk)
            return try desk.withdrawTable(of: sender, period)
        }
    }

    /// Whatever comes of it is told on the page, with every finding.
    private func judged(
        _ fields: FormFields, _ context: WebContext, _ person: Person,
        _ body: @escaping @Sendable () throws -> TableReception
    ) async throws -> Response {
        var shown = TablesPage(fields: fields)
        do {
            shown.reception = try await web.work(body)
        } catch let problem as FieldProblem {
            shown.problem = problem
        } catch let refusal as FilingRefusal {
            shown.problem = try refusal.problem
        }
        return try await page(shown, context, person)
    }

    /// Which office and which period a form means.
    private static func named(_ fields: FormFields, _ desk: Desk) throws -> (OfficeCode, Period) {
        guard let code = fields["office"].flatMap({ OfficeCode($0) }) else {
            throw FieldProblem("office", Sentence("请选择填报单位", "Choose the office"))
        }
        let office = try desk.readableOffice(code)
        let scheme = fields["scheme"] ?? Period.monthScheme
        guard let name = fields["period"], let period = Period(scheme: scheme, name: name) else {
            throw FieldProblem(
                "period",
                Sentence(
                    "请写明期间，例如 \(desk.today.description.prefix(7))",
                    "Write the period, such as \(desk.today.description.prefix(7))"))
        }
        return (office.code, period)
    }

    private func page(_ shown: TablesPage, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { SendableView(try shown.view(desk, language)) }
        return web.page(
            "tables", view.view, title: Words["tables"], context, place: .received,
            status: shown.isRight ? .ok : .unprocessableContent)
    }
}
