import CaseForms
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// GET /cases/:number/papers/new and POST /cases/:number/papers: a paper is made from its template, numbered and recorded.
/// GET /cases/:number/papers/:paper: a made paper as a Word file, byte for byte as it was recorded.
struct PapersController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/cases/:number/papers/new", use: web.guarded(.intake, show))
            .post("/cases/:number/papers", use: web.guarded(.intake, make))
            .get("/cases/:number/papers/:paper", use: web.guarded(.intake, download))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        var fields = FormFields()
        if let form = request.uri.queryParameters["form"] { fields.set("form", String(form)) }
        return try await page(fields, nil, context, person)
    }

    @Sendable private func make(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let number = try context.caseNumber()
        let fields = try await request.form(web, context)
        let command = try fields.command(of: person)
        guard let form = fields["form"].flatMap({ Form.find($0) }) else {
            return try await page(fields, Words["paper.form-missing"], context, person)
        }
        if fields.has("choose") { return try await page(fields, nil, context, person) }
        let desk = web.desk(of: person.code)
        guard let on = fields["on"].map({ Day($0) }) ?? desk.today else {
            return try await page(fields, TypedText.unreadableDay(fields["on"] ?? ""), context, person)
        }
        var wanted = DocumentRequest(
            form: form, number: number, on: on, recipients: fields.recipients, isTogether: true,
            leavesBlanks: fields.has("leave-blanks"), commandID: command)
        for (name, values) in fields.values where name.hasPrefix("set.") {
            if let text = values.first?.trimmingCharacters(in: .whitespacesAndNewlines), !text.isEmpty {
                wanted.asked[String(name.dropFirst(4))] = text
            }
        }
        let asked = wanted
        do {
            let made = try await web.work { () throws -> MadePaper in
                _ = try desk.identifier(ofCase: number)
                try web.store.checkUnused(command)
                let folder = try PaperScratch()
                defer { folder.remove() }
                return try desk.make(asked, from: try web.forms(), to: folder.file)
            }
            return .redirect(CasesController.path(number) + "#paper-\(made.number)")
        } catch let refusal as DocumentRefusal {
            return try await page(fields, refusal.sentence, context, person)
        } catch let error as StoreError {
            if case .refused(let refused) = error, refused.refusal == .notPermitted { throw error }
            guard error.isForForm else { throw error }
            var fields = fields
            // Something else was done with this form. What is typed now may be sent as an act of its own.
            if case .commandReused = error { fields.clear("command") }
            return try await page(fields, error.sentenceForForm, status: error.status, context, person)
        }
    }

    @Sendable private func download(_ request: Request, _ context: WebContext, _ person: Person) async throws
        -> Response
    {
        let number = try context.caseNumber()
        let parts = (context.parameters.get("paper") ?? "").split(separator: ".").map { Int($0) }
        guard let document = parts.first ?? nil, document > 0, parts.count <= 2,
            let copy = parts.count == 2 ? parts[1] : 1, copy > 0
        else { throw WebRefusal.notFound }
        let desk = web.desk(of: person.code)
        do {
            let (name, bytes) = try await web.work { () throws -> (String, [UInt8]) in
                let folder = try PaperScratch()
                defer { folder.remove() }
                let made = try desk.makeAgain(
                    MadeReference(document: document, copy: copy), of: number, to: folder.file)
                guard let data = FileManager.default.contents(atPath: made.path) else {
                    throw DocumentRefusal.noSuchPaper("\(document)")
                }
                return (made.document.title(ofCopy: copy) + ".docx", [UInt8](data))
            }
            return .file(
                bytes, name: name, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        } catch let refusal as DocumentRefusal {
            guard case .noSuchPaper = refusal else { throw WebRefusal.unreadable(field: "paper", refusal.sentence) }
            throw WebRefusal.notFound
        }
    }

    private func page(
        _ fields: FormFields, _ problem: Sentence?, status: HTTPResponse.Status = .unprocessableContent,
        _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let number = try context.caseNumber()
        let desk = web.desk(of: person.code)
        let language = context.language
        let sendable = try await web.work { () throws -> SendableView in
            let file = try desk.caseFile(numbered: number)
            let form = fields["form"].flatMap { Form.find($0) }
            return SendableView([
                "number": file.number, "path": CasesController.path(file.number),
                "forms": Form.all.filter { $0.fits(file.kind) }.map {
                    option($0.code, $0.name.text(in: language), chosen: form?.code)
                },
                "hasForm": form != nil, "on": fields["on"] ?? desk.today.description, "to": fields["to"],
                "blanks": fields.has("leave-blanks"), "command": fields["command"] ?? CommandMark.new(),
                "asked": try form.map { form in
                    try web.forms().asked(by: form).map { field -> View in
                        ["name": "set.\(field.name)", "label": field.name, "value": fields["set.\(field.name)"]]
                    }
                } ?? [View](),
                "problem": problem?.text(in: language),
            ])
        }
        return web.page(
            "paper", sendable.view, title: Words["paper.make"], context, place: .cases,
            status: problem == nil ? .ok : status)
    }
}

extension FormFields {
    /// To whom the copies go: both sides as usual, one side, every claimant, or a body outside the case.
    fileprivate var recipients: DocumentRequest.Recipients {
        switch self["to"] {
        case nil: .usual
        case "worker"?: .all(.worker)
        case "employer"?: .all(.employer)
        case "each"?: .eachClaimant
        case let body?: .body(body)
        }
    }
}

extension Web {
    /// The templates of this desk.
    ///
    /// - Throws: `WebRefusal` when the program's templates are not where it looks for them.
    func forms() throws -> FormFolder {
        guard let forms = settings.forms else {
            throw WebRefusal.unreadable(field: "form", Words["paper.no-forms"])
        }
        return forms
    }
}

/// A folder of its own for one paper, gone when the paper was handed on.
struct PaperScratch {
    private let folder: String

    var file: String { folder + "/paper.docx" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/labordesk-paper-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
