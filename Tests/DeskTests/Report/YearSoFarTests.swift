import CaseExport
import CaseStore
import CaseWorkflow
import Foundation
import Spreadsheet
import Testing

@testable import Desk

/// The year so far is what was filed last, this month, and the adjustments of the months before.
@Suite struct YearSoFarTests {
    private static let months = (1...4).compactMap { Period(month: "2025-0\($0)") }

    /// January and February filed, a case of January and its payment learned after February's return; March closed.
    private static func desk() throws -> ExchangeDesk {
        let desk = try ExchangeDesk("hz", "样例市总工会", .city)
        desk.today = FilingDesk.day("2025-05-05")
        try desk.accepted(1, on: "2025-01-05")
        try desk.fileUpper(months[0])
        try desk.accepted(2, on: "2025-02-05")
        try desk.fileUpper(months[1])
        try desk.accepted(3, on: "2025-01-06")
        try desk.accepted(4, on: "2025-03-06")
        try desk.desk.close(months[2])
        // Learned after the closing of March.
        try desk.accepted(5, on: "2025-02-07")
        return desk
    }

    private func compared(_ desk: ExchangeDesk, _ month: Period, asFiled: Bool) throws -> ComparedReport {
        let report = try desk.desk.report(ReportQuery(from: month.from, to: month.to, asFiled: asFiled))
        return try desk.desk.compared(report)
    }

    private func holds(_ compared: ComparedReport, _ parts: YearSoFar) {
        for line in ReportTable.flows {
            #expect(
                line.value(parts.filed) + line.value(compared.report.total) + parts.adjustment(line)
                    == line.value(compared.year), "\(line.name.english)")
        }
    }

    private func accepted(_ parts: YearSoFar) -> [String] {
        parts.adjustments.map { adjustment in
            let value = adjustment.lines.first { $0.line.name.english == "accepted (cases)" }?.value ?? 0
            return "\(adjustment.period.name) \(value)"
        }
    }

    @Test func asFiledItListsTheAdjustments() throws {
        let desk = try Self.desk()
        let march = try compared(desk, Self.months[2], asFiled: true)
        let parts = try #require(march.parts)
        #expect(parts.last == Self.months[1] && parts.filed.mediation.accepted == 2)
        #expect(march.year.mediation.accepted == 4)
        #expect(accepted(parts) == ["2025-01 1"])
        holds(march, parts)

        // The corrections that go with March do not make the adjustments disappear from its own return.
        _ = try desk.desk.makeFilingWithRevisions(
            FilingRequest(period: Self.months[2], folder: desk.path + "/out", software: "labordesk test"))
        let filed = try compared(desk, Self.months[2], asFiled: true)
        #expect(try accepted(#require(filed.parts)) == ["2025-01 1"])
        #expect(filed.year == march.year)
    }

    @Test func asKnownItSaysWhatChangedSince() throws {
        let desk = try Self.desk()
        let march = try compared(desk, Self.months[2], asFiled: false)
        let parts = try #require(march.parts)
        #expect(accepted(parts) == ["2025-01 1", "2025-02 1"])
        #expect(march.year.mediation.accepted == 5)
        holds(march, parts)
        // April: March was only closed, and counts as that.
        let april = try compared(desk, Self.months[3], asFiled: false)
        let then = try #require(april.parts)
        #expect(then.last == Self.months[2] && then.filed.mediation.accepted == 4)
        #expect(accepted(then) == ["2025-02 1"])
        holds(april, then)
    }

    @Test func thereIsNothingToContinueInJanuaryOrOverOtherDays() throws {
        let desk = try Self.desk()
        #expect(try compared(desk, Self.months[0], asFiled: true).parts == nil)
        let days = try desk.desk.report(ReportQuery(from: Self.months[0].from, to: Self.months[2].to))
        #expect(try desk.desk.compared(days).parts == nil)
        let cohort = try desk.desk.report(
            ReportQuery(from: Self.months[2].from, to: Self.months[2].to, basis: .cohort))
        #expect(try desk.desk.compared(cohort).parts == nil)
    }

    /// A month between that was never closed comes in whole, as an adjustment.
    @Test func aMonthThatWasNotFiledIsAnAdjustment() throws {
        let desk = try ExchangeDesk("hz", "样例市总工会", .city)
        desk.today = FilingDesk.day("2025-05-05")
        try desk.accepted(1, on: "2025-01-05")
        try desk.fileUpper(Self.months[0])
        try desk.accepted(2, on: "2025-02-05")
        try desk.accepted(3, on: "2025-03-05")
        try desk.desk.close(Self.months[2])
        let march = try compared(desk, Self.months[2], asFiled: true)
        let parts = try #require(march.parts)
        #expect(accepted(parts) == ["2025-02 1"] && parts.last == Self.months[0])
        holds(march, parts)
    }

    @Test func theWorkbookHasASheetOfIt() throws {
        let desk = try Self.desk()
        let path = desk.path + "/report.xlsx"
        try ReturnFile.write(
            try desk.desk.workbook(try compared(desk, Self.months[2], asFiled: true)), to: path)
        let book = try Workbook.open(path)
        #expect(book.sheets.prefix(2).map(\.name) == ["报表", "本年累计"])
        var rows: [[SpreadsheetCell]] = []
        try book.forEachRow(sheet: 1) { reading in
            if case .row(let row) = reading { rows.append(row.cells) }
            return .next
        }
        func number(_ text: String) -> SpreadsheetCell { .number(text, styledAsDate: false) }
        #expect(rows.contains([.text("受理（件）"), number("2"), number("1"), number("1"), number("4")]))
        #expect(rows.contains { $0.first == .text("调整 2025-01：受理（件）") && $0.contains(number("1")) })
    }
}
