import ArgumentParser
import CaseWorkflow

// What the handler does before a tribunal, and the papers that come of it.

struct AidFile: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-file", abstract: "An application, suit or appeal was handed in.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The arbitration commission or court.", "name"), transform: Words.read) var body: String
    @Option(help: .code("Whose it is", Side.self, "side"), transform: Side.read) var by: Side = .worker
    @Flag(help: "Papers were missing; the commission must name them all, once.") var incomplete = false

    func command(at place: StepPlace) -> Command {
        .legalAid(.file(AidFiling(on: place.day, body: body, by: by, isIncomplete: incomplete ? true : nil)))
    }
}

struct AidFilingIncomplete: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-filing-incomplete", abstract: "The tribunal named the papers missing from the filing.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A missing paper; repeat for more.", "paper"), transform: Words.read) var missing: [String]
    @Option(help: .value("The last day to hand them in, when the tribunal set one.", "day")) var dueOn: Day?

    func command(at place: StepPlace) -> Command {
        .legalAid(.correctFiling(AidFilingNotice(on: place.day, missing: missing, dueOn: dueOn)))
    }
}

struct AidCompleteFiling: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-complete-filing",
        abstract: "The papers missing from the filing were handed in; the term to accept begins.")
    @OptionGroup var step: StepOptions
    @Option(
        name: [.long, .customLong("materials")], help: .value("A paper handed in; repeat for more.", "paper"),
        transform: Words.read)
    var material: [String]

    func command(at place: StepPlace) -> Command {
        .legalAid(.completeFiling(AidFilingSupplement(on: place.day, materials: material)))
    }
}

struct AidDocket: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-docket", abstract: "The tribunal accepted the filing under its number.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The tribunal's number.", "number"), transform: Words.read) var docket: String
    @Flag(help: "Under the simple procedure.") var simple = false

    func command(at place: StepPlace) -> Command {
        .legalAid(.docket(AidDocketing(on: place.day, number: docket, isSimple: simple ? true : nil)))
    }
}

struct AidCallHearing: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-call-hearing", abstract: "A hearing was fixed; --on is the day the handler learned of it.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The day of the hearing.", "day")) var hearingOn: Day
    @Option(help: .value("The time, HH:MM.", "time"), transform: Words.read) var at: String?
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String
    @Flag(help: "By word of mouth; the written notice is still to come.") var oral = false

    func command(at place: StepPlace) -> Command {
        .legalAid(
            .setHearing(
                AidHearingNotice(on: place.day, hearingOn: hearingOn, at: at, place: self.place, isOral: oral)))
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
