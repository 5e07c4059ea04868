import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// Taking a dispute down.
///
///     GET  /intake                 drafts, and an empty form
///     GET  /intake/:draft          a draft again
///     POST /intake                 one of four acts: another row, look it over, keep the draft, register
///     POST /intake/notes           what the desk knows about it, for the script: the same words as “look it over”
///     GET  /intake/employers?q=    employers of earlier cases, for the script
struct IntakeController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/intake", use: web.guarded(.intake, start)).get(
            "/intake/employers", use: web.guarded(.intake, employers)
        )
        .get("/intake/:draft", use: web.guarded(.intake, resume)).post("/intake", use: web.guarded(.intake, act))
        .post("/intake/notes", use: web.guarded(.intake, notes))
        .post("/intake/:draft/discard", use: web.guarded(.intake, discard))
        return routes
    }

    @Sendable private func start(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var form = IntakeForm()
        if let id = request.uri.queryParameters["consultation"].flatMap({ UUID(uuidString: String($0)) }) {
            let desk = web.desk(of: person.code)
            form = try await web.work { IntakeForm(consultation: id, try desk.registerRecord(id).entry) }
        }
        return try await page(form, draft: UUID(), IntakeAnswer(), context, person)
    }

    @Sendable private func resume(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let id = try draftID(context)
        let draft = try await web.work { try web.store.draft(id, of: person.code) }
        guard let draft, draft.form == "intake" else { throw WebRefusal.notFound }
        let fields = FormFields(urlEncoded: String(decoding: draft.content, as: UTF8.self))
        return try await page(IntakeForm(fields), draft: id, IntakeAnswer(), context, person)
    }

    @Sendable private func act(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = try await request.form(web, context)
        let id = fields["draft"].flatMap { UUID(uuidString: $0) } ?? UUID()
        var form = IntakeForm(fields)
        switch fields["act"] {
        case "add-worker": form.workers.append([:])
        case "add-employer": form.employers.append([:])
        case "add-claim": form.claims.append([:])
        case "keep":
            try await keep(fields, id, person)
            if request.wantsJSON { return .json(["saved": true]) }
            return .redirect("/intake/" + id.uuidString)
        case "register": return try await register(form, fields, id, context, person)
        case _: break
        }
        // Another row, or a look at it without JavaScript: what was typed is kept on the way.
        try await keep(fields, id, person)
        return try await page(
            form, draft: id, IntakeAnswer(), showsRoll: ["look", "look-roll"].contains(fields["act"] ?? ""), context,
            person)
    }

    private func register(
        _ form: IntakeForm, _ fields: FormFields, _ id: UUID, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        // The mark is the draft's: the same form sent twice is one case.
        let command =
            fields.has("draft")
            ? try fields.command(of: person, mark: "draft", leaving: ["draft", "act", "roll-file", "seen"]) : UUID()
        var answer = try await web.work { try IntakeAnswer(to: form, seen: fields["seen"], desk, command) }
        if let number = answer.number {
            try await web.work { try web.store.discard(draft: id, of: person.code) }
            return .redirect(CasesController.path(number))
        }
        // With a form that was used before, what is typed now may be registered as a case of its own.
        let id = answer.isUsed ? UUID() : id
        do {
            try await keep(fields, id, person)
        } catch let error as StoreError {
            // What was typed is still in the form, and that is what the answer brings.
            guard error.isForForm else { throw error }
            answer.problems.append(FieldProblem("", error.sentence))
        }
        return try await page(form, draft: id, answer, showsRoll: true, context, person, status: answer.status)
    }

    @Sendable private func notes(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let form = IntakeForm(try await request.form(web, context))
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { SendableView(IntakePage.view(try desk.notes(on: form), language)) }
        return .html(web.pages.render("intake-notes", view.view, in: language))
    }

    @Sendable private func employers(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let part = request.uri.queryParameters["q"].map { String($0).removingPercentEncoding ?? "" } ?? ""
        let desk = web.desk(of: person.code)
        return .json(try await web.work { try desk.knownEmployers(String(part.prefix(40))) })
    }

    @Sendable private func discard(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        _ = try await request.form(web, context)
        let id = try draftID(context)
        try await web.work { try web.store.discard(draft: id, of: person.code) }
        return .redirect("/intake")
    }

    private func draftID(_ context: WebContext) throws(WebRefusal) -> UUID {
        guard let id = context.parameters.get("draft").flatMap({ UUID(uuidString: $0) }) else { throw .notFound }
        return id
    }

    func keep(_ fields: FormFields, _ id: UUID, _ person: Person) async throws {
        let content = Array(fields.urlEncoded(leavingOut: ["form-token", "act", "draft", "roll-file", "seen"]).utf8)
        try await web.work { try web.store.save(draft: id, of: "intake", content, web.acting(person.code)) }
    }

    func page(
        _ form: IntakeForm, draft: UUID, _ answer: IntakeAnswer, showsRoll: Bool = false, _ context: WebContext,
        _ person: Person,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work {
            SendableView(try IntakePage(form, draft: draft, answer, desk, showsRoll: showsRoll).view(in: language))
        }
        return web.page("intake", view.view, title: Words["intake"], context, place: .intake, status: status)
    }
}

extension IntakeForm {
    /// What a consultation has said already.
    init(consultation id: UUID, _ entry: RegisterEntry) {
        self.init()
        guard case .consultation(let asked) = entry else { return }
        plain["consultation"] = id.uuidString.lowercased()
        plain["summary"] = asked.question
        plain["channel"] = asked.channel.rawValue
        plain["category"] = asked.category?.rawValue
        workers = [
            ["name": asked.name ?? "", "migrant": asked.isMigrant.map { $0 ? "yes" : "no" } ?? ""]
        ]
    }

    init(_ fields: FormFields) {
        var plain: [String: String] = [:]
        for name in fields.values.keys where !IntakeForm.isRow(name) { plain[name] = fields[name] ?? "" }
        for name in ["form-token", "act", "draft", "roll-file"] { plain[name] = nil }
        // Blanks at the ends of a pasted table are cells of it.
        if let roll = fields.values["roll"]?.first, plain["roll"]?.isEmpty == false { plain["roll"] = roll }
        self.init(
            workers: IntakeForm.rows(fields, "worker-", IntakeForm.workerFields),
            employers: IntakeForm.rows(fields, "employer-", IntakeForm.employerFields),
            claims: IntakeForm.rows(fields, "claim-", IntakeForm.claimFields),
            plain: plain.filter { !$0.value.isEmpty })
    }

    private static func isRow(_ name: String) -> Bool {
        name.hasPrefix("worker-") || name.hasPrefix("employer-") || name.hasPrefix("claim-")
    }

    private static func rows(_ fields: FormFields, _ prefix: String, _ names: [String]) -> [[String: String]] {
        let columns = names.map { ($0, fields.all(prefix + $0)) }
        let count = min(columns.map(\.1.count).max() ?? 0, IntakeForm.mostRows)
        return (0..<count).map { row in
            Dictionary(uniqueKeysWithValues: columns.map { ($0.0, row < $0.1.count ? $0.1[row] : "") })
        }
    }
}

extension FormFields {
    /// The fields once more as they were sent, without some.
    func urlEncoded(leavingOut names: Set<String>) -> String {
        values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { name, values in
            values.map { name.formEncoded + "=" + $0.formEncoded }
        }.joined(separator: "&")
    }
}
