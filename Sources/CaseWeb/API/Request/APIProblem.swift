import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import StableJSON

/// Why a request was not done, for a program: problem details (RFC 9457). `docs/api.md` holds the table of codes.
struct APIProblem: Error, Sendable {
    var status: HTTPResponse.Status
    /// Stable; `type` is the URN of it.
    var code: String
    var sentence: Sentence
    var field: String?
    /// Every field at fault, where there are several.
    var faults: [TypedProblem] = []
    /// What was recorded since the version that the program knew.
    var changes: [CaseChange] = []
    /// The case's version now.
    var version: Int?
    var headers: HTTPFields = [:]

    init(_ status: HTTPResponse.Status, _ code: String, _ sentence: Sentence, field: String? = nil) {
        self.status = status
        self.code = code
        self.sentence = sentence
        self.field = field
    }

    init(_ error: StoreError) {
        self.init(error.status, error.code, error.sentence)
        if case .refused(let refused) = error { field = refused.field }
        if case .commandReused = error { self = .keyReused }
        if case .busy = error { headers[.retryAfter] = "5" }
        // The officer of a token is known; an office that is not there is a field's fault or the address's.
        if case .officerUnknown = error { self = .tokenNeeded(isWrong: true) }
    }

    init(_ refusal: FilingRefusal) {
        if case .store(let error) = refusal {
            self.init(error)
        } else {
            self.init(refusal.status, refusal.code, refusal.forPrograms)
        }
    }

    init(_ refusal: WebRefusal) {
        self.init(refusal.status, refusal.code, refusal.sentence)
        if case .unreadable(let field, _) = refusal { self.field = field }
        if case .tooOften(let seconds) = refusal { headers[.retryAfter] = String(seconds) }
        if case .notFound = refusal { self = .notFound }
    }

    init(_ faults: [TypedProblem]) {
        let first = faults.first
        self.init(
            .unprocessableContent, faults.count == 1 ? first?.code ?? "unreadable" : "fields",
            faults.count == 1
                ? first?.sentence ?? Sentence("内容无法识别", "The body cannot be read")
                : Sentence(
                    "有\(faults.count)项需要更正，没有记录任何内容", "\(faults.count) fields must be corrected; nothing was recorded"),
            field: first?.field)
        self.faults = faults
    }

    static let shape = Shape<APIProblem>(
        "Problem", "Why a request was not done (RFC 9457). Nothing was recorded."
    ) { shape in
        shape.text("type", "`urn:labordesk:problem:` and the code.") { "urn:labordesk:problem:" + $0.code }
        shape.text("title", "What the status means.") { $0.status.reasonPhrase }
        shape.count("status", "The HTTP status.") { $0.status.code }
        shape.text("code", "Stable; of a rule that stands against the act, the rule's.") { $0.code }
        shape.words("detail", "What happened and what to do next.") { $0.sentence }
        shape.maybeText("field", "The field at fault; of a row, `pay.2.amount`, counted from 1.") { $0.field }
        shape.add("errors", "Every field at fault.", .list(of: fault.schema), isRequired: false) { problem, language in
            problem.faults.isEmpty ? nil : try fault.json(of: problem.faults, in: language)
        }
        shape.maybeCount("version", "Of a case that has moved on: its version now.") { $0.version }
        shape.add(
            "changes", "Of a case that has moved on: what was recorded since.", .list(of: Shapes.caseChange.schema),
            isRequired: false
        ) { problem, language in
            problem.version == nil ? nil : try Shapes.caseChange.json(of: problem.changes, in: language)
        }
    }

    private static let fault = Shape<TypedProblem>("Fault", "One field at fault.") { shape in
        shape.text("code", "Stable.") { $0.code }
        shape.maybeText("field", "Which.") { $0.field }
        shape.words("detail", "What is wrong and what to do.") { $0.sentence }
    }

    func response(in language: Language) throws -> Response {
        var response = Response.json(
            try APIProblem.shape.json(of: self, in: language), status: status, type: "application/problem+json")
        for field in headers { response.headers[field.name] = field.value }
        response.headers[.contentLanguage] = language.tag
        return response
    }
}

extension APIProblem {
    static func tokenNeeded(isWrong: Bool) -> APIProblem {
        var problem = APIProblem(
            .unauthorized, isWrong ? "token-wrong" : "token-needed",
            isWrong
                ? Sentence(
                    "令牌无效或者已经收回，请在“我的账号”中另发一个", "The token is wrong or was revoked. Make another on your account page")
                : Sentence("请在 Authorization 头中给出令牌", "Give a token: Authorization: Bearer TOKEN"))
        problem.headers[.wwwAuthenticate] =
            "Bearer realm=\"labordesk\"" + (isWrong ? ", error=\"invalid_token\"" : "")
        return problem
    }

    static func tokenEnded(_ last: Day) -> APIProblem {
        var problem = APIProblem(
            .unauthorized, "token-ended",
            Sentence(
                "令牌的最后有效日是 \(last)，已经到期，请在“我的账号”中另发一个",
                "The token was valid through \(last) and has ended. Make another on your account page"))
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"labordesk\", error=\"invalid_token\""
        return problem
    }

    static let notPermitted = APIProblem(
        .forbidden, "not-permitted",
        Sentence(
            "令牌的岗位不能查看或者办理这一项，请找本单位的管理员或者负责人",
            "The token's roles do not include this. Ask your administrator or lead"), field: "as")
    static let notFound = APIProblem(
        .notFound, "not-found", Sentence("没有这一项，或者不在您的单位范围内", "There is no such thing, or it is not of your office"))
    static let noRoute = APIProblem(
        .notFound, "no-such-address",
        Sentence("接口没有这个地址，见 /api/openapi.json", "The API has no such address; see /api/openapi.json"))

    static func wrongMethod(_ methods: [HTTPRequest.Method]) -> APIProblem {
        let names = methods.map(\.rawValue).joined(separator: ", ")
        var problem = APIProblem(
            .methodNotAllowed, "method-not-allowed",
            Sentence("这个地址只接受 \(names)", "This address takes \(names) only"))
        problem.headers[.allow] = names
        return problem
    }

    static let notAcceptable = APIProblem(
        .notAcceptable, "not-acceptable",
        Sentence(
            "答复只有 application/json 一种，请在 Accept 头中允许它，或者不写 Accept",
            "Answers are application/json alone. Allow it in Accept, or leave Accept out"), field: "Accept")
    static let notJSON = APIProblem(
        .unsupportedMediaType, "not-json",
        Sentence("请以 Content-Type: application/json 发送", "Send the body as Content-Type: application/json"))
    static let versionNeeded = APIProblem(
        .preconditionRequired, "version-needed",
        Sentence(
            "请在 If-Match 头中写明您看到的案件版本（案件答复中的 ETag，例如 \"7\"）",
            "Name the version of the case that you looked at in If-Match: the ETag of the case, such as \"7\""),
        field: "If-Match")
    static let keyReused = APIProblem(
        .unprocessableContent, "key-reused",
        Sentence(
            "这个 Idempotency-Key 已经用于另一项办理，请换一个", "This Idempotency-Key was used for something else; choose another"),
        field: "Idempotency-Key")
    static let keyStrange = APIProblem(
        .badRequest, "key-unreadable",
        Sentence("Idempotency-Key 应为1至200个字符", "An Idempotency-Key has 1 to 200 characters"), field: "Idempotency-Key")
    static let keyNotTaken = APIProblem(
        .badRequest, "key-not-taken",
        Sentence(
            "这一项不使用 Idempotency-Key：重复发送不会重复办理", "This act takes no Idempotency-Key: sent twice, it is not done twice"),
        field: "Idempotency-Key")
    static var keyBusy: APIProblem {
        var problem = APIProblem(
            .conflict, "key-under-way",
            Sentence(
                "使用同一 Idempotency-Key 的请求正在办理，请稍后再试", "A request with this Idempotency-Key is under way; try again"),
            field: "Idempotency-Key")
        problem.headers[.retryAfter] = "1"
        return problem
    }

    static func parameter(_ name: String, _ sentence: Sentence) -> APIProblem {
        APIProblem(.badRequest, "parameter-unreadable", sentence, field: name)
    }

    static let cursorUnreadable = parameter(
        "after", Sentence("after 应为上一部分答复中的 next", "after takes the next of the part before"))
    static let daysReversed = parameter("from", Sentence("from 晚于 to", "from is after to"))

    /// A parameter that is none of those there are; the first of a long list are named.
    static func choice(_ name: String, _ known: [String]) -> APIProblem {
        let (shown, more) = (known.prefix(40), known.count > 40 ? "…" : "")
        return .parameter(
            name,
            known.isEmpty
                ? Sentence("没有可选的值，请不要使用这一参数", "There is none yet; leave the parameter out")
                : Sentence(
                    "可选：\(shown.joined(separator: "、"))\(more)",
                    "Choose one of: \(shown.joined(separator: ", "))\(more)"))
    }
}

extension Language {
    var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }
}
