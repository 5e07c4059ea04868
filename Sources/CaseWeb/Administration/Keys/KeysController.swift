import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import SafeCrypto

/// Keys with which offices of this desk sign, keys of offices elsewhere that it trusts, and the recovery key.
///
///     GET  /administration/keys                  all of them
///     POST /administration/keys/signing          makes one
///     POST /administration/keys/signing/end      ends one
///     GET  /administration/keys/signing/:key     its public half, for receivers
///     POST /administration/keys/trusted          trusts a key whose fingerprint was read aloud
///     POST /administration/keys/trusted/end      ends the trust
///     POST /administration/keys/recovery         tells whether a copied recovery key is right
struct KeysController: Sendable {
    let web: Web

    var routes: RouteCollection<WebContext> {
        let routes = RouteCollection(context: WebContext.self)
        _ = routes.get("/administration/keys", use: web.guarded(.administer, show))
            .get("/administration/keys/signing/:key", use: web.guarded(.administer, publicHalf))
            .post("/administration/keys/signing", use: web.guarded(.administer, make))
            .post("/administration/keys/signing/end", use: web.guarded(.administer, end))
            .post("/administration/keys/trusted", use: web.guarded(.administer, trust))
            .post("/administration/keys/trusted/end", use: web.guarded(.administer, distrust))
            .post("/administration/keys/recovery", use: web.guarded(.administer, recovery))
        return routes
    }

    @Sendable private func show(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await page(KeysPage(), context, person)
    }

    @Sendable private func publicHalf(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let digits = context.parameters.get("key") ?? ""
        let desk = web.desk(of: person.code)
        let (name, pem) = try await web.work { () throws -> (String, String) in
            do {
                let key = try desk.signingKey(digits)
                return (key.fingerprint.id, try key.key.key().pem)
            } catch is KeyRefusal {
                throw WebRefusal.notFound
            }
        }
        return .file(Array(pem.utf8), name: "key-\(name).pem", type: "application/x-pem-file")
    }

    @Sendable private func make(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await act(.make, request, context, person) { desk, fields in
            let office = fields["office"].flatMap { OfficeCode($0) }
            let algorithm = fields["algorithm"].flatMap { SignatureAlgorithm(rawValue: $0) } ?? .ecdsa
            _ = try desk.makeSigningKey(algorithm, office: office, from: try KeysController.day(fields["from"]))
        }
    }

    @Sendable private func end(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await act(.end, request, context, person) { desk, fields in
            try desk.revokeSigningKey(
                fields["key"] ?? "", on: try KeysController.day(fields["on"]) ?? desk.today,
                reason: fields["reason"] ?? "")
        }
    }

    @Sendable private func trust(_ request: Request, _ context: WebContext, _ person: Person) async throws -> Response {
        try await act(.trust, request, context, person) { desk, fields in
            guard let signer = fields["signer"].flatMap({ OfficeCode($0) }) else {
                throw StoreError.invalid(
                    Sentence(
                        "请写明签名单位的代码（字母、数字、“-”“.”）",
                        "Write the code of the office that signs (letters, digits, “-”, “.”)"))
            }
            guard fields["aloud"] != nil else {
                throw StoreError.invalid(
                    Sentence(
                        "请先打电话给该单位，由您认识的人逐组念出指纹，核对后勾选",
                        "Telephone the office first, have somebody you know read the fingerprint out, compare it, then tick the box"
                    ))
            }
            try desk.trust(signer, pem: fields["pem"] ?? "", fingerprint: fields["fingerprint"] ?? "")
        }
    }

    @Sendable private func distrust(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        try await act(.distrust, request, context, person) { desk, fields in
            guard let signer = fields["signer"].flatMap({ OfficeCode($0) }) else { throw WebRefusal.notFound }
            try desk.distrust(
                signer, fields["key"] ?? "", on: try KeysController.day(fields["on"]) ?? desk.today,
                reason: fields["reason"] ?? "")
        }
    }

    @Sendable private func recovery(
        _ request: Request, _ context: WebContext, _ person: Person
    ) async throws -> Response {
        let fields = try await request.form(web, context)
        var shown = KeysPage()
        do {
            try await web.work { try web.store.keyCheck(recoveryKey: fields["recovery-key"] ?? "") }
            shown.recoveryIsRight = true
        } catch let error as StoreError {
            shown.fault = (.recovery, error.sentence)
        }
        return try await page(shown, context, person)
    }

    private static func day(_ text: String?) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw StoreError.invalid(Sentence("日期请写成 2026-05-01", "Write the day as 2026-05-01"))
        }
        return day
    }

    private func act(
        _ form: KeysPage.Form, _ request: Request, _ context: WebContext, _ person: Person,
        _ body: @escaping @Sendable (Desk, FormFields) throws -> Void
    ) async throws -> Response {
        let fields = try await request.form(web, context)
        let desk = web.desk(of: person.code)
        var shown = KeysPage()
        shown.fields = fields
        do {
            try await web.work { try body(desk, fields) }
            return .redirect("/administration/keys")
        } catch let refusal as KeyRefusal {
            shown.fault = (form, refusal.sentence)
        } catch let error as StoreError {
            shown.fault = (form, error.sentence)
        }
        return try await page(shown, context, person)
    }

    private func page(_ shown: KeysPage, _ context: WebContext, _ person: Person) async throws -> Response {
        let desk = web.desk(of: person.code)
        let language = context.language
        let view = try await web.work { () throws -> SendableView in
            var view = try shown.view(desk, language)
            view["tabs"] = AdministrationTab.views(.keys, person, language)
            return SendableView(view)
        }
        return web.page(
            "keys", view.view, title: Words["keys"], context, place: .administration,
            status: shown.fault == nil ? .ok : .unprocessableContent)
    }
}
