import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// An office owes its months from the day it began to work with the desk.
@Suite("Months: since when they are owed")
struct MonthsSinceTests {
    @Test func monthsBeforeTheFirstUseAreNotOverdue() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        let months = try desk.desk("counter").periods()
        #expect(months.filter(\.isBeforeFirstUse).map(\.period.name) == ["2025-01"])
        #expect(months.filter { $0.isOverdue(on: StatisticsDesk.today) }.first?.period.name == "2025-02")
        #expect(try desk.desk("counter").filingDuties().unfiled.first?.period.name == "2025-02")
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            let rows = visitor.page.split(separator: "<tr>").map(String.init)
            let january = try #require(rows.first { $0.contains(">2025-01</a>") })
            #expect(january.contains("启用前，不须报送") && !january.contains("逾期"))
            #expect(rows.first { $0.contains(">2025-02</a>") }?.contains("逾期") == true)
        }
        // A month that is closed all the same says since when the office reports.
        try desk.desk("counter").close(try #require(Period(month: "2025-01")))
        #expect(try desk.desk("counter").periods().allSatisfy { !$0.isBeforeFirstUse })
    }

    @Test func anOfficeThatRecordedNothingOwesNothing() throws {
        let desk = try StatisticsDesk()
        try desk.accepted(on: "2025-03-11", office: StatisticsDesk.gongshu)
        #expect(try desk.desk("west").periods().allSatisfy { $0.isBeforeFirstUse && !$0.isOwed })
        #expect(try desk.desk("west").periodReminders().isEmpty)
        #expect(try desk.desk("north").periods().filter(\.isOwed).first?.period.name == "2025-03")
    }

    @Test func namesThatAreMissingAreSaidWhenAMonthIsClosed() async throws {
        let desk = try StatisticsDesk()
        try desk.fill()
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-03")
            #expect(visitor.page.contains("没有填写的，印出时空着"))
            try await visitor.post("/months/month/2025-03/closing", [("reviewer", "审核人乙")])
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("填写后再结账）： 单位负责人</p>"))
        }
    }
}
