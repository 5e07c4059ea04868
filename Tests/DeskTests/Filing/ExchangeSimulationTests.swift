import CaseStore
import Foundation
import Testing

@testable import Desk

/// Years of an exchange between thirteen districts, their city and a province, with everything that goes wrong on the way: cases
/// written down late, corrected, voided, reopened and handed from desk to desk; filings corrected, replaced, withdrawn, lost for a
/// while, damaged, handed in twice and in any order. In the end every level says what all cases say, and what was reported on any
/// past day is what was filed by then.
///
/// `LABORDESK_SIMULATIONS=300` runs as many seeds of a whole year; a part of one is run otherwise. `LABORDESK_SIMULATION_START=301`
/// begins with another seed. Built for release, a year takes seconds; `TMPDIR=/dev/shm` spares the disk.
@Suite struct ExchangeSimulationTests {
    private static func setting(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment["LABORDESK_SIMULATION" + name].flatMap { Int($0) }
    }

    private static let seeds: [UInt64] = {
        let first = max(1, setting("_START") ?? 1)
        return (first..<first + max(1, setting("S") ?? 1)).map { UInt64($0) }
    }()

    @Test(arguments: seeds) func everyLevelSaysWhatAllCasesSay(_ seed: UInt64) throws {
        let isWhole = Self.setting("S") != nil
        let year = try SimulatedYear(seed: seed, districts: isWhole ? 13 : 4, months: isWhole ? 12 : 4)
        try year.run()
        let problems = try year.problems()
        #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(8).joined(separator: "\n"))")
        for desk in [year.province] + year.offices.desks { #expect(try desk.store.check().isClean, "seed \(seed)") }
        if isWhole {
            let done = year.offices.done.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            print("seed \(seed): \(year.memories.count) remembered, \(done.joined(separator: ", "))")
        }
    }

    /// A year in which nothing happens would pass as well.
    @Test func muchHappens() throws {
        let year = try SimulatedYear(seed: 7, districts: 3, months: 4)
        try year.run()
        #expect(try year.problems().isEmpty)
        for what in ["case", "agreement", "payment", "closing", "transfer", "taken over", "filing", "correction"] {
            #expect(year.offices.done[what, default: 0] > 0, "\(what)")
        }
    }
}
