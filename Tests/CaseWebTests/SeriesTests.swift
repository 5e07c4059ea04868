import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// Many cases in one act, and every dispute against one employer.
@Suite struct SeriesTests {
    @Test func aSeriesIsReceivedInAllCasesOrInNone() async throws {
        let desk = try WebDesk()
        let numbers = try ["王甲", "李乙", "张丙"].map { try desk.open($0, series: "样例批次") }
        let path = "/series/steps/receive"
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/series?name=" + "样例批次".formEncoded)
            #expect(browser.page.contains(path))
            try await browser.get(path + "?name=" + "样例批次".formEncoded)
            let fields = browser.own + [("name", "样例批次")] + numbers.map { ("case", $0) }
            // Too early for one of them: it is shown, and nothing is recorded anywhere.
            try await browser.post(path, fields + [("on", "2025-05-01"), ("stage", "preview")])
            #expect(browser.status == .unprocessableContent)
            try await browser.post(path, fields + [("on", "2025-05-01"), ("stage", "confirm")])
            #expect(browser.status == .unprocessableContent)
            #expect(try numbers.allSatisfy { try desk.desk().stepCase(numbered: $0).version == 1 })

            try await browser.post(path, fields + [("on", "2025-06-03"), ("stage", "preview")])
            #expect(browser.status == .ok)
            #expect(browser.page.contains("value=\"confirm\""))
            #expect(try numbers.allSatisfy { try desk.desk().stepCase(numbered: $0).version == 1 })
            try await browser.post(path, fields + [("on", "2025-06-03"), ("stage", "confirm")])
            #expect(browser.status == .seeOther)
        }
        #expect(try numbers.allSatisfy { try desk.desk().caseFile(numbered: $0).stageCode == "received" })
    }

    @Test func anotherOfficesSeriesIsNotFound() async throws {
        let desk = try WebDesk()
        try desk.open(series: "样例批次")
        try await desk.browse(as: "stranger") { browser in
            try await browser.get("/series?name=" + "样例批次".formEncoded)
            #expect(browser.status == .notFound)
            try await browser.get("/series/steps/note?name=" + "样例批次".formEncoded)
            #expect(browser.status == .notFound)
        }
    }

    @Test func anEmployerThatComesAgainIsTold() async throws {
        let desk = try WebDesk()
        let employer = "样例第105餐饮有限公司"
        for (worker, day) in [("王甲", "2024-09-02"), ("李乙", "2025-03-03")] {
            try desk.open(worker, on: day, employer: employer)
        }
        try desk.open("他人", employer: employer + "分公司")
        let path = "/employers?name=" + employer.formEncoded
        try await desk.browse(as: "mediator") { browser in
            try await browser.get(path)
            #expect(browser.status == .ok)
            #expect(!browser.page.contains("近12个月"))
            #expect(!browser.page.contains("他人"))
            for worker in ["张丙", "赵丁"] { try desk.open(worker, on: "2025-06-20", persons: 6, employer: employer) }
            try await browser.get(path)
            #expect(browser.page.contains("近12个月内该单位有4件争议"))
            #expect(browser.page.contains("近30天内2件案件共12人"))
            try await browser.get("/employers?name=" + "没有这家".formEncoded)
            #expect(browser.status == .notFound)
        }
        try await desk.browse(as: "stranger") { browser in
            try await browser.get(path)
            #expect(browser.status == .notFound)
        }
    }
}
