import CaseWorkflow
import Foundation
import Hummingbird
import NIOCore
import SafeCrypto

/// The fields of a form that was sent: name and values in their order, as typed but for the ends.
struct FormFields: Sendable {
    private(set) var values: [String: [String]] = [:]

    init() {}

    /// Reads `application/x-www-form-urlencoded`.
    init(urlEncoded text: String) {
        for pair in text.split(separator: "&", omittingEmptySubsequences: true) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = FormFields.plain(parts[0])
            values[name, default: []].append(parts.count > 1 ? FormFields.plain(parts[1]) : "")
        }
    }

    private static func plain(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }

    /// The first value without white space at its ends; nil for an empty one.
    subscript(name: String) -> String? {
        guard let first = values[name]?.first else { return nil }
        let text = first.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// All values, empty ones too: rows of a table keep their places.
    func all(_ name: String) -> [String] {
        (values[name] ?? []).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    func has(_ name: String) -> Bool { values[name] != nil }

    mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

    mutating func clear(_ name: String) { values[name] = nil }

    mutating func set(_ name: String, _ value: String) { values[name] = [value] }
}

extension Request {
    /// The body as text, bounded.
    ///
    /// - Throws: `WebRefusal.tooLarge`.
    func text(limit: Int) async throws -> String {
        var request = self
        do {
            let buffer = try await request.collectBody(upTo: limit)
            return String(buffer: buffer)
        } catch is NIOTooManyBytesError {
            throw WebRefusal.tooLarge(limit: limit)
        }
    }

    /// The fields of a form of this desk, sent with the session's own token.
    ///
    /// - Throws: `WebRefusal.formStrange` for a form of another session or site; `.signInNeeded`; `.tooLarge`.
    func form(_ web: Web, _ context: WebContext) async throws -> FormFields {
        let person = try context.signedIn()
        let fields = FormFields(urlEncoded: try await text(limit: web.settings.largestForm))
        guard person.made(fields["form-token"]) else { throw WebRefusal.formStrange }
        return fields
    }
}

extension Person {
    /// Whether a form with this token was made for this session. What follows the first dot tells whose form it is, for the time
    /// after the session.
    func made(_ token: String?) -> Bool {
        guard let token, let own = formToken else { return false }
        func session(_ text: String) -> [UInt8] { Array(text.prefix { $0 != "." }.utf8) }
        return areEqual(session(token), session(own))
    }
}
