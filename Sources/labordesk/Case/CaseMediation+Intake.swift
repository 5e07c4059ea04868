import ArgumentParser
import CaseWorkflow

// The steps before a mediation begins: the application, the other side's answer, acceptance or refusal.

struct CaseReceive: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "A complete application for mediation is there; the term to accept begins.")
    @OptionGroup var step: StepOptions
    @Flag(help: "It was made orally and taken down.") var oral = false
    @Option(help: .value("A paper handed in; repeat for more.", "paper"), transform: Words.read)
    var material: [String] = []

    func command(at place: StepPlace) -> Command {
        .mediation(.receive(ApplicationReceipt(on: place.day, isOral: oral, materials: material)))
    }
}

struct CaseAskWillingness: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "ask-willingness", abstract: "The other side was asked whether it wants mediation.",
        discussion: "Without --agrees or --refuses no answer has come yet.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("Which side was asked", Side.self, "side"), transform: Side.read) var side: Side = .employer
    @Flag(help: "It agrees to mediation.") var agrees = false
    @Flag(help: "It refuses.") var refuses = false
    @Option(help: .value("What it said.", "text"), transform: Words.read) var note: String?

    func validate() throws { try Choice.one(agrees, refuses, "--agrees", "--refuses") }

    func command(at place: StepPlace) -> Command {
        .mediation(
            .askWillingness(
                Willingness(on: place.day, side: side, agrees: Choice.answer(agrees, refuses), note: note)))
    }
}

struct CaseRefuse: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "refuse", abstract: "Refuse to accept the case, in writing and with its ground; a lead decides.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The ground", NonAcceptance.Ground.self, "ground"), transform: NonAcceptance.Ground.read)
    var ground: NonAcceptance.Ground
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note: String?

    func command(at place: StepPlace) -> Command {
        .mediation(.refuse(NonAcceptance(on: place.day, ground: ground, note: note)))
    }
}

struct CaseAccept: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept the case; the term of the mediation begins.")
    @OptionGroup var step: StepOptions
    @Flag(help: "New-form employment at a one-stop body: an extension is capped at 15 days.") var newForm = false

    func command(at place: StepPlace) -> Command {
        .mediation(.accept(Acceptance(on: place.day, isNewForm: newForm)))
    }
}

struct CaseAssign: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Assign the mediator or mediators; conflicts of interest are looked for.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A mediator's code or name; repeat for more.", "mediator"), transform: Words.read)
    var mediator: [String]

    func command(at place: StepPlace) throws -> Command {
        .mediation(.assign(Assignment(on: place.day, mediators: try mediator.map { try place.person($0) })))
    }
}

struct CaseRecuse: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "recuse", abstract: "A mediator steps back or is challenged.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The mediator's code or name.", "mediator"), transform: Words.read) var mediator: String
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) throws -> Command {
        .mediation(.recuse(Recusal(on: place.day, mediator: try place.person(mediator).name, reason: reason)))
    }
}

/// Two flags of which at most one, or exactly one, may be given.
enum Choice {
    static func one(_ first: Bool, _ second: Bool, _ firstName: String, _ secondName: String) throws {
        if first, second {
            throw ValidationError(
                Sentence("\(firstName) 与 \(secondName) 只能选一个", "Give either \(firstName) or \(secondName), not both")
                    .text(in: Words.spoken))
        }
    }

    static func exactlyOne(_ first: Bool, _ second: Bool, _ firstName: String, _ secondName: String) throws {
        try one(first, second, firstName, secondName)
        if !first, !second {
            throw ValidationError(
                Sentence("请写明 \(firstName) 或者 \(secondName)", "Give \(firstName) or \(secondName)").text(
                    in: Words.spoken))
        }
    }

    static func answer(_ yes: Bool, _ no: Bool) -> Bool? { yes ? true : no ? false : nil }
}
