import CaseExport

@testable import Desk

/// A test of the suite as it is written down here: the filings, and the answers that are owed. What a program may say beside
/// that, and the figures, are added from the receiver's own answers and read when the suite is made anew.
struct ConformanceEntry {
    typealias Answer = ConformanceSuite.Answer
    typealias Words = ConformanceSuite.Words

    struct Step {
        let filing: String
        var startHere = false
        var requireSignature = false
        let answer: Answer
        var then: [Answer] = []
    }

    let id: String
    let title: Words
    let shows: Words
    let steps: [Step]

    init(_ id: String, _ title: Words, _ shows: Words, _ steps: [Step]) {
        self.id = id
        self.title = title
        self.shows = shows
        self.steps = steps
    }

    /// One filing, which has the test's name.
    init(
        _ id: String, _ title: Words, _ shows: Words, _ outcome: ConformanceSuite.Outcome,
        _ rules: [FilingRule], requireSignature: Bool = false
    ) {
        self.init(
            id, title, shows,
            [
                Step(
                    filing: id, requireSignature: requireSignature,
                    answer: Answer(outcome: outcome, rules: rules.map(\.rawValue)))
            ])
    }
}

extension ConformanceEntry.Step {
    init(
        _ filing: String, _ outcome: ConformanceSuite.Outcome, _ rules: [ReceivingRule] = [], expected: Int? = nil,
        conflicts: [String]? = nil, repeated: Bool? = nil, startHere: Bool = false,
        then: [ConformanceSuite.Answer] = []
    ) {
        self.init(
            filing: filing, startHere: startHere,
            answer: ConformanceSuite.Answer(
                outcome: outcome, rules: rules.map(\.rawValue), expectedSequence: expected,
                refusedRecords: conflicts.map { Int64($0.count) }, conflicts: conflicts, repeated: repeated),
            then: then)
    }
}
