import ArgumentParser
import CaseExport
import CaseStore
import CaseWorkflow
import Desk
import Foundation

struct FilingCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Which offices directly below are in a period's figures, and who is missing.",
        discussion: "Exits with 1 while somebody is missing.")
    @Argument(help: .value(PeriodName.words, "period"), transform: Words.read) var period: String
    @OptionGroup var scheme: SchemeOptions
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let coverage = try opened.coverage(of: try scheme.period(period), office: try scheme.office(at: opened))
        if desk.speech.json {
            try Output.json(CoverageAnswer(coverage))
        } else {
            for line in coverage.offices {
                let filing = line.filing.map {
                    "  \($0.numberWords.text(in: Output.language))  "
                        + (FilingType(rawValue: $0.kind)?.name ?? Sentence($0.kind, $0.kind)).text(in: Output.language)
                        + "  \($0.on)"
                }
                Output.line(
                    "\(line.office.code)  \(line.office.name)  \(line.state.name.text(in: Output.language))\(filing ?? "")"
                )
            }
            let counts = Coverage.State.allCases.map { ($0.name, coverage.count($0)) }.filter { $0.1 > 0 }
            Output.line(
                "下级单位\(coverage.offices.count)个"
                    + counts.map { "，\($0.0.chinese)\($0.1)个" }.joined(),
                "\(coverage.offices.count) offices below"
                    + counts.map { ", \($0.1) \($0.0.english)" }.joined())
            for sentence in coverage.transfers.sentences { Output.line(sentence) }
        }
        if !coverage.missing.isEmpty { throw ExitCode(1) }
    }
}

/// A coverage for programs: how many offices were expected, how many are in which state, each of them, and whether what they
/// handed one another adds up.
struct CoverageAnswer: Encodable {
    let period: String
    let expected: Int
    let received: Int
    let summaryOnly: Int
    let waiting: Int
    let here: Int
    let missing: Int
    let offices: [CoverageLine]
    let transfers: TransfersAnswer

    init(_ coverage: Coverage) {
        period = coverage.period.name
        expected = coverage.offices.count
        received = coverage.count(.filed)
        summaryOnly = coverage.count(.summary)
        waiting = coverage.count(.waiting)
        here = coverage.count(.here)
        missing = coverage.count(.missing)
        offices = coverage.offices.map(CoverageLine.init)
        transfers = TransfersAnswer(coverage.transfers)
    }
}

/// Cases that changed desks, for programs.
struct TransfersAnswer: Encodable {
    let handedOver: Int64
    let takenOver: Int64
    let wentElsewhere: Int64
    let cameFromElsewhere: Int64
    let even: Bool
    let problems: [Problem]

    struct Problem: Encodable {
        let code: String
        let from: OfficeCode
        let to: OfficeCode
        let on: Day
        let transfer: String
        let sentence: String
    }

    init(_ balance: TransferBalance) {
        handedOver = balance.handedOver
        takenOver = balance.takenOver
        wentElsewhere = balance.wentElsewhere
        cameFromElsewhere = balance.cameFromElsewhere
        even = balance.isEven
        problems = balance.problems.map {
            Problem(
                code: $0.kind.code, from: $0.from, to: $0.to, on: $0.on, transfer: $0.token,
                sentence: $0.sentence.text(in: Output.language))
        }
    }
}

/// One office of a coverage for programs.
struct CoverageLine: Encodable {
    let office: OfficeCode
    let name: String
    let state: String
    let number: Int?
    let type: String?
    let on: Day?

    init(_ line: Coverage.Line) {
        office = line.office.code
        name = line.office.name
        state = line.state.rawValue
        number = line.filing?.number
        type = line.filing?.kind
        on = line.filing?.on
    }
}
