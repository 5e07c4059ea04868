import CaseStore
import CaseWorkflow

extension CaseView {
    /// The case for programs. Amounts are in fen.
    struct Answer: Encodable {
        let number: String
        let version: Int
        let id: CaseFile.ID
        let kind: ProcedureKind
        let office: OfficeCode
        let stage: String
        /// `live`, `voided`, `merged` or `handed-over`.
        let standing: String
        let registeredOn: Day
        let acceptedOn: Day?
        /// Where it came from, when another office's desk handed it over.
        let takenOver: TakenOver?
        let closedOn: Day?
        let channel: CaseWorkflow.Channel
        let track: Track
        let category: UnionCategory?
        let cause: String?
        let summary: String
        let persons: Int
        let workers: [MaskedWorker]
        let employers: [MaskedEmployer]
        let agents: [Agent]
        let mediators: [String]
        let series: String?
        let money: Rungs
        let entries: [RecoveryLedger.Entry]
        let deadlines: [OpenDeadline]
        let next: String
        let events: [StoryLine]
    }

    struct Rungs: Encodable {
        let claimedFen: Int64
        let agreedFen: Int64
        let dueFen: Int64
        let receivedVerifiedFen: Int64
        let receivedStatedFen: Int64
        let overdueFen: Int64
        let inEnforcementFen: Int64
        let waivedFen: Int64
        let advancedFen: Int64
    }

    struct OpenDeadline: Encodable {
        let rule: String
        let due: Day
        let from: Day
        let actor: DeadlineActor
        let duty: String
        let basis: String
        let counted: String
        let missingYears: [Int]
    }

    struct StoryLine: Encodable {
        let ordinal: Int
        let version: Int
        let officer: String
        let type: String
        let on: Day
        let sentence: String
    }

    func answer() -> Answer {
        let language = Output.language
        return Answer(
            number: file.number, version: version, id: file.id, kind: file.kind, office: file.office,
            stage: file.stageCode, standing: file.summary.standing, registeredOn: file.intake.registeredOn,
            acceptedOn: file.acceptedOn, takenOver: file.intake.takenOver,
            closedOn: file.closingPosting?.on, channel: file.intake.channel, track: file.intake.track,
            category: file.intake.category, cause: file.intake.cause, summary: file.intake.summary,
            persons: file.parties.persons, workers: workers, employers: employers, agents: file.parties.agents,
            mediators: file.mediators.map(\.name), series: file.record.series,
            money: Rungs(
                claimedFen: ladder.claimed, agreedFen: ladder.agreed, dueFen: ladder.due,
                receivedVerifiedFen: ladder.receivedVerified, receivedStatedFen: ladder.receivedStated,
                overdueFen: ladder.overdue, inEnforcementFen: ladder.inEnforcement, waivedFen: ladder.waived,
                advancedFen: ladder.advanced),
            entries: file.ledger.entries,
            deadlines: deadlines.map {
                OpenDeadline(
                    rule: $0.rule, due: $0.due, from: $0.from, actor: $0.actor, duty: $0.duty.text(in: language),
                    basis: $0.basis, counted: $0.counted.text(in: language), missingYears: $0.missingYears)
            },
            next: file.nextStep.text(in: language),
            events: commits.flatMap { commit in
                commit.events.enumerated().map { place, event in
                    StoryLine(
                        ordinal: commit.firstOrdinal + place, version: commit.version, officer: commit.officer,
                        type: event.type, on: event.on, sentence: event.sentence.text(in: language))
                }
            })
    }
}
