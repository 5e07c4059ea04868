import CaseStore
import CaseWorkflow
import Desk
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
        let command = try fields.command()
        guard let file = files["file"], !file.bytes.isEmpty else {
            throw WebRefusal.unreadable(field: "file", Words["case.file-missing"])
        }
        let desk = web.desk(of: person.code)
        let day: Day
        if let text = fields["on"] {
            guard let typed = Day(text) else {
                throw WebRefusal.unreadable(field: "on", TypedText.unreadableDay(text))
            }
            day = typed
        } else {
            day = desk.today
        }
        try await web.work {
            let id = try desk.identifier(ofCase: number)
            _ = try web.store.attach(
                file.bytes, name: fields["name"] ?? file.name, to: id, on: day, item: fields["item"],
                paper: fields["paper"].flatMap { Int($0) }, web.acting(person.code, command))
        }
        return .redirect(CasesController.path(number) + "#attachments")
    }

    @Sendable private func download(_ request: Request, _ context: WebContext, _ person: Person) async throws
        -> Response
    {
        let number = try context.caseNumber()
        let place = try context.parameters.require("attachment", as: Int.self)
        let desk = web.desk(of: person.code)
        let (record, bytes) = try await web.work { () throws -> (AttachmentRecord, [UInt8]) in
            let records = try desk.handedIn(to: try desk.caseFile(numbered: number))
            guard records.indices.contains(place - 1) else { throw WebRefusal.notFound }
            return (records[place - 1], try web.store.content(of: records[place - 1]))
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
