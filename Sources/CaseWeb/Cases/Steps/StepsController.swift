import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// GET /cases/:number/steps/:step: the form of a step, filled in with what the case says. POST: the step is taken.
///
/// A form knows the version it was opened on. When the case has moved on meanwhile, the page says what the others recorded, keeps
/// what was typed and asks to send again; nothing is overwritten.
struct StepsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases/:number/steps/:step", use: web.guarded(.read, show))
            .post("/cases/:number/steps/:step", use: web.guarded(.intake, take))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let number = try context.caseNumber()
        let form = try context.stepForm()
        let desk = web.desk(of: person.code)
        let chosen = request.uri.queryParameters["event"].map(String.init)
        return try await answer(context) { () throws -> Answer in
            let page = try CasePage(desk, number)
            if let refused = page.place.file.refusal(of: form.step, page.place.facts) {
                return Answer(page: page, closed: (form.title, refused.sentence.onPages))
            }
            if form.step == .correct {
                // First the record, then its facts.
                guard let ordinal = chosen.flatMap({ Int($0) }) else { return Answer(page: page, isChoosing: true) }
                let correction = try CorrectionForm(page.place, ordinal: ordinal)
                let values = StepValues(usual: correction.fields)
                return Answer(
                    page: page, step: StepPage(form: form, fields: correction.fields, values: values),
                    correction: correction)
            }
            let fields = try form.fields(of: page.place)
            return Answer(page: page, step: StepPage(form: form, fields: fields, values: StepValues(usual: fields)))
        }
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let number = try context.caseNumber()
        let form = try context.stepForm()
        let (sent, files) = try await request.formWithFiles(web, context)
        let command = try sent.command(of: person, files)
        let mark = sent["command"]
        guard let version = sent["version"].flatMap({ Int($0) }) else { throw WebRefusal.formStrange }
        let desk = web.desk(of: person.code)
        return try await answer(context) { () throws -> Answer in
            let page = try CasePage(desk, number)
            let correction =
                form.step == .correct
                ? try sent["event"].flatMap { Int($0) }.map { try CorrectionForm(page.place, ordinal: $0) } : nil
            if form.step == .correct, correction == nil { return Answer(page: page, isChoosing: true) }
            let fields = try correction?.fields ?? form.fields(of: page.place)
            var step = StepPage(form: form, fields: fields, values: StepValues(sent, files, for: fields))
            for field in fields { step.blankRows[field.name] = sent["rows.\(field.name)"].flatMap { Int($0) } }
            if let table = sent["more"] {
                // Another row was asked for: nothing is done yet.
                step.blankRows[table] = min(1000, (step.blankRows[table] ?? 3) + 1)
                return Answer(page: page, step: step, command: mark, version: version)
            }
            if try desk.store.isNameTaken(command) {
                // Something else was done with this form. What is typed now may be sent as an act of its own.
                step.problem = Words["form.used"]
                let since = page.place.version == version ? nil : version
                return Answer(
                    page: page, step: step, correction: correction, version: version, movedOnSince: since,
                    status: .conflict)
            }
            var status = HTTPResponse.Status.unprocessableContent
            do {
                let performed =
                    if let correction {
                        try page.place.perform(correction, step.values, expectedVersion: version, commandID: command)
                    } else {
                        try page.place.perform(form, step.values, expectedVersion: version, commandID: command)
                    }
                let isStillOurs = try desk.store.mayRead(page.place.file.id, desk.officer)
                return Answer(
                    page: page, done: performed.first?.version ?? page.place.version, hasLeft: !isStillOurs)
            } catch let faults as StepFaults {
                step.faults = faults.faults
            } catch let error as StoreError {
                if case .outdated = error {
                    return Answer(
                        page: page, step: step, correction: correction, command: mark, movedOnSince: version,
                        status: .conflict)
                }
                guard step.takes(error) else { throw error }
                status = error.status
            }
            return Answer(
                page: page, step: step, correction: correction, command: mark, version: version, status: status)
        }
    }

    /// What comes of asking for a step: its form, or the case afterwards.
    struct Answer: Sendable {
        let page: CasePage
        var step: StepPage?
        /// The record under correction.
        var correction: CorrectionForm?
        /// Whether the record to be corrected is still to be chosen.
        var isChoosing = false
        var command: String?
        /// The version the form was opened on.
        var version: Int?
        var movedOnSince: Int?
        /// The version in which it was done.
        var done: Int?
        /// Whether the case is another office's now.
        var hasLeft = false
        /// The step that cannot be taken now, whatever is filled in, and why.
        var closed: (title: Sentence, reason: Sentence)?
        var status: HTTPResponse.Status = .ok
    }

    private func answer(
        _ context: WebContext, _ body: @escaping @Sendable () throws -> Answer
    ) async throws -> Response {
        let language = context.language
        let (sendable, place, title, status) = try await web.work {
            () throws -> (SendableView?, String, Sentence, HTTPResponse.Status) in
            let answer = try body()
            let path = answer.page.path
            if let done = answer.done {
                return (nil, answer.hasLeft ? "/cases" : "\(path)?done=\(done)", Sentence(same: ""), .ok)
            }
            var view: View = [
                "number": answer.page.file.number, "stage": answer.page.file.stageName.text(in: language), "path": path,
            ]
            if answer.isChoosing {
                view["records"] =
                    [
                        "lines": answer.page.place.correctable.map { choice -> View in
                            [
                                "path": "\(path)/steps/correct?event=\(choice.code)",
                                "sentence": choice.name.text(in: language),
                            ]
                        }
                    ] as View
                return (SendableView(view), path, Words["case.correct"], .ok)
            }
            guard let step = answer.step else {
                let title = answer.closed?.title ?? Words["step"]
                view["title"] = title.text(in: language)
                view["closed"] = answer.closed?.reason.text(in: language)
                return (SendableView(view), path, title, .conflict)
            }
            view = view.with(step.view(in: language)).with([
                "action": "\(path)/steps/\(step.form.code)", "command": answer.command ?? CommandMark.new(),
                // Sent again, it is about what the person has now been shown.
                "version": answer.movedOnSince == nil
                    ? answer.version ?? answer.page.place.version : answer.page.place.version,
                "counts": step.fields.compactMap { field -> View? in
                    guard case .rows = field.kind else { return nil }
                    return ["name": "rows.\(field.name)", "count": step.blankRows[field.name] ?? 3]
                },
            ])
            if let since = answer.movedOnSince {
                view["movedOn"] = ["lines": answer.page.changes(since: since, language)] as View
            }
            if let correction = answer.correction {
                view["record"] =
                    [
                        "ordinal": String(correction.ordinal), "day": correction.event.on.description,
                        "sentence": correction.event.sentence(in: answer.page.file.kind, answer.page.tree).text(
                            in: language),
                    ] as View
            }
            return (SendableView(view), path, step.form.title, answer.status)
        }
        guard let sendable else { return .redirect(place) }
        return web.page("step", sendable.view, title: title, context, place: .cases, status: status)
    }
}

extension WebContext {
    /// The step in the address.
    func stepForm() throws(WebRefusal) -> StepForm {
        guard let code = parameters.get("step"), let form = StepForm.find(code) else { throw .notFound }
        return form
    }
}
