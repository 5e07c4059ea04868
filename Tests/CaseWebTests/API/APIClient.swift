import CaseStore
import CaseWorkflow
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import StableJSON
import Testing

@testable import CaseWeb

/// A program that asks the API. Every answer is compared with the OpenAPI document.
struct APIClient: Sendable {
    let client: any TestClientProtocol
    let document: JSON
    var token: String?

    struct Reply: Sendable {
        let status: Int
        let headers: HTTPFields
        let json: JSON

        var version: String? { headers[.eTag] }

        /// The text at a path: `errors.0.field`.
        func text(_ path: String) -> String? {
            let value = json.value(at: StableJSON.Path(path))
            if case .string(let text)? = value { return text }
            if case .integer(let number)? = value { return String(number) }
            return nil
        }

        func list(_ path: String = "") -> [JSON] {
            let value = path.isEmpty ? json : json.value(at: StableJSON.Path(path))
            if case .array(let elements)? = value { return elements }
            return []
        }
    }

    @discardableResult
    func get(_ path: String, _ headers: [HTTPField.Name: String] = [:]) async throws -> Reply {
        try await send(.get, path, nil, headers)
    }

    /// - Parameters:
    ///   - version: If-Match.
    ///   - key: Idempotency-Key.
    @discardableResult
    func post(
        _ path: String, _ body: String = "{}", version: String? = nil, key: String? = nil,
        _ headers: [HTTPField.Name: String] = [:]
    ) async throws -> Reply {
        var headers = headers
        headers[.contentType] = headers[.contentType] ?? "application/json"
        headers[.ifMatch] = version
        headers[.idempotencyKey] = key
        return try await send(.post, path, body, headers)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String?, _ headers: [HTTPField.Name: String]
    ) async throws -> Reply {
        var fields = HTTPFields()
        if let token { fields[.authorization] = "Bearer " + token }
        for (name, value) in headers { fields[name] = value }
        let address = path.hasPrefix("/api/") ? path : "/api/v1" + path
        let response = try await client.execute(
            uri: address, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        let reply = Reply(
            status: response.status.code, headers: response.headers,
            json: try JSON(parsing: Array(buffer: response.body)))
        check(reply, method, address)
        return reply
    }

    /// Whether the answer is one that the document tells of.
    private func check(_ reply: Reply, _ method: HTTPRequest.Method, _ address: String) {
        let path = String(address.split(separator: "?")[0])
        let checker = SchemaCheck(document: document)
        let isProblem = reply.status >= 400
        let type = isProblem ? "application/problem+json" : "application/json"
        #expect(reply.headers[.contentType] == type, "\(method) \(address)")
        let operation = APITable.operations.first { $0.method == method && $0.fits(path) }
        guard let operation else {
            #expect(isProblem || path == APIController.documentPath)
            if isProblem {
                let faults = checker.faults(reply.json, .members([("$ref", .string("#/components/schemas/Problem"))]))
                #expect(faults == [], "\(method) \(address)")
            }
            return
        }
        let described = document["paths"]?[APITable.root + operation.path]?[method.rawValue.lowercased()]
        var response = described?["responses"]?[String(reply.status)]
        if case .string(let reference)? = response?["$ref"] { response = checker.resolve(reference) }
        guard let schema = response?["content"]?[type]?["schema"] else {
            Issue.record("\(method) \(address): \(reply.status) is not described: \(reply.json)")
            return
        }
        #expect(checker.faults(reply.json, schema) == [], "\(method) \(address)")
    }
}

extension WebDesk {
    /// A token of an officer, as the account page makes one.
    func token(_ officer: String, roles: [Role]? = nil) throws -> String {
        let code = OfficerCode(officer)!
        let own = try store.officer(code).roles
        return try store.makeToken(.api, label: "样例", roles: roles ?? own, web.acting(code))
    }

    /// A program with a token of each officer named.
    func program<T: Sendable>(
        as officer: String?, _ body: @escaping @Sendable (APIClient) async throws -> T
    ) async throws -> T {
        let token = try officer.map { try self.token($0) }
        let document = try APIDocument(web).json
        return try await Application(router: web.router()).test(.router) { client in
            try await body(APIClient(client: client, document: document, token: token))
        }
    }

    /// The body of a case that is opened.
    static let opening = """
        {"on": "2025-06-02", "category": "wages", "summary": "拖欠三个月工资", "known-on": "2025-05-01",
         "workers": [{"name": "王甲", "migrant": true}], "employers": [{"name": "样例第101服饰有限公司"}],
         "claims": [{"head": "wages", "amount": 1200000}]}
        """
}
