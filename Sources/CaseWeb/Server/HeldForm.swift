import CaseStore
import CaseWorkflow
import HTTPTypes
import Hummingbird
import NIOCore
import SafeCrypto

/// What somebody typed into a form and sent when the session had ended. It is not lost: the answer is the page to sign in, with the
/// form inside; once its own officer has signed in, it is sent on.
///
/// Every form carries a token that says for which officer this desk made it, so that nobody else is shown what was typed.
struct HeldForm: Sendable {
    /// The address the form was sent to.
    let path: String
    /// The form as it was sent, `application/x-www-form-urlencoded`, without passwords and files.
    let body: String

    /// The most that is held, in bytes.
    static let limit = 2 << 20

    /// The token of a form: the session's own, then whose it is, then the proof.
    static func token(_ session: String, of officer: OfficerCode, _ store: Store) throws(StoreError) -> String {
        "\(session).\(Hex.text(Array(officer.text.utf8))).\(try store.formProof(of: officer, token: session))"
    }

    /// Whose form it is; nil for one that this desk did not make.
    func officer(_ store: Store) throws(StoreError) -> OfficerCode? {
        let parts = (FormFields(urlEncoded: body)["form-token"] ?? "").split(
            separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Hex.bytes(String(parts[1])),
            let officer = OfficerCode(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        let proof = try store.formProof(of: officer, token: String(parts[0]))
        return areEqual(Array(proof.utf8), Array(parts[2].utf8)) ? officer : nil
    }

    /// The fields to be sent on, but for the token.
    var fields: [(name: String, value: String)] {
        FormFields(urlEncoded: body).values.sorted { $0.key < $1.key }.filter { $0.key != "form-token" }
            .flatMap { name, values in values.map { (name, $0) } }
    }

    init(path: String, body: String) {
        self.path = path
        self.body = body
    }

    /// What a request without a session brought; nil when there is nothing to keep, or it was no form of this desk.
    init?(of request: Request, _ web: Web) async throws {
        let path = request.uri.path
        // Passwords are not held, and signing out needs no repeating.
        guard request.method == .post, !path.hasPrefix("/account"), path != "/sign-out" else { return nil }
        let bytes = try await request.firstBytes(HeldForm.limit)
        var fields: FormFields
        if let boundary = request.boundary {
            fields = Multipart(bytes, boundary: boundary).fields
        } else {
            guard bytes.count < HeldForm.limit else { return nil }
            fields = FormFields(urlEncoded: String(decoding: bytes, as: UTF8.self))
        }
        for secret in ["password", "old", "new", "again", "recovery-key"] { fields.clear(secret) }
        self.init(path: request.uri.string, body: fields.urlEncoded)
        guard try await web.work({ [self] in try officer(web.store) }) != nil else { return nil }
    }
}

extension Request {
    /// The beginning of the body, at most so many bytes; the rest stays unread.
    func firstBytes(_ limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in body {
            bytes += Array(buffer: chunk).prefix(limit - bytes.count)
            if bytes.count >= limit { break }
        }
        return bytes
    }
}

extension FormFields {
    /// As a browser would send it.
    var urlEncoded: String {
        values.sorted { $0.key < $1.key }.flatMap { name, values in
            values.map { name.formEncoded + "=" + $0.formEncoded }
        }.joined(separator: "&")
    }
}

extension Web {
    /// The answer to a form that came without a session; nil when nothing is to be kept.
    func held(_ request: Request, _ context: WebContext) async throws -> Response? {
        guard let held = try await HeldForm(of: request, self) else { return nil }
        var context = context
        context.person = nil
        return page(
            "sign-in",
            [
                "to": "/", "held": held.body, "heldTo": held.path,
                "lostFiles": request.boundary != nil ? true : nil,
            ], title: Words["sign-in"], context, status: .unauthorized)
    }

    /// The page after signing in: what was typed, ready to be sent on.
    func goOn(_ held: HeldForm, _ context: WebContext) -> Response {
        page(
            "held",
            [
                "path": SignInController.ownPlace(held.path),
                "fields": held.fields.map { field -> View in ["name": field.name, "value": field.value] },
            ], title: Words["held"], context)
    }
}
