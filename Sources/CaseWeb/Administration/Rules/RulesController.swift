import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird

/// The working calendar by year, and the deadline rules in force.
///
///     GET  /administration/rules?year=&on=      both as they are counted with
///     GET  /administration/rules/calendar.txt   the calendar in the form in which one is taken in
///     POST /administration/rules/calendar       takes a table of working days in; open deadlines move at once
struct RulesController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/rules", use: web.guarded(.administer, show))
            .get("/administration/rules/calendar.txt", use: web.guarded(.administer, text))
            .post("/administration/rules/calendar", use: web.guarded(.administer, take))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await page(RulesPage(request.addressFields), context, person)
    }

    @Sendable private func text(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let text = try await web.work { try web.store.rulebook().calendar.text }
        return .file(Array(text.utf8), name: "calendar.txt", type: "text/plain; charset=utf-8")
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var limits = MultipartLimits()
        limits.file = 1 << 20
        return try await request.withUpload(web, context, limits: limits) { form in
            var shown = RulesPage(form.fields)
            let desk = web.desk(of: person.code)
            let years: [Int]
            do {
                var text = form.fields.values["table"]?.first ?? ""
                if let file = form.file("file") {
                    text = try await web.work { try ServedFile(file.path).table() }
                }
                shown.table = text
                let given = text
                do throws(TableProblem) {
                    years = try WorkingCalendar(parsing: given).years.map(\.year)
                } catch {
                    throw StoreError.invalid(error.sentence)
                }
                guard let first = years.min(), let last = years.max() else {
                    throw StoreError.invalid(
                        Sentence("请选择文件，或者粘贴一年以上的放假安排", "Choose a file, or paste the working days of a year or more"))
                }
                try await web.work {
                    let name = first == last ? "calendar-\(first)" : "calendar-\(first)-\(last)"
                    try desk.record(
                        .calendar(ImportedText(office: try desk.ownOffice().code, name: name, text: given)))
                }
            } catch let error as StoreError {
                shown.fault = error.sentence
                return try await page(shown, context, person)
            }
            return .redirect("/administration/rules?done=1&year=\(years.max() ?? desk.today.year)")
        }
    }

    func page(_ shown: RulesPage, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            var view = try shown.view(desk, language)
            view["tabs"] = AdministrationTab.views(.rules, person, language)
            return SendableView(view)
        }
        return web.page(
            "rules", view.view, title: Words["rules"], context, place: .administration,
            status: shown.fault == nil && shown.rulesFault == nil ? .ok : .unprocessableContent)
    }
}

extension ServedFile {
    /// The text of a table that came as a file.
    ///
    /// - Throws: `StoreError.invalid` when it is no UTF-8.
    func table() throws -> String {
        var bytes = try self.bytes(from: 0, count: size)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StoreError.invalid(
                Sentence("文件不是UTF-8文本，请另存为UTF-8后重试", "The file is no UTF-8 text. Save it as UTF-8 and try again"))
        }
        return text
    }
}
