import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import StableJSON

struct CaseCorrect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "A recorded fact was wrong: correct the event; the old one stays visible.",
        discussion: """
            --event is the number that case show and case events print before the event. --set names a fact by its \
            path, as case events --json shows it: --set on=2025-03-06, --set workers.0.name=张玮, \
            --set claims.0.amount=12000. Amounts are in yuan. A resident ID, telephone or account is given in full and \
            kept encrypted: --set workers.0.residentID=….
            """)
    @OptionGroup var step: StepOptions
    @Option(help: .value("The number of the event.", "ordinal")) var event: Int
    @Option(help: .value("A fact and what it should be; repeat for more.", "path=value"), transform: Words.read)
    var set: [String] = []
    @Option(help: .value("A fact that should not be there; repeat for more.", "path"), transform: Words.read)
    var clear: [String] = []
    @Option(help: .value("Why.", "text"), transform: Words.read) var reason: String

    func validate() throws {
        if set.isEmpty, clear.isEmpty {
            throw ValidationError(
                Sentence("请用 --set 或者 --clear 写明更正的内容", "Say what to correct with --set or --clear").text(
                    in: Words.spoken))
        }
        if !step.also.isEmpty {
            throw ValidationError(Sentence("更正只针对一件案件", "A correction is for one case alone").text(in: Words.spoken))
        }
    }

    func run() throws {
        let place = try step.place()
        let commits = try place.desk.store.history(try place.desk.identifier(ofCase: step.number))
        let history = commits.flatMap(\.events)
        guard history.indices.contains(event) else {
            throw StoreError.refused(
                Refused(.noSuchEvent, field: "event", known: "0–\(max(0, history.count - 1))"))
        }
        var edit = try EventEdit(history, ordinal: event, desk: place.desk)
        for text in set { try edit.set(text) }
        for path in clear { try edit.clear(path) }
        try step.perform(
            .correct(Correction(on: place.day, ordinal: event, replacement: try edit.event(), reason: reason)),
            at: place, sealing: edit.sealing)
    }
}
