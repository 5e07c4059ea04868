import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird

/// GET /filings/:id/:file: a filing that was made, once more, byte for byte: as it travels (`zip`), as its page (`view.html`), on paper
/// (`workbook.xlsx`, `bulletin.docx`, `bulletin.txt`).
struct FilingsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/filings/:id/:file", use: web.guarded(.read, send))
        return routes
    }

    private enum Kind: String {
        case zip = "filing.zip"
        case view = "view.html"
        case workbook = "workbook.xlsx"
        case bulletin = "bulletin.docx"
        case bulletinText = "bulletin.txt"

        var type: String {
            switch self {
            case .zip: "application/zip"
            case .view: "text/html; charset=utf-8"
            case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .bulletin: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .bulletinText: "text/plain; charset=utf-8"
            }
        }

        /// What the file is called for whoever keeps it.
        func name(of folder: String) -> String {
            switch self {
            case .zip: folder + ".zip"
            case .view: folder + ".html"
            case .workbook: folder + ".xlsx"
            case .bulletin: folder + ".docx"
            case .bulletinText: folder + ".txt"
            }
        }
    }

    @Sendable private func send(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        guard let id = context.parameters.get("id"), id.utf8.count <= 64,
            let kind = context.parameters.get("file").flatMap({ Kind(rawValue: $0) })
        else { throw WebRefusal.notFound }
        let desk = web.desk(of: person.code)
        let record = try await web.work { () throws -> FilingRecord in
            guard let record = try desk.store.filing(id) else { throw WebRefusal.notFound }
            // A filing of another office is not found, as if it were not there.
            do {
                _ = try desk.readableOffice(record.office)
            } catch StoreError.officeUnknown {
                throw WebRefusal.notFound
            }
            return record
        }
        let file = try await web.made { folder in
            let made = try desk.copy(of: record, into: folder)
            return try FilingsController.write(kind, made.path)
        }
        if kind == .view { return .sandboxed(try await web.work { try file.bytes(from: 0, count: file.size) }) }
        let folder = try await web.work { try desk.folderName(of: record) }
        return .stream(file, name: kind.name(of: folder), type: kind.type, web)
    }

    /// Writes what is wanted of a filing's folder beside it and gives its path.
    private static func write(_ kind: Kind, _ folder: String) throws -> String {
        let path = folder + "." + kind.rawValue
        do {
            switch kind {
            case .zip: try FilingCarrier.pack(folder: folder, to: path)
            case .view: return folder + "/view.html"
            case .workbook: try ReturnFile.write(ReturnWorkbook.book(try filed(folder)), to: path)
            case .bulletin: try BulletinDocument(Bulletin(try filed(folder))).write(to: path)
            case .bulletinText: try ReturnFile.write(Array(Bulletin(try filed(folder)).text.utf8), to: path)
            }
        } catch let refusal as ReturnRefusal {
            throw StoreError.invalid(refusal.sentence)
        } catch let problem as FilingProblem {
            throw StoreError.invalid(problem.message)
        }
        return path
    }

    private static func filed(_ folder: String) throws -> FiledReturn {
        try FiledReturn(
            folder, check: FilingCheck(schemas: try ExchangeSchemas.filings()), scratch: folder + "-scratch")
    }
}
