import ArgumentParser
import CaseWorkflow

// Who handles the matter, how it is reported, and who takes over.

struct AidAppoint: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-appoint", abstract: "Appoint the handler; conflicts of interest are looked for.")
    @OptionGroup var step: StepOptions
    @OptionGroup var appointment: AppointmentOptions

    func command(at place: StepPlace) throws -> Command { .legalAid(.appoint(try appointment.appointment(at: place))) }
}

/// Who handles a matter, in which form, under which letter.
struct AppointmentOptions: ParsableArguments {
    @Option(help: .value("The handler's code or name.", "person"), transform: Words.read) var handler: String
    @Option(help: .value("The handler's law firm or unit.", "name"), transform: Words.read) var firm: String?
    @Option(help: .code("The service given", AidForm.self, "form"), transform: AidForm.read) var form: AidForm
    @Option(help: .code("The power of attorney", Agent.Power.self, "power"), transform: Agent.Power.read)
    var power: Agent.Power = .general
    @Option(help: .value("The number of the appointment letter.", "number"), transform: Words.read) var letter: String

    func appointment(at place: StepPlace) throws -> AidAppointment {
        AidAppointment(
            on: place.day, handler: try place.person(handler), firm: firm, form: form, power: power, letter: letter)
    }
}

struct AidReportStep: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-report", abstract: "The handler told the recipient and the office how the matter stands.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("What was reported.", "text"), transform: Words.read) var text: String

    func command(at place: StepPlace) -> Command { .legalAid(.report(AidReport(on: place.day, text: text))) }
}

struct AidAskReplacement: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-ask-replacement", abstract: "Somebody asks for another handler.")
    @OptionGroup var step: StepOptions
    @Option(
        help: .code("Who asks", AidReplacementRequest.Asker.self, "who"), transform: AidReplacementRequest.Asker.read)
    var by: AidReplacementRequest.Asker
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func command(at place: StepPlace) -> Command {
        .legalAid(.askReplacement(AidReplacementRequest(on: place.day, by: by, reason: reason)))
    }
}

struct AidDecideReplacement: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "aid-decide-replacement", abstract: "Another handler is appointed, or the handler stays.",
        discussion: "Give --stays, or --handler, --form and --letter of the new appointment.")
    @OptionGroup var step: StepOptions
    @Flag(help: "The handler stays.") var stays = false
    @Option(help: .value("The new handler's code or name.", "person"), transform: Words.read) var handler: String?
    @Option(help: .value("The new handler's law firm or unit.", "name"), transform: Words.read) var firm: String?
    @Option(help: .code("The service given", AidForm.self, "form"), transform: AidForm.read) var form: AidForm?
    @Option(help: .code("The power of attorney", Agent.Power.self, "power"), transform: Agent.Power.read)
    var power: Agent.Power = .general
    @Option(help: .value("The number of the appointment letter.", "number"), transform: Words.read) var letter: String?
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func validate() throws {
        try Choice.exactlyOne(stays, handler != nil, "--stays", "--handler")
        if handler != nil, form == nil || letter == nil {
            throw ValidationError(
                Sentence("新的指派请写明 --form 与 --letter", "A new appointment needs --form and --letter")
                    .text(in: Words.spoken))
        }
    }

    func command(at place: StepPlace) throws -> Command {
        var appointment: AidAppointment?
        if let handler, let form, let letter {
            appointment = AidAppointment(
                on: place.day, handler: try place.person(handler), firm: firm, form: form, power: power,
                letter: letter)
        }
        return .legalAid(
            .decideReplacement(AidReplacementDecision(on: place.day, appointment: appointment, reason: reason)))
    }
}
