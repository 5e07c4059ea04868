import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// Corrections of earlier months go with a month's filing: read first, filed together by one confirmation.
@Suite("Routine corrections in the browser") struct RoutineFilingTests {
    /// March and April are filed; then a case of March comes to light, and May is closed.
    private static func desk() async throws -> StatisticsDesk {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            for month in ["2025-03", "2025-04"] {
                try await visitor.get("/months/month/" + month)
                try await visitor.post("/months/month/\(month)/closing")
                try await visitor.post("/months/month/\(month)/filings")
                #expect(visitor.status == .seeOther, "\(visitor.page)")
            }
        }
        try desk.accepted(on: "2025-03-28", office: StatisticsDesk.westLake)
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-05")
            try await visitor.post("/months/month/2025-05/closing")
            #expect(visitor.status == .seeOther)
        }
        return desk
    }

    @Test func theyAreShownAndFiledWithTheMonth() async throws {
        let desk = try await RoutineFilingTests.desk()
        let (store, top) = (desk.store, desk.top)
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-05")
            #expect(visitor.page.contains("2025-03 更正、2025-04 更正、2025-05"))
            #expect(visitor.page.contains("+1"))
            let seen = try #require(RoutineFilingTests.hidden("seen", visitor.page))
            let fields = [("with-revisions", "1"), ("seen", seen)]
            try await visitor.post("/months/month/2025-05/filings", fields)
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("id=\"confirm-fault\""))
            // Another receiver has had none of it: what was shown is not what would be filed.
            try await visitor.post(
                "/months/month/2025-05/filings", fields + [("confirm", "1"), ("receiver", "zj/浙江省总工会")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("已有变化"))
            #expect(try store.filings(of: top, scheme: "month").count == 2)
            try await visitor.post("/months/month/2025-05/filings", fields + [("confirm", "1")])
            #expect(visitor.status == .seeOther, "\(visitor.page)")
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("本期和更正均已生成"))
            #expect(visitor.links("/months/month/2025-03").count == 1)
            #expect(!visitor.page.contains("with-revisions"))
        }
        let filings = try desk.store.filings(of: desk.top, scheme: "month")
        #expect(filings.map(\.number) == [1, 2, 3, 4, 5])
        #expect(filings.suffix(3).map(\.period) == ["2025-03", "2025-04", "2025-05"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }

    /// The month alone can be filed as before; then the corrections still wait.
    @Test func theMonthAloneCanBeFiled() async throws {
        let desk = try await RoutineFilingTests.desk()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-05")
            try await visitor.post("/months/month/2025-05/filings", [("receiver", "nonsense")])
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("value=\"nonsense\""))
            try await visitor.post("/months/month/2025-05/filings")
            #expect(visitor.status == .seeOther)
            try await visitor.get("/months/month/2025-05")
            #expect(visitor.page.contains("2025-03 更正、2025-04 更正"))
            let seen = try #require(RoutineFilingTests.hidden("seen", visitor.page))
            try await visitor.post(
                "/months/month/2025-05/filings", [("with-revisions", "1"), ("seen", seen), ("confirm", "1")])
            #expect(visitor.status == .seeOther, "\(visitor.page)")
        }
        #expect(
            try desk.store.filings(of: desk.top, scheme: "month").map(\.period)
                == ["2025-03", "2025-04", "2025-05", "2025-03", "2025-04"])
    }

    private static func hidden(_ name: String, _ page: String) -> String? {
        page.range(of: "name=\"\(name)\" value=\"").map { String(page[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
