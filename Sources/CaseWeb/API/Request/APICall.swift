import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON

/// One request on its way to the desk: who asks, what the address and the body say, all of it read and checked.
struct APICall: Sendable {
    let web: Web
    let language: Language
    let caller: Caller?
    let path: [String: String]
    let query: [String: String]
    /// The body; null where none is asked for.
    let body: JSON
    /// The desk's identifier of the act; out of the Idempotency-Key where there was one.
    let command: UUID
    let isKeyed: Bool
    /// The version in If-Match.
    let version: Int?

    /// Whom a token speaks for.
    struct Caller: Sendable {
        let token: AccessToken
        /// With the roles that the token allows.
        let person: Person
        /// The token allows less than its officer may.
        let isLimited: Bool
    }

    /// - Throws: `APIProblem` 401.
    func desk() throws(APIProblem) -> Desk { web.desk(of: try person().code) }

    func person() throws(APIProblem) -> Person {
        guard let caller else { throw .tokenNeeded(isWrong: false) }
        return caller.person
    }

    /// The body as these fields.
    ///
    /// - Throws: `StepFaults` with every field at fault.
    func values(_ fields: [StepField]) throws(StepFaults) -> StepValues {
        let values = try FieldReading(body, fields).checked()
        try fields.check(values)
        return values
    }

    /// A part of the address.
    func part(_ name: String) throws(APIProblem) -> String {
        guard let text = path[name], !text.isEmpty, text.utf8.count <= 200 else { throw .notFound }
        return text
    }

    func text(_ name: String) -> String? { query[name].flatMap { $0.isEmpty ? nil : $0 } }

    func day(_ name: String) throws(APIProblem) -> Day? {
        guard let text = text(name) else { return nil }
        guard let day = Day(text) else { throw .parameter(name, TypedText.unreadableDay(text)) }
        return day
    }

    func count(_ name: String, _ range: ClosedRange<Int>) throws(APIProblem) -> Int? {
        guard let text = text(name) else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number)
        else {
            throw .parameter(
                name,
                Sentence(
                    "请写\(range.lowerBound)至\(range.upperBound)之间的整数",
                    "Write a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return number
    }

    func flag(_ name: String) throws(APIProblem) -> Bool? {
        switch text(name) {
        case nil: return nil
        case "true"?: return true
        case "false"?: return false
        case _?: throw .parameter(name, Sentence("请写 true 或者 false", "Write true or false"))
        }
    }

    func code<C: CaseIterable & RawRepresentable>(_ name: String, _ type: C.Type = C.self) throws(APIProblem) -> C?
    where C.RawValue == String {
        guard let text = text(name) else { return nil }
        guard let code = C(rawValue: text) else {
            throw .choice(name, C.allCases.map(\.rawValue))
        }
        return code
    }

    /// The office that was asked for, else nil: it may be read, and is not told apart from one that is not there.
    func office(_ desk: Desk) throws -> OfficeCode? {
        guard let text = text("office") else { return nil }
        guard let code = OfficeCode(text) else { throw StoreError.officeUnknown(TypedText.cut(text)) }
        return try desk.readableOffice(code).code
    }

    /// The period in the address.
    func period() throws(APIProblem) -> Period {
        guard let period = Period(scheme: try part("scheme"), name: try part("period")) else { throw .notFound }
        return period
    }
}

/// What is answered when all went well.
struct APIAnswer: Sendable {
    var status: HTTPResponse.Status = .ok
    let body: JSON
    var headers: HTTPFields = [:]

    init(_ body: JSON, status: HTTPResponse.Status = .ok) {
        self.body = body
        self.status = status
    }
}
