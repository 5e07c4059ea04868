import CaseExport
import CaseWorkflow
import Foundation
import SafeCrypto
import Testing

@testable import CaseExportTests
@testable import Desk

/// The suite in `Exports/filing-1/conformance` is what these entries make, and this program's receiver gives every answer in
/// it. `UPDATE_SNAPSHOTS=1` makes it anew.
@Suite(.serialized) struct ConformanceSuiteTests {
    private static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" }

    static func folder() throws -> String { try Shipped.exports().folder(of: "filing-1") + "/conformance" }

    static let faults =
        ConformanceGood.all + ConformanceContainerFaults.all + ConformanceContentFaults.all + ConformanceCarriers.all

    static let receiver = Result {
        ConformanceSuite.Receiver(
            office: try ConformanceSample.office("C01"), name: "示例市总工会",
            receivedOn: try ConformanceSample.day("2026-06-08"),
            below: try ["D01", "D02", "D09"].map {
                ConformanceSuite.Below(
                    office: try ConformanceSample.office($0), name: ConformanceSample.names[$0] ?? $0,
                    countedHere: $0 == "D09" ? true : nil)
            },
            keys: try ConformanceKeys.all.filter(\.isKnown).map { named in
                ConformanceSuite.Key(
                    office: try ConformanceSample.office(named.office), file: "keys/\(named.name).pem",
                    fingerprint: try named.key().verifyingKey.fingerprint.digest.hex,
                    revokedOn: try named.revokedOn.map { try ConformanceSample.day($0) })
            })
    }

    static let notCovered = [
        ConformanceSuite.Gap(
            rule: FilingRule.sdmx.rawValue,
            reason: .init(
                "须有 SDMX 公布的模式，不随测试集分发", "needs the schemas that SDMX publishes, which do not come with the suite")),
        ConformanceSuite.Gap(
            rule: ReceivingRule.table.rawValue,
            reason: .init(
                "须先收过该单位的汇总表，汇总表不是报送件", "needs a summary table that came before, which is no filing")),
        ConformanceSuite.Gap(
            rule: FilingRule.copy.rawValue,
            reason: .init("是接收方自己的磁盘，不是报送件的问题", "is about the receiver's own disk, not about a filing")),
        ConformanceSuite.Gap(
            rule: ReceivingRule.table.rawValue,
            reason: .init(
                "只在下级此前交过汇总表时提示，汇总表不是报送件", "warns only where the office sent a summary table before, which is no filing"
            )),
    ]

    /// Makes the whole suite in a scratch folder, with the answers of this program's receiver where the entries leave them open.
    private static func make() throws -> (workshop: ConformanceWorkshop, suite: ConformanceSuite) {
        let workshop = try ConformanceWorkshop(committed: try folder())
        for fault in ConformanceContainerFaults.signatures.prefix(1) + faults
        where workshop.paths[fault.entry().id] == nil {
            try fault.make(workshop)
        }
        try ConformanceCourses.make(workshop)
        var suite = ConformanceSuite(receiver: try receiver.get(), tests: [], notCovered: notCovered)
        for entry in faults.map({ $0.entry() }) + ConformanceCourses.all {
            let desk = try ConformanceReceiver(
                suite.receiver, suite: workshop.root, schemas: try FilingDesk.schemas())
            var test = ConformanceSuite.Test(id: entry.id, title: entry.title, shows: entry.shows, steps: [])
            for planned in entry.steps {
                var step = ConformanceSuite.Step(
                    filing: try workshop.path(planned.filing), startHere: planned.startHere ? true : nil,
                    requireSignature: planned.requireSignature ? true : nil, answer: planned.answer,
                    then: planned.then.isEmpty ? nil : planned.then)
                let found = try desk.take(step, suite: workshop.root)
                var (answer, rest) = (try #require(found.answers.first), Array(found.answers.dropFirst()))
                expect(planned.answer, is: &answer, entry.id)
                #expect(rest.count == planned.then.count, "\(entry.id)")
                for place in rest.indices where place < planned.then.count {
                    expect(planned.then[place], is: &rest[place], entry.id)
                }
                step.answer = answer
                step.then = rest.isEmpty ? nil : rest
                step.standing = found.standing
                test.steps.append(step)
            }
            suite.tests.append(test)
        }
        return (workshop, suite)
    }

    /// What was written down is what the receiver says; what was left open is taken from it.
    private static func expect(
        _ planned: ConformanceSuite.Answer, is answer: inout ConformanceSuite.Answer, _ id: String
    ) {
        var expected = planned
        expected.also = answer.also
        expected.remedy = answer.remedy
        #expect(answer == expected, "\(id)")
        let errors = answer.also.filter { name in FilingRule(rawValue: name)?.severity != .warning }
        // A filing is accepted with warnings at most, and refused for a rule that is written down.
        #expect(answer.outcome != .accepted || errors.isEmpty, "\(id)")
        #expect(answer.outcome == .accepted || !answer.rules.isEmpty, "\(id)")
    }

    @Test func theSuiteIsWhatTheseEntriesMake() throws {
        let (workshop, suite) = try Self.make()
        let folder = try Self.folder()
        let page = try ConformancePage.filled(suite, in: folder)
        let index = try ConformancePage.index(suite)
        if Self.isUpdating {
            for name in ["filings", "keys"] {
                try? FileManager.default.removeItem(atPath: folder + "/" + name)
                try FileManager.default.copyItem(atPath: workshop.root + "/" + name, toPath: folder + "/" + name)
            }
            try Data(index).write(to: URL(fileURLWithPath: folder + "/" + ConformanceSuite.fileName))
            try Data(page.utf8).write(to: URL(fileURLWithPath: folder + "/README.md"))
        }
        for name in ["filings", "keys"] {
            #expect(
                try Self.files(below: folder + "/" + name) == Self.files(below: workshop.root + "/" + name),
                "run with UPDATE_SNAPSHOTS=1 and read the difference")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/suite.json")) == Data(index))
        #expect(try String(contentsOfFile: folder + "/README.md", encoding: .utf8) == page)
        for test in suite.tests { #expect(page.contains("| `\(test.id)` |"), "\(test.id)") }
    }

    @Test(.timeLimit(.minutes(10))) func ourReceiverGivesEveryAnswer() throws {
        let folder = try Self.folder()
        let suite = try ConformanceSuite.read(in: folder)
        let results = try suite.run(in: folder, schemas: try FilingDesk.schemas())
        #expect(results.count == suite.tests.count && results.count > 90)
        for result in results where !result.isPassed {
            Issue.record("\(result.test.id): \(result.differences.map(\.english).joined(separator: "; "))")
        }
    }

    @Test func everyRuleIsShownOrNamedWithItsReason() throws {
        let suite = try ConformanceSuite.read(in: try Self.folder())
        let shown = Set(suite.tests.flatMap(\.steps).flatMap { [$0.answer] + ($0.then ?? []) }.flatMap(\.rules))
        let rules = FilingRule.allCases.map(\.rawValue) + ReceivingRule.allCases.map(\.rawValue)
        let missing = Set(rules).subtracting(shown)
        #expect(missing == Set(suite.notCovered.map(\.rule)))
        #expect(shown.isSubset(of: rules))
        let outcomes = Set(suite.tests.flatMap(\.steps).map(\.answer.outcome))
        #expect(outcomes == Set(ConformanceSuite.Outcome.allCases))
    }

    /// The suite can be checked out anywhere: no links, no odd names, and small.
    @Test func theSuiteIsHarmlessInACheckout() throws {
        var bytes = 0
        for (name, data) in try Self.files(below: try Self.folder()) {
            bytes += data.count
            #expect(
                data.count < 200_000 && name.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 58 && $0 != 92 }, "\(name)")
        }
        #expect(bytes < 1_500_000)
    }

    @Test func aReceiverThatAnswersOtherwiseIsTold() throws {
        let folder = try Self.folder()
        var suite = try ConformanceSuite.read(in: folder)
        suite.tests = suite.tests.filter { ["good-original", "course-gap", "digest-differs"].contains($0.id) }
        suite.tests[0].steps[0].standing[0].figures["accepted"] = 3
        suite.tests[1].steps[0].answer.rules = ["F-BYTES"]
        suite.tests[2].steps[0].answer.outcome = .accepted
        suite.tests[2].steps[1].then = nil
        let results = try suite.run(in: folder, schemas: try FilingDesk.schemas())
        #expect(results.map(\.isPassed) == [false, false, false])
        let texts = results.flatMap(\.differences).map(\.english)
        #expect(texts[0].hasPrefix("filings that stand"), "\(texts)")
        #expect(texts[1].hasPrefix("rules: expected F-BYTES"), "\(texts)")
        #expect(texts.contains("step 1: outcome: expected accepted, found quarantined"), "\(texts)")
        #expect(texts.contains("step 2: 1 filings should be answered, and 2 were"), "\(texts)")
    }

    @Test(
        arguments: [
            ("", "suite-damaged"), ("{\"format\":\"x\"}", "suite-damaged"),
            (
                "{\"format\":\"labordesk-conformance-2\",\"receiver\":{\"office\":\"C01\",\"name\":\"x\","
                    + "\"receivedOn\":\"2026-06-08\",\"below\":[],\"keys\":[]},\"tests\":[],\"notCovered\":[]}",
                "suite-damaged"
            ),
            (
                "{\"format\":\"labordesk-conformance-1\",\"receiver\":{\"office\":\"C01\",\"name\":\"x\","
                    + "\"receivedOn\":\"2026-06-08\",\"below\":[],\"keys\":[{\"office\":\"D01\",\"file\":\"../k\","
                    + "\"fingerprint\":\"\"}]},\"tests\":[{\"id\":\"a\",\"title\":{\"zh\":\"\",\"en\":\"\"},"
                    + "\"shows\":{\"zh\":\"\",\"en\":\"\"},\"steps\":[{\"filing\":\"a\",\"answer\":{\"outcome\":"
                    + "\"accepted\",\"rules\":[],\"also\":[]},\"standing\":[]}]}],\"notCovered\":[]}",
                "suite-damaged"
            ),
        ])
    func anIndexThatIsNoneIsRefused(_ text: String, _ code: String) throws {
        let scratch = try ScratchFolder()
        #expect(throws: ConformanceProblem.self) { try ConformanceSuite.read(in: scratch.path) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path + "/suite.json"))
        let problem = #expect(throws: ConformanceProblem.self) { try ConformanceSuite.read(in: scratch.path) }
        #expect(problem?.code == code)
    }

    private static func files(below folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            let type = attributes[.type] as? FileAttributeType
            #expect(type == .typeRegular || type == .typeDirectory, "\(name)")
            if type == .typeRegular { files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)) }
        }
        return files
    }
}
