import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// A program that sends the same request again on a later day is answered as it was.
@Suite struct APIAgainTests {
    @Test func aClosingSentAgainNextDayIsTheClosingOfThen() async throws {
        let desk = try WebDesk()
        try desk.open(on: "2025-05-20")
        try await desk.program(as: "admin") { program async throws in
            let path = "/periods/month/2025-05/closing"
            let body = #"{"responsible": "样例负责人"}"#
            let first = try await program.post(path, body, key: "k")
            #expect(first.status == 200, "\(first.json)")
            desk.sleep()
            // Whoever prepared it goes by another name since.
            var admin = try desk.store.officer(OfficerCode("admin")!)
            admin.name = "样例改名"
            try desk.store.record(.officer(admin), by: admin.code, commandID: UUID(), at: 9)
            let again = try await program.post(path, body, key: "k")
            #expect(again.status == 200, "\(again.json)")
            #expect(again.json == first.json)
            #expect(again.text("on") == WebDesk.today.description)
            // Also when the period was opened again meanwhile: it stays open.
            try await program.post("/periods/month/2025-05/reopening", #"{"reason": "补登"}"#)
            #expect(try await program.post(path, body, key: "k").json == first.json)
            #expect(try await program.get("/periods/month/2025-05").text("state") == "open")
            let changed = try await program.post(path, #"{"responsible": "另一人"}"#, key: "k")
            #expect(changed.text("code") == "key-reused")
        }
    }

    @Test func anEarlyClosingSentAgainIsNotTurnedDown() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "admin") { program async throws in
            let path = "/periods/month/2025-07/closing"
            let first = try await program.post(path, #"{"early": true}"#, key: "k")
            #expect(first.status == 200, "\(first.json)")
            desk.sleep()
            #expect(try await program.post(path, #"{"early": true}"#, key: "k").json == first.json)
        }
    }

    @Test func aLineOfARegisterKeepsTheDayOfItsFirstSending() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "clerk") { program async throws in
            let lines = [
                ("consultation", #"{"question": "工资怎么要", "phone": "13800000000"}"#),
                ("drafting", #"{"kind": "complaint"}"#), ("outreach", #"{"kind": "lecture", "place": "样例园区"}"#),
            ]
            for (register, line) in lines {
                let path = "/registers/" + register
                let first = try await program.post(path, line, key: register)
                #expect(first.text("on") == desk.web.clock.today().description)
                desk.sleep()
                let again = try await program.post(path, line, key: register)
                #expect(again.status == 201)
                #expect(again.json == first.json)
                let id = try #require(first.text("id"))
                let void = try await program.post("\(path)/\(id)/void", #"{"reason": "误登"}"#, key: register + "-void")
                desk.sleep()
                let voidAgain = try await program.post(
                    "\(path)/\(id)/void", #"{"reason": "误登"}"#, key: register + "-void")
                #expect(voidAgain.json == void.json)
                // What was recorded first is still answered, though the line was taken out since.
                #expect(try await program.post(path, line, key: register).json == first.json)
                #expect(try await program.get(path + "?from=2025-06-01&to=2025-07-31").list("items").count == 1)
            }
        }
    }

    @Test func aCaseOpenedAgainNextDayIsTheCaseOfThen() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "mediator") { program async throws in
            let body = WebDesk.opening.replacing(#""on": "2025-06-02", "#, with: "")
            let first = try await program.post("/cases", body, key: "k")
            #expect(first.status == 201, "\(first.json)")
            desk.sleep(days: 300)
            let again = try await program.post("/cases", body, key: "k")
            #expect(again.json == first.json)
            #expect(again.headers[.location] == first.headers[.location])
        }
    }
}
