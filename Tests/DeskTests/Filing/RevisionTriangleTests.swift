import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Testing

@testable import Desk

/// The revision triangle says what was reported on each day, at the desk that filed and at the one that received.
@Suite struct RevisionTriangleTests {
    private static let months = (1...3).compactMap { Period(month: "2025-0\($0)") }

    /// January filed, corrected in March and in April; February filed and withdrawn; March filed.
    private static func exchange() throws -> (city: ExchangeDesk, district: ExchangeDesk) {
        let city = try ExchangeDesk("hz", "样例市总工会", .city)
        let district = try ExchangeDesk("hz-xh", "样例区总工会", .district)
        try city.add(district, "样例区总工会")
        func on(_ day: String, _ file: () throws -> MadeFiling) throws {
            (district.today, city.today) = (FilingDesk.day(day), FilingDesk.day(day))
            try city.take(try file())
        }
        try district.accepted(1, on: "2025-01-05")
        try on("2025-02-05") { try district.fileUpper(months[0]) }
        district.today = FilingDesk.day("2025-02-20")
        try district.accepted(2, on: "2025-02-06")
        try on("2025-03-04") { try district.fileUpper(months[1]) }
        try district.accepted(3, on: "2025-01-07")
        try on("2025-03-20") { try district.fileUpper(months[0], .init(.correction, .late)) }
        try on("2025-04-01") { try district.fileUpper(months[1], .init(.withdrawal, .error)) }
        try on("2025-04-02") { try district.fileUpper(months[2]) }
        try district.accepted(4, on: "2025-01-08")
        try on("2025-04-20") { try district.fileUpper(months[0], .init(.correction, .late)) }
        return (city, district)
    }

    @Test(arguments: ["accepted", "closing", "opening", "claimed"])
    func everyCellIsWhatWasReportedThatDay(code: String) throws {
        let (city, district) = try Self.exchange()
        let figure = try #require(TriangleFigure(code: code))
        let own = try district.desk.triangle(figure, year: 2025)
        let received = try city.desk.triangle(figure, from: district.office, year: 2025)
        #expect(own.rows.map(\.period.name).prefix(3) == ["2025-01", "2025-02", "2025-03"] && own.rows.count == 12)
        #expect(own.rows.map(\.vintages.count) == [3, 2, 1] + Array(repeating: 0, count: 9))
        for (row, below) in zip(own.rows, received.rows) {
            #expect(row.vintages == below.vintages)
            for vintage in row.vintages {
                let reported = try district.desk.reported(row.period, on: vintage.on)
                let value = reported.map { totals in
                    switch code {
                    case "accepted": totals.totals.stock.accepted
                    case "opening": totals.totals.stock.opening
                    case "claimed": totals.totals.ladder.claimed
                    default: totals.totals.stock.closing
                    }
                }
                #expect(value == vintage.value, "\(row.period.name) \(vintage)")
            }
        }
    }

    @Test func theFirstColumnIsTheFirstFiling() throws {
        let (_, district) = try Self.exchange()
        let triangle = try district.desk.triangle(.indicator(.accepted), year: 2025)
        #expect(triangle.rows[0].vintages.map(\.value) == [1, 2, 3])
        #expect(triangle.rows[0].vintages.map(\.type) == [.original, .correction, .correction])
        #expect(triangle.rows[1].vintages.map(\.value) == [1, nil])
        #expect(triangle.depth == 3)
        #expect(triangle.months == ["2025-02-28", "2025-03-31", "2025-04-30"].map(FilingDesk.day))
        #expect(triangle.rows[0].vintage(on: FilingDesk.day("2025-03-31"))?.value == 2)
        #expect(triangle.rows[1].vintage(on: FilingDesk.day("2025-02-28")) == nil)
    }

    @Test func whatIsNoIndicatorHasNoTriangle() {
        #expect(TriangleFigure(code: "nothing") == nil)
        #expect(TriangleFigure.codes.allSatisfy { TriangleFigure(code: $0)?.code == $0 })
    }
}
