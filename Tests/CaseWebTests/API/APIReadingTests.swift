import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Registers, periods, figures and the rest.
@Suite struct APIReadingTests {
    @Test func registersTakeLinesAndGiveThemBack() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "clerk") { program async throws in
            let bodies = [
                ("consultation", #"{"question": "工资怎么要", "phone": "13800000000", "migrant": true, "persons": 3}"#),
                ("drafting", #"{"kind": "complaint", "copies": 2, "note": "投诉信"}"#),
                ("outreach", #"{"kind": "lecture", "place": "样例园区", "visitors": 40}"#),
            ]
            for (register, body) in bodies {
                let added = try await program.post("/registers/" + register, body)
                #expect(added.status == 201, "\(added.json)")
                let id = try #require(added.text("id"))
                let lines = try await program.get("/registers/" + register)
                #expect(lines.text("items.0.id") == id)
                #expect(!"\(lines.json)".contains("13800000000"))
                let void = try await program.post("/registers/\(register)/\(id)/void", #"{"reason": "误登"}"#)
                #expect(void.status == 200)
                #expect(void.json["isVoid"] == .bool(true))
                #expect(try await program.post("/registers/\(register)/\(id)/void", "{}").text("field") == "reason")
            }
        }
        try await desk.program(as: "stranger") { program async throws in
            let line = #"{"question": "x", "office": "hz-xh"}"#
            #expect(try await program.post("/registers/consultation", line).status == 404)
        }
    }

    @Test func aConsultationBecomesACase() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "clerk") { program async throws in
            let asked = try await program.post("/registers/consultation", #"{"question": "工资怎么要"}"#)
            let id = try #require(asked.text("id"))
            let body = """
                {"consultation": "\(id)", "workers": [{"name": "王甲"}], "employers": [{"name": "丙公司"}],
                 "summary": "工资", "category": "wages", "claims": [{"head": "wages", "amount": 5}]}
                """
            let opened = try await program.post("/cases", body, key: "k")
            #expect(opened.status == 201, "\(opened.json)")
            #expect(try await program.post("/cases", body, key: "k").json == opened.json)
            #expect(try await program.get("/registers/consultation").text("items.0.case") == opened.text("number"))
        }
    }

    @Test func aPeriodIsClosedOpenedAgainAndFiled() async throws {
        let desk = try WebDesk()
        try desk.open(on: "2025-05-20")
        try await desk.program(as: "admin") { program async throws in
            let path = "/periods/month/2025-05"
            let body = #"{"responsible": "样例负责人", "reviewer": "样例复核"}"#
            let closed = try await program.post(path + "/closing", body, key: "k")
            #expect(closed.status == 200, "\(closed.json)")
            #expect(try await program.post(path + "/closing", body, key: "k").status == 200)
            #expect(try await program.post(path + "/closing", body).status == 409)
            #expect(try await program.get(path).text("state") == "closed")
            #expect(try await program.post(path + "/reopening", #"{"reason": "补登"}"#).text("state") == "open")
            #expect(try await program.post(path + "/reopening", #"{"reason": "补登"}"#).status == 409)
            #expect(try await program.post(path + "/filings").status == 409)
            #expect(try await program.post(path + "/closing", body).status == 200)
            let filed = try await program.post(path + "/filings")
            #expect(filed.status == 201, "\(filed.json)")
            #expect(try await program.post(path + "/filings").status == 409)
            #expect(try await program.get("/filings").text("0.id") == filed.text("id"))
            #expect(try await program.get(path).text("filings.0.number") == "1")
            #expect(try await program.post("/periods/month/2025-06/closing").text("status") == "409")
        }
    }

    @Test func figuresAreThoseOfTheReport() async throws {
        let desk = try WebDesk()
        try desk.open()
        try await desk.program(as: "mediator") { program async throws in
            let report = try await program.get("/report?from=2025-06-01&to=2025-06-30&by=category,month")
            #expect(report.text("mediation.registered") == "1")
            let own = try desk.desk().report(
                ReportQuery(
                    from: Day("2025-06-01")!, to: Day("2025-06-30")!, by: [.category, .month],
                    office: OfficeCode("hz-xh")!))
            let figures = try JSON(encoding: own)
            #expect(report.json == figures)
            #expect(try await program.get("/report?from=2025-06-30&to=2025-06-01").status == 422)
        }
    }

    @Test func theDayAndTheAgendaNameWhatIsDue() async throws {
        let desk = try WebDesk()
        let number = try desk.open()
        try await desk.program(as: "mediator") { program async throws in
            let material = #"{"on": "2025-06-03", "material": ["工资流水"]}"#
            try await program.post("/cases/\(number.formEncoded)/steps/receive", material, version: "\"1\"")
            let agenda = try await program.get("/agenda?until=2026-12-31")
            #expect(agenda.list().contains { $0["number"] == .string(number) })
            #expect(try await program.get("/today?scope=office").text("unattended.0.number") == number)
            #expect(try await program.get("/offices").text("0.code") == "hz-xh")
        }
    }
}
