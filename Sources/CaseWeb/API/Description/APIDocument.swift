import CaseWorkflow
import HTTPTypes
import StableJSON

/// The OpenAPI 3.1 document, made of the table that serves the requests.
struct APIDocument {
    let json: JSON

    init(_ web: Web) throws {
        var parts = APIProblem.shape.schema.parts
        var paths: [(String, [(String, JSON?)])] = []
        for operation in APITable.operations {
            let body = try operation.described?(web)
            for schema in [operation.answer, body].compactMap(\.self) {
                parts.merge(schema.parts) { one, _ in one }
            }
            let path = APITable.root + operation.path
            let described = (operation.method.rawValue.lowercased(), Optional(APIDocument.describe(operation, body)))
            if let place = paths.firstIndex(where: { $0.0 == path }) {
                paths[place].1.append(described)
            } else {
                paths.append((path, [described]))
            }
        }
        json = .members([
            ("openapi", .string("3.1.0")),
            (
                "info",
                .members([
                    ("title", .string("Labordesk")), ("version", .string("1")),
                    ("description", .string(APIDocument.about)),
                ])
            ),
            ("security", .array([.members([("token", .array([]))])])),
            (
                "tags",
                .array(
                    APIOperation.Tag.allCases.map {
                        .members([("name", .string($0.rawValue)), ("description", .string($0.about.inBoth))])
                    })
            ),
            ("paths", .members(paths.map { ($0.0, .members($0.1)) })),
            ("components", APIDocument.components(parts)),
        ])
    }

    private static let about =
        "The acts and readings of a desk, as JSON. Amounts are whole numbers of fen, days are ISO dates, codes are stable. "
        + "What an operation does is said in Chinese and English; parameters, fields and answers are described in English. "
        + "docs/api.md explains tokens, versions, keys, parts of lists and problems."

    private static func components(_ parts: [String: JSON]) -> JSON {
        .members([
            ("schemas", .members(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
            (
                "responses",
                .members([
                    (
                        "Problem",
                        .members([
                            ("description", .string("Not done; the problem says why and what to do.")),
                            ("content", content("application/problem+json", APIProblem.shape.schema)),
                        ])
                    )
                ])
            ),
            (
                "securitySchemes",
                .members([
                    (
                        "token",
                        .members([
                            ("type", .string("http")), ("scheme", .string("bearer")),
                            (
                                "description",
                                .string(
                                    "An API token of the account page; it acts as its officer, with the roles it had then."
                                )
                            ),
                        ])
                    )
                ])
            ),
        ])
    }

    private static func content(_ type: String, _ schema: Schema) -> JSON {
        .members([(type, .members([("schema", schema.json)]))])
    }

    private static func describe(_ operation: APIOperation, _ body: Schema?) -> JSON {
        var responses: [(String, JSON?)] = [
            (
                String(operation.status.code),
                .members([
                    ("description", .string(operation.summary.english)),
                    (
                        "headers",
                        operation.answerHeaders.isEmpty
                            ? nil
                            : .members(
                                operation.answerHeaders.sorted { $0.key < $1.key }.map { header($0.key, $0.value) })
                    ),
                    ("content", content("application/json", operation.answer)),
                ])
            )
        ]
        for status in operation.problemStatuses {
            responses.append((String(status), .members([("$ref", .string("#/components/responses/Problem"))])))
        }
        let about = ([operation.about] + [operation.rights]).filter { !$0.isEmpty }.joined(separator: " ")
        return .members([
            ("operationId", .string(operation.id)), ("tags", .texts([operation.tag.rawValue])),
            ("summary", .string(operation.summary.inBoth)), ("description", about.isEmpty ? nil : .string(about)),
            ("security", operation.permission == nil ? .array([]) : nil),
            ("parameters", parameters(operation)),
            (
                "requestBody",
                body.map {
                    .members([("required", .bool(true)), ("content", content("application/json", $0))])
                }
            ),
            ("responses", .members(responses)),
        ])
    }

    private static func header(_ name: String, _ about: String) -> (String, JSON?) {
        (name, .members([("description", .string(about)), ("schema", Schema.text.json)]))
    }

    private static func parameters(_ operation: APIOperation) -> JSON? {
        var parameters = operation.pathNames.map { parameter($0, in: "path", "", .text, isRequired: true) }
        parameters += operation.query.map {
            parameter(
                $0.name, in: "query", $0.about, $0.schema,
                isRequired: operation.id == "readReport" && ["from", "to"].contains($0.name))
        }
        if operation.needsVersion {
            parameters.append(
                parameter(
                    "If-Match", in: "header", "The ETag of the case as you last saw it.", .pattern("^\"[0-9]+\"$"),
                    isRequired: true))
        }
        if operation.takesKey {
            parameters.append(
                parameter(
                    "Idempotency-Key", in: "header",
                    "Any text of yours up to 200 characters: the same request with the same key is done once.", .text,
                    isRequired: false))
        }
        parameters.append(
            parameter("Accept-Language", in: "header", "`zh` (the default) or `en`.", .text, isRequired: false))
        return .array(parameters)
    }

    private static func parameter(
        _ name: String, in place: String, _ about: String, _ schema: Schema, isRequired: Bool
    ) -> JSON {
        .members([
            ("name", .string(name)), ("in", .string(place)), ("description", about.isEmpty ? nil : .string(about)),
            ("required", .bool(isRequired)), ("schema", schema.json),
        ])
    }
}

extension APIOperation {
    /// Every status that a problem of it may have.
    var problemStatuses: [Int] {
        var statuses: Set<Int> = [400, 406, 429, 500, 503]
        if permission != nil { statuses.formUnion([401, 403]) }
        if described != nil { statuses.formUnion([413, 415]) }
        if takesKey { statuses.formUnion([409, 422]) }
        statuses.formUnion(problems)
        return statuses.sorted()
    }

    /// Who may ask.
    fileprivate var rights: String {
        guard let permission else { return "" }
        let may = Role.allCases.filter { permission.isGranted(to: [$0]) && (roles.isEmpty || roles.contains($0)) }
        return "Roles: " + may.map(\.rawValue).joined(separator: ", ") + "."
            + (tag == .steps && method == .post ? " What the step itself asks for comes on top." : "")
    }
}

extension Sentence {
    /// For a reader of either language: `登记案件 · Register a case`.
    var inBoth: String { chinese == english ? chinese : chinese + " · " + english }
}
