import CaseWorkflow
import Foundation
import Testing

@testable import CaseExport

/// The sample filing through a public reader of SDMX: sdmx1 with pandas, which `.ci/setup` installs.
@Suite struct PublicReaderTests {
    /// What `SDMXReader/read_filing.py` prints.
    private struct Reading: Decodable {
        let id: String
        let sender: String
        let receiver: String
        let dimensions: [String]
        let measures: [String]
        let attributes: [String]
        /// Codes that the reader found in no list.
        let unlisted: [String]
        let codes: [String: Int]
        let wages: [String: String]
        let observations: [Observation]
        let sums: [String: Int64]
    }

    private struct Observation: Decodable, Hashable {
        let key: [String: String]
        let value: String
        let unit: String
    }

    private func read() throws -> Reading {
        let folder = try Shipped.exports().folder(of: "filing-1")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Shipped.reader() + "/bin/python3")
        process.arguments = [
            try Shipped.root() + "/Tests/CaseExportTests/SDMXReader/read_filing.py", folder + "/structure.xml",
            folder + "/sample/LDF-D01-2026-03-2/statistics.xml",
        ]
        process.environment = ["LANG": "C.UTF-8", "HOME": NSTemporaryDirectory(), "PYTHONDONTWRITEBYTECODE": "1"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the reader failed")
        return try JSONDecoder().decode(Reading.self, from: bytes)
    }

    @Test func thePublicReaderFindsTheSameFigures() throws {
        let reading = try read()
        let header = try SyntheticFiling.header()
        let figures = SyntheticFiling.figures(of: try SyntheticFiling.cases())

        #expect(reading.id == header.id && reading.sender == "D01" && reading.receiver == "C01")
        #expect(
            reading.dimensions == ["OFFICE", "INDICATOR", "DETAIL", "CATEGORY", "CHANNEL", "FLAGS", "TIME_PERIOD"])
        #expect(reading.measures == ["OBS_VALUE"] && reading.attributes == ["UNIT_MEASURE"])
        #expect(reading.unlisted.isEmpty)
        for list in StatisticsCodeList.allCases { #expect(reading.codes[list.rawValue] == list.entries.count) }
        #expect(reading.wages == ["zh-CN": "劳动报酬", "en": "wages"])

        let common = ["OFFICE": "D01", "TIME_PERIOD": "2026-03"]
        func key(_ indicator: String, _ rest: [String]) -> [String: String] {
            var key = common
            key["INDICATOR"] = indicator
            for (name, code) in zip(["DETAIL", "CATEGORY", "CHANNEL", "FLAGS"], rest) { key[name] = code }
            return key
        }
        let totals = StatisticsTotal.allCases.map { total in
            Observation(
                key: key(total.rawValue, ["_T", "_T", "_T", "_T"]),
                value: String(figures.totals[keyPath: total.place]), unit: total.unit.rawValue)
        }
        let cells = figures.cells.map { cell in
            Observation(
                key: key(
                    cell.indicator,
                    [
                        cell.detail.isEmpty ? "_Z" : cell.detail, cell.category.isEmpty ? "_X" : cell.category,
                        cell.channel.isEmpty ? "_X" : cell.channel, String(cell.flags),
                    ]), value: String(cell.value), unit: cell.unit)
        }
        #expect(Set(reading.observations) == Set(totals + cells))
        #expect(reading.observations.count == totals.count + cells.count)

        var sums: [String: Int64] = [:]
        for cell in figures.cells { sums[cell.indicator, default: 0] += cell.value }
        #expect(reading.sums == sums)
    }
}
