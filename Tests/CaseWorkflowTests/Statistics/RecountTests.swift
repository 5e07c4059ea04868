import Testing

@testable import CaseWorkflow

/// The figures of random populations, against a plain recount of what was recorded.
@Suite struct RecountTests {
    @Test(arguments: [UInt64](50...65)) func theCellsAreTheRecount(_ seed: UInt64) {
        var cells: [Indicator: Int64] = [:]
        var recounted: [Indicator: Int64] = [:]
        var cases = 0
        for sequence in 0..<20 {
            let kind: ProcedureKind = sequence.isMultiple(of: 2) ? .mediation : .legalAid
            let made = RandomCase(kind, seed: seed * 1000 + UInt64(sequence), commands: 80, checks: false)
            guard !made.events.isEmpty, made.file.record.corrections == 0 else { continue }
            cases += 1
            let sums = made.file.contribution().sums
            let recount = NaiveRecount(made.events).sums
            #expect(sums == recount, "seed \(seed * 1000 + UInt64(sequence)): \(made.trail.joined(separator: "\n"))")
            cells.merge(sums, uniquingKeysWith: +)
            recounted.merge(recount, uniquingKeysWith: +)
        }
        #expect(cells == recounted)
        #expect(cases >= 3)
    }

    /// The stock identity on the figures themselves: opening + accepted + reopened + in − out − closed − terminated = open.
    @Test(arguments: [UInt64](70...75)) func theStockHoldsInEveryPeriod(_ seed: UInt64) {
        let cases = (0..<20).map {
            RandomCase($0 % 2 == 0 ? .mediation : .legalAid, seed: seed * 1000 + UInt64($0), checks: false)
        }
        var day = Sample.registered
        var closing: Int64 = 0
        for _ in 0..<12 {
            let end = day.adding(days: 20)
            var figures = Figures()
            for (key, value) in cases.flatMap({ $0.file.contribution().cells.map { ($0.key, $0.value) } }) {
                let isLegalAid = key.flags & CellKey.Flag.legalAid != 0
                if key.day < day {
                    figures.addBefore(value, key.indicator, isLegalAid: isLegalAid)
                } else if key.day < end {
                    figures.add(value, key.indicator, detail: key.detail, isLegalAid: isLegalAid)
                }
            }
            #expect(figures.mediation.opening + figures.legalAid.opening == closing, "\(day)")
            closing = figures.mediation.open + figures.legalAid.open
            day = end
        }
        let open = cases.count {
            $0.file.standing == .live && $0.file.acceptedOn != nil && !$0.file.isEnded && !$0.events.isEmpty
        }
        #expect(closing == Int64(open))
    }
}
