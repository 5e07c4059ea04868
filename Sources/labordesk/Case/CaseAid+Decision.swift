import ArgumentParser
import CaseWorkflow

// The decisions of legal aid, and the objection to them: steps of a lead.

struct AidGrantStep: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-grant", abstract: "Give the aid; a handler must be appointed.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the written decision.", "number"), transform: Words.read) var letter: String
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .legalAid(.grant(AidGrant(on: place.day, letter: letter, note: note)))
    }
}

struct AidRefuse: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-refuse", abstract: "Refuse the aid, in writing and with the reason.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The ground", AidRefusal.Ground.self, "ground"), transform: AidRefusal.Ground.read)
    var ground: AidRefusal.Ground
    @Option(help: .value("The reason in words.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("The number of the written decision.", "number"), transform: Words.read) var letter: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.refuse(AidRefusal(on: place.day, ground: ground, reason: reason, letter: letter)))
    }
}

struct AidObject: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-object", abstract: "The applicant objects to a refusal or termination.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The body that decides on it.", "name"), transform: Words.read) var body: String
    @Option(help: .value("What is objected.", "text"), transform: Words.read) var text: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.object(AidObjection(on: place.day, body: body, text: text)))
    }
}

struct AidDecideObjection: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-decide-objection", abstract: "The body decided on the objection.")
    @OptionGroup var step: StepOptions
    @Flag(help: "The decision of the office is overturned: aid is given.") var overturned = false
    @Flag(help: "It is upheld.") var upheld = false
    @Option(help: .value("The reason.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("The number of the body's paper.", "number"), transform: Words.read) var paper: String

    func validate() throws { try Choice.exactlyOne(overturned, upheld, "--overturned", "--upheld") }

    func command(at place: StepPlace) -> Command {
        .legalAid(
            .decideObjection(
                AidObjectionDecision(on: place.day, overturned: overturned, reason: reason, paper: paper)))
    }
}

struct AidTerminate: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-terminate", abstract: "Stop giving aid, in writing and with the reason.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The ground", AidTermination.Ground.self, "ground"), transform: AidTermination.Ground.read)
    var ground: AidTermination.Ground
    @Option(help: .value("The reason in words.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("The number of the written decision.", "number"), transform: Words.read) var letter: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.terminate(AidTermination(on: place.day, ground: ground, reason: reason, letter: letter)))
    }
}
