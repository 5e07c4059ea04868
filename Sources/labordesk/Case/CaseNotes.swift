import ArgumentParser
import CaseWorkflow

// Remarks, the kind of dispute, and the clearing of old cases.

struct CaseNote: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "A remark; it counts for nothing and stays with the case.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("What to remember.", "text"), transform: Words.read) var text: String

    func command(at place: StepPlace) -> Command { .note(Note(on: place.day, text: text)) }
}

struct CaseConfirmBacklog: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "confirm-backlog", abstract: "A case of an old ledger is really still open; it joins the agenda.")
    @OptionGroup var step: StepOptions
    @Option(help: .value("A remark.", "text"), transform: Words.read) var note = ""

    func command(at place: StepPlace) -> Command { .confirmBacklog(Note(on: place.day, text: note)) }
}

struct CaseClassify: CaseStep {
    static let configuration = CommandConfiguration(
        commandName: "classify", abstract: "Settle or change the kind of dispute, the cause or the track.")
    @OptionGroup var step: StepOptions
    @Option(help: .code("The kind of dispute", UnionCategory.self, "category"), transform: UnionCategory.read)
    var category: UnionCategory?
    @Option(help: .value("The court cause, by edition and number.", "cause"), transform: Words.read) var cause: String?
    @Option(help: .code("How much procedure it wants", Track.self, "track"), transform: Track.read) var track: Track?
    @Flag(inversion: .prefixedNo, help: "Whether it is a group incident by the local threshold.")
    var groupIncident: Bool?

    func validate() throws {
        if category == nil, cause == nil, track == nil, groupIncident == nil {
            throw ValidationError(
                Sentence(
                    "请至少写明 --category、--cause、--track、--group-incident 之一",
                    "Give at least one of --category, --cause, --track and --group-incident"
                ).text(in: Words.spoken))
        }
    }

    func command(at place: StepPlace) -> Command {
        .classify(
            Classification(
                on: place.day, category: category, cause: cause, track: track, isGroupIncident: groupIncident))
    }
}
