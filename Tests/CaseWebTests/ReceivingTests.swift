import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation
import HTTPTypes
import Testing

@testable import CaseWeb

/// A filing goes from one desk to the next and its answer back, all in browsers.
@Suite("Receiving in the browser")
struct ReceivingTests {
    /// The desk of a district that files with the city's.
    static func district() throws -> (below: StatisticsDesk, above: StatisticsDesk) {
        let below = try StatisticsDesk("hz-xh", "西湖区总工会", districts: false)
        let above = try StatisticsDesk(districts: false)
        try above.add(office: "hz-xh", "西湖区总工会")
        try below.agreed(try below.accepted(on: "2025-03-04"), on: "2025-03-20")
        try below.accepted(on: "2025-03-11")
        return (below, above)
    }

    /// Closes March, makes its filing for the city and gives the zip file.
    static func filed(_ desk: StatisticsDesk) async throws -> [UInt8] {
        try await desk.browse(as: "counter") { visitor in
            try await visitor.get("/months/month/2025-03")
            try await visitor.post("/months/month/2025-03/closing")
            try await visitor.post("/months/month/2025-03/filings", [("receiver", "hz/杭州市总工会")])
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            try await visitor.get(try #require(visitor.links("/filings/").first))
            return visitor.bytes
        }
    }

    @Test func aFilingIsTakenInAndAnswered() async throws {
        let (below, above) = try ReceivingTests.district()
        let zip = try await ReceivingTests.filed(below)
        let answer = try await above.browse(as: "counter") { visitor -> [UInt8] in
            try await visitor.get("/received")
            #expect(visitor.page.contains("2025-06 未报1个：西湖区总工会"))
            try await visitor.upload("/received", file: ("filing", "LDF.zip", zip))
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("已接受"))
            #expect(visitor.page.contains("西湖区总工会"))
            try await visitor.get("/received/1/view.html")
            #expect(visitor.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
            try await visitor.get("/received/1/answer.zip")
            #expect(visitor.headers[.contentDisposition]?.contains("LDA-hz-1.zip") == true)
            let answer = visitor.bytes
            // The same again: the same answer.
            try await visitor.get("/received")
            #expect(visitor.page.contains("已报"))
            try await visitor.upload("/received", file: ("filing", "LDF.zip", zip))
            #expect(visitor.location == "/received/1?done=again")
            // The figures of the district are in the city's, and the list behind them says so.
            try await visitor.get("/statistics/cases?indicator=accepted-cases&from=2025-03-01&to=2025-03-31")
            #expect(visitor.page.contains("<b>2</b>"))
            #expect(visitor.page.contains("西湖区总工会"))
            return answer
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: above.store.home.staging).isEmpty)
        try await below.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            try await visitor.upload("/months/answers", file: ("answer", "LDA.zip", answer))
            #expect(visitor.status == .seeOther)
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("已接受"))
            try await visitor.get("/months")
            try await visitor.upload("/months/answers", file: ("answer", "LDA.zip", zip))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("answer-fault"))
        }
        let figure = try #require(ReportFigure(indicator: "accepted-cases"))
        let query = ReportQuery(from: Day("2025-03-01")!, to: Day("2025-03-31")!)
        let total = try above.desk().report(query).total
        for other in ReportFigure.all {
            #expect(
                try above.desk().breakdown(FigureQuery(other, of: query)).total == other.value(of: total),
                "\(other.indicator) \(other.detail)")
        }
        #expect(try above.desk().breakdown(FigureQuery(figure, of: query)).senders.map(\.value) == [2])
    }

    /// Nothing of a filing is kept when it is refused on arrival; the answer to it lies in the page, as it travels.
    @Test func aRefusalIsAnsweredToo() async throws {
        let (below, above) = try ReceivingTests.district()
        let zip = try await ReceivingTests.filed(below)
        let answer = try await above.browse(as: "counter") { visitor -> [UInt8] in
            try await visitor.get("/received")
            try await visitor.upload(
                "/received", [("require-signature", "1")], file: ("filing", "LDF.zip", zip))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("答复只在这一页上"))
            let link = try #require(visitor.links("data:application/zip;base64,").first)
            return Array(try #require(Data(base64Encoded: String(link.drop { $0 != "," }.dropFirst()))))
        }
        #expect(try above.store.received(by: above.top).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: above.store.home.staging).isEmpty)
        try await below.browse(as: "counter") { visitor in
            try await visitor.get("/months")
            try await visitor.upload("/months/answers", file: ("answer", "LDA.zip", answer))
            #expect(visitor.status == .seeOther, "\(visitor.page)")
            try await visitor.get(try #require(visitor.location))
            #expect(visitor.page.contains("退回") || visitor.page.contains("未接受"), "\(visitor.page)")
        }
    }

    @Test func whatDoesNotPassLeavesNothing() async throws {
        let (below, above) = try ReceivingTests.district()
        var zip = try await ReceivingTests.filed(below)
        zip[zip.count / 2] ^= 0xFF
        let damaged = zip
        try await above.browse(as: "counter") { visitor in
            try await visitor.get("/received")
            try await visitor.upload("/received", file: ("filing", "<b>.zip", damaged))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("F-"))
            #expect(!visitor.page.contains("<b>.zip"))
            try await visitor.get("/received")
            try await visitor.upload(
                "/received", file: ("filing", "big.zip", [UInt8](repeating: 65, count: (4 << 20) + 1)))
            #expect(visitor.status == .contentTooLarge)
            try await visitor.upload("/received", file: ("filing", "", []))
            #expect(visitor.status == .unprocessableContent)
            #expect(visitor.page.contains("filing-fault"))
            try await visitor.upload("/received", file: ("filing", "a.zip", damaged), token: "somebody-else")
            #expect(visitor.status == .forbidden)
            try await visitor.get("/received/1")
            #expect(visitor.status == .notFound)
        }
        #expect(try above.store.received(by: above.top).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: above.store.home.staging).isEmpty)
    }
}
