import ArgumentParser
import CaseWorkflow

// The limitation period for arbitration, the service of papers, and the reply owed to whoever sent the case.

struct CaseInterruptLimitation: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "interrupt-limitation", abstract: "Something restarted the year for arbitration.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("What", Interruption.Kind.self, "kind"), transform: Interruption.Kind.read)
    var kind: Interruption.Kind

    func command(at place: StepPlace) -> Command {
        .interruptLimitation(Interruption(on: place.day, kind: kind))
    }
}

struct CaseSuspendLimitation: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "suspend-limitation", abstract: "The year for arbitration stands still, from --on.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The day it ran again, when that is known.", "day")) var until: Day?
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) throws -> Command {
        if let until, until <= place.day {
            throw Problem.usage("--until 应当晚于中止之日", "--until must be later than the day it stood still", field: "until")
        }
        return .suspendLimitation(LimitationSuspension(from: place.day, until: until, reason: reason))
    }
}

struct CaseResumeLimitation: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "resume-limitation", abstract: "The year for arbitration runs again.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""

    func command(at place: StepPlace) -> Command { .resumeLimitation(Note(on: place.day, text: note)) }
}

struct CaseReply: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "reply", abstract: "The body that sent the case got its reply.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("What was replied.", "text"), transform: Words.read) var text: String

    func command(at place: StepPlace) -> Command {
        .answerEntrustment(EntrustmentReply(on: place.day, text: text))
    }
}
