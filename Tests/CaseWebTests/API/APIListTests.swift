import CaseStore
import CaseWorkflow
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// Lists in parts, and what the lists find.
@Suite struct APIListTests {
    @Test func partsOfAListStandStillWhileCasesComeIn() async throws {
        let desk = try WebDesk()
        var numbers: [String] = []
        for place in 0..<7 { numbers.append(try desk.open("职工\(place)")) }
        let before = numbers
        try await desk.program(as: "mediator") { program async throws in
            var seen: [String] = []
            var address: String? = "/cases?limit=3&state=open"
            while let next = address {
                let part = try await program.get(next)
                seen += part.list("items").compactMap {
                    if case .string(let number)? = $0["number"] { number } else { nil }
                }
                try desk.open("后来的")
                let link = part.headers[.link]
                #expect((link == nil) == (part.text("next") == nil))
                #expect(link?.contains("state=open") != false)
                address = link.map { String($0.dropFirst().prefix { $0 != ">" }) }
            }
            #expect(seen == before.reversed())
        }
    }

    @Test func filtersFindWhatThePagesFind() async throws {
        let desk = try WebDesk()
        let first = try desk.open("王甲", series: "样例系列")
        try desk.open("李乙")
        try await desk.program(as: "admin") { program async throws in
            func numbers(_ query: String) async throws -> [String] {
                try await program.get("/cases?" + query).list("items").compactMap {
                    if case .string(let number)? = $0["number"] { number } else { nil }
                }
            }
            #expect(try await numbers("q=" + "王甲".formEncoded) == [first])
            #expect(try await numbers("series=" + "样例系列".formEncoded) == [first])
            #expect(try await numbers("category=wages&kind=mediation").count == 2)
            #expect(try await numbers("state=ended") == [])
            #expect(try await numbers("office=hz-gs") == [])
            #expect(try await numbers("office=hz-xh").count == 2)
            #expect(try await numbers("from=2025-06-03") == [])
            #expect(try await numbers("to=2025-06-02").count == 2)
        }
    }

    /// The number of a person is asked for in the body and refused in an address.
    @Test func aPersonIsFoundByNumberInTheBodyAlone() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        let first = try desk.open(id: id)
        let second = try desk.open(id: id)
        try desk.open("李乙")
        try await desk.program(as: "admin") { program async throws in
            let refused = try await program.get("/cases?q=" + id)
            #expect(refused.status == 400 && refused.text("field") == "q")
            #expect(refused.text("detail")?.contains(id) == false)
            let part = try await program.post("/cases/search", #"{"q": "\#(id)", "limit": 1}"#)
            #expect(part.list("items").map { $0["number"] } == [.string(second)])
            let next = try #require(part.text("next"))
            let rest = try await program.post("/cases/search", #"{"q": "\#(id)", "after": "\#(next)"}"#)
            #expect(rest.list("items").map { $0["number"] } == [.string(first)])
            #expect(rest.text("next") == nil)
            #expect(try await program.post("/cases/search", #"{"limit": 1}"#).status == 422)
            #expect(try await program.post("/cases/search", #"{"q": "王", "limit": 501}"#).status == 422)
            #expect(try await program.post("/cases/search", #"{"q": "王", "after": "x"}"#).status == 400)
        }
    }

    @Test func theJournalIsReadInParts() async throws {
        let desk = try WebDesk()
        try desk.open()
        try await desk.program(as: "auditor") { program async throws in
            let first = try await program.get("/audit?limit=2&subject=case")
            #expect(first.list("items").count == 1)
            let all = try await program.get("/audit?limit=2")
            let next = try #require(all.text("next"))
            let more = try await program.get("/audit?limit=2&after=" + next)
            #expect(more.list("items").first?["sequence"] != all.list("items").last?["sequence"])
        }
    }
}
