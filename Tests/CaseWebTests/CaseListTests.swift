import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import CaseWeb

/// The list of cases: sorted, paged, and taken out as a file.
@Suite("List of cases") struct CaseListTests {
    @Test func theOrderLivesInTheAddress() async throws {
        let desk = try WebDesk()
        for (worker, day) in [("王甲", "2025-06-02"), ("李乙", "2025-06-05"), ("赵丙", "2025-06-03")] {
            try desk.open(worker, on: day)
        }
        try await desk.browse(as: "mediator") { browser in
            func names() -> [String] {
                ["王甲", "李乙", "赵丙"].sorted {
                    (browser.page.range(of: $0)?.lowerBound ?? browser.page.endIndex)
                        < (browser.page.range(of: $1)?.lowerBound ?? browser.page.endIndex)
                }
            }
            try await browser.get("/cases")
            #expect(names() == ["李乙", "赵丙", "王甲"])
            #expect(browser.page.contains("aria-sort=\"descending\""))
            try await browser.get("/cases?sort=registered")
            #expect(names() == ["王甲", "赵丙", "李乙"])
            #expect(browser.page.contains("aria-sort=\"ascending\""))
            #expect(browser.page.contains("/cases.csv?sort=registered"))
            // What cannot be read changes nothing.
            try await browser.get("/cases?sort=nonsense&after=nonsense&state=x&kind=x")
            #expect(names() == ["李乙", "赵丙", "王甲"])
        }
    }

    @Test func pagesFollowOneAnother() async throws {
        let desk = try WebDesk()
        for number in 0..<60 { try desk.open("样例\(number)") }
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases?sort=number")
            let first = CaseListTests.rows(browser.page)
            let next = try #require(browser.page.split(separator: "rel=\"next\" href=\"").dropFirst().first)
            try await browser.get(String(next.prefix { $0 != "\"" }).replacing("&amp;", with: "&"))
            let second = CaseListTests.rows(browser.page)
            #expect(first.count == 50 && second.count == 10)
            #expect(Set(first).isDisjoint(with: second))
            #expect(!browser.page.contains("rel=\"next\""))
        }
    }

    @Test func theListIsTakenOutMaskedHarmlessAndRecorded() async throws {
        let desk = try WebDesk()
        let id = try CasePageTests.validID()
        try desk.open("=1+1", id: id)
        try desk.open("@样例", on: "2025-06-03", employer: "+样例公司")
        try desk.open("\t样例二", on: "2025-06-04", employer: "-样例公司")
        try await desk.browse(as: "mediator") { browser in
            let response = try await browser.get("/cases.csv?state=open&sort=registered")
            #expect(response.headers[.contentType]?.hasPrefix("text/csv") == true)
            #expect(Array(response.body.readableBytesView).starts(with: [0xEF, 0xBB, 0xBF]))
            let lines = browser.page.split(separator: "\r\n")
            #expect(lines.count == 4)
            for text in ["'=1+1", "'@样例", "'+样例公司", "'-样例公司", "12000.00"] {
                #expect(browser.page.contains(text), "\(text)")
            }
            #expect(!browser.page.contains(id))
            #expect(browser.page.contains(id.prefix(3) + "*************" + id.suffix(2)))
            // A number that was searched for stays out of the journal.
            try await browser.get("/cases.csv?q=\(id)")
            #expect(browser.status == .seeOther)
            try await browser.get(try #require(browser.location))
            #expect(browser.page.split(separator: "\r\n").count == 2)
            try await browser.get("/cases")
            #expect(browser.page.contains("href=\"/cases.csv\""))
        }
        let recorded = try desk.desk("admin").audit(AuditFilter(), limit: 50).flatMap(\.sentences).map(\.english)
        #expect(recorded.contains("list exported: cases.csv?state=open&sort=registered (3)"))
        #expect(recorded.contains("list exported: cases.csv?q=%2A%2A%2A (1)"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.store.home.staging).isEmpty)
    }

    @Test func anotherOfficesCasesAreInNoList() async throws {
        let desk = try WebDesk()
        try desk.open()
        try await desk.browse(as: "stranger") { browser in
            for order in ["", "?sort=number", "?sort=-due", "?sort=-claimed", "?q=王甲".formEncodedQuery] {
                try await browser.get("/cases" + order)
                #expect(!browser.page.contains("王甲</td>"))
                try await browser.get("/cases.csv" + order)
                #expect(browser.page.split(separator: "\r\n").count == 1)
            }
        }
    }

    /// A search keeps to the filters beside it.
    @Test func whatIsSearchedForIsFilteredToo() async throws {
        let desk = try WebDesk()
        try desk.open()
        try await desk.browse(as: "mediator") { browser in
            try await browser.get("/cases?q=" + "王甲".formEncoded + "&state=open")
            #expect(CaseListTests.rows(browser.page).count == 1)
            try await browser.get("/cases?q=" + "王甲".formEncoded + "&state=ended")
            #expect(CaseListTests.rows(browser.page).isEmpty)
        }
    }

    private static func rows(_ page: String) -> [Substring] {
        page.split(separator: "<a href=\"/cases/").dropFirst().map { $0.prefix { $0 != "\"" } }
    }
}

extension String {
    fileprivate var formEncodedQuery: String { replacing("王甲", with: "王甲".formEncoded) }
}
