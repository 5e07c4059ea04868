import CaseStore
import CaseWorkflow
import Desk
import StableJSON

/// One thing that was recorded of a case.
struct CaseChange: Sendable {
    let ordinal: Int
    let version: Int
    let officer: String
    /// Milliseconds since 1970.
    let at: Int64
    let event: Event
    let sentence: Sentence

    /// The events of some commits, oldest first.
    ///
    /// - Parameter corrections: what each correction changed, by its place.
    static func all(
        _ commits: some Sequence<CaseCommit>, of kind: ProcedureKind, _ offices: OfficeTree,
        _ corrections: [Int: Sentence]
    ) -> [CaseChange] {
        commits.flatMap { commit in
            commit.events.enumerated().map { place, event in
                let ordinal = commit.firstOrdinal + place
                return CaseChange(
                    ordinal: ordinal, version: commit.version, officer: commit.officer, at: commit.at, event: event,
                    sentence: corrections[ordinal] ?? event.sentence(in: kind, offices))
            }
        }
    }
}

extension Shapes {
    static let caseChange = Shape<CaseChange>("CaseChange", "One thing that was recorded of a case.") { shape in
        shape.count("ordinal", "Its place in the case, from 0: what a correction names.") { $0.ordinal }
        shape.count("version", "The version of the case that it made, alone or with others.") { $0.version }
        shape.text("officer", "Who recorded it.") { $0.officer }
        shape.add("at", "When the desk learned it, in milliseconds since 1970.", .count()) { change, _ in
            .integer(change.at)
        }
        shape.text("type", "What happened.") { $0.event.type }
        shape.day("on", "The day it happened.") { $0.event.on }
        shape.words("sentence", "The same in words.") { $0.sentence }
    }
}
