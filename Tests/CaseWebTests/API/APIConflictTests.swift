import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Two programs at one case, and one program that sends twice.
@Suite struct APIConflictTests {
    private static let note = #"{"on": "2025-06-03", "text": "电话联系单位"}"#

    @Test func aStaleVersionIsToldWhatChanged() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.program(as: "mediator") { program async throws in
            let path = "/cases/\(number.formEncoded)/steps/note"
            let blind = try await program.post(path, APIConflictTests.note)
            #expect(blind.status == 428)
            #expect(blind.text("code") == "version-needed")
            for version in ["1", "W/\"1\"", "*", "\"x\"", "\"+1\"", "\"-1\"", "\"１\"", "\"1\", \"1\""] {
                #expect(try await program.post(path, APIConflictTests.note, version: version).status == 428)
            }
            #expect(try await program.post(path, APIConflictTests.note, version: "\"1\"").status == 200)
            let stale = try await program.post(path, APIConflictTests.note, version: "\"1\"")
            #expect(stale.status == 412)
            #expect(stale.text("code") == "outdated")
            #expect(stale.text("version") == "2")
            #expect(stale.version == "\"2\"")
            #expect(stale.list("changes").count == 1)
            #expect(stale.text("changes.0.type") == "noted")
            #expect(stale.text("changes.0.officer") == "mediator")
            let future = try await program.post(path, APIConflictTests.note, version: "\"9\"")
            #expect(future.status == 412)
        }
        #expect(try desk.desk().caseFile(numbered: number).record.notes == 1)
    }

    @Test func theSameKeyIsDoneOnceAndAnsweredAlike() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        let other = try desk.token("second")
        try await desk.program(as: "mediator") { program async throws in
            let path = "/cases/\(number.formEncoded)/steps/note"
            let first = try await program.post(path, APIConflictTests.note, version: "\"1\"", key: "甲-1")
            #expect(first.status == 200)
            try await program.post(path, #"{"on": "2025-06-03", "text": "另一次"}"#, version: "\"2\"")
            // The version of then is stale by now; what was done is answered all the same.
            let again = try await program.post(path, APIConflictTests.note, version: "\"1\"", key: "甲-1")
            #expect(again.status == first.status)
            #expect(again.json == first.json)
            #expect(again.version == first.version)
            let changed = try await program.post(
                path, #"{"on": "2025-06-03", "text": "别的"}"#, version: "\"3\"", key: "甲-1")
            #expect(changed.status == 422)
            #expect(changed.text("code") == "key-reused")
            let elsewhere = try await program.post(
                "/cases/\(number.formEncoded)/steps/remind", #"{"note": "x"}"#, version: "\"3\"", key: "甲-1")
            #expect(elsewhere.text("code") == "key-reused")
            // Another officer's key of the same text is another key.
            var second = program
            second.token = other
            #expect(try await second.post(path, APIConflictTests.note, version: "\"3\"", key: "甲-1").status == 200)
        }
        #expect(try desk.desk().caseFile(numbered: number).record.notes == 3)
    }

    @Test func openingAndRegistersAreDoneOncePerKey() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "mediator") { program async throws in
            let first = try await program.post("/cases", WebDesk.opening, key: "k")
            let again = try await program.post("/cases", WebDesk.opening, key: "k")
            #expect(first.status == 201)
            #expect(again.status == 201)
            #expect(again.json == first.json)
            #expect(try await program.post("/cases", WebDesk.opening, key: "k2").text("number") != first.text("number"))
            let line = #"{"question": "工资怎么要", "persons": 2}"#
            let asked = try await program.post("/registers/consultation", line, key: "c")
            #expect(asked.status == 201)
            #expect(try await program.post("/registers/consultation", line, key: "c").json == asked.json)
            let changed = try await program.post("/registers/consultation", #"{"question": "别的"}"#, key: "c")
            #expect(changed.text("code") == "key-reused")
            #expect(try await program.get("/registers/consultation").list("items").count == 1)
        }
    }

    /// A refusal records nothing, and the key is still free.
    @Test func aRefusedRequestLeavesItsKeyFree() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.program(as: "mediator") { program async throws in
            let path = "/cases/\(number.formEncoded)/steps/note"
            let refused = try await program.post(path, #"{"text": ""}"#, version: "\"1\"", key: "k")
            #expect(refused.status == 422)
            #expect(try await program.post(path, APIConflictTests.note, version: "\"1\"", key: "k").status == 200)
        }
    }
}
