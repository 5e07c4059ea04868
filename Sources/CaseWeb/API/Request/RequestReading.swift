import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SafeCrypto
import StableJSON

/// Takes a request apart as its operation allows; what it does not allow is refused by name.
struct RequestReading {
    let request: Request
    let context: WebContext
    let operation: APIOperation

    /// Objects and lists within one another. A form has three.
    static let deepest = 16

    func path() -> [String: String] {
        var parts: [String: String] = [:]
        for name in operation.pathNames {
            if let text = context.parameters.get(name), let plain = text.removingPercentEncoding { parts[name] = plain }
        }
        return parts
    }

    /// - Throws: `APIProblem` 400 for what the operation does not know, or what is said twice.
    func query() throws(APIProblem) -> [String: String] {
        var query: [String: String] = [:]
        for (name, value) in request.uri.queryParameters {
            let name = String(name)
            guard operation.query.contains(where: { $0.name == name }) else {
                let known = operation.query.map(\.name).joined(separator: ", ")
                throw APIProblem(
                    .badRequest, "unknown-parameter",
                    Sentence(
                        "没有参数“\(TypedText.cut(name))”，可用：\(known)",
                        "There is no parameter “\(TypedText.cut(name))”; there are: \(known)"),
                    field: TypedText.cut(name))
            }
            guard query[name] == nil else {
                throw .parameter(name, Sentence("参数重复", "The parameter stands twice"))
            }
            query[name] = String(value)
        }
        return query
    }

    /// The version in If-Match, where the operation asks for one: one strong ETag.
    func version() throws(APIProblem) -> Int? {
        guard operation.needsVersion else { return nil }
        guard let text = request.headers[.ifMatch], text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\""),
            text.dropFirst().dropLast().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let version = Int(text.dropFirst().dropLast())
        else { throw .versionNeeded }
        return version
    }

    /// - Throws: `APIProblem` 413, 415.
    func body(limit: Int) async throws -> [UInt8] {
        guard operation.described != nil else { return [] }
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first.map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        guard type == "application/json" else { throw APIProblem.notJSON }
        var request = request
        do {
            return Array(buffer: try await request.collectBody(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw WebRefusal.tooLarge(limit: limit)
        }
    }

    func json(_ bytes: [UInt8]) throws(APIProblem) -> JSON {
        guard operation.described != nil else { return .null }
        do {
            let limits = StableJSON.Limits(bytes: 64 << 20, depth: RequestReading.deepest, values: 200_000)
            return try JSON(parsing: bytes, limits: limits)
        } catch {
            throw APIProblem(.badRequest, "json-unreadable", Sentence(error.chinese, error.english))
        }
    }

    /// The identifier of the act. Out of an Idempotency-Key: the first half says whose key it is, the second what is asked for, so
    /// that the same key with another request can be told.
    func identity(_ officer: OfficerCode?, _ body: [UInt8]) throws(APIProblem) -> (command: UUID, isKeyed: Bool) {
        guard let key = request.headers[.idempotencyKey] else { return (UUID(), false) }
        guard operation.takesKey, let officer else {
            // Asking twice changes nothing.
            guard operation.method != .get else { return (UUID(), false) }
            throw .keyNotTaken
        }
        guard (1...200).contains(key.count) else { throw .keyStrange }
        func half(_ text: String, _ more: [UInt8] = []) -> ArraySlice<UInt8> {
            SHA256.digest(of: Array("labordesk api \(text)".utf8) + [0] + more).bytes.prefix(8)
        }
        let bytes =
            Array(half("key \(officer.text)\0\(key)"))
            + half("request \(request.method.rawValue) \(request.uri.string)", body)
        return (bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }, true)
    }

    /// The half of an identifier that says whose key it is.
    static func name(of command: UUID) -> [UInt8] { withUnsafeBytes(of: command.uuid) { Array($0.prefix(8)) } }
}

extension Request {
    /// The token in `Authorization: Bearer …`.
    var bearer: String? {
        guard let header = headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return parts[1].trimmingCharacters(in: .whitespaces)
    }

    /// Whether a program asks the API: no cookie counts, and no page is answered.
    var isForAPI: Bool { uri.path == "/api" || uri.path.hasPrefix("/api/") }

    /// The language that is liked best of those there are.
    var acceptedLanguage: Language {
        var best: (language: Language, weight: Double) = (.chinese, 0)
        for range in (headers[.acceptLanguage] ?? "").split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let tag = parts.first?.lowercased() else { continue }
            let weight =
                parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            let language: Language? =
                switch tag.prefix(2) {
                case "en": .english
                case "zh": .chinese
                case _: nil
                }
            if let language, weight > best.weight { best = (language, weight) }
        }
        return best.language
    }
}

extension HTTPField.Name {
    static let link = HTTPField.Name("Link")!
    static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
}
