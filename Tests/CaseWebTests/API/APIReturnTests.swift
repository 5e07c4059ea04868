import CaseStore
import CaseWorkflow
import Desk
import HTTPTypes
import StableJSON
import Testing

@testable import CaseWeb

/// The return of a period, cell by cell, is what the page of statistics shows.
@Suite struct APIReturnTests {
    private struct Cell: Hashable {
        let measure: String
        let unit: String
        let value: String
    }

    private static func cells(_ reply: APIClient.Reply, _ dimensions: [String: String]) -> [Cell] {
        reply.list("cells").filter { cell in
            guard case .object(let members)? = cell["dimensions"] else { return false }
            return members.count == dimensions.count
                && members.allSatisfy { $0.value == .string(dimensions[$0.key] ?? "") }
        }.compactMap { cell in
            guard case .string(let measure)? = cell["measure"], case .string(let unit)? = cell["unit"],
                case .integer(let value)? = cell["value"]
            else { return nil }
            return Cell(measure: measure, unit: unit, value: String(value))
        }
    }

    @Test func everyLineOfTheTableIsACell() async throws {
        let desk = try WebDesk()
        try desk.open("王甲", on: "2025-05-20")
        try desk.open("李乙", on: "2025-06-02")
        try desk.open("张丙", on: "2024-06-03", persons: 12)
        try await desk.program(as: "mediator") { program async throws in
            let reply = try await program.get("/periods/month/2025-06/return?by=category")
            #expect(reply.status == 200, "\(reply.json)")
            #expect(reply.text("office") == "hz-xh")
            #expect(reply.text("from") == "2025-06-01")
            let own = desk.desk()
            let report = try own.report(
                ReportQuery(
                    from: Day("2025-06-01")!, to: Day("2025-06-30")!, by: [.category], office: OfficeCode("hz-xh")!))
            let compared = try own.compared(report)
            for (span, figures) in [
                ("period", report.total), ("year-so-far", compared.year), ("year-before", compared.last),
            ] {
                let lines = APIReturnTests.cells(reply, ["span": span])
                #expect(lines.map(\.measure) == ReportTable.lines.map(\.code))
                #expect(lines.map(\.value) == ReportTable.lines.map { String($0.value(figures)) })
                #expect(lines.map(\.unit) == ReportTable.lines.map(\.unit.rawValue))
            }
            func value(_ measure: String, _ span: String) -> String? {
                APIReturnTests.cells(reply, ["span": span]).first { $0.measure == measure }?.value
            }
            #expect(value("registered-cases", "period") == "1")
            #expect(value("registered-cases", "year-so-far") == "2")
            #expect(value("registered-cases", "year-before") == "1")
            let group = APIReturnTests.cells(reply, ["span": "period", "category": "wages"])
            #expect(group.first { $0.measure == "registered-cases" }?.value == "1")
            let parts = APIReturnTests.cells(reply, ["span": "period", "part": "denominator"])
            #expect(parts.map(\.measure) == ReportFigure.rateCodes)
        }
    }

    /// The unit of a line is the one that its name says.
    @Test func unitsAreThoseOfTheNames() {
        for line in ReportTable.lines {
            let name = line.name.chinese
            guard let open = name.lastIndex(of: "（"), line.unit != .fen, line.unit != .services else { continue }
            #expect(name[open...] == "（\(line.unit.name.chinese)）", "\(name)")
        }
        #expect(ReportTable.lines.filter { $0.unit == .fen }.count == 8)
    }

    @Test func whatWasFiledIsAskedForByName() async throws {
        let desk = try WebDesk()
        try desk.open("王甲", on: "2025-05-20")
        try await desk.program(as: "admin") { program async throws in
            let path = "/periods/month/2025-05"
            #expect(try await program.get(path + "/return?known=filed&office=hz").status == 422)
            #expect(try await program.post(path + "/closing").status == 200)
            try desk.open("李乙", on: "2025-05-21")
            func registered(_ query: String) async throws -> String? {
                APIReturnTests.cells(try await program.get(path + "/return" + query), ["span": "period"])
                    .first { $0.measure == "registered-cases" }?.value
            }
            #expect(try await registered("?known=filed") == "1")
            #expect(try await registered("") == "2")
            let cohort = try await program.get(path + "/return?basis=cohort&as-of=2025-06-30")
            #expect(APIReturnTests.cells(cohort, ["span": "period"]).allSatisfy { $0.measure != "refused-cases" })
            #expect(try await program.get("/periods/month/2025-5/return").status == 404)
            #expect(try await program.get("/periods/week/2025-05-07/return").text("period") == "2025-05-05")
            for query in ["known=x", "basis=x", "by=x", "by=month,", "as-of=x"] {
                #expect(try await program.get(path + "/return?" + query).status == 400, "\(query)")
            }
        }
    }
}
