import CaseStore
import CaseWorkflow
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Filters that can find nothing are told, and long registers are read in parts.
@Suite struct APIFilterTests {
    @Test func aFilterOfNoKnownValueIsToldWithThoseThereAre() async throws {
        let desk = try WebDesk()
        try desk.open("王甲", series: "样例系列")
        try await desk.program(as: "mediator") { program async throws in
            for (query, field, known) in [
                ("/cases?stage=nowhere", "stage", "in-session"), ("/cases?stage=Registered", "stage", "registered"),
                ("/cases?kind=mediation&stage=applied", "stage", "received"), ("/cases?series=x", "series", "样例系列"),
                ("/cases?state=shut", "state", "ended"), ("/cases?kind=x", "kind", "legal-aid"),
                ("/cases?category=x", "category", "wages"), ("/today?scope=x", "scope", "mine"),
                ("/agenda?mediator=x", "mediator", "样例mediator"), ("/periods?scheme=x", "scheme", "month-21"),
                ("/report?from=2025-06-01&to=2025-06-30&by=x", "by", "category"),
                ("/report?from=2025-06-01&to=2025-06-30&by=sex,sex", "by", "category"),
                ("/report?from=2025-06-01&to=2025-06-30&basis=x", "basis", "cohort"),
            ] {
                let reply = try await program.get(query)
                #expect(reply.status == 400, "\(query): \(reply.json)")
                #expect(reply.text("field") == field, "\(query)")
                #expect(reply.text("detail")?.contains(known) == true, "\(query): \(reply.json)")
            }
            #expect(try await program.get("/cases?stage=registered").list("items").count == 1)
            #expect(try await program.get("/cases?stage=closed").list("items").isEmpty)
        }
        // Another office's series is not told of.
        try await desk.program(as: "stranger") { program async throws in
            let reply = try await program.get("/cases?series=" + "样例系列".formEncoded)
            #expect(reply.status == 400)
            #expect(reply.text("detail")?.contains("样例系列") == false)
        }
        try await desk.program(as: "auditor") { program async throws in
            #expect(try await program.get("/audit?officer=nobody").text("field") == "officer")
            #expect(try await program.get("/audit?subject=x").text("field") == "subject")
        }
    }

    @Test func aRegisterIsReadInPartsThatStandStill() async throws {
        let desk = try WebDesk()
        try await desk.program(as: "clerk") { program async throws in
            var ids: [String] = []
            for (place, day) in ["2025-06-02", "2025-06-02", "2025-06-05", "2025-06-02", "2025-06-03"].enumerated() {
                let line = #"{"question": "第\#(place)问", "on": "\#(day)"}"#
                ids.append(try #require(try await program.post("/registers/consultation", line).text("id")))
            }
            let order = [2, 4, 3, 1, 0].map { ids[$0] }
            var seen: [String] = []
            var address: String? = "/registers/consultation?limit=2&from=2025-06-01&to=2025-06-30"
            while let next = address {
                let part = try await program.get(next)
                #expect(part.list("items").count <= 2)
                seen += part.list("items").compactMap { if case .string(let id)? = $0["id"] { id } else { nil } }
                // A line of the last day comes in meanwhile, and the one at the edge is taken out.
                try await program.post("/registers/consultation", #"{"question": "后来的"}"#)
                if let edge = seen.last {
                    try await program.post("/registers/consultation/\(edge)/void", #"{"reason": "误登"}"#)
                }
                let link = part.headers[.link]
                #expect((link == nil) == (part.text("next") == nil))
                #expect(link?.contains("from=2025-06-01") != false)
                address = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
            }
            #expect(seen == order)
            for query in [
                "after=x", "after=2025-06-02", "after=2025-06-02.-1", "after=2025-13-02.1", "after=2025-06-02.1.1",
                "after=2025-06-02.99999999999999999999", "limit=0", "limit=501", "limit=+5",
                "from=2025-06-02&to=2025-06-01",
            ] { #expect(try await program.get("/registers/consultation?" + query).status == 400, "\(query)") }
            // The last day alone names its month.
            let may = try await program.post("/registers/consultation", #"{"question": "五月", "on": "2025-05-06"}"#)
            #expect(try await program.get("/registers/consultation?to=2025-05-31").text("items.0.id") == may.text("id"))
        }
    }
}
