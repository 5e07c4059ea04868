import ArgumentParser
import CaseExport
import CaseWorkflow
import Desk
import Foundation
import SharedFolder

/// `labordesk filing conformance`: the suite for whoever writes the other side, run through this program's own receiver.
struct FilingConformance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conformance",
        abstract: "Run the conformance suite of filings through this program's receiver. Needs no desk.",
        discussion: """
            Each test is handed to a scratch desk, which is removed afterwards, and its answers and figures are compared \
            with those in the suite. Exits with 1 when any differs.
            """)
    @Argument(
        help: .value("The suite's folder; the one that comes with the program when left out.", "dir"),
        completion: .directory, transform: Words.read)
    var folder: String?
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        speech.apply()
        let schemas = try FilingCheckCommand.schemas()
        let results: [ConformanceResult]
        do throws(ConformanceProblem) {
            let folder = if let folder { folder } else { try FilingConformance.shipped() }
            let suite = try ConformanceSuite.read(in: folder)
            var done = 0
            results = try suite.run(in: folder, schemas: schemas) { result in
                done += 1
                Output.progress("\(done)/\(suite.tests.count)  \(result.test.id)")
            }
        } catch {
            Output.endProgress()
            throw Problem(error.code, error.sentence)
        }
        Output.endProgress()
        let failed = results.count { !$0.isPassed }
        if speech.json {
            try Output.json(results.map(ConformanceLine.init))
        } else {
            for result in results { tell(result) }
            Output.line(
                "测试\(results.count)项，不符\(failed)项", "\(results.count) tests, \(failed) of them differ")
        }
        if failed > 0 { throw ExitCode(1) }
    }

    private func tell(_ result: ConformanceResult) {
        let word = result.isPassed ? Sentence("通过", "pass") : Sentence("不符", "FAIL")
        Output.line(
            "\(word.text(in: Output.language))  \(result.test.id)  \(result.test.title.sentence.text(in: Output.language))"
        )
        for difference in result.differences { Output.line("      " + difference.text(in: Output.language)) }
    }

    /// The suite beside the schemas that come with the program.
    private static func shipped() throws(ConformanceProblem) -> String {
        do throws(ExportSchemas.NotFound) {
            return try ExportSchemas.find(environment: ProcessInfo.processInfo.environment).folder(of: "filing-1")
                + "/conformance"
        } catch {
            throw .receiver(error.message)
        }
    }
}

/// One result for programs.
struct ConformanceLine: Encodable {
    let id: String
    let passed: Bool
    let differences: [String]

    init(_ result: ConformanceResult) {
        id = result.test.id
        passed = result.isPassed
        differences = result.differences.map { $0.text(in: Output.language) }
    }
}
