import ArgumentParser
import CaseWorkflow

// What the handler does before a tribunal, and the papers that come of it.

struct AidFile: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-file", abstract: "An application, suit or appeal was handed in.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The arbitration commission or court.", "name"), transform: Words.read) var body: String
    @Option(help: .code("Whose it is", Side.self, "side"), transform: Side.read) var by: Side = .worker

    func command(at place: StepPlace) -> Command { .legalAid(.file(AidFiling(on: place.day, body: body, by: by))) }
}

struct AidDocket: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-docket", abstract: "The tribunal accepted the filing under its number.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The tribunal's number.", "number"), transform: Words.read) var docket: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.docket(AidDocketing(on: place.day, number: docket)))
    }
}

struct AidHear: CaseStep {
    static let configuration = CommandConfiguration(commandName: "aid-hear", abstract: "A hearing was held.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String
    @Option(help: .value("What happened.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .legalAid(.hear(AidHearing(on: place.day, place: self.place, note: note)))
    }
}

struct AidReceivePaper: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-receive-paper", abstract: "The handler received a paper that decides or settles the matter.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("What it is", AidPaper.Kind.self, "kind"), transform: AidPaper.Kind.read)
    var kind: AidPaper.Kind
    @Option(help: .value("Its number.", "number"), transform: Words.read) var paper: String
    @Option(help: .value("The body that made it.", "name"), transform: Words.read) var body: String
    @Option(
        help: .value("What it obliges the other side to pay; repeat for more.", HeadAmount.termForm),
        transform: HeadAmount.readTerm)
    var pay: [HeadAmount] = []
    @Option(help: .code("What it means for the worker", AidResult.self, "result"), transform: AidResult.read)
    var result: AidResult?
    @Option(help: .code("How it came", Service.Manner.self, "manner"), transform: Service.Manner.read)
    var manner: Service.Manner = .inPerson

    func command(at place: StepPlace) -> Command {
        .legalAid(
            .receivePaper(
                AidPaper(
                    on: place.day, kind: kind, number: paper, body: body, obligations: pay.map(\.obligation),
                    result: result, manner: manner)))
    }
}
