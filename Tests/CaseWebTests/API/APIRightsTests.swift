import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Which officer may do what, in their own office and in another.
@Suite struct APIRightsTests {
    /// Operation, body, then the status for clerk, mediator, legal aid, auditor, another office's mediator, the city's lead.
    private static func table(_ number: String) -> [(HTTPRequest.Method, String, String, [Int])] {
        let own = "/cases/" + number.formEncoded
        return [
            (.get, "/me", "", [200, 200, 200, 200, 200, 200]), (.get, "/cases", "", [200, 200, 200, 200, 200, 200]),
            (.get, own, "", [200, 200, 200, 200, 404, 200]),
            (.get, own + "/steps", "", [200, 200, 200, 200, 404, 200]),
            // Days that are no days: who is let through is told of them.
            (.post, "/cases", #"{"on": "x"}"#, [422, 422, 422, 403, 422, 422]),
            (.post, own + "/steps/note", #"{"on": "x"}"#, [422, 422, 422, 422, 404, 422]),
            (.post, own + "/steps/accept", #"{"on": "2025-06-04"}"#, [403, 422, 403, 403, 404, 422]),
            (.get, "/registers/consultation", "", [200, 200, 200, 200, 200, 200]),
            (.post, "/registers/consultation", #"{}"#, [422, 422, 422, 403, 422, 422]),
            (.get, "/registers/consultation?office=hz-xh", "", [200, 200, 200, 200, 404, 200]),
            (.get, "/periods", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/periods?office=hz-xh", "", [200, 200, 200, 200, 404, 200]),
            (.post, "/periods/month/2025-05/closing?office=hz-xh", #"{"early": 1}"#, [403, 403, 403, 403, 403, 422]),
            (.post, "/periods/month/2025-05/filings", #"{"x": 1}"#, [403, 403, 403, 403, 403, 422]),
            (.get, "/filings?office=hz-gs", "", [404, 404, 404, 404, 200, 200]),
            (.get, "/periods/month/2025-05/coverage", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/report?from=2025-05-01&to=2025-05-31", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/report?from=2025-05-01&to=2025-05-31&office=hz", "", [404, 404, 404, 404, 404, 200]),
            (.get, "/periods/month/2025-05/return?office=hz-xh", "", [200, 200, 200, 200, 404, 200]),
            (.get, "/tokens", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/officers", "", [403, 403, 403, 403, 403, 200]),
            (.get, "/audit", "", [403, 403, 403, 200, 403, 200]),
            (.get, "/offices", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/retention", "", [403, 403, 403, 403, 403, 200]),
            (.post, own + "/disposal", #"{"decision": "x"}"#, [403, 403, 403, 403, 403, 422]),
            (.get, "/today", "", [200, 200, 200, 200, 200, 200]),
            (.get, "/agenda", "", [200, 200, 200, 200, 200, 200]),
        ]
    }

    @Test func everyRoleIsAnsweredAsItsRightsSay() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let tokens = try ["clerk", "mediator", "aid", "auditor", "stranger", "admin"].map { ($0, try desk.token($0)) }
        try await desk.program(as: nil) { program async throws in
            for (method, path, body, statuses) in APIRightsTests.table(number) {
                for ((officer, token), status) in zip(tokens, statuses) {
                    var program = program
                    program.token = token
                    let reply =
                        method == .get
                        ? try await program.get(path) : try await program.post(path, body, version: "\"1\"")
                    #expect(reply.status == status, "\(officer) \(method) \(path): \(reply.json)")
                }
            }
        }
        #expect(try desk.desk().stepCase(numbered: number).version == 1)
    }

    /// A token allows what its officer might do when it was made; roles that came later are not in it.
    @Test func aTokenOfFewerRolesDoesLess() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let narrow = try desk.token("admin", roles: [.lead])
        try await desk.program(as: "admin") { program async throws in
            var little = program
            little.token = narrow
            let path = "/cases/" + number.formEncoded
            #expect(try await little.get("/me").json["roles"] == .texts(["lead"]))
            #expect(try await little.get("/officers").status == 403)
            #expect(try await program.get("/officers").status == 200)
            #expect(try await little.get(path).status == 200)
        }
        let admin = OfficerCode("admin")!
        let person = try desk.store.officer(OfficerCode("mediator")!)
        let token = try desk.token("mediator")
        var more = person
        more.roles = [.mediator, .lead]
        try desk.store.record(.officer(more), by: admin, commandID: UUID(), at: 9)
        let both = try desk.token("mediator")
        try await desk.program(as: nil) { program async throws in
            var (old, new) = (program, program)
            (old.token, new.token) = (token, both)
            let path = "/cases/" + number.formEncoded
            let void = #"{"on": "2025-06-05", "reason": "重复登记"}"#
            let offered = try await old.get(path + "/steps")
            #expect(!offered.list().contains { $0["step"] == .string("void") })
            let version = offered.version
            let refused = try await old.post(path + "/steps/void", void, version: version)
            #expect(refused.status == 403)
            #expect(refused.text("code") == "not-permitted")
            #expect(try await new.post(path + "/steps/void", void, version: version).status == 200)
        }
    }
}
