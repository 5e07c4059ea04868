import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Volumes whose retention is over, for programs; and what is due for one mediator.
@Suite struct APIRetentionTests {
    @Test func aDecisionIsRecordedOnce() async throws {
        let desk = try WebDesk()
        let day = "2014-03-03"
        let number = try desk.open(on: day)
        try desk.desk().perform(.mediation(.receive(ApplicationReceipt(on: Day(day)!))), on: number)
        let lead = desk.desk("admin")
        try lead.perform(.mediation(.refuse(NonAcceptance(on: Day(day)!, ground: .outOfScope))), on: number)
        try lead.perform(
            .archive(
                Archiving(
                    on: Day(day)!.adding(days: 30), volume: "卷一", pages: 12, retentionYears: 5,
                    missing: try lead.caseFile(numbered: number).missingArchiveItems)), on: number)
        try await desk.program(as: "admin") { program async throws in
            let waiting = try await program.get("/retention")
            #expect(waiting.text("items.0.number") == number && waiting.text("items.0.keptUntil") == "2019-04-02")
            #expect(try await program.get("/retention?settled=true").list("items").isEmpty)
            #expect(try await program.get("/retention?after=zz").status == 400)
            let path = "/cases/\(number.formEncoded)/disposal"
            let early = try await program.post(
                path, #"{"decision": "keep", "record": "鉴1号", "reason": "仍有价值"}"#)
            #expect(early.status == 422 && early.text("errors.0.field") == "until")
            let body = #"{"decision": "destroy", "record": "鉴1号", "reason": "无价值"}"#
            for _ in 1...2 {
                let done = try await program.post(path, body, key: "once")
                #expect(done.status == 200 && done.text("decision") == "destroy", "\(done.json)")
            }
            #expect(try await program.get("/retention").list("items").isEmpty)
            #expect(try await program.get("/retention?settled=true").text("items.0.record") == "鉴1号")
        }
        var filter = AuditFilter()
        filter.subject = "disposal"
        #expect(try desk.store.audit(filter, limit: 10).count == 1)
    }

    /// However much is due for others before it.
    @Test func theAgendaOfOneMediatorIsWhole() async throws {
        let desk = try WebDesk()
        for worker in ["王甲", "王乙", "王丙"] { try desk.open(worker, on: "2025-06-27") }
        let number = try desk.open("王丁", on: "2025-06-02")
        let day = Day("2025-06-30")!
        for command: MediationCommand in [
            .receive(ApplicationReceipt(on: day)),
            .askWillingness(Willingness(on: day, side: .employer, agrees: true)), .accept(Acceptance(on: day)),
            .assign(Assignment(on: day, mediators: [MediatorReference(name: "样例mediator")])),
        ] { try desk.desk().perform(.mediation(command), on: number) }
        try await desk.program(as: "mediator") { program async throws in
            let until = "until=2025-12-31"
            for name in ["样例mediator", "mediator"] {
                let lines = try await program.get("/agenda?\(until)&limit=1&mediator=\(name.formEncoded)").list()
                #expect(lines.count == 1, "\(name)")
                #expect(lines.first?["number"] == .string(number), "\(name)")
            }
            #expect(try await program.get("/agenda?\(until)&mediator=nobody").status == 400)
        }
    }
}
