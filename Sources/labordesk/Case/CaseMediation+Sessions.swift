import ArgumentParser
import CaseWorkflow

// The mediation itself: sessions, the term, and its standstill.

struct CaseCallSession: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "call-session", abstract: "Call a session for a day and a time.",
        discussion: "--on is the day of the summons, --session-on the day of the session.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The day of the session.", "day")) var sessionOn: Day
    @Option(help: .value("The time of day.", "hh:mm"), transform: Words.read) var at: String
    @Option(help: .value("Where.", "place"), transform: Words.read) var place: String

    func validate() throws {
        let parts = at.split(separator: ":", omittingEmptySubsequences: false)
        guard at.utf8.count == 5, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else {
            throw ValidationError(Sentence("时间请写成 09:30", "Write the time as 09:30").text(in: Words.spoken))
        }
    }

    func command(at place: StepPlace) -> Command {
        .mediation(
            .callSession(PlannedSession(on: sessionOn, at: at, place: self.place, calledOn: place.day)))
    }
}

struct CaseHoldSession: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "hold-session", abstract: "A session was held: who came, what was offered, what was written down.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Where.", "place"), transform: Words.read) var place = ""
    @Option(help: .value("Somebody who came; repeat for more.", "name"), transform: Words.read)
    var attendee: [String] = []
    @Option(help: .value("What a side offered; repeat in order.", "side=yuan"), transform: CaseHoldSession.offer)
    var offer: [Session.Offer] = []
    @Option(help: .value("What was written down.", "text"), transform: Words.read) var record: String
    @Flag(help: "It was held online.") var online = false

    func command(at place: StepPlace) -> Command {
        .mediation(
            .holdSession(
                Session(
                    on: place.day, place: self.place, attendees: attendee, offers: offer, record: record,
                    isOnline: online)))
    }

    static func offer(_ text: String) throws -> Session.Offer {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw ValidationError(
                Sentence("出价请写成 worker=12000 或者 employer=8000", "Write an offer as worker=12000 or employer=8000")
                    .text(in: Words.spoken))
        }
        let amount = try Yuan.read(String(parts[1]))
        guard amount.fen >= 0, amount <= .greatest else {
            throw ValidationError(Yuan.unreadable(String(parts[1])).text(in: Words.spoken))
        }
        return Session.Offer(side: try Side.read(String(parts[0])), amount: amount)
    }
}

struct CaseExtend: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Both sides consented in writing to go on after the last day.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("The new last day.", "day")) var until: Day

    func command(at place: StepPlace) -> Command {
        .mediation(.extend(Extension(on: place.day, until: until)))
    }
}

struct CaseSuspend: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "The mediation stands still until a day on which somebody looks again.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String
    @Option(help: .value("The day to look again.", "day")) var reviewOn: Day

    func command(at place: StepPlace) -> Command {
        .mediation(.suspend(Suspension(on: place.day, reason: reason, reviewOn: reviewOn)))
    }
}

struct CaseResume: CaseStep {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "The mediation goes on.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""

    func command(at place: StepPlace) -> Command { .mediation(.resume(Note(on: place.day, text: note))) }
}
