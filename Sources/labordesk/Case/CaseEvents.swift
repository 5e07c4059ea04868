import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import StableJSON

struct CaseEvents: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Everything recorded of a case, in the order the desk learned it.",
        discussion: """
            With --json one event a line, with its facts: the paths that case correct --set takes. Personal numbers \
            stand there as keyed tokens only.
            """)
    @Argument(help: "The number of the case.", transform: Words.number) var number: String
    @OptionGroup var desk: DeskOptions

    func run() throws {
        let opened = try desk.open()
        let offices = try opened.store.officeTree()
        let commits = try opened.store.history(try opened.identifier(ofCase: number))
        let kind = CaseFile.replay(commits.flatMap(\.events))?.kind ?? .mediation
        for commit in commits {
            for (place, event) in commit.events.enumerated() {
                let ordinal = commit.firstOrdinal + place
                if desk.speech.json {
                    try Output.json(
                        RecordedLine(
                            ordinal: ordinal, version: commit.version, sequence: commit.sequence,
                            officer: commit.officer, office: commit.office, at: commit.at, type: event.type,
                            on: event.on, sentence: event.sentence.text(in: Output.language),
                            facts: try EventFacts.of(event)))
                } else {
                    let sentence = event.sentence(in: kind, offices).text(in: Output.language)
                    Output.line(
                        "#\(ordinal)  v\(commit.version)  \(event.on)  \(commit.officer)  \(sentence)")
                }
            }
        }
    }
}

/// One recorded event for programs. `at` is a label in milliseconds since 1970; the sequence is the order of knowledge.
struct RecordedLine: Encodable {
    let ordinal: Int
    let version: Int
    let sequence: Int64
    let officer: String
    let office: String
    let at: Int64
    let type: String
    let on: Day
    let sentence: String
    let facts: StableJSON.Value
}

enum EventFacts {
    /// The facts alone, without type and format.
    static func of(_ event: Event) throws -> StableJSON.Value {
        try StableJSON.Value(encoding: event).value(at: StableJSON.Path(steps: ["2"])) ?? .null
    }
}
