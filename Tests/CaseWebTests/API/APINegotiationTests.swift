import CaseStore
import CaseWorkflow
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import CaseWeb

/// What a program may ask for beside the address: the type of the answer, its head alone.
@Suite struct APINegotiationTests {
    @Test func anAnswerThatIsNotReadIsNotGiven() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "mediator") { program async throws in
            for accept in [
                "text/html", "application/xml", "application/problem+json", "application/json;q=0",
                "application/json;q=0, */*", "text/*, application/xml;q=0.9",
            ] {
                for path in ["/cases", "/api/openapi.json", "/me"] {
                    let reply = try await program.get(path, [.accept: accept])
                    #expect(reply.status == 406, "\(accept) \(path)")
                    #expect(reply.text("code") == "not-acceptable")
                    #expect(reply.text("field") == "Accept")
                }
                // Nothing is done of which nobody reads the answer.
                #expect(try await program.post("/cases", WebDesk.opening, [.accept: accept]).status == 406)
            }
            for accept in [
                "", "application/json", "*/*", "application/*", "text/html, */*;q=0.1",
                "text/html;q=0.9,Application/JSON;q=0.2",
                "application/json; charset=utf-8",
            ] { #expect(try await program.get("/cases", [.accept: accept]).status == 200, "\(accept)") }
            #expect(try await program.get("/cases").list("items").isEmpty)
        }
    }

    @Test func headsAreThoseOfTheAnswers() async throws {
        let desk = try WebDesk()
        let number = try desk.open().formEncoded
        let token = try desk.token("mediator")
        try await Application(router: desk.web.router()).test(.router) { client in
            let headers: HTTPFields = [.authorization: "Bearer " + token]
            for (path, status) in [
                ("/api/v1/cases", 200), ("/api/v1/cases/" + number, 200), ("/api/openapi.json", 200),
                ("/api/v1/cases/none", 404), ("/api/v1/nothing", 404), ("/api/v1/cases?limit=0", 400),
                ("/sign-in", 200),
                ("/", 303), ("/nothing", 404), (LooksController.stylePath, 200),
            ] {
                let get = try await client.execute(uri: path, method: .get, headers: headers)
                let head = try await client.execute(uri: path, method: .head, headers: headers)
                #expect(head.status.code == status, "\(path): \(head.status)")
                #expect(head.status == get.status)
                #expect(head.body.readableBytes == 0, "\(path)")
                #expect(head.headers[.contentType] == get.headers[.contentType])
                #expect(head.headers[.eTag] == get.headers[.eTag])
                #expect(head.headers[.location] == get.headers[.location])
            }
            // What is sent and not read has no head.
            let sent = try await client.execute(uri: "/api/v1/look-up", method: .head, headers: headers)
            #expect(sent.status == .methodNotAllowed)
            #expect(sent.headers[.allow] == "POST")
        }
    }
}
