import ArgumentParser
import CaseStore
import CaseWorkflow
import Desk
import Foundation

/// One step of a case at the command line: reads its options, asks for the command, tells what followed.
protocol CaseStep: ParsableCommand {
    var step: StepOptions { get }
    /// The command that the options ask for, on the day of the paper.
    func command(at place: StepPlace) throws -> Command
}

extension CaseStep {
    func run() throws {
        let place = try step.place()
        try step.perform(try command(at: place), at: place)
    }
}

/// What every step is told: which case, the day of the paper, and by which version it was decided.
struct StepOptions: ParsableArguments {
    @Argument(help: "The number of the case.", transform: Words.number)
    var number: String

    @Option(
        help: .value("Another case to which the same is done, all of them or none; repeat for more.", "number"),
        transform: Words.number)
    var also: [String] = []

    @Option(help: .value("The day on the paper, YYYY-MM-DD; today when left out.", "day"))
    var on: Day?

    @Option(help: .value("The version you looked at; a later one is reported and nothing is changed.", "version"))
    var expectVersion: Int?

    @Option(
        help: .value("Identifies the act: repeated, it gives the result of the first time.", "uuid"),
        transform: StepOptions.identifier)
    var commandID: UUID?

    @OptionGroup var desk: DeskOptions

    func place() throws -> StepPlace {
        if expectVersion != nil, !also.isEmpty {
            throw Problem.usage(
                "--expect-version 只用于一件案件", "--expect-version is for one case alone", field: "expect-version")
        }
        let opened = try desk.open()
        return StepPlace(desk: opened, number: number, day: on ?? opened.today)
    }

    /// Performs the command on the case (and on the others named) and tells what followed.
    func perform(
        _ command: Command, at place: StepPlace, sealing: [Sealing] = [], roll: [Claimant] = []
    ) throws {
        try Readable.check(command)
        let performed: [Performed]
        if also.isEmpty {
            performed = [
                try place.desk.perform(
                    command, on: number, expectedVersion: expectVersion, sealing: sealing, roll: roll,
                    commandID: commandID ?? UUID())
            ]
        } else {
            performed = try place.desk.perform([number] + also, commandID) { id, _ in Act(command, on: id) }
        }
        try StepAnswer.tell(performed, at: place.desk, asJSON: desk.speech.json)
    }

    static func identifier(_ text: String) throws -> UUID {
        guard let uuid = UUID(uuidString: text) else {
            throw ValidationError(
                Sentence("请写成 8-4-4-4-12 位的编号", "Write an identifier of the 8-4-4-4-12 form").text(in: Words.spoken))
        }
        return uuid
    }
}

/// Where a step is taken: at which desk, on which case, on which day.
struct StepPlace {
    let desk: Desk
    let number: String
    let day: Day

    func file() throws(StoreError) -> CaseFile { try desk.caseFile(numbered: number) }

    /// A mediator or handler by the code or name of the list, else an officer by code, else the name as typed.
    func person(_ text: String) throws(StoreError) -> MediatorReference { try desk.person(text) }
}

extension Desk {
    /// Does what the body asks of each case, in one transaction: all of it, or nothing.
    func perform(
        _ numbers: [String], _ commandID: UUID?, _ act: (CaseFile.ID, String) throws -> Act
    ) throws -> [Performed] {
        var seen: Set<CaseFile.ID> = []
        var acts: [Act] = []
        for number in numbers {
            let id = try identifier(ofCase: number)
            guard seen.insert(id).inserted else {
                throw Problem.usage(
                    "案件“\(Words.cut(number))”写了两次", "Case “\(Words.cut(number))” is named twice", field: "also")
            }
            acts.append(try act(id, number))
        }
        return try store.perform(
            acts, Acting(officer: officer, today: today, commandID: commandID ?? UUID(), at: now()))
    }
}
