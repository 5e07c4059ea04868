import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// Closing periods and filing them.
///
///     GET  /months                                   how each period stands
///     GET  /months/:scheme/:period                   one period: what is missing, what was filed
///     POST /months/:scheme/:period/closing           closes it; …/reopening opens it again
///     POST /months/:scheme/:period/filings           makes the filing
///     GET  /months/:scheme/:period/revisions         as filed beside as known, before anything is filed in its place
///     POST /months/:scheme/:period/revisions         a correction, replacement or withdrawal, once it is confirmed
///     POST /months/answers                           takes in the answer of the office above
///     GET  /filings/:id/:file                        a filing that was made: zip, view, workbook, bulletin
struct MonthsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/months", use: web.guarded(.read, list))
            .post("/months/answers", use: web.guarded(.countPeriods, takeAnswer))
            .get("/months/:scheme/:period", use: web.guarded(.read, show))
            .post("/months/:scheme/:period/closing", use: web.guarded(.countPeriods, close))
            .post("/months/:scheme/:period/reopening", use: web.guarded(.countPeriods, reopen))
            .post("/months/:scheme/:period/filings", use: web.guarded(.countPeriods, file))
            .get("/months/:scheme/:period/revisions", use: web.guarded(.read, showRevisions))
            .post("/months/:scheme/:period/revisions", use: web.guarded(.countPeriods, revise))
        return routes
    }

    static func path(_ period: Period, office: OfficeCode?, _ more: String = "", done: String? = nil) -> String {
        Address("/months/\(period.scheme)/\(period.name)" + more, [("office", office?.text), ("done", done)]).text
    }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let desk = web.desk(of: person.code)
        let language = context.language
        let query = try MonthsQuery(fields)
        let view = try await web.work { () throws -> SendableView in
            SendableView(try MonthsPage(desk, query).view(in: language))
        }
        return web.page("months", view.view, title: Words["months"], context, place: .months)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = request.addressFields
        let period = try context.period()
        let corrected = (fields.values["corrected"] ?? []).prefix(24).compactMap {
            Period(scheme: period.scheme, name: $0)
        }
        return try await page(
            period, try fields.office(), FormFields(), nil, done: fields["done"], corrected: corrected, context, person)
    }

    @Sendable private func close(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (period, fields) = (try context.period(), try await request.form(web, context))
        return try await act(period, fields, context, person, done: "closed") { desk, office in
            try desk.close(period, office: office, early: fields.has("early"), persons: fields.persons)
            return []
        }
    }

    @Sendable private func reopen(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let (period, fields) = (try context.period(), try await request.form(web, context))
        return try await act(period, fields, context, person, done: "reopened") { desk, office in
            guard let reason = fields["reason"] else {
                throw StoreError.invalid(Sentence("请写明重新打开的理由", "Say why it is opened again"))
            }
            try desk.reopen(period, office: office, reason: String(reason.prefix(500)))
            return []
        }
    }

    @Sendable private func file(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let (period, fields) = (try context.period(), try await request.form(web, context))
        guard fields.has("with-revisions") else {
            return try await act(period, fields, context, person, done: "filed") { desk, office in
                try make(nil, of: period, office, to: fields["receiver"], desk)
                return []
            }
        }
        return try await act(period, fields, context, person, done: "filed-all") { desk, office in
            try makeAll(of: period, try desk.readableOffice(office), fields, desk)
        }
    }

    @Sendable private func showRevisions(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let fields = request.addressFields
        return try await revisionPage(try context.period(), try fields.office(), fields, nil, context, person)
    }

    @Sendable private func revise(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let (period, fields) = (try context.period(), try await request.form(web, context))
        let office = try fields.office()
        let desk = web.desk(of: person.code)
        let problem = try await web.addUp { () throws -> FieldProblem? in
            guard let kind = fields["kind"].flatMap({ FilingRequest.Revision.Kind(rawValue: $0) }) else {
                return FieldProblem("kind", Sentence("请选择更正、替换或者撤回", "Choose a correction, replacement or withdrawal"))
            }
            guard let reason = fields["reason"].flatMap({ Supersession.Reason(rawValue: $0) }) else {
                return FieldProblem("reason", Sentence("请选择理由", "Choose a reason"))
            }
            guard fields.has("confirm") else {
                return FieldProblem("confirm", Sentence("请核对上面的对照表后勾选确认", "Read the table above, then confirm"))
            }
            do {
                let office = try desk.readableOffice(office)
                let approval = try fields["because"].map { because in
                    FilingApproval.Request(
                        by: try fields["approved-by"].map { try desk.approver($0) }, because: because)
                }
                let revision = FilingRequest.Revision(kind, reason, persons: fields.persons, approval: approval)
                try make(revision, of: period, office.code, to: fields["receiver"], desk)
                return nil
            } catch let refusal as FilingRefusal {
                return try refusal.problem
            } catch StoreError.invalid(let sentence) {
                return FieldProblem("", sentence)
            }
        }
        guard let problem else { return .redirect(MonthsController.path(period, office: office, done: "revised")) }
        return try await revisionPage(period, office, fields, problem, context, person)
    }

    /// Makes a filing in a folder of its own: it is recorded, and can be had again byte for byte whenever somebody wants it.
    private func make(
        _ revision: FilingRequest.Revision?, of period: Period, _ office: OfficeCode, to receiver: String?, _ desk: Desk
    ) throws {
        let scratch = try ReceivingScratch(in: web.store.home.staging)
        defer { scratch.discard() }
        _ = try desk.makeFiling(
            FilingRequest(
                period: period, office: office, receiver: try receiver.map { try desk.receiver($0) },
                folder: scratch.path + "/out", revision: revision, software: web.settings.software))
    }

    /// Files the routine corrections of earlier periods and then the period itself, as they were shown and confirmed.
    private func makeAll(
        of period: Period, _ office: Office, _ fields: FormFields, _ desk: Desk
    ) throws -> [Period] {
        guard fields.has("confirm") else {
            throw FieldProblem("confirm", Sentence("请核对各期的对照表后勾选确认", "Read the tables, then confirm"))
        }
        let shown = try RoutineView(desk, period, office, receiver: fields["receiver"])
        guard fields["seen"] == shown.mark else {
            throw FieldProblem(
                "confirm",
                Sentence(
                    "接收单位或者对照表已有变化，请重新核对后确认", "The receiver or the tables have changed. Read them again, then confirm"))
        }
        let scratch = try ReceivingScratch(in: web.store.home.staging)
        defer { scratch.discard() }
        _ = try desk.makeFilingWithRevisions(
            FilingRequest(
                period: period, office: office.code, receiver: shown.receiver, folder: scratch.path + "/out",
                software: web.settings.software))
        return shown.routine.waiting.map(\.period)
    }

    @Sendable private func takeAnswer(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let web = self.web
        var limits = MultipartLimits()
        limits.files = 1
        limits.file = min(web.settings.largestFile, 16 << 20)
        return try await request.withUpload(web, context, limits: limits) { form in
            let outcome = try await web.work { () throws -> Result<FilingRecord, FieldProblem> in
                guard let file = form.file("answer") else {
                    return .failure(
                        FieldProblem(
                            "answer", Sentence("请选择上级发来的答复（ZIP 文件）", "Choose the answer that came, a zip file")))
                }
                do {
                    let parent = file.path + "-folder"
                    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
                    let copy = try FilingCarrier.unpack(file.path, into: parent)
                    let documents = try FilingAnswer.documents(inFolder: copy.path)
                    return .success(try desk.acknowledge(documents, schema: try ExchangeSchemas.answers()).record)
                } catch let problem as FilingProblem {
                    return .failure(FieldProblem("answer", problem.message))
                } catch let refusal as AnswerRefusal {
                    return .failure(FieldProblem("answer", refusal.message))
                } catch let refusal as FilingRefusal {
                    return .failure(try refusal.problem)
                }
            }
            switch outcome {
            case .success(let record):
                guard let period = Period(scheme: record.scheme, name: record.period) else { throw WebRefusal.notFound }
                return .redirect(MonthsController.path(period, office: record.office, done: "answered"))
            case .failure(let problem):
                let query = try MonthsQuery(form.fields)
                let language = context.language
                let view = try await web.work { () throws -> SendableView in
                    SendableView(try MonthsPage(desk, query, problem).view(in: language))
                }
                return web.page(
                    "months", view.view, title: Words["months"], context, place: .months, status: .unprocessableContent)
            }
        }
    }

    /// Does something with a period and goes back to it; a refusal brings the page back with what was typed.
    ///
    /// - Parameter body: gives the earlier periods that were corrected with it.
    private func act(
        _ period: Period, _ fields: FormFields, _ context: WebContext, _ person: Person, done: String,
        _ body: @escaping @Sendable (Desk, OfficeCode) throws -> [Period]
    ) async throws -> Response {
        let code = try fields.office()
        let desk = web.desk(of: person.code)
        let outcome = try await web.addUp { () throws -> Result<[Period], FieldProblem> in
            let office = try desk.readableOffice(code)
            do {
                return .success(try body(desk, office.code))
            } catch let refusal as FilingRefusal {
                return .failure(try refusal.problem)
            } catch let problem as FieldProblem {
                return .failure(problem)
            } catch StoreError.invalid(let sentence) {
                return .failure(FieldProblem("", sentence))
            }
        }
        switch outcome {
        case .success(let corrected):
            let path = MonthsController.path(period, office: code, done: done)
            let names = corrected.map { "&corrected=" + $0.name.formEncoded }.joined()
            return .redirect(path + names)
        case .failure(let problem):
            return try await page(period, code, fields, problem, done: nil, context, person)
        }
    }

    private func page(
        _ period: Period, _ office: OfficeCode?, _ fields: FormFields, _ problem: FieldProblem?, done: String?,
        corrected: [Period] = [], _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        var page = try await web.work { try MonthPage(desk, period, office) }
        if let question = page.question { page.check = try await web.closingCheck(desk, question) }
        if page.hasRoutine {
            let bare = page
            page.routine = try await web.addUp { try bare.routine(receiver: fields["receiver"]) }
        }
        let whole = page
        let view = try await web.work { () throws -> SendableView in
            SendableView(try whole.view(fields, problem, done: done, corrected: corrected, in: language))
        }
        return web.page(
            "month", view.view, title: Sentence(same: period.name), context, place: .months,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    private func revisionPage(
        _ period: Period, _ office: OfficeCode?, _ fields: FormFields, _ problem: FieldProblem?, _ context: WebContext,
        _ person: Person
    ) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.addUp { () throws -> SendableView in
            let page = try RevisionPage(desk, period, office, receiver: fields["receiver"])
            return SendableView(try page.view(fields, problem, in: language))
        }
        return web.page(
            "month-revisions", view.view, title: Words["months.revisions"], context, place: .months,
            status: problem == nil ? .ok : .unprocessableContent)
    }
}
