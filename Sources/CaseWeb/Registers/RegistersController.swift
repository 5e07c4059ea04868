import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// The light registers: consultations (来访来电咨询), drafted documents (代写文书), outreach sessions (宣传咨询场次).
///
///     GET  /registers/:register           the lines of a period, and a short form for one more
///     POST /registers/:register           records a line; with “and another” the form comes back ready
///     POST /registers/:register/:id/void  takes a line out, with its reason
struct RegistersController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/registers/:register", use: web.guarded(.read, show))
            .post("/registers/:register", use: web.guarded(.intake, add))
            .post("/registers/:register/:id/void", use: web.guarded(.intake, void))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (range, fault) = RegisterRange.read(request.addressFields, today: web.clock.today())
        return try await page(try register(context), FormFields(), fault, range, context, person)
    }

    @Sendable private func add(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let register = try register(context)
        let fields = try await request.form(web, context)
        let desk = web.desk(of: person.code)
        let command = fields.has("command") ? try fields.command(of: person) : UUID()
        let problem = try await web.work { () throws -> FieldProblem? in
            do {
                try web.store.checkUnused(command)
                let line = try RegisterForm(register, fields).read(desk)
                let record = RegisterRecord(id: command, entry: line.entry)
                try desk.store.record(record, phone: line.phone, web.acting(person.code, command))
                return nil
            } catch let problem as FieldProblem {
                return problem
            } catch let error as StoreError {
                guard error.isForForm else { throw error }
                if case .refused(let refused) = error { return FieldProblem(refused.field ?? "", refused.sentence) }
                return FieldProblem("", error.sentenceForForm)
            }
        }
        guard let problem else { return .redirect("/registers/\(register.rawValue)?added=yes") }
        let range = RegisterRange(from: nil, to: nil, today: web.clock.today())
        return try await page(register, fields, problem, range, context, person)
    }

    @Sendable private func void(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let register = try register(context)
        let fields = try await request.form(web, context)
        guard let id = context.parameters.get("id").flatMap({ UUID(uuidString: $0) }) else {
            throw WebRefusal.notFound
        }
        let desk = web.desk(of: person.code)
        try await web.work {
            var record = try desk.registerRecord(id)
            record.isVoid = true
            record.reason = fields["reason"]
            try desk.store.record(record, web.acting(person.code))
        }
        return .redirect("/registers/" + register.rawValue)
    }

    private func register(_ context: WebContext) throws(WebRefusal) -> RegisterEntry.Register {
        guard let register = context.parameters.get("register").flatMap({ RegisterEntry.Register(rawValue: $0) }) else {
            throw .notFound
        }
        return register
    }

    private func page(
        _ register: RegisterEntry.Register, _ fields: FormFields, _ problem: FieldProblem?, _ range: RegisterRange,
        _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let mayAdd = person.may(.intake)
        let view = try await web.work {
            let page = RegisterPage(register: register, fields: fields, problem: problem, range: range, mayAdd: mayAdd)
            return SendableView(try page.view(desk, language))
        }
        return web.page(
            "register", view.view, title: register.name, context, place: .registers,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// The days that a register shows: this month unless the address says others; the last day's month up to it where that alone is said.
struct RegisterRange: Sendable {
    let from: Day
    let to: Day
    /// The line after which the list goes on.
    var after: RegisterPosition?

    /// The range of an address, and the first of its fields that cannot be read.
    static func read(_ fields: FormFields, today: Day) -> (RegisterRange, FieldProblem?) {
        for name in ["from", "to"] {
            guard let text = fields[name], Day(text) == nil else { continue }
            return (
                RegisterRange(from: nil, to: nil, today: today),
                FieldProblem("range-" + name, TypedText.unreadableDay(text))
            )
        }
        var range = RegisterRange(
            from: fields["from"].flatMap { Day($0) }, to: fields["to"].flatMap { Day($0) }, today: today)
        guard let text = fields["after"] else { return (range, nil) }
        range.after = RegisterPosition(text)
        guard range.after != nil else {
            return (
                range,
                FieldProblem(
                    "range-after", Sentence("网址不完整，请从第一页看起", "The address is incomplete; begin at the first page"))
            )
        }
        return (range, nil)
    }

    init(from: Day?, to: Day?, today: Day) {
        let (year, month, _) = (to ?? today).civil
        self.from = from ?? Day(year: year, month: month, day: 1) ?? today
        self.to = to ?? today
    }
}
