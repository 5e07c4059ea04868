import CaseWorkflow
import Foundation
import SafeCrypto
import SafeXML
import Testing

@testable import CaseExport

/// The statistics as a message of SDMX-ML: what is written comes back, and what stands for what.
@Suite struct StatisticsMessageTests {
    /// Writes the statistics, proves them with our own schema, and reads them back.
    private func roundTrip(
        _ figures: FilingFigures, _ header: FilingHeader
    ) throws -> (cells: [FilingCell], totals: FilingTotals, check: StatisticsCheck) {
        let output = XMLOutput(to: .memory)
        FilingStatistics.write(figures, of: header, action: header.type.statisticsAction, to: output)
        try output.finish()
        let bytes = output.takeBytes()
        let schema = try XMLSchema(path: Shipped.exports().folder(of: "filing-1") + "/statistics.xsd")
        let part = FilingPart(
            "statistics.xml", .statistics, (Int64(bytes.count), SHA256.digest(of: bytes)),
            records: Int64(figures.cells.count))
        let check = StatisticsCheck(header: header, content: ContentDigest(), part: part)
        var cells: [FilingCell] = []
        try XMLReader.read(bytes: bytes, validating: schema) { event in
            try check.handle(event)
            if case .start(let start) = event, start.name == "Obs",
                case .cell(let cell)? = StatisticsObservation(start.attributes)
            {
                cells.append(cell)
            }
        }
        return (cells, check.filedTotals, check)
    }

    @Test func everyFigureComesBack() throws {
        let cases = try SyntheticFiling.cases(40)
        var figures = SyntheticFiling.figures(of: cases)
        figures.cells.sort { $0.precedes($1) }
        let read = try roundTrip(figures, SyntheticFiling.header())
        #expect(read.cells == figures.cells)
        #expect(read.totals == figures.totals)
        #expect(read.check.end().all.isEmpty)
    }

    @Test func everyIndicatorAndAbsenceComesBack() throws {
        var cells = Indicator.allCases.map { FilingCell($0, flags: 15, value: -1_000_000_000_000_000_000) }
        cells.append(FilingCell(.drafting, detail: "other", category: "wages", channel: "walk-in", value: 0))
        cells.sort { $0.precedes($1) }
        var header = try SyntheticFiling.header()
        header.sender.code = try SyntheticFiling.office("A.1_b-2")
        header.sender.name = "甲 & 乙 <b>"
        header.isTest = true
        let figures = FilingFigures(cells: cells, opening: -3)
        let read = try roundTrip(figures, header)
        #expect(read.cells == cells)
        #expect(read.totals == figures.totals && read.totals.bridge == nil)
    }

    @Test func everyTotalHasAPlaceOfItsOwn() {
        var totals = FilingTotals()
        for (value, total) in StatisticsTotal.allCases.enumerated() { totals[keyPath: total.place] = Int64(value + 1) }
        for (value, total) in StatisticsTotal.allCases.enumerated() {
            #expect(totals[keyPath: total.place] == Int64(value + 1), "\(total)")
        }
        let numbers = FilingStock.fields.count + FilingBridge.fields.count + FilingLadder.fields.count + 1
        #expect(StatisticsTotal.allCases.count == numbers)
        #expect(StatisticsTotal.allCases.filter { $0.indicator == nil }.count == 4)
    }

    @Test func aWithdrawalNamesOfficeAndPeriodOnly() throws {
        let header = try SyntheticFiling.header(type: .withdrawal)
        let read = try roundTrip(FilingFigures(totals: FilingTotals(), cells: []), header)
        #expect(read.cells.isEmpty && read.totals == FilingTotals())
        #expect(read.check.end().all.isEmpty)
        // The writer refuses figures beside a deletion, which nobody would read.
        let scratch = try ScratchFolder()
        #expect {
            try FilingWriter(header: header, figures: FilingFigures(cells: [], opening: 3))
                .write(into: scratch.path, cases: [])
        } throws: { error in
            guard case FilingWriteProblem.refused(let problems) = error else { return false }
            return problems.contains { $0.rule == .sumStatistics }
        }
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-31", "2026-03"), ("2024-02-01", "2024-02-29", "2024-02"),
        ("2026-01-01", "2026-12-31", "2026"), ("2026-02-21", "2026-03-20", "2026-02-21/P1M"),
        ("2025-12-21", "2026-01-20", "2025-12-21/P1M"), ("2025-10-01", "2026-09-30", "2025-10-01/P1Y"),
        ("2026-01-01", "2026-03-31", "2026-01-01/P3M"), ("2026-03-02", "2026-03-08", "2026-03-02/P7D"),
        ("2026-03-02", "2026-03-02", "2026-03-02/P1D"), ("2025-01-01", "2026-12-31", "2025-01-01/P2Y"),
    ])
    func aPeriodIsWrittenAsTime(from: String, to: String, time: String) throws {
        let period = FilingPeriod(
            scheme: "x", from: try SyntheticFiling.day(from), to: try SyntheticFiling.day(to), label: "x")
        #expect(period.time == time)
        var header = try SyntheticFiling.header()
        header.period = period
        #expect(try roundTrip(FilingFigures(cells: [], opening: 0), header).check.end().all.isEmpty)
    }

    @Test(arguments: StatisticsCodeList.allCases)
    func codesAreIdentifiersAndNamed(list: StatisticsCodeList) {
        let codes = list.entries.map(\.code)
        #expect(Set(codes).count == codes.count)
        let ofPractice = ["_T", "_X", "_Z"]
        #expect(codes.allSatisfy { FilingText.isKey($0) || ofPractice.contains($0) })
        #expect(list.entries.allSatisfy { !$0.name.chinese.isEmpty && !$0.name.english.isEmpty })
    }

    @Test func aCodeOfTwoListsBearsBothNames() {
        let details = Dictionary(uniqueKeysWithValues: StatisticsCodeList.detail.entries.map { ($0.code, $0.name) })
        #expect(details["settled"] == Sentence("和解", "settled"))
        #expect(details["withdrawn"] == Sentence("撤回申请／撤回", "withdrawn / withdrawn"))
        #expect(details["730"]?.english == "730 days or more")
        let flags = Dictionary(uniqueKeysWithValues: StatisticsCodeList.flags.entries.map { ($0.code, $0.name) })
        #expect(flags["6"] == Sentence("集体争议、农民工", "collective dispute, migrant worker"))
    }
}
