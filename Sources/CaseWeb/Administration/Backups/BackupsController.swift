import CaseStore
import CaseWorkflow
import Desk
import Hummingbird

/// Backups of the whole desk, for administrators of the head office. Restoring one is done on the command line.
///
///     GET  /administration/backups          those that were made
///     POST /administration/backups          makes one now
///     GET  /administration/backups/:name    one without keys, to be kept elsewhere; recorded
struct BackupsController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/backups", use: web.guarded(.administer, list))
            .post("/administration/backups", use: web.guarded(.administer, make))
            .get("/administration/backups/:name", use: web.guarded(.administer, take))
        return routes
    }

    @Sendable private func list(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let made = request.addressFields["made"]
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            let files = try desk.backups()
            return SendableView([
                "tabs": AdministrationTab.views(.backups, person, language),
                "folder": desk.store.home.path + "/backups",
                "made": files.contains { $0.name == made } ? made : nil, "hasRows": !files.isEmpty,
                "rows": files.map { file -> View in
                    [
                        "name": file.name, "size": BackupsController.size(file.bytes), "hasKeys": file.hasKeys,
                        "path": file.hasKeys ? nil : "/administration/backups/" + file.name,
                    ]
                },
            ])
        }
        return web.page("backups", view.view, title: Words["backups"], context, place: .administration)
    }

    @Sendable private func make(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let fields = try await request.form(web, context)
        let desk = web.desk(of: person.code)
        let made = try await web.work { try desk.makeBackup(withoutKeys: !fields.has("with-keys")) }
        return .redirect("/administration/backups?made=" + made.name.formEncoded)
    }

    @Sendable private func take(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        let name = context.parameters.get("name") ?? ""
        let desk = web.desk(of: person.code)
        let (backup, file) = try await web.work { () throws -> (BackupFile, ServedFile) in
            let backup = try desk.takeOut(backup: name)
            return (backup, try ServedFile(backup.path))
        }
        return .stream(file, name: backup.name, type: "application/x-tar", web)
    }

    /// `12.3 MB`.
    static func size(_ bytes: Int) -> String {
        for (unit, name) in [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")] where bytes >= unit {
            let tenths = bytes / (unit / 10)
            return "\(tenths / 10).\(tenths % 10) \(name)"
        }
        return "\(bytes) B"
    }
}
