import CaseWorkflow
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import StableJSON
import Testing

@testable import CaseWeb

/// The OpenAPI document says what is served, no more and no less.
@Suite struct APIDocumentTests {
    @Test func everyRouteStandsInTheDocumentAndEveryPathIsServed() throws {
        let desk = try WebDesk()
        let served = Set(
            desk.web.router().routes.map { ($0.method.rawValue.lowercased(), "\($0.path)") }
                .filter { $0.1.hasPrefix("/api/v1/") || $0.1.hasPrefix("api/v1/") }
                .map { method, path in
                    method + " "
                        + path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
                        .joined(separator: "/")
                })
        let document = try APIDocument(desk.web).json
        var described: Set<String> = []
        guard case .object(let paths)? = document["paths"] else { throw APIProblem.notFound }
        for path in paths {
            guard case .object(let methods) = path.value else { continue }
            for method in methods { described.insert(method.key + " " + path.key.dropFirst()) }
        }
        #expect(served == described)
        #expect(served.count == APITable.operations.count)
        #expect(served.count > StepForm.all.count)
    }

    @Test func theDocumentIsServedToAnybodyAndHoldsTogether() async throws {
        let desk = try WebDesk()
        try await desk.program(as: nil) { program async throws in
            let reply = try await program.get("/api/openapi.json")
            #expect(reply.status == 200)
            #expect(reply.text("openapi") == "3.1.0")
            let checker = SchemaCheck(document: reply.json)
            var references = 0
            APIDocumentTests.walk(reply.json) { member in
                guard member.key == "$ref", case .string(let name) = member.value else { return }
                references += 1
                #expect(checker.resolve(name) != nil, "\(name)")
            }
            #expect(references > 100)
            let ids = APITable.operations.map(\.id)
            #expect(Set(ids).count == ids.count)
            // Nothing of this desk's own is in it.
            #expect(!"\(reply.json)".contains("西湖区总工会"))
        }
    }

    /// Every noun has its own name: two of one name would hide one another.
    @Test func namesOfNounsAreUnique() throws {
        var seen: [String: JSON] = [:]
        for operation in APITable.operations {
            for (name, schema) in operation.answer.parts {
                #expect(seen[name].map { $0 == schema } ?? true, "\(name)")
                seen[name] = schema
            }
        }
    }

    /// What a step's schema allows, the desk takes, and the document tells of each step.
    @Test func theStepsOfACaseAreDescribedAsTheyAreOffered() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.program(as: "admin") { program async throws in
            let offers = try await program.get("/cases/\(number.formEncoded)/steps").list()
            #expect(offers.count > 5)
            for offer in offers {
                guard case .string(let step)? = offer["step"],
                    case .object(let properties)? = offer["schema"]?["properties"]
                else { continue }
                let path = "/api/v1/cases/{number}/steps/" + step
                let described = program.document["paths"]?[path]?["post"]?["requestBody"]?["content"]?[
                    "application/json"]?[
                        "schema"]
                for property in properties {
                    #expect(described?["properties"]?[property.key] != nil, "\(step).\(property.key)")
                }
            }
        }
    }

    private static func walk(_ json: JSON, _ body: (StableJSON.Member) -> Void) {
        switch json {
        case .object(let members):
            for member in members {
                body(member)
                walk(member.value, body)
            }
        case .array(let elements): for element in elements { walk(element, body) }
        case .null, .bool, .integer, .number, .string: break
        }
    }
}
