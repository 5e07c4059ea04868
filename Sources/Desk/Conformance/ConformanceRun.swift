public import CaseExport
import CaseStore
public import CaseWorkflow

/// What came of one test.
public struct ConformanceResult: Hashable, Sendable {
    public let test: ConformanceSuite.Test
    /// Where the answers differ from those expected, in order; nothing when the test is passed.
    public let differences: [Sentence]

    public var isPassed: Bool { differences.isEmpty }
}

extension ConformanceSuite {
    /// Hands every filing of the suite to this program's own receiver, a new desk for each test, and compares the answers.
    /// The desks lie in the system's folder for temporary files and are removed.
    ///
    /// - Parameters:
    ///   - folder: where the suite lies.
    ///   - report: told of each test once it is done.
    /// - Throws: `ConformanceProblem.receiver`.
    public func run(
        in folder: String, schemas: FilingSchemas, report: (ConformanceResult) -> Void = { _ in }
    ) throws(ConformanceProblem) -> [ConformanceResult] {
        var results: [ConformanceResult] = []
        for test in tests {
            let desk = try ConformanceReceiver(receiver, suite: folder, schemas: schemas)
            var differences: [Sentence] = []
            for (place, step) in test.steps.enumerated() {
                let expected = Taken(answers: [step.answer] + (step.then ?? []), standing: step.standing)
                do {
                    let found = try desk.take(step, suite: folder)
                    differences += found.differences(from: expected).map { $0.inStep(place + 1, of: test) }
                } catch {
                    differences.append(error.sentence.inStep(place + 1, of: test))
                }
            }
            let result = ConformanceResult(test: test, differences: differences)
            report(result)
            results.append(result)
        }
        return results
    }

    /// What a receiver did with one filing.
    struct Taken: Hashable {
        /// To the filing itself, then to those that had waited for it.
        var answers: [Answer]
        var standing: [Standing]
    }
}

extension ConformanceReceiver {
    /// Takes the step's filing in. Rules that the step is not about stand under `also`.
    func take(_ step: ConformanceSuite.Step, suite: String) throws(FilingRefusal) -> ConformanceSuite.Taken {
        let receptions = try receive(step, suite: suite)
        let expected = [step.answer] + (step.then ?? [])
        let answers = receptions.enumerated().map { place, reception in
            ConformanceSuite.Answer(
                reception, about: expected.indices.contains(place) ? expected[place].rules : [])
        }
        do throws(StoreError) {
            return ConformanceSuite.Taken(answers: answers, standing: try standing())
        } catch {
            throw .store(error)
        }
    }
}

extension ConformanceSuite.Answer {
    /// - Parameter rules: those that the test is about.
    init(_ reception: Reception, about rules: [String]) {
        let named = Set(reception.findings.map(\.rule.rawValue) + reception.verdict.problems.map(\.rule.rawValue))
        let uids = reception.findings.compactMap(\.record)
        self.init(
            outcome: reception.told, rules: rules.filter { named.contains($0) },
            also: named.subtracting(rules).sorted(), remedy: reception.remedy, expectedSequence: reception.expected,
            refusedRecords: reception.refusedRecords == 0 ? nil : reception.refusedRecords,
            conflicts: uids.isEmpty ? nil : uids, repeated: reception.isRepeated ? true : nil)
    }
}

extension Reception {
    fileprivate var remedy: FilingResult.Remedy? {
        switch answer {
        case .given(let given): given.remedy
        case .none: nil
        }
    }
}

extension ConformanceSuite.Taken {
    /// Where it is not what was expected.
    func differences(from expected: ConformanceSuite.Taken) -> [Sentence] {
        guard answers.count == expected.answers.count else {
            return [
                Sentence(
                    "应答复 \(expected.answers.count) 份，实答复 \(answers.count) 份",
                    "\(expected.answers.count) filings should be answered, and \(answers.count) were")
            ]
        }
        var found: [Sentence] = []
        for (answer, other) in zip(answers, expected.answers) {
            found.compare("结果", "outcome", other.outcome.rawValue, answer.outcome.rawValue)
            found.compare(
                "规则", "rules", (other.rules + other.also).sorted().listed, (answer.rules + answer.also).sorted().listed)
            found.compare("处理办法", "remedy", other.remedy?.rawValue ?? "—", answer.remedy?.rawValue ?? "—")
            found.compare("应收号", "number expected", other.expectedSequence.shown, answer.expectedSequence.shown)
            found.compare(
                "未接受的记录", "records left out", "\(other.refusedRecords ?? 0)", "\(answer.refusedRecords ?? 0)")
            found.compare(
                "冲突的记录", "records in conflict", (other.conflicts ?? []).listed, (answer.conflicts ?? []).listed)
            found.compare("以前已答复", "answered before", "\(other.repeated ?? false)", "\(answer.repeated ?? false)")
        }
        found.compare(
            "现行的报送件和数字", "filings that stand, with their figures", expected.standing.map(\.shown).listed,
            standing.map(\.shown).listed)
        return found
    }
}

extension [Sentence] {
    fileprivate mutating func compare(_ chinese: String, _ english: String, _ expected: String, _ found: String) {
        guard expected != found else { return }
        append(
            Sentence("\(chinese)应为 \(expected)，实为 \(found)", "\(english): expected \(expected), found \(found)"))
    }
}

extension Sentence {
    fileprivate func inStep(_ number: Int, of test: ConformanceSuite.Test) -> Sentence {
        test.isCourse ? Sentence("第\(number)步：\(chinese)", "step \(number): \(english)") : self
    }
}

extension [String] {
    fileprivate var listed: String { isEmpty ? "—" : joined(separator: " ") }
}

extension Int? {
    fileprivate var shown: String { map { "\($0)" } ?? "—" }
}

extension ConformanceSuite.Standing {
    fileprivate var shown: String {
        let totals = figures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return "\(sender)/\(scheme)/\(period)#\(sequence){\(totals.joined(separator: ","))}"
    }
}
