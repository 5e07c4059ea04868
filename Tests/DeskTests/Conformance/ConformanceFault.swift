import CaseExport
import CaseWorkflow

@testable import CaseExportTests
@testable import Desk

/// A test of one filing, and how that is made: March of the district (number 1, three records) with one thing changed.
struct ConformanceFault: Sendable {
    let entry: @Sendable () -> ConformanceEntry
    let make: @Sendable (ConformanceWorkshop) throws -> Void

    /// The writer does not know the rule: every digest and sum is right.
    static func broken(
        _ id: String, _ rule: FilingRule, outcome: ConformanceSuite.Outcome = .returned, _ title: (String, String),
        _ shows: (String, String), _ change: @escaping @Sendable (inout UncheckedFiling) throws -> Void
    ) -> ConformanceFault {
        ConformanceFault {
            ConformanceEntry(id, .init(title.0, title.1), .init(shows.0, shows.1), outcome, [rule])
        } make: { workshop in
            var filing = try ConformanceSample.marchFiling()
            try change(&filing)
            try workshop.put(id, filing)
        }
    }

    /// Somebody edits the files.
    static func edited(
        _ id: String, _ rule: FilingRule, outcome: ConformanceSuite.Outcome = .returned, resealed: Bool = true,
        _ title: (String, String), _ shows: (String, String),
        _ edit: @escaping @Sendable (TamperedFiling) throws -> Void
    ) -> ConformanceFault {
        ConformanceFault {
            ConformanceEntry(id, .init(title.0, title.1), .init(shows.0, shows.1), outcome, [rule])
        } make: { workshop in
            try workshop.put(id, try ConformanceSample.marchFiling(), resealed: resealed, edit: edit)
        }
    }

    /// Something in a zip.
    static func zip(
        _ id: String, _ rule: FilingRule, _ title: (String, String), _ shows: (String, String),
        _ make: @escaping @Sendable (String) throws -> Void
    ) -> ConformanceFault {
        ConformanceFault {
            ConformanceEntry(id, .init(title.0, title.1), .init(shows.0, shows.1), .returned, [rule])
        } make: { workshop in
            try workshop.put(zip: id, make)
        }
    }

    /// Signed by one of the suite's keys.
    static func signed(
        _ id: String, _ rules: [FilingRule], _ outcome: ConformanceSuite.Outcome, by key: ConformanceKeys.Named?,
        required: Bool = false, _ title: (String, String), _ shows: (String, String)
    ) -> ConformanceFault {
        ConformanceFault {
            ConformanceEntry(
                id, .init(title.0, title.1), .init(shows.0, shows.1), outcome, rules, requireSignature: required)
        } make: { workshop in
            try workshop.put(id, try ConformanceSample.marchFiling(), signedBy: key)
        }
    }
}
