import CaseExport
import CaseWorkflow
import SafeCrypto

extension ConformanceCourses {
    private typealias Sample = ConformanceSample

    /// Makes the filings that the courses hand in.
    static func make(_ workshop: ConformanceWorkshop) throws {
        try makeMonths(workshop)
        try makeRevisions(workshop)
        try workshop.put("d02-march", try Sample.marchFiling(120, from: "D02"))
        try workshop.put("d09-march", try Sample.marchFiling(121, from: "D09"))
        try workshop.put("x77-march", try Sample.marchFiling(122, from: "X77"))
        try workshop.put("d01-to-other", try Sample.marchFiling(123, to: "C02"))
    }

    private static func makeMonths(_ workshop: ConformanceWorkshop) throws {
        let march = try Sample.marchFiling(101)
        try workshop.put("d01-march", march)
        let first = try workshop.digest("d01-march")
        // In April the pending case is accepted, the open one is withdrawn, and one is turned away.
        var (accepted, withdrawn, turned) = (try Sample.pending(), try Sample.open(), try Sample.pending())
        accepted.acceptedOn = try Sample.day("2026-04-02")
        withdrawn.closedOn = try Sample.day("2026-04-20")
        withdrawn.outcome = "withdrawn"
        turned.registeredOn = try Sample.day("2026-04-08")
        turned.refusedOn = try Sample.day("2026-04-10")
        let records = [
            Sample.replaced(march.cases[1], withdrawn), Sample.replaced(march.cases[2], accepted),
            Sample.added(4, turned),
        ]
        func april(_ id: Int, after previous: Digest) throws -> UncheckedFiling {
            Sample.filing(
                try Sample.header(id, 2, "2026-04", after: previous), records, opening: 3, before: 3)
        }
        try workshop.put("d01-april", try april(102, after: first))
        try workshop.put("d01-april-other-chain", try april(103, after: SHA256.digest(of: "another")))
        try workshop.put("d01-april-id-reused", try april(101, after: first))
        let may = try Sample.header(104, 3, "2026-05", type: .zero, after: try workshop.digest("d01-april"))
        try workshop.put("d01-may", Sample.filing(may, [], opening: 3, before: 3))
        try workshop.put("d01-march-other", try Sample.marchFiling(105))
        var test = try Sample.marchFiling(106)
        test.header.isTest = true
        try workshop.put("d01-march-test", test)
    }

    private static func makeRevisions(_ workshop: ConformanceWorkshop) throws {
        let march = try Sample.march()
        let (agreed, open, pending, late) = (
            try Sample.agreed(), try Sample.open(), try Sample.pending(), try Sample.late()
        )
        // The open case had been withdrawn in March; two facts that came late.
        var ended = open
        ended.closedOn = try Sample.day("2026-03-30")
        ended.outcome = "withdrawn"

        func put(
            _ name: String, _ id: Int, _ number: Int64, _ type: FilingType, after previous: String?,
            instead standing: (name: String, id: Int)?, _ reason: Supersession.Reason, _ cases: [FilingCase],
            _ facts: [FilingCase.Facts], opening: Int64 = 2
        ) throws {
            let instead = try standing.map {
                Supersession(
                    filing: Sample.uuid($0.id), digest: try workshop.digest($0.name), reason: reason)
            }
            let header = try Sample.header(
                id, number, "2026-03", type: type, after: try previous.map { try workshop.digest($0) },
                instead: instead)
            try workshop.put(name, Sample.filing(header, cases, figures: facts, opening: opening))
        }
        let first = (name: "d01-march", id: 101)
        let corrected = (name: "d01-march-corrected", id: 107)
        let facts = [agreed, open, pending, late]
        try put(
            corrected.name, corrected.id, 2, .correction, after: first.name, instead: first, .late,
            [Sample.added(5, late)], facts)
        try put(
            "d01-march-corrected-again", 108, 3, .correction, after: corrected.name, instead: corrected, .error,
            [Sample.replaced(march[1], ended)], [agreed, ended, pending, late])
        let other = FilingCase(
            uid: Sample.uid(2), rev: 2, change: .replaced(ended), replaces: SHA256.digest(of: "another record"))
        try put(
            "d01-march-conflict", 109, 2, .correction, after: first.name, instead: first, .error,
            [other, Sample.added(5, late)], [agreed, ended, pending, late])
        let whole = [
            FilingCase(uid: Sample.uid(1), rev: 2, change: .replaced(agreed)),
            FilingCase(uid: Sample.uid(2), rev: 3, change: .replaced(ended)),
            FilingCase(uid: Sample.uid(3), rev: 2, change: .replaced(pending)),
            FilingCase(uid: Sample.uid(5), rev: 2, change: .replaced(late)),
        ]
        try put(
            "d01-march-replaced", 110, 3, .replacement, after: "d01-march-conflict",
            instead: ("d01-march-conflict", 109),
            .method, whole, [agreed, ended, pending, late])
        try put(
            "d01-march-withdrawn", 111, 2, .withdrawal, after: first.name, instead: first, .error, [], [], opening: 0)
        let anew = march.compactMap { record in
            record.facts.map { FilingCase(uid: record.uid, rev: 2, change: .added($0)) }
        }
        try put(
            "d01-march-anew", 112, 3, .original, after: "d01-march-withdrawn", instead: nil, .late, anew,
            [agreed, open, pending])
        try put(
            "d01-march-twice", 113, 2, .original, after: first.name, instead: nil, .late, anew, [agreed, open, pending])
        try put(
            "d01-march-of-first", 114, 3, .correction, after: corrected.name, instead: first, .error,
            [Sample.replaced(march[1], ended)], [agreed, ended, pending])
        try put(
            "d01-march-after-rejected", 115, 4, .correction, after: "d01-march-of-first", instead: corrected, .error,
            [Sample.replaced(march[1], ended)], [agreed, ended, pending, late])
        try put(
            "d01-correction-first", 116, 1, .correction, after: nil, instead: first, .late, [Sample.added(5, late)],
            facts)
        try put(
            "d01-march-second", 117, 2, .original, after: "d01-correction-first", instead: nil, .late, march,
            [agreed, open, pending])
    }
}
