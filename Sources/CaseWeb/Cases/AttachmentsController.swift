import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird

/// POST /cases/:number/attachments: a file is put to the case, encrypted. GET /cases/:number/attachments/:attachment: one of them.
struct AttachmentsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.post("/cases/:number/attachments", use: web.guarded(.intake, attach))
            .get("/cases/:number/attachments/:attachment", use: web.guarded(.read, download))
        return routes
    }

    @Sendable private func attach(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response
    {
        let number = try context.caseNumber()
        let (fields, files) = try await request.formWithFiles(web, context)
        let command = try fields.command(of: person, files)
        // What was typed stays; a browser lets nobody choose the file but the person.
        func again(_ problem: FieldProblem, _ status: HTTPResponse.Status) async throws -> Response {
            let typed = CaseTyped(
                form: .attachment, fields: fields, field: problem.field, sentence: problem.sentence)
            return try await CaseController(web: web).page(number, typed: typed, status: status, context, person)
        }
        let desk = web.desk(of: person.code)
        do {
            try await web.work {
                let file = try desk.caseFile(numbered: number)
                guard let sent = files["file"], !sent.bytes.isEmpty else {
                    throw FieldProblem("file", Words["case.file-missing"])
                }
                let written = fields["on"] ?? desk.today.description
                guard let day = Day(written) else { throw FieldProblem("on", TypedText.unreadableDay(written)) }
                if let item = fields["item"], ArchiveList.of(file.kind).place(of: item) == nil {
                    throw FieldProblem("item", Words["case.item-unknown"])
                }
                try web.store.checkUnused(command)
                _ = try web.store.attach(
                    sent.bytes, name: fields["name"] ?? sent.name, to: file.id, on: day, item: fields["item"],
                    paper: fields["paper"].flatMap { Int($0) }, web.acting(person.code, command))
            }
        } catch let problem as FieldProblem {
            return try await again(problem, .unprocessableContent)
        } catch let error as StoreError {
            guard error.isForForm else { throw error }
            return try await again(FieldProblem("file", error.sentenceForForm), error.status)
        }
        return .redirect(CasesController.path(number) + "#attachments")
    }

    @Sendable private func download(_ request: Request, _ context: WebContext, _ person: Person) async throws
        -> Response
    {
        let number = try context.caseNumber()
        let place = try context.parameters.require("attachment", as: Int.self)
        let desk = web.desk(of: person.code)
        guard let (record, bytes) = try await web.work({ try desk.takeAttachment(place, of: number) }) else {
            throw WebRefusal.notFound
        }
        return .file(bytes, name: record.name, type: AttachmentsController.type(of: record.type))
    }

    /// The type that the first bytes gave. A file is always saved, never shown in the page's own name.
    private static func type(of sniffed: String) -> String {
        switch sniffed {
        case "pdf": "application/pdf"
        case "jpeg", "png", "gif", "webp", "tiff", "heic": "image/" + sniffed
        case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case "mp4": "video/mp4"
        case "mp3": "audio/mpeg"
        case "zip": "application/zip"
        case "text": "text/plain; charset=utf-8"
        case _: "application/octet-stream"
        }
    }
}
