import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// What a program does to cases through the API alone.
@Suite struct APICaseLifeTests {
    @Test func aMediationGoesFromRegistrationToClosing() async throws {
        let desk = try WebDesk()
        let number = try await desk.program(as: "mediator") { program async throws in
            let opened = try await program.post("/cases", WebDesk.opening)
            #expect(opened.status == 201)
            let number = try #require(opened.text("number"))
            #expect(opened.headers[.location] == "/api/v1/cases/" + number.formEncoded)
            var version = opened.version
            let path = "/cases/" + number.formEncoded
            let steps: [(String, String)] = [
                ("receive", #"{"on": "2025-06-03", "material": ["身份证复印件", "工资流水"]}"#),
                ("ask-willingness", #"{"on": "2025-06-03", "side": "employer", "agrees": "yes"}"#),
                ("accept", #"{"on": "2025-06-04"}"#),
                ("assign", #"{"on": "2025-06-04", "mediator": ["样例mediator"]}"#),
                (
                    "call-session",
                    #"{"on": "2025-06-05", "session-on": "2025-06-10", "at": "09:30", "place": "调解室"}"#
                ),
                (
                    "hold-session",
                    #"{"on": "2025-06-10", "place": "调解室", "attendee": ["王甲"], "record": "双方到场", "offer": [{"side": "worker", "amount": 1200000}, {"side": "employer", "amount": 800050}]}"#
                ),
                (
                    "agree",
                    #"{"on": "2025-06-10", "terms": "分两期付清", "pay": [{"head": "wages", "amount": 600000, "due": "2025-06-15"}, {"head": "wages", "amount": 400000, "due": "2025-07-15"}]}"#
                ),
                ("mark", #"{"on": "2025-06-10", "by": ["worker", "employer", "mediator", "seal"]}"#),
                ("pay", #"{"on": "2025-06-15", "amount": 1000000, "payer": "employer", "evidence": "verified"}"#),
                ("close", #"{"on": "2025-06-16", "outcome": "agreement", "ground": "effective-agreement"}"#),
            ]
            for (step, body) in steps {
                let offered = try await program.get(path + "/steps")
                #expect(offered.list().contains { $0["step"] == .string(step) }, "\(step) is not offered")
                #expect(offered.version == version)
                let done = try await program.post(path + "/steps/" + step, body, version: version)
                #expect(done.status == 200, "\(step): \(done.json)")
                #expect(done.text("version").map { "\"\($0)\"" } == done.version)
                version = done.version
            }
            let whole = try await program.get(path)
            #expect(whole.text("stage") == "closed")
            #expect(whole.text("money.receivedVerifiedFen") == "1000000")
            #expect(whole.text("closedOn") == "2025-06-16")
            #expect(whole.version == version)
            #expect(whole.list("events").count >= 11)
            return number
        }
        let file = try desk.desk().caseFile(numbered: number)
        #expect(file.ledger.ladder().receivedVerified == 1_000_000)
    }

    @Test func theCaseIsShownWithoutNumbersInFull() async throws {
        let desk = try WebDesk()
        let number = try desk.open(id: "11010519491231002X")
        try await desk.program(as: "mediator") { program async throws in
            let path = "/cases/" + number.formEncoded
            let material = #"{"on": "2025-06-03", "material": ["工资流水"]}"#
            #expect(try await program.post(path + "/steps/receive", material, version: "\"1\"").status == 200)
            let whole = try await program.get(path)
            #expect(whole.text("workers.0.name") == "王甲")
            #expect(whole.text("workers.0.idNumber")?.contains("*") == true)
            #expect(!"\(whole.json)".contains("11010519491231002X"))
            #expect(whole.text("deadlines.0.counted")?.isEmpty == false)
            #expect(whole.text("claims.0.money.claimedFen") == "1200000")
            let english = try await program.get("/cases/" + number.formEncoded, [.acceptLanguage: "en, zh;q=0.5"])
            #expect(english.headers[.contentLanguage] == "en")
            #expect(english.text("stageName") != whole.text("stageName"))
        }
    }

    /// What a field cannot take is told by name, all at once, and nothing is recorded.
    @Test func faultsAreToldByName() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.program(as: "mediator") { program async throws in
            let path = "/cases/" + number.formEncoded + "/steps/pay"
            let reply = try await program.post(
                path, #"{"on": "下周", "amount": "12000", "payer": "nobody", "colour": 1}"#, version: "\"1\"",
                [.acceptLanguage: "en"])
            #expect(reply.status == 422)
            #expect(reply.text("code") == "fields")
            let fields = reply.list("errors").compactMap { $0["field"] }
            #expect(Set(fields) == [.string("amount"), .string("payer"), .string("colour")])
            let days = try await program.post(
                path, #"{"on": "下周", "amount": 100, "payer": "employer", "evidence": "stated"}"#, version: "\"1\"")
            #expect(days.text("field") == "on")
            let rows = try await program.post(
                "/cases",
                #"{"workers": [{"name": "王甲", "id": "123"}], "employers": [{"name": "丙"}], "claims": [{"head": "wages", "amount": 1.5}]}"#
            )
            #expect(rows.text("field") == "claims.1.amount")
            let person = try await program.post(
                "/cases", #"{"workers": [{"name": "王甲", "id": "123"}], "employers": [{"name": "丙"}]}"#)
            #expect(person.text("field") == "workers.1.id")
            let refused = try await program.post(
                "/cases/" + number.formEncoded + "/steps/receive", #"{"on": "2025-07-20", "material": ["x"]}"#,
                version: "\"1\"")
            #expect(refused.text("code") == "day-in-future")
            #expect(refused.text("field") == "on")
            #expect(refused.text("detail")?.contains(Refusal.dayInFuture.sentence.chinese) == true)
        }
        #expect(try desk.desk().stepCase(numbered: number).version == 1)
    }
}
