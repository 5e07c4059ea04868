import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

// Other files of one dispute, duplicates, and series of cases of one cause.

struct CaseLink: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Tie the case to another one; the other one is told too.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the other case.", "number"), transform: Words.number) var to: String
    @Option(help: .code("How the two belong together", Link.Relation.self, "relation"), transform: Link.Relation.read)
    var relation: Link.Relation = .sameDispute

    func run() throws {
        let place = try step.place()
        let file = try place.file()
        let other = try place.desk.caseFile(numbered: to)
        let tie = Link(on: place.day, relation: relation, other: other.id, otherNumber: other.number)
        guard let inverse = relation.inverse, other.id != file.id else {
            return try step.perform(.link(tie), at: place)
        }
        let back = Link(on: place.day, relation: inverse, other: file.id, otherNumber: file.number)
        let performed = try place.desk.perform([file.number, other.number], step.commandID) { id, _ in
            id == file.id ? Act(.link(tie), on: id, expectedVersion: step.expectVersion) : Act(.link(back), on: id)
        }
        try StepAnswer.tell(performed, at: place.desk, asJSON: step.desk.speech.json)
    }
}

/// `labordesk case series`: cases of one cause that are handled in one act.
struct CaseSeries: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "series", abstract: "Handle many cases of one cause in one act.",
        discussion: "Any other step can be taken for several cases with --also.",
        subcommands: [SeriesJoin.self, SeriesClose.self])
}

struct SeriesJoin: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join", abstract: "Put cases into a series, all of them or none.")
    @Option(help: .value("The name of the series.", "name"), transform: Words.read) var series: String
    @OptionGroup var many: SeriesOptions

    func run() throws {
        try many.perform { .joinSeries(SeriesMembership(on: $0, series: series)) }
    }
}

struct SeriesClose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close the mediation of many cases with one outcome, all of them or none.")
    @OptionGroup var ending: ClosingOptions
    @OptionGroup var many: SeriesOptions

    func run() throws {
        let ground = try ending.ground ?? .only(for: ending.outcome)
        try many.perform { day in
            .mediation(
                .close(
                    MediationClosing(
                        on: day, outcome: ending.outcome, ground: ground, paper: ending.paper, note: ending.note)))
        }
    }
}

/// Which cases, on which day.
struct SeriesOptions: ParsableArguments {
    @Argument(help: "The numbers of the cases.", transform: Words.number) var numbers: [String]
    @Option(help: .value("The day on the paper; today when left out.", "day")) var on: Day?
    @Option(help: .value("Identifies the act.", "uuid"), transform: StepOptions.identifier) var commandID: UUID?
    @OptionGroup var desk: DeskOptions

    func perform(_ command: (Day) -> Command) throws {
        let opened = try desk.open()
        let asked = command(on ?? opened.today)
        try Readable.check(asked)
        let performed = try opened.perform(numbers, commandID) { id, _ in Act(asked, on: id) }
        try StepAnswer.tell(performed, at: opened, asJSON: desk.speech.json)
    }
}
